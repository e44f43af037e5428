// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/casepaper.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace rueckhalt {

/// One value of a paper with its label: as the kind of the value wants it, a line, a text, a day, a
/// choice. What goes only if somebody chooses it has a box to be ticked in place of the label.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// `today`: from which a day without a year counts.
    FormField(const FormInput &input, const QDate &today, QWidget *parent = nullptr);

    [[nodiscard]] const QString &code() const { return m_input.code; }
    /// As FormInput has it; what cannot be read stays as it was typed.
    [[nodiscard]] QString value() const;
    [[nodiscard]] std::optional<bool> isChosen() const;
    /// Why the value cannot stand on the paper, in the language of the program; empty if it can.
    [[nodiscard]] QString problem() const;
    void showProblem();
    [[nodiscard]] QWidget *editor() const { return m_editor; }

signals:
    void edited();

private:
    QWidget *makeEditor(const QDate &today);
    QWidget *makeChoices();
    void addLabel();

    FormInput m_input;
    QWidget *m_editor;
    QCheckBox *m_chosen = nullptr;
    QLabel *m_problem;
};

} // namespace rueckhalt
