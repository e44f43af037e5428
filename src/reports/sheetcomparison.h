// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/sheetdocument.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace rueckhalt {

/// Up to three sheets of one language beside each other, part by part.
struct SheetComparison
{
    static constexpr qsizetype Most = 3;

    struct Row
    {
        QString heading;
        QStringList cells; ///< one a sheet, entries on lines of their own; "–" where there is none
        bool differs = false; ///< the cells are not all the same
    };

    Language language = Language::German;
    QString title;
    QStringList titles; ///< of the sheets, with their ids
    QList<Row> rows; ///< benefit and facts first, then the parts in reading order
    QString footer;
};

SheetComparison sheetComparison(const QList<SheetDocument> &sheets);

/// The comparison as a table on A4, as PDF/A-1b. Needs a QGuiApplication and a font: without them
/// Unsupported.
Result<QByteArray> pdfComparison(const SheetComparison &comparison);
/// The same on a printer that prints to the edges of the paper.
Result<void> printComparison(QPagedPaintDevice &printer, const SheetComparison &comparison);

} // namespace rueckhalt
