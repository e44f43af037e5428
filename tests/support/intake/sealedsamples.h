// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "intake/replies.h"
#include "intake/reportenvelope.h"
#include "intake/reportingcard.h"

#include <vector>

namespace rueckhalt::testing {

/// Random numbers that repeat from run to run, but not within one.
[[nodiscard]] Random numberedRandom(quint32 seed = 1);

/// 32 equal bytes as a secret.
[[nodiscard]] SecretBytes secretOf(std::uint8_t byte);

[[nodiscard]] RegisterId sampleRegister();

/// Officer keys of versions 1 to `newest`, always the same.
[[nodiscard]] std::vector<OfficerKey> officerKeys(quint32 newest = 1);
[[nodiscard]] AgreementKey recoveryKey();

/// A card with two offices, a unit and a service.
[[nodiscard]] CardContent sampleContent();

/// The other half of sampleAddress().
[[nodiscard]] SigningKey receiptSigningKey();
[[nodiscard]] AgreementKey receiptKey();
[[nodiscard]] ReceiptAddress sampleAddress();

/// A complete anonymous report with umlauts, in which everything is stated.
[[nodiscard]] Envelope sampleReport();
/// An addition to it, signed.
[[nodiscard]] Envelope sampleAddendum();
[[nodiscard]] Reply sampleReply();

/// What age protects in a file that `key` opens; empty if it does not.
[[nodiscard]] QByteArray contentsOf(const QByteArray &file, const AgreementKey &key);

} // namespace rueckhalt::testing
