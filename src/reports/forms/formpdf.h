// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/forms/formdocument.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

/// The paper on A4 as PDF/A-1b with bookmarks: the same document gives the same bytes, its
/// properties name the kind of paper and nobody. A value too long for its box goes on on a
/// continuation sheet; nothing is cut. Control characters and those that turn the direction of
/// lines are taken out. Unsupported without a QGuiApplication or a font.
Result<QByteArray> formPdf(const FormDocument &document);

/// The same pages for a printer.
Result<void> paintForm(QPagedPaintDevice &printer, const FormDocument &document);

} // namespace rueckhalt
