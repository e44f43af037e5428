// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment/attachment.h"
#include "vault/vault.h"

namespace rueckhalt::testing {

/// Bytes that look like nothing, the same for the same seed.
[[nodiscard]] QByteArray noise(qsizetype size, char seed = 1);
/// Attaches them as a cleaned picture whose original was three bytes longer.
Result<Attachment> attach(Vault &vault, const IncidentId &incident, const QByteArray &bytes,
    const QString &name = QStringLiteral("Foto.jpg"));
/// What is attached, read to its end.
Result<QByteArray> attached(const Vault &vault, const IncidentId &incident, const AttachmentId &id);

} // namespace rueckhalt::testing
