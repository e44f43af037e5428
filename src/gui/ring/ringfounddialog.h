// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/benchmarking.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QVBoxLayout;

namespace rueckhalt {

/// Founds a ring that this authority coordinates: name, code name, periods, tasks and key figures,
/// among them the authority's own.
class RingFoundDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    RingFoundDialog(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    /// A task for each line that is not empty: "Kfz-Zulassung / Vehicle registration". The code is
    /// made of the first name, with a number where two would be alike.
    [[nodiscard]] static QList<RingTask> tasksIn(const QString &text);

protected:
    [[nodiscard]] bool isChanged() const override;

private:
    /// What is missing, in the words of the window, and where.
    struct Lack
    {
        QString words {};
        QWidget *field = nullptr;
    };

    void addFields(QVBoxLayout *column);
    void addFigures(QVBoxLayout *column);
    [[nodiscard]] QStringList figures() const;
    [[nodiscard]] std::optional<Lack> lackOf(const RingWish &wish) const;
    void go();

    OpenRegister &m_register;
    Benchmarking m_work;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QComboBox *m_periods;
    QPlainTextEdit *m_tasks;
    QListWidget *m_figures;
    QCheckBox *m_incidents;
};

} // namespace rueckhalt
