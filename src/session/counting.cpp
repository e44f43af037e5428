// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/counting.h"

#include <QLocale>

#include <array>
#include <map>

namespace rueckhalt {

template <>
std::span<const Term<CountBy>> terms<CountBy>()
{
    static constexpr std::array<Term<CountBy>, 19> list {{
        {CountBy::Type, "type", {"Vorfallart", "Kind of incident"}},
        {CountBy::Level, "level", {"Stufe", "Level"}},
        {CountBy::JobArea, "area", {"Berufsbereich", "Job area"}},
        {CountBy::Activity, "activity", {"Tätigkeitsform", "Form of activity"}},
        {CountBy::Place, "place", {"Ort", "Place"}},
        {CountBy::Trigger, "trigger", {"Auslöser", "Trigger"}},
        {CountBy::Office, "office", {"Dienststelle", "Office"}},
        {CountBy::Unit, "unit", {"Bereich", "Unit"}},
        {CountBy::Service, "service", {"Anliegen", "Service"}},
        {CountBy::Year, "year", {"Jahr", "Year"}},
        {CountBy::Quarter, "quarter", {"Quartal", "Quarter"}},
        {CountBy::Month, "month", {"Monat", "Month"}},
        {CountBy::Weekday, "weekday", {"Wochentag", "Weekday"}},
        {CountBy::TimeBand, "time", {"Tageszeit", "Time of day"}},
        {CountBy::Waiting, "waiting", {"Wartezeit", "Waiting time"}},
        {CountBy::Injury, "injury", {"Verletzung", "Injury"}},
        {CountBy::Consequence, "consequence", {"Folgen", "Consequences"}},
        {CountBy::Action, "action", {"Sofortmaßnahmen", "Immediate action"}},
        {CountBy::CausedBy, "caused-by", {"Verursachende Person", "Caused by"}},
    }};
    return list;
}

namespace {

/// A value that sorts, before it gets its words.
using Key = int;
constexpr Key notStatedKey = 1'000'000'000;

template <typename T>
QList<Key> keyOf(const std::optional<T> &value)
{
    return value ? QList<Key> {static_cast<Key>(*value)} : QList<Key> {};
}

template <typename List>
QList<Key> positionOf(const List &list, decltype(list.first().id) id)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].id == id)
            return {static_cast<Key>(i)};
    }
    return {};
}

CountLabel named(const QString &name)
{
    return {name, name};
}

using F = IncidentFacts;

/// How a dimension finds its values in an incident and what it calls them.
struct Dimension
{
    CountBy by = CountBy::Type;
    QList<Key> (*keys)(const IncidentFacts &facts, const Organisation &house) = nullptr;
    CountLabel (*label)(Key key, const Organisation &house, Language language) = nullptr;
};

template <typename E>
CountLabel coded(Key key, const Organisation &, Language language)
{
    const E value = static_cast<E>(key);
    return {codeOf(value), wordFor(value, language)};
}
CountLabel level(Key key, const Organisation &, Language language)
{
    const QString code = QString::number(key);
    return {code, code + u' ' + wordFor(static_cast<AachenLevel>(key), language)};
}
CountLabel number(Key key, const Organisation &, Language)
{
    return {QString::number(key), QString::number(key)};
}
QLocale localeOf(Language language)
{
    return {language == Language::German ? QLocale::German : QLocale::English, QLocale::AnyCountry};
}

template <auto Member>
QList<Key> keysOfSet(const IncidentFacts &facts, const Organisation &)
{
    QList<Key> keys;
    for (const auto value : (facts.*Member).values())
        keys.append(static_cast<Key>(value));
    return keys;
}
template <auto Member>
QList<Key> keysOfOne(const IncidentFacts &facts, const Organisation &)
{
    return {static_cast<Key>(facts.*Member)};
}

