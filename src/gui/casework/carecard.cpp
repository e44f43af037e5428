// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/carecard.h"

#include "base/daywords.h"
#include "gui/cases/grantdialog.h"
#include "gui/casework/actionrow.h"
#include "gui/casework/caredialog.h"
#include "gui/casework/casewords.h"
#include "gui/casework/subjectbar.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

CareCard::CareCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_granting(editing.openRegister())
    , m_carerLine(new TextLabel(this))
    , m_choice(new QWidget(this))
    , m_carers(new QComboBox(m_choice))
    , m_name(new QPushButton(m_choice))
    , m_waiting(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_accessNote(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_grant(new QPushButton(this))
    , m_offersHeading(new HeadingLabel(TypeRole::Body, this))
    , m_about(new SubjectBar(editing, SubjectBar::Shows::Affected, this))
    , m_offers(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("careCard"));
    m_carerLine->setObjectName(QStringLiteral("carerLine"));
    m_carers->setObjectName(QStringLiteral("carer"));
    m_name->setObjectName(QStringLiteral("nameCarer"));
    m_grant->setObjectName(QStringLiteral("grantCarer"));
    m_waiting->setObjectName(QStringLiteral("carersNotReady"));
    m_more->setObjectName(QStringLiteral("moreOffers"));
    m_grant->setIcon(iconFor(QStringLiteral("key")));
    setButtonKind(m_more, ButtonKind::Quiet);
    m_carers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *flow = new FlowLayout(m_choice);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_carers);
    flow->addWidget(m_name);
    m_offers->setSpacing(space::Medium);
    for (QWidget *part :
        std::initializer_list<QWidget *> {m_carerLine, m_choice, m_waiting, m_accessNote})
        column()->addWidget(part);
    column()->addWidget(m_grant, 0, Qt::AlignLeft);
    column()->addWidget(m_offersHeading);
    column()->addWidget(m_about);
    column()->addLayout(m_offers);
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_name, &QPushButton::clicked, this, &CareCard::nameCarer);
    connect(m_about, &SubjectBar::chosen, this, [this] {
        showOffers();
        layOutAnew(this);
    });
    connect(m_carers, &QComboBox::currentIndexChanged, this,
        [this] { m_name->setEnabled(chosenCarer() != m_shownCarer); });
    connect(m_grant, &QPushButton::clicked, this, &CareCard::openGrantDialog);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        showOffers();
        buttonOf(CareKind::FirstCare)->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

void CareCard::retranslate()
{
    setHeading(tr("Care for the affected person"));
    m_carers->setAccessibleName(tr("Case carer"));
    m_name->setText(tr("Name as case carer"));
    m_grant->setText(tr("Let the carer read this case …"));
    m_offersHeading->setText(tr("What was offered"));
    m_about->retranslate();
    m_more->setText(tr("Offer something …"));
}

UserId CareCard::chosenCarer() const
{
    return m_carers->currentData().value<UserId>();
}

bool CareCard::isChanged() const
{
    return !editing().id().isNull() && m_choice->isVisibleTo(this) && chosenCarer() != m_shownCarer;
}

void CareCard::discard()
{
    m_shown = {};
    m_all = false;
}

void CareCard::showCase()
{
    showCarer();
    showAccess();
    m_about->showCase();
    showOffers();
    layOutAnew(this);
}

void CareCard::showCarer()
{
    const CaseStanding &standing = editing().file().standing();
    m_carerLine->setText(standing.carer.isNull() ? tr("Nobody accompanies the affected person yet.")
                                                 : tr("Case carer: %1").arg(standing.carerName));
    m_choice->setVisible(editing().mayEnter());
    const bool isSame = m_shown == editing().id() && m_shownCarer == standing.carer;
    const UserId chosen = isSame ? chosenCarer() : standing.carer;
    m_shown = editing().id();
    m_shownCarer = standing.carer;
    const QSignalBlocker quiet(m_carers);
    m_carers->clear();
    m_carers->addItem(tr("Nobody"), QVariant::fromValue(UserId()));
    if (editing().mayEnter()) {
        for (const Member &member : editing().cases().carers())
            m_carers->addItem(carerName(member, uiLanguage()), QVariant::fromValue(member.id));
    }
    int index = 0;
    for (int i = 0; i < m_carers->count(); ++i)
        index = m_carers->itemData(i).value<UserId>() == chosen ? i : index;
    m_carers->setCurrentIndex(index);
    m_name->setEnabled(chosenCarer() != m_shownCarer);
    showWhoIsMissing();
}

