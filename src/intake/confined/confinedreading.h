// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"
#include "domain/attachment/attachment.h"
#include "intake/confined/confinedtalk.h"

#include <functional>

namespace rueckhalt {

/// Asked ten times a second and more; false ends the work (Cancelled).
using GoesOn = std::function<bool()>;

/// An answer that keeps to its form: as long as it says and no longer than it may be.
struct ConfinedReply
{
    ConfinedAnswer head;
    SecretBytes bytes;
};

/// Lets `program` do what is asked with `file`; the answer has at most `longest` bytes. The process
/// begins with nothing of this one: no memory, no descriptor but the socket, no environment. It is
/// ended when it is not needed any more, whatever it does, at the latest after twice the seconds it
/// may compute. NotFound if there is no such program, TooLarge when it ran out of memory, time or
/// answer, Malformed when it broke down or does not speak as it should, else what it refused
/// (errorOf()), Cancelled, Io.
Result<ConfinedReply> readConfined(const QString &program, ConfinedRequest request, ByteView file,
    qint64 longest, const GoesOn &goesOn = {});

/// The program that reads files from outside, beside the one that runs.
[[nodiscard]] QString cleanerProgram();

/// The file without what it says of place, author and device, cleaned by that program. Errors of
/// cleaned(); Unsupported "cleaner missing" or "cleaner unconfined" where it cannot be done safely;
/// Cancelled.
Result<SecretBytes> cleanedApart(AttachmentKind kind, ByteView file, const GoesOn &goesOn = {});

/// A picture as 32-bit pixels (alpha, red, green, blue), row by row without gaps.
struct PictureRows
{
    int width = 0;
    int height = 0;
    SecretBytes pixels;
};

/// The picture in a file, decoded by that program, turned as it says and no larger than a screen.
/// Errors as of cleanedApart(); Malformed if it cannot be read by the one reader of its kind,
/// TooLarge if it would take more memory than a picture may.
Result<PictureRows> pictureApart(AttachmentKind kind, ByteView file, const GoesOn &goesOn = {});

/// Longest side of such a picture.
inline constexpr int LongestSide = 2400;
/// A file with more is not decoded.
inline constexpr qint64 MostPixels = 80'000'000;

} // namespace rueckhalt