constexpr std::array<Dimension, 19> dimensions {{
    {CountBy::Type, keysOfSet<&F::types>, coded<IncidentType>},
    {CountBy::Level, keysOfOne<&F::level>, level},
    {CountBy::JobArea, keysOfOne<&F::jobArea>, coded<JobArea>},
    {CountBy::Activity, keysOfOne<&F::activity>, coded<ActivityForm>},
    {CountBy::Place, keysOfOne<&F::place>, coded<Place>},
    {CountBy::Trigger, keysOfSet<&F::triggers>, coded<Trigger>},
    {CountBy::Office,
        [](const F &facts, const Organisation &house) {
            return positionOf(house.units, house.officeOf(facts.unit));
        },
        [](Key key, const Organisation &house, Language) { return named(house.units[key].name); }},
    {CountBy::Unit,
        [](const F &facts, const Organisation &house) {
            return positionOf(house.units, facts.unit);
        },
        [](Key key, const Organisation &house, Language) {
            return named(house.pathOf(house.units[key].id));
        }},
    {CountBy::Service,
        [](const F &facts, const Organisation &house) {
            return positionOf(house.services, facts.service);
        },
        [](Key key, const Organisation &house, Language) {
            return named(house.services[key].name);
        }},
    {CountBy::Year,
        [](const F &facts, const Organisation &) { return QList<Key> {facts.occurred.year()}; },
        number},
    {CountBy::Quarter,
        [](const F &facts, const Organisation &) { return keyOf(facts.occurred.quarter()); },
        number},
    {CountBy::Month,
        [](const F &facts, const Organisation &) { return keyOf(facts.occurred.month()); },
        [](Key key, const Organisation &, Language language) {
            return CountLabel {QString::number(key), localeOf(language).standaloneMonthName(key)};
        }},
    {CountBy::Weekday,
        [](const F &facts, const Organisation &) {
            const int day = facts.occurred.date().dayOfWeek(); // 0 without a date
            return day == 0 ? QList<Key> {} : QList<Key> {day};
        },
        [](Key key, const Organisation &, Language language) {
            return CountLabel {QString::number(key), localeOf(language).standaloneDayName(key)};
        }},
    {CountBy::TimeBand,
        [](const F &facts, const Organisation &) { return keyOf(facts.occurred.band()); },
        coded<TimeBand>},
    {CountBy::Waiting, keysOfOne<&F::waiting>, coded<WaitingBand>},
    {CountBy::Injury, keysOfOne<&F::injury>, coded<Injury>},
    {CountBy::Consequence, keysOfSet<&F::consequences>, coded<Consequence>},
    {CountBy::Action, keysOfSet<&F::actions>, coded<ImmediateAction>},
    {CountBy::CausedBy, [](const F &facts, const Organisation &) { return keyOf(facts.causedBy); },
        coded<CausedBy>},
}};
static_assert(dimensions.back().by == CountBy::CausedBy
    && dimensions.size() == static_cast<std::size_t>(CountBy::CausedBy) + 1);

const Dimension &dimensionOf(CountBy by)
{
    return dimensions[static_cast<std::size_t>(by)];
}

/// Every combination of one key from each list.
QList<QList<Key>> combinations(const QList<QList<Key>> &lists)
{
    QList<QList<Key>> result {{}};
    for (const QList<Key> &keys : lists) {
        QList<QList<Key>> longer;
        for (const QList<Key> &start : std::as_const(result)) {
            for (const Key key : keys.isEmpty() ? QList<Key> {notStatedKey} : keys)
                longer.append(start + QList<Key> {key});
        }
        result = longer;
    }
    return result;
}

} // namespace

QList<CountCell> countIncidents(const OpenRegister &openRegister,
    std::span<const FactTable::Row> rows, const QList<CountBy> &by, Language language)
{
    const Organisation &house = openRegister.organisation();
    std::map<QList<Key>, int> counts;
    for (const FactTable::Row row : rows) {
        const IncidentFacts facts = openRegister.facts().facts(row);
        QList<QList<Key>> keys;
        for (const CountBy dimension : by)
            keys.append(dimensionOf(dimension).keys(facts, house));
        for (const QList<Key> &combination : combinations(keys))
            ++counts[combination];
    }
    const CountLabel notStated {{},
        language == Language::German ? QStringLiteral("ohne Angabe")
                                     : QStringLiteral("not stated")};
    QList<CountCell> cells;
    for (const auto &[keys, count] : counts) {
        CountCell cell {{}, count};
        for (qsizetype i = 0; i < keys.size(); ++i)
            cell.labels.append(keys[i] == notStatedKey
                    ? notStated
                    : dimensionOf(by[i]).label(keys[i], house, language));
        cells.append(cell);
    }
    return cells;
}

} // namespace rueckhalt
