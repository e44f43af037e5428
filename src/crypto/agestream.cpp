// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/agestream.h"

#include "crypto/chacha20poly1305.h"
#include "crypto/hash.h"

#include <algorithm>

namespace rueckhalt::age {

namespace {

constexpr std::size_t sealedChunk = ChunkSize + chacha20poly1305::TagSize;

enum class Place { Between, Last };

/// Eleven bytes of a counter, biggest first, and whether the chunk is the last one.
std::array<std::uint8_t, chacha20poly1305::NonceSize> chunkNonce(std::uint64_t number, Place place)
{
    std::array<std::uint8_t, chacha20poly1305::NonceSize> nonce {};
    for (std::size_t i = 0; i < sizeof number; ++i)
        nonce[nonce.size() - 2 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    nonce.back() = place == Place::Last ? 1 : 0;
    return nonce;
}

SecretBytes payloadKey(const SecretBytes &fileKey, ByteView nonce)
{
    return hkdfSha256(fileKey.view(), nonce, bytesOf(QByteArrayView("payload")));
}

Error damaged(const char *what)
{
    return {Error::Code::Damaged, QStringLiteral("age: ") + QLatin1String(what)};
}

/// Opens chunk after chunk of what is held in memory.
class ChunkReader
{
public:
    ChunkReader(SecretBytes key, ByteView sealed)
        : m_key(std::move(key))
        , m_sealed(sealed)
    {
    }

    /// The next chunk, which must be the last one exactly when it ends the file.
    Result<SecretBytes> next()
    {
        const std::size_t size = std::min(m_sealed.size(), sealedChunk);
        // A full chunk at the very end may yet be one in between: then it is authentic, only that
        // the rest of the file is missing, which the next call finds.
        auto chunk = size == sealedChunk ? opened(size, Place::Between)
                                         : Result<SecretBytes>(tl::unexpected(damaged("chunk")));
        if (!chunk) {
            chunk = opened(size, Place::Last);
            m_lastSeen = chunk.has_value();
        }
        if (!chunk)
            return tl::unexpected(damaged("chunk was altered or is missing"));
        if (chunk->isEmpty() && m_number > 0)
            return tl::unexpected(damaged("empty chunk after others"));
        m_sealed = m_sealed.subspan(size);
        ++m_number;
        return chunk;
    }

    [[nodiscard]] bool lastSeen() const { return m_lastSeen; }
    [[nodiscard]] bool isAtEnd() const { return m_sealed.empty(); }

private:
    Result<SecretBytes> opened(std::size_t size, Place place) const
    {
        const auto nonce = chunkNonce(m_number, place);
        return chacha20poly1305::open({m_key.view(), nonce, {}}, m_sealed.first(size));
    }

    SecretBytes m_key;
    ByteView m_sealed;
    std::uint64_t m_number = 0;
    bool m_lastSeen = false;
};

} // namespace

QByteArray sealStream(const SecretBytes &fileKey,
    std::span<const std::uint8_t, StreamNonceSize> nonce, ByteView plain)
{
    const SecretBytes key = payloadKey(fileKey, nonce);
    QByteArray payload = toByteArray(nonce);
    payload.reserve(static_cast<qsizetype>(
        nonce.size() + plain.size() + (plain.size() / ChunkSize + 1) * aead::TagSize));
    std::uint64_t number = 0;
    do {
        const ByteView chunk = plain.first(std::min(plain.size(), ChunkSize));
        plain = plain.subspan(chunk.size());
        const auto place = chunkNonce(number++, plain.empty() ? Place::Last : Place::Between);
        payload += chacha20poly1305::seal({key.view(), place, {}}, chunk);
    } while (!plain.empty());
    return payload;
}

std::size_t largestPlainOf(std::size_t payloadSize)
{
    const std::size_t sealed = payloadSize - std::min(payloadSize, StreamNonceSize);
    const std::size_t rest = sealed % sealedChunk;
    // A rest that is no chunk at all is found later; it must not make room for less than the
    // others.
    return sealed / sealedChunk * ChunkSize + rest - std::min(rest, aead::TagSize);
}

StreamContents openStream(const SecretBytes &fileKey, ByteView payload)
{
    if (payload.size() < StreamNonceSize)
        return {SecretBytes(), Error {Error::Code::Malformed, QStringLiteral("age: no nonce")}};
    ChunkReader reader(
        payloadKey(fileKey, payload.first(StreamNonceSize)), payload.subspan(StreamNonceSize));
    // As large as it can get at once: growing would copy plain text about.
    SecretBytes plain(largestPlainOf(payload.size()));
    std::size_t filled = 0;
    std::optional<Error> problem;
    while (!problem && !reader.lastSeen()) {
        const auto chunk = reader.next();
        if (!chunk) {
            problem = chunk.error();
            break;
        }
        std::ranges::copy(chunk->view(), plain.writable().subspan(filled).begin());
        filled += chunk->size();
    }
    if (!problem && !reader.isAtEnd())
        problem = damaged("something follows the last chunk");
    if (filled < plain.size())
        plain = SecretBytes(plain.view().first(filled));
    return {std::move(plain), problem};
}

} // namespace rueckhalt::age
