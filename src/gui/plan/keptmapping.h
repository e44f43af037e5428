// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace rueckhalt::KeptForm {

/// What the columns of a list mean: with this begins the form of a mapping that was not finished
/// when the register was locked; a digest of the title of the one that was changed follows.
inline constexpr QLatin1StringView Mapping {"mapping:"};
/// The field with its title.
inline constexpr QLatin1StringView MappingTitle {"mapTitle"};
/// The definition of an own indicator.
inline constexpr QLatin1StringView OwnIndicator {"own-indicator"};
/// The field with its German name.
inline constexpr QLatin1StringView OwnIndicatorName {"ownNameDe"};

} // namespace rueckhalt::KeptForm
