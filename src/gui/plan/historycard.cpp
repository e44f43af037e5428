// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/historycard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/planwords.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <ranges>

namespace rueckhalt {

namespace {

constexpr int ShownAtFirst = 8;
constexpr int TextCharacters = 44;

} // namespace

HistoryCard::HistoryCard(PlanEditing &editing, QWidget *parent)
    : Card(QString(), parent)
    , m_editing(editing)
    , m_entry(new QWidget(this))
    , m_text(new QLineEdit(m_entry))
    , m_add(new QPushButton(m_entry))
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyCard"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setMaxLength(static_cast<int>(PlanEvent::MaxText));
    m_text->setMinimumWidth(TextCharacters * fontMetrics().averageCharWidth());
    m_add->setObjectName(QStringLiteral("addNote"));
    m_more->setObjectName(QStringLiteral("wholeHistory"));
    setButtonKind(m_more, ButtonKind::Quiet);
    m_rows->setSpacing(space::Small);
    auto *flow = new FlowLayout(m_entry);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_text);
    flow->addWidget(m_add);
    column()->addWidget(m_entry);
    column()->addLayout(m_rows);
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &HistoryCard::addNote);
    connect(m_text, &QLineEdit::returnPressed, this, &HistoryCard::addNote);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        showPlan();
    });
    retranslate();
}

void HistoryCard::retranslate()
{
    setHeading(tr("History"));
    m_text->setPlaceholderText(tr("A note for everybody who sees the plan"));
    m_text->setAccessibleName(tr("Note for the history"));
    m_add->setText(tr("Add the note"));
}

bool HistoryCard::isChanged() const
{
    return m_editing.mayWrite() && !m_text->text().trimmed().isEmpty();
}

void HistoryCard::clear()
{
    m_text->clear();
    m_all = false;
    showPlan();
}

void HistoryCard::keepWork()
{
    // History is never rewritten: who reads it sees that the sentence had not come to its end.
    m_editing.keepNote(
        m_text->text().trimmed().left(PlanEvent::MaxText - 2) + QStringLiteral(" …"));
}

void HistoryCard::showPlan()
{
    removeEntries(m_rows);
    const PlanWords words(m_editing.openRegister());
    int shown = 0;
    const QList<PlanEvent> &history = m_editing.plan().history;
    for (const PlanEvent &event : std::views::reverse(history)) {
        if (!m_all && shown == ShownAtFirst)
            break;
        ++shown;
        QString what = wordFor(event.kind, uiLanguage());
        if (event.kind == PlanEventKind::StateChanged)
            what = wordFor(event.to, uiLanguage());
        else if (event.kind == PlanEventKind::StepTakenBack)
            what = tr("Step taken back, again: %1").arg(wordFor(event.to, uiLanguage()));
        if (!event.text.isEmpty())
            what = tr("%1: %2").arg(what, event.text);
        m_rows->addWidget(new EntryRow(
            {what, tr("%1, %2").arg(PlanWords::dayOf(event.when), words.nameOf(event.by)), {}, {}},
            this));
    }
    const auto hidden = static_cast<int>(history.size()) - shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show %n older entries", nullptr, hidden));
    m_entry->setVisible(m_editing.mayWrite());
    layOutAnew(this);
}

void HistoryCard::addNote()
{
    if (!m_text->text().trimmed().isEmpty() && m_editing.addNote(m_text->text()))
        m_text->clear();
    m_text->setFocus(Qt::OtherFocusReason);
}

void HistoryCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showPlan();
}

} // namespace rueckhalt
