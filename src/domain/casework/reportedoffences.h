// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/casefacts.h"
#include "domain/incident/incident.h"

namespace rueckhalt {

/// What the acts that were reported may be. Put together generously: whether one is an offence is
/// for others to decide.
[[nodiscard]] CodeSet<Offence> offencesReported(const IncidentFacts &facts);

} // namespace rueckhalt
