// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

namespace rueckhalt {

/// In the quotation marks of the language: „Wartezeit“, “Waiting time”.
inline QString inQuotes(const QString &word, Language language)
{
    return Words {"„%1“", "“%1”"}.in(language).arg(word);
}

} // namespace rueckhalt
