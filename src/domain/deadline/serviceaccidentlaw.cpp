// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/serviceaccidentlaw.h"

namespace rueckhalt {

Words serviceAccidentBasis(FederalState state)
{
    if (state == FederalState::LowerSaxony)
        return {"NBeamtVG § 51", "NBeamtVG § 51"};
    if (state == FederalState::Bavaria)
        return {"BayBeamtVG Art. 47", "BayBeamtVG Art. 47"};
    return {"Beamtenversorgungsgesetz des Landes (Meldung eines Dienstunfalls)",
        "law of the state on pensions of civil servants (report of a service accident)"};
}

} // namespace rueckhalt
