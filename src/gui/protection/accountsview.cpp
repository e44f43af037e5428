// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/accountsview.h"

#include "crypto/secretwords.h"
#include "domain/protection/rights.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/planwords.h"
#include "protection/ui_accountsview.h"
#include "session/granting.h"
#include "session/onetimepassword.h"

#include <QEvent>

#include <algorithm>

namespace rueckhalt {

AccountsView::AccountsView(
    Protecting &protecting, Random random, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(protecting.openRegister())
    , m_members(protecting.members())
    , m_leading(m_register)
    , m_me(protecting.me().id)
    , m_random(std::move(random))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::AccountsView>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    keepToColumn(m_ui->content);
    connectWidgets();
    refresh();
}

AccountsView::~AccountsView() = default;

void AccountsView::connectWidgets()
{
    const AccountEditor *editor = m_ui->editor;
    connect(m_ui->list, &AccountList::choiceChanged, this, &AccountsView::changeChoice);
    connect(m_ui->list, &AccountList::newRequested, this, &AccountsView::beginNew);
    connect(editor, &AccountEditor::cancelRequested, this, &AccountsView::leaveNew);
    connect(editor, &AccountEditor::saveRequested, this, &AccountsView::save);
    connect(editor, &AccountEditor::handingOverRequested, this, &AccountsView::grantAwaited);
    connect(editor, &AccountEditor::passwordRequested, this, &AccountsView::resetPassword);
    connect(editor, &AccountEditor::disablingRequested, this, &AccountsView::toggleDisabled);
    connect(editor, &AccountEditor::removalRequested, this, &AccountsView::remove);
    connect(m_ui->oneTimeCard, &OneTimeCard::noticed, this, &AccountsView::noticed);
}

const Member *AccountsView::current() const
{
    return m_ui->list->chosen();
}

CodeSet<Role> AccountsView::ownRoles() const
{
    const Member *me = m_ui->list->member(m_me);
    return me == nullptr ? CodeSet<Role>() : me->roles;
}

bool AccountsView::mayManage() const
{
    return !m_register.isReadOnly() && may(ownRoles(), Right::ManageMembers);
}

QList<UnitId> AccountsView::unitsOf(const UserId &member) const
{
    // A table that cannot be read is noticed elsewhere; here nothing is ticked then.
    return m_leading.unitsOf(member).value_or(QList<UnitId>());
}

QString AccountsView::namesOf(const QList<UnitId> &units) const
{
    return PlanWords(m_register).namesOf(units.isEmpty() ? QList<UnitId> {UnitId()} : units);
}

void AccountsView::refresh()
{
    const std::optional<UserId> before
        = current() == nullptr ? std::nullopt : std::optional(current()->id);
    m_ui->list->setMembers(m_members.members(), m_me);
    m_ui->list->setOffersNew(mayManage());
    retranslate();
    const bool isSame = current() != nullptr && current()->id == before;
    // What somebody is just entering is not taken away.
    if (!isSame || !(m_ui->editor->isNew() || m_ui->editor->isChanged()))
        showDetails();
}

void AccountsView::showDetails()
{
    m_ui->list->setResting(false);
    const Member *member = current();
    if (member == nullptr) {
        m_ui->editor->showNothing();
        return;
    }
    const bool other = member->id != m_me;
    const QList<UnitId> units = unitsOf(member->id);
    m_ui->editor->showMember(*member, units, namesOf(units), m_leading.organisation(),
        {.change = mayManage(),
            .manage = other && mayManage(),
            .handOver = other && !m_register.isReadOnly() && member->state == MemberState::Active
                && member->awaited.intersects(ownRoles())});
}

void AccountsView::changeChoice(const UserId &before)
{
    if (confirmDiscarding()) {
        showDetails();
        return;
    }
    // The list still works on the key or the click that it has told of.
    QMetaObject::invokeMethod(
        this, [this, before] { m_ui->list->choose(before); }, Qt::QueuedConnection);
}

bool AccountsView::confirmDiscarding()
{
    return !m_ui->editor->isChanged()
        || m_prompter.confirm(this, tr("Discard what was entered?"),
            tr("The account has not been saved. What you have entered is lost."), tr("Discard it"));
}

bool AccountsView::mayLeave()
{
    if (!confirmDiscarding())
        return false;
    if (m_ui->editor->isNew() || m_ui->editor->isChanged())
        showDetails();
    return true;
}

void AccountsView::beginNew()
{
    if (!confirmDiscarding())
        return;
    m_ui->editor->showNew(m_leading.organisation());
    m_ui->list->setResting(true); // none of them is shown below
    m_ui->editor->takeFocus();
}

void AccountsView::leaveNew()
{
    showDetails();
    m_ui->list->takeFocus();
}

void AccountsView::save()
{
    // Alone one needs no login name.
    if (m_ui->editor->showProblems(m_ui->editor->isNew() || m_ui->list->count() > 1))
        return;
    if (m_ui->editor->isNew())
        addAccount();
    else if (const Member *member = current())
        changeAccount(Member(*member));
}

void AccountsView::addAccount()
{
    const AccountEditor::Entered entered = m_ui->editor->entered();
    const SecretBytes password = oneTimePassword(m_random);
    NewMember added;
    added.profile = {entered.login, entered.name};
    added.roles = entered.roles;
    added.password = password.clone();
    UserId id;
    const bool done = apply({tr("The account is made"), {}, {}}, [&](const Progress &) {
        const auto made = m_members.add(added);
        if (!made)
            return Result<void>(tl::unexpected(made.error()));
        id = *made;
        return Result<void>();
    });
    if (!done)
        return;
    const bool hasUnits = saveUnits(id, entered);
    leaveNew();
    refresh();
    m_ui->list->choose(id);
    showDetails();
    showOneTimePassword(entered.name, password);
    if (hasUnits)
        emit noticed(tr("Account made."));
}

bool AccountsView::confirmLoss(const Member &member, const AccountEditor::Entered &entered)
{
    const QString name = shownName(member);
    const bool losesRoles = (member.roles.bits() & ~entered.roles.bits()) != 0;
    if (losesRoles
        && !m_prompter.confirm(this, tr("Take a role away?"),
            tr("The role gets new keys, and all who keep it receive them. What %1 has read or "
               "copied before stays known.")
                .arg(name),
            tr("Take the role away")))
        return false;
    if (!entered.roles.contains(Role::Manager) || !member.roles.contains(Role::Manager))
        return true;
    const QList<UnitId> before = unitsOf(member.id);
    const QList<UnitId> lost = m_leading.lostBetween(before, entered.units);
    if (lost.isEmpty())
        return true;
    const QString question = before.isEmpty()
        ? tr("%1 sees proposals and plans of these units only then, and decides for them only: %2. "
             "Those for the whole authority are not among them. What was decided stays.")
              .arg(name, namesOf(entered.units))
        : tr("%1 does not see proposals and plans of these units any more and does not decide for "
             "them: %2. What was decided stays.")
              .arg(name, namesOf(lost));
    return m_prompter.confirm(this, tr("Take units away?"), question, tr("Take the units away"));
}

/// Says it if the units could not be saved; what was saved before counts.
bool AccountsView::saveUnits(const UserId &id, const AccountEditor::Entered &entered)
{
    if (!entered.roles.contains(Role::Manager))
        return true;
    const auto saved = m_leading.set(id, entered.units);
    if (!saved)
        tell(tr("The units could not be saved"), saved.error());
    return saved.has_value();
}

void AccountsView::changeAccount(const Member &member)
{
    const AccountEditor::Entered entered = m_ui->editor->entered();
    if (!confirmLoss(member, entered))
        return;
    const bool loses = (member.roles.bits() & ~entered.roles.bits()) != 0;
    const LongWork what {tr("The account is changed"),
        loses ? tr("New keys are made. If you stop, everything stays as it was.") : QString(),
        loses ? LongWork::Stopping::Possible : LongWork::Stopping::Impossible};
    const MemberProfile profile {entered.login, entered.name};
    // Units alone need no new list of accounts.
    const bool isSame = member.roles == entered.roles && member.profile == profile;
    const bool done = isSame || apply(what, [&](const Progress &progress) {
        return m_members.change(member.id, profile, entered.roles, progress);
    });
    // What was entered stays where it could not be saved, to be put right.
    if (!done)
        return;
    const bool hasUnits = saveUnits(member.id, entered);
    refresh();
    if (!hasUnits)
        return;
    showDetails();
    emit noticed(tr("Account saved."));
}

void AccountsView::toggleDisabled()
{
    const Member *member = current();
    if (member == nullptr || !mayLeave())
        return;
    const bool disable = member->state != MemberState::Disabled;
    const UserId id = member->id;
    if (disable
        && !m_prompter.confirm(this, tr("Disable this account?"),
            tr("The program does not let %1 in any more. To shut somebody out for good, by new "
               "keys, remove the account.")
                .arg(shownName(*member)),
            tr("Disable")))
        return;
    if (apply({tr("The account is changed"), {}, {}},
            [&](const Progress &) { return m_members.setDisabled(id, disable); }))
        emit noticed(disable ? tr("Account disabled.") : tr("Account admitted again."));
    refresh();
}

void AccountsView::resetPassword()
{
    const Member *member = current();
    if (member == nullptr || !mayLeave())
        return;
    const UserId id = member->id;
    const QString name = shownName(*member);
    if (!m_prompter.confirm(this, tr("Give a new password?"),
            tr("%1 receives a one-time password and new keys. Keys of roles that you do not hold "
               "yourself must be handed over again by somebody who does. If somebody else may know "
               "the old password, please have the keys of the roles renewed afterwards, too.")
                .arg(name),
            tr("Give a new password")))
        return;
    const SecretBytes password = oneTimePassword(m_random);
    if (apply({tr("The password is replaced"), {}, {}},
            [&](const Progress &) { return m_members.resetPassword(id, password); }))
        showOneTimePassword(name, password);
    refresh();
}

void AccountsView::remove()
{
    const Member *member = current();
    if (member == nullptr || !mayLeave())
        return;
    const UserId id = member->id;
    const QString name = shownName(*member);
    if (!m_prompter.confirm(this, tr("Remove this account?"),
            tr("%1 can no longer open the register, and everything gets new keys. Nobody can take "
               "back what %1 has read, printed or copied before, nor old copies of the folder.")
                .arg(name),
            tr("Remove the account")))
        return;
    const LongWork what {tr("The account is removed"),
        tr("New keys are made and everything is encrypted anew. If you stop, everything stays as "
           "it was."),
        LongWork::Stopping::Possible};
    if (apply(what, [&](const Progress &progress) { return m_members.remove(id, progress); }))
        emit noticed(tr("Account removed. The keys of its roles are new."));
    refresh();
}

void AccountsView::grantAwaited()
{
    const Member *member = current();
    if (member == nullptr || !mayLeave())
        return;
    const UserId id = member->id;
    const Digest fingerprint = member->fingerprint;
    const QString name = shownName(*member);
    if (!m_prompter.confirm(this, tr("Hand over the key?"),
            tr("Call %1 and compare. The page “Protection”, part “Keys”, must show the same "
               "there:\n\n%2\n\nIf it does not, do not hand over anything and tell your "
               "administrator.")
                .arg(name, anchorWords(fingerprint)),
            tr("It is the same: hand over")))
        return;
    if (apply({tr("The key is handed over"), {}, {}},
            [&](const Progress &) { return m_members.grantAwaited(id, fingerprint); }))
        emit noticed(tr("Key handed over to %1.").arg(name));
    refresh();
}

void AccountsView::showOneTimePassword(const QString &name, const SecretBytes &password)
{
    m_ui->oneTimeCard->showPassword(name, password);
    m_ui->area->ensureWidgetVisible(m_ui->oneTimeCard);
}

bool AccountsView::apply(
    const LongWork &what, const std::function<Result<void>(const Progress &)> &change)
{
    const QList<Member> before = m_members.members();
    const auto result = resultOfLongWork<Result<void>>(this, what, change);
    // Keys may be new although the last step has failed.
    const bool isChanged = result || m_members.members() != before;
    if (isChanged)
        emit membersChanged();
    if (result)
        return true;
    if (isChanged) {
        refresh();
        m_prompter.tell(this, tr("The change is not quite finished"),
            tr("%1 The change itself counts already. Please lock the register and open it again: "
               "the rest is done then.")
                .arg(sentenceFor(result.error())));
    } else if (result.error().code != Error::Code::Cancelled) {
        tell(tr("The account could not be changed"), result.error());
    }
    return false;
}

void AccountsView::tell(const QString &title, const Error &error)
{
    const auto role = fromCode<Role>(error.detail);
    if (error.code == Error::Code::NotPermitted && role) {
        m_prompter.tell(this, title,
            tr("This needs somebody who holds the key of the role “%1”: only a holder can make a "
               "new one. Nothing was changed. Please do it together with such a person.")
                .arg(wordFor(*role, uiLanguage())));
        return;
    }
    if (error.code == Error::Code::NotPermitted && error.detail == QLatin1String("identities")) {
        m_prompter.tell(this, title,
            tr("This needs somebody who holds the key of the names of accused persons: only a "
               "holder can make a new one. Nothing was changed. Please do it together with such a "
               "person."));
        return;
    }
    if (error.code == Error::Code::AlreadyExists) {
        m_prompter.tell(this, title,
            tr("This login name is taken. Nothing was changed. Please choose another one."));
        return;
    }
    m_prompter.tell(this, title, sentenceFor(error));
}

void AccountsView::retranslate()
{
    m_ui->intro->setText(mayManage()
            ? tr("Whoever works in this register has an account. A new account receives a one-time "
                 "password; keys of roles that you do not hold are handed over by a holder.")
            : tr("Whoever works in this register has an account. Administrators change accounts."));
    showUndecided();
}

void AccountsView::showUndecided()
{
    const QList<UnitId> left = m_leading.undecided().value_or(QList<UnitId>());
    const QList<Member> members = m_members.members();
    const bool hasManager = std::ranges::any_of(
        members, [](const Member &member) { return member.roles.contains(Role::Manager); });
    // As long as there is one account nobody expects decisions by somebody else.
    if (left.isEmpty() || members.size() < 2)
        m_ui->list->setMissing({});
    else if (!hasManager)
        m_ui->list->setMissing(
            tr("There is no account of a manager yet: nobody can decide proposals."));
    else
        m_ui->list->setMissing(tr("No manager decides proposals for: %1.").arg(namesOf(left)));
}

void AccountsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    refresh();
    if (const Member *member = current())
        m_ui->editor->setUnitNames(namesOf(unitsOf(member->id)));
}

} // namespace rueckhalt
