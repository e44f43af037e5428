// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/filereader.h"
#include "domain/measure/measuresheet.h"

namespace rueckhalt {

/// Reads the value of "sheet" in the measure `id`, whose sources have the keys `sources`; a null
/// pointer when those are not known.
MeasureSheet sheetFrom(const JsonNode &object, const QString &id, const QStringList *sources,
    const SheetBounds &bounds, FileReader &reader);

} // namespace rueckhalt
