// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/effectrelease.h"
#include "session/planning.h"

namespace rueckhalt {

/// A check that can be made, or will be.
struct PendingCheck
{
    PlanId plan {};
    MeasureId measure {};
    DueCheck check {};
    bool isDue = false;
    bool operator==(const PendingCheck &) const = default;
};

/// A check with its true numbers, for officers alone.
struct EffectReport
{
    EffectFinding finding {}; ///< what would go into the plan
    EffectNumbers numbers {};
    EffectJudgement judgement {}; ///< true; the finding may have to say that it cannot be said
    /// A manager chose times, units or numbers after the beginning or for a time that was over:
    /// only entered when the officer confirms them.
    bool toConfirm = false;
};

/// Whether the officer has looked at what a manager changed and stands by it.
enum class ChangesConfirmed { No, Yes };

/// The officer counts matching incidents before and after a measure. What EffectRelease lets
/// through goes into the plan; the true numbers are sealed beside it.
class EffectChecking
{
public:
    explicit EffectChecking(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Of all plans, by the day on which they are due.
    [[nodiscard]] QList<PendingCheck> pending() const;
    /// Counts now. NotFound, NotPermitted, Invalid while the stage or measure is not carried out.
    [[nodiscard]] Result<EffectReport> computed(const PlanId &id, int stage = -1) const;
    /// Counts and enters the finding; a measure that is carried out becomes "checked" by the check
    /// of the whole. Invalid with "names" for the note, with "confirm" where toConfirm is not
    /// confirmed.
    Result<EffectReport> record(const PlanId &id, int stage = -1, const QString &note = {},
        NamesChecked checked = NamesChecked::No, ChangesConfirmed confirmed = ChangesConfirmed::No);
    /// True numbers of the checks that were made, oldest first.
    [[nodiscard]] Result<QList<SealedCheck>> trueNumbers(const PlanId &id) const;

    /// Takes the baseline of every plan that has none and has begun or has a first day: as many
    /// matching incidents as there were in the months before. Returns how many were taken. One is
    /// taken for each plan and stays; EffectRelease keeps several from telling more than one.
    Result<int> takeBaselines();

private:
    [[nodiscard]] EffectSurroundings surroundings(
        const PlannedMeasure &plan, const QList<UnitId> &units, const EffectPeriods &periods) const;
    [[nodiscard]] EffectRelease release() const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
