// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QByteArray>

namespace rueckhalt {

/// Which way up a picture is by its Exif data (a TIFF header and directory): 1 to 8; 1 if nothing
/// can be read.
[[nodiscard]] int orientationIn(ByteView exif);
/// Exif data that say this and nothing else.
[[nodiscard]] QByteArray exifWith(int orientation);

} // namespace rueckhalt
