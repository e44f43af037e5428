// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/freetextcheck.h"
#include "domain/planning/reminder.h"
#include "domain/planning/stepback.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Whether somebody has looked at the places that personalDataIn() finds in free texts and says
/// that no person of a case is named. Without it such texts are not saved.
enum class NamesChecked { No, Yes };

/// Invalid with "names" as detail if `texts` name somebody and nobody has looked.
Result<void> checkNames(const QString &texts, NamesChecked checked);

/// What was measured of a measure here, for matching.
struct MeasuredEffect
{
    MeasureId measure {};
    QList<UnitId> units {};
    EffectVerdict verdict = EffectVerdict::NotMeasurable;
    QDate on {};
    bool operator==(const MeasuredEffect &) const = default;
};

/// Carries out what was decided. Marks of measures ("planned", "in place") are kept in step with
/// the plan. Managers see and change what belongs to their own units only (NotFound otherwise).
class Planning
{
public:
    /// `random` gives ids. The register outlives this.
    Planning(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    /// Those that the member who is in may see, oldest first.
    [[nodiscard]] QList<Kept<PlannedMeasure>> plans() const;
    /// NotFound also for those of other units.
    [[nodiscard]] Result<Kept<PlannedMeasure>> plan(const PlanId &id) const;
    /// What is due within `horizon` days or overdue, proposals for managers among it.
    [[nodiscard]] QList<Reminder> reminders(int horizon = 14) const;
    /// ArbSchG § 4, for the plans that are seen.
    [[nodiscard]] std::optional<Words> warning() const;
    /// The steps that the member who is in may take now.
    [[nodiscard]] QList<PlanStep> steps(const PlannedMeasure &plan) const;
    /// The newest verdict on each measure that was checked; not measurable ones are left out.
    [[nodiscard]] QList<MeasuredEffect> measuredEffects() const;

    /// Plans a measure without a proposal. Invalid, NotFound for a measure that is not there.
    Result<PlanId> create(
        const MeasureId &measure, const QList<UnitId> &units, const QString &responsible = {});
    /// Saves what was changed and notes it in the history. State, findings and history are not
    /// changed this way. AlreadyExists if somebody was faster.
    Result<void> save(const Kept<PlannedMeasure> &changed, NamesChecked checked = NamesChecked::No);
    /// NotPermitted if the table does not let the role, Invalid if something is missing.
    Result<void> take(const PlanId &id, PlanStep step, const QString &reason = {},
        NamesChecked checked = NamesChecked::No);
    /// Why the last step of a plan stays for the member who is in; nothing if takeBack() may be
    /// called. NotFound where there is no step that could be taken back.
    [[nodiscard]] Result<std::optional<Words>> whyStepStays(const PlannedMeasure &plan) const;
    /// Puts the measure back where it was before its last step: one more entry in the history,
    /// nothing of what was is removed. Invalid without a step, NotPermitted if it stays.
    Result<void> takeBack(const PlanId &id);
    Result<void> addNote(
        const PlanId &id, const QString &text, NamesChecked checked = NamesChecked::No);

    /// The marks that follow from all plans, with `changed` in place of its former state.
    static void bringMarksInStep(
        const OpenRegister &openRegister, const PlannedMeasure &changed, PlanChange &change);
    [[nodiscard]] static bool isVisible(
        const OpenRegister &openRegister, const QList<UnitId> &units);

private:
    [[nodiscard]] PlanEvent event(PlanEventKind kind, PlanState to, const QString &text = {}) const;
    /// Whether a manager makes the effect check count something else than was settled.
    [[nodiscard]] bool needsConfirming(
        const PlannedMeasure &old, const PlannedMeasure &changed) const;
    Result<void> put(const Kept<PlannedMeasure> &plan);

    OpenRegister &m_register;
    Random m_random;
};

/// A new id of any kind.
template <typename AnyId>
AnyId drawnId(const Random &random)
{
    typename AnyId::Bytes bytes {};
    random(bytes);
    return AnyId(bytes);
}

} // namespace rueckhalt
