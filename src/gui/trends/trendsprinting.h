// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/tablecopy.h"

#include <QDate>

class QPagedPaintDevice;
class QWidget;

namespace rueckhalt {

/// What goes to paper: sentences and tables as they stand on the page, under what they are about.
struct TrendsPaper
{
    QString title {};
    QString scope {}; ///< the filters in words; empty: none
    QDate day {}; ///< when it was printed
    QList<PlainTable> tables {};
};

/// Lays it out on the pages of `device`. Every page says that these are true numbers and not meant
/// for others.
void paintTrends(QPagedPaintDevice &device, const TrendsPaper &paper);

/// Shows the pages as they will be printed; the reader prints from there.
void printTrends(const TrendsPaper &paper, QWidget *parent);

} // namespace rueckhalt
