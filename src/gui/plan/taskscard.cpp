// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/taskscard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int TextCharacters = 44;
constexpr int DayCharacters = 14;
constexpr int SmallestTarget = 24; ///< pixels, WCAG 2.5.8

} // namespace

TasksCard::TasksCard(PlanEditing &editing, QWidget *parent)
    : Card(QString(), parent)
    , m_editing(editing)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_firstSteps(new QPushButton(this))
    , m_entry(new QWidget(this))
    , m_text(new QLineEdit(m_entry))
    , m_due(new DayEdit(m_entry))
    , m_add(new QPushButton(m_entry))
{
    setObjectName(QStringLiteral("tasksCard"));
    m_rows->setSpacing(space::Small);
    m_firstSteps->setObjectName(QStringLiteral("takeFirstSteps"));
    m_text->setObjectName(QStringLiteral("taskText"));
    m_due->setObjectName(QStringLiteral("taskDue"));
    m_add->setObjectName(QStringLiteral("addTask"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_text->setMaxLength(static_cast<int>(PlanTask::MaxText));
    m_text->setMinimumWidth(TextCharacters * fontMetrics().averageCharWidth());
    m_due->setFixedWidth(DayCharacters * fontMetrics().averageCharWidth());
    m_due->setToday(m_editing.today());
    auto *flow = new FlowLayout(m_entry);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *> {m_text, m_due, m_add})
        flow->addWidget(part);
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    column()->addWidget(m_firstSteps, 0, Qt::AlignLeft);
    column()->addWidget(m_entry);
    connect(m_firstSteps, &QPushButton::clicked, this, &TasksCard::takeFirstSteps);
    connect(m_add, &QPushButton::clicked, this, &TasksCard::addTask);
    for (QLineEdit *line : std::initializer_list<QLineEdit *> {m_text, m_due})
        connect(line, &QLineEdit::returnPressed, this, &TasksCard::addTask);
    retranslate();
}

void TasksCard::retranslate()
{
    setHeading(tr("Tasks"));
    m_intro->setText(tr("No tasks yet. A task says in a few words what is to be done next."));
    m_firstSteps->setText(tr("Take the first steps from the sheet"));
    m_text->setPlaceholderText(tr("What is to be done"));
    m_text->setAccessibleName(tr("New task: what is to be done"));
    m_due->setAccessibleName(tr("New task: by when"));
    m_add->setText(tr("Add the task"));
}

bool TasksCard::isChanged() const
{
    return m_editing.mayWrite() && !m_text->text().trimmed().isEmpty();
}

void TasksCard::clear()
{
    m_text->clear();
    m_due->clear();
    setInvalid(m_due, {});
}

void TasksCard::keepWork()
{
    PlannedMeasure plan = m_editing.plan();
    plan.tasks << PlanTask {m_text->text().trimmed(), m_due->day(), {}};
    m_editing.keep(plan);
}

QStringList TasksCard::firstSteps() const
{
    const Measure *measure = m_editing.openRegister().catalog().find(m_editing.plan().measure);
    QStringList steps;
    if (!measure || !measure->sheet)
        return steps;
    for (const Text &step : measure->sheet->firstSteps)
        steps << step.in(uiLanguage());
    return steps;
}

void TasksCard::showPlan()
{
    removeEntries(m_rows);
    const QList<PlanTask> &tasks = m_editing.plan().tasks;
    m_intro->setVisible(tasks.isEmpty());
    for (qsizetype i = 0; i < tasks.size(); ++i)
        addRow(i);
    QWidget *before = nullptr;
    for (int i = 0; i < m_rows->count(); ++i) {
        for (QAbstractButton *button :
            m_rows->itemAt(i)->widget()->findChildren<QAbstractButton *>()) {
            if (before != nullptr)
                setTabOrder(before, button);
            before = button;
        }
    }
    if (before != nullptr)
        setTabOrder(before, m_firstSteps);
    const bool mayWrite = m_editing.mayWrite() && tasks.size() < PlannedMeasure::MaxTasks;
    m_firstSteps->setVisible(mayWrite && tasks.isEmpty() && !firstSteps().isEmpty());
    m_entry->setVisible(mayWrite);
    layOutAnew(this);
}

void TasksCard::addRow(qsizetype position)
{
    const PlanTask &task = m_editing.plan().tasks.at(position);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *box = new QCheckBox(row);
    box->setObjectName(QStringLiteral("taskDone"));
    box->setMinimumWidth(SmallestTarget);
    box->setChecked(task.done.isValid());
    box->setEnabled(m_editing.mayWrite());
    QString when;
    if (task.done.isValid())
        when = tr("done on %1").arg(dayWords(task.done));
    else if (task.due.isValid())
        when = task.due < m_editing.today() ? tr("overdue since %1").arg(dayWords(task.due))
                                            : tr("by %1").arg(dayWords(task.due));
    box->setAccessibleName(when.isEmpty() ? task.text : tr("%1, %2").arg(task.text, when));
    line->addWidget(box, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new TextLabel(
        task.text, task.done.isValid() ? TextLabel::Tone::Muted : TextLabel::Tone::Normal, row));
    const bool isLate = !task.done.isValid() && task.due.isValid() && task.due < m_editing.today();
    if (!when.isEmpty())
        texts->addWidget(
            new TextLabel(when, isLate ? TextLabel::Tone::Danger : TextLabel::Tone::Muted, row));
    line->addLayout(texts, 1);
    connect(box, &QCheckBox::toggled, this, [this, position](bool done) { tick(position, done); });
    if (m_editing.mayWrite()) {
        auto *gone = new QPushButton(tr("Take out"), row);
        gone->setObjectName(QStringLiteral("removeTask"));
        gone->setAccessibleName(tr("Take out: %1").arg(task.text));
        setButtonKind(gone, ButtonKind::Quiet);
        line->addWidget(gone, 0, Qt::AlignTop);
        connect(gone, &QPushButton::clicked, this, [this, position] { remove(position); });
    }
    m_rows->addWidget(row);
    row->show(); // at once, because the focus may go there
}

void TasksCard::tick(qsizetype position, bool done)
{
    PlannedMeasure plan = m_editing.plan();
    plan.tasks[position].done = done ? m_editing.today() : QDate();
    const QString text = plan.tasks.at(position).text;
    if (!m_editing.save(plan, done ? tr("Done: %1").arg(text) : tr("Open again: %1").arg(text)))
        showPlan();
    // The box that was pressed has been made anew.
    if (QLayoutItem *item = m_rows->itemAt(static_cast<int>(position)))
        item->widget()->findChild<QCheckBox *>()->setFocus(Qt::OtherFocusReason);
}

void TasksCard::remove(qsizetype position)
{
    PlannedMeasure plan = m_editing.plan();
    const QString text = plan.tasks.at(position).text;
    plan.tasks.removeAt(position);
    m_editing.save(plan, tr("The task “%1” is taken out.").arg(text));
    m_text->setFocus(Qt::OtherFocusReason);
}

void TasksCard::addTask()
{
    const bool isReadable = m_due->isReadable();
    setInvalid(m_due, isReadable ? QString() : tr("Please write the day like this: 01.12.2026."));
    if (!isReadable) {
        m_due->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_text->text().trimmed().isEmpty()) {
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    PlannedMeasure plan = m_editing.plan();
    plan.tasks << PlanTask {m_text->text().trimmed(), m_due->day(), {}};
    if (m_editing.save(plan, tr("The task is added.")))
        clear();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TasksCard::takeFirstSteps()
{
    PlannedMeasure plan = m_editing.plan();
    for (const QString &step : firstSteps())
        plan.tasks << PlanTask {step, {}, {}};
    m_editing.save(plan, tr("The first steps are tasks now."));
    m_text->setFocus(Qt::OtherFocusReason);
}

void TasksCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showPlan();
}

} // namespace rueckhalt
