// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QByteArrayList>

#include <vector>

namespace rueckhalt::age {

/// One recipient's part of an age header: words that say how, and the wrapped file key.
struct Stanza
{
    QByteArrayList arguments; ///< at least one, of visible ASCII characters
    QByteArray body;

    bool operator==(const Stanza &) const = default;
};

/// The textual beginning of an age file as it was parsed, not yet authenticated.
struct Header
{
    std::vector<Stanza> stanzas;
    Digest mac {};
    std::size_t authenticated = 0; ///< the MAC covers so many bytes from the beginning …
    std::size_t size = 0; ///< … and after so many the payload begins
};

/// Nothing we write comes near; what others write beyond it is refused.
inline constexpr std::size_t LargestHeader = std::size_t {64} * 1024;
inline constexpr std::size_t MostStanzas = 64;

/// Reads the grammar of the age v1 header to the letter: what is not exactly as an encoder must
/// write it is Malformed. Never reads beyond LargestHeader bytes.
[[nodiscard]] Result<Header> parseHeader(ByteView file);

/// The header up to and including the "---" that its MAC covers.
[[nodiscard]] QByteArray writeStanzas(const std::vector<Stanza> &stanzas);

/// The rest of the header's last line.
[[nodiscard]] QByteArray writeMac(const Digest &mac);

/// Base64 without padding; nothing unless `text` is the one canonical way to write the bytes.
[[nodiscard]] std::optional<QByteArray> decodeBase64(QByteArrayView text);
[[nodiscard]] QByteArray encodeBase64(QByteArrayView bytes);

} // namespace rueckhalt::age
