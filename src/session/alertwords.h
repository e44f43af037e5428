// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "vault/registeralert.h"

namespace rueckhalt {

/// What is said about a finding at unlocking, in three parts.
struct AlertWords
{
    Words title;
    Words what; ///< what it means; %1: the number of the register state or of what is missing
    Words whatToDo;
};

/// The table behind it.
[[nodiscard]] const AlertWords &wordsFor(RegisterAlert::Kind kind);
/// `what` with its number.
[[nodiscard]] QString explanationOf(const RegisterAlert &alert, Language language);

} // namespace rueckhalt
