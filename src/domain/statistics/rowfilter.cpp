// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/rowfilter.h"

#include "domain/statistics/effectcount.h"
#include "domain/statistics/factrows.h"
#include "domain/statistics/packedtime.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <bit>
#include <thread>

namespace rueckhalt {

namespace {

/// So many rows are tested at a time: their bytes stay in the nearest cache.
constexpr FactTable::Row ChunkRows = 4096;

using packedtime::DayShift;

// IncidentTime::packed() from its day on: day 5 bits, month 4 bits, year. What is unknown is 0.
constexpr std::uint32_t AnyDay = 31;
constexpr std::uint32_t AnyMonth = 15U << 5;

std::uint32_t fieldsOf(QDate day)
{
    return IncidentTime::day(day)->packed() >> DayShift;
}

/// The last day it can have been; 31 February comes after 28 February and before 1 March.
std::uint32_t latestOf(std::uint32_t fields)
{
    return fields | ((fields & AnyDay) == 0 ? AnyDay : 0)
        | ((fields & AnyMonth) == 0 ? AnyMonth : 0);
}

std::uint32_t earliestOf(std::uint32_t fields)
{
    return fields | ((fields & AnyDay) == 0 ? 1 : 0) | ((fields & AnyMonth) == 0 ? 1U << 5 : 0);
}

/// A last day as latestOf() gives it for the whole month or year that it ends.
std::uint32_t endOf(QDate day)
{
    std::uint32_t fields = fieldsOf(day);
    if (day.day() == day.daysInMonth())
        fields |= AnyDay;
    if (day.month() == 12 && day.day() == 31)
        fields |= AnyMonth;
    return fields;
}

QDate bounded(QDate day)
{
    return std::clamp(day, QDate(1900, 1, 1), QDate(2199, 12, 31));
}

/// Eight bytes of 0 or 1 as eight bits, the first one lowest.
std::uint64_t packedBits(const std::uint8_t *bytes)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    return eight * 0x0102040810204080ULL >> 56;
}

} // namespace

template <typename Column, typename Wanted>
void RowFilter::add(const Column &column, Wanted isWanted)
{
    m_tests.push_back([&column, isWanted](Row first, std::span<std::uint8_t> ok) {
        std::array<std::uint32_t, ChunkRows> values;
        column.read(first, std::span(values).first(ok.size()));
        for (std::size_t i = 0; i < ok.size(); ++i)
            ok[i] = static_cast<std::uint8_t>(ok[i] & (isWanted(values[i]) ? 1 : 0));
    });
}

template <typename Column>
void RowFilter::addSet(const Column &column, std::uint32_t wanted)
{
    if (wanted != 0)
        add(column, [wanted](std::uint32_t value) { return (value & wanted) != 0; });
}

template <typename Column>
void RowFilter::addCodes(const Column &column, std::uint32_t wanted)
{
    // A code that is not stated is as many as there are, and in no set.
    if (wanted != 0)
        add(column, [wanted](std::uint32_t value) { return (wanted >> value & 1U) != 0; });
}

template <typename IdType>
void RowFilter::addIds(const PackedColumn<std::uint32_t> &column, const std::vector<IdType> &ids,
    const std::function<bool(const IdType &)> &isWanted)
{
    std::vector<std::uint8_t> wanted(ids.size());
    std::transform(ids.begin(), ids.end(), wanted.begin(),
        [&isWanted](const IdType &id) -> std::uint8_t { return isWanted(id) ? 1 : 0; });
    add(column,
        [wanted = std::move(wanted)](std::uint32_t position) { return wanted[position] != 0; });
}

RowFilter::RowFilter(
    const FactFilter &filter, const FactTable &facts, const Organisation &organisation)
    : m_facts(facts)
{
    addTimes(filter);
    addSet(facts.types, filter.types.bits());
    addSet(facts.subTypes, filter.subTypes.bits());
    addSet(facts.triggers, filter.triggers.bits());
    addSet(facts.circumstances, filter.circumstances.bits());
    addSet(facts.means, filter.means.bits());
    addSet(facts.consequences, filter.consequences.bits());
    addSet(facts.actions, filter.actions.bits());
    addCodes(facts.level, filter.levels.bits());
    addCodes(facts.place, filter.places.bits());
    addCodes(facts.jobArea, filter.jobAreas.bits());
    addCodes(facts.activity, filter.activities.bits());
    addCodes(facts.injury, filter.injuries.bits());
    addCodes(facts.causedBy, filter.causedBy.bits());
    addCodes(facts.recurrence, filter.recurrences.bits());
    addCodes(facts.waiting, filter.waiting.bits());
    addCodes(facts.delay, filter.delays.bits());
    if (!filter.units.isEmpty() && !filter.units.contains(UnitId())) {
        const QList<UnitId> all = withUnitsBelow(filter.units, organisation);
        const QSet<UnitId> wanted(all.cbegin(), all.cend());
        addIds<UnitId>(
            facts.unit, facts.unitIds, [&wanted](const UnitId &id) { return wanted.contains(id); });
    }
    if (!filter.services.isEmpty())
        addIds<ServiceId>(facts.service, facts.serviceIds,
            [&filter](const ServiceId &id) { return filter.services.contains(id); });
    for (const Grouping grouping : filter.notStated.values())
        addNotStated(grouping, organisation);
}

