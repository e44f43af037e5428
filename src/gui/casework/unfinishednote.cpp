// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/unfinishednote.h"

#include "gui/casework/actionrow.h"
#include "gui/casework/unfinishedcard.h"
#include "gui/common/widgets/entryrow.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

UnfinishedNote::UnfinishedNote(Casework &cases, QWidget *parent)
    : Card(QString(), parent)
    , m_cases(cases)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("unfinishedNote"));
    column()->addLayout(m_rows);
    connect(&cases, &Casework::unfinishedChanged, this, &UnfinishedNote::refresh);
    refresh();
}

void UnfinishedNote::refresh()
{
    removeEntries(m_rows);
    setHeading(tr("You were writing when Rückhalt was locked"));
    const auto unfinished = m_cases.unfinished();
    const FactTable &facts = m_cases.openRegister().facts();
    for (auto entry = unfinished.cbegin(); entry != unfinished.cend(); ++entry) {
        const auto row = facts.rowOf(entry.key());
        if (!row)
            continue;
        auto *line
            = new ActionRow(tr("Case %1: %2").arg(facts.number(*row), wordsForForm(entry->form)),
                tr("It is kept, and not entered yet."), this);
        connect(line->addVerb("continueCase", tr("Continue")), &QPushButton::clicked, this,
            [this, id = entry.key()] { emit caseRequested(id); });
        m_rows->addWidget(line);
        line->show();
    }
    setVisible(m_rows->count() > 0);
}

void UnfinishedNote::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
