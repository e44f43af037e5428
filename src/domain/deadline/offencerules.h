// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/casefacts.h"

namespace rueckhalt {

/// What the law says of an offence, as far as applications go.
struct OffenceRule
{
    Offence offence = Offence::Insult;
    CodeSet<EntitledRole> roles {}; ///< who may apply
    bool needsConciliation = false; ///< StPO § 380 (1)
    bool isRelative = false; ///< the prosecutor can see a special public interest instead
    Words source {}; ///< that it needs an application, and whose
};
[[nodiscard]] const OffenceRule &ruleOf(Offence offence);

/// Those of the set for which the role may apply.
[[nodiscard]] CodeSet<Offence> offencesFor(EntitledRole role, CodeSet<Offence> offences);

} // namespace rueckhalt
