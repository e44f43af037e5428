// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportwriter.h"

#include "reports/csvreport.h"
#include "reports/reporthtml.h"
#include "reports/reportpdf.h"
#include "reports/reportxlsx.h"

namespace rueckhalt {

namespace {

/// The classes behind words like "technisch-baulich, organisatorisch".
CodeSet<MeasureClass> classesOf(const QString &words, Language language)
{
    CodeSet<MeasureClass> classes;
    for (const QString &word : words.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        for (const auto &term : terms<MeasureClass>()) {
            if (term.words.in(language) == word)
                classes.insert(term.value);
        }
    }
    return classes;
}

} // namespace

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

ReportContents annualContents(
    const AnnualRelease &release, Language language, const QString &registerState)
{
    const ReleaseScope &scope = release.scope;
    ReportContents contents {.form = ReportTemplate::Year,
        .language = language,
        .parts = {ReportPart::KeyFigures, ReportPart::Figures, ReportPart::Recommended,
            ReportPart::Method},
        .authority = scope.authority.in(language),
        .period = {.year = scope.year},
        .closingDate = scope.asOf,
        .minimumPersons = scope.rule.minimumPersons,
        .anchor = registerState};
    if (scope.asOf.isValid() && scope.asOf.year() == scope.year)
        contents.period.lastMonth = scope.asOf.month();
    for (const PublishableTable &table : release.tables)
        contents.tables << ReportTable {.table = table};
    for (const ReleasedMeasure &measure : release.measures)
        contents.suggested << SuggestedMeasure {.title = measure.title,
            .summary = measure.summary,
            .classes = classesOf(measure.classes.in(language), language)};
    return contents;
}

Result<QByteArray> writeAnnualReport(const AnnualRelease &release, ReportFormat format,
    Language language, const QString &registerState)
{
    return writeReport(reportDocument(annualContents(release, language, registerState)), format);
}

} // namespace rueckhalt
