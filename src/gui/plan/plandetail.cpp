// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plandetail.h"

#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/effectcard.h"
#include "gui/plan/effectdialog.h"
#include "gui/plan/experiencetelling.h"
#include "gui/plan/historycard.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planform.h"
#include "gui/plan/planwords.h"
#include "gui/plan/stagescard.h"
#include "gui/plan/stopdialog.h"
#include "gui/plan/taskscard.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rueckhalt {

PlanDetail::PlanDetail(OpenRegister &openRegister, Planning &planning, EffectChecking &effects,
    Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_planning(planning)
    , m_effects(effects)
    , m_prompter(prompter)
    , m_editing(new PlanEditing(openRegister, planning, prompter, this))
{
    build();
    connect(m_editing, &PlanEditing::changed, this, &PlanDetail::showAll);
    connect(m_editing, &PlanEditing::noticed, this, &PlanDetail::noticed);
    connect(m_back, &QPushButton::clicked, this, &PlanDetail::backRequested);
    connect(m_undo, &QPushButton::clicked, this, &PlanDetail::undo);
    connect(m_sheet, &QPushButton::clicked, this,
        [this] { emit sheetRequested(m_editing->plan().measure); });
    connect(m_proposal, &QPushButton::clicked, this,
        [this] { emit proposalRequested(m_editing->plan().proposal); });
    connect(m_effect, &EffectCard::checkRequested, this, &PlanDetail::checkEffect);
    connect(m_effect, &EffectCard::tellingRequested, this,
        [this] { tellExperience(m_register, m_prompter, id(), this); });
}

void PlanDetail::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll);
    m_content = new QWidget(m_scroll);
    m_scroll->setWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::Hair, 0, space::Small, space::Large);
    column->setSpacing(space::Medium);
    m_back = new QPushButton(m_content);
    m_back->setObjectName(QStringLiteral("backToPlan"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_back, ButtonKind::Quiet);
    m_title = new HeadingLabel(TypeRole::PageTitle, m_content);
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_facts = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    m_facts->setObjectName(QStringLiteral("planFacts"));
    m_stays = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    m_stays->setObjectName(QStringLiteral("stepStays"));
    m_due = new QVBoxLayout;
    m_buttons = new QWidget(m_content);
    m_flow = new FlowLayout(m_buttons);
    m_flow->setContentsMargins(0, 0, 0, 0);
    const auto quiet = [this](const char *name, const QString &icon) {
        auto *button = new QPushButton(m_buttons);
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(iconFor(icon));
        setButtonKind(button, ButtonKind::Quiet);
        return button;
    };
    m_undo = quiet("undoChange", QStringLiteral("undo"));
    m_sheet = quiet("openSheet", QStringLiteral("measures"));
    m_proposal = quiet("openProposal", QStringLiteral("target"));
    m_form = new PlanForm(*m_editing, m_content);
    m_stages = new StagesCard(*m_editing, m_content);
    m_tasks = new TasksCard(*m_editing, m_content);
    m_effect = new EffectCard(*m_editing, m_content);
    m_history = new HistoryCard(*m_editing, m_content);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addLayout(m_due);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_buttons, m_stays, m_form, m_stages, m_tasks, m_effect, m_history})
        column->addWidget(part);
    column->addStretch();
    keepToColumn(m_content);
}

bool PlanDetail::showPlan(const PlanId &id)
{
    const bool isOther = id != this->id();
    if (!m_editing->load(id))
        return false;
    if (isOther)
        discard();
    m_scroll->verticalScrollBar()->setValue(0);
    return true;
}

void PlanDetail::refresh()
{
    if (!id().isNull() && !m_editing->load(id()))
        emit backRequested();
}

void PlanDetail::showAll()
{
    m_form->follow();
    showHead();
    showDue();
    showSteps();
    m_stages->showPlan();
    m_tasks->showPlan();
    m_effect->setMayTell(canTellExperience(m_register, id()));
    m_effect->showPlan();
    m_history->showPlan();
    layOutAnew(m_content);
}

void PlanDetail::showHead()
{
    const PlannedMeasure &plan = m_editing->plan();
    const PlanWords words(m_register);
    m_title->setText(words.titleOf(plan.measure));
    QStringList facts {wordFor(plan.state, uiLanguage()), words.namesOf(plan.units)};
    if (const QString span = PlanWords::spanOf(plan.start, plan.due); !span.isEmpty())
        facts << span;
    if (!plan.responsible.isEmpty())
        facts << plan.responsible;
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_back->setText(tr("Back to the plan"));
    m_undo->setText(m_editing->undoWords());
    m_undo->setVisible(m_editing->canUndo());
    // Only where somebody might look for it.
    const auto stays = m_editing->hasTakenStep() ? m_editing->whyStepStays() : std::nullopt;
    m_stays->setText(stays.value_or(QString()));
    m_stays->setVisible(stays.has_value());
    m_sheet->setText(tr("Whole sheet"));
    m_sheet->setVisible(m_register.catalog().find(plan.measure) != nullptr);
    m_proposal->setText(tr("To the proposal"));
    m_proposal->setVisible(!plan.proposal.isNull()
        && (m_register.may(Right::Propose) || m_register.may(Right::Decide)));
    emit undoChanged();
}

