// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/cleaners.h"

namespace rueckhalt::cleaners {

namespace {

tl::unexpected<Error> broken(const char *where)
{
    return failure(Error::Code::Malformed, QLatin1String(where));
}

/// The length of an ID3v2 tag at the beginning, with its header; 0 if there is none.
std::size_t lengthOfTag(ByteView bytes)
{
    if (!startsWith(bytes, "ID3") || bytes.size() < 10)
        return 0;
    std::size_t length = 0;
    for (std::size_t i = 6; i < 10; ++i) // seven bits each
        length = length << 7 | (bytes[i] & 0x7fU);
    const bool hasFooter = (bytes[5] & 0x10U) != 0;
    return length + 10 + (hasFooter ? 10 : 0);
}

bool isFrame(ByteView bytes)
{
    return bytes.size() >= 4 && bytes[0] == 0xff && (bytes[1] & 0xe6U) == 0xe2
        && (bytes[2] & 0xf0U) != 0xf0 && (bytes[2] & 0xcU) != 0xc;
}

/// The length of an APE tag at the end, with its header.
std::size_t lengthOfApe(ByteView bytes)
{
    constexpr std::size_t footer = 32;
    if (bytes.size() < footer || !startsWith(bytes.last(footer), "APETAGEX"))
        return 0;
    ByteCursor cursor(bytes.last(footer).subspan(12));
    const auto length = cursor.littleEndian<std::uint32_t>();
    cursor.take(4);
    const bool hasHeader = (cursor.littleEndian<std::uint32_t>() & 0x80000000U) != 0;
    return std::size_t {length} + (hasHeader ? footer : 0);
}

/// Of one of Lyrics3 version 2.
std::size_t lengthOfLyrics(ByteView bytes)
{
    constexpr std::size_t footer = 15;
    if (bytes.size() < footer || !startsWith(bytes.last(9), "LYRICS200"))
        return 0;
    bool isNumber = false;
    const auto length = toByteArray(bytes.last(footer).first(6)).toULongLong(&isNumber);
    return isNumber ? static_cast<std::size_t>(length) + footer : 0;
}

/// Tags at the end, in whatever order; false if one is longer than the file.
bool cutEnd(ByteView &bytes)
{
    constexpr std::size_t formerTag = 128;
    for (;;) {
        std::size_t length = 0;
        if (bytes.size() >= formerTag && startsWith(bytes.last(formerTag), "TAG"))
            length = formerTag;
        else if (const std::size_t ape = lengthOfApe(bytes); ape != 0)
            length = ape;
        else
            length = lengthOfLyrics(bytes);
        if (length == 0)
            return true;
        if (length > bytes.size())
            return false;
        bytes = bytes.first(bytes.size() - length);
    }
}

} // namespace

Result<QByteArray> mp3(ByteView file)
{
    while (const std::size_t length = lengthOfTag(file)) {
        if (length > file.size())
            return broken("ID3");
        file = file.subspan(length);
    }
    // Some fill the room behind the tag.
    while (!file.empty() && file.front() == 0)
        file = file.subspan(1);
    if (!cutEnd(file) || !isFrame(file))
        return broken("MP3");
    return toByteArray(file);
}

Result<QByteArray> flac(ByteView file)
{
    constexpr std::uint8_t streamInformation = 0;
    constexpr std::uint8_t seekTable = 3;
    constexpr std::uint8_t lastFlag = 0x80;
    while (const std::size_t length = lengthOfTag(file)) {
        if (length > file.size())
            return broken("ID3");
        file = file.subspan(length);
    }
    ByteCursor cursor(file);
    QByteArray out = toByteArray(cursor.take(4));
    if (out != "fLaC")
        return broken("FLAC");
    qsizetype lastHeader = 0;
    for (bool isLast = false; !isLast;) {
        const std::uint8_t head = cursor.byte();
        isLast = (head & lastFlag) != 0;
        const auto kind = static_cast<std::uint8_t>(head & 0x7fU);
        const ByteView size = cursor.take(3);
        if (cursor.failed())
            return broken("FLAC is cut");
        const ByteView body
            = cursor.take(std::size_t {size[0]} << 16 | std::size_t {size[1]} << 8 | size[2]);
        if (cursor.failed() || (lastHeader == 0) != (kind == streamInformation))
            return broken("FLAC block");
        if (kind != streamInformation && kind != seekTable)
            continue;
        lastHeader = out.size();
        out += static_cast<char>(kind);
        append(out, size);
        append(out, body);
    }
    out[lastHeader] = static_cast<char>(out[lastHeader] | static_cast<char>(lastFlag));
    ByteView sound = cursor.rest();
    if (sound.size() < 2 || sound[0] != 0xff || (sound[1] & 0xfcU) != 0xf8 || !cutEnd(sound))
        return broken("FLAC");
    append(out, sound);
    return out;
}

} // namespace rueckhalt::cleaners
