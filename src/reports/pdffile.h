// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPagedPaintDevice>

#include <functional>

namespace rueckhalt {

/// Unsupported without a QGuiApplication or without a font: nothing could be drawn.
Result<void> canDraw();

/// A PDF/A-1b of this title that names nobody in its metadata, in PdfCanvas::Resolution. `draw`
/// puts everything on it, and its PdfCanvas is gone when it returns: that writes the end of the
/// file.
QByteArray pdfFile(const QString &title, const std::function<void(QPagedPaintDevice &)> &draw);

} // namespace rueckhalt
