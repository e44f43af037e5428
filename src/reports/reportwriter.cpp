// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportwriter.h"

#include "reports/csvreport.h"
#include "reports/htmlreport.h"
#include "reports/pdfreport.h"

namespace rueckhalt {

Result<QByteArray> writeAnnualReport(const AnnualRelease &release, ReportFormat format,
    Language language, const QString &registerState)
{
    AnnualDocument document = annualDocument(release, language);
    if (!registerState.isEmpty())
        document.seal = sealOf(registerState, language);
    switch (format) {
    case ReportFormat::Pdf:
        return pdfReport(document);
    case ReportFormat::Html:
        return htmlReport(document);
    case ReportFormat::Csv:
        return csvReport(document);
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
