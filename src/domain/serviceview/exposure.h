// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/serviceview/overlay.h"

#include <QHash>

namespace rueckhalt {

/// At which units and in which months incidents can be set against contacts.
class Exposure
{
public:
    Exposure(const Indicator &indicator, const ObservationTable &table,
        const IndicatorCatalogue &catalogue, const Organisation &organisation,
        const OverlayQuestion &question);

    /// Units whose contacts count, for queries; empty: there is none.
    [[nodiscard]] const QList<UnitId> &units() const { return m_units; }
    /// Whether there are contacts at all, also where the indicator was never observed.
    [[nodiscard]] bool hasContacts() const { return m_hasContacts; }
    /// Month by month from firstMonth() on, whether contacts of a unit, or of one above it, were
    /// observed.
    [[nodiscard]] std::vector<bool> monthsOf(const UnitId &unit) const;
    /// 12 × year + month − 1 of the first day asked for.
    [[nodiscard]] int firstMonth() const { return m_firstMonth; }

private:
    void readMonths(const ObservationTable::Column &column, const ObservationTable &table);
    std::uint64_t readMonth(std::uint64_t key, std::vector<bool> &months) const;
    [[nodiscard]] bool isAsked(const UnitId &unit) const;
    [[nodiscard]] bool isBelow(UnitId unit, const UnitId &above) const;

    const Organisation &m_organisation;
    OverlayQuestion m_question;
    int m_firstMonth = 0;
    int m_monthCount = 0;
    bool m_hasContacts = false;
    QHash<UnitId, std::vector<bool>> m_months;
    QList<UnitId> m_units;
};

} // namespace rueckhalt
