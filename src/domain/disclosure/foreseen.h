// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseledger.h"
#include "domain/disclosure/releaseprogramme.h"

namespace rueckhalt {

/// What the annual release will list of the months that a release of some of them tells of: types
/// by quarter, sites, types, and sites by type, at the sites that the annual programme would have.
/// A month or a quarter must not prove what the year has to withhold.
///
/// Fields of work, triggers, days and levels are left out: nothing is told of them before the year,
/// so whatever is thought possible of a type is thought possible of each of its parts. For houses
/// in fixed parts nothing: the year tells of the same parts, and months with nothing in common are
/// protected one by one.
///
/// `goneSites`: sites of incidents that no part of the programme names.
[[nodiscard]] QList<LedgerListing> foreseenBy(
    const ReleasePeriod &period, const ReleaseProgramme &programme, const QList<UnitId> &goneSites);

} // namespace rueckhalt
