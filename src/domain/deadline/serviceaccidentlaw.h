// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/holiday.h"

namespace rueckhalt {

/// The rule by which a civil servant of a state or of its municipalities reports a service
/// accident, as it is named on paper. BeamtVG § 45 holds for the federation; the states have laws
/// of their own. Read in public copies: Niedersachsen (NBeamtVG § 51: two years, by word of mouth
/// too, VG Braunschweig, 29 August 2023, 7 A 302/19) and Bayern (administrative rules no. 47 to
/// BayBeamtVG Art. 47). Of the others only that they have one: whoever makes the paper names it.
[[nodiscard]] Words serviceAccidentBasis(FederalState state);

} // namespace rueckhalt
