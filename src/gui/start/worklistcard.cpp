// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/worklistcard.h"

#include "domain/deadline/deadlinewords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "session/calendarexport.h"

#include <QEvent>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MostLines = 5; ///< of a group; the cases page has them all

} // namespace

WorkListCard::WorkListCard(const DueWork &due, Prompter &prompter, QWidget *parent)
    : Card(QString(), parent)
    , m_due(due)
    , m_prompter(prompter)
    , m_lines(new QWidget(this))
    , m_groups(new QVBoxLayout(m_lines))
    , m_rest(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_all(new QPushButton(this))
    , m_calendar(new QPushButton(this))
{
    setObjectName(QStringLiteral("workListCard"));
    m_rest->setObjectName(QStringLiteral("workListRest"));
    m_all->setObjectName(QStringLiteral("openCases"));
    m_calendar->setObjectName(QStringLiteral("saveCalendar"));
    setButtonKind(m_calendar, ButtonKind::Quiet);
    m_groups->setSpacing(space::Hair);
    m_groups->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_lines);
    column()->addWidget(m_rest);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_calendar);
    column()->addLayout(buttons);
    connect(m_all, &QPushButton::clicked, this, &WorkListCard::casesRequested);
    connect(m_calendar, &QPushButton::clicked, this, &WorkListCard::saveCalendar);
    connect(&m_due, &DueWork::changed, this, &WorkListCard::refresh);
    refresh();
}

void WorkListCard::addGroup(Light light, const QString &words, const QList<WorkItem> &items)
{
    if (items.isEmpty())
        return;
    constexpr TextLabel::Tone tones[] {
        TextLabel::Tone::Danger, TextLabel::Tone::Warning, TextLabel::Tone::Success};
    auto *heading
        = new TextLabel(QStringLiteral("● %1").arg(words), tones[static_cast<int>(light)], m_lines);
    heading->setAccessibleName(words);
    m_groups->addWidget(heading);
    for (const WorkItem &item : items.first(std::min(items.size(), MostLines))) {
        auto *line = new LinkButton(QStringLiteral("%1 · %2 · %3")
                                        .arg(item.number, titleOf(item.deadline, uiLanguage()),
                                            whenWords(item.deadline, m_day, uiLanguage())),
            m_lines);
        line->setObjectName(QStringLiteral("workLine"));
        line->setAccessibleName(line->text());
        connect(line, &QAbstractButton::clicked, this,
            [this, id = item.incident] { emit caseRequested(id); });
        m_groups->addWidget(line);
    }
    if (items.size() > MostLines)
        m_groups->addWidget(
            new TextLabel(tr("And %n more.", nullptr, static_cast<int>(items.size() - MostLines)),
                TextLabel::Tone::Muted, m_lines));
}

void WorkListCard::refresh()
{
    m_day = m_due.today();
    const WorkList &list = m_due.list();
    const auto count = [](const QList<WorkItem> &items) { return static_cast<int>(items.size()); };
    setHeading(tr("Deadlines in your cases"));
    removeEntries(m_groups);
    addGroup(Light::Red, tr("Overdue: %n", nullptr, count(list.overdue)), list.overdue);
    addGroup(Light::Amber, tr("Today: %n", nullptr, count(list.today)), list.today);
    addGroup(Light::Green, tr("This week: %n", nullptr, count(list.thisWeek)), list.thisWeek);
    QStringList rest;
    if (list.overdue.isEmpty() && list.today.isEmpty() && list.thisWeek.isEmpty())
        rest << tr("Nothing is due this week.");
    if (!list.later.isEmpty())
        rest << tr("%n deadline(s) come later.", nullptr, count(list.later));
    if (!list.waiting.isEmpty())
        rest << tr("%n deadline(s) wait for an answer in the case.", nullptr, count(list.waiting));
    m_rest->setText(rest.join(u' '));
    m_rest->setVisible(!rest.isEmpty());
    m_all->setText(tr("Open the &cases"));
    m_calendar->setText(tr("Save as calendar &file …"));
    setVisible(!list.isEmpty());
    // The lines are newer than the buttons below them.
    QWidget *before = nullptr;
    for (int i = 0; i < m_groups->count(); ++i) {
        QWidget *line = qobject_cast<LinkButton *>(m_groups->itemAt(i)->widget());
        if (line == nullptr)
            continue;
        if (before != nullptr)
            setTabOrder(before, line);
        before = line;
    }
    if (before != nullptr)
        setTabOrder(before, m_all);
    setTabOrder(m_all, m_calendar);
    layOutAnew(this);
}

void WorkListCard::saveCalendar()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_prompter.saveFileName(this, tr("Save the deadlines"),
        folder + QStringLiteral("/rueckhalt-fristen.ics"), tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    if (const auto saved = exportCalendar(m_due.openRegister(), uiLanguage(), path); !saved)
        m_prompter.tell(this, tr("The calendar file was not saved"), sentenceFor(saved.error()));
    else
        emit noticed(tr("The calendar file is saved. It holds numbers, kinds and days; nobody's "
                        "name."));
}

void WorkListCard::showEvent(QShowEvent *event)
{
    if (m_day != m_due.today())
        refresh();
    Card::showEvent(event);
}

void WorkListCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
