// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportprinting.h"

#include "gui/common/tokens.h"
#include "reports/reportwriter.h"

#include <QCoreApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace rueckhalt {

namespace {

/// Made before the window that prints on it and gone after it.
struct OwnPrinter
{
    QPrinter device {QPrinter::HighResolution};
    Result<void> painted {}; ///< what came of the last pages
};

class PrintWindow : private OwnPrinter, public QPrintPreviewDialog
{
public:
    PrintWindow(QWidget *parent, const ReportDocument &document)
        : QPrintPreviewDialog(&device, parent)
    {
        device.setDocName(QStringLiteral("Rückhalt"));
        device.setPageSize(QPageSize(QPageSize::A4));
        device.setFullPage(true);
        setObjectName(QStringLiteral("printPreview"));
        setAttribute(Qt::WA_DeleteOnClose);
        connect(this, &QPrintPreviewDialog::paintRequested, this,
            [this, document](QPrinter *paper) { painted = printReport(*paper, document); });
    }

    /// Of what was printed last.
    [[nodiscard]] Result<void> outcome() const
    {
        if (painted && device.printerState() == QPrinter::Error)
            return failure(Error::Code::Io, QStringLiteral("printer"));
        return painted;
    }
};

} // namespace

QPrintPreviewDialog *printWithPreview(QWidget *parent, const ReportDocument &document,
    const std::function<void(const Result<void> &)> &printed)
{
    auto *window = new PrintWindow(parent, document);
    window->setWindowTitle(
        QCoreApplication::translate("rueckhalt::ReportPrinting", "Print the report"));
    window->resize(QSize(900, 700) * textScale() / 100);
    QObject::connect(
        window, &QDialog::accepted, parent, [window, printed] { printed(window->outcome()); });
    window->open();
    return window;
}

} // namespace rueckhalt
