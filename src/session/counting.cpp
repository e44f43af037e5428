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
constexpr Key NotStated = 1'000'000'000;

template <typename E>
QList<Key> keysOf(CodeSet<E> set)
{
    QList<Key> keys;
    for (const E value : set.values())
        keys.append(static_cast<Key>(value));
    return keys;
}
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

QList<Key> keysOf(CountBy dimension, const IncidentFacts &facts, const Organisation &house)
{
    const IncidentTime &time = facts.occurred;
    const QDate date = time.date();
    switch (dimension) {
    case CountBy::Type:
        return keysOf(facts.types);
    case CountBy::Level:
        return {static_cast<Key>(facts.level)};
    case CountBy::JobArea:
        return {static_cast<Key>(facts.jobArea)};
    case CountBy::Activity:
        return {static_cast<Key>(facts.activity)};
    case CountBy::Place:
        return {static_cast<Key>(facts.place)};
    case CountBy::Trigger:
        return keysOf(facts.triggers);
    case CountBy::Office:
        return positionOf(house.units, house.officeOf(facts.unit));
    case CountBy::Unit:
        return positionOf(house.units, facts.unit);
    case CountBy::Service:
        return positionOf(house.services, facts.service);
    case CountBy::Year:
        return {time.year()};
    case CountBy::Quarter:
        return keyOf(time.quarter());
    case CountBy::Month:
        return keyOf(time.month());
    case CountBy::Weekday:
        return date.isValid() ? QList<Key> {date.dayOfWeek()} : QList<Key> {};
    case CountBy::TimeBand:
        return keyOf(time.band());
    case CountBy::Waiting:
        return {static_cast<Key>(facts.waiting)};
    case CountBy::Injury:
        return {static_cast<Key>(facts.injury)};
    case CountBy::Consequence:
        return keysOf(facts.consequences);
    case CountBy::Action:
        return keysOf(facts.actions);
    case CountBy::CausedBy:
        return keyOf(facts.causedBy);
    }
    Q_UNREACHABLE();
}

template <typename E>
CountLabel coded(Key key, Language language)
{
    const E value = static_cast<E>(key);
    return {codeOf(value), wordFor(value, language)};
}
CountLabel named(const QString &name)
{
    return {name, name};
}

CountLabel labelOf(CountBy dimension, Key key, const Organisation &house, Language language)
{
    const QLocale locale(
        language == Language::German ? QLocale::German : QLocale::English, QLocale::AnyCountry);
    const QString number = QString::number(key);
    switch (dimension) {
    case CountBy::Type:
        return coded<IncidentType>(key, language);
    case CountBy::Level:
        return {number, number + u' ' + coded<AachenLevel>(key, language).word};
    case CountBy::JobArea:
        return coded<JobArea>(key, language);
    case CountBy::Activity:
        return coded<ActivityForm>(key, language);
    case CountBy::Place:
        return coded<Place>(key, language);
    case CountBy::Trigger:
        return coded<Trigger>(key, language);
    case CountBy::Office:
        return named(house.units[key].name);
    case CountBy::Unit:
        return named(house.pathOf(house.units[key].id));
    case CountBy::Service:
        return named(house.services[key].name);
    case CountBy::Year:
    case CountBy::Quarter:
        return named(number);
    case CountBy::Month:
        return {number, locale.standaloneMonthName(key)};
    case CountBy::Weekday:
        return {number, locale.standaloneDayName(key)};
    case CountBy::TimeBand:
        return coded<TimeBand>(key, language);
    case CountBy::Waiting:
        return coded<WaitingBand>(key, language);
    case CountBy::Injury:
        return coded<Injury>(key, language);
    case CountBy::Consequence:
        return coded<Consequence>(key, language);
    case CountBy::Action:
        return coded<ImmediateAction>(key, language);
    case CountBy::CausedBy:
        return coded<CausedBy>(key, language);
    }
    Q_UNREACHABLE();
}

/// Every combination of one key from each list.
QList<QList<Key>> combinations(const QList<QList<Key>> &lists)
{
    QList<QList<Key>> result {{}};
    for (const QList<Key> &keys : lists) {
        QList<QList<Key>> longer;
        for (const QList<Key> &start : std::as_const(result)) {
            for (const Key key : keys.isEmpty() ? QList<Key> {NotStated} : keys)
                longer.append(start + QList<Key> {key});
        }
        result = longer;
    }
    return result;
}

} // namespace

QList<CountCell> countIncidents(const OpenRegister &openRegister,
    std::span<const FactTable::Row> rows, const QList<CountBy> &dimensions, Language language)
{
    const Organisation &house = openRegister.organisation();
    std::map<QList<Key>, int> counts;
    for (const FactTable::Row row : rows) {
        const IncidentFacts facts = openRegister.facts().facts(row);
        QList<QList<Key>> keys;
        for (const CountBy dimension : dimensions)
            keys.append(keysOf(dimension, facts, house));
        for (const QList<Key> &combination : combinations(keys))
            ++counts[combination];
    }
    const CountLabel notStated {{},
        language == Language::German ? QStringLiteral("ohne Angabe")
                                     : QStringLiteral("not stated")};
    QList<CountCell> cells;
    for (const auto &[keys, count] : counts) {
        CountCell cell {{}, count};
        for (qsizetype i = 0; i < keys.size(); ++i) {
            cell.labels.append(keys[i] == NotStated
                    ? notStated
                    : labelOf(dimensions[i], keys[i], house, language));
        }
        cells.append(cell);
    }
    return cells;
}

} // namespace rueckhalt
