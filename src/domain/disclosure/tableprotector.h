// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/countprogramme.h"
#include "domain/disclosure/publishabletable.h"

#include <vector>

namespace rueckhalt {

/// The tables of one year after protection: what measures may be derived from, and nothing else.
/// Every number here is also in the report.
struct PublishedMargins
{
    std::vector<int> types; ///< by IncidentType; 0: withheld
    std::vector<int> areas; ///< by JobArea; 0: withheld
    std::vector<int> triggers; ///< by Trigger; 0: withheld
    std::vector<int> levels; ///< by AachenLevel; 0: withheld
};

/// The only maker of PublishableTable: counts incidents, decides for all tables together what may
/// be shown (publishedCells()), and fills in nothing else.
class TableProtector
{
public:
    /// `quarters`: how many quarters had begun on the day of the report.
    TableProtector(std::vector<CountedIncident> incidents, int quarters, int minimumPersons);

    /// Job area × type, type × quarter, level, trigger.
    [[nodiscard]] QList<PublishableTable> tables() const;
    [[nodiscard]] PublishedMargins margins() const;

private:
    [[nodiscard]] PublishableTable areaTable() const;
    [[nodiscard]] PublishableTable quarterTable() const;
    [[nodiscard]] PublishableTable triggerTable() const;
    [[nodiscard]] PublishableTable levelTable() const;
    [[nodiscard]] PublishableTable::Cell shown(int cell) const;

    CountProgramme m_programme;
    std::vector<bool> m_published;
};

} // namespace rueckhalt
