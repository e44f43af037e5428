// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/figurereader.h"

#include <QHash>

#include <map>

namespace rueckhalt {

struct RingSource;

/// What an office has observed of a series in a period.
struct RingTallied
{
    std::array<double, Series::MaxClasses> numbers {}; ///< as observations are stored
    bool isObserved = false;
    bool isComplete = false; ///< in every month of the period

    void add(const RingTallied &other);
    /// How much it adds to a sum: single values, or the count itself.
    [[nodiscard]] double weight(const Series &series) const;
};

/// Adds up the observations of single offices for one period; each of them has a table of its own,
/// made once.
class RingTally
{
public:
    /// `source` outlives it.
    explicit RingTally(const RingSource &source);

    /// Units of an office that have observed a series, each for itself. Where figures of a unit and
    /// of one below it stand side by side, none is complete: what counts twice is not known.
    [[nodiscard]] std::map<UnitId, RingTallied> of(
        const Series &series, const UnitId &office) const;

private:
    void take(const Series &series);
    [[nodiscard]] RingTallied tallied(
        const Series &series, const ObservationTable &table, const UnitId &unit) const;
    [[nodiscard]] bool liesBelowOne(
        const UnitId &id, const std::map<UnitId, RingTallied> &units) const;

    const RingSource &m_source;
    std::map<UnitId, ObservationTable> m_tables;
    QHash<UnitId, UnitId> m_offices; ///< of each unit
};

} // namespace rueckhalt
