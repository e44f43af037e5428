// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportdocument.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

/// The report on A4 as PDF/A-1b: vectors, embedded fonts, searchable text, bookmarks, language,
/// page numbers; the same bytes every time. Needs a QGuiApplication and a font: without them
/// Unsupported.
Result<QByteArray> pdfReport(const ReportDocument &document);

/// The same pages on a printer that prints to the edges of the paper.
Result<void> paintReport(QPagedPaintDevice &printer, const ReportDocument &document);

} // namespace rueckhalt
