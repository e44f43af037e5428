// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/worklist.h"

namespace rueckhalt {

/// Deadlines as an iCalendar file (RFC 5545) for any calendar program. It says nothing but case
/// number, kind and day: no person, no offender, no offence, no free text. What waits for a fact is
/// left out; what is done or dropped is in it as cancelled, so that a second import takes it away.
/// `moment`: UTC, when the file is made; a later file replaces the entries of an earlier one.
[[nodiscard]] QByteArray calendarFile(
    const QList<WorkItem> &items, const QDateTime &moment, Language language);

} // namespace rueckhalt
