// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdffile.h"

#include "reports/pdfcanvas.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPdfWriter>

namespace rueckhalt {

Result<void> canDraw()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(Error::Code::Unsupported, QStringLiteral("no QGuiApplication"));
    if (QFontDatabase::families().isEmpty())
        return failure(Error::Code::Unsupported, QStringLiteral("no font installed"));
    return {};
}

QByteArray pdfFile(const QString &title, const std::function<void(QPagedPaintDevice &)> &draw)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(PdfCanvas::Resolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Rückhalt"));
    draw(writer);
    return pdf;
}

} // namespace rueckhalt
