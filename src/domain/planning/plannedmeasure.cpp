// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/plannedmeasure.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<PlanCost>> terms<PlanCost>()
{
    using enum PlanCost;
    static constexpr std::array<Term<PlanCost>, 5> list {{
        {Unknown, "unknown", {"noch nicht geschätzt", "not estimated yet"}},
        {None, "none", {"keine", "none"}},
        {Low, "low", {"bis etwa 5.000 €", "up to about €5,000"}},
        {Medium, "medium", {"bis etwa 50.000 €", "up to about €50,000"}},
        {High, "high", {"mehr als 50.000 €", "more than €50,000"}},
    }};
    return list;
}

template <>
std::span<const Term<PlanState>> terms<PlanState>()
{
    using enum PlanState;
    static constexpr std::array<Term<PlanState>, 6> list {{
        {Decided, "decided", {"Beschlossen", "Decided"}},
        {Planned, "planned", {"Geplant", "Planned"}},
        {Running, "running", {"In Umsetzung", "In progress"}},
        {Done, "done", {"Umgesetzt", "Carried out"}},
        {Checked, "checked", {"Wirkung geprüft", "Effect checked"}},
        {Stopped, "stopped", {"Beendet", "Stopped"}},
    }};
    return list;
}

template <>
std::span<const Term<PlanStep>> terms<PlanStep>()
{
    using enum PlanStep;
    static constexpr std::array<Term<PlanStep>, 7> list {{
        {Plan, "plan", {"Planung abschließen", "Settle the plan"}},
        {Start, "start", {"Umsetzung beginnen", "Begin"}},
        {Finish, "finish", {"Als umgesetzt melden", "Mark as carried out"}},
        {Check, "check", {"Wirkung feststellen", "Record the effect"}},
        {Stop, "stop", {"Beenden", "Stop"}},
        {TakeUp, "take-up", {"Wieder aufnehmen", "Take up again"}},
        {Extend, "extend", {"Ausweiten", "Extend"}},
    }};
    return list;
}

std::span<const PlanTransition> planTransitions()
{
    using enum PlanState;
    static constexpr CodeSet<Role> both {Role::SafetyOfficer, Role::Manager};
    static constexpr CodeSet<Role> officer {Role::SafetyOfficer};
    // What a manager has decided, only a manager takes back.
    static constexpr CodeSet<Role> manager {Role::Manager};
    static constexpr std::array<PlanTransition, 11> list {{
        {PlanStep::Plan, Decided, Planned, both},
        {PlanStep::Start, Planned, Running, both},
        {PlanStep::Finish, Running, Done, both},
        {PlanStep::Check, Done, Checked, officer},
        {PlanStep::Extend, Done, Running, both},
        {PlanStep::Extend, Checked, Running, both},
        {PlanStep::Stop, Decided, Stopped, manager},
        {PlanStep::Stop, Planned, Stopped, manager},
        {PlanStep::Stop, Running, Stopped, manager},
        {PlanStep::Stop, Done, Stopped, manager},
        {PlanStep::TakeUp, Stopped, Decided, manager},
    }};
    return list;
}

const PlanTransition *transitionFor(PlanStep step, PlanState from)
{
    const auto list = planTransitions();
    const auto found = std::ranges::find_if(list, [&](const PlanTransition &transition) {
        return transition.step == step && transition.from == from;
    });
    return found == list.end() ? nullptr : &*found;
}

QList<PlanStep> stepsFrom(PlanState from, CodeSet<Role> roles)
{
    QList<PlanStep> steps;
    for (const Term<PlanStep> &step : terms<PlanStep>()) {
        const PlanTransition *transition = transitionFor(step.value, from);
        if (transition && transition->roles.intersects(roles))
            steps << step.value;
    }
    return steps;
}

template <>
std::span<const Term<StageState>> terms<StageState>()
{
    using enum StageState;
    static constexpr std::array<Term<StageState>, 4> list {{
        {Open, "open", {"Offen", "Open"}},
        {Running, "running", {"Läuft", "Running"}},
        {Done, "done", {"Abgeschlossen", "Done"}},
        {Dropped, "dropped", {"Entfällt", "Dropped"}},
    }};
    return list;
}

template <>
std::span<const Term<CouncilState>> terms<CouncilState>()
{
    using enum CouncilState;
    static constexpr std::array<Term<CouncilState>, 5> list {{
        {Open, "open", {"Personalrat noch nicht beteiligt", "Staff council not involved yet"}},
        {Informed, "informed", {"Personalrat informiert", "Staff council informed"}},
        {Agreed, "agreed", {"Personalrat stimmt zu", "Staff council agrees"}},
        {Objected, "objected", {"Personalrat hat Einwände", "Staff council objects"}},
        {NotNeeded, "not-needed",
            {"Beteiligung des Personalrats nicht nötig", "Staff council need not be involved"}},
    }};
    return list;
}