void RowFilter::leaveOutUncounted()
{
    add(m_facts.flags, [](std::uint32_t flags) { return (flags & factflags::NotCounted) == 0; });
}

void RowFilter::addTimes(const FactFilter &filter)
{
    const bool mayBelong = filter.undated == FactFilter::Undated::MayBelong;
    if (filter.from.isValid()) {
        const std::uint32_t from = fieldsOf(bounded(filter.from));
        add(m_facts.occurred, [from, mayBelong](std::uint32_t packed) {
            const std::uint32_t fields = packed >> DayShift;
            return (mayBelong ? latestOf(fields) : earliestOf(fields)) >= from;
        });
    }
    if (filter.until.isValid()) {
        const std::uint32_t until = endOf(bounded(filter.until));
        add(m_facts.occurred, [until, mayBelong](std::uint32_t packed) {
            const std::uint32_t fields = packed >> DayShift;
            return (mayBelong ? earliestOf(fields) : latestOf(fields)) <= until;
        });
    }
    if (const auto weekdays = filter.weekdays.bits(); weekdays != 0)
        add(m_facts.occurred, [weekdays](std::uint32_t packed) {
            return (weekdays >> packedtime::weekdayOf(packed) & 1U) != 0;
        });
    if (const auto times = filter.times.bits(); times != 0)
        add(m_facts.occurred, [times](std::uint32_t packed) {
            return (times >> packedtime::bandOf(packed) & 1U) != 0;
        });
}

void RowFilter::addNotStated(Grouping grouping, const Organisation &organisation)
{
    const auto isNothing = [](std::uint32_t value) { return value == 0; };
    const auto isNotStated
        = [](std::size_t codes) { return [codes](std::uint32_t value) { return value >= codes; }; };
    const auto hasNo = [](std::uint32_t fields) {
        return [fields](std::uint32_t packed) { return (packed >> DayShift & fields) == 0; };
    };
    switch (grouping) {
    case Grouping::Type:
        return add(m_facts.types, isNothing);
    case Grouping::Trigger:
        return add(m_facts.triggers, isNothing);
    case Grouping::Consequence:
        return add(m_facts.consequences, isNothing);
    case Grouping::Action:
        return add(m_facts.actions, isNothing);
    case Grouping::SubType:
        return add(m_facts.subTypes, isNothing);
    case Grouping::Circumstance:
        return add(m_facts.circumstances, isNothing);
    case Grouping::Means:
        return add(m_facts.means, isNothing);
    case Grouping::CausedBy:
        return add(m_facts.causedBy, isNotStated(terms<CausedBy>().size()));
    case Grouping::Delay:
        return add(m_facts.delay, isNotStated(terms<DelayBand>().size()));
    case Grouping::Quarter:
    case Grouping::Month:
    case Grouping::CalendarQuarter:
    case Grouping::CalendarMonth:
        return add(m_facts.occurred, hasNo(AnyMonth));
    case Grouping::Weekday:
        return add(m_facts.occurred, hasNo(AnyDay));
    case Grouping::TimeBand:
        return add(m_facts.occurred, [](std::uint32_t packed) {
            return packedtime::bandOf(packed) == packedtime::UnknownBand;
        });
    case Grouping::Office:
    case Grouping::Unit:
        return addIds<UnitId>(m_facts.unit, m_facts.unitIds,
            [&](const UnitId &id) { return organisation.unit(id) == nullptr; });
    case Grouping::Service:
        return addIds<ServiceId>(m_facts.service, m_facts.serviceIds,
            [&](const ServiceId &id) { return organisation.service(id) == nullptr; });
    // Every incident says these.
    case Grouping::Level:
    case Grouping::JobArea:
    case Grouping::Activity:
    case Grouping::Place:
    case Grouping::Year:
    case Grouping::Waiting:
    case Grouping::Injury:
    case Grouping::Recurrence:
        return add(m_facts.place, [](std::uint32_t) { return false; });
    }
    Q_UNREACHABLE();
}

void RowFilter::fill(RowSet &rows, Row first, Row end) const
{
    std::array<std::uint8_t, ChunkRows> bytes {};
    for (Row chunk = first; chunk < end; chunk += ChunkRows) {
        const std::size_t count = std::min(ChunkRows, end - chunk);
        std::fill(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count), 1);
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(count), bytes.end(), 0);
        for (const Test &test : m_tests)
            test(chunk, std::span(bytes).first(count));
        for (std::size_t i = 0; i < count; i += RowSet::WordRows) {
            std::uint64_t word = 0;
            for (std::size_t eight = 0; eight < 8; ++eight)
                word |= packedBits(bytes.data() + i + eight * 8) << eight * 8;
            rows.words()[(chunk + i) / RowSet::WordRows] = word;
        }
    }
}

RowSet RowFilter::rows(int threads) const
{
    RowSet rows(m_facts.rowCount());
    // Halves of whole chunks, so that no two threads write the same word.
    const Row half = threads < 2 ? 0 : rows.rowCount() / 2 / ChunkRows * ChunkRows;
    if (half == 0) {
        fill(rows, 0, rows.rowCount());
        return rows;
    }
    std::thread other([&] { fill(rows, 0, half); });
    fill(rows, half, rows.rowCount());
    other.join();
    return rows;
}

} // namespace rueckhalt
