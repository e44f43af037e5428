// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include "crypto/openssl.h"

namespace rueckhalt {

using openssl::neverNull;

namespace {

OSSL_PARAM octets(const char *name, ByteView bytes)
{
    // OpenSSL only reads it; its parameter type has no const.
    return OSSL_PARAM_construct_octet_string(
        name, const_cast<std::uint8_t *>(bytes.data()), bytes.size());
}

} // namespace

Digest sha256(ByteView data)
{
    // Looked up once: that takes longer than the digest of a row. Stays until the process ends.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Digest digest {};
    openssl::require(algorithm != nullptr
            && EVP_Digest(
                   neverNull(data).data(), data.size(), digest.data(), nullptr, algorithm, nullptr)
                == 1,
        "SHA-256");
    return digest;
}

struct Sha256::State
{
    openssl::DigestContext context {EVP_MD_CTX_new()};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    openssl::require(
        m_state->context && EVP_DigestInit_ex2(m_state->context.get(), EVP_sha256(), nullptr) == 1,
        "SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(ByteView data)
{
    openssl::require(
        EVP_DigestUpdate(m_state->context.get(), neverNull(data).data(), data.size()) == 1,
        "SHA-256");
}

Digest Sha256::result()
{
    Digest digest {};
    openssl::require(
        EVP_DigestFinal_ex(m_state->context.get(), digest.data(), nullptr) == 1, "SHA-256");
    return digest;
}

Digest hmacSha256(ByteView key, ByteView data)
{
    Digest mac {};
    std::size_t size = 0;
    openssl::require(
        EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, neverNull(key).data(), key.size(),
            neverNull(data).data(), data.size(), mac.data(), mac.size(), &size)
            != nullptr,
        "HMAC-SHA-256");
    return mac;
}

SecretBytes hkdfSha256(ByteView key, ByteView salt, ByteView purpose, std::size_t size)
{
    Q_ASSERT(size > 0 && size <= 255 * std::tuple_size_v<Digest>);
    const openssl::Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    openssl::require(kdf != nullptr, "HKDF");
    const openssl::KdfContext context(EVP_KDF_CTX_new(kdf.get()));
    std::array<char, 7> digest {"SHA256"};
    const std::array parameters {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        octets(OSSL_KDF_PARAM_KEY, neverNull(key)),
        octets(OSSL_KDF_PARAM_SALT, neverNull(salt)),
        octets(OSSL_KDF_PARAM_INFO, neverNull(purpose)),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes derived(size);
    openssl::require(context
            && EVP_KDF_derive(context.get(), derived.writable().data(), size, parameters.data())
                == 1,
        "HKDF-SHA-256");
    return derived;
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace rueckhalt