/// Whoever has just made an account looks for it in the list.
void CareCard::showWhoIsMissing()
{
    QStringList names;
    for (const Member &member : m_granting.notReady()) {
        if (member.roles.contains(Role::CaseCarer))
            names << shownName(member);
    }
    m_waiting->setText(tr("Not to be named yet, because they have not chosen a password of their "
                          "own: %1")
                           .arg(names.join(QStringLiteral(", "))));
    m_waiting->setVisible(editing().mayEnter() && !names.isEmpty());
}

bool CareCard::canRead(const UserId &member) const
{
    const QList<Member> carers = editing().cases().carers();
    const auto known = std::ranges::find(carers, member, &Member::id);
    if (known != carers.end() && known->roles.contains(Role::SafetyOfficer))
        return true;
    const auto grants = m_granting.of(editing().id());
    return grants && std::ranges::any_of(*grants, [&](const CaseGrant &grant) {
        return grant.user == member && !m_granting.isOver(grant);
    });
}

void CareCard::showAccess()
{
    const CaseStanding &standing = editing().file().standing();
    const bool isMissing
        = editing().mayEnter() && !standing.carer.isNull() && !canRead(standing.carer);
    m_accessNote->setText(
        tr("%1 cannot read this case yet. Naming somebody opens nothing.").arg(standing.carerName));
    m_accessNote->setVisible(isMissing);
    m_grant->setVisible(isMissing && m_granting.isAllowed());
}

CareStandings CareCard::offers() const
{
    return editing().file().standing().careOf(m_about->subject().person);
}

QString CareCard::noteOf(CareKind kind) const
{
    const CareStandings care = offers();
    const auto found = care.find(kind);
    if (found == care.end())
        return explanationOf(kind).in(uiLanguage());
    // A day beside "to be offered again" would read as the day to come.
    QString note
        = (found->answer == CareOutcome::Postponed ? tr("%1 (said on %2)") : tr("%1 on %2"))
              .arg(CaseWords::capital(wordFor(found->answer, uiLanguage())),
                  dayWords(found->day, uiLanguage()));
    if (!found->by.isEmpty())
        note = tr("%1, by %2").arg(note, found->by);
    return note;
}

