// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/sheetprinting.h"

#include "session/outputfile.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace rueckhalt {

Result<void> printByDialog(
    QWidget *parent, const std::function<Result<void>(QPagedPaintDevice &)> &paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Rückhalt")); // others read the queue of the printer
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted ? paint(printer) : Result<void> {};
}

Result<void> saveFile(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    return beginWriting(file).and_then([&] { return writeWhole(file, content); }).and_then([&] {
        return finishWriting(file);
    });
}

} // namespace rueckhalt
