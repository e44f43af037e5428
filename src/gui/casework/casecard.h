// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/caseediting.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/card.h"

namespace rueckhalt {

/// One part of the page of a case. The page shows its cards one below the other, tells them when
/// the case has changed, and asks them before it is left.
class CaseCard : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    CaseCard(CaseEditing &editing, QWidget *parent);

    /// Puts the case as it is now on the screen; what is entered and not saved stays, unless the
    /// case is another one.
    virtual void showCase() = 0;
    /// Something is entered here that was not saved.
    [[nodiscard]] virtual bool isChanged() const { return false; }
    /// What is entered and not saved is gone.
    virtual void discard() {}
    /// Before the register is locked, when nobody may be asked: saves what can be saved.
    virtual void keepWork() {}
    /// Where a duty is done, made ready for the focus; null if not on this card. `person`: for
    /// which of several affected; 0: whoever has it first.
    virtual QWidget *placeFor(CaseDuty, int /*person*/) { return nullptr; }
    /// The same for what the report leaves open.
    virtual QWidget *placeForGap(ReportGap) { return nullptr; }

    /// Opens the dialog again that is known as `form` (CaseEditing::open); false if it is not one
    /// of this card or cannot be opened now.
    virtual bool openAgain(const QString &) { return false; }

protected:
    [[nodiscard]] CaseEditing &editing() const { return m_editing; }
    /// The widget from which the Tab key comes into this card; buttons that are made anew follow
    /// it.
    [[nodiscard]] QWidget *stopBefore() const;
    /// Scrolls the page to a part of the card.
    void reveal(QWidget *part);
    /// The keys go on there, and it is in sight: what was pressed may be gone.
    void goOnAt(QWidget *part);
    /// Texts that do not depend on the case, in the language of now.
    virtual void retranslate() {}

    void changeEvent(QEvent *event) override;

private:
    CaseEditing &m_editing;
};

} // namespace rueckhalt
