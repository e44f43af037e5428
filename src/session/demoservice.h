// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Invents what the teams of the invented town with public counters and telephones counted in the
/// two years up to `lastDay`: visitors, their waiting times, ratings and comments by the hour,
/// refusals by day, complaints, promises and posts by month.
///
/// Nothing but the load is given: DemoCalendar's, by which the incidents are drawn as well.
/// Visitors come by it, a counter serves as many an hour as its staff can, the rest wait for the
/// next hour; what they wait follows, and from that ratings, complaints and who is sent home at
/// closing time.
QList<Observation> generateDemoService(const Organisation &organisation, QDate lastDay);

/// Stores it as one import.
Result<void> storeDemoService(OpenRegister &openRegister, QDate lastDay);

} // namespace rueckhalt
