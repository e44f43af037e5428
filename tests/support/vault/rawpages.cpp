// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawpages.h"

#include "support/vault/rawregister.h"

#include <memory>

#include <openssl/evp.h>

namespace rueckhalt::testing {

QByteArray decryptedPages(const QString &file, const SecretBytes &key)
{
    constexpr qsizetype pageSize = 16384;
    constexpr qsizetype saltSize = 16;
    constexpr qsizetype reserve = 48; // initialisation vector and HMAC
    const QByteArray encrypted = contentsOfFile(file);
    QByteArray plain;
    for (qsizetype page = 0; (page + 1) * pageSize <= encrypted.size(); ++page) {
        const QByteArray whole = encrypted.mid(page * pageSize, pageSize);
        const qsizetype start = page == 0 ? saltSize : 0;
        const QByteArray text = whole.mid(start, pageSize - reserve - start);
        const QByteArray vector = whole.mid(pageSize - reserve, 16);
        QByteArray out(text.size() + 32, '\0');
        int length = 0;
        const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
            EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.view().data(),
            reinterpret_cast<const unsigned char *>(vector.constData()));
        EVP_CIPHER_CTX_set_padding(context.get(), 0);
        EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(out.data()), &length,
            reinterpret_cast<const unsigned char *>(text.constData()),
            static_cast<int>(text.size()));
        plain += out.first(length);
    }
    return plain;
}

QByteArrayList shapesOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArrayList shapes {
        utf8, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)};
    for (qsizetype offset = 0; offset < 3; ++offset) {
        // The characters at both ends depend on what stands beside.
        const QByteArray coded = (QByteArray(offset, 'x') + utf8).toBase64();
        shapes << coded.mid(4, coded.size() - 8);
    }
    return shapes;
}

qsizetype occurrences(const QByteArray &in, const QByteArrayList &shapes)
{
    qsizetype count = 0;
    for (const QByteArray &shape : shapes)
        count += in.count(shape);
    return count;
}

} // namespace rueckhalt::testing
