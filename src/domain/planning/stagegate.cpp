// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/stagegate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rueckhalt {

template <>
std::span<const Term<Comparison>> terms<Comparison>()
{
    static constexpr std::array<Term<Comparison>, 2> list {{
        {Comparison::AtLeast, "at-least", {"mindestens", "at least"}},
        {Comparison::AtMost, "at-most", {"höchstens", "at most"}},
    }};
    return list;
}

template <>
std::span<const Term<GateVerdict>> terms<GateVerdict>()
{
    using enum GateVerdict;
    static constexpr std::array<Term<GateVerdict>, 3> list {{
        {Go, "go", {"weiter", "go"}},
        {NoGo, "no-go", {"noch nicht", "not yet"}},
        {NotEnoughData, "not-enough-data", {"zu wenige Daten", "not enough data"}},
    }};
    return list;
}

std::optional<Words> problemOf(const GateCriterion &criterion)
{
    if (criterion.indicator.isEmpty() || criterion.indicator.size() > GateCriterion::MaxIndicator)
        return Words {"Wählen Sie zu jedem Kriterium eine Kennzahl.",
            "Choose an indicator for each criterion."};
    if (criterion.threshold < 0 || criterion.threshold > GateCriterion::MaxThreshold
        || criterion.weeks < 1 || criterion.weeks > GateCriterion::MaxWeeks
        || criterion.leastBasis < 0 || criterion.leastBasis > GateCriterion::MaxBasis)
        return Words {"Ein Kriterium braucht eine Grenze und 1 bis 104 Wochen.",
            "A criterion needs a limit and 1 to 104 weeks."};
    return std::nullopt;
}

namespace {

CriterionFinding findingFor(const GateCriterion &criterion, const QList<UnitId> &units,
    const QDate &today, const GateSource &source)
{
    CriterionFinding finding {.criterion = criterion};
    finding.measured
        = source(criterion.indicator, units, criterion.firstDay(today), today.addDays(-1));
    if (!finding.measured || finding.measured->basis < std::max(1, criterion.leastBasis))
        return finding;
    // Rounded to the same hundredths as the limit: what is shown as 75.00 is at least 75.
    const double value = std::round(finding.measured->value * 100);
    if (finding.measured->isMore && value < criterion.threshold)
        return finding; // More than 120 minutes may be less or more than 130.
    const bool isAtMost = value <= criterion.threshold && !finding.measured->isMore;
    const bool holds
        = criterion.comparison == Comparison::AtLeast ? value >= criterion.threshold : isAtMost;
    finding.verdict = holds ? GateVerdict::Go : GateVerdict::NoGo;
    return finding;
}

} // namespace

GateFinding gateFinding(const QList<GateCriterion> &criteria, const QList<UnitId> &units,
    const QDate &today, const GateSource &source)
{
    GateFinding gate;
    for (const GateCriterion &criterion : criteria)
        gate.criteria << findingFor(criterion, units, today, source);
    const auto has = [&](GateVerdict verdict) {
        return std::ranges::find(gate.criteria, verdict, &CriterionFinding::verdict)
            != gate.criteria.end();
    };
    if (has(GateVerdict::NoGo))
        gate.verdict = GateVerdict::NoGo;
    else if (!gate.criteria.isEmpty() && !has(GateVerdict::NotEnoughData))
        gate.verdict = GateVerdict::Go;
    return gate;
}

} // namespace rueckhalt
