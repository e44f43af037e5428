// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/attachment/attachment.h"

#include <QImage>

namespace rueckhalt {

/// How much of a picture is wanted.
struct PictureBounds
{
    int longestSide = 0; ///< of the answer
    qint64 mostPixels = 0; ///< in the file
};

/// Loads what reads pictures of this kind, while files can still be opened.
void prepareReading(AttachmentKind kind);

/// The picture, turned as it says and within its bounds, in Format_ARGB32. Malformed if the one
/// reader of its kind cannot read it, TooLarge, Unsupported "kind" where there is no such reader.
Result<QImage> pictureIn(ByteView file, AttachmentKind kind, const PictureBounds &bounds);

} // namespace rueckhalt