QPushButton *PlanDetail::addStep(PlanStep step, bool isMain)
{
    auto *button = new QPushButton(verbFor(step), m_buttons);
    button->setObjectName(QStringLiteral("step-") + codeOf(step));
    ButtonKind kind = isMain ? ButtonKind::Primary : ButtonKind::Secondary;
    if (step == PlanStep::Stop)
        kind = ButtonKind::Danger;
    setButtonKind(button, kind);
    connect(button, &QPushButton::clicked, this, [this, step] { take(step); });
    m_flow->addWidget(button);
    button->show(); // at once, because the focus may go there
    m_steps << button;
    return button;
}

void PlanDetail::showSteps()
{
    for (QPushButton *button : std::as_const(m_steps)) {
        m_flow->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be what was pressed
    }
    m_steps.clear();
    for (QPushButton *quiet : {m_undo, m_sheet, m_proposal})
        m_flow->removeWidget(quiet);
    QWidget *before = m_back;
    bool isMain = true;
    for (const PlanStep step : m_editing->steps()) {
        // The effect is recorded by checking it.
        if (step == PlanStep::Check)
            continue;
        QPushButton *button = addStep(step, isMain);
        setTabOrder(before, button);
        before = button;
        isMain = false;
    }
    for (QPushButton *quiet : {m_undo, m_sheet, m_proposal}) {
        m_flow->addWidget(quiet);
        setTabOrder(before, quiet);
        before = quiet;
    }
}

void PlanDetail::showDue()
{
    removeEntries(m_due);
    const QDate today = m_editing->today();
    for (const Reminder &reminder : m_planning.reminders()) {
        if (reminder.plan != id())
            continue;
        const bool isOverdue = reminder.isOverdue(today);
        m_due->addWidget(
            new ReasonLine(isOverdue ? QStringLiteral("alert") : QStringLiteral("clock"),
                isOverdue ? TextLabel::Tone::Danger : TextLabel::Tone::Warning,
                sentenceFor(reminder, QString(), today, uiLanguage()), m_content));
    }
}

void PlanDetail::take(PlanStep step)
{
    // What is entered belongs to the step.
    if (!m_form->save())
        return;
    if (const auto missing = m_editing->missingFor(step)) {
        if (step == PlanStep::Plan)
            m_form->showMissing(step, *missing);
        else
            m_prompter.tell(this, verbFor(step), *missing);
        return;
    }
    if (step == PlanStep::Stop)
        return askWhyToStop();
    m_editing->take(step);
    focusStart();
}

void PlanDetail::askWhyToStop()
{
    auto *dialog = new StopDialog(
        PlanWords(m_register).titleOf(m_editing->plan().measure), m_prompter,
        [this](const QString &reason) { return m_editing->take(PlanStep::Stop, reason); }, this);
    connect(dialog, &QDialog::finished, this, &PlanDetail::focusStart);
    dialog->openKept(m_register.writing(), KeptForm::Stop + QString::fromLatin1(id().toHex()));
}

void PlanDetail::checkEffect(int stage)
{
    if (!m_form->save())
        return;
    auto *dialog
        = new EffectDialog(m_effects, m_planning, m_register, m_prompter, id(), stage, this);
    if (!dialog->isReady()) {
        delete dialog;
        return;
    }
    connect(dialog, &EffectDialog::recorded, this, &PlanDetail::noticed);
    connect(dialog, &QDialog::finished, this, &PlanDetail::refresh);
    dialog->openKept(m_register.writing(),
        KeptForm::Effect + QString::fromLatin1(id().toHex()) + u':' + QString::number(stage));
}

bool PlanDetail::mayLeave()
{
    if (!m_form->isChanged() && !m_tasks->isChanged() && !m_history->isChanged())
        return true;
    const bool leaves = m_prompter.confirm(this, tr("Leave without saving?"),
        tr("Something is entered here that was not saved."), tr("Leave without saving"));
    if (leaves)
        discard();
    return leaves;
}

void PlanDetail::discard()
{
    m_form->showPlan();
    m_tasks->clear();
    m_history->clear();
}

bool PlanDetail::save()
{
    return m_form->save();
}

void PlanDetail::keepWork()
{
    if (m_form->isChanged())
        m_form->keepWork();
    if (m_tasks->isChanged())
        m_tasks->keepWork();
    if (m_history->isChanged())
        m_history->keepWork();
}

void PlanDetail::focusStart()
{
    // A check that is due goes before the next step: what the check finds says whether to take it.
    QWidget *first = m_effect->dueCheck();
    if (first == nullptr)
        first = m_steps.isEmpty() ? m_back : m_steps.first();
    first->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(first);
}

void PlanDetail::undo()
{
    m_editing->undo();
    focusStart();
}

void PlanDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !id().isNull()) {
        showHead();
        showDue();
        showSteps();
    }
}

} // namespace rueckhalt