template <>
std::span<const Term<PlanEventKind>> terms<PlanEventKind>()
{
    using enum PlanEventKind;
    static constexpr std::array<Term<PlanEventKind>, 9> list {{
        {Created, "created", {"In den Plan aufgenommen", "Entered into the plan"}},
        {StateChanged, "state", {"Stand geändert", "State changed"}},
        {Edited, "edited", {"Angaben geändert", "Details changed"}},
        {StagesChanged, "stages", {"Stufen geändert", "Stages changed"}},
        {TasksChanged, "tasks", {"Aufgaben geändert", "Tasks changed"}},
        {CouncilChanged, "council",
            {"Beteiligung des Personalrats geändert", "Involvement of the staff council changed"}},
        {Note, "note", {"Notiz", "Note"}},
        {EffectChecked, "effect", {"Wirkung geprüft", "Effect checked"}},
        {StepTakenBack, "taken-back", {"Schritt zurückgenommen", "Step taken back"}},
    }};
    return list;
}

QList<UnitId> PlannedMeasure::unitsInPlace() const
{
    if (state == PlanState::Done || state == PlanState::Checked)
        return units;
    QList<UnitId> done;
    for (const Stage &stage : stages) {
        for (const UnitId &unit : stage.units) {
            if (stage.state == StageState::Done && !done.contains(unit))
                done << unit;
        }
    }
    return done;
}

namespace {

std::optional<Words> problemOf(const Stage &stage, const QList<UnitId> &units)
{
    if (stage.name.trimmed().isEmpty() || stage.name.size() > Stage::MaxName)
        return Words {"Geben Sie jeder Stufe einen kurzen Namen.", "Give each stage a short name."};
    if (stage.units.isEmpty())
        return Words {"Nennen Sie zu jeder Stufe die Stellen.", "Name the units of each stage."};
    // Of a measure for the whole authority any unit can be the pilot.
    const bool isEverywhere = units.contains(UnitId());
    if (!isEverywhere && !std::ranges::all_of(stage.units, [&](const UnitId &unit) {
            return units.contains(unit);
        }))
        return Words {"Eine Stufe nennt eine Stelle, für die die Maßnahme nicht gilt.",
            "A stage names a unit that the measure is not for."};
    if (stage.start.isValid() && stage.due.isValid() && stage.due < stage.start)
        return Words {"Eine Stufe endet vor ihrem Beginn.", "A stage ends before it begins."};
    if (stage.gate.size() > GateCriterion::MaxOfStage)
        return Words {"Eine Stufe hat zu viele Kriterien.", "A stage has too many criteria."};
    for (const GateCriterion &criterion : stage.gate) {
        if (auto problem = rueckhalt::problemOf(criterion))
            return problem;
    }
    if (stage.finished.isValid() != (stage.state == StageState::Done))
        return Words {"Nennen Sie zu einer abgeschlossenen Stufe den Tag.",
            "Name the day on which a stage was done."};
    return std::nullopt;
}

} // namespace

std::optional<Words> problemOf(const PlannedMeasure &plan)
{
    if (plan.measure.isEmpty() || plan.units.isEmpty() || plan.units.size() > Proposal::MaxUnits)
        return Words {"Nennen Sie Maßnahme und Stellen.", "Name measure and units."};
    if (plan.responsible.size() > PlannedMeasure::MaxResponsible
        || plan.indicator.size() > PlannedMeasure::MaxIndicator
        || plan.councilNote.size() > PlannedMeasure::MaxCouncilNote)
        return Words {"Kürzen Sie die Texte.", "Shorten the texts."};
    if (plan.start.isValid() && plan.due.isValid() && plan.due < plan.start)
        return Words {"Die Maßnahme endet vor ihrem Beginn.", "The measure ends before it begins."};
    if (plan.stages.size() > PlannedMeasure::MaxStages
        || plan.tasks.size() > PlannedMeasure::MaxTasks)
        return Words {"Der Plan hat zu viele Stufen oder Aufgaben.",
            "The plan has too many stages or tasks."};
    for (const Stage &stage : plan.stages) {
        if (auto problem = problemOf(stage, plan.units))
            return problem;
    }
    const bool tasksAreSound = std::ranges::all_of(plan.tasks, [](const PlanTask &task) {
        return !task.text.trimmed().isEmpty() && task.text.size() <= PlanTask::MaxText;
    });
    if (!tasksAreSound)
        return Words {"Beschreiben Sie jede Aufgabe mit wenigen Worten.",
            "Describe each task in a few words."};
    const EffectPlan &effect = plan.effect;
    if (effect.months < EffectPlan::LeastMonths || effect.months > EffectPlan::MostMonths)
        return Words {
            "Vergleichen Sie Zeiträume von 3 bis 24 Monaten.", "Compare times of 3 to 24 months."};
    if (effect.targetPercent < EffectPlan::LeastTarget
        || effect.targetPercent > EffectPlan::MostTarget)
        return Words {"Das Ziel liegt zwischen 5 und 90 Prozent weniger.",
            "The target lies between 5 and 90 percent fewer."};
    if (effect.exposureBefore < 0 || effect.exposureBefore > EffectPlan::MaxExposure
        || effect.exposureAfter < 0 || effect.exposureAfter > EffectPlan::MaxExposure)
        return Words {"Prüfen Sie die Zahl der Kontakte oder Stellen.",
            "Check the number of contacts or posts."};
    return std::nullopt;
}

