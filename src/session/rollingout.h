// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plantemplate.h"
#include "session/planning.h"

namespace rueckhalt {

/// Plans in stages made of a template, and whether the next stage may begin.
class RollingOut
{
public:
    RollingOut(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    /// Plans the measure of a template. `units`: for each of its stages the units of that stage;
    /// Invalid if there are none at all.
    Result<PlanId> begin(const PlanTemplate &plan, const QDate &start,
        const QList<QList<UnitId>> &units, Language language);

    /// What was observed says today of going on after a stage. Promises count as they are kept in
    /// the register, and only where there are none as they were imported. Observations that reach
    /// over the border of the weeks asked for (a month) are left out, see figuresOf(). Invalid for
    /// a stage that is not there.
    [[nodiscard]] Result<GateFinding> gateOf(const PlannedMeasure &plan, qsizetype stage) const;
    /// Promises that cannot be read and therefore count in no criterion of the stage; 0 where it
    /// asks for none.
    [[nodiscard]] int promisesLeftOut(const Stage &stage) const;

private:
    [[nodiscard]] std::optional<GateMeasurement> promisesKept(
        const QList<UnitId> &units, const QDate &first, const QDate &last) const;

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
