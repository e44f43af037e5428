// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/service/observationtable.h"
#include "domain/statistics/facttable.h"

namespace rueckhalt::testing {

/// What fifty offices observe in nearly five years, hour by hour; invented, the same each time.
class ManyObservations
{
public:
    static constexpr quint32 Offices = 50;
    static QDate firstDay() { return {2022, 1, 1}; }
    static QDate lastDay() { return {2026, 11, 19}; }

    [[nodiscard]] static Organisation organisation();
    /// 1,274,000: visitor contacts and the distribution of waits.
    [[nodiscard]] static QList<Observation> contactsAndWaits();
    /// As many: the rating over all and that of the wait.
    [[nodiscard]] static QList<Observation> ratings();
    /// 20,000 of the same years at the same offices.
    [[nodiscard]] static FactTable incidents();
};

} // namespace rueckhalt::testing
