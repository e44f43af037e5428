// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rollingout.h"

#include "domain/deadline/deadline.h"
#include "domain/service/indicatorfigure.h"
#include "session/observedservice.h"
#include "session/promising.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// How many single cases a figure stands for.
double basisOf(const Indicator &indicator, const IndicatorFigure &figure)
{
    if (figure.denominator > 0)
        return figure.denominator;
    return indicator.aggregation == Aggregation::Sum ? figure.numerator : figure.observations;
}

std::optional<GateMeasurement> measured(const ObservedService &observed,
    const Organisation &organisation, const QString &id, const IndicatorQuery &query)
{
    const Indicator *indicator = observed.catalogue.indicator(id);
    if (!indicator)
        return std::nullopt;
    const IndicatorFigure figure = figureOf(
        *indicator, observed.tableOf(*indicator), observed.catalogue, query, organisation);
    const bool isMore = figure.lack == IndicatorFigure::Lack::BeyondClasses && figure.least;
    if (!figure.value && !isMore)
        return std::nullopt;
    return GateMeasurement {.value = isMore ? *figure.least : *figure.value,
        .basis = basisOf(*indicator, figure),
        .isMore = isMore};
}

} // namespace

Result<PlanId> RollingOut::begin(const PlanTemplate &plan, const QDate &start,
    const QList<QList<UnitId>> &units, Language language)
{
    const PlannedMeasure made = planFrom(plan, start, units, language);
    if (made.stages.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no units"));
    Planning planning(m_register, m_random);
    const auto id = planning.create(made.measure, made.units, made.responsible);
    if (!id)
        return id;
    auto kept = planning.plan(*id);
    if (!kept)
        return tl::unexpected(kept.error());
    kept->value.start = made.start;
    kept->value.due = made.due;
    kept->value.indicator = made.indicator;
    kept->value.stages = made.stages;
    kept->value.tasks = made.tasks;
    // All texts are the template's.
    return planning.save(*kept, NamesChecked::Yes).map([&] { return *id; });
}

std::optional<GateMeasurement> RollingOut::promisesKept(
    const QList<UnitId> &units, const QDate &first, const QDate &last) const
{
    const auto counts = Promising(m_register, m_random).counts(first, last, units);
    if (!counts || counts->decided() == 0)
        return std::nullopt;
    constexpr double percent = 100;
    return GateMeasurement {.value = percent * counts->kept / counts->decided(),
        .basis = static_cast<double>(counts->decided())};
}

Result<GateFinding> RollingOut::gateOf(const PlannedMeasure &plan, qsizetype stage) const
{
    if (stage < 0 || stage >= plan.stages.size())
        return failure(Error::Code::Invalid, QStringLiteral("stage"));
    const auto observed = m_register.observed();
    if (!observed)
        return tl::unexpected(observed.error());
    const auto source
        = [&](const QString &indicator, const QList<UnitId> &units, const QDate &first,
              const QDate &last) -> std::optional<GateMeasurement> {
        if (indicator == QLatin1StringView("promises.kept")) {
            if (const auto kept = promisesKept(units, first, last))
                return kept;
        }
        return measured(**observed, m_register.organisation(), indicator,
            {.units = units, .from = first, .until = last});
    };
    return gateFinding(plan.stages.at(stage).gate, plan.stages.at(stage).units,
        germanDay(m_register.now()), source);
}

int RollingOut::promisesLeftOut(const Stage &stage) const
{
    const bool asksPromises = std::ranges::any_of(stage.gate, [](const GateCriterion &criterion) {
        return criterion.indicator == QLatin1StringView("promises.kept");
    });
    return asksPromises ? Promising(m_register, m_random).unreadable().value_or(0) : 0;
}

} // namespace rueckhalt
