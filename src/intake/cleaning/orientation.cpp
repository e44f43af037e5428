// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/orientation.h"

#include "intake/cleaning/bytecursor.h"

namespace rueckhalt {

namespace {

constexpr std::uint16_t orientationTag = 0x0112;
constexpr std::uint16_t shortType = 3;

template <typename Number>
Number read(ByteCursor &cursor, bool isBig)
{
    return isBig ? cursor.bigEndian<Number>() : cursor.littleEndian<Number>();
}

} // namespace

int orientationIn(ByteView exif)
{
    const bool isBig = startsWith(exif, QByteArrayView("MM\0*", 4));
    if (!isBig && !startsWith(exif, QByteArrayView("II*\0", 4)))
        return 1;
    ByteCursor header(exif);
    header.take(4);
    const auto offset = read<std::uint32_t>(header, isBig);
    ByteCursor directory(exif);
    directory.take(offset);
    for (auto count = read<std::uint16_t>(directory, isBig); count > 0; --count) {
        const auto tag = read<std::uint16_t>(directory, isBig);
        const auto type = read<std::uint16_t>(directory, isBig);
        directory.take(4);
        const auto value = read<std::uint16_t>(directory, isBig);
        directory.take(2);
        if (directory.failed())
            return 1;
        if (tag == orientationTag && type == shortType)
            return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

QByteArray exifWith(int orientation)
{
    QByteArray exif("MM\0*", 4);
    appendBigEndian<std::uint32_t>(exif, 8);
    appendBigEndian<std::uint16_t>(exif, 1);
    appendBigEndian<std::uint16_t>(exif, orientationTag);
    appendBigEndian<std::uint16_t>(exif, shortType);
    appendBigEndian<std::uint32_t>(exif, 1);
    appendBigEndian<std::uint16_t>(exif, static_cast<std::uint16_t>(orientation));
    appendBigEndian<std::uint16_t>(exif, 0);
    appendBigEndian<std::uint32_t>(exif, 0);
    return exif;
}

} // namespace rueckhalt
