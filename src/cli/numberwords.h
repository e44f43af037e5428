// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QLocale>

namespace rueckhalt {

/// A number in a table for people, written as the sentences beside it write theirs: "1.250,5" or
/// "1,250.5".
[[nodiscard]] inline QString shownNumber(double number, int decimals, Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English)
        .toString(number, 'f', decimals);
}

} // namespace rueckhalt
