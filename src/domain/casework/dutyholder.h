// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caseduty.h"

namespace rueckhalt {

/// Whether whoever accompanies a case does it as well, by an offer of care or an answer; the rest
/// is for officers.
[[nodiscard]] inline bool isForCarers(CaseDuty duty)
{
    return isOfEachPerson(duty);
}

/// Who does it, as a sentence for readers who cannot. `carer`: who accompanies the case; may be
/// empty.
[[nodiscard]] QString whoDoes(CaseDuty duty, const QString &carer, Language language);

} // namespace rueckhalt
