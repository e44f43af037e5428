// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incidenttime.h"

namespace rueckhalt {

/// Day of the week, in the order of ISO 8601.
enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

template <>
std::span<const Term<Weekday>> terms<Weekday>();

/// Known if the day is.
std::optional<Weekday> weekdayOf(const IncidentTime &time);

} // namespace rueckhalt
