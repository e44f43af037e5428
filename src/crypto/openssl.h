// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Deleter<EVP_KDF_CTX_free>>;

/// For calls that with valid arguments fail only when memory or the library itself is gone:
/// going on would mean writing something unprotected.
inline void require(bool ok, const char *what)
{
    if (!ok)
        qFatal("cryptographic library failed: %s", what);
}

} // namespace rueckhalt::openssl
