// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/annualdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// The tables one after another, as German Excel opens them by a double click: UTF-8 with byte
/// order mark, semicolons, CRLF, RFC 4180 quotes. No field can be taken for a formula.
QByteArray csvReport(const AnnualDocument &document);

/// A field of the file: what a spreadsheet would compute is preceded by an apostrophe, then quoted
/// if need be (OWASP "CSV injection").
QString csvField(QString text);

} // namespace rueckhalt
