// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/rolekeys.h"

#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/longwork.h"
#include "protection/ui_rolekeys.h"

#include <QCheckBox>
#include <QEvent>

namespace rueckhalt {

RoleKeys::RoleKeys(
    MemberKeeping &members, const UserId &me, bool readOnly, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_me(me)
    , m_readOnly(readOnly)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::RoleKeys>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->problem->hide();
    m_ui->rotate->setIcon(iconFor(QStringLiteral("refresh")));
    auto *flow = new FlowLayout(m_ui->boxes);
    for (const Term<Role> &term : terms<Role>()) {
        auto *box = new QCheckBox(m_ui->boxes);
        box->setObjectName(QStringLiteral("rotate-%1").arg(QLatin1String(term.code)));
        box->setChecked(true);
        flow->addWidget(box);
        m_boxes << box;
    }
    connect(m_ui->rotate, &QPushButton::clicked, this, &RoleKeys::rotate);
    refresh();
}

RoleKeys::~RoleKeys() = default;

void RoleKeys::refresh()
{
    CodeSet<Role> held;
    for (const Member &member : m_members.members()) {
        if (member.id == m_me)
            held = CodeSet<Role>::fromBits(member.roles.bits() & ~member.awaited.bits());
    }
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const Term<Role> &term = terms<Role>()[static_cast<std::size_t>(i)];
        m_boxes.at(i)->setText(term.words.in(uiLanguage()));
        m_boxes.at(i)->setVisible(held.contains(term.value));
    }
    m_ui->rotate->setEnabled(!m_readOnly && !held.isEmpty());
}

CodeSet<Role> RoleKeys::chosen() const
{
    CodeSet<Role> roles;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (!m_boxes.at(i)->isHidden() && m_boxes.at(i)->isChecked())
            roles.insert(terms<Role>()[static_cast<std::size_t>(i)].value);
    }
    return roles;
}

void RoleKeys::rotate()
{
    const CodeSet<Role> roles = chosen();
    m_ui->problem->setVisible(roles.isEmpty());
    m_ui->problem->setText(tr("Please choose at least one role."));
    if (roles.isEmpty()
        || !m_prompter.confirm(this, tr("Renew the keys?"),
            tr("Everything these roles protect is wrapped and encrypted anew. Depending on the "
               "size of the register this takes seconds to minutes. You can stop it; then "
               "everything stays as it was."),
            tr("Renew the keys")))
        return;
    const LongWork what {tr("The keys are renewed"), tr("If you stop, everything stays as it was."),
        LongWork::Stopping::Possible};
    const auto done = resultOfLongWork<Result<void>>(
        this, what, [&](const Progress &progress) { return m_members.rotate(roles, progress); });
    if (done) {
        emit noticed(tr("The keys are new."));
        emit membersChanged();
    } else if (done.error().code != Error::Code::Cancelled) {
        m_prompter.tell(this, tr("The keys could not be renewed"), sentenceFor(done.error()));
    }
}

void RoleKeys::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
