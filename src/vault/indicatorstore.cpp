// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/indicatorstore.h"

#include "domain/service/observationsegment.h"

#include <algorithm>
#include <map>

namespace rueckhalt {

namespace {

// Numbers in the table indicator_setting.
constexpr int OwnKind = 1;
constexpr int MappingKind = 2;
constexpr int KindOfPopulation = 3;
/// Segments of settled runs.
constexpr int SettledRun = 0;

using SegmentPlace = std::pair<UnitId, int>;

tl::unexpected<Error> damagedRun()
{
    return failure(Error::Code::Damaged, QStringLiteral("imports of indicators"));
}

/// The bytes of one segment, if it is there.
Result<std::optional<QByteArray>> segmentAt(Database &database, int run, const SegmentPlace &place)
{
    auto row = database.prepare("SELECT content FROM indicator_segment NOT INDEXED"
                                " WHERE unit = ? AND month = ? AND run = ?");
    if (!row)
        return errorOf(row);
    const auto more = row->with(place.first, place.second, run).next();
    if (!more)
        return errorOf(more);
    return *more ? std::optional(toByteArray(row->bytes(0))) : std::nullopt;
}

Result<QList<SegmentPlace>> placesOf(Database &database, int run)
{
    auto row
        = database.prepare("SELECT unit, month FROM indicator_segment NOT INDEXED WHERE run = ?");
    if (!row)
        return errorOf(row);
    row->with(run);
    QList<SegmentPlace> places;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return places;
        places.append({row->id<UnitId>(0), static_cast<int>(row->number(1))});
    }
}

} // namespace

Result<QByteArray> IndicatorStore::setting(int kind, const QString &name) const
{
    auto row = m_database.prepare(
        "SELECT content FROM indicator_setting NOT INDEXED WHERE kind = ? AND name = ?");
    if (!row)
        return errorOf(row);
    const auto found = row->with(kind, name).next();
    if (!found)
        return errorOf(found);
    return *found ? toByteArray(row->bytes(0)) : QByteArray();
}

Result<IndicatorCatalogue> IndicatorStore::catalogue() const
{
    return setting(OwnKind, QStringLiteral(""))
        .and_then(decodeOwnIndicators)
        .and_then([](const QList<OwnIndicator> &own) {
            auto catalogue = IndicatorCatalogue::with(own);
            return catalogue ? catalogue
                             : failure(Error::Code::Damaged, QStringLiteral("own indicators"));
        });
}

Result<void> IndicatorStore::saveSetting(int kind, const QString &name, const QByteArray &content)
{
    return m_database.run("INSERT INTO indicator_setting (kind, name, content) VALUES (?, ?, ?)"
                          " ON CONFLICT (kind, name) DO UPDATE SET content = excluded.content",
        kind, name, content);
}

Result<void> IndicatorStore::saveOwn(const IndicatorCatalogue &catalogue)
{
    return saveSetting(OwnKind, QStringLiteral(""), encodeOwnIndicators(catalogue.own()));
}

Result<std::optional<QString>> IndicatorStore::population() const
{
    auto row = m_database.prepare(
        "SELECT content FROM indicator_setting NOT INDEXED WHERE kind = ? AND name = ''");
    if (!row)
        return errorOf(row);
    const auto found = row->with(KindOfPopulation).next();
    if (!found)
        return errorOf(found);
    return *found ? std::optional(QString::fromUtf8(toByteArray(row->bytes(0)))) : std::nullopt;
}

Result<void> IndicatorStore::savePopulation(const QString &figures)
{
    return saveSetting(KindOfPopulation, QStringLiteral(""), figures.toUtf8());
}

Result<ObservationTable> IndicatorStore::observations(const IndicatorCatalogue &catalogue) const
{
    // From the table itself: an index could leave rows out.
    auto row = m_database.prepare("SELECT unit, content FROM indicator_segment NOT INDEXED"
                                  " ORDER BY unit, month, run");
    if (!row)
        return errorOf(row);
    ObservationTable table;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        if (const auto added
            = addObservations(toByteArray(row->bytes(1)), row->id<UnitId>(0), catalogue, table);
            !added)
            return errorOf(added);
    }
    table.finish();
    return table;
}

Result<QList<IndicatorRun>> IndicatorStore::runs() const
{
    auto row = m_database.prepare(
        "SELECT number, content FROM indicator_run NOT INDEXED ORDER BY number");
    if (!row)
        return errorOf(row);
    QList<IndicatorRun> runs;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return runs;
        auto run = decodeIndicatorRun(toByteArray(row->bytes(1)));
        if (!run)
            return errorOf(run);
        run->number = static_cast<int>(row->number(0));
        if (run->number != runs.size() + 1)
            return damagedRun();
        runs.append(*run);
    }
}

