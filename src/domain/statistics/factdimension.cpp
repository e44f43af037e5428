// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factdimension.h"

#include "domain/statistics/packedtime.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using packedtime::YearShift;

/// So many rows are read from a column at a time.
constexpr std::size_t ReadRows = 2048;

/// For each of `ids` the key of the value with that id.
template <typename IdType>
std::vector<FactDimension::Key> keysOfIds(const std::vector<IdType> &ids,
    const QHash<IdType, FactDimension::Key> &keys, FactDimension::Key otherwise)
{
    std::vector<FactDimension::Key> result(ids.size());
    std::transform(ids.begin(), ids.end(), result.begin(),
        [&](const IdType &id) { return keys.value(id, otherwise); });
    return result;
}

} // namespace

YearSpan yearsOf(const FactTable &facts, const RowSet &rows)
{
    std::uint32_t least = ~0U;
    std::uint32_t most = 0;
    rows.forEach([&](FactTable::Row row) {
        least = std::min(least, facts.occurred[row]);
        most = std::max(most, facts.occurred[row]);
    });
    if (least > most)
        return {};
    return {packedtime::yearOf(least), packedtime::yearOf(most)};
}

template <typename Column, typename KeyOf>
void FactDimension::setKeys(const Column &column, KeyOf keyOf)
{
    m_keys = [&column, keyOf](Row first, std::span<Key> keys) {
        std::array<std::uint32_t, ReadRows> values;
        while (!keys.empty()) {
            const auto part = keys.first(std::min(keys.size(), ReadRows));
            column.read(first, std::span(values).first(part.size()));
            for (std::size_t i = 0; i < part.size(); ++i)
                part[i] = static_cast<Key>(keyOf(values[i]));
            first += static_cast<Row>(part.size());
            keys = keys.subspan(part.size());
        }
    };
}

template <typename Column>
void FactDimension::setSets(const Column &column)
{
    m_sets = [&column](Row first, std::span<KeySet> sets) { column.read(first, sets); };
}

FactDimension::FactDimension(Grouping grouping, const FactTable &facts,
    const Organisation &organisation, const YearSpan &years)
    : m_grouping(grouping)
{
    const QList<GroupValue> known = valuesOf(grouping, organisation);
    m_values.assign(known.begin(), known.end());
    choose(facts, organisation, years);
}

void FactDimension::choose(
    const FactTable &facts, const Organisation &organisation, const YearSpan &years)
{
    switch (m_grouping) {
    case Grouping::Type:
        return setSets(facts.types);
    case Grouping::Trigger:
        return setSets(facts.triggers);
    case Grouping::Consequence:
        return setSets(facts.consequences);
    case Grouping::Action:
        return setSets(facts.actions);
    case Grouping::SubType:
        return setSets(facts.subTypes);
    case Grouping::Circumstance:
        return setSets(facts.circumstances);
    case Grouping::Means:
        return setSets(facts.means);
    case Grouping::Office:
    case Grouping::Unit:
        return setUnits(facts, organisation);
    case Grouping::Service:
        return setServices(facts);
    case Grouping::Year:
    case Grouping::Quarter:
    case Grouping::Month:
    case Grouping::CalendarQuarter:
    case Grouping::CalendarMonth:
        return setCalendar(facts, years);
    case Grouping::Level:
    case Grouping::JobArea:
    case Grouping::Activity:
    case Grouping::Place:
    case Grouping::Weekday:
    case Grouping::TimeBand:
    case Grouping::Waiting:
    case Grouping::Injury:
    case Grouping::CausedBy:
    case Grouping::Delay:
    case Grouping::Recurrence:
        return setCodes(facts);
    }
    Q_UNREACHABLE();
}

