// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"
#include "session/democalendar.h"
#include "session/openregister.h"

namespace rueckhalt {

/// A team of an invented town that counts its visitors or callers.
struct DemoCounter
{
    UnitId unit {};
    int headcount = 0;
    DemoRhythm rhythm = DemoRhythm::Counter;
    double speed = 1; ///< visitors an employee serves, as a multiple of the usual number
    double busy = 1; ///< visitors who come for each employee, likewise
    double appointments = 0.38; ///< share of them who have one
};

/// Counters and telephones of the invented town; another one may have them larger or smaller.
[[nodiscard]] QList<DemoCounter> demoCounters(const Organisation &organisation);

/// What they counted in these days: see generateDemoService().
QList<Observation> generateDemoCounters(const QList<DemoCounter> &counters,
    const DemoCalendar &calendar, QDate firstDay, QDate lastDay);

/// Invents what the teams of the invented town with public counters and telephones counted in the
/// two years up to `lastDay`: visitors, their waiting times, ratings and comments by the hour,
/// refusals by day, complaints, promises, letters and applications by month, posts by quarter.
///
/// Nothing but the load is given: DemoCalendar's, by which the incidents are drawn as well.
/// Visitors come by it, a counter serves as many an hour as its staff can, the rest wait for the
/// next hour; what they wait follows, and from that ratings, complaints and who is sent home at
/// closing time.
QList<Observation> generateDemoService(const Organisation &organisation, QDate lastDay);

/// Stores it as one import.
Result<void> storeDemoService(OpenRegister &openRegister, QDate lastDay);

} // namespace rueckhalt
