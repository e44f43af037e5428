// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rueckhalt {

/// Text as searches compare it: lower case, without accents, ß as ss.
QString foldedForSearch(const QString &text);

} // namespace rueckhalt
