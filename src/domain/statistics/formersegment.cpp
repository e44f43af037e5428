// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/formersegment.h"

#include <numeric>

namespace rueckhalt::formersegment {

namespace {

constexpr std::uint32_t NotStated = 255;
constexpr std::uint32_t ByHand = 0x80;

template <typename T>
FactRows::Column column(SegmentReader &reader, std::size_t count)
{
    const auto numbers = reader.numbers<T>(count);
    return {numbers.begin(), numbers.end()};
}

/// Each value once and where it stands.
CodedValues coded(const FactRows::Column &column)
{
    CodedValues result;
    std::unordered_map<std::uint32_t, std::uint32_t> known;
    result.codes.reserve(column.size());
    for (const std::uint32_t value : column) {
        const auto next = static_cast<std::uint32_t>(result.values.size());
        const auto [code, isNew] = known.try_emplace(value, next);
        if (isNew)
            result.values.push_back(value);
        result.codes.push_back(code->second);
    }
    return result;
}

void readNumbersAndPlaces(SegmentReader &reader, std::uint32_t count, FactRows &rows)
{
    rows.numberYear = column<std::uint16_t>(reader, count);
    rows.numberSequence = column<std::uint32_t>(reader, count);
    rows.occurred = column<std::uint32_t>(reader, count);
    rows.reported = reader.numbers<std::uint64_t>(count);
    rows.place = column<std::uint8_t>(reader, count);
    rows.jobArea = column<std::uint8_t>(reader, count);
    rows.activity = column<std::uint8_t>(reader, count);
    rows.types = column<std::uint8_t>(reader, count);
    rows.level = column<std::uint8_t>(reader, count);
    rows.subTypes = coded(column<std::uint32_t>(reader, count));
    rows.triggers = coded(column<std::uint32_t>(reader, count));
    rows.circumstances = column<std::uint8_t>(reader, count);
    rows.means = coded(column<std::uint16_t>(reader, count));
    rows.actions = coded(column<std::uint16_t>(reader, count));
}

void readConsequences(SegmentReader &reader, std::uint32_t count, FactRows &rows)
{
    rows.consequences = column<std::uint8_t>(reader, count);
    rows.injury = column<std::uint8_t>(reader, count);
    rows.reporter = column<std::uint8_t>(reader, count);
    rows.causedBy = column<std::uint8_t>(reader, count);
    rows.causedByCount = column<std::uint8_t>(reader, count);
    rows.recurrence = column<std::uint8_t>(reader, count);
    rows.waiting = column<std::uint8_t>(reader, count);
    rows.alarm = column<std::uint8_t>(reader, count);
    rows.firstAid = column<std::uint8_t>(reader, count);
    rows.police = column<std::uint8_t>(reader, count);
    const auto damages = reader.numbers<std::int32_t>(count);
    for (std::uint32_t row = 0; row < damages.size(); ++row) {
        if (damages[row] < -1)
            reader.failed = true;
        if (damages[row] >= 0)
            rows.damages.push_back({row, damages[row]});
    }
    rows.flags = column<std::uint8_t>(reader, count);
    rows.affectedCount = column<std::uint16_t>(reader, count);
}

/// Ids that are used, and positions in that list. Format 1 did not say in which order they stand.
template <typename Position, typename IdType>
void readIds(SegmentReader &reader, std::size_t count, CodedIds<IdType> &target)
{
    const auto ids = reader.numbers<typename IdType::Bytes>(reader.number<quint32>());
    target.codes = column<Position>(reader, count);
    std::vector<std::uint32_t> position(ids.size(), ~0U);
    for (std::uint32_t &code : target.codes) {
        if (code >= ids.size()) {
            reader.failed = true;
            return;
        }
        if (position[code] == ~0U) {
            position[code] = static_cast<std::uint32_t>(target.ids.size());
            target.ids.emplace_back(ids[code]);
        }
        code = position[code];
    }
}

/// In the terms of format 2.
void renew(SegmentReader &reader, FactRows &rows)
{
    const auto stated = [&reader](FactRows::Column &column, std::uint64_t limit) {
        const auto none = static_cast<std::uint32_t>(limit - 1);
        for (std::uint32_t &value : column) {
            reader.failed = reader.failed || (value != NotStated && value >= none);
            value = std::min(value, none);
        }
    };
    stated(rows.causedBy, FactLimits::all().causedBy);
    stated(rows.alarm, FactLimits::all().alarm);
    for (std::size_t row = 0; row < rows.flags.size() && !reader.failed; ++row) {
        // Confidentiality was all that is above two bits.
        reader.failed
            = rows.flags[row] >> factflags::ConfidentialityShift > factflags::ConfidentialityMask;
        if ((rows.level[row] & ByHand) != 0)
            rows.flags[row] |= factflags::LevelByHand;
        rows.level[row] &= ~ByHand;
    }
}

} // namespace

FactRows read(SegmentReader &reader, std::uint32_t count)
{
    FactRows rows;
    const auto ids = reader.numbers<IncidentId::Bytes>(count);
    rows.ids.reserve(ids.size());
    for (const IncidentId::Bytes &id : ids)
        rows.ids.emplace_back(id);
    readNumbersAndPlaces(reader, count, rows);
    readConsequences(reader, count, rows);
    readIds<std::uint16_t>(reader, count, rows.unit);
    readIds<std::uint16_t>(reader, count, rows.service);
    rows.tokenCounts = column<std::uint16_t>(reader, count);
    const auto tokens
        = std::accumulate(rows.tokenCounts.begin(), rows.tokenCounts.end(), std::size_t {0});
    readIds<std::uint32_t>(reader, tokens, rows.tokens);
    if (!reader.failed)
        renew(reader, rows);
    return rows;
}

} // namespace rueckhalt::formersegment
