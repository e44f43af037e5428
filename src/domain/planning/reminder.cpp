// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/reminder.h"

#include "base/daywords.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<ReminderKind>> terms<ReminderKind>()
{
    using enum ReminderKind;
    static constexpr std::array<Term<ReminderKind>, 9> list {{
        {DecisionOpen, "decision", {"Vorschlag entscheiden", "Decide the proposal"}},
        {NoDates, "no-dates",
            {"Termine festlegen – beschlossen, aber noch ohne Termin",
                "Set the dates – decided, but without dates so far"}},
        {NotPlanned, "not-planned", {"Umsetzung planen", "Plan how to carry it out"}},
        {StartDue, "start", {"Umsetzung beginnen", "Begin"}},
        {StageDue, "stage", {"Stufe abschließen", "Finish the stage"}},
        {TaskDue, "task", {"Aufgabe erledigen", "Do the task"}},
        {MeasureDue, "measure", {"Maßnahme abschließen", "Finish the measure"}},
        {CouncilOpen, "council", {"Personalrat beteiligen", "Involve the staff council"}},
        {EffectDue, "effect", {"Wirkung prüfen", "Check the effect"}},
    }};
    return list;
}

namespace {

/// The day of the last event that led into the present state.
QDate stateSince(const PlannedMeasure &plan)
{
    for (auto event = plan.history.crbegin(); event != plan.history.crend(); ++event) {
        if (event->to == plan.state
            && (event->kind == PlanEventKind::StateChanged
                || event->kind == PlanEventKind::Created))
            return event->when.date();
    }
    return {};
}

/// What is carried out already needs no beginning any more.
bool lacksDates(const PlannedMeasure &plan)
{
    switch (plan.state) {
    case PlanState::Decided:
    case PlanState::Planned:
        return !plan.start.isValid() || !plan.due.isValid();
    case PlanState::Running:
        return !plan.due.isValid();
    case PlanState::Done:
    case PlanState::Checked:
    case PlanState::Stopped:
        return false;
    }
    Q_UNREACHABLE();
}

class Collecting
{
public:
    Collecting(const PlannedMeasure &plan, const QDate &latest, QList<Reminder> &reminders)
        : m_plan(plan)
        , m_latest(latest)
        , m_reminders(reminders)
    {
    }

    void run()
    {
        const QDate planningDue = stateSince(m_plan).addDays(DaysForPlanning);
        if (lacksDates(m_plan) && planningDue.isValid())
            m_reminders << Reminder {
                ReminderKind::NoDates, {}, m_plan.id, m_plan.measure, planningDue, {}, -1};
        else if (m_plan.state == PlanState::Decided)
            add(ReminderKind::NotPlanned, planningDue);
        if (m_plan.state == PlanState::Planned) {
            add(ReminderKind::StartDue, m_plan.start);
            if (m_plan.council == CouncilState::Open)
                add(ReminderKind::CouncilOpen, m_plan.start);
        }
        if (m_plan.state == PlanState::Planned || m_plan.state == PlanState::Running)
            add(ReminderKind::MeasureDue, m_plan.due);
        if (m_plan.isActive())
            addParts();
        if (m_plan.state != PlanState::Stopped) {
            for (const DueCheck &check : checksOf(m_plan))
                add(ReminderKind::EffectDue, check.periods.due, {}, check.stage);
        }
    }

private:
    void add(ReminderKind kind, const QDate &due, const QString &subject = {}, int stage = -1)
    {
        if (due.isValid() && due <= m_latest)
            m_reminders << Reminder {kind, {}, m_plan.id, m_plan.measure, due, subject, stage};
    }
    void addParts()
    {
        for (qsizetype i = 0; i < m_plan.stages.size(); ++i) {
            const Stage &stage = m_plan.stages.at(i);
            if (stage.state == StageState::Open || stage.state == StageState::Running)
                add(ReminderKind::StageDue, stage.due, stage.name, static_cast<int>(i));
        }
        for (const PlanTask &task : m_plan.tasks) {
            if (!task.done.isValid())
                add(ReminderKind::TaskDue, task.due, task.text);
        }
    }

