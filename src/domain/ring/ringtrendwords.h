// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringcomparison.h"

namespace rueckhalt {

/// How one's own number and the median went from the period told before to the one compared:
/// "Seit 2024: eigener Wert von 3,90 auf 4,10 (besser), Median von 3,70 auf 3,80",
/// "unverändert" where both read the same. Empty without an earlier number of one's own.
[[nodiscard]] QString trendSentenceFor(const RingLine &line, Language language);

} // namespace rueckhalt
