// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/receiptprint.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace rueckhalt {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptPrint)
};

} // namespace

void paintReceipt(QPainter &painter, const QRectF &page, const ReceiptSheet &sheet)
{
    painter.setPen(Qt::black);
    qreal y = page.top();
    const auto write = [&](const QString &text, qreal points, QFont::Weight weight, qreal space) {
        QFont font = painter.font();
        font.setPointSizeF(points);
        font.setWeight(weight);
        painter.setFont(font);
        constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const QRectF room(page.left(), y, page.width(), page.height());
        const QRectF used = painter.boundingRect(room, Flags, text);
        painter.drawText(room, Flags, text);
        y += used.height() + space * painter.fontMetrics().height();
    };
    write(Texts::tr("Receipt for a report"), 18, QFont::DemiBold, 0.5);
    write(sheet.registerName, 12, QFont::Normal, 0.2);
    write(Texts::tr("Sent on %1").arg(QLocale().toString(sheet.sent, QLocale::LongFormat)), 12,
        QFont::Normal, 1.5);
    write(Texts::tr("Receipt code"), 12, QFont::DemiBold, 0.3);
    write(sheet.code, 26, QFont::DemiBold, 0.8);
    write(Texts::tr(
              "Start Rückhalt and choose “Follow up on a report”. Enter this code there to see how "
              "far your report is, to answer questions and to add something."),
        12, QFont::Normal, 0.8);
    write(Texts::tr("Keep this sheet where nobody else finds it: whoever has the code can read the "
                    "answer. Nobody can give you the code again."),
        12, QFont::Normal, 0);
}

bool printReceipt(QWidget *parent, const ReceiptSheet &sheet)
{
    QPrinter printer;
    printer.setDocName(
        Texts::tr("Receipt")); // print queues are read by others: nothing of the report
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    // The painter's origin is the corner of what can be printed on.
    const QRectF page = printer.pageLayout().paintRectPixels(printer.resolution());
    paintReceipt(painter, QRectF(QPointF(0, 0), page.size()), sheet);
    return painter.end();
}

} // namespace rueckhalt
