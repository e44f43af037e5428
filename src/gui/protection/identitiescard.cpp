// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/identitiescard.h"

#include "crypto/secretwords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/longwork.h"
#include "protection/ui_identitiescard.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

IdentitiesCard::IdentitiesCard(
    MemberKeeping &members, const UserId &me, bool readOnly, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_me(me)
    , m_readOnly(readOnly)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IdentitiesCard>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->profile->setFixedHeight(m_ui->profile->fontMetrics().lineSpacing() * 4 + space::Large);
    auto *flow = new FlowLayout(m_ui->buttons);
    m_on = new QPushButton(m_ui->buttons);
    m_on->setObjectName(QStringLiteral("switchIdentitiesOn"));
    m_off = new QPushButton(m_ui->buttons);
    m_off->setObjectName(QStringLiteral("switchIdentitiesOff"));
    setButtonKind(m_off, ButtonKind::Danger);
    flow->addWidget(m_on);
    flow->addWidget(m_off);
    connect(m_on, &QPushButton::clicked, this, &IdentitiesCard::switchOn);
    connect(m_off, &QPushButton::clicked, this, &IdentitiesCard::switchOff);
    connect(m_ui->grant, &QPushButton::clicked, this, &IdentitiesCard::grant);
    refresh();
}

IdentitiesCard::~IdentitiesCard() = default;

void IdentitiesCard::refresh()
{
    const QString profile = m_members.stateLawProfile();
    const bool on = !profile.isEmpty();
    bool mine = false;
    QStringList holders;
    m_ui->member->clear();
    for (const Member &member : m_members.members()) {
        const QString name
            = member.profile.name.isEmpty() ? member.profile.login : member.profile.name;
        mine = mine || (member.holdsIdentities && member.id == m_me);
        if (member.holdsIdentities)
            holders << (name.isEmpty() ? tr("you") : name);
        else if (member.roles.contains(Role::SafetyOfficer) && member.id != m_me
            && member.state == MemberState::Active)
            m_ui->member->addItem(name, member.id.toByteArray());
    }
    m_ui->state->setText(
        on ? tr("Switched on. Legal basis: %1").arg(profile) : tr("Switched off."));
    m_ui->profilePart->setVisible(!on && !m_readOnly);
    m_ui->problem->hide();
    m_ui->holders->setVisible(on);
    m_ui->holders->setText(tr("The key is held by: %1").arg(holders.join(QStringLiteral(", "))));
    const bool hands = on && mine && !m_readOnly && m_ui->member->count() > 0;
    m_ui->member->setVisible(hands);
    m_ui->grant->setVisible(hands);
    m_on->setText(tr("Sw&itch on …"));
    m_off->setText(tr("Switch off and &erase …"));
    m_on->setVisible(!on && !m_readOnly);
    m_off->setVisible(on && mine && !m_readOnly);
}

void IdentitiesCard::switchOn()
{
    const QString profile = m_ui->profile->toPlainText().trimmed();
    m_ui->problem->setVisible(profile.isEmpty());
    m_ui->problem->setText(
        tr("Please enter the legal basis first, for instance section and date of the decision."));
    setInvalid(m_ui->profile, profile.isEmpty() ? m_ui->problem->text() : QString());
    if (profile.isEmpty()) {
        m_ui->profile->setFocus();
        return;
    }
    if (!m_prompter.confirm(this, tr("Keep names of accused persons?"),
            tr("Please do this only with the consent of data protection and staff council. The "
               "names get a key of their own, which only you hold at first."),
            tr("Switch on")))
        return;
    if (apply(tr("The names could not be switched on"),
            [&] { return m_members.switchIdentitiesOn(profile); }))
        emit noticed(tr("Switched on. Only you hold the key."));
}

void IdentitiesCard::switchOff()
{
    if (!m_prompter.confirm(this, tr("Switch off and erase?"),
            tr("All names of accused persons and their key are erased for good."),
            tr("Erase for good")))
        return;
    if (apply(tr("The names could not be switched off"),
            [&] { return m_members.switchIdentitiesOff(); }))
        emit noticed(tr("Switched off. The names are erased."));
}

void IdentitiesCard::grant()
{
    const auto id = UserId::fromBytes(m_ui->member->currentData().toByteArray());
    if (!id)
        return;
    const QList<Member> members = m_members.members();
    const auto member = std::ranges::find(members, *id, &Member::id);
    if (member == members.end())
        return;
    const QString name = m_ui->member->currentText();
    const Digest fingerprint = member->fingerprint;
    if (!m_prompter.confirm(this, tr("Hand over the key?"),
            tr("Call %1 and compare. The page “Protection”, part “Keys”, must show the same "
               "there:\n\n%2\n\nIf it does not, do not hand over anything and tell your "
               "administrator.")
                .arg(name, anchorWords(fingerprint)),
            tr("It is the same: hand over")))
        return;
    if (apply(tr("The key could not be handed over"),
            [&] { return m_members.grantIdentities(*id, fingerprint); }))
        emit noticed(tr("Key handed over to %1.").arg(name));
}

bool IdentitiesCard::apply(const QString &title, const std::function<Result<void>()> &change)
{
    const auto done = resultOfLongWork<Result<void>>(this,
        {tr("The keys are changed"), {}, LongWork::Stopping::Impossible},
        [&](const Progress &) { return change(); });
    if (!done)
        m_prompter.tell(this, title, sentenceFor(done.error()));
    refresh();
    emit membersChanged();
    return done.has_value();
}

void IdentitiesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
