// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keypair.h"

#include "crypto/openssl.h"

#include <algorithm>

namespace rueckhalt {

namespace {

openssl::Key privateKey(int type, const SecretBytes &secret)
{
    openssl::require(secret.size() == AgreementKey::Size, "length of a private key");
    openssl::Key key(
        EVP_PKEY_new_raw_private_key(type, nullptr, secret.view().data(), secret.size()));
    openssl::require(key != nullptr, "private key");
    return key;
}

openssl::Key publicHalf(int type, const PublicKey &bytes)
{
    openssl::Key key(EVP_PKEY_new_raw_public_key(type, nullptr, bytes.data(), bytes.size()));
    openssl::require(key != nullptr, "public key");
    return key;
}

PublicKey publicKeyOf(int type, const SecretBytes &secret)
{
    PublicKey bytes {};
    std::size_t size = bytes.size();
    openssl::require(
        EVP_PKEY_get_raw_public_key(privateKey(type, secret).get(), bytes.data(), &size) == 1
            && size == bytes.size(),
        "public key");
    return bytes;
}

SecretBytes drawn(const Random &random)
{
    SecretBytes secret(AgreementKey::Size);
    random(secret.writable());
    return secret;
}

} // namespace

Result<PublicKey> publicKeyFrom(ByteView bytes)
{
    PublicKey key {};
    if (bytes.size() != key.size())
        return failure(Error::Code::Malformed, QStringLiteral("length of a public key"));
    std::ranges::copy(bytes, key.begin());
    return key;
}

AgreementKey::AgreementKey(SecretBytes secret)
    : m_secret(std::move(secret))
    , m_public(publicKeyOf(EVP_PKEY_X25519, m_secret))
{
}

AgreementKey::AgreementKey(SecretBytes secret, const PublicKey &publicKey)
    : m_secret(std::move(secret))
    , m_public(publicKey)
{
}

AgreementKey AgreementKey::generate(const Random &random)
{
    return AgreementKey(drawn(random));
}

Result<SecretBytes> AgreementKey::sharedWith(const PublicKey &other) const
{
    const auto mine = privateKey(EVP_PKEY_X25519, m_secret);
    const auto theirs = publicHalf(EVP_PKEY_X25519, other);
    const openssl::KeyContext context(EVP_PKEY_CTX_new(mine.get(), nullptr));
    openssl::require(context && EVP_PKEY_derive_init(context.get()) == 1
            && EVP_PKEY_derive_set_peer(context.get(), theirs.get()) == 1,
        "X25519");
    SecretBytes shared(Size);
    std::size_t size = shared.size();
    // OpenSSL refuses the all-zero secret itself; looked at again because everything rests on it.
    const bool derived
        = EVP_PKEY_derive(context.get(), shared.writable().data(), &size) == 1 && size == Size;
    static constexpr std::array<std::uint8_t, Size> zero {};
    if (!derived || CRYPTO_memcmp(shared.view().data(), zero.data(), Size) == 0)
        return failure(Error::Code::Invalid, QStringLiteral("public key of low order"));
    return shared;
}

SigningKey::SigningKey(SecretBytes seed)
    : m_seed(std::move(seed))
    , m_public(publicKeyOf(EVP_PKEY_ED25519, m_seed))
{
}

SigningKey::SigningKey(SecretBytes seed, const PublicKey &publicKey)
    : m_seed(std::move(seed))
    , m_public(publicKey)
{
}

SigningKey SigningKey::generate(const Random &random)
{
    return SigningKey(drawn(random));
}

Signature SigningKey::sign(ByteView message) const
{
    const auto key = privateKey(EVP_PKEY_ED25519, m_seed);
    const openssl::DigestContext context(EVP_MD_CTX_new());
    Signature signature {};
    std::size_t size = signature.size();
    const ByteView text = openssl::neverNull(message);
    openssl::require(context
            && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
            && EVP_DigestSign(context.get(), signature.data(), &size, text.data(), text.size()) == 1
            && size == signature.size(),
        "Ed25519");
    return signature;
}

bool verify(const PublicKey &signer, ByteView message, ByteView signature)
{
    if (signature.size() != std::tuple_size_v<Signature>)
        return false;
    const auto key = publicHalf(EVP_PKEY_ED25519, signer);
    const openssl::DigestContext context(EVP_MD_CTX_new());
    openssl::require(
        context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1,
        "Ed25519");
    const ByteView text = openssl::neverNull(message);
    return EVP_DigestVerify(
               context.get(), signature.data(), signature.size(), text.data(), text.size())
        == 1;
}

} // namespace rueckhalt
