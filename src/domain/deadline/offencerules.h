// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/casefacts.h"

namespace rueckhalt {

/// What the law says of a kind of offence, as far as applications go: what the entries of the one
/// list (namedoffence.h) have in common that are of this kind.
struct OffenceRule
{
    Offence offence = Offence::Insult;
    CodeSet<EntitledRole> roles {}; ///< who may apply
    bool needsConciliation = false; ///< StPO § 380 (1)
    /// The prosecutor can see a special public interest instead, in all of them.
    bool isRelative = false;
    Words source {}; ///< that it needs an application, and whose
};
[[nodiscard]] const OffenceRule &ruleOf(Offence offence);

/// Those of the set for which the role may apply.
[[nodiscard]] CodeSet<Offence> offencesFor(EntitledRole role, CodeSet<Offence> offences);

} // namespace rueckhalt
