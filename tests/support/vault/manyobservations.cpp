// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/manyobservations.h"

#include "support/domain/randomfacts.h"

namespace rueckhalt::testing {

namespace {

/// Both series in each hour of each working day at each office; the second has one number a class.
QList<Observation> hourly(const char *first, quint32 most, const char *second, quint32 mostOfClass)
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    QRandomGenerator random(1);
    QList<Observation> list;
    const auto add = [&](const Series &series, quint32 office, ServiceSlot slot, quint32 bound) {
        Observation observation {
            .unit = numberedId<UnitId>(office), .series = series.number, .slot = slot};
        for (int i = 0; i < series.width(); ++i)
            observation.numbers.at(static_cast<std::size_t>(i)) = random.bounded(bound);
        list.append(observation);
    };
    const Series &one = *catalogue.seriesCalled(QString::fromLatin1(first));
    const Series &other = *catalogue.seriesCalled(QString::fromLatin1(second));
    for (quint32 office = 1; office <= ManyObservations::Offices; ++office) {
        for (QDate day = ManyObservations::firstDay(); day <= ManyObservations::lastDay();
             day = day.addDays(1)) {
            for (int hour = 8; day.dayOfWeek() < 6 && hour < 18; ++hour) {
                add(one, office, *ServiceSlot::hours(day, hour), most);
                add(other, office, *ServiceSlot::hours(day, hour), mostOfClass);
            }
        }
    }
    return list;
}

} // namespace

Organisation ManyObservations::organisation()
{
    Organisation organisation;
    for (quint32 office = 1; office <= Offices; ++office)
        organisation.units.append({.id = numberedId<UnitId>(office),
            .name = QStringLiteral("Amt %1").arg(office),
            .headcount = 20});
    return organisation;
}

QList<Observation> ManyObservations::contactsAndWaits()
{
    return hourly("contacts", 60, "waiting", 9);
}

QList<Observation> ManyObservations::ratings()
{
    return hourly("rating.overall", 5, "rating.waiting", 5);
}

FactTable ManyObservations::incidents()
{
    constexpr int number = 20'000;
    QRandomGenerator random(2);
    FactTable table;
    for (quint32 i = 1; i <= number; ++i) {
        IncidentFacts facts;
        const auto days = static_cast<int>(firstDay().daysTo(lastDay()));
        facts.occurred = *IncidentTime::minute(
            firstDay().addDays(random.bounded(days)), QTime(8 + random.bounded(10), 30));
        facts.unit = numberedId<UnitId>(1 + random.bounded(Offices));
        facts.types = {IncidentType::Verbal};
        facts.reported = QDateTime(lastDay(), QTime(12, 0), Qt::UTC);
        table.append(numberedId<IncidentId>(i), 2026, i, facts);
    }
    return table;
}

} // namespace rueckhalt::testing
