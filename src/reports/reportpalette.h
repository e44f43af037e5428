// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// Colours of printed matter: the light theme of the program on white paper. No translucency, which
/// PDF/A-1 forbids.
namespace paper {
inline constexpr const char *Text = "#1A1F24";
inline constexpr const char *Muted = "#4B5763";
inline constexpr const char *Edge = "#76828E";
inline constexpr const char *Hairline = "#D9DEE3";
inline constexpr const char *Ground = "#F4F6F8";
inline constexpr const char *Stripe = "#FAFBFC";
inline constexpr const char *Primary = "#0B5A8A";
inline constexpr const char *Bar = "#B9D6E8";
/// Of a heat map, from few to many; text in Text stays readable on each (at least 5.3 : 1).
inline constexpr const char *Heat[] {"#EDF4F9", "#D3E5F1", "#AED0E6", "#84B7D7", "#5A9BC6"};
} // namespace paper

} // namespace rueckhalt
