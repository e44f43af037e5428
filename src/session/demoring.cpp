// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoring.h"

#include "session/demoneighbour.h"
#include "session/experiencesharing.h"
#include "session/measuretitle.h"
#include "session/pagepublishing.h"

#include <algorithm>
#include <vector>

namespace rueckhalt {

namespace {

constexpr int quartersTold = 4;
/// Earlier nobody counted for anybody else.
constexpr int firstYearTold = 2002;

/// The one whose citizens' office made appointments, and what it says of them.
constexpr quint64 teller = 43;
constexpr const char *toldMeasure = "A05";
constexpr const char *toldDeed
    = "Termine online und am Telefon, ein Schalter bleibt offen ohne Termin. Die Hälfte der "
      "Plätze des Tages wird erst am Morgen vergeben.";
constexpr const char *toldConditions
    = "Ein Empfang, der Menschen ohne Termin weiterhilft, war schon vorher besetzt.";

/// The district registers vehicles for one of them: what it says of citizens' services is told of
/// fewer tasks and stands apart.
constexpr std::array<DemoNeighbourKind, 4> neighbours {{
    {"Birke", 41, 110, 0.86, 0.9, 0.28, true},
    {"Eiche", 42, 125, 1.12, 1.08, 0.47, true},
    {"Linde", teller, 140, 1.0, 0.94, 0.63, true},
    {"Ulme", 44, 60, 1.04, 1.1, 0.36, false},
}};

QList<ServiceSlot> quartersUntil(const QDate &lastDay)
{
    QList<ServiceSlot> quarters;
    // A quarter is over on the day after its last one.
    QDate first(lastDay.year(), (lastDay.month() - 1) / 3 * 3 + 1, 1);
    for (int i = 0; i < quartersTold; ++i) {
        first = first.addMonths(-3);
        quarters.prepend(*ServiceSlot::quarter(first.year(), (first.month() + 2) / 3));
    }
    return quarters;
}

RingWish demoWish()
{
    return {.name = QStringLiteral("Service in mittleren Städten"),
        .code = QStringLiteral("Ahorn"),
        .periods = RingPeriods::Quarters,
        .tasks = {{QStringLiteral("buergerdienste"),
                      {QStringLiteral("Bürgerdienste"), QStringLiteral("Citizens' services")}},
            {QStringLiteral("fahrzeuge"),
                {QStringLiteral("Fahrzeuge und Führerscheine"),
                    QStringLiteral("Vehicles and driving licences")}},
            {QStringLiteral("soziales"),
                {QStringLiteral("Soziales und Arbeit"),
                    QStringLiteral("Social affairs and work")}}},
        // What all of them have counters for.
        .figures = {QStringLiteral("contacts"), QStringLiteral("waiting.median"),
            QStringLiteral("waiting.over30"), QStringLiteral("appointments.share"),
            QStringLiteral("rating.overall"), QStringLiteral("rating.satisfied"),
            QStringLiteral("complaints.rate")}};
}

/// Makes the ring, step by step in the way of its members.
class DemoRing
{
public:
    DemoRing(OpenRegister &openRegister, const QDate &lastDay, const Random &random)
        : m_register(openRegister)
        , m_rings(openRegister, random)
        , m_random(random)
        , m_lastDay(lastDay)
        , m_quarters(quartersUntil(lastDay))
    {
        for (const DemoNeighbourKind &kind : neighbours)
            m_neighbours.emplace_back(kind, lastDay, random);
    }

    Result<void> form()
    {
        if (const auto founded = m_rings.found(demoWish()); !founded)
            return errorOf(founded);
        for (const DemoNeighbour &neighbour : m_neighbours) {
            const auto ring = m_rings.ring({});
            const auto card = neighbour.card().and_then(Benchmarking::readCard);
            if (!ring || !card)
                return tl::unexpected(ring ? card.error() : ring.error());
            if (auto admitted = m_rings.admit(*ring, *card); !admitted)
                return admitted;
        }
        const auto ring = m_rings.ring({});
        return ring ? m_rings.setOffices(*ring, demoRingOffices(m_register.organisation()))
                    : errorOf(ring);
    }

    Result<void> exchange()
    {
        const auto founded = m_rings.ring({});
        if (!founded)
            return errorOf(founded);
        QList<QByteArray> files;
        for (DemoNeighbour &neighbour : m_neighbours) {
            if (auto observed = neighbour.observe(m_quarters); !observed)
                return observed;
            for (const ServiceSlot &quarter : std::as_const(m_quarters)) {
                const auto file = neighbour.sheet(founded->agreement(), quarter);
                if (!file)
                    return errorOf(file);
                files << *file;
            }
        }
        for (const ServiceSlot &quarter : std::as_const(m_quarters)) {
            const auto ring = m_rings.ring({});
            const auto own
                = ring ? m_rings.exportSheet(*ring, quarter) : Result<QByteArray>(errorOf(ring));
            if (!own)
                return errorOf(own);
        }
        return allTaken(m_rings.import(files));
    }

    /// A neighbour has made appointments over a year ago and tells what came of it.
    Result<void> hear()
    {
        const auto measure = measureOnceInForce(m_register, QString::fromLatin1(toldMeasure));
        const auto ring = m_rings.ring({});
        if (!measure || !ring)
            return ring ? Result<void>() : errorOf(ring);
        const auto kind = std::ranges::find(neighbours, teller, &DemoNeighbourKind::seed);
        DemoNeighbour &neighbour
            = m_neighbours.at(static_cast<std::size_t>(kind - neighbours.begin()));
        neighbour.carryOut(*measure, m_lastDay.addMonths(-14));
        const auto file = neighbour.experience(
            ring->agreement(), QString::fromUtf8(toldDeed), QString::fromUtf8(toldConditions));
        if (!file)
            return errorOf(file);
        return *file ? allTaken(ExperienceSharing(m_register, m_random).import({**file}))
                     : Result<void>();
    }

private:
    static Result<void> allTaken(const Result<QList<RingTakenFile>> &taken)
    {
        if (!taken)
            return errorOf(taken);
        for (const RingTakenFile &file : *taken) {
            if (file.isRefused())
                return failure(Error::Code::Invalid, codeOf(file.outcome));
        }
        return {};
    }

    OpenRegister &m_register;
    Benchmarking m_rings;
    Random m_random;
    QDate m_lastDay;
    QList<ServiceSlot> m_quarters;
    std::vector<DemoNeighbour> m_neighbours;
};

} // namespace

Result<void> storeDemoRing(OpenRegister &openRegister, const QDate &lastDay, const Random &random)
{
    if (lastDay.year() < firstYearTold)
        return {};
    DemoRing ring(openRegister, lastDay, random);
    return ring.form().and_then([&] { return ring.hear(); }).and_then([&] {
        return ring.exchange();
    });
}

Result<void> storeDemoPage(OpenRegister &openRegister, const QDate &lastDay)
{
    if (lastDay.year() < firstYearTold)
        return {};
    PagePublishing publishing(openRegister);
    const auto year = PublicPeriod::of(lastDay.year() - 1, 1, 12);
    PageQuestion question {.period = *year, .offices = publishing.offices(), .measures = {}};
    for (const OfferedMeasure &offered : publishing.measures(question.offices)) {
        if (offered.isForCitizens)
            question.measures << PageQuestion::Chosen {offered.measure.measure, {}};
    }
    const auto prepared = publishing.prepared(question, NamesChecked::Yes);
    if (!prepared)
        return errorOf(prepared);
    return publishing.publish(*prepared).map([](const KeptPage &) {});
}

} // namespace rueckhalt
