// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

namespace rueckhalt {

/// The language of the user interface now; for words of the domain.
Language uiLanguage();

/// Switches the interface (our texts and Qt's own) at run time; widgets get LanguageChange.
void setUiLanguage(Language language);

} // namespace rueckhalt
