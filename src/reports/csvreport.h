// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// The sections one after another and every table once, as German Excel opens them by a double
/// click: UTF-8 with byte order mark, semicolons, CRLF, RFC 4180 quotes. No field can be taken for
/// a formula.
QByteArray csvReport(const ReportDocument &document);

/// Text for a cell of a table: what a spreadsheet would compute is preceded by an apostrophe (OWASP
/// "CSV injection"), also after a comma, semicolon, tabulator or line end, where a program that
/// takes those for separators begins a cell of its own.
QString withoutFormulas(const QString &text);

/// A field of the file: withoutFormulas(), quoted if need be.
QString csvField(const QString &text);

} // namespace rueckhalt
