// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/releasehouse.h"

#include <QTimeZone>

#include <cmath>

namespace rueckhalt {

namespace {

/// The same numbers on every machine, unlike the distributions of the standard library.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_state(seed * 2654435761U + 12345U)
    {
    }
    int below(int most)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<int>((m_state >> 8) % static_cast<std::uint32_t>(most));
    }
    /// Small values are more frequent, about as 1/(1+value).
    int zipf(int most)
    {
        const double place = below(1 << 20) / double(1 << 20);
        return static_cast<int>(std::pow(most + 1.0, place)) - 1;
    }
    bool percent(int chance) { return below(100) < chance; }

private:
    std::uint32_t m_state;
};

template <typename Id>
Id numbered(quint32 number, std::uint8_t kind)
{
    typename Id::Bytes bytes {};
    bytes[0] = kind;
    for (int i = 0; i < 4; ++i)
        bytes[static_cast<std::size_t>(12 + i)] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
    return Id(bytes);
}

} // namespace

IncidentId incidentNumber(quint32 number)
{
    return numbered<IncidentId>(number, 1);
}

UnitId siteNumber(int number)
{
    return numbered<UnitId>(static_cast<quint32>(number), 2);
}

PersonToken personNumber(quint32 number)
{
    return numbered<PersonToken>(number, 3);
}

Organisation ReleaseHouse::organisation() const
{
    Organisation organisation;
    for (int site = 0; site < sites; ++site) {
        organisation.units.append({.id = siteNumber(site + 1),
            .parent = {},
            .name = QStringLiteral("Standort %1").arg(site + 1),
            .defaults = {},
            .headcount = std::max(12, employees / (2 + site))});
    }
    return organisation;
}

FactTable ReleaseHouse::factsOn(QDate today) const
{
    Dice dice(seed);
    FactTable facts;
    quint32 number = 0;
    for (int year = firstYear; year < firstYear + years; ++year) {
        for (int i = 0; i < incidents; ++i) {
            ++number;
            IncidentFacts incident;
            const QDate day = QDate(year, 1, 1).addDays(dice.below(365));
            const QTime time(dice.percent(80) ? 8 + dice.below(9) : dice.below(24), dice.below(60));
            incident.occurred = *IncidentTime::minute(day, time);
            const QDate reported = day.addDays(dice.percent(latePercent) ? 100 : dice.below(3));
            incident.reported = QDateTime(reported, QTime(12, 0), Qt::UTC);
            incident.unit = siteNumber(1 + dice.zipf(sites));
            incident.jobArea = static_cast<JobArea>(dice.zipf(areas));
            incident.types.insert(static_cast<IncidentType>(dice.zipf(types)));
            if (dice.percent(severalPercent))
                incident.types.insert(static_cast<IncidentType>(dice.below(types)));
            if (dice.percent(85))
                incident.triggers.insert(static_cast<Trigger>(dice.zipf(12)));
            if (dice.percent(severalPercent))
                incident.triggers.insert(static_cast<Trigger>(dice.below(12)));
            incident.level = static_cast<AachenLevel>(dice.zipf(4));
            incident.affectedCount = dice.percent(8) ? 2 : 1;
            for (int person = 0; person < incident.affectedCount; ++person)
                incident.affected.append(personNumber(static_cast<quint32>(
                    dice.percent(50) ? dice.zipf(employees) : dice.below(employees))));
            if (reported <= today) {
                facts.append(rueckhalt::incidentNumber(number),
                    static_cast<quint32>(reported.year()), number, incident);
            }
        }
    }
    return facts;
}

PublishableTable::Cell numberIn(
    const Release &release, const QString &code, const QString &row, const QString &column)
{
    const PublishableTable *table = release.table(code);
    const qsizetype r = table ? table->rowCodes().indexOf(row) : -1;
    const qsizetype c = table ? table->columnCodes().indexOf(column) : -1;
    return r < 0 || c < 0 ? std::nullopt : table->cell(r, c);
}

ReleaseRequest ReleaseGame::request(const ReleasePeriod &period) const
{
    return {.period = period,
        .closingDate = period.lastDay().addDays(20),
        .programme
        = proposeProgramme(ledger, organisation, {.period = period, .expected = expected})};
}

Result<ReleaseDraft> ReleaseGame::prepare(
    const ReleasePeriod &period, const Progress &progress) const
{
    return prepareRelease(ledger, facts, organisation, request(period), unreviewed, progress);
}

Result<ReleaseDraft> ReleaseGame::make(const ReleasePeriod &period)
{
    auto draft = prepare(period);
    if (draft)
        draft->addTo(ledger);
    return draft;
}

} // namespace rueckhalt
