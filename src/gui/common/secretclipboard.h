// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QString>

namespace rueckhalt {

/// Puts something secret into the clipboard, marked so that clipboard managers that know the mark
/// do not keep it. ClipboardGuard takes it out again.
void copySecretly(const QString &text);

/// Puts the same contents there again with that mark. Does nothing where it is or where there is
/// nothing.
void markSecret(QClipboard::Mode mode);

} // namespace rueckhalt
