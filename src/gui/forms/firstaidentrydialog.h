// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/formexport.h"

class QPushButton;

namespace rueckhalt {

class FormField;
class FreeTextField;

/// A record of first aid that is put on the list, or corrected beside the wrong one with a reason.
class FirstAidEntryDialog : public EntryDialog
{
    Q_OBJECT

public:
    struct Task
    {
        CasePaper sheet {}; ///< what is known
        std::optional<FirstAidId> corrects {}; ///< nothing: a new one
    };
    /// What is passed by reference outlives it.
    FirstAidEntryDialog(
        OpenRegister &openRegister, Prompter &prompter, Task task, QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool isChanged() const override { return m_isTouched; }

private:
    void build();
    void addFields(class QVBoxLayout *column);
    void go();

    FormExport m_forms;
    Prompter &m_prompter;
    QDate m_today;
    Task m_task;
    QList<FormField *> m_fields;
    FreeTextField *m_reason = nullptr; ///< of a correction
    bool m_isTouched = false;
};

} // namespace rueckhalt
