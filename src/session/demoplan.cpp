// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoplan.h"

#include "domain/statistics/clusterfinder.h"
#include "session/planning.h"
#include "session/proposing.h"
#include "session/recommending.h"

#include <algorithm>
#include <initializer_list>

namespace rueckhalt {

namespace {

UnitId unitNamed(const Organisation &organisation, const QString &name)
{
    const auto unit = std::ranges::find(organisation.units, name, &Unit::name);
    return unit == organisation.units.end() ? UnitId() : unit->id;
}

/// Fills in plans, one after the other, in the way of the window.
class PlanWriter
{
public:
    PlanWriter(OpenRegister &openRegister, const QDate &lastDay, const Random &random)
        : m_register(openRegister)
        , m_planning(openRegister, random)
        , m_lastDay(lastDay)
    {
    }

    [[nodiscard]] QDate day(int fromLast) const { return m_lastDay.addDays(fromLast); }
    [[nodiscard]] UnitId unit(const char *name) const
    {
        return unitNamed(m_register.organisation(), QString::fromUtf8(name));
    }

    template <typename Fill>
    Result<void> write(const char *measure, const QList<UnitId> &units, Fill fill,
        std::initializer_list<PlanStep> steps)
    {
        const auto id = m_planning.create(QString::fromLatin1(measure), units);
        if (!id)
            return tl::unexpected<Error>(id.error());
        auto kept = m_planning.plan(*id);
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        fill(kept->value);
        Result<void> written = m_planning.save(*kept, NamesChecked::Yes);
        for (const PlanStep step : steps) {
            if (written)
                written = m_planning.take(*id, step);
        }
        return written;
    }

private:
    OpenRegister &m_register;
    Planning m_planning;
    QDate m_lastDay;
};

/// Carried out long enough ago for the check of its effect to be due.
Result<void> writeDone(PlanWriter &writer)
{
    return writer.write("B02", {writer.unit("Bürgerbüro Rathaus")},
        [&writer](PlannedMeasure &plan) {
            plan.responsible = QStringLiteral("Leitung Bürgeramt");
            plan.start = writer.day(-300);
            plan.due = writer.day(-240);
            plan.cost = PlanCost::Low;
            plan.council = CouncilState::Agreed;
            plan.indicator = QStringLiteral("Weniger Streit über die Wartezeit im Wartebereich.");
            plan.effect.months = 6;
            plan.stages << Stage {.name = QStringLiteral("Anzeige im Wartebereich"),
                .units = plan.units,
                .start = plan.start,
                .due = plan.due,
                .state = StageState::Done,
                .finished = plan.due};
        },
        {PlanStep::Plan, PlanStep::Start, PlanStep::Finish});
}

/// With a pilot, and tasks of which one is soon due.
Result<void> writeRunning(PlanWriter &writer)
{
    return writer.write("A05", {writer.unit("Kfz-Zulassung"), writer.unit("Fahrerlaubnisse")},
        [&writer](PlannedMeasure &plan) {
            plan.responsible = QStringLiteral("Leitung Straßenverkehrsamt");
            plan.start = writer.day(-20);
            plan.due = writer.day(150);
            plan.cost = PlanCost::Medium;
            plan.council = CouncilState::Informed;
            plan.indicator = QStringLiteral("Die Hälfte der Besuche kommt mit Termin.");
            plan.stages << Stage {.name = QStringLiteral("Pilot: Kfz-Zulassung"),
                .units = {writer.unit("Kfz-Zulassung")},
                .start = writer.day(-20),
                .due = writer.day(60),
                .state = StageState::Running,
                .finished = {}}
                        << Stage {.name = QStringLiteral("Fahrerlaubnisse"),
                               .units = {writer.unit("Fahrerlaubnisse")},
                               .start = writer.day(75),
                               .due = writer.day(150),
                               .state = StageState::Open,
                               .finished = {}};
            plan.tasks << PlanTask {QStringLiteral("Buchungssystem auswählen"), writer.day(-10),
                writer.day(-12)}
                       << PlanTask {QStringLiteral("Zeitbedarf je Anliegen festlegen"),
                              writer.day(6), {}}
                       << PlanTask {
                              QStringLiteral("Schalter ohne Termin beibehalten und aushängen"),
                              writer.day(25), {}};
        },
        {PlanStep::Plan, PlanStep::Start});
}

Result<void> writePlanned(PlanWriter &writer)
{
    return writer.write("B07", {writer.unit("Jobcenter")},
        [&writer](PlannedMeasure &plan) {
            plan.responsible = QStringLiteral("Geschäftsführung Jobcenter");
            plan.start = writer.day(45);
            plan.due = writer.day(140);
            plan.cost = PlanCost::High;
            plan.tasks << PlanTask {
                QStringLiteral("Zwei Stellen für den Empfang beantragen"), writer.day(30), {}};
        },
        {PlanStep::Plan});
}

/// The officer's answer to what stands out most in the last weeks, up for decision.
Result<void> proposeForNewest(
    OpenRegister &openRegister, const QDate &lastDay, const Random &random)
{
    constexpr qsizetype shortList = 3;
    const auto found = findClusters(openRegister.facts(), {.until = lastDay});
    if (found.clusters.isEmpty())
        return {};
    const FoundCluster &cluster = found.clusters.constFirst();
    const auto ranked = Recommending(openRegister).matchRows(cluster.rows).ranked;
    const auto chosen = ranked.first(std::min(shortList, ranked.size()));
    Proposing proposing(openRegister, random);
    Proposal proposal = proposing.drafted(chosen, cluster.rows, proposing.unitsOf(cluster.rows));
    if (proposal.measures.isEmpty())
        return {};
    proposal.title = wordsFor(cluster.cell, openRegister.organisation(), Language::German)
                         .left(Proposal::MaxTitle);
    return proposing.propose(std::move(proposal), cluster.rows, NamesChecked::Yes).map([](auto) {});
}

} // namespace

Result<void> storeDemoPlan(OpenRegister &openRegister, const QDate &lastDay, const Random &random)
{
    PlanWriter writer(openRegister, lastDay, random);
    return writeDone(writer)
        .and_then([&] { return writeRunning(writer); })
        .and_then([&] { return writePlanned(writer); })
        .and_then([&] {
            // Decided, and nothing settled yet.
            return writer.write("C02", {UnitId()}, [](PlannedMeasure &) {}, {});
        })
        .and_then([&] { return proposeForNewest(openRegister, lastDay, random); });
}

} // namespace rueckhalt
