// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <optional>

namespace rueckhalt {

/// How soon a serious incident asks for a measure.
enum class Urgency { AtOnce, Soon };

/// From which level on a measure is needed, and how soon.
struct LevelNeed
{
    AachenLevel from = AachenLevel::Level2;
    Urgency urgency = Urgency::Soon;
    bool operator==(const LevelNeed &) const = default;
};

/// What a measure acts on beyond the facets of the catalogue.
struct MeasureTheme
{
    CodeSet<Place> places;
    CodeSet<Circumstance> circumstances;
    std::optional<LevelNeed> level;
};

/// The theme of a measure: from the table for shipped ones; of others only that pure aftercare is
/// needed from level 2 on.
MeasureTheme themeOf(const Measure &measure);

} // namespace rueckhalt
