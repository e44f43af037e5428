// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/effectchecking.h"

#include "session/releasing.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

/// Measures that make people report more of what happens (research/mission.md 5.3: dark figure).
constexpr std::array reportingMeasures {"E16", "H10"};

bool makesPeopleReport(const MeasureId &measure)
{
    return std::ranges::any_of(
        reportingMeasures, [&](const char *id) { return measure == QLatin1StringView(id); });
}

bool overlap(const QList<UnitId> &one, const QList<UnitId> &other, const Organisation &organisation)
{
    if (one.contains(UnitId()) || other.contains(UnitId()))
        return true;
    const QList<UnitId> below = withUnitsBelow(one, organisation);
    const QSet<UnitId> first(below.cbegin(), below.cend());
    return std::ranges::any_of(withUnitsBelow(other, organisation),
        [&](const UnitId &unit) { return first.contains(unit); });
}

/// The time in which a measure began to change something; invalid if it has not.
Period beginningOf(const PlannedMeasure &plan)
{
    const Period whole = carriedOut(plan, -1);
    if (whole.isValid())
        return whole;
    for (int stage = 0; stage < plan.stages.size(); ++stage) {
        if (const Period part = carriedOut(plan, stage); part.isValid())
            return part;
    }
    if (plan.state == PlanState::Running && plan.start.isValid())
        return {plan.start, std::max(plan.start, plan.due)};
    return {};
}

QList<UnitId> unitsOf(const PlannedMeasure &plan, int stage)
{
    return stage >= 0 && stage < plan.stages.size() ? plan.stages.at(stage).units : plan.units;
}

} // namespace

QList<PendingCheck> EffectChecking::pending() const
{
    const QDate today = m_register.now().date();
    QList<PendingCheck> checks;
    for (const auto &kept : m_register.plan().plans) {
        if (kept.value.state == PlanState::Stopped)
            continue;
        for (const DueCheck &check : checksOf(kept.value))
            checks << PendingCheck {
                kept.value.id, kept.value.measure, check, check.periods.due <= today};
    }
    std::ranges::stable_sort(
        checks, {}, [](const PendingCheck &check) { return check.check.periods.due; });
    return checks;
}

EffectSurroundings EffectChecking::surroundings(
    const PlannedMeasure &plan, const QList<UnitId> &units, const EffectPeriods &periods) const
{
    EffectSurroundings around;
    around.afterIsOver = periods.after.last < m_register.now().date();
    around.daysBefore = periods.before.days();
    around.daysAfter = periods.after.days();
    for (const auto &kept : m_register.plan().plans) {
        const PlannedMeasure &other = kept.value;
        const Period began = beginningOf(other);
        if (other.id == plan.id || !began.isValid() || began.first > periods.after.last
            || began.last < periods.before.first
            || !overlap(units, other.units, m_register.organisation()))
            continue;
        (makesPeopleReport(other.measure) ? around.campaign : around.otherMeasures) = true;
    }
    return around;
}

EffectRelease EffectChecking::release() const
{
    EffectRelease release(
        m_register.facts(), m_register.organisation(), unreviewedIncidents(m_register));
    for (const auto &kept : m_register.plan().plans)
        release.addPublished(kept.value);
    return release;
}

Result<EffectReport> EffectChecking::computed(const PlanId &id, int stage) const
{
    if (!m_register.may(Right::CheckEffect))
        return failure(Error::Code::NotPermitted, codeOf(Right::CheckEffect));
    const auto *kept = m_register.plan().plan(id);
    if (!kept)
        return failure(Error::Code::NotFound, QStringLiteral("planned measure"));
    const PlannedMeasure &plan = kept->value;
    const Period done = carriedOut(plan, stage);
    if (!done.isValid())
        return failure(Error::Code::Invalid, QStringLiteral("not carried out"));
    const QList<UnitId> units = unitsOf(plan, stage);
    const EffectPeriods periods = periodsAround(done.first, done.last, plan.effect.months);
    const FactTable &facts = m_register.facts();
    const EffectRows rows
        = effectRows(facts, {plan.effect.filter, units, periods}, m_register.organisation());
    const EffectSurroundings around = surroundings(plan, units, periods);
    EffectReport report;
    report.toConfirm = plan.toConfirm;
    report.numbers = effectNumbers(facts, rows);
    report.judgement = judge(report.numbers, plan.effect, around);
    report.finding
        = {.made = QDateTime::fromSecsSinceEpoch(m_register.now().toSecsSinceEpoch(), Qt::UTC),
            .by = m_register.me().id,
            .stage = stage,
            .periods = periods,
            .asked = plan.effect,
            .units = units};
    release().release(report.finding, plan, report.judgement, around);
    return report;
}

