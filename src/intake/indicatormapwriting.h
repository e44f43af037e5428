// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/indicatormap.h"

namespace rueckhalt {

/// A mapping as readIndicatorMap() reads it: what was put together in a window can be kept, carried
/// to another register and looked at in a file. Names and words are folded.
[[nodiscard]] QByteArray writtenIndicatorMap(
    const IndicatorMap &map, const IndicatorCatalogue &catalogue);

} // namespace rueckhalt
