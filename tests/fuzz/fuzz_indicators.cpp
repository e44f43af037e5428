// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/indicatorlist.h"
#include "intake/indicatorlook.h"
#include "intake/indicatormapwriting.h"
#include "intake/populationlist.h"

#include <array>

using namespace rueckhalt;

namespace {

const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
const QDate today(2026, 11, 20);

Organisation house()
{
    Unit office {.id = UnitId({1}), .name = QStringLiteral("Amt")};
    Unit desk {.id = UnitId({2}), .parent = office.id, .name = QStringLiteral("Platz")};
    desk.headcount = 1;
    return {{office, desk}, {{ServiceId({3}), QStringLiteral("Pass")}}};
}

IndicatorMap mapOf(const QByteArray &start, const QByteArray &values)
{
    const QByteArray json = R"({"format": "rueckhalt-indicators-1", "title": "Liste",
        "unit": {"column": "Ort", "names": {"hier": "Amt"}}, )"
        + start + R"(, "values": [)" + values + "]}";
    IndicatorMapReading reading = readIndicatorMap(json, catalogue);
    fuzz::mustHold(reading.problems.isEmpty());
    return std::move(reading.map);
}

/// Rows of numbers and of events, every way to say when, and every way to say a number.
const std::array<IndicatorMap, 4> &maps()
{
    static const std::array<IndicatorMap, 4> all {
        mapOf(R"("delimiter": ";", "decimal": ",", "repeated": "add",
            "date": {"column": "Tag", "formats": ["dd.MM.yyyy", "MM.yyyy", "yyyy"]},
            "hour": {"column": "Stunde"}, "service": {"column": "Anliegen"})",
            R"({"series": "contacts", "column": "Zahl"},
            {"series": "appointments", "column": "Anteil", "percentOf": "Zahl"})"),
        mapOf(R"("rows": "events", "date": {"column": "Tag", "formats": ["yyyy-MM-dd HH:mm"]})",
            R"({"series": "contacts"},
            {"series": "waiting", "column": "Zeit", "duration": "clock"},
            {"series": "appointments", "where": {"column": "Art", "is": ["Termin"]}})"),
        mapOf(R"("encoding": "windows-1252", "slot": {"column": "Tag"})",
            R"({"series": "rating.overall", "classes": {"a": 1, "b": 2, "c": 3, "d": 4,
            "e": 5}},
            {"series": "rating.overall.mean", "column": "Mittel", "number": "Zahl"})"),
        mapOf(R"("encoding": "UTF-16", "skipLines": 1, "weekday": {"column": "Wochentag"},
            "hour": {"column": "Stunde", "count": 2},
            "date": {"column": "Tag", "formats": ["yyyy"]})",
            R"({"series": "hours.week", "column": "Zahl", "number": 1})"),
    };
    return all;
}

void readUnder(const QByteArray &list, const IndicatorMap &map)
{
    const CsvLimits limits {
        .fileBytes = 65536, .fieldCharacters = 5000, .columns = 60, .records = 500};
    const auto reading = readIndicators(list, map, catalogue, house(), today, {}, limits);
    if (!reading)
        return;
    fuzz::mustHold(reading->rows <= limits.records);
    fuzz::mustHold(reading->problemCount >= reading->problems.size());
    fuzz::mustHold(reading->left + reading->skipped <= reading->rows);
    for (const Observation &observation : reading->observations) {
        fuzz::mustHold(catalogue.series(observation.series) != nullptr);
        fuzz::mustHold(observation.unit != UnitId({2})); // one person alone
    }
    for (const IndicatorProblem &problem : reading->problems)
        static_cast<void>(sentenceFor(problem, Language::German));
}

/// What the window makes of it before somebody says what the columns mean.
void look(const QByteArray &list)
{
    const ListShape shape = guessedShape(list);
    const auto seen = lookAt(list, shape);
    if (!seen)
        return;
    const IndicatorMap guessed = guessedMap(*seen, shape, house());
    static_cast<void>(writtenIndicatorMap(guessed, catalogue));
    static_cast<void>(usualClassColumns(*seen, *catalogue.seriesCalled(u"waiting")));
    for (const IndicatorLook::Column &column : seen->columns) {
        // Nothing of columns that may name persons.
        fuzz::mustHold(column.hint == PersonHint::None || column.values.isEmpty());
        for (const QString &value : column.values)
            static_cast<void>(usualPoint(value));
    }
    readUnder(list, guessed);
}

} // namespace

/// A list of counters, ratings or employees; the first byte chooses the map.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray list = fuzz::bytesFrom(data + 1, size - 1);
    readUnder(list, maps()[data[0] % 4]);
    look(list);
    if (const auto population = readPopulation(list, house())) {
        const bool isWhole = population->left.isEmpty();
        fuzz::mustHold(!isWhole || populationIn(list, house()) == population->figures);
        if (const auto known = Population::create(population->figures)) {
            const auto again = decodePopulation(encodePopulation(*known));
            fuzz::mustHold(again && encodePopulation(*again) == encodePopulation(*known));
        }
    }
    return 0;
}
