// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationrows.h"

namespace rueckhalt {

/// What observations of an indicator come to in one group of slots, before a figure is made of it.
struct IndicatorCell
{
    double numerator = 0;
    double denominator = 0;
    std::array<double, Series::MaxClasses> classes {};
    double least = 0; ///< of what was delivered
    double most = 0;
    int delivered = 0;
    int rows = 0;
    int hours = 0;

    /// Of another unit or service, or of another series of the same.
    void join(const IndicatorCell &other);
};

/// Adds up stored numbers of one series, group by group: whole numbers first, divided once.
class ObservationSums
{
public:
    ObservationSums(
        const Series &series, const ObservationTable::Column &column, std::size_t groups);

    /// The column's observations of one unit and service from `first` to before `last`, of the
    /// months that count (one entry each, from `firstMonth` on).
    void add(SlotGroups &groups, std::size_t first, std::size_t last, int firstMonth,
        const std::vector<bool> &counts);
    /// Puts what was added into the cells, one for each group, and begins anew. A denominator is
    /// what the cells are divided by.
    void flushInto(std::vector<IndicatorCell> &cells, bool isDenominator);

private:
    struct Sum
    {
        std::array<std::uint64_t, Series::MaxClasses> numbers {};
        std::uint32_t least = 0;
        std::uint32_t most = 0;
        int rows = 0;
        int hours = 0;
    };
    template <SeriesKind Kind>
    void addAs(SlotGroups &groups, std::size_t first, std::size_t last, int firstMonth,
        const std::vector<bool> &counts);
    template <SeriesKind Kind>
    void enter(Sum &sum, const std::uint32_t *numbers, int hours) const;
    [[nodiscard]] IndicatorCell cellOf(const Sum &sum) const;

    const Series &m_series;
    const ObservationTable::Column &m_column;
    double m_scale = 1; ///< what stored numbers are divided by
    std::vector<Sum> m_sums;
    std::vector<std::size_t> m_touched;
};

} // namespace rueckhalt
