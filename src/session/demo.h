// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// An invented incident and when it was reported (UTC). The draft has no problems.
struct DemoIncident
{
    IncidentDraft draft;
    QDateTime reported;
    bool operator==(const DemoIncident &) const = default;
};

/// An invented register of a German town: offices and services, incidents in the order of their
/// reports, and what the town has done so far.
struct DemoRegister
{
    Organisation organisation;
    QList<DemoIncident> incidents;
    QList<MeasureMark> marks;
};

/// Invents a register: two full years and the one of `lastDay`, up to that day. Weekdays, opening
/// hours, waiting times, triggers by service, levels, several incidents per person and the
/// occasional half-known date are plausible; persons are personnel numbers. The same arguments
/// give the same register on every machine.
DemoRegister generateDemo(int incidents, quint64 seed, QDate lastDay);

/// Stores it in an open, empty register.
Result<void> storeDemo(
    const DemoRegister &demo, OpenRegister &openRegister, const Progress &progress = {});

} // namespace rueckhalt
