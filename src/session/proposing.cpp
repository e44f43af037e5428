// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/proposing.h"

#include "domain/statistics/effectcount.h"
#include "session/releasing.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = MatchReason::Kind;

/// A reason as it may be handed on. A situation is handed on by one kind of fact alone: the
/// combination could tell one incident from the others. One that names anything beside trigger,
/// place, type, job area and activity counts as a circumstance or as how serious it was.
ProposalReason handedOnSituation(const FitConditions &facts)
{
    const FitConditions open {.places = facts.places,
        .jobAreas = facts.jobAreas,
        .activities = facts.activities,
        .types = facts.types,
        .triggers = facts.triggers};
    if (facts != open) {
        if (facts.circumstances.isEmpty())
            return {.kind = ProposalReasonKind::Level};
        return {.kind = ProposalReasonKind::Circumstance, .circumstances = facts.circumstances};
    }
    if (!facts.triggers.isEmpty())
        return {.kind = ProposalReasonKind::Trigger, .triggers = facts.triggers};
    if (!facts.places.isEmpty())
        return {.kind = ProposalReasonKind::Place, .places = facts.places};
    if (!facts.types.isEmpty())
        return {.kind = ProposalReasonKind::Type, .types = facts.types};
    return {.kind
        = facts.jobAreas.isEmpty() ? ProposalReasonKind::Activity : ProposalReasonKind::JobArea};
}

std::optional<ProposalReason> handedOn(const MatchReason &reason)
{
    switch (reason.kind) {
    case Kind::TriggerMatches:
        return ProposalReason {
            .kind = ProposalReasonKind::Trigger, .triggers = reason.facts.triggers};
    case Kind::SituationFits:
        return handedOnSituation(reason.facts);
    case Kind::ActsBefore:
        if (reason.facts.triggers.isEmpty())
            return std::nullopt;
        return ProposalReason {.kind = ProposalReasonKind::CitizenOriented};
    case Kind::ServiceMeetsIncidents:
        return ProposalReason {.kind = ProposalReasonKind::CitizenOriented};
    case Kind::EffectiveHere:
        return ProposalReason {.kind = ProposalReasonKind::WorkedHere};
    default:
        return std::nullopt;
    }
}

/// Whether a reason follows from what happened. With the measure, whose properties everybody knows,
/// it would tell of a single incident, so it is said of groups only.
bool isOfTheIncidents(ProposalReasonKind kind)
{
    return kind != ProposalReasonKind::WorkedHere && kind != ProposalReasonKind::OfficerAdvice
        && kind != ProposalReasonKind::BasicsNotMet;
}

bool saysAlready(const QList<ProposalReason> &reasons, ProposalReasonKind kind)
{
    return std::ranges::find(reasons, kind, &ProposalReason::kind) != reasons.end();
}

/// The rows that a reason speaks of.
std::vector<FactTable::Row> rowsOf(
    const ProposalReason &said, const FactTable &facts, std::span<const FactTable::Row> rows)
{
    std::vector<FactTable::Row> part;
    for (const FactTable::Row row : rows) {
        if (CodeSet<Trigger>::fromBits(facts.triggers[row]).intersects(said.triggers)
            || CodeSet<IncidentType>::fromBits(facts.types[row]).intersects(said.types)
            || CodeSet<Circumstance>::fromBits(facts.circumstances[row])
                   .intersects(said.circumstances)
            || said.places.contains(static_cast<Place>(facts.place[row])))
            part.push_back(row);
    }
    return part;
}

} // namespace

Proposing::GroupOf Proposing::groupIn(const QList<UnitId> &units) const
{
    return [&facts = m_register.facts(), unreviewed = unreviewedIncidents(m_register),
               headcount = headcountOf(units, m_register.organisation())](
               std::span<const FactTable::Row> rows) {
        return figureGroup(facts, rows, unreviewed, headcount);
    };
}

