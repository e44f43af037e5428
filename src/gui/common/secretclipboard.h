// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rueckhalt {

/// Puts something secret into the clipboard, marked so that clipboard managers that know the mark
/// do not keep it. ClipboardGuard takes it out again.
void copySecretly(const QString &text);

} // namespace rueckhalt
