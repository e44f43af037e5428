// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/environment.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

namespace rueckhalt {

/// What everybody may know of a key pair, X25519 or Ed25519.
using PublicKey = std::array<std::uint8_t, 32>;

/// An Ed25519 signature.
using Signature = std::array<std::uint8_t, 64>;

/// The public key in 32 bytes from outside; Malformed for any other length.
[[nodiscard]] Result<PublicKey> publicKeyFrom(ByteView bytes);

/// X25519 (RFC 7748): two holders of such keys agree on a secret that nobody else can compute.
/// Messages are sealed to the public half (sealedbox.h, age.h).
class AgreementKey
{
public:
    static constexpr std::size_t Size = 32;

    /// From exactly 32 secret bytes, as derived or drawn; any 32 bytes are a key.
    explicit AgreementKey(SecretBytes secret);
    [[nodiscard]] static AgreementKey generate(const Random &random);
    [[nodiscard]] AgreementKey clone() const { return AgreementKey(m_secret.clone(), m_public); }

    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const SecretBytes &secret() const { return m_secret; }

    /// The 32 bytes both sides share; to be put through HKDF before use. Invalid when `other` is a
    /// point of low order: then the secret would be the same for everybody (RFC 7748, section 6.1).
    [[nodiscard]] Result<SecretBytes> sharedWith(const PublicKey &other) const;

private:
    AgreementKey(SecretBytes secret, const PublicKey &publicKey);

    SecretBytes m_secret;
    PublicKey m_public {};
};

/// Ed25519 (RFC 8032, pure): signs so that everybody with the public key can check it.
class SigningKey
{
public:
    static constexpr std::size_t Size = 32;

    /// From exactly 32 secret bytes, the seed of RFC 8032.
    explicit SigningKey(SecretBytes seed);
    [[nodiscard]] static SigningKey generate(const Random &random);
    [[nodiscard]] SigningKey clone() const { return SigningKey(m_seed.clone(), m_public); }

    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const SecretBytes &seed() const { return m_seed; }
    [[nodiscard]] Signature sign(ByteView message) const;

private:
    SigningKey(SecretBytes seed, const PublicKey &publicKey);

    SecretBytes m_seed;
    PublicKey m_public {};
};

/// True if `signature` over `message` was made with the key whose public half is `signer`.
/// A signature that does not have 64 bytes is none.
[[nodiscard]] bool verify(const PublicKey &signer, ByteView message, ByteView signature);

} // namespace rueckhalt
