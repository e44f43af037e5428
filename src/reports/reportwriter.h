// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportdocument.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

enum class ReportFormat { Pdf, Html, Csv, Xlsx };

/// The document as a file; the same document gives the same bytes, whenever and wherever the same
/// program writes it with the same fonts.
///  - PDF: A4, PDF/A-1b, vectors, searchable text, bookmarks. Needs a QGuiApplication (the platform
///    "offscreen" will do) and a font: without them Unsupported.
///  - HTML: one accessible page without script, light and dark, printable.
///  - XLSX: a sheet for every table, no formulas, nothing hidden.
///  - CSV: the tables one after another for a spreadsheet, every field safe from formulas.
/// Fails else only on lack of space.
Result<QByteArray> writeReport(const ReportDocument &document, ReportFormat format);

/// The pages of the PDF on a printer that prints to the edges of the paper
/// (QPrinter::setFullPage), or on its preview.
Result<void> printReport(QPagedPaintDevice &printer, const ReportDocument &document);

} // namespace rueckhalt