QList<ProposalReason> Proposing::sayable(const QList<ProposalReason> &reasons,
    std::span<const FactTable::Row> rows, const GroupOf &groupOf) const
{
    const FigureGroup all = groupOf(rows);
    QList<ProposalReason> said;
    for (const ProposalReason &reason : reasons) {
        if (isOfTheIncidents(reason.kind) && !FigureProtector::isSafe(all))
            continue;
        if (reason.kind == ProposalReasonKind::BasicsNotMet) {
            said << ProposalReason {.kind = reason.kind, .basics = reason.basics};
            continue;
        }
        ProposalReason counted = reason;
        counted.share
            = FigureProtector::share(groupOf(rowsOf(reason, m_register.facts(), rows)), all);
        said << (counted.share.isSaid() ? counted : ProposalReason {.kind = reason.kind});
    }
    if (said.isEmpty() && !reasons.isEmpty())
        said << ProposalReason {.kind = ProposalReasonKind::OfficerAdvice};
    return said;
}

Proposal Proposing::drafted(std::span<const Recommendation> chosen,
    std::span<const FactTable::Row> rows, const QList<UnitId> &units) const
{
    Proposal proposal;
    proposal.units = units;
    const GroupOf groupOf = groupIn(units);
    proposal.incidents = FigureProtector::count(groupOf(rows));
    for (const Recommendation &recommendation : chosen) {
        QList<ProposalReason> reasons;
        for (const MatchReason &reason : recommendation.reasons) {
            const auto handed = handedOn(reason);
            if (handed && reasons.size() < ProposedMeasure::MaxReasons
                && !saysAlready(reasons, handed->kind))
                reasons << *handed;
        }
        proposal.measures << ProposedMeasure {
            recommendation.measure, sayable(reasons, rows, groupOf)};
    }
    return proposal;
}

QList<UnitId> Proposing::unitsOf(std::span<const FactTable::Row> rows) const
{
    const FactTable &facts = m_register.facts();
    QSet<UnitId> offices;
    for (const FactTable::Row row : rows)
        offices << m_register.organisation().officeOf(facts.unitIds[facts.unit[row]]);
    QList<UnitId> units;
    for (const Unit &unit : m_register.organisation().units) {
        if (offices.contains(unit.id))
            units << unit.id;
    }
    return units.isEmpty() ? QList {UnitId()} : units;
}

Result<ProposalId> Proposing::propose(
    Proposal proposal, std::span<const FactTable::Row> rows, NamesChecked checked)
{
    const FactTable &facts = m_register.facts();
    const QDateTime now = m_register.now();
    proposal.id = drawnId<ProposalId>(m_random);
    proposal.created = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    proposal.by = m_register.me().id;
    proposal.decisions.clear();
    proposal.withdrawn = false;
    const GroupOf groupOf = groupIn(proposal.units);
    proposal.incidents = FigureProtector::count(groupOf(rows));
    // Units and reasons may have been changed since they were drafted.
    for (ProposedMeasure &proposed : proposal.measures)
        proposed.reasons = sayable(proposed.reasons, rows, groupOf);
    if (const auto problem = problemOf(proposal))
        return failure(Error::Code::Invalid, problem->in(Language::English));
    for (const ProposedMeasure &proposed : proposal.measures) {
        if (!m_register.catalog().find(proposed.measure))
            return failure(Error::Code::NotFound, proposed.measure);
    }
    if (const auto named = checkNames(freeTextsOf(proposal), checked); !named)
        return tl::unexpected(named.error());
    PlanChange change {.action = Action::ProposalMade, .object = proposal.id.toByteArray()};
    change.proposals << Kept<Proposal> {proposal, 0};
    SealedPlanning behind;
    for (const FactTable::Row row : rows)
        behind.incidents << facts.ids[row];
    if (!behind.incidents.isEmpty())
        change.sealedParts << std::pair(ObjectId(proposal.id.bytes()), behind);
    return m_register.savePlanning(change).map([&] { return proposal.id; });
}

Result<void> Proposing::withdraw(const ProposalId &id)
{
    const auto *found = m_register.plan().proposal(id);
    if (!found)
        return failure(Error::Code::NotFound, QStringLiteral("proposal"));
    Kept<Proposal> changed = *found;
    changed.value.withdrawn = true;
    PlanChange change {.action = Action::ProposalMade, .object = id.toByteArray()};
    change.proposals << changed;
    return m_register.savePlanning(change);
}

Result<QList<IncidentId>> Proposing::incidentsBehind(const ProposalId &id) const
{
    return m_register.vault()
        .sealedPlanning(ObjectId(id.bytes()))
        .map([](SealedPlanning &&planning) { return std::move(planning.incidents); });
}

} // namespace rueckhalt
