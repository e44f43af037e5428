// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

namespace rueckhalt {

/// What stands in a cell whose number is withheld, whatever the reason.
inline constexpr QChar WithheldSign(0x00b7);

/// "1 234" with a narrow space that does not break.
QString numberText(int number);

/// "fünf" / "five" up to twelve, digits beyond.
QString countingWord(int number, Language language);

} // namespace rueckhalt
