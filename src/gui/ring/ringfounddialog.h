// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/benchmarking.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace rueckhalt {

/// Founds a ring that this authority coordinates: name, code name, periods and tasks. The usual key
/// figures are agreed.
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
    void go();

    Benchmarking m_work;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QComboBox *m_periods;
    QPlainTextEdit *m_tasks;
    QCheckBox *m_incidents;
};

} // namespace rueckhalt
