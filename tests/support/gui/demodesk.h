// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "session/unlocking.h"

#include <QString>

#include <memory>

namespace rueckhalt::testing {

/// The clock of all interface tests stands at 2026-11-21 14:30 UTC, a Saturday.
QDateTime deskTime();

/// Real random numbers, the cheapest key derivation that is accepted, deskTime() as clock.
VaultEnvironment deskEnvironment();

/// The password of registers made here.
SecretBytes deskPassword();
inline constexpr char DeskPasswordText[] = "vier Tassen roter Tee";

/// Two offices with units and three services, with fixed ids.
Organisation demoOrganisation();

/// `count` plausible incidents of the last 120 days before deskTime(), always the same: every
/// level, several triggers, some days known only roughly.
std::vector<NewIncident> demoIncidents(int count);

/// The catalogue of the program; made once for a test program.
const MeasureCatalog &demoCatalog();

/// Makes a real encrypted register in `folder` (…/NAME.rueckhalt) with demoOrganisation() and
/// incidents, and opens it. Aborts the test program on failure: nothing could follow.
std::unique_ptr<OpenRegister> makeDemoRegister(const QString &folder, int incidents = 40);

} // namespace rueckhalt::testing
