// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace rueckhalt::KeptForm {

/// A ring that was being founded, and the field with its name.
inline constexpr QLatin1StringView RingFounding {"ring-founding"};
inline constexpr QLatin1StringView RingName {"ringName"};
/// With this begins which offices are compared; the ring's hexadecimal id follows.
inline constexpr QLatin1StringView RingOffices {"ring-offices:"};
/// The offices in sentences.
inline constexpr QLatin1StringView RingOfficesInWords {"ringOfficesInWords"};
/// A page for the public; with this begin the fields with the authority's own words.
inline constexpr QLatin1StringView PublicPage {"public-page"};
inline constexpr QLatin1StringView PublicText {"publicText"};
/// A service centre that is planned by the template.
inline constexpr QLatin1StringView RollOut {"roll-out"};

} // namespace rueckhalt::KeptForm
