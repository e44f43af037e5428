// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/effectfinding.h"
#include "domain/planning/proposal.h"
#include "domain/planning/stagegate.h"

namespace rueckhalt {

using PlanId = Id<struct PlanTag>;

/// Money beyond the work of own staff, per site; the classes of the catalogue.
enum class PlanCost : std::uint8_t { Unknown, None, Low, Medium, High };
template <>
std::span<const Term<PlanCost>> terms<PlanCost>();

/// How far a planned measure is.
enum class PlanState : std::uint8_t {
    Decided, ///< chosen, nothing planned yet
    Planned, ///< who and when is settled
    Running,
    Done, ///< carried out; the effect is still to be checked
    Checked,
    Stopped,
};
template <>
std::span<const Term<PlanState>> terms<PlanState>();

/// What leads from one state to the next.
enum class PlanStep : std::uint8_t { Plan, Start, Finish, Check, Stop, TakeUp, Extend };
template <>
std::span<const Term<PlanStep>> terms<PlanStep>();

/// One line of the table of steps.
struct PlanTransition
{
    PlanStep step = PlanStep::Plan;
    PlanState from = PlanState::Decided;
    PlanState to = PlanState::Planned;
    CodeSet<Role> roles; ///< who may
};

/// The one table of what may follow on what, and by whom.
[[nodiscard]] std::span<const PlanTransition> planTransitions();
/// The line for a step from a state; null: there is none.
[[nodiscard]] const PlanTransition *transitionFor(PlanStep step, PlanState from);
/// The steps that somebody with these roles may take from a state, in the order of the list.
[[nodiscard]] QList<PlanStep> stepsFrom(PlanState from, CodeSet<Role> roles);

enum class StageState : std::uint8_t { Open, Running, Done, Dropped };
template <>
std::span<const Term<StageState>> terms<StageState>();

/// A part of carrying out, the pilot first: some units, their dates.
struct Stage
{
    QString name {}; ///< "Pilot: Kfz-Zulassung"
    QList<UnitId> units {};
    QDate start {};
    QDate due {};
    StageState state = StageState::Open;
    QDate finished {}; ///< in state Done
    QList<GateCriterion> gate {}; ///< what has to hold before the next stage begins

    static constexpr qsizetype MaxName = 200;
    bool operator==(const Stage &) const = default;
};

struct PlanTask
{
    QString text {};
    QDate due {}; ///< may be invalid
    QDate done {}; ///< invalid: open

    static constexpr qsizetype MaxText = 500;
    bool operator==(const PlanTask &) const = default;
};

/// Whether and when the staff council was involved (Beteiligung des Personalrats).
enum class CouncilState : std::uint8_t { Open, Informed, Agreed, Objected, NotNeeded };
template <>
std::span<const Term<CouncilState>> terms<CouncilState>();

/// What happened to a planned measure, for its history.
enum class PlanEventKind : std::uint8_t {
    Created,
    StateChanged, ///< `to` says into which
    Edited, ///< role, dates, cost, indicator
    StagesChanged,
    TasksChanged,
    CouncilChanged,
    Note, ///< `text`
    EffectChecked,
    StepTakenBack, ///< the last step, see stepback.h; `to` says where it is again
};
template <>
std::span<const Term<PlanEventKind>> terms<PlanEventKind>();

struct PlanEvent
{
    QDateTime when {}; ///< UTC, whole seconds
    UserId by {};
    PlanEventKind kind = PlanEventKind::Created;
    PlanState to = PlanState::Decided; ///< the state after it
    QString text {}; ///< of a note, or why it was stopped

    static constexpr qsizetype MaxText = 2000;
    bool operator==(const PlanEvent &) const = default;
};

/// A measure that was chosen and what becomes of it (Maßnahme im Plan). Every role may read it, so
/// nothing here can hold a person of a case: no such type is within reach of these headers, and
/// free texts are checked for names while they are written.
struct PlannedMeasure
{
    PlanId id {};
    MeasureId measure {};
    ProposalId proposal {}; ///< null: planned without one
    QList<UnitId> units {}; ///< a null id: the whole authority
    PlanState state = PlanState::Decided;
    QString responsible {}; ///< a function ("Leitung Bürgeramt"), not a person
    QDate start {};
    QDate due {};
    PlanCost cost = PlanCost::Unknown;
    QString indicator {}; ///< by what success will be seen
    CouncilState council = CouncilState::Open;
    QString councilNote {};
    QList<Stage> stages {}; ///< in order, pilot first
    QList<PlanTask> tasks {};
    EffectPlan effect {};
    ProtectedCount baseline {}; ///< matching incidents in the time before
    QDate baselineTaken {}; ///< invalid: not yet
    /// What the baseline was asked for; taken once, whatever becomes of the plan.
    EffectFilter baselineFilter {};
    QList<UnitId> baselineUnits {};
    Period baselinePeriod {};
    /// A manager has set times, units or numbers of the check after the beginning or for a time
    /// that was over: an officer confirms them when checking.
    bool toConfirm = false;
    QList<EffectFinding> findings {}; ///< oldest first
    QList<PlanEvent> history {}; ///< oldest first

    static constexpr qsizetype MaxResponsible = 200;
    static constexpr qsizetype MaxIndicator = 1000;
    static constexpr qsizetype MaxCouncilNote = 2000;
    static constexpr qsizetype MaxStages = 50;
    static constexpr qsizetype MaxTasks = 200;
    static constexpr qsizetype MaxFindings = 100;
    /// Beyond it the oldest notes of small changes go; creation and states stay.
    static constexpr qsizetype MaxHistory = 1000;

    [[nodiscard]] bool isActive() const
    {
        return state != PlanState::Stopped && state != PlanState::Checked;
    }
    /// Units in which a stage is done, or all once the measure is.
    [[nodiscard]] QList<UnitId> unitsInPlace() const;
    bool operator==(const PlannedMeasure &) const = default;
};

/// What keeps a plan from being saved, as a sentence that says what to do.
std::optional<Words> problemOf(const PlannedMeasure &plan);
/// What is missing before a step can be taken: a responsible role and dates before planning, a
/// reason before stopping. Whether the role may is the table's matter.
std::optional<Words> problemOf(PlanStep step, const PlannedMeasure &plan, const QString &reason);

/// Whether a check of `changed` would count other incidents, or in relation to other numbers, than
/// one of `old` would have. A stage that begins or is done `today` takes its natural course.
[[nodiscard]] bool changesTheCheck(
    const PlannedMeasure &old, const PlannedMeasure &changed, const QDate &today);
/// The first day that a plan names; invalid without one.
[[nodiscard]] QDate firstDayOf(const PlannedMeasure &plan);

/// Adds to the history, which keeps within MaxHistory.
void note(PlannedMeasure &plan, PlanEvent event);

/// All free texts of a plan, for the check for names.
[[nodiscard]] QString freeTextsOf(const PlannedMeasure &plan);

/// ArbSchG § 4: a plan that holds personal measures alone should not stay so. The sentence to be
/// shown; nothing if there is no reason for it. Stopped measures do not count.
std::optional<Words> onlyPersonalWarning(
    std::span<const PlannedMeasure> plans, const MeasureCatalog &catalog);

} // namespace rueckhalt
