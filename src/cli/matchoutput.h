// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "domain/matching/matching.h"

namespace rueckhalt {

/// {"ranked": […], "ineffective": […], "excluded": […]}; the first `top`, the excluded on wish.
QJsonObject jsonOf(const MatchResult &result, const MeasureCatalog &catalog, qsizetype top,
    bool withExcluded, Language language);

/// The same as text.
void sayMatches(const MatchResult &result, const MeasureCatalog &catalog, qsizetype top,
    bool withExcluded, Console &console);

} // namespace rueckhalt
