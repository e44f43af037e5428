// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/planningsamples.h"

namespace rueckhalt::testing {

namespace {

const QDateTime moment(QDate(2026, 11, 2), QTime(9, 30), Qt::UTC);

} // namespace

UnitId unitNumber(std::uint8_t number)
{
    UnitId::Bytes bytes {};
    bytes[0] = number;
    return UnitId(bytes);
}

UserId userNumber(std::uint8_t number)
{
    UserId::Bytes bytes {};
    bytes[15] = number;
    return UserId(bytes);
}

Proposal fullProposal()
{
    Proposal proposal;
    proposal.id = ProposalId({7});
    proposal.title = QStringLiteral("Wartebereich Bürgeramt");
    proposal.units = {UnitId(), unitNumber(1), unitNumber(2)};
    proposal.created = moment;
    proposal.by = userNumber(1);
    proposal.note = QStringLiteral("Bitte bis Weihnachten.");
    proposal.incidents = *FigureArchive::count(2);
    proposal.measures = {
        {QStringLiteral("A05"),
            {{ProposalReasonKind::Trigger, *FigureArchive::share(3), {Trigger::WaitingTime}, {}, {},
                 {}},
                {ProposalReasonKind::CitizenOriented, {}, {}, {}, {}, {}}}},
        {QStringLiteral("B04"), {}},
    };
    proposal.decisions = {{QStringLiteral("A05"), {unitNumber(1)}, DecisionKind::Later,
                              QDate(2027, 1, 15), {}, userNumber(2), moment.addDays(3)},
        {QStringLiteral("B04"), {UnitId(), unitNumber(1)}, DecisionKind::Reject, {},
            QStringLiteral("Kein Platz im Flur."), userNumber(2), moment.addDays(4)}};
    proposal.withdrawn = true;
    return proposal;
}

PlannedMeasure fullPlan()
{
    PlannedMeasure plan;
    plan.id = PlanId({9});
    plan.measure = QStringLiteral("A05");
    plan.proposal = ProposalId({7});
    plan.units = {unitNumber(1), unitNumber(2)};
    plan.state = PlanState::Running;
    plan.responsible = QStringLiteral("Leitung Bürgeramt");
    plan.start = QDate(2026, 12, 1);
    plan.due = QDate(2027, 5, 31);
    plan.cost = PlanCost::Low;
    plan.indicator = QStringLiteral("Wartezeit am Montag unter 20 Minuten");
    plan.council = CouncilState::Informed;
    plan.councilNote = QStringLiteral("Sitzung am 5. November");
    plan.stages = {{QStringLiteral("Pilot: Kfz-Zulassung"), {unitNumber(1)}, QDate(2026, 12, 1),
                       QDate(2027, 1, 31), StageState::Done, QDate(2027, 1, 20)},
        {QStringLiteral("Ordnungsamt"), {unitNumber(2)}, QDate(2027, 2, 1), QDate(2027, 5, 31),
            StageState::Running, {}}};
    plan.tasks = {{QStringLiteral("Geräte bestellen"), QDate(2026, 12, 5), QDate(2026, 12, 3)},
        {QStringLiteral("Aushang drucken"), QDate(2027, 1, 5), {}}};
    plan.effect = {{{Trigger::WaitingTime}, {IncidentType::Verbal}, {Place::WaitingArea}}, 6, 30,
        ExposureKind::Contacts, 12'000, 13'000};
    plan.baseline = *FigureArchive::count(1);
    plan.baselineTaken = QDate(2026, 11, 30);
    plan.baselineFilter = plan.effect.filter;
    plan.baselineUnits = {UnitId(), unitNumber(1)};
    plan.baselinePeriod = {QDate(2026, 6, 1), QDate(2026, 11, 30)};
    plan.toConfirm = true;
    plan.findings = {{moment.addDays(300), userNumber(1), 0,
        periodsAround(QDate(2026, 12, 1), QDate(2027, 1, 20), 6), EffectVerdict::Partly,
        VerdictReason::BelowTarget, {EffectCaution::Season, EffectCaution::NotNormalised},
        *FigureArchive::count(2), *FigureArchive::count(1), QStringLiteral("Pilot läuft gut"),
        plan.effect, {unitNumber(1)}}};
    plan.history = {{moment, userNumber(2), PlanEventKind::Created, PlanState::Decided, {}},
        {moment.addDays(1), userNumber(2), PlanEventKind::StateChanged, PlanState::Running,
            QStringLiteral("Beginn vorgezogen")}};
    return plan;
}

} // namespace rueckhalt::testing
