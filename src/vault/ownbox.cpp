// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "crypto/sealedbox.h"
#include "vault/openedvault.h"

namespace rueckhalt {

namespace {

constexpr auto ownBox = QByteArrayView("unfinished writing");

QByteArray boundTo(const OpenedVault &opened)
{
    CborWriter cbor;
    cbor.array(2);
    cbor.bytes(opened.id().bytes());
    cbor.bytes(opened.me.id.bytes());
    return cbor.written();
}

} // namespace

Result<QByteArray> Vault::sealForMe(ByteView plain) const
{
    if (!m_opened->keys.user)
        return failure(Error::Code::NotPermitted, QStringLiteral("no keys of one's own"));
    const QByteArray bound = boundTo(*m_opened);
    return sealTo(m_opened->keys.user->agreement().publicKey(), {ownBox, bytesOf(bound)}, plain,
        m_opened->environment.random);
}

Result<SecretBytes> Vault::openForMe(const QByteArray &box) const
{
    if (!m_opened->keys.user)
        return failure(Error::Code::NotPermitted, QStringLiteral("no keys of one's own"));
    const QByteArray bound = boundTo(*m_opened);
    return openSealed(m_opened->keys.user->agreement(), {ownBox, bytesOf(bound)}, bytesOf(box));
}

} // namespace rueckhalt
