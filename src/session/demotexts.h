// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "session/demorandom.h"

namespace rueckhalt {

/// A short German description of the invented incident, from varied sentences that fit its
/// trigger, what was done and how it ended. Names nobody.
QString demoDescription(const IncidentDraft &draft, const QString &service, DemoRandom &random);

/// What would have prevented it, in the words of the invented reporter.
QString demoIdea(Trigger trigger, DemoRandom &random);

} // namespace rueckhalt
