// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

#include <optional>

namespace rueckhalt {

/// A measure of the catalogue, or an own sheet that has left it, as it was last in force: what was
/// planned with it stays in the plan. Nothing for an id that was never in force here.
[[nodiscard]] std::optional<Measure> measureOnceInForce(
    const OpenRegister &openRegister, const MeasureId &measure);

/// How a measure is called where planners see it: its title, of an own sheet that has left the
/// catalogue the last one with "(Blatt zurückgezogen)" after it. Empty for an unknown id.
[[nodiscard]] QString titleOf(
    const OpenRegister &openRegister, const MeasureId &measure, Language language);

} // namespace rueckhalt
