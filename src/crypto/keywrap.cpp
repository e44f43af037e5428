// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keywrap.h"

#include "crypto/openssl.h"

namespace rueckhalt {

namespace {

constexpr std::size_t wrappingKeySize = 32;
constexpr std::size_t block = 8;
constexpr std::size_t leastKey = 16;
constexpr std::size_t longestKey = 4096; // far above any key; keeps lengths within int

openssl::CipherContext beginWrap(ByteView wrappingKey, bool wrap)
{
    Q_ASSERT(wrappingKey.size() == wrappingKeySize);
    openssl::CipherContext context(EVP_CIPHER_CTX_new());
    openssl::require(context != nullptr, "AES key wrap");
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    openssl::require(EVP_CipherInit_ex2(context.get(), EVP_aes_256_wrap(), wrappingKey.data(),
                         nullptr, wrap ? 1 : 0, nullptr)
            == 1,
        "AES key wrap");
    return context;
}

bool isWrappable(std::size_t size)
{
    return size % block == 0 && size >= leastKey && size <= longestKey;
}

} // namespace

QByteArray wrapKey(ByteView wrappingKey, ByteView key)
{
    openssl::require(isWrappable(key.size()), "length of a key to wrap");
    const auto context = beginWrap(wrappingKey, true);
    QByteArray wrapped(static_cast<qsizetype>(key.size() + block), Qt::Uninitialized);
    int done = 0;
    openssl::require(
        EVP_CipherUpdate(context.get(), reinterpret_cast<std::uint8_t *>(wrapped.data()), &done,
            key.data(), static_cast<int>(key.size()))
                == 1
            && done == wrapped.size(),
        "AES key wrap");
    return wrapped;
}

Result<SecretBytes> unwrapKey(ByteView wrappingKey, ByteView wrapped)
{
    if (wrapped.size() < block || !isWrappable(wrapped.size() - block))
        return failure(Error::Code::Damaged, QStringLiteral("length of a wrapped key"));
    const auto context = beginWrap(wrappingKey, false);
    // Unwrapping may use the whole length as working space before it cuts off the check value.
    SecretBytes work(wrapped.size());
    int done = 0;
    if (EVP_CipherUpdate(context.get(), work.writable().data(), &done, wrapped.data(),
            static_cast<int>(wrapped.size()))
            != 1
        || static_cast<std::size_t>(done) != wrapped.size() - block)
        return failure(Error::Code::Damaged, QStringLiteral("wrapped key was altered"));
    return SecretBytes(work.view().first(static_cast<std::size_t>(done)));
}

} // namespace rueckhalt
