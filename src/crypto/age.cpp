// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"

#include "crypto/ageheader.h"
#include "crypto/agestream.h"
#include "crypto/bech32.h"
#include "crypto/chacha20poly1305.h"
#include "crypto/hash.h"

#include <algorithm>

namespace rueckhalt::age {

namespace {

constexpr QByteArrayView recipientPrefix = "age";
constexpr QByteArrayView identityPrefix = "AGE-SECRET-KEY-";
constexpr QByteArrayView stanzaType = "X25519";
constexpr std::size_t fileKeySize = 16;
constexpr std::array<std::uint8_t, chacha20poly1305::NonceSize> singleUse {};

auto malformed(const char *what)
{
    return failure(Error::Code::Malformed, QStringLiteral("age: ") + QLatin1String(what));
}

SecretBytes wrapKeyFrom(
    const SecretBytes &shared, const PublicKey &share, const PublicKey &recipient)
{
    const QByteArray salt = toByteArray(share) + toByteArray(recipient);
    return hkdfSha256(
        shared.view(), bytesOf(salt), bytesOf(QByteArrayView("age-encryption.org/v1/X25519")));
}

Digest headerMac(const SecretBytes &fileKey, ByteView header)
{
    const auto key = hkdfSha256(fileKey.view(), {}, bytesOf(QByteArrayView("header")));
    return hmacSha256(key.view(), header);
}

Result<Stanza> wrapped(const SecretBytes &fileKey, const PublicKey &recipient, const Random &random)
{
    const AgreementKey ephemeral = AgreementKey::generate(random);
    const auto shared = ephemeral.sharedWith(recipient);
    if (!shared)
        return tl::unexpected(shared.error());
    const auto key = wrapKeyFrom(*shared, ephemeral.publicKey(), recipient);
    return Stanza {{stanzaType.toByteArray(), encodeBase64(toByteArray(ephemeral.publicKey()))},
        chacha20poly1305::seal({key.view(), singleUse, {}}, fileKey.view())};
}

/// An X25519 stanza whose outer shape has been checked.
struct WrappedKey
{
    PublicKey share {};
    ByteView body;
};

Result<std::vector<WrappedKey>> wrappedKeys(const Header &header)
{
    std::vector<WrappedKey> found;
    for (const Stanza &stanza : header.stanzas) {
        if (stanza.arguments.first() != stanzaType)
            continue;
        const auto share
            = stanza.arguments.size() == 2 ? decodeBase64(stanza.arguments.at(1)) : std::nullopt;
        const auto key = share ? publicKeyFrom(bytesOf(*share)) : malformed("share");
        // The length is looked at before any key is tried: see "partitioning oracle" in the format.
        if (!key || bytesOf(stanza.body).size() != fileKeySize + chacha20poly1305::TagSize)
            return malformed("X25519 stanza");
        found.push_back({*key, bytesOf(stanza.body)});
    }
    return found;
}

/// NotFound when this is not our stanza; Malformed for a share that no honest writer makes.
Result<SecretBytes> unwrapped(const WrappedKey &wrapped, const AgreementKey &key)
{
    const auto shared = key.sharedWith(wrapped.share);
    if (!shared)
        return malformed("share of low order");
    const auto wrapKey = wrapKeyFrom(*shared, wrapped.share, key.publicKey());
    auto fileKey = chacha20poly1305::open({wrapKey.view(), singleUse, {}}, wrapped.body);
    if (!fileKey)
        return failure(Error::Code::NotFound, QStringLiteral("age: no key of ours"));
    return fileKey;
}

Result<SecretBytes> fileKeyOf(const Header &header, std::span<const AgreementKey> keys)
{
    const auto stanzas = wrappedKeys(header);
    if (!stanzas)
        return tl::unexpected(stanzas.error());
    for (const AgreementKey &key : keys) {
        for (const WrappedKey &stanza : *stanzas) {
            auto fileKey = unwrapped(stanza, key);
            if (fileKey || fileKey.error().code != Error::Code::NotFound)
                return fileKey;
        }
    }
    return failure(Error::Code::NotFound, QStringLiteral("age: no key of ours"));
}

} // namespace

std::size_t overheadFor(std::size_t plainSize, std::size_t recipients)
{
    constexpr std::size_t frame = 22 + 48 + StreamNonceSize; // version line, MAC line, nonce
    constexpr std::size_t stanza = 54 + 44; // argument line and body, line feeds included
    return frame + recipients * stanza + (plainSize / ChunkSize + 1) * aead::TagSize;
}

QByteArray recipientText(const PublicKey &key)
{
    return toByteArray(bech32::encode(recipientPrefix, key).view());
}

Result<PublicKey> recipientFromText(QByteArrayView text)
{
    const auto bytes = bech32::decode(recipientPrefix, bytesOf(text));
    return bytes ? publicKeyFrom(bytes->view()) : Result<PublicKey>(tl::unexpected(bytes.error()));
}

SecretBytes identityText(const AgreementKey &key)
{
    SecretBytes text = bech32::encode(identityPrefix, key.secret().view());
    for (std::uint8_t &c : text.writable()) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<std::uint8_t>(c - 'a' + 'A');
    }
    return text;
}

Result<AgreementKey> identityFromText(ByteView text)
{
    auto secret = bech32::decode(identityPrefix, text);
    if (!secret)
        return tl::unexpected(secret.error());
    if (secret->size() != AgreementKey::Size)
        return malformed("length of an identity");
    return AgreementKey(*std::move(secret));
}

Result<QByteArray> encrypt(
    std::span<const PublicKey> recipients, ByteView plain, const Random &random)
{
    if (recipients.empty() || recipients.size() > MostStanzas)
        return failure(Error::Code::Invalid, QStringLiteral("age: number of recipients"));
    if (plain.size() > LargestPlain)
        return failure(Error::Code::TooLarge, QStringLiteral("age: plain text"));
    SecretBytes fileKey(fileKeySize);
    random(fileKey.writable());
    std::vector<Stanza> stanzas;
    for (const PublicKey &recipient : recipients) {
        auto stanza = wrapped(fileKey, recipient, random);
        if (!stanza)
            return tl::unexpected(stanza.error());
        stanzas.push_back(*std::move(stanza));
    }
    std::array<std::uint8_t, StreamNonceSize> nonce {};
    random(nonce);
    const QByteArray header = writeStanzas(stanzas);
    return header + writeMac(headerMac(fileKey, bytesOf(header)))
        + sealStream(fileKey, nonce, plain);
}

Result<OpenedHeader> openHeader(std::span<const AgreementKey> keys, ByteView file)
{
    const auto header = parseHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    auto fileKey = fileKeyOf(*header, keys);
    if (!fileKey)
        return tl::unexpected(fileKey.error());
    if (!equalInConstantTime(headerMac(*fileKey, file.first(header->authenticated)), header->mac))
        return failure(Error::Code::Damaged, QStringLiteral("age: header was altered"));
    return OpenedHeader {*std::move(fileKey), file.subspan(header->size)};
}

Result<SecretBytes> decrypt(std::span<const AgreementKey> keys, ByteView file, std::size_t largest)
{
    const auto opened = openHeader(keys, file);
    if (!opened)
        return tl::unexpected(opened.error());
    if (largestPlainOf(opened->payload.size()) > largest)
        return failure(Error::Code::TooLarge, QStringLiteral("age: plain text"));
    auto contents = openStream(opened->fileKey, opened->payload);
    if (contents.problem)
        return tl::unexpected(*std::move(contents.problem));
    return std::move(contents.plain);
}

} // namespace rueckhalt::age
