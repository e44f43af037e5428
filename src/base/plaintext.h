// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rueckhalt {

/// Control characters, and marks that turn the reading direction (they can make a text look like
/// another).
[[nodiscard]] bool isHarmful(QChar character);

/// True for text without harmful characters that begins and ends with something visible.
[[nodiscard]] bool isPlainText(const QString &text);

/// True for an address that begins with http:// or https:// and names a host.
[[nodiscard]] bool isWebAddress(const QString &text);

} // namespace rueckhalt
