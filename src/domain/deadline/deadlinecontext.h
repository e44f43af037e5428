// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/deadline.h"

namespace rueckhalt {

/// What all clocks of one case are computed with.
struct DeadlineContext
{
    const CaseFacts &facts;
    const DeadlineSettings &settings;
    const DayCalendar &calendar;
};

/// The person of that id; null if there is none.
[[nodiscard]] const AffectedPerson *personOf(const CaseFacts &facts, const QString &id);

/// Moves the day off a day off where the setting says so, and notes the other reading.
void settleEnd(Deadline &deadline, EndOnDayOff rule, const DayCalendar &calendar);

// The clocks, one source file for each group; without status, which is the same for all.
void addAccidentDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines);
void addApplicationDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines);
void addCareDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines);
void addDeletionDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines);

} // namespace rueckhalt
