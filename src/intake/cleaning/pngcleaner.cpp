// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/checksum.h"
#include "intake/cleaning/cleaners.h"
#include "intake/cleaning/orientation.h"

#include <array>

namespace rueckhalt::cleaners {

namespace {

/// Needed to show the picture, or all its pictures, in its colours and size.
bool isNeeded(QByteArrayView type)
{
    static constexpr std::array<const char *, 17> needed {"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
        "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "acTL", "fcTL",
        "fdAT"};
    for (const char *name : needed) {
        if (type == QByteArrayView(name))
            return true;
    }
    return false;
}

void appendChunk(QByteArray &out, QByteArrayView type, const QByteArray &body)
{
    appendBigEndian<std::uint32_t>(out, static_cast<std::uint32_t>(body.size()));
    QByteArray checked = type.toByteArray() + body;
    out += checked;
    appendBigEndian<std::uint32_t>(out, checksumOf(bytesOf(checked)));
}

} // namespace

Result<QByteArray> png(ByteView file)
{
    const auto broken
        = [](const char *where) { return failure(Error::Code::Malformed, QLatin1String(where)); };
    ByteCursor cursor(file);
    QByteArray out = toByteArray(cursor.take(8));
    if (out != QByteArrayView("\x89PNG\r\n\x1a\n"))
        return broken("PNG");
    bool hasHeader = false;
    bool hasPicture = false;
    qsizetype afterHeader = 0;
    int orientation = 1;
    while (!cursor.failed()) {
        const auto length = cursor.bigEndian<std::uint32_t>();
        const ByteView typed = cursor.take(std::size_t {length} + 4);
        const auto expected = cursor.bigEndian<std::uint32_t>();
        if (cursor.failed() || checksumOf(typed) != expected)
            return broken("PNG chunk");
        const QByteArray type = toByteArray(typed.first(4));
        if (hasHeader == (type == "IHDR"))
            return broken("PNG header");
        if (type == "eXIf")
            orientation = orientationIn(typed.subspan(4));
        // An unknown chunk that has to be understood: it cannot be said what is in it.
        const bool isCritical = (typed.front() & 0x20U) == 0;
        if (isCritical && !isNeeded(type))
            return broken("PNG chunk");
        if (isNeeded(type)) {
            appendBigEndian(out, length);
            append(out, typed);
            appendBigEndian(out, expected);
        }
        if (!hasHeader)
            afterHeader = out.size();
        hasHeader = true;
        hasPicture = hasPicture || type == "IDAT";
        if (type != "IEND")
            continue;
        if (!hasPicture)
            break;
        if (orientation != 1) {
            QByteArray exif;
            appendChunk(exif, "eXIf", exifWith(orientation));
            out.insert(afterHeader, exif);
        }
        return out;
    }
    return broken("PNG is cut");
}

} // namespace rueckhalt::cleaners
