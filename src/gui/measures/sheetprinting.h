// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace rueckhalt {

/// Asks for a printer and lets `paint` draw on it. Success also when the reader cancels.
Result<void> printByDialog(
    QWidget *parent, const std::function<Result<void>(QPagedPaintDevice &)> &paint);

/// Puts a finished file in its place, whole or not at all.
Result<void> saveFile(const QByteArray &content, const QString &path);

} // namespace rueckhalt
