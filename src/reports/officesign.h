// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/servicebasics/officenotice.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

enum class SignPaper { A4, A3 };

/// Notices for a door as PDF/A-1b, a page each: type as large as the page allows, to be read from
/// two metres. The same notices give the same bytes. TooLarge if a text is so long that its type
/// would have to be too small to read; Unsupported without a QGuiApplication or a font.
Result<QByteArray> signPdf(const QList<OfficeNotice> &notices, SignPaper paper, const QDate &date);

/// The same for a printer that prints to the edges of the paper.
Result<void> printSigns(
    QPagedPaintDevice &printer, const QList<OfficeNotice> &notices, SignPaper paper);

} // namespace rueckhalt
