// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QStringView>

namespace rueckhalt {

/// A typed password as the bytes that keys are derived from: the same for everybody who types the
/// same, whatever keyboard or system composed it. After RFC 8265 (OpaqueString): spaces of all
/// kinds become the ordinary one, then Unicode's form NFC in UTF-8; case and everything else stay.
/// Copies made on the way are overwritten; `typed` is the caller's to wipe.
[[nodiscard]] SecretBytes passwordBytes(QStringView typed);

/// The same for a password that came in UTF-8, from a terminal or a file. Bytes that are not UTF-8
/// stay as they are.
[[nodiscard]] SecretBytes normalisedPassword(SecretBytes utf8);

} // namespace rueckhalt
