// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/accusedcard.h"

#include "base/daywords.h"
#include "cases/ui_accusedcard.h"
#include "gui/cases/accuseddialog.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"

#include <QEvent>

namespace rueckhalt {

AccusedCard::AccusedCard(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Card(parent)
    , m_names(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::AccusedCard>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    (new FlowLayout(m_ui->actions))->addWidget(m_ui->add);
    m_ui->add->setIcon(iconFor(QStringLiteral("plus")));
    m_ui->actions->setVisible(!m_names.isReadOnly());
    connect(m_ui->add, &QPushButton::clicked, this, &AccusedCard::add);
    hide();
}

AccusedCard::~AccusedCard() = default;

void AccusedCard::show(const IncidentId &id)
{
    m_id = id;
    refresh();
}

void AccusedCard::clear()
{
    m_id = {};
    removeEntries(m_ui->names);
    hide();
}

void AccusedCard::refresh()
{
    removeEntries(m_ui->names);
    // Asked each time: the key may have come or gone since, on the page about protection.
    const auto names = m_names.of(m_id);
    setVisible(names.has_value());
    if (!names)
        return;
    for (const Identity &identity : *names) {
        auto *row
            = new EntryRow({identity.name,
                               tr("%1, until %2. %3")
                                   .arg(wordFor(identity.trigger, uiLanguage()),
                                       dayWords(identity.ends, uiLanguage()), identity.reason),
                               m_names.isReadOnly() ? QString() : tr("Erase"),
                               tr("Erase the name %1").arg(identity.name)},
                this);
        connect(row, &EntryRow::chosen, this, [this, identity] { erase(identity); });
        m_ui->names->addWidget(row);
    }
}

void AccusedCard::add()
{
    auto *dialog = new AccusedDialog(m_names, m_id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccusedDialog::recorded, this, [this] {
        refresh();
        emit noticed(tr("The name is kept."));
    });
    dialog->open();
}

void AccusedCard::erase(const Identity &identity)
{
    if (!m_prompter.confirm(this, tr("Erase this name?"),
            tr("The name and its reason are erased for good. The incident stays."),
            tr("Erase the name")))
        return;
    if (const auto erased = m_names.erase(identity.id); !erased)
        m_prompter.tell(this, tr("The name was not erased"), sentenceFor(erased.error()));
    else
        emit noticed(tr("The name is erased."));
    refresh();
    m_ui->add->setFocus();
}

void AccusedCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    if (!m_id.isNull())
        refresh();
}

} // namespace rueckhalt
