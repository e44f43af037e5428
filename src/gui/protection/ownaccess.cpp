// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/ownaccess.h"

#include "crypto/secretwords.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "protection/ui_ownaccess.h"

#include <QEvent>
#include <QPushButton>

namespace rueckhalt {

OwnAccess::OwnAccess(MemberKeeping &members, const UserId &me, bool readOnly,
    const QString &registerName, const Random &random, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_me(me)
    , m_readOnly(readOnly)
    , m_registerName(registerName)
    , m_random(random)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::OwnAccess>())
{
    m_ui->setupUi(this);
    m_ui->fingerprintText->setTone(TextLabel::Tone::Muted);
    m_ui->fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *flow = new FlowLayout(m_ui->buttons);
    m_open = new QPushButton(m_ui->buttons);
    m_open->setObjectName(QStringLiteral("openPasswordChange"));
    m_open->setIcon(iconFor(QStringLiteral("key")));
    flow->addWidget(m_open);
    setFocusProxy(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { showChange(true); });
    connect(m_ui->change, &PasswordChange::cancelled, this, [this] { showChange(false); });
    connect(m_ui->change, &PasswordChange::changed, this, [this] {
        showChange(false);
        emit noticed(
            tr("Password changed. If somebody else knows the old one, please renew the keys below "
               "as well."));
    });
    m_ui->change->hide();
    refresh();
}

OwnAccess::~OwnAccess() = default;

Member OwnAccess::me() const
{
    const QList<Member> members = m_members.members();
    const auto found = std::find_if(
        members.cbegin(), members.cend(), [this](const Member &one) { return one.id == m_me; });
    return found == members.cend() ? Member() : *found;
}

void OwnAccess::refresh()
{
    const Member own = me();
    const QString roles = own.roles.words(uiLanguage()).join(QStringLiteral(", "));
    const QString name = own.profile.name.isEmpty() ? own.profile.login : own.profile.name;
    m_ui->who->setText(name.isEmpty() ? roles : tr("%1: %2").arg(name, roles));
    m_ui->fingerprint->setText(anchorWords(own.fingerprint));
    m_open->setText(tr("Change password or key &file …"));
    m_open->setEnabled(!m_readOnly);
    m_ui->change->setUp(m_members, own, m_registerName, m_random, m_prompter);
}

void OwnAccess::showChange(bool shown)
{
    m_ui->change->forget();
    refresh();
    m_ui->change->setVisible(shown);
    m_open->setVisible(!shown);
    if (shown)
        m_ui->change->takeFocus();
    else
        m_open->setFocus();
}

void OwnAccess::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
