// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/cleaners.h"

namespace rueckhalt::cleaners {

namespace {

/// The bytes of a table of colours that these flags announce.
std::size_t colours(std::uint8_t flags)
{
    return (flags & 0x80U) != 0 ? std::size_t {3} << ((flags & 7U) + 1) : 0;
}

/// A chain of pieces, each with its length in front, and the empty one at its end.
QByteArray pieces(ByteCursor &cursor)
{
    QByteArray all;
    for (;;) {
        const std::uint8_t length = cursor.byte();
        all += static_cast<char>(length);
        if (length == 0 || cursor.failed())
            return all;
        append(all, cursor.take(length));
    }
}

bool isNeeded(std::uint8_t label, const QByteArray &body)
{
    constexpr std::uint8_t plainText = 0x01;
    constexpr std::uint8_t control = 0xf9;
    constexpr std::uint8_t application = 0xff;
    if (label == application)
        return body.startsWith("\x0bNETSCAPE2.0")
            || body.startsWith("\x0b"
                               "ANIMEXTS1.0");
    return label == plainText || label == control;
}

} // namespace

Result<QByteArray> gif(ByteView file)
{
    const auto broken = failure(Error::Code::Malformed, QStringLiteral("GIF"));
    ByteCursor cursor(file);
    const ByteView header = cursor.take(13);
    if (!startsWith(header, "GIF8"))
        return broken;
    QByteArray out = toByteArray(header);
    append(out, cursor.take(colours(header[10])));
    bool hasPicture = false;
    while (!cursor.failed()) {
        const std::uint8_t kind = cursor.byte();
        if (kind == 0x3b && hasPicture)
            return out + ';';
        if (kind == 0x21) {
            const std::uint8_t label = cursor.byte();
            const QByteArray body = pieces(cursor);
            if (isNeeded(label, body))
                out += QByteArray("!") + static_cast<char>(label) + body;
        } else if (kind == 0x2c) {
            const ByteView picture = cursor.take(9);
            if (cursor.failed())
                return broken;
            out += ',';
            append(out, picture);
            append(out, cursor.take(colours(picture[8])));
            append(out, cursor.take(1));
            out += pieces(cursor);
            hasPicture = true;
        } else {
            return broken;
        }
    }
    return broken;
}

} // namespace rueckhalt::cleaners
