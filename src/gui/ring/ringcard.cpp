// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringcard.h"

#include "domain/ring/ringcomparison.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/ring/ringdesk.h"

#include <QPushButton>

namespace rueckhalt {

RingCard::RingCard(RingDesk &desk, QWidget *parent)
    : TrendCard(parent)
    , m_desk(desk)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    struct Verb
    {
        const char *name;
        void (RingDesk::*act)();
    };
    static constexpr std::array<Verb, Deeds> verbs {{
        {"ringTakeIn", &RingDesk::takeIn},
        {"ringHandOn", &RingDesk::handOn},
        {"ringOffices", &RingDesk::assignOffices},
        {"ringSavePdf", &RingDesk::saveComparison},
        {"ringExperiences", &RingDesk::showExperiences},
        {"ringFigures", &RingDesk::showFigures},
        {"ringMembersList", &RingDesk::showMembers},
        {"ringFound", &RingDesk::found},
        {"ringMakeCard", &RingDesk::makeCard},
        {"ringAdmit", &RingDesk::admit},
        {"ringAgreement", &RingDesk::saveAgreement},
        {"ringJoin", &RingDesk::join},
    }};
    for (const Verb &verb : verbs) {
        auto *button = new QPushButton(row);
        button->setObjectName(QString::fromLatin1(verb.name));
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, &m_desk, verb.act);
        m_deeds << button;
    }
    for (int deed = Found; deed < Deeds; ++deed)
        setButtonKind(m_deeds.at(deed), ButtonKind::Quiet);
    addPart(row);
    retranslate();
}

void RingCard::retranslate()
{
    TrendCard::retranslate();
    const QStringList texts {tr("Take in files …"), tr("Hand on a sheet …"),
        tr("Assign offices to tasks …"), tr("Comparison as PDF …"), tr("Experiences …"),
        tr("Key figures …"), tr("Members …"), tr("Found a ring …"), tr("Make a card to join …"),
        tr("Admit a member …"), tr("Save the agreement …"), tr("Take in an agreement …")};
    for (qsizetype deed = 0; deed < m_deeds.size(); ++deed)
        m_deeds.at(deed)->setText(texts.at(deed));
}

void RingCard::showDeeds(const KnownRing *ring)
{
    const bool mayWork = m_desk.mayWork();
    const bool isMember = ring && ring->isMember();
    const bool coordinates = ring && ring->isCoordinator();
    m_deeds.at(TakeIn)->setVisible(mayWork && ring);
    m_deeds.at(HandOn)->setVisible(mayWork && isMember);
    m_deeds.at(Offices)->setVisible(mayWork && isMember);
    m_deeds.at(SavePdf)->setVisible(ring && !ring->sheets.isEmpty());
    for (const Deed deed : {Experiences, Figures, Members})
        m_deeds.at(deed)->setVisible(ring != nullptr);
    for (const Deed deed : {Found, MakeCard, Join})
        m_deeds.at(deed)->setVisible(mayWork);
    for (const Deed deed : {Admit, Agreement})
        m_deeds.at(deed)->setVisible(mayWork && coordinates);
}

QStringList RingCard::linesOf(const KnownRing &ring, std::optional<ServiceSlot> period) const
{
    const RingAgreement &agreement = ring.agreement();
    QStringList members;
    QStringList there;
    QStringList missing;
    for (const RingMember &member : agreement.members) {
        members << member.code;
        if (period)
            (ring.sheetOf(member.signer, *period) ? there : missing) << member.code;
    }
    const auto listed = [](const QStringList &names) {
        return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
    };
    QStringList lines {tr("%1, agreement in version %2").arg(agreement.name).arg(agreement.version),
        tr("Members: %1. Own code name: %2.").arg(listed(members), ring.place.card.code)};
    if (period)
        lines << tr("Sheets for %1 are here of: %2. Missing: %3.")
                     .arg(ringPeriodWords(*period, uiLanguage()), listed(there), listed(missing));
    for (const RingOffice &office : ring.place.offices) {
        QStringList range;
        for (const QString &task : office.range)
            range << agreement.taskName(task, uiLanguage());
        lines << tr("%1 is compared as: %2. It offers: %3.")
                     .arg(m_desk.pathOf(office.unit), agreement.taskName(office.task, uiLanguage()),
                         listed(range));
    }
    if (!ring.isMember())
        lines << tr("The newest agreement names this authority no longer.");
    if (ring.unreadable > 0)
        lines << tr(
            "%n paper(s) cannot be read by this version of the program.", nullptr, ring.unreadable);
    return lines;
}

void RingCard::showRing(const KnownRing *ring, std::optional<ServiceSlot> period)
{
    showDeeds(ring);
    setTexts(
        tr("The ring"), ring ? linesOf(*ring, period).join(u'\n') : tr("There is none here yet."));
    const bool mayWork = m_desk.mayWork();
    setNotes({mayWork ? tr("Sheets go from member to member as sealed files, by mail or on a "
                           "medium. There is no server.")
                      : tr("Safety officers take in sheets and hand on those of this authority.")});
    setVisible(ring || mayWork);
}

} // namespace rueckhalt
