// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"
#include "session/formexport.h"

class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// The papers of a case, each with what it is for and its deadline; made in a dialog.
class FormsCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit FormsCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;

protected:
    void retranslate() override;

private:
    void make(FormKind kind);
    void goBackTo(FormKind kind);
    [[nodiscard]] QString noteOf(FormKind kind) const;

    FormExport m_forms;
    TextLabel *m_intro;
    QVBoxLayout *m_rows;
    TextLabel *m_firstAid;
};

} // namespace rueckhalt
