// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/randomfacts.h"

#include <array>

namespace rueckhalt::testing {

namespace {

template <typename E>
E any(QRandomGenerator &random)
{
    return static_cast<E>(random.bounded(static_cast<int>(terms<E>().size())));
}

/// Few values mostly, as people tick them.
template <typename E>
CodeSet<E> anySet(QRandomGenerator &random)
{
    CodeSet<E> set;
    for (int i = random.bounded(4); i > 0; --i)
        set.insert(any<E>(random));
    return set;
}

IncidentTime anyTime(QRandomGenerator &random)
{
    const QDate day = QDate(2023, 11, 1).addDays(random.bounded(900));
    const std::array times {IncidentTime::year(day.year()),
        IncidentTime::month(day.year(), day.month()), IncidentTime::day(day),
        IncidentTime::band(day, any<TimeBand>(random)),
        IncidentTime::minute(day, QTime(random.bounded(24), random.bounded(60)))};
    return *times.at(static_cast<std::size_t>(random.bounded(5)));
}

} // namespace

IncidentFacts randomFacts(QRandomGenerator &random)
{
    IncidentFacts facts;
    facts.occurred = anyTime(random);
    facts.reported = QDateTime(facts.occurred.latest().addDays(random.bounded(50)),
        QTime(random.bounded(24), random.bounded(60)), Qt::UTC);
    if (random.bounded(4) != 0)
        facts.unit = numberedId<UnitId>(random.bounded(1U, 12U));
    if (random.bounded(2) != 0)
        facts.service = numberedId<ServiceId>(random.bounded(1U, 7U));
    facts.place = any<Place>(random);
    facts.jobArea = any<JobArea>(random);
    facts.activity = any<ActivityForm>(random);
    facts.types = anySet<IncidentType>(random);
    facts.types.insert(any<IncidentType>(random));
    facts.subTypes = anySet<SubType>(random);
    facts.level = any<AachenLevel>(random);
    facts.levelChangedByHand = random.bounded(2) != 0;
    facts.triggers = anySet<Trigger>(random);
    facts.circumstances = anySet<Circumstance>(random);
    facts.means = anySet<Means>(random);
    facts.actions = anySet<ImmediateAction>(random);
    facts.consequences = anySet<Consequence>(random);
    facts.injury = any<Injury>(random);
    if (random.bounded(2) != 0)
        facts.causedBy = any<CausedBy>(random);
    facts.recurrence = any<Recurrence>(random);
    facts.waiting = any<WaitingBand>(random);
    facts.affectedCount = random.bounded(8) == 0 ? random.bounded(30) : random.bounded(3);
    for (int i = random.bounded(facts.affectedCount + 1); i > 0; --i)
        facts.affected.append(numberedId<PersonToken>(random.bounded(1U, 200U)));
    return facts;
}

Organisation sampleHouse()
{
    Organisation house;
    for (quint32 i = 1; i <= 10; ++i) {
        Unit unit;
        unit.id = numberedId<UnitId>(i);
        // 1–3 are offices; 4–9 lie below them, and 10 below 4.
        if (i > 3)
            unit.parent = numberedId<UnitId>(i == 10 ? 4 : i % 3 + 1);
        unit.name = QStringLiteral("Bereich %1").arg(i);
        house.units.append(unit);
    }
    for (quint32 i = 1; i <= 5; ++i)
        house.services.append({numberedId<ServiceId>(i), QStringLiteral("Anliegen %1").arg(i)});
    return house;
}

} // namespace rueckhalt::testing
