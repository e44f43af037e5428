// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicator.h"

#include <QStringList>

namespace rueckhalt {

/// An indicator of the authority's own as a file has it, and everything wrong in it (English).
struct OwnIndicatorReading
{
    OwnIndicator own;
    QStringList problems;
};

/// Reads the definition of one indicator:
/// ```
/// {
///   "format": "rueckhalt-indicator-1",
///   "id": "own.passports.days",
///   "name": {"de": "…", "en": "…"}, "numerator": {…}, "denominator": {…}, "source": {…},
///   "unit": "days", "better": "lower", "aggregation": "percentile",
///   "parameter": 50,           percentile, border of "share-above" or "per" of "ratio"
///   "borders": [1, 5, 10],     of the classes; or "points": 5
/// }
/// ```
/// Strict as to keys, codes and types; whether it is complete says IndicatorCatalogue::with().
[[nodiscard]] OwnIndicatorReading readOwnIndicator(const QByteArray &json);

} // namespace rueckhalt
