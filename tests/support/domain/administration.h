// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/countprogramme.h"
#include "domain/statistics/facttable.h"

#include <cstdint>
#include <vector>

namespace rueckhalt {

/// A made-up house for tests of disclosure control: few busy and many quiet job areas, some
/// employees affected again and again, several types and triggers for one incident now and then.
struct Administration
{
    int incidents = 120;
    int areas = 5;
    int employees = 80;
    int unknownQuarterPercent = 3;
    int severalPercent = 20; ///< incidents with a further type, or a further trigger
    std::uint32_t seed = 1;
};

/// One year of it; the same administration gives the same year on every machine.
std::vector<CountedIncident> yearOf(const Administration &administration);

/// Adds the incidents as recorded facts of that year.
void appendYear(FactTable &facts, const std::vector<CountedIncident> &incidents, int year);
FactTable factTableOf(const Administration &administration, int year = 2026);

} // namespace rueckhalt
