// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/cleaners.h"
#include "intake/cleaning/orientation.h"

#include <algorithm>

namespace rueckhalt::cleaners {

namespace {

enum Marker : std::uint8_t {
    FirstFrame = 0xc0,
    LastFrame = 0xcf,
    Restart0 = 0xd0,
    Restart7 = 0xd7,
    Start = 0xd8,
    End = 0xd9,
    Scan = 0xda,
    Application0 = 0xe0,
    Application1 = 0xe1,
    Application2 = 0xe2,
    Application14 = 0xee,
    Application15 = 0xef,
    Comment = 0xfe,
};

tl::unexpected<Error> broken(const char *where)
{
    return failure(Error::Code::Malformed, QLatin1String(where));
}

void appendSegment(QByteArray &out, std::uint8_t marker, ByteView body)
{
    out += '\xff';
    out += static_cast<char>(marker);
    appendBigEndian<std::uint16_t>(out, static_cast<std::uint16_t>(body.size() + 2));
    append(out, body);
}

/// Whether it is needed to show the picture as it was.
bool isNeeded(std::uint8_t marker, ByteView body)
{
    if (marker == Application2)
        return startsWith(body, QByteArrayView("ICC_PROFILE\0", 12));
    if (marker == Application14)
        return startsWith(body, "Adobe");
    return (marker < Application0 || marker > Application15) && marker != Comment;
}

/// Up to the next marker that is none of a scan's own.
ByteView scanData(ByteCursor &cursor)
{
    const ByteView rest = cursor.rest();
    std::size_t at = 0;
    for (; at + 1 < rest.size(); ++at) {
        const std::uint8_t next = rest[at + 1];
        const bool isOfScan = next == 0 || next == 0xff || (next >= Restart0 && next <= Restart7);
        if (rest[at] == 0xff && !isOfScan)
            return cursor.take(at);
    }
    return cursor.take(rest.size());
}

bool isFrame(std::uint8_t marker)
{
    // Among them are tables of Huffman codes, an extension and arithmetic conditions.
    return marker >= FirstFrame && marker <= LastFrame && marker != 0xc4 && marker != 0xc8
        && marker != 0xcc;
}

/// What has to stand in front.
QByteArray beginning(ByteView jfif, int orientation)
{
    QByteArray out("\xff\xd8");
    if (jfif.size() >= 14) {
        // Without the small picture it may bring along.
        QByteArray body = toByteArray(jfif.first(14));
        body[12] = 0;
        body[13] = 0;
        appendSegment(out, Application0, bytesOf(body));
    }
    if (orientation != 1) {
        const QByteArray exif = QByteArray("Exif\0\0", 6) + exifWith(orientation);
        appendSegment(out, Application1, bytesOf(exif));
    }
    return out;
}

} // namespace

Result<QByteArray> jpeg(ByteView file)
{
    ByteCursor cursor(file);
    if (cursor.bigEndian<std::uint16_t>() != 0xffd8)
        return broken("JPEG");
    QByteArray kept;
    kept.reserve(static_cast<qsizetype>(file.size()));
    ByteView jfif;
    int orientation = 1;
    bool hasFrame = false;
    bool hasScan = false;
    while (!cursor.failed()) {
        if (cursor.byte() != 0xff)
            return broken("JPEG marker");
        std::uint8_t marker = cursor.byte();
        while (marker == 0xff)
            marker = cursor.byte();
        if (marker == End && hasFrame && hasScan)
            return beginning(jfif, orientation) + kept + QByteArray("\xff\xd9");
        if (marker < FirstFrame || (marker >= Restart0 && marker <= End))
            return broken("JPEG marker");
        const auto length = cursor.bigEndian<std::uint16_t>();
        const ByteView body = cursor.take(std::max<std::size_t>(length, 2) - 2);
        if (length < 2 || cursor.failed())
            break;
        if (marker == Application0 && jfif.empty() && startsWith(body, QByteArrayView("JFIF\0", 5)))
            jfif = body;
        if (marker == Application1 && startsWith(body, QByteArrayView("Exif\0\0", 6)))
            orientation = orientationIn(body.subspan(6));
        if (isNeeded(marker, body))
            appendSegment(kept, marker, body);
        hasFrame = hasFrame || isFrame(marker);
        if (marker == Scan) {
            hasScan = true;
            append(kept, scanData(cursor));
        }
    }
    return broken("JPEG is cut");
}

} // namespace rueckhalt::cleaners
