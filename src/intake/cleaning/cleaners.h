// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QByteArray>

/// Files without what they say of place, author, device and time, one function for each format.
/// They keep what is shown or heard byte for byte; only what is known to be needed for that is
/// kept. Nothing is ever unpacked to more than its size, so that there is no bomb. Malformed for a
/// file that is not as its format says: what cannot be read to its end cannot be called clean.
namespace rueckhalt::cleaners {

/// Without APPn (but JFIF, colour profile, Adobe), comments and what follows the picture. The
/// orientation stays, in an Exif part with nothing else.
Result<QByteArray> jpeg(ByteView file);
/// Without texts, time, Exif (but the orientation) and unknown chunks that need not be understood.
Result<QByteArray> png(ByteView file);
/// Without comments and applications other than repetition.
Result<QByteArray> gif(ByteView file);
/// Without Exif (but the orientation) and XMP.
Result<QByteArray> webp(ByteView file);
/// Sound and its format alone.
Result<QByteArray> wav(ByteView file);
/// Without ID3, APE and Lyrics tags.
Result<QByteArray> mp3(ByteView file);
/// Without comments, pictures and applications.
Result<QByteArray> flac(ByteView file);
/// Boxes of metadata become empty space of the same length, times become zero.
Result<QByteArray> mp4(ByteView file);
/// Without the properties of the document: author, times, program. Unsupported "signed" or
/// "encrypted". Names in comments and tracked changes are part of the text and stay.
Result<QByteArray> office(ByteView file);
/// Without information dictionary and XMP, of the document and of everything in it. Unsupported
/// "signed" or "encrypted". Throws std::bad_alloc for one that unpacks to more memory than there
/// is.
Result<QByteArray> pdf(ByteView file);

} // namespace rueckhalt::cleaners