void FactDimension::setCodes(const FactTable &facts)
{
    const auto none = static_cast<Key>(notStatedKey());
    // Stored codes are those of the closed list, or beyond it for what is not stated.
    const auto code = [none](std::uint32_t value) { return std::min<std::uint32_t>(value, none); };
    if (m_grouping == Grouping::Level)
        setKeys(facts.level, code);
    else if (m_grouping == Grouping::JobArea)
        setKeys(facts.jobArea, code);
    else if (m_grouping == Grouping::Activity)
        setKeys(facts.activity, code);
    else if (m_grouping == Grouping::Place)
        setKeys(facts.place, code);
    else if (m_grouping == Grouping::Weekday)
        setKeys(facts.occurred, packedtime::weekdayOf);
    else if (m_grouping == Grouping::TimeBand)
        setKeys(facts.occurred, packedtime::bandOf);
    else if (m_grouping == Grouping::Waiting)
        setKeys(facts.waiting, code);
    else if (m_grouping == Grouping::Injury)
        setKeys(facts.injury, code);
    else if (m_grouping == Grouping::CausedBy)
        setKeys(facts.causedBy, code);
    else if (m_grouping == Grouping::Delay)
        setKeys(facts.delay, code);
    else
        setKeys(facts.recurrence, code);
}

void FactDimension::setUnits(const FactTable &facts, const Organisation &organisation)
{
    m_showsEmpty = false;
    QHash<UnitId, Key> keys;
    for (std::size_t key = 0; key < m_values.size(); ++key)
        keys.insert(m_values[key].unit, static_cast<Key>(key));
    std::vector<UnitId> ids = facts.unitIds;
    if (m_grouping == Grouping::Office)
        std::transform(ids.begin(), ids.end(), ids.begin(),
            [&organisation](const UnitId &id) { return organisation.officeOf(id); });
    setKeys(facts.unit,
        [byUnit = keysOfIds(ids, keys, static_cast<Key>(notStatedKey()))](
            std::uint32_t position) { return byUnit[position]; });
}

void FactDimension::setServices(const FactTable &facts)
{
    m_showsEmpty = false;
    QHash<ServiceId, Key> keys;
    for (std::size_t key = 0; key < m_values.size(); ++key)
        keys.insert(m_values[key].service, static_cast<Key>(key));
    setKeys(facts.service,
        [byService = keysOfIds(facts.serviceIds, keys, static_cast<Key>(notStatedKey()))](
            std::uint32_t position) { return byService[position]; });
}

void FactDimension::setCalendar(const FactTable &facts, const YearSpan &years)
{
    const int partsAYear = m_grouping == Grouping::CalendarQuarter ? 4
        : m_grouping == Grouping::CalendarMonth                    ? 12
                                                                   : 1;
    const bool isAnyYear = m_grouping == Grouping::Quarter || m_grouping == Grouping::Month;
    m_isOfCalendar = !isAnyYear;
    for (int code = years.first * partsAYear; !isAnyYear && code < (years.last + 1) * partsAYear;
         ++code)
        m_values.push_back({.grouping = m_grouping, .code = code});
    const auto none = static_cast<std::uint32_t>(notStatedKey());
    const auto first = static_cast<std::uint32_t>(years.first - packedtime::FirstYear);
    const auto isByQuarter
        = m_grouping == Grouping::CalendarQuarter || m_grouping == Grouping::Quarter;
    const std::uint32_t monthsAPart = isByQuarter ? 3 : 1;
    if (m_grouping == Grouping::Year)
        return setKeys(facts.occurred,
            [first](std::uint32_t packed) { return (packed >> YearShift) - first; });
    setKeys(facts.occurred,
        [=, partsAYear = isAnyYear ? 0U : static_cast<std::uint32_t>(partsAYear)](
            std::uint32_t packed) {
            const std::uint32_t month = packedtime::monthOf(packed);
            return month == 0
                ? none
                : ((packed >> YearShift) - first) * partsAYear + (month - 1) / monthsAPart;
        });
}

GroupValue FactDimension::valueOf(std::size_t key) const
{
    return key < m_values.size() ? m_values[key] : GroupValue {.grouping = m_grouping};
}

} // namespace rueckhalt
