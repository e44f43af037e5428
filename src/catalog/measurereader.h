// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/filereader.h"
#include "catalog/sheetreader.h"
#include "domain/measure/measure.h"

namespace rueckhalt {

// What a shipped measure and a sheet of the authority's own have in common.

/// Sources by their keys.
using SourceTable = QHash<QString, Source>;

/// An object that gives every key its source.
SourceTable sourcesIn(const JsonNode &object, FileReader &reader);

/// Classes, kinds of incident, areas, activities, stages, triggers.
void readFacets(const JsonNode &root, Measure &measure, FileReader &reader);
/// `sources` is null when the table could not be read: then its problem is told, not one per key.
void readSources(
    const JsonNode &root, const SourceTable *sources, Measure &measure, FileReader &reader);
/// Comes after the sources.
void readSheet(
    const JsonNode &root, Measure &measure, const SheetBounds &bounds, FileReader &reader);

} // namespace rueckhalt
