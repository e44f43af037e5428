// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendsprinting.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

namespace rueckhalt {

namespace {

/// Everything is laid out in points, whatever the device counts in.
constexpr int Dpi = 72;
constexpr int FooterHeight = 28;
constexpr int Margin = 50;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::TrendsPaper)
};

QString htmlOf(const TrendsPaper &paper)
{
    QString head = QStringLiteral("<h1>%1</h1>").arg(paper.title.toHtmlEscaped());
    if (!paper.scope.isEmpty())
        head += QStringLiteral("<p>%1</p>").arg(paper.scope.toHtmlEscaped());
    return head + htmlText(paper.tables);
}

} // namespace

void paintTrends(QPagedPaintDevice &device, const TrendsPaper &paper)
{
    const Tokens &ink = Tokens::light();
    QTextDocument document;
    QFont font = fontFor(TypeRole::Body);
    font.setPixelSize(10); // of which 72 are an inch, see Dpi
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 18px; } h2 { font-size: 13px; margin-top: 14px; }"
                       "td, th { padding: 2px 6px; } table { border-color: %1; "
                       "border-collapse: collapse; }")
            .arg(ink.hairline.name()));
    document.setHtml(htmlOf(paper));
    QPainter painter(&device);
    const double scale = double(device.logicalDpiX()) / Dpi;
    const QSizeF paperSize(device.width() / scale, device.height() / scale);
    const QSizeF body(
        paperSize.width() - 2 * Margin, paperSize.height() - 2 * Margin - FooterHeight);
    document.documentLayout()->setPaintDevice(nullptr);
    document.setPageSize(body);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink.text);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.save();
        painter.translate(Margin, Margin - page * body.height());
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        font.setPixelSize(8);
        painter.setFont(font);
        painter.setPen(ink.mutedText);
        const QRectF foot(Margin, Margin + body.height(), body.width(), FooterHeight);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
            Texts::tr("True numbers for the safety officer, %1. Please do not hand on: what leaves "
                      "the house goes through the reports.")
                .arg(dayWords(paper.day)));
        painter.drawText(
            foot, Qt::AlignRight | Qt::AlignTop, Texts::tr("%1 of %2").arg(page + 1).arg(pages));
        painter.restore();
    }
}

void printTrends(const TrendsPaper &paper, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Rückhalt")); // others read the queue of the printer
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintPreviewDialog preview(&printer, parent);
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
        [&paper](QPrinter *device) { paintTrends(*device, paper); });
    preview.exec();
}

} // namespace rueckhalt
