// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;

namespace rueckhalt {

class TextLabel;

/// On top of a case in which somebody was writing when the register was locked: what it was, and
/// the way to go on with it or to drop it. Hidden otherwise.
class UnfinishedCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit UnfinishedCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;

signals:
    /// The user goes on: the dialog known as `form` opens with what was kept.
    void continueRequested(const QString &form);

protected:
    void retranslate() override;

private:
    void goOn();
    void drop();

    TextLabel *m_texts;
    QPushButton *m_continue;
    QPushButton *m_drop;
    std::optional<UnfinishedEntry> m_entry;
};

/// What the dialog known as `form` is for, in a few words.
[[nodiscard]] QString wordsForForm(const QString &form);

} // namespace rueckhalt
