// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"
#include "session/granting.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class HeadingLabel;
class SubjectBar;
class TextLabel;

/// Who accompanies the affected person, and what was offered to that person with the answer and the
/// day. No diagnosis and nothing that was said.
class CareCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit CareCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;
    [[nodiscard]] bool isChanged() const override;
    void discard() override;
    QWidget *placeFor(CaseDuty duty, int person) override;

protected:
    void retranslate() override;

private:
    void showCarer();
    void showWhoIsMissing();
    void showAccess();
    void showOffers();
    void addOffer(CareKind kind);
    void nameCarer();
    void openGrantDialog();
    void enter(CareKind kind);
    /// Offers to the person chosen.
    [[nodiscard]] CareStandings offers() const;
    [[nodiscard]] QString noteOf(CareKind kind) const;
    [[nodiscard]] QStringList contactsFor(CareKind kind) const;
    [[nodiscard]] UserId chosenCarer() const;
    [[nodiscard]] bool canRead(const UserId &member) const;
    QWidget *buttonOf(CareKind kind);

    Granting m_granting;
    TextLabel *m_carerLine;
    QWidget *m_choice;
    QComboBox *m_carers;
    QPushButton *m_name;
    TextLabel *m_waiting;
    TextLabel *m_accessNote;
    QPushButton *m_grant;
    HeadingLabel *m_offersHeading;
    SubjectBar *m_about;
    QVBoxLayout *m_offers;
    QPushButton *m_more;
    IncidentId m_shown {}; ///< whose carer stands in the list
    UserId m_shownCarer {};
    bool m_all = false;
};

} // namespace rueckhalt
