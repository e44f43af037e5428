// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/caseaccesscard.h"

#include "base/daywords.h"
#include "cases/ui_caseaccesscard.h"
#include "gui/cases/erasedialog.h"
#include "gui/cases/grantdialog.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"

#include <QEvent>

namespace rueckhalt {

CaseAccessCard::CaseAccessCard(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Card(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_granting(openRegister)
    , m_erasing(openRegister)
    , m_ui(std::make_unique<Ui::CaseAccessCard>())
{
    m_ui->setupUi(this);
    m_ui->who->setTone(TextLabel::Tone::Muted);
    auto *flow = new FlowLayout(m_ui->actions);
    flow->addWidget(m_ui->grant);
    flow->addWidget(m_ui->erase);
    m_ui->grant->setIcon(iconFor(QStringLiteral("key")));
    m_ui->erase->setIcon(iconFor(QStringLiteral("trash")));
    setButtonKind(m_ui->erase, ButtonKind::Danger);
    m_ui->grant->setVisible(m_granting.isAllowed());
    m_ui->erase->setVisible(m_erasing.isAllowed());
    connect(m_ui->grant, &QPushButton::clicked, this, &CaseAccessCard::openGrantDialog);
    connect(m_ui->erase, &QPushButton::clicked, this, &CaseAccessCard::openEraseDialog);
}

CaseAccessCard::~CaseAccessCard() = default;

void CaseAccessCard::show(const IncidentId &id)
{
    m_id = id;
    refresh();
}

void CaseAccessCard::clear()
{
    m_id = {};
    removeEntries(m_ui->grants);
}

QString CaseAccessCard::nameOf(const CaseGrant &grant) const
{
    const QString name = m_granting.nameOf(grant.user);
    return name.isEmpty() ? tr("an account that is gone") : name;
}

void CaseAccessCard::refresh()
{
    removeEntries(m_ui->grants);
    const auto grants = m_granting.of(m_id);
    if (!grants) {
        m_ui->who->setText(sentenceFor(grants.error()));
        return;
    }
    m_ui->who->setText(grants->isEmpty()
            ? tr("Only safety officers can read this incident.")
            : tr("Besides safety officers, these persons can read this incident:"));
    for (const CaseGrant &grant : *grants)
        addGrant(grant);
}

void CaseAccessCard::addGrant(const CaseGrant &grant)
{
    const QString day = dayWords(lastDayOf(grant), uiLanguage());
    auto *row
        = new EntryRow({m_granting.isOver(grant) ? tr("%1, over since %2").arg(nameOf(grant), day)
                                                 : tr("%1, until %2").arg(nameOf(grant), day),
                           grant.reason, m_granting.isAllowed() ? tr("End") : QString(),
                           tr("End the access of %1").arg(nameOf(grant))},
            this);
    connect(row, &EntryRow::chosen, this, [this, grant] { end(grant); });
    m_ui->grants->addWidget(row);
}

void CaseAccessCard::openGrantDialog()
{
    const auto row = m_register.facts().rowOf(m_id);
    if (!row)
        return;
    const FactTable &facts = m_register.facts();
    auto *dialog = new GrantDialog(
        m_granting, {m_id, facts.number(*row), facts.facts(*row).confidentiality}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GrantDialog::granted, this, &CaseAccessCard::say);
    dialog->open();
}

void CaseAccessCard::openEraseDialog()
{
    auto outlook = m_erasing.outlook(m_id);
    if (!outlook) {
        m_prompter.tell(this, tr("The incident cannot be erased"), sentenceFor(outlook.error()));
        return;
    }
    auto *dialog = new EraseDialog(m_erasing, m_id, *std::move(outlook), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EraseDialog::erased, this, &CaseAccessCard::noticed);
    dialog->open();
}

void CaseAccessCard::end(const CaseGrant &grant)
{
    const QString name = nameOf(grant);
    if (!m_prompter.confirm(this, tr("End this access?"),
            tr("%1 cannot open the incident any more, and it gets new keys. What was read stays "
               "known.")
                .arg(name),
            tr("End the access")))
        return;
    if (const auto ended = m_granting.revoke(grant.id); !ended)
        m_prompter.tell(this, tr("The access was not ended"), sentenceFor(ended.error()));
    else
        emit noticed(tr("The access of %1 is ended.").arg(name));
    refresh();
    m_ui->grant->setFocus();
}

void CaseAccessCard::say(const QString &notice)
{
    refresh();
    emit noticed(notice);
}

void CaseAccessCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    if (!m_id.isNull())
        refresh();
}

} // namespace rueckhalt
