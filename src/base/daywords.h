// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>

namespace rueckhalt {

/// A day as people read it: "21.11.2026", in English "21 November 2026".
[[nodiscard]] QString dayWords(const QDate &day, Language language);

} // namespace rueckhalt