Result<EffectReport> EffectChecking::record(const PlanId &id, int stage, const QString &text,
    NamesChecked checked, ChangesConfirmed confirmed)
{
    auto report = computed(id, stage);
    if (!report)
        return report;
    if (report->toConfirm && confirmed == ChangesConfirmed::No)
        return failure(Error::Code::Invalid, QStringLiteral("confirm"));
    if (text.size() > EffectFinding::MaxNote)
        return failure(Error::Code::TooLarge, QStringLiteral("note"));
    if (const auto named = checkNames(text, checked); !named)
        return tl::unexpected(named.error());
    report->finding.note = text.trimmed();
    Kept<PlannedMeasure> changed = *m_register.plan().plan(id);
    if (changed.value.findings.size() >= PlannedMeasure::MaxFindings)
        return failure(Error::Code::TooLarge, QStringLiteral("findings"));
    changed.value.findings << report->finding;
    changed.value.toConfirm = false;
    const bool isWhole = stage < 0 && report->finding.reason != VerdictReason::TooEarly
        && changed.value.state == PlanState::Done;
    if (isWhole)
        changed.value.state = PlanState::Checked;
    note(changed.value,
        {report->finding.made, report->finding.by, PlanEventKind::EffectChecked,
            changed.value.state, {}});
    auto behind = m_register.vault().sealedPlanning(ObjectId(id.bytes()));
    if (!behind)
        return tl::unexpected(behind.error());
    behind->checks << SealedCheck {report->finding.made, report->numbers};
    PlanChange change {.action = Action::EffectRecorded, .object = id.toByteArray()};
    change.plans << changed;
    change.sealedParts << std::pair(ObjectId(id.bytes()), *behind);
    if (const auto saved = m_register.savePlanning(change); !saved)
        return tl::unexpected(saved.error());
    return report;
}

Result<QList<SealedCheck>> EffectChecking::trueNumbers(const PlanId &id) const
{
    return m_register.vault()
        .sealedPlanning(ObjectId(id.bytes()))
        .map([](SealedPlanning &&planning) { return std::move(planning.checks); });
}

Result<int> EffectChecking::takeBaselines()
{
    if (!m_register.may(Right::CheckEffect))
        return failure(Error::Code::NotPermitted, codeOf(Right::CheckEffect));
    const QDate today = m_register.now().date();
    PlanChange change {.action = Action::EffectRecorded};
    EffectRelease publishing = release();
    for (const auto &kept : m_register.plan().plans) {
        const PlannedMeasure &plan = kept.value;
        if (plan.baselineTaken.isValid() || !plan.isActive() || !plan.start.isValid())
            continue;
        const QDate first = std::min(plan.start, today);
        const EffectPeriods periods = periodsAround(first, first, plan.effect.months);
        const EffectRows rows = effectRows(m_register.facts(),
            {plan.effect.filter, plan.units, periods}, m_register.organisation());
        auto behind = m_register.vault().sealedPlanning(ObjectId(plan.id.bytes()));
        if (!behind)
            return tl::unexpected(behind.error());
        EffectNumbers numbers = effectNumbers(m_register.facts(), rows);
        numbers.after = 0;
        numbers.personsAfter = 0;
        behind->baseline = numbers;
        Kept<PlannedMeasure> changed = kept;
        changed.value.baselineTaken = today;
        changed.value.baselineFilter = plan.effect.filter;
        changed.value.baselineUnits = plan.units;
        changed.value.baselinePeriod = periods.before;
        publishing.releaseBaseline(changed.value);
        publishing.addPublished(changed.value);
        change.plans << changed;
        change.sealedParts << std::pair(ObjectId(plan.id.bytes()), *behind);
    }
    const auto count = static_cast<int>(change.plans.size());
    if (count == 0)
        return 0;
    return m_register.savePlanning(change).map([count] { return count; });
}

} // namespace rueckhalt
