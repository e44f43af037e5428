// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationsums.h"

#include <QHash>

namespace rueckhalt {

/// Adds up the observations of one indicator for one query so that nothing counts twice.
///
/// Month by month it is decided for every unit whose rows count: those of the unit or of the units
/// below it, of all services or of single ones, single values or what was delivered. A year in
/// which there are slots longer than a month is decided as a whole.
class FigureReader
{
public:
    FigureReader(const Indicator &indicator, const ObservationTable &table,
        const IndicatorCatalogue &catalogue, const IndicatorQuery &query,
        const Organisation &organisation);

    /// Ascending keys of the groups, and what is in each.
    [[nodiscard]] const std::vector<int> &keys() const { return m_groups.keys(); }
    [[nodiscard]] const std::vector<IndicatorCell> &cells() const { return m_cells; }

private:
    using Hours = std::vector<int>; ///< month by month
    /// Hours that the rows of a unit stand for: of all services, and of single ones.
    struct Coverage
    {
        Hours whole;
        Hours parts;
    };
    /// Whose rows of a unit would count in a month.
    enum class Choice : std::uint8_t { None, Whole, Parts, WholeOtherwise, PartsOtherwise };
    struct UnitChoice
    {
        std::vector<Choice> choices; ///< month by month
        Hours hours; ///< that they stand for
        std::vector<bool> counts; ///< whether they count, and not those of a unit above or below
    };
    /// The rows of a unit and service in a column.
    struct Stretch
    {
        const ObservationTable::Column *column = nullptr;
        std::size_t unit = 0;
        bool isWhole = true;
        std::size_t first = 0;
        std::size_t last = 0; ///< behind the last one
    };

    /// Those of all units that are asked for or lie below one that is.
    [[nodiscard]] std::vector<Stretch> stretchesOf(std::uint16_t series) const;
    void findAsked();
    [[nodiscard]] std::vector<Coverage> coverageOf(std::uint16_t series);
    /// In years with long slots every month stands for all of the year.
    void spreadLongYears(std::vector<Coverage> &coverage) const;
    void spreadLongYears(Hours &hours) const;
    void choose();
    void chooseFor(UnitChoice &choice, const Coverage &first, const Coverage &otherwise) const;
    /// Decides for a unit with all below it in the months that are asked for.
    void settle(const UnitId &unit, const std::vector<bool> &months, int depth);
    [[nodiscard]] Hours hoursOf(const UnitId &unit, int depth) const;
    [[nodiscard]] bool liesBelowAnother(const UnitId &id) const;
    void sum(std::uint16_t series, bool isOtherwise, bool isDenominator);
    void finishClasses();

    const Indicator &m_indicator;
    const ObservationTable &m_table;
    const IndicatorCatalogue &m_catalogue;
    const IndicatorQuery &m_query;
    const Organisation &m_organisation;
    SlotGroups m_groups;
    int m_firstMonth = 0;
    std::size_t m_monthCount = 0;
    std::vector<bool> m_isLong; ///< month by month: in a year with long slots
    std::vector<UnitChoice> m_units; ///< by their position in the table
    QList<UnitId> m_asked; ///< none below another
    std::vector<bool> m_isAsked; ///< by their position in the table: asked for, or below such
    QHash<UnitId, std::size_t> m_positions;
    QHash<UnitId, QList<UnitId>> m_below;
    std::vector<IndicatorCell> m_cells;
};

} // namespace rueckhalt
