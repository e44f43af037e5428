// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/accounteditor.h"

#include "crypto/secretwords.h"
#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/accountstablemodel.h"
#include "protection/ui_accounteditor.h"
#include "session/granting.h"
#include "session/unitleading.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

AccountEditor::AccountEditor(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::AccountEditor>())
{
    m_ui->setupUi(this);
    separateFields(this);
    for (TextLabel *note : {m_ui->loginHint, m_ui->fingerprintText})
        note->setTone(TextLabel::Tone::Muted);
    m_ui->fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLineEdit *field : {m_ui->name, m_ui->login})
        field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 60);
    makeButtons();
    connect(m_ui->roles, &RoleBoxes::changed, this, &AccountEditor::showUnits);
    retranslate();
    showNothing();
}

AccountEditor::~AccountEditor() = default;

void AccountEditor::makeButtons()
{
    auto *flow = new FlowLayout(m_ui->buttons);
    flow->setContentsMargins(0, space::Small, 0, 0);
    const auto make = [&](const char *name, const char *icon, ButtonKind kind, auto signal) {
        auto *button = new QPushButton(m_ui->buttons);
        button->setObjectName(QLatin1String(name));
        if (*icon != '\0')
            button->setIcon(iconFor(QLatin1String(icon)));
        setButtonKind(button, kind);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    using enum ButtonKind;
    m_save = make("saveAccount", "save", Secondary, &AccountEditor::saveRequested);
    m_cancel = make("cancelAccount", "", Quiet, &AccountEditor::cancelRequested);
    m_handOver = make("grantKeys", "key", Secondary, &AccountEditor::handingOverRequested);
    m_reset = make("resetPassword", "refresh", Quiet, &AccountEditor::passwordRequested);
    m_disable = make("disableAccount", "lock", Quiet, &AccountEditor::disablingRequested);
    m_remove = make("removeAccount", "trash", Danger, &AccountEditor::removalRequested);
}

void AccountEditor::showNothing()
{
    m_isNew = false;
    m_member.reset();
    hide();
}

void AccountEditor::showNew(const Organisation &organisation)
{
    m_isNew = true;
    m_member.reset();
    m_offer = {.change = true};
    m_ui->name->clear();
    m_ui->login->clear();
    m_ui->roles->setRoles({});
    m_ui->units->offer(organisation, {});
    m_shown = {};
    showParts();
}

void AccountEditor::showMember(const Member &member, const QList<UnitId> &managed,
    const QString &unitNames, const Organisation &organisation, Offer offer)
{
    m_isNew = false;
    m_member = member;
    m_unitNames = unitNames;
    m_offer = offer;
    m_ui->name->setText(member.profile.name);
    m_ui->login->setText(member.profile.login);
    m_ui->roles->setRoles(member.roles);
    m_ui->units->offer(organisation, managed);
    m_ui->fingerprint->setText(anchorWords(member.fingerprint));
    m_shown = {member.profile.name, member.profile.login, member.roles, managed};
    showParts();
}

void AccountEditor::setUnitNames(const QString &names)
{
    m_unitNames = names;
    retranslate();
}

void AccountEditor::showParts()
{
    show();
    m_ui->errors->clear();
    for (QWidget *field :
        std::initializer_list<QWidget *> {m_ui->name, m_ui->login, m_ui->roles, m_ui->units})
        setInvalid(field, {});
    for (QWidget *part : std::initializer_list<QWidget *> {m_ui->nameLabel, m_ui->name,
             m_ui->loginLabel, m_ui->login, m_ui->loginHint, m_ui->roles, m_ui->rolesLabel, m_save})
        part->setVisible(m_offer.change);
    m_cancel->setVisible(m_isNew);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_ui->stateText, m_ui->fingerprintText, m_ui->fingerprint})
        part->setVisible(m_member.has_value());
    m_ui->rolesText->setVisible(m_member && !m_offer.change);
    m_ui->unitsText->setVisible(
        m_member && !m_offer.change && m_member->roles.contains(Role::Manager));
    m_reset->setVisible(m_offer.manage);
    m_disable->setVisible(m_offer.manage);
    m_remove->setVisible(m_offer.manage);
    m_handOver->setVisible(m_offer.handOver);
    retranslate();
    showUnits();
}

void AccountEditor::showUnits()
{
    const CodeSet<Role> roles = m_ui->roles->roles();
    const bool isManager = m_offer.change && roles.contains(Role::Manager);
    m_ui->unitsLabel->setVisible(isManager);
    m_ui->units->setVisible(isManager);
    m_ui->units->setOverseesAll(UnitLeading::overseesAll(roles));
}

AccountEditor::Entered AccountEditor::entered() const
{
    const CodeSet<Role> roles = m_ui->roles->roles();
    return {m_ui->name->text().trimmed(), m_ui->login->text().trimmed(), roles,
        roles.contains(Role::Manager) ? m_ui->units->units() : m_shown.units};
}

bool AccountEditor::isChanged() const
{
    if (!m_offer.change || (!m_isNew && !m_member))
        return false;
    Entered now = entered();
    std::ranges::sort(now.units);
    return now != m_shown;
}

bool AccountEditor::showProblems(bool needsLogin)
{
    const Entered now = entered();
    QList<ErrorSummary::Entry> problems;
    const auto check = [&problems](QWidget *field, bool bad, const QString &sentence) {
        setInvalid(field, bad ? sentence : QString());
        if (bad)
            problems.append({sentence, field});
    };
    check(m_ui->name, now.name.isEmpty(), tr("Please enter the name of the person."));
    check(m_ui->login, needsLogin && now.login.isEmpty(), tr("Please enter a login name."));
    check(m_ui->roles, now.roles.isEmpty(), tr("Please choose at least one role."));
    if (!now.roles.isEmpty())
        check(m_ui->roles, !areCompatible(now.roles),
            tr("Staff council and data protection cannot be one person: together they would read "
               "the access log alone."));
    const QString units = now.roles.contains(Role::Manager) ? m_ui->units->problem() : QString();
    check(m_ui->units, !units.isEmpty(), units);
    m_ui->errors->showProblems(tr("The account cannot be saved yet"), problems);
    return !problems.isEmpty();
}

void AccountEditor::takeFocus()
{
    m_ui->name->setFocus();
}

void AccountEditor::retranslate()
{
    m_ui->detailsHeading->setText(m_isNew ? tr("New account")
            : m_member                    ? shownName(*m_member)
                                          : QString());
    m_ui->detailsHeading->setVisible(!m_ui->detailsHeading->text().isEmpty());
    m_ui->fingerprintText->setText(tr("Fingerprint of the keys, for comparing on the telephone:"));
    m_save->setText(m_isNew ? tr("&Make the account") : tr("&Save"));
    m_cancel->setText(tr("Cancel"));
    m_handOver->setText(tr("&Hand over the key …"));
    m_reset->setText(tr("New password …"));
    m_remove->setText(tr("Remove …"));
    if (!m_member)
        return;
    const Language language = uiLanguage();
    m_ui->rolesText->setText(m_member->roles.words(language).join(QStringLiteral(", ")));
    m_ui->unitsText->setText(tr("Decides for: %1").arg(m_unitNames));
    m_ui->stateText->setText(tr("State: %1").arg(stateSentence(*m_member, language)));
    m_disable->setText(
        m_member->state == MemberState::Disabled ? tr("Admit again") : tr("Disable"));
}

void AccountEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    Card::changeEvent(event);
}

} // namespace rueckhalt
