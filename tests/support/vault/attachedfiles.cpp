// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/attachedfiles.h"

#include "crypto/hash.h"
#include "vault/attachmentkeeping.h"

#include <algorithm>

namespace rueckhalt::testing {

QByteArray noise(qsizetype size, char seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    auto state = static_cast<quint32>(seed) * 2654435761U + 1;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

Result<Attachment> attach(
    Vault &vault, const IncidentId &incident, const QByteArray &bytes, const QString &name)
{
    auto writing = vault.attachments().begin(incident);
    if (!writing)
        return tl::unexpected<Error>(writing.error());
    // In pieces that fit no chunk.
    for (qsizetype at = 0; at < bytes.size(); at += 10007) {
        const auto piece
            = QByteArrayView(bytes).sliced(at).first(std::min<qsizetype>(10007, bytes.size() - at));
        if (auto written = writing->write(bytesOf(piece)); !written)
            return tl::unexpected<Error>(written.error());
    }
    if (auto finished = writing->finish(); !finished)
        return tl::unexpected<Error>(finished.error());
    return vault.attachments().add({name, AttachmentKind::Jpeg, AttachmentState::Cleaned,
                                       bytes.size() + 3, sha256(bytesOf(bytes + "???"))},
        std::move(*writing));
}

Result<QByteArray> attached(const Vault &vault, const IncidentId &incident, const AttachmentId &id)
{
    const auto reader = vault.attachments().open(incident, id);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    QByteArray all;
    for (;;) {
        const auto chunk = (*reader)->next();
        if (!chunk)
            return tl::unexpected<Error>(chunk.error());
        if (chunk->isEmpty())
            return all;
        all += toByteArray(chunk->view());
    }
}

} // namespace rueckhalt::testing
