// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/accountsview.h"

#include "crypto/secretwords.h"
#include "domain/protection/rights.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/secretclipboard.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/accountstablemodel.h"
#include "protection/ui_accountsview.h"
#include "session/onetimepassword.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

namespace rueckhalt {

namespace {

constexpr int RowsInSight = 7;

} // namespace

AccountsView::AccountsView(MemberKeeping &members, const UserId &me, bool readOnly, Random random,
    Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_me(me)
    , m_readOnly(readOnly)
    , m_random(std::move(random))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::AccountsView>())
    , m_model(new AccountsTableModel(this))
{
    m_ui->setupUi(this);
    separateFields(m_ui->details);
    m_ui->table->setModel(m_model);
    m_ui->oneTimeCard->hide();
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    for (TextLabel *note : {m_ui->loginHint, m_ui->fingerprintText})
        note->setTone(TextLabel::Tone::Muted);
    m_ui->add->setIcon(iconFor(QStringLiteral("plus")));
    m_ui->oneTimeCopy->setIcon(iconFor(QStringLiteral("copy")));
    m_ui->listHead->setStretch(0, 1);
    m_ui->fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLineEdit *field : {m_ui->name, m_ui->login, m_ui->oneTimePassword})
        field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 60);
    keepToColumn(m_ui->content);
    makeButtons();
    connectWidgets();
    m_model->setLanguage(uiLanguage());
    refresh();
}

AccountsView::~AccountsView()
{
    hideOneTimePassword();
}

void AccountsView::makeButtons()
{
    auto *flow = new FlowLayout(m_ui->buttons);
    flow->setContentsMargins(0, space::Small, 0, 0);
    const auto make = [&](const char *name, const char *icon, ButtonKind kind) {
        auto *button = new QPushButton(m_ui->buttons);
        button->setObjectName(QLatin1String(name));
        if (*icon != '\0')
            button->setIcon(iconFor(QLatin1String(icon)));
        setButtonKind(button, kind);
        flow->addWidget(button);
        return button;
    };
    m_save = make("saveAccount", "save", ButtonKind::Secondary);
    m_cancel = make("cancelAccount", "", ButtonKind::Quiet);
    m_grant = make("grantKeys", "key", ButtonKind::Secondary);
    m_reset = make("resetPassword", "refresh", ButtonKind::Quiet);
    m_disable = make("disableAccount", "lock", ButtonKind::Quiet);
    m_remove = make("removeAccount", "trash", ButtonKind::Danger);
}

void AccountsView::connectWidgets()
{
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &AccountsView::showDetails);
    connect(m_ui->add, &QPushButton::clicked, this, &AccountsView::beginNew);
    connect(m_cancel, &QPushButton::clicked, this, &AccountsView::leaveNew);
    connect(m_save, &QPushButton::clicked, this, &AccountsView::save);
    connect(m_grant, &QPushButton::clicked, this, &AccountsView::grantAwaited);
    connect(m_reset, &QPushButton::clicked, this, &AccountsView::resetPassword);
    connect(m_disable, &QPushButton::clicked, this, &AccountsView::toggleDisabled);
    connect(m_remove, &QPushButton::clicked, this, &AccountsView::remove);
    connect(m_ui->oneTimeCopy, &QPushButton::clicked, this, &AccountsView::copyOneTimePassword);
    connect(m_ui->oneTimeDone, &QPushButton::clicked, this, &AccountsView::hideOneTimePassword);
}

const Member *AccountsView::current() const
{
    return m_model->memberAt(m_ui->table->currentIndex().row());
}

CodeSet<Role> AccountsView::ownRoles() const
{
    const Member *me = m_model->memberAt(m_model->rowOf(m_me));
    return me == nullptr ? CodeSet<Role>() : me->roles;
}

bool AccountsView::mayManage() const
{
    return !m_readOnly && may(ownRoles(), Right::ManageMembers);
}

QString AccountsView::nameOf(const Member &member) const
{
    return member.profile.name.isEmpty() ? member.profile.login : member.profile.name;
}

void AccountsView::refresh()
{
    const Member *before = current();
    const UserId kept = before == nullptr ? m_me : before->id;
    m_model->setMembers(m_members.members(), m_me);
    const int row = m_model->rowOf(kept);
    m_ui->table->setCurrentIndex(m_model->index(std::max(0, row), 0));
    m_ui->add->setVisible(mayManage());
    retranslate();
    fitColumns();
    showDetails();
}

