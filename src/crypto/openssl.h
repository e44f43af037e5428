// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QtGlobal>

#include <memory>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace rueckhalt::openssl {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Deleter<EVP_KDF_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Deleter<EVP_KDF_CTX_free>>;

/// For calls that with valid arguments fail only when memory or the library itself is gone:
/// going on would mean writing something unprotected.
inline void require(bool ok, const char *what)
{
    if (!ok)
        qFatal("cryptographic library failed: %s", what);
}

/// Some of OpenSSL takes an empty value with a null pointer for a missing one.
inline ByteView neverNull(ByteView bytes)
{
    static constexpr std::uint8_t nothing = 0;
    return bytes.data() ? bytes : ByteView {&nothing, 0};
}

} // namespace rueckhalt::openssl
