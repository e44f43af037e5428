// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/receiptview.h"

class QPainter;
class QRectF;

namespace rueckhalt {

/// Draws a receipt into `page`, in the units of the painter: the code, for which register, and how
/// to use it. Black on white, whatever the theme.
void paintReceipt(QPainter &painter, const QRectF &page, const ReceiptSheet &sheet);

/// Asks for a printer and prints the receipt there; see ReceiptView::Print.
bool printReceipt(QWidget *parent, const ReceiptSheet &sheet);

} // namespace rueckhalt