void AccountsView::showDetails()
{
    const Member *member = m_isNew ? nullptr : current();
    m_ui->details->setVisible(m_isNew || member != nullptr);
    m_ui->errors->clear();
    const bool editable = mayManage() && (m_isNew || member != nullptr);
    m_ui->detailsHeading->setText(m_isNew ? tr("New account")
            : member != nullptr           ? nameOf(*member)
                                          : QString());
    m_ui->detailsHeading->setVisible(!m_ui->detailsHeading->text().isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *> {m_ui->nameLabel, m_ui->name,
             m_ui->loginLabel, m_ui->login, m_ui->loginHint, m_ui->roles, m_ui->rolesLabel, m_save})
        part->setVisible(editable);
    m_cancel->setVisible(m_isNew);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_ui->stateText, m_ui->fingerprintText, m_ui->fingerprint})
        part->setVisible(member != nullptr);
    m_ui->rolesText->setVisible(member != nullptr && !editable);
    const bool other = member != nullptr && member->id != m_me;
    m_reset->setVisible(other && mayManage());
    m_disable->setVisible(other && mayManage());
    m_remove->setVisible(other && mayManage());
    m_grant->setVisible(other && !m_readOnly && member->state == MemberState::Active
        && member->awaited.intersects(ownRoles()));
    if (member == nullptr)
        return;
    m_ui->name->setText(member->profile.name);
    m_ui->login->setText(member->profile.login);
    m_ui->roles->setRoles(member->roles);
    m_ui->rolesText->setText(member->roles.words(uiLanguage()).join(QStringLiteral(", ")));
    m_ui->stateText->setText(tr("State: %1").arg(stateSentence(*member, uiLanguage())));
    m_ui->fingerprint->setText(anchorWords(member->fingerprint));
    m_disable->setText(member->state == MemberState::Disabled ? tr("Admit again") : tr("Disable"));
}

void AccountsView::beginNew()
{
    m_isNew = true;
    retranslate();
    m_ui->name->clear();
    m_ui->login->clear();
    m_ui->roles->setRoles({});
    showDetails();
    m_ui->table->clearSelection(); // none of them is shown below
    m_ui->table->setEnabled(false);
    m_ui->name->setFocus();
}

void AccountsView::leaveNew()
{
    m_isNew = false;
    retranslate();
    m_ui->table->setEnabled(true);
    m_ui->table->selectRow(m_ui->table->currentIndex().row());
    showDetails();
    m_ui->add->setFocus();
}

bool AccountsView::showProblems()
{
    QList<ErrorSummary::Entry> problems;
    const auto check = [&problems](QWidget *field, bool bad, const QString &sentence) {
        setInvalid(field, bad ? sentence : QString());
        if (bad)
            problems.append({sentence, field});
    };
    check(m_ui->name, m_ui->name->text().trimmed().isEmpty(),
        tr("Please enter the name of the person."));
    // Alone one needs none.
    check(m_ui->login,
        (m_isNew || m_model->rowCount() > 1) && m_ui->login->text().trimmed().isEmpty(),
        tr("Please enter a login name."));
    const CodeSet<Role> roles = m_ui->roles->roles();
    check(m_ui->roles, roles.isEmpty(), tr("Please choose at least one role."));
    check(m_ui->roles, !areCompatible(roles),
        tr("Staff council and data protection cannot be one person: together they would read the "
           "access log alone."));
    m_ui->errors->showProblems(tr("The account cannot be saved yet"), problems);
    return !problems.isEmpty();
}

void AccountsView::save()
{
    if (showProblems())
        return;
    if (m_isNew)
        addAccount();
    else if (const Member *member = current())
        changeAccount(Member(*member));
}

void AccountsView::addAccount()
{
    const QString name = m_ui->name->text().trimmed();
    const SecretBytes password = oneTimePassword(m_random);
    NewMember added;
    added.profile = {m_ui->login->text().trimmed(), name};
    added.roles = m_ui->roles->roles();
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
    leaveNew();
    refresh();
    m_ui->table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(id)), 0));
    showOneTimePassword(name, password);
    emit noticed(tr("Account made."));
}

