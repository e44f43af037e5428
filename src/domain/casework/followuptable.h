// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"

namespace rueckhalt {

/// The data behind followUpRules(): which fields there are and what unfolds them.
[[nodiscard]] std::span<const FollowUpRule> followUpTable();

/// Whether an application for prosecution may be possible at all (StGB §§ 77, 123, 185, 194, 223,
/// 230, 238, 241, 303): asked for generously, because the program never decides what an act is.
[[nodiscard]] bool mayBeProsecutedOnApplication(const IncidentFacts &facts);
/// Insult or bodily harm: the superior may apply as well (§§ 194 (3), 230 (2)).
[[nodiscard]] bool maySuperiorApply(const IncidentFacts &facts);
/// Damage to what belongs to the authority: it is the injured party itself (§ 303).
[[nodiscard]] bool mayAuthorityApply(const IncidentFacts &facts);

} // namespace rueckhalt
