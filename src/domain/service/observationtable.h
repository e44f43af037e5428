// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/unitid.h"
#include "domain/service/indicator.h"
#include "domain/service/serviceslot.h"

#include <array>
#include <map>
#include <vector>

namespace rueckhalt {

/// What an observation of a series says; as many numbers as Series::width(), the rest is 0.
/// Count, Stock, Delivered: the value times 10 to the decimals. Mean: the sum of the single values
/// times 10 to the decimals, and their number. Classes: how many in each class.
using ObservedNumbers = std::array<std::uint32_t, Series::MaxClasses>;

/// One observation of a series at a unit: never of a person.
struct Observation
{
    UnitId unit {}; ///< null: the whole authority
    ServiceId service {}; ///< null: all services together
    std::uint16_t series = 0;
    ServiceSlot slot {};
    ObservedNumbers numbers {};
    bool operator==(const Observation &) const = default;
};

/// All observations of a register in columns, a key and a few numbers each: at most one for a
/// series, unit, service and slot. Filled segment by segment, then finished once.
class ObservationTable
{
public:
    static constexpr std::size_t MaxUnits = 20'000;
    static constexpr std::size_t MaxServices = 20'000;

    /// The observations of one series, in the order of their keys.
    struct Column
    {
        int width = 1;
        /// Position of the unit in units() from bit 48, of the service from bit 32, packed slot.
        std::vector<std::uint64_t> keys;
        std::vector<std::uint32_t> numbers; ///< `width` for each key

        [[nodiscard]] std::size_t size() const { return keys.size(); }
        [[nodiscard]] static std::size_t unitOf(std::uint64_t key) { return key >> 48U; }
        [[nodiscard]] static std::size_t serviceOf(std::uint64_t key)
        {
            return key >> 32U & 0xFFFFU;
        }
        [[nodiscard]] static std::uint32_t slotOf(std::uint64_t key)
        {
            return static_cast<std::uint32_t>(key);
        }
    };

    ObservationTable();

    /// Adds one; of several with the same key the one added last stays. `width` is that of the
    /// series and the same for all of it. False if there are too many units or services.
    bool add(const Observation &observation, int width);
    /// Position of a unit or service for add(key …), made if it is new; nothing if there are too
    /// many.
    std::optional<std::uint64_t> keyOf(const UnitId &unit, const ServiceId &service);
    /// The same as add() with a key from keyOf() plus the packed slot.
    void add(std::uint16_t series, int width, std::uint64_t key, const std::uint32_t *numbers);
    /// Sorts what was added. Until then the table must not be asked.
    void finish();

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const;
    /// In the order in which they were first met.
    [[nodiscard]] const std::vector<UnitId> &units() const { return m_units; }
    /// The first is the null id.
    [[nodiscard]] const std::vector<ServiceId> &services() const { return m_services; }
    /// Null if nothing was observed.
    [[nodiscard]] const Column *column(std::uint16_t series) const;
    [[nodiscard]] std::vector<std::uint16_t> series() const;
    /// Nothing if there is no such observation.
    [[nodiscard]] std::optional<ObservedNumbers> find(const Observation &like) const;
    /// All of it row by row, by series, unit, service and slot. For exports.
    [[nodiscard]] QList<Observation> observations() const;

private:
    std::vector<UnitId> m_units;
    std::vector<ServiceId> m_services;
    std::map<UnitId, std::uint64_t> m_unitPositions;
    std::map<ServiceId, std::uint64_t> m_servicePositions;
    std::map<std::uint16_t, Column> m_columns;
};

} // namespace rueckhalt
