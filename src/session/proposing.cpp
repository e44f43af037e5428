// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/proposing.h"

#include "domain/disclosure/figureprotector.h"
#include "domain/statistics/effectcount.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = MatchReason::Kind;

/// A reason that may be handed on, and the facts it may be said with. What a single incident alone
/// would tell (how serious it was, who was alone) is said of groups only.
struct HandedOn
{
    ProposalReasonKind kind = ProposalReasonKind::Trigger;
    bool ofGroupsOnly = false;
    FitConditions facts {};
};

/// A situation is handed on by one kind of fact alone: the combination could tell one incident from
/// the others. One that names anything beside trigger, place, type, job area and activity counts as
/// a circumstance or as how serious it was.
HandedOn handedOnSituation(const FitConditions &facts)
{
    const FitConditions open {.places = facts.places,
        .jobAreas = facts.jobAreas,
        .activities = facts.activities,
        .types = facts.types,
        .triggers = facts.triggers};
    if (facts != open) {
        if (facts.circumstances.isEmpty())
            return {ProposalReasonKind::Level, true};
        return {ProposalReasonKind::Circumstance, true, {.circumstances = facts.circumstances}};
    }
    if (!facts.triggers.isEmpty())
        return {ProposalReasonKind::Trigger, false, {.triggers = facts.triggers}};
    if (!facts.places.isEmpty())
        return {ProposalReasonKind::Place, false, {.places = facts.places}};
    if (!facts.types.isEmpty())
        return {ProposalReasonKind::Type, false, {.types = facts.types}};
    return {facts.jobAreas.isEmpty() ? ProposalReasonKind::Activity : ProposalReasonKind::JobArea};
}

std::optional<HandedOn> handedOn(const MatchReason &reason)
{
    switch (reason.kind) {
    case Kind::TriggerMatches:
        return HandedOn {ProposalReasonKind::Trigger, false, {.triggers = reason.facts.triggers}};
    case Kind::SituationFits:
        return handedOnSituation(reason.facts);
    case Kind::ActsBefore:
        if (reason.facts.triggers.isEmpty())
            return std::nullopt;
        return HandedOn {ProposalReasonKind::CitizenOriented};
    case Kind::EffectiveHere:
        return HandedOn {ProposalReasonKind::WorkedHere};
    default:
        return std::nullopt;
    }
}

bool saysAlready(const QList<ProposalReason> &reasons, ProposalReasonKind kind)
{
    return std::ranges::find(reasons, kind, &ProposalReason::kind) != reasons.end();
}

/// The rows that a reason speaks of.
std::vector<FactTable::Row> rowsOf(
    const FitConditions &said, const FactTable &facts, std::span<const FactTable::Row> rows)
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

ProposalReason Proposing::reasonFor(
    const MatchReason &reason, std::span<const FactTable::Row> rows, int headcount) const
{
    const HandedOn handed = handedOn(reason).value_or(HandedOn {});
    ProposalReason said;
    said.kind = handed.kind;
    const FactTable &facts = m_register.facts();
    said.share
        = FigureProtector::share(figureGroup(facts, rowsOf(handed.facts, facts, rows), headcount),
            figureGroup(facts, rows, headcount));
    if (said.share.isSaid()) {
        said.triggers = handed.facts.triggers;
        said.types = handed.facts.types;
        said.circumstances = handed.facts.circumstances;
        said.places = handed.facts.places;
    }
    return said;
}

Proposal Proposing::drafted(std::span<const Recommendation> chosen,
    std::span<const FactTable::Row> rows, const QList<UnitId> &units) const
{
    const int headcount = headcountOf(units, m_register.organisation());
    const FigureGroup all = figureGroup(m_register.facts(), rows, headcount);
    Proposal proposal;
    proposal.units = units;
    proposal.incidents = FigureProtector::count(all);
    for (const Recommendation &recommendation : chosen) {
        ProposedMeasure proposed {recommendation.measure, {}};
        for (const MatchReason &reason : recommendation.reasons) {
            const auto handed = handedOn(reason);
            if (!handed || (handed->ofGroupsOnly && !FigureProtector::isSafe(all))
                || proposed.reasons.size() == ProposedMeasure::MaxReasons
                || saysAlready(proposed.reasons, handed->kind))
                continue;
            proposed.reasons << reasonFor(reason, rows, headcount);
        }
        proposal.measures << proposed;
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
    proposal.incidents = FigureProtector::count(
        figureGroup(facts, rows, headcountOf(proposal.units, m_register.organisation())));
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