std::optional<Words> problemOf(PlanStep step, const PlannedMeasure &plan, const QString &reason)
{
    switch (step) {
    case PlanStep::Plan:
        if (plan.responsible.trimmed().isEmpty())
            return Words {"Nennen Sie die verantwortliche Funktion.",
                "Name the function that is responsible."};
        if (!plan.start.isValid() || !plan.due.isValid())
            return Words {"Nennen Sie Beginn und Ende.", "Name the beginning and the end."};
        return std::nullopt;
    case PlanStep::Finish:
        if (std::ranges::any_of(plan.stages, [](const Stage &stage) {
                return stage.state == StageState::Open || stage.state == StageState::Running;
            }))
            return Words {"Schließen Sie zuerst alle Stufen ab.", "Finish all stages first."};
        return std::nullopt;
    case PlanStep::Check:
        if (plan.findings.isEmpty())
            return Words {"Prüfen Sie zuerst die Wirkung.", "Check the effect first."};
        return std::nullopt;
    case PlanStep::Stop:
        if (reason.trimmed().isEmpty())
            return Words {"Nennen Sie den Grund.", "Say why."};
        return std::nullopt;
    case PlanStep::Start:
    case PlanStep::TakeUp:
    case PlanStep::Extend:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

namespace {

bool changesTheCheck(const Stage &old, const Stage &changed, const QDate &today)
{
    const bool beginsToday = old.state == StageState::Open && changed.start == today;
    const bool endsToday = old.state != StageState::Done && changed.state == StageState::Done
        && changed.finished == today;
    return old.units != changed.units || (old.start != changed.start && !beginsToday)
        || (old.finished != changed.finished && !endsToday);
}

} // namespace

bool changesTheCheck(const PlannedMeasure &old, const PlannedMeasure &changed, const QDate &today)
{
    return old.units != changed.units || old.effect != changed.effect || old.start != changed.start
        || !std::ranges::equal(
            old.stages, changed.stages, [&](const Stage &before, const Stage &after) {
                return !changesTheCheck(before, after, today);
            });
}

QDate firstDayOf(const PlannedMeasure &plan)
{
    QDate first = plan.start;
    const auto take = [&](const QDate &day) {
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    };
    for (const Stage &stage : plan.stages) {
        take(stage.start);
        take(stage.finished);
    }
    return first;
}

void note(PlannedMeasure &plan, PlanEvent event)
{
    plan.history << std::move(event);
    if (plan.history.size() <= PlannedMeasure::MaxHistory)
        return;
    const auto isSmall = [](const PlanEvent &candidate) {
        return candidate.kind != PlanEventKind::Created
            && candidate.kind != PlanEventKind::StateChanged
            && candidate.kind != PlanEventKind::EffectChecked
            && candidate.kind != PlanEventKind::StepTakenBack;
    };
    const auto small = std::ranges::find_if(plan.history, isSmall);
    plan.history.erase(small != plan.history.end() ? small : plan.history.begin() + 1);
}

QString freeTextsOf(const PlannedMeasure &plan)
{
    QStringList texts {plan.responsible, plan.indicator, plan.councilNote};
    for (const Stage &stage : plan.stages)
        texts << stage.name;
    for (const PlanTask &task : plan.tasks)
        texts << task.text;
    for (const EffectFinding &finding : plan.findings)
        texts << finding.note;
    for (const PlanEvent &event : plan.history)
        texts << event.text;
    return texts.join(u'\n');
}

std::optional<Words> onlyPersonalWarning(
    std::span<const PlannedMeasure> plans, const MeasureCatalog &catalog)
{
    bool any = false;
    for (const PlannedMeasure &plan : plans) {
        if (plan.state == PlanState::Stopped)
            continue;
        const Measure *measure = catalog.find(plan.measure);
        if (!measure)
            return std::nullopt; // of what is not known nothing is said
        if (measure->classes.contains(MeasureClass::Technical)
            || measure->classes.contains(MeasureClass::Organisational))
            return std::nullopt;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return Words {"Der Plan enthält nur Maßnahmen, die bei den Beschäftigten ansetzen. Nach § 4 "
                  "ArbSchG kommen technische und organisatorische Maßnahmen zuerst.",
        "The plan holds only measures that act on employees. By § 4 ArbSchG technical and "
        "organisational measures come first."};
}

} // namespace rueckhalt