Result<void> IndicatorStore::insert(const IndicatorRun &run, const QList<Observation> &observations,
    const IndicatorCatalogue &catalogue)
{
    std::map<SegmentPlace, QList<Observation>> segments;
    for (const Observation &observation : observations)
        segments[{observation.unit, segmentMonthOf(observation.slot)}].append(observation);
    auto done = encode(run).and_then([&](const QByteArray &content) {
        return m_database.run(
            "INSERT INTO indicator_run (number, content) VALUES (?, ?)", run.number, content);
    });
    for (auto segment = segments.begin(); done && segment != segments.end(); ++segment) {
        const auto &[place, rows] = *segment;
        done = encodeObservations(rows, catalogue).and_then([&](const QByteArray &content) {
            return m_database.run(
                "INSERT INTO indicator_segment (unit, month, run, content) VALUES (?, ?, ?, ?)",
                place.first, place.second, run.number, content);
        });
    }
    return done;
}

Result<void> IndicatorStore::setState(IndicatorRun run, IndicatorRun::State state)
{
    run.state = state;
    return encode(run).and_then([&](const QByteArray &content) {
        return m_database.run(
            "UPDATE indicator_run SET content = ? WHERE number = ?", content, run.number);
    });
}

Result<void> IndicatorStore::settleOld(const IndicatorCatalogue &catalogue)
{
    const auto all = runs();
    if (!all)
        return errorOf(all);
    QList<IndicatorRun> inForce = *all;
    inForce.removeIf(
        [](const IndicatorRun &run) { return run.state != IndicatorRun::State::InForce; });
    Result<void> done;
    for (qsizetype i = 0; done && i + UndoableRuns < inForce.size(); ++i)
        done = settle(inForce[i].number, catalogue).and_then([&] {
            return setState(inForce[i], IndicatorRun::State::Settled);
        });
    return done;
}

Result<void> IndicatorStore::settle(int number, const IndicatorCatalogue &catalogue)
{
    const auto places = placesOf(m_database, number);
    if (!places)
        return errorOf(places);
    for (const SegmentPlace &place : *places) {
        ObservationTable table;
        for (const int run : {SettledRun, number}) {
            const auto segment = segmentAt(m_database, run, place);
            if (!segment)
                return errorOf(segment);
            if (!*segment)
                continue;
            if (auto added = addObservations(**segment, place.first, catalogue, table); !added)
                return added;
        }
        table.finish();
        const auto joined = encodeObservations(table.observations(), catalogue);
        if (!joined)
            return errorOf(joined);
        if (auto put = m_database.run(
                "INSERT INTO indicator_segment (unit, month, run, content) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (unit, month, run) DO UPDATE SET content = excluded.content",
                place.first, place.second, SettledRun, *joined);
            !put)
            return put;
    }
    return m_database.run("DELETE FROM indicator_segment WHERE run = ?", number);
}

Result<void> IndicatorStore::undo(const IndicatorRun &run)
{
    return m_database.run("DELETE FROM indicator_segment WHERE run = ?", run.number).and_then([&] {
        return setState(run, IndicatorRun::State::Undone);
    });
}

Result<QStringList> IndicatorStore::mappings() const
{
    auto row = m_database.prepare(
        "SELECT name FROM indicator_setting NOT INDEXED WHERE kind = ? ORDER BY name");
    if (!row)
        return errorOf(row);
    row->with(MappingKind);
    QStringList titles;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return titles;
        titles.append(row->text(0));
    }
}

Result<QByteArray> IndicatorStore::mapping(const QString &title) const
{
    auto json = setting(MappingKind, title);
    if (json && json->isEmpty())
        return failure(Error::Code::NotFound, QStringLiteral("mapping"));
    return json;
}

Result<void> IndicatorStore::saveMapping(const QString &title, const QByteArray &json)
{
    if (!json.isEmpty())
        return saveSetting(MappingKind, title, json);
    return m_database.run(
        "DELETE FROM indicator_setting WHERE kind = ? AND name = ?", MappingKind, title);
}

Result<void> IndicatorStore::check() const
{
    if (const auto all = runs(); !all)
        return errorOf(all);
    const auto known = catalogue();
    if (!known)
        return errorOf(known);
    const auto table = observations(*known);
    return table ? Result<void>() : errorOf(table);
}

} // namespace rueckhalt
