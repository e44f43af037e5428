// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/measure/measure.h"
#include "vault/database.h"

namespace rueckhalt {

/// What the authority says of measures, as rows of vault.db.
class MarkStore
{
public:
    explicit MarkStore(Database &database)
        : m_database(database)
    {
    }
    /// In the order of measure and unit.
    Result<QList<MeasureMark>> marks() const;
    /// Invalid without a measure, TooLarge for a reason beyond MaxReason.
    Result<void> set(const MeasureMark &mark);
    Result<void> remove(const MeasureId &measure, const UnitId &unit);

    static constexpr qsizetype MaxReason = 2000;
    static constexpr qsizetype MaxMeasureId = 64;

private:
    Database &m_database;
};

} // namespace rueckhalt
