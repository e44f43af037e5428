// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportwriter.h"

#include "reports/csvreport.h"
#include "reports/reporthtml.h"
#include "reports/reportpdf.h"
#include "reports/reportxlsx.h"

namespace rueckhalt {

Result<QByteArray> writeReport(const ReportDocument &document, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return pdfReport(document);
    case ReportFormat::Html:
        return htmlReport(document);
    case ReportFormat::Csv:
        return csvReport(document);
    case ReportFormat::Xlsx:
        return xlsxReport(document);
    }
    Q_UNREACHABLE();
}

Result<void> printReport(QPagedPaintDevice &printer, const ReportDocument &document)
{
    return paintReport(printer, document);
}

} // namespace rueckhalt
