// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/filereader.h"
#include "domain/measure/measure.h"

namespace rueckhalt {

/// Reads the optional lists `fits` and `unsuited` of a measure.
void readFits(const JsonNode &root, Measure &measure, FileReader &reader);

} // namespace rueckhalt
