// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/recoverysheet.h"

#include "gui/common/uilanguage.h"
#include "gui/protection/qrcode.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace rueckhalt {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::RecoverySheet)
};

/// Writes downwards on a page whose height counts 297 units, like the millimetres of A4.
class Pen
{
public:
    Pen(QPainter &painter, const QRectF &page)
        : m_painter(painter)
        , m_page(page)
        , m_unit(page.height() / 297)
    {
        m_painter.setPen(Qt::black);
    }

    [[nodiscard]] double units(double count) const { return count * m_unit; }
    [[nodiscard]] double at() const { return m_at; }
    [[nodiscard]] QRectF box(double left, double top, double width, double height) const
    {
        return {
            m_page.left() + units(left), m_page.top() + units(top), units(width), units(height)};
    }
    void skip(double count) { m_at += count; }

    void write(const QString &text, double size, bool bold = false)
    {
        setFont(size, bold);
        QRectF used;
        m_painter.drawText(box(Margin, m_at, Width, 297), Qt::TextWordWrap, text, &used);
        m_at += used.height() / m_unit;
    }
    void setFont(double size, bool bold)
    {
        QFont font(QStringLiteral("Inter"));
        font.setStyleHint(QFont::SansSerif);
        font.setPixelSize(std::max(1, qRound(units(size))));
        font.setBold(bold);
        m_painter.setFont(font);
    }

    static constexpr double Margin = 22;
    static constexpr double Width = 166;

private:
    QPainter &m_painter;
    QRectF m_page;
    double m_unit;
    double m_at = Margin;
};

void paintWords(QPainter &painter, Pen &pen, const QStringList &words)
{
    constexpr int columns = 3;
    constexpr double line = 8.8;
    const auto rows = static_cast<int>((words.size() + columns - 1) / columns);
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        const double left = Pen::Margin + i / rows * (Pen::Width / columns);
        const double top = pen.at() + i % rows * line;
        pen.setFont(4, false);
        painter.drawText(
            pen.box(left, top, 8, line), Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        pen.setFont(5.4, true);
        painter.drawText(pen.box(left + 11, top, 44, line), Qt::AlignVCenter, words.at(i));
    }
    pen.skip(rows * line);
}

} // namespace

QString scanTextOf(const RecoverySheet &sheet)
{
    return sheet.words.join(QLatin1Char(' '));
}

void paintSheet(QPainter &painter, const QRectF &page, const RecoverySheet &sheet)
{
    Pen pen(painter, page);
    pen.write(sheet.share == 0 ? Texts::tr("Recovery sheet")
                               : Texts::tr("Recovery sheet %1 of 3").arg(sheet.share),
        9, true);
    pen.skip(3);
    pen.write(
        Texts::tr("Register “%1”, made on %2").arg(sheet.registerName, dayWords(sheet.made)), 4.6);
    pen.skip(7);
    pen.write(sheet.share == 0
            ? Texts::tr("Whoever has these words can open the register without a password. Keep "
                        "this sheet like a key to the safe: closed in, and not with the computer.")
            : Texts::tr("Any two of the three sheets open the register without a password; one "
                        "alone opens nothing. Give each to another person or place."),
        4.6);
    pen.skip(9);
    paintWords(painter, pen, sheet.words);
    pen.skip(9);
    paintCode(painter, pen.box(Pen::Margin - 5, pen.at(), 56, 56), qrImageOf(scanTextOf(sheet)));
    pen.skip(59);
    pen.write(Texts::tr("The code holds the same words, for a barcode reader without memory or "
                        "network. Do not photograph it with a telephone."),
        4);
    pen.skip(7);
    pen.write(Texts::tr("When a password is lost"), 5, true);
    pen.skip(2);
    pen.write(Texts::tr("1. Start Rückhalt and choose the register.\n"
                        "2. Choose “Password lost”.\n"
                        "3. Type the words. Capital letters do not matter, and the first four "
                        "letters of each word are enough.\n"
                        "4. Choose a new password. The sheet stays valid."),
        4.6);
    pen.skip(7);
    pen.write(Texts::tr("Place and person who keeps it:"), 4.6);
    pen.skip(8);
    painter.drawLine(
        QPointF(page.left() + pen.units(Pen::Margin), page.top() + pen.units(pen.at())),
        QPointF(
            page.left() + pen.units(Pen::Margin + Pen::Width), page.top() + pen.units(pen.at())));
}

bool printSheets(QWidget *parent, const QList<RecoverySheet> &sheets)
{
    QPrinter printer(QPrinter::HighResolution);
    // The name shows in the queue of the printer: nothing about the register.
    printer.setDocName(QStringLiteral("Rückhalt"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(Texts::tr("Print the recovery sheet"));
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paintSheet(painter, QRectF(QPointF(), printer.pageRect(QPrinter::DevicePixel).size()),
            sheets.at(i));
    }
    return painter.end();
}

} // namespace rueckhalt
