// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportprinting.h"

#include "gui/common/tokens.h"
#include "reports/reportwriter.h"

#include <QCoreApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace rueckhalt {

bool printWithPreview(QWidget *parent, const ReportDocument &document)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Rückhalt"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("printPreview"));
    dialog.setWindowTitle(
        QCoreApplication::translate("rueckhalt::ReportPrinting", "Print the report"));
    dialog.resize(QSize(900, 700) * textScale() / 100);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
        [&document](QPrinter *paper) { static_cast<void>(printReport(*paper, document)); });
    return dialog.exec() == QDialog::Accepted;
}

} // namespace rueckhalt
