// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/observationtable.h"

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

template <typename Id>
std::optional<std::uint64_t> positionOf(
    const Id &id, std::vector<Id> &list, std::map<Id, std::uint64_t> &positions, std::size_t most)
{
    const auto known = positions.find(id);
    if (known != positions.end())
        return known->second;
    if (list.size() >= most)
        return std::nullopt;
    const std::uint64_t position = list.size();
    list.push_back(id);
    positions.emplace(id, position);
    return position;
}

/// Puts a column in the order of its keys, of equal keys the last one.
void sort(ObservationTable::Column &column)
{
    const auto &keys = column.keys;
    if (std::ranges::adjacent_find(keys, std::greater_equal<>()) == keys.end())
        return;
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&keys](std::uint32_t row) { return keys[row]; });
    ObservationTable::Column sorted {.width = column.width, .keys = {}, .numbers = {}};
    sorted.keys.reserve(keys.size());
    sorted.numbers.reserve(column.numbers.size());
    const auto width = static_cast<std::ptrdiff_t>(column.width);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i + 1 < order.size() && keys[order[i]] == keys[order[i + 1]])
            continue;
        sorted.keys.push_back(keys[order[i]]);
        const auto first = column.numbers.begin() + width * static_cast<std::ptrdiff_t>(order[i]);
        sorted.numbers.insert(sorted.numbers.end(), first, first + width);
    }
    column = std::move(sorted);
}

} // namespace

ObservationTable::ObservationTable()
{
    positionOf(ServiceId(), m_services, m_servicePositions, MaxServices);
}

std::optional<std::uint64_t> ObservationTable::keyOf(const UnitId &unit, const ServiceId &service)
{
    const auto unitPosition = positionOf(unit, m_units, m_unitPositions, MaxUnits);
    const auto servicePosition = positionOf(service, m_services, m_servicePositions, MaxServices);
    if (!unitPosition || !servicePosition)
        return std::nullopt;
    return *unitPosition << 48U | *servicePosition << 32U;
}

void ObservationTable::add(
    std::uint16_t series, int width, std::uint64_t key, const std::uint32_t *numbers)
{
    Column &column = m_columns[series];
    column.width = width;
    column.keys.push_back(key);
    column.numbers.insert(column.numbers.end(), numbers, numbers + width);
}

bool ObservationTable::add(const Observation &observation, int width)
{
    const auto key = keyOf(observation.unit, observation.service);
    if (key)
        add(observation.series, width, *key | observation.slot.packed(),
            observation.numbers.data());
    return key.has_value();
}

void ObservationTable::finish()
{
    for (auto &[series, column] : m_columns)
        sort(column);
}

std::size_t ObservationTable::size() const
{
    std::size_t rows = 0;
    for (const auto &[series, column] : m_columns)
        rows += column.size();
    return rows;
}

const ObservationTable::Column *ObservationTable::column(std::uint16_t series) const
{
    const auto found = m_columns.find(series);
    return found == m_columns.end() ? nullptr : &found->second;
}

std::vector<std::uint16_t> ObservationTable::series() const
{
    std::vector<std::uint16_t> numbers;
    for (const auto &[series, column] : m_columns)
        numbers.push_back(series);
    return numbers;
}

std::optional<ObservedNumbers> ObservationTable::find(const Observation &like) const
{
    const Column *column = this->column(like.series);
    const auto unit = m_unitPositions.find(like.unit);
    const auto service = m_servicePositions.find(like.service);
    if (!column || unit == m_unitPositions.end() || service == m_servicePositions.end())
        return std::nullopt;
    const std::uint64_t key = unit->second << 48U | service->second << 32U | like.slot.packed();
    const auto row = std::ranges::lower_bound(column->keys, key);
    if (row == column->keys.end() || *row != key)
        return std::nullopt;
    ObservedNumbers numbers {};
    std::copy_n(column->numbers.begin() + (row - column->keys.begin()) * column->width,
        column->width, numbers.begin());
    return numbers;
}

QList<Observation> ObservationTable::observations() const
{
    QList<Observation> all;
    all.reserve(static_cast<qsizetype>(size()));
    for (const auto &[series, column] : m_columns) {
        auto numbers = column.numbers.begin();
        for (const std::uint64_t key : column.keys) {
            Observation observation {m_units[Column::unitOf(key)],
                m_services[Column::serviceOf(key)], series,
                ServiceSlot::asPacked(Column::slotOf(key)), {}};
            std::copy_n(numbers, column.width, observation.numbers.begin());
            numbers += column.width;
            all.append(observation);
        }
    }
    return all;
}

} // namespace rueckhalt