void CareCard::showOffers()
{
    removeEntries(m_offers);
    const CaseFile &file = editing().file();
    const bool isFew = file.track() == Track::Light && offers().isEmpty();
    const bool isShown = !editing().id().isNull() && (!isFew || m_all);
    m_offersHeading->setVisible(isShown);
    m_more->setVisible(!isShown && editing().mayEnterCare());
    if (!isShown)
        return;
    QWidget *before = m_grant;
    for (const auto &term : terms<CareKind>()) {
        addOffer(term.value);
        if (QWidget *button = buttonOf(term.value)) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

void CareCard::addOffer(CareKind kind)
{
    const bool isThere = offers().contains(kind);
    auto *row = new ActionRow(CaseWords::capital(wordFor(kind, uiLanguage())), noteOf(kind), this);
    row->setObjectName(QStringLiteral("care-") + codeOf(kind));
    if (editing().mayEnterCare())
        connect(row->addVerb("enterCare", isThere ? tr("Change …") : tr("Enter …")),
            &QPushButton::clicked, this, [this, kind] { enter(kind); });
    m_offers->addWidget(row);
    row->show(); // at once, because the focus may go there
}

QWidget *CareCard::buttonOf(CareKind kind)
{
    const QString name = QStringLiteral("care-") + codeOf(kind);
    for (int i = 0; i < m_offers->count(); ++i) {
        QWidget *row = m_offers->itemAt(i)->widget();
        if (row->objectName() == name)
            return row->findChild<QPushButton *>();
    }
    return nullptr;
}

void CareCard::nameCarer()
{
    const UserId carer = chosenCarer();
    const QString name = m_carers->currentText();
    if (!editing().finish(editing().cases().nameCarer(editing().id(), carer),
            carer.isNull() ? tr("Nobody accompanies the case any more.")
                           : tr("%1 accompanies the case now.").arg(name)))
        return;
    goOnAt(m_grant->isVisibleTo(this) ? static_cast<QWidget *>(m_grant) : m_carers);
}

void CareCard::openGrantDialog()
{
    const Incident &incident = editing().file().incident;
    auto *dialog = new GrantDialog(m_granting,
        {.id = editing().id(),
            .number = incident.number,
            .wish = incident.facts.confidentiality,
            .isForCare = true},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GrantDialog::granted, this, [this](const QString &notice) {
        showCase();
        emit editing().noticed(notice);
    });
    dialog->open();
}

QStringList CareCard::contactsFor(CareKind kind) const
{
    QStringList lines;
    const auto settings = editing().cases().settings();
    if (!settings)
        return lines;
    for (const CareContact &contact : settings->contacts.contacts) {
        if (contact.kind != kind)
            continue;
        QStringList parts {contact.name, contact.phone, contact.mail, contact.note};
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral(" · "));
    }
    return lines;
}

void CareCard::enter(CareKind kind)
{
    const CareStandings care = offers();
    const auto found = care.find(kind);
    CareDialog::Offer offer {
        .kind = kind, .contacts = contactsFor(kind), .today = editing().today()};
    if (found != care.end())
        offer.before = *found;
    auto *dialog = new CareDialog(
        offer, editing().prompter(),
        [this, person = m_about->subject().person](CareAnswered answered) {
            answered.person = person;
            return editing().problemAfter(editing().cases().enterCare(editing().id(), answered),
                isTalk(answered.kind) ? tr("The talk is entered.") : tr("The offer is entered."));
        },
        this);
    connect(dialog, &QDialog::finished, this, [this, kind] {
        if (QWidget *button = buttonOf(kind))
            goOnAt(button); // the row was made anew
    });
    // What was written about one person is never offered for another.
    const int person = m_about->subject().person;
    editing().open(dialog,
        person > 1 ? QStringLiteral("care-of-%1:").arg(person) + codeOf(kind)
                   : QStringLiteral("care:") + codeOf(kind));
}

bool CareCard::openAgain(const QString &form)
{
    const auto kind = partOf<CareKind>(form, "care:");
    if (!kind || !editing().mayEnterCare() || m_about->subject().person > 1)
        return false;
    enter(*kind);
    return true;
}

QWidget *CareCard::placeFor(CaseDuty duty, int person)
{
    m_about->leadTo(duty, person);
    const auto place = [this](CareKind kind) {
        if (m_offers->count() == 0) {
            m_all = true;
            showOffers();
        }
        return buttonOf(kind);
    };
    switch (duty) {
    case CaseDuty::NameCarer:
        return m_carers;
    case CaseDuty::OfferFirstCare:
        return place(CareKind::FirstCare);
    case CaseDuty::OfferDoctor:
        return place(CareKind::Doctor);
    case CaseDuty::OfferLegalProtection:
        return place(CareKind::LegalProtection);
    case CaseDuty::TalkAfterTwoWeeks:
        return place(CareKind::TalkAfterTwoWeeks);
    case CaseDuty::TalkAfterSixWeeks:
        return place(CareKind::TalkAfterSixWeeks);
    case CaseDuty::AwaitAnswers: {
        const CareStandings care = offers();
        const auto open
            = std::find_if(care.keyValueBegin(), care.keyValueEnd(), [](const auto &each) {
                  return isUndecided(each.second.answer) && !isFollowUpTalk(each.first);
              });
        return open == care.keyValueEnd() ? nullptr : place(open->first);
    }
    case CaseDuty::ConfirmLevel:
    case CaseDuty::ReadAdditions:
    case CaseDuty::RecordFirstAid:
    case CaseDuty::StateEmployment:
    case CaseDuty::StateIncapacity:
    case CaseDuty::SendAccidentNotice:
    case CaseDuty::ReportServiceAccident:
    case CaseDuty::InformStaffCouncil:
    case CaseDuty::InformSafetyAndDoctor:
    case CaseDuty::DecideVictimApplication:
    case CaseDuty::DecideSuperiorApplication:
    case CaseDuty::DecideAuthorityApplication:
    case CaseDuty::LimitHouseBan:
    case CaseDuty::ReviewRiskAssessment:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