    const PlannedMeasure &m_plan;
    QDate m_latest;
    QList<Reminder> &m_reminders;
};

void sortByDay(QList<Reminder> &reminders)
{
    std::ranges::stable_sort(reminders, {}, &Reminder::due);
}

/// When a proposal should be decided for all that is open in it.
QDate dueOf(const Proposal &proposal)
{
    QDate due;
    for (const ProposedMeasure &proposed : proposal.measures) {
        for (const UnitId &unit : proposal.units) {
            const Decision *decision = proposal.decisionOn(proposed.measure, unit);
            QDate day = proposal.created.date().addDays(DaysForDecision);
            if (decision && decision->kind == DecisionKind::Later)
                day = decision->until;
            else if (decision)
                continue;
            due = due.isValid() ? std::min(due, day) : day;
        }
    }
    return due;
}

} // namespace

Period carriedOut(const PlannedMeasure &plan, int stage)
{
    if (stage >= 0) {
        if (stage >= plan.stages.size())
            return {};
        const Stage &part = plan.stages.at(stage);
        if (part.state != StageState::Done)
            return {};
        return {part.start.isValid() ? std::min(part.start, part.finished) : part.finished,
            part.finished};
    }
    if (plan.state != PlanState::Done && plan.state != PlanState::Checked)
        return {};
    Period whole;
    for (int i = 0; i < plan.stages.size(); ++i) {
        const Period part = carriedOut(plan, i);
        if (!part.isValid())
            continue;
        whole.first = whole.first.isValid() ? std::min(whole.first, part.first) : part.first;
        whole.last = whole.last.isValid() ? std::max(whole.last, part.last) : part.last;
    }
    if (whole.isValid())
        return whole;
    // Without stages: when it was said to be done.
    for (auto event = plan.history.crbegin(); event != plan.history.crend(); ++event) {
        if (event->kind == PlanEventKind::StateChanged && event->to == PlanState::Done) {
            const QDate last = event->when.date();
            return {plan.start.isValid() ? std::min(plan.start, last) : last, last};
        }
    }
    return {};
}

QList<DueCheck> checksOf(const PlannedMeasure &plan)
{
    QList<DueCheck> checks;
    // A single stage is the whole measure.
    const int first = plan.stages.size() > 1 ? static_cast<int>(plan.stages.size()) - 1 : -1;
    for (int stage = first; stage >= -1; --stage) {
        const Period period = carriedOut(plan, stage);
        if (!period.isValid())
            continue;
        const EffectPeriods periods = periodsAround(period.first, period.last, plan.effect.months);
        const bool isMade = std::ranges::any_of(plan.findings, [&](const EffectFinding &finding) {
            return finding.stage == stage && finding.periods == periods
                && finding.reason != VerdictReason::TooEarly;
        });
        if (!isMade)
            checks.prepend({stage, periods});
    }
    return checks;
}

QList<Reminder> remindersOf(std::span<const PlannedMeasure> plans, const QDate &today, int horizon)
{
    QList<Reminder> reminders;
    for (const PlannedMeasure &plan : plans)
        Collecting(plan, today.addDays(horizon), reminders).run();
    sortByDay(reminders);
    return reminders;
}

QList<Reminder> remindersOf(std::span<const Proposal> proposals, const QDate &today, int horizon)
{
    QList<Reminder> reminders;
    for (const Proposal &proposal : proposals) {
        const QDate due = dueOf(proposal);
        if (!proposal.withdrawn && due.isValid() && due <= today.addDays(horizon))
            reminders << Reminder {
                ReminderKind::DecisionOpen, proposal.id, {}, {}, due, proposal.title, -1};
    }
    sortByDay(reminders);
    return reminders;
}

QString sentenceFor(
    const Reminder &reminder, const QString &title, const QDate &today, Language language)
{
    QString what = wordFor(reminder.kind, language);
    if (!reminder.subject.isEmpty())
        what += Words {" „%1“", " “%1”"}.in(language).arg(reminder.subject);
    const QString when = reminder.isOverdue(today)
        ? Words {"überfällig seit %1", "overdue since %1"}.in(language)
        : Words {"bis %1", "by %1"}.in(language);
    const QString line = when.arg(dayWords(reminder.due, language));
    return title.isEmpty() ? QStringLiteral("%1 (%2)").arg(what, line)
                           : QStringLiteral("%1: %2 (%3)").arg(title, what, line);
}

} // namespace rueckhalt