void AccountsView::changeAccount(const Member &member)
{
    const QString name = m_ui->name->text().trimmed();
    const QString login = m_ui->login->text().trimmed();
    const CodeSet<Role> roles = m_ui->roles->roles();
    const bool loses = (member.roles.bits() & ~roles.bits()) != 0;
    if (loses
        && !m_prompter.confirm(this, tr("Take a role away?"),
            tr("The role gets new keys, and all who keep it receive them. What %1 has read or "
               "copied before stays known.")
                .arg(nameOf(member)),
            tr("Take the role away")))
        return;
    const LongWork what {tr("The account is changed"),
        loses ? tr("New keys are made. If you stop, everything stays as it was.") : QString(),
        loses ? LongWork::Stopping::Possible : LongWork::Stopping::Impossible};
    const bool done = apply(what, [&](const Progress &progress) {
        return m_members.change(member.id, {login, name}, roles, progress);
    });
    // What was entered stays where it could not be saved, to be put right.
    if (!done)
        return;
    refresh();
    emit noticed(tr("Account saved."));
}

void AccountsView::toggleDisabled()
{
    const Member *member = current();
    if (member == nullptr)
        return;
    const bool disable = member->state != MemberState::Disabled;
    const UserId id = member->id;
    if (disable
        && !m_prompter.confirm(this, tr("Disable this account?"),
            tr("The program does not let %1 in any more. To shut somebody out for good, by new "
               "keys, remove the account.")
                .arg(nameOf(*member)),
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
    if (member == nullptr)
        return;
    const UserId id = member->id;
    const QString name = nameOf(*member);
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
    if (member == nullptr)
        return;
    const UserId id = member->id;
    const QString name = nameOf(*member);
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
    if (member == nullptr)
        return;
    const UserId id = member->id;
    const Digest fingerprint = member->fingerprint;
    const QString name = nameOf(*member);
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
    m_ui->oneTimeText->setText(
        tr("Tell %1 this password in person or on the telephone, never together with the login "
           "name in one message. It is shown only now and must be replaced at the first unlocking.")
            .arg(name));
    m_ui->oneTimePassword->setText(
        QString::fromLatin1(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    m_ui->oneTimePassword->setCursorPosition(0);
    m_ui->oneTimeCard->show();
    m_ui->area->ensureWidgetVisible(m_ui->oneTimeCard);
    m_ui->oneTimePassword->setFocus();
}

void AccountsView::hideOneTimePassword()
{
    const qsizetype length = m_ui->oneTimePassword->text().size();
    m_ui->oneTimePassword->setText(QString(length, QLatin1Char('0')));
    m_ui->oneTimePassword->clear();
    m_ui->oneTimeCard->hide();
}

void AccountsView::copyOneTimePassword()
{
    copySecretly(m_ui->oneTimePassword->text());
    emit noticed(tr("Password copied. The clipboard is emptied in 30 seconds."));
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
    m_ui->fingerprintText->setText(tr("Fingerprint of the keys, for comparing on the telephone:"));
    m_save->setText(m_isNew ? tr("&Make the account") : tr("&Save"));
    m_cancel->setText(tr("Cancel"));
    m_grant->setText(tr("&Hand over the key …"));
    m_reset->setText(tr("New password …"));
    m_remove->setText(tr("Remove …"));
}

void AccountsView::fitColumns()
{
    CopyTable *table = m_ui->table;
    const int unit = table->fontMetrics().averageCharWidth();
    const std::array<int, AccountsTableModel::ColumnCount> least {20, 12, 26, 26};
    int taken = 0;
    for (int column = 0; column < AccountsTableModel::StateColumn; ++column) {
        const QString title
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(unit * least.at(static_cast<std::size_t>(column)),
            table->horizontalHeader()->fontMetrics().horizontalAdvance(title) + space::XLarge);
        table->setColumnWidth(column, width);
        taken += width;
    }
    table->setColumnWidth(AccountsTableModel::StateColumn,
        std::max(unit * least.back(), table->viewport()->width() - taken));
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->height() + 2 * space::Hair;
    for (int row = 0; row < std::min(RowsInSight, m_model->rowCount()); ++row)
        height += table->rowHeight(row);
    table->setMinimumHeight(height);
    table->setMaximumHeight(height + space::Large);
}

void AccountsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->setLanguage(uiLanguage());
        refresh();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void AccountsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
