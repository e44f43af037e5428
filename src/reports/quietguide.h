// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/serviceview/quiettimes.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

/// Quiet and busy hours of an office, for those who answer its telephone and for booking systems.
/// It says nothing of incidents, and nothing of a person.
struct QuietGuide
{
    QString authority {}; ///< may be empty
    QString unit {}; ///< path of the office; empty: the whole authority
    QuietTimes times {};
    QDate made {};
    Language language = Language::German;
};

/// A page A4 as PDF/A-1b: what to tell callers, and the week as a table. The same guide gives the
/// same bytes. Unsupported without a QGuiApplication or a font.
Result<QByteArray> quietPdf(const QuietGuide &guide);
/// The same for a printer that prints to the edges of the paper.
Result<void> printQuietGuide(QPagedPaintDevice &printer, const QuietGuide &guide);

/// An hour a row, as booking systems take it: UTF-8 with byte order mark, semicolons, CRLF; codes
/// in English whatever the language. weekday is 1 (Monday) to 7, from and until are HH:MM, state is
/// quiet, usual, busy or unknown. No field can be taken for a formula.
[[nodiscard]] QByteArray quietCsv(const QuietGuide &guide);

} // namespace rueckhalt
