// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deciding.h"

#include <algorithm>

namespace rueckhalt {

QList<Kept<Proposal>> Deciding::proposals() const
{
    QList<Kept<Proposal>> visible = m_register.plan().proposals;
    visible.removeIf([&](const Kept<Proposal> &proposal) {
        return !Planning::isVisible(m_register, proposal.value.units);
    });
    return visible;
}

Result<Kept<Proposal>> Deciding::proposal(const ProposalId &id) const
{
    const auto *found = m_register.plan().proposal(id);
    if (!found || !Planning::isVisible(m_register, found->value.units))
        return failure(Error::Code::NotFound, QStringLiteral("proposal"));
    return *found;
}

QList<UnitId> Deciding::openUnits(const Proposal &proposal, const MeasureId &measure) const
{
    QList<UnitId> units = proposal.openUnits(measure, m_register.now().date());
    units.removeIf([&](const UnitId &unit) { return !m_register.manages(unit); });
    return units;
}

PlannedMeasure Deciding::planFor(const Proposal &proposal, const Decision &decision) const
{
    PlannedMeasure plan;
    plan.id = drawnId<PlanId>(m_random);
    plan.measure = decision.measure;
    plan.proposal = proposal.id;
    plan.units = decision.units;
    if (const Measure *measure = m_register.catalog().find(decision.measure))
        plan.effect.filter = derivedFilter(*measure);
    plan.history << PlanEvent {
        decision.when, decision.by, PlanEventKind::Created, PlanState::Decided, decision.reason};
    return plan;
}

Result<std::optional<PlanId>> Deciding::decide(
    const ProposalId &id, Decision decision, NamesChecked checked)
{
    auto found = proposal(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!m_register.may(Right::Decide)
        || !std::ranges::all_of(
            decision.units, [&](const UnitId &unit) { return m_register.manages(unit); }))
        return failure(Error::Code::NotPermitted, codeOf(Right::Decide));
    const QDateTime now = m_register.now();
    decision.by = m_register.me().id;
    decision.when = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    decision.reason = decision.reason.trimmed();
    if (decision.kind != DecisionKind::Later)
        decision.until = {};
    if (const auto problem = problemOf(decision, found->value, now.date()))
        return failure(Error::Code::Invalid, problem->in(Language::English));
    if (const auto named = checkNames(decision.reason, checked); !named)
        return tl::unexpected(named.error());
    found->value.decisions << decision;
    PlanChange change {.action = Action::ProposalDecided, .object = id.toByteArray()};
    change.proposals << *found;
    std::optional<PlanId> planned;
    if (decision.kind == DecisionKind::Choose) {
        const PlannedMeasure plan = planFor(found->value, decision);
        planned = plan.id;
        change.plans << Kept<PlannedMeasure> {plan, 0};
        Planning::bringMarksInStep(m_register, plan, change);
    }
    if (decision.kind == DecisionKind::Reject) {
        for (const UnitId &unit : decision.units)
            change.marks << MeasureMark {
                decision.measure, unit, MeasureState::Rejected, decision.reason};
    }
    return m_register.savePlanning(change).map([&] { return planned; });
}

} // namespace rueckhalt
