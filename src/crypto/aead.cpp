// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"

#include "crypto/openssl.h"

#include <limits>

namespace rueckhalt::aead {

namespace {

constexpr std::size_t longest = std::numeric_limits<int>::max() / 2;

int lengthOf(ByteView bytes)
{
    return static_cast<int>(bytes.size());
}

/// Looked up once, because that takes longer than sealing a row; stays until the process ends.
const EVP_CIPHER *implementationOf(Cipher cipher)
{
    static const EVP_CIPHER *const aesGcm = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    static const EVP_CIPHER *const chaCha = EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr);
    const EVP_CIPHER *found = cipher == Cipher::AesGcm ? aesGcm : chaCha;
    openssl::require(found != nullptr, "AEAD cipher");
    return found;
}

openssl::CipherContext begin(Cipher cipher, const Envelope &envelope, bool encrypt)
{
    Q_ASSERT(envelope.key.size() == KeySize && envelope.nonce.size() == NonceSize);
    openssl::CipherContext context(EVP_CIPHER_CTX_new());
    openssl::require(context
            && EVP_CipherInit_ex2(context.get(), implementationOf(cipher), envelope.key.data(),
                   envelope.nonce.data(), encrypt ? 1 : 0, nullptr)
                == 1,
        "AEAD cipher");
    int done = 0;
    openssl::require(envelope.bound.empty()
            || EVP_CipherUpdate(
                   context.get(), nullptr, &done, envelope.bound.data(), lengthOf(envelope.bound))
                == 1,
        "AEAD cipher bound data");
    return context;
}

} // namespace

QByteArray seal(Cipher cipher, const Envelope &envelope, ByteView plain)
{
    openssl::require(plain.size() <= longest, "message too long");
    const auto context = begin(cipher, envelope, true);
    QByteArray sealed(static_cast<qsizetype>(plain.size() + TagSize), Qt::Uninitialized);
    auto *out = reinterpret_cast<std::uint8_t *>(sealed.data());
    int done = 0;
    openssl::require(plain.empty()
            || EVP_CipherUpdate(context.get(), out, &done, plain.data(), lengthOf(plain)) == 1,
        "AEAD cipher encryption");
    openssl::require(EVP_CipherFinal_ex(context.get(), out + done, &done) == 1
            && EVP_CIPHER_CTX_ctrl(
                   context.get(), EVP_CTRL_AEAD_GET_TAG, TagSize, out + plain.size())
                == 1,
        "AEAD cipher tag");
    return sealed;
}

Result<SecretBytes> open(Cipher cipher, const Envelope &envelope, ByteView sealed)
{
    if (sealed.size() < TagSize || sealed.size() > longest)
        return failure(Error::Code::Damaged, QStringLiteral("sealed bytes have no tag"));
    const auto context = begin(cipher, envelope, false);
    const ByteView cipherText = sealed.first(sealed.size() - TagSize);
    // OpenSSL only reads the tag; its parameter has no const.
    auto *tag = const_cast<std::uint8_t *>(sealed.last(TagSize).data());
    openssl::require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, TagSize, tag) == 1,
        "AEAD cipher tag");
    SecretBytes plain(cipherText.size());
    int done = 0;
    openssl::require(cipherText.empty()
            || EVP_CipherUpdate(context.get(), plain.writable().data(), &done, cipherText.data(),
                   lengthOf(cipherText))
                == 1,
        "AEAD cipher decryption");
    std::uint8_t nothing = 0;
    if (EVP_CipherFinal_ex(context.get(), &nothing, &done) != 1)
        return failure(Error::Code::Damaged, QStringLiteral("authentication failed"));
    return plain;
}

} // namespace rueckhalt::aead
