// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/cleaners.h"
#include "intake/cleaning/orientation.h"

#include <QList>

#include <algorithm>

namespace rueckhalt::cleaners {

namespace {

struct Chunk
{
    QByteArray type;
    ByteView body;
};

Result<QList<Chunk>> chunksOf(ByteView file, QByteArrayView form)
{
    const auto broken = failure(Error::Code::Malformed, QStringLiteral("RIFF"));
    ByteCursor cursor(file);
    if (!startsWith(cursor.take(4), "RIFF"))
        return broken;
    const auto length = cursor.littleEndian<std::uint32_t>();
    if (length < 4 || length > cursor.left() || !startsWith(cursor.take(4), form))
        return broken;
    // What follows it is not looked at, and goes.
    ByteCursor inner(cursor.rest().first(length - 4));
    QList<Chunk> chunks;
    while (!inner.atEnd()) {
        const QByteArray type = toByteArray(inner.take(4));
        const auto size = inner.littleEndian<std::uint32_t>();
        const ByteView body = inner.take(size);
        if (inner.failed() || chunks.size() > 100'000)
            return broken;
        if ((size & 1U) != 0 && !inner.atEnd())
            inner.take(1);
        chunks << Chunk {type, body};
    }
    return chunks;
}

void appendChunk(QByteArray &out, const QByteArray &type, ByteView body)
{
    out += type;
    appendLittleEndian(out, static_cast<std::uint32_t>(body.size()));
    append(out, body);
    if (body.size() % 2 != 0)
        out += '\0';
}

QByteArray riff(const QByteArray &form, const QByteArray &chunks)
{
    QByteArray out("RIFF");
    appendLittleEndian(out, static_cast<std::uint32_t>(form.size() + chunks.size()));
    return out + form + chunks;
}

} // namespace

Result<QByteArray> webp(ByteView file)
{
    const auto chunks = chunksOf(file, "WEBP");
    if (!chunks)
        return tl::unexpected<Error>(chunks.error());
    static const QList<QByteArray> needed {"VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"};
    int orientation = 1;
    for (const Chunk &chunk : *chunks) {
        if (chunk.type == "EXIF") {
            const bool isNamed = startsWith(chunk.body, QByteArrayView("Exif\0\0", 6));
            orientation = orientationIn(isNamed ? chunk.body.subspan(6) : chunk.body);
        }
    }
    QByteArray kept;
    bool hasPicture = false;
    bool isExtended = false;
    for (const Chunk &chunk : *chunks) {
        if (chunk.type == "VP8X" && chunk.body.size() == 10) {
            constexpr char exif = 0x08;
            constexpr char xmp = 0x04;
            QByteArray body = toByteArray(chunk.body);
            body[0] = static_cast<char>(body[0] & ~xmp & ~exif);
            if (orientation != 1)
                body[0] = static_cast<char>(body[0] | exif);
            appendChunk(kept, chunk.type, bytesOf(body));
            isExtended = true;
        } else if (needed.contains(chunk.type)) {
            appendChunk(kept, chunk.type, chunk.body);
            hasPicture = hasPicture || chunk.type.startsWith("VP8") || chunk.type == "ANMF";
        }
    }
    if (!hasPicture)
        return failure(Error::Code::Malformed, QStringLiteral("WebP"));
    if (isExtended && orientation != 1) {
        const QByteArray exif = exifWith(orientation);
        appendChunk(kept, "EXIF", bytesOf(exif));
    }
    return riff("WEBP", kept);
}

Result<QByteArray> wav(ByteView file)
{
    const auto chunks = chunksOf(file, "WAVE");
    if (!chunks)
        return tl::unexpected<Error>(chunks.error());
    static const QList<QByteArray> needed {"fmt ", "fact", "data"};
    QByteArray kept;
    int found = 0;
    for (const Chunk &chunk : *chunks) {
        if (!needed.contains(chunk.type))
            continue;
        appendChunk(kept, chunk.type, chunk.body);
        found += chunk.type == "fact" ? 0 : 1;
    }
    if (found < 2)
        return failure(Error::Code::Malformed, QStringLiteral("WAV"));
    return riff("WAVE", kept);
}

} // namespace rueckhalt::cleaners
