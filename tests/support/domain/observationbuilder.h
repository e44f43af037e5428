// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"
#include "domain/statistics/facttable.h"

#include <QTest>

#include <algorithm>

namespace rueckhalt::testing {

/// A table of observations that is written as lines of slots and numbers.
class ObservationBuilder
{
public:
    /// Of a shipped series, at a slot as ServiceSlot::text() writes it.
    ObservationBuilder &add(const char *series, const UnitId &unit, const QString &slot,
        std::initializer_list<std::uint32_t> numbers)
    {
        const Series *known
            = IndicatorCatalogue::shipped().seriesCalled(QString::fromLatin1(series));
        const auto parsed = ServiceSlot::fromText(slot);
        if (!known || !parsed)
            qFatal("no such series or slot: %s %s", series, qPrintable(slot));
        Observation observation {unit, {}, known->number, *parsed, {}};
        std::copy(numbers.begin(), numbers.end(), observation.numbers.begin());
        m_table.add(observation, known->width());
        return *this;
    }
    /// So many waits, of which some are over half an hour.
    ObservationBuilder &addWaits(
        const UnitId &unit, const QString &slot, std::uint32_t waits, std::uint32_t isLong)
    {
        return add("waiting", unit, slot, {waits - isLong, 0, 0, 0, 0, isLong});
    }
    const ObservationTable &table()
    {
        m_table.finish();
        return m_table;
    }

private:
    ObservationTable m_table;
};

/// Incidents of which only the time and the unit matter.
class IncidentBuilder
{
public:
    void add(const IncidentTime &occurred, const UnitId &unit, int count = 1,
        Counted counted = Counted::Yes)
    {
        for (int i = 0; i < count; ++i) {
            IncidentFacts facts;
            facts.occurred = occurred;
            facts.unit = unit;
            facts.types = {IncidentType::Verbal};
            facts.reported = QDateTime(QDate(2028, 1, 1), QTime(12, 0), Qt::UTC);
            IncidentId::Bytes bytes {};
            const auto number = m_table.rowCount() + 1;
            std::memcpy(bytes.data(), &number, sizeof number);
            m_table.append(IncidentId(bytes), 2027, number, facts, counted);
        }
    }
    void add(QDate day, int hour, const UnitId &unit, int count = 1)
    {
        add(*IncidentTime::minute(day, QTime(hour, 30)), unit, count);
    }
    [[nodiscard]] const FactTable &table() const { return m_table; }

private:
    FactTable m_table;
};

} // namespace rueckhalt::testing
