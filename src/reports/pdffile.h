// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QPagedPaintDevice>

#include <functional>

namespace rueckhalt {

/// Unsupported without a QGuiApplication or without a font: nothing could be drawn.
Result<void> canDraw();

/// A PDF/A-1b of this title that names nobody in its metadata, in PdfCanvas::Resolution. `draw`
/// puts everything on it, and its PdfCanvas is gone when it returns: that writes the end of the
/// file.
QByteArray pdfFile(const QString &title, const std::function<void(QPagedPaintDevice &)> &draw);

/// What a PDF says of itself.
struct PdfProperties
{
    QString title {};
    Language language = Language::German;
    QDate date {}; ///< of making and change; invalid: none is named
};

/// An entry of the bookmarks.
struct PdfBookmark
{
    QString title;
    int page = 1;
    double y = 0; ///< points from the upper edge of the page
    int level = 0; ///< 0: chapter, 1: below the last chapter
};

/// The file with bookmarks, language and the properties given, and with nothing left in it that
/// differs from one writing to the next: dates of the clock, random ids, numbers of objects and
/// names of font subsets. Stays PDF/A-1b. Damaged if these bytes are no PDF.
Result<QByteArray> finishedPdf(
    const QByteArray &pdf, const PdfProperties &properties, const QList<PdfBookmark> &bookmarks);

} // namespace rueckhalt
