// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// So many days before its first day a closing stands on web and door to count as told in time: for
/// hints on profiles of offices, their figures, and the indicator "closed.announced" alike. Measure
/// A02 asks for four weeks on the web and two at the door; what counts is the door, which comes
/// last. The forum of seed document 000 says "rechtzeitig" without a number. Not a setting: the
/// share is compared between offices and authorities, which holds only where all count alike.
inline constexpr int ClosingNoticeDays = 14;

} // namespace rueckhalt
