// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/caseediting.h"
#include "gui/plan/entrydialog.h"

class QGridLayout;
class QLineEdit;

namespace rueckhalt {

class ErrorSummary;
class FreeTextField;
class TextLabel;

/// Shows a case beside another one that may be the same, and ends it as a duplicate if the user
/// says so. Nothing is merged: the other case stays as it is.
class DuplicateDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// `other`: null, and its number is asked for. `editing` outlives the dialog.
    DuplicateDialog(CaseEditing &editing, const IncidentId &other, QWidget *parent);

protected:
    [[nodiscard]] bool isChanged() const override;

private:
    void build();
    void compare();
    void addLine(int row, const QString &label, const QString &own, const QString &other);
    void clearGrid();
    [[nodiscard]] IncidentId other() const;
    void go();

    CaseEditing &m_editing;
    QString m_numberBefore;
    ErrorSummary *m_errors;
    QLineEdit *m_number;
    TextLabel *m_hint;
    QWidget *m_table;
    QGridLayout *m_grid;
    FreeTextField *m_reason;
    FreeTextField *m_note;
};

} // namespace rueckhalt
