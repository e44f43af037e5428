// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/sheetdocument.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

/// A measure sheet on one or two pages A4 as PDF/A-1b: vectors, embedded fonts, searchable text.
/// Type shrinks a little where a long sheet would need a third page. Needs a QGuiApplication and a
/// font: without them Unsupported.
Result<QByteArray> pdfSheet(const SheetDocument &document);

/// The same on a printer that prints to the edges of the paper (QPrinter::setFullPage).
Result<void> printSheet(QPagedPaintDevice &printer, const SheetDocument &document);

} // namespace rueckhalt
