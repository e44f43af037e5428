// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/effectcount.h"
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
    EffectJudgement judgement {};
};

/// The officer counts matching incidents before and after a measure. The verdict and protected
/// figures go into the plan; the true numbers are sealed beside it.
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
    /// of the whole. Invalid with "names" for the note.
    Result<EffectReport> record(const PlanId &id, int stage = -1, const QString &note = {},
        NamesChecked checked = NamesChecked::No);
    /// True numbers of the checks that were made, oldest first.
    [[nodiscard]] Result<QList<SealedCheck>> trueNumbers(const PlanId &id) const;

    /// Takes the baseline of every plan that has none and has begun or has a first day: as many
    /// matching incidents as there were in the months before. Returns how many were taken.
    Result<int> takeBaselines();

private:
    [[nodiscard]] EffectSurroundings surroundings(
        const PlannedMeasure &plan, const QList<UnitId> &units, const EffectPeriods &periods) const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
