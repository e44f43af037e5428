// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringexperience.h"
#include "intake/ringpaper.h"

namespace rueckhalt {

/// The content of a paper of kind Experience.
[[nodiscard]] QJsonObject jsonOf(const RingExperience &experience);
/// Malformed for another form, Invalid with the first of problemsOf().
[[nodiscard]] Result<RingExperience> ringExperienceFrom(const RingPaper &paper);

} // namespace rueckhalt
