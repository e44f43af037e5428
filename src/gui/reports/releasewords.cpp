// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/releasewords.h"

#include "gui/common/prompter.h"

#include <QCoreApplication>

namespace rueckhalt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::ReleaseWords)
};

using Next = ReleaseProblem::Next;

ReleaseProblem unsafeProblem(const QString &code)
{
    if (code == QLatin1String("few-changed"))
        return {Texts::tr("This correction waits"),
            Texts::tr("What changed in the year since concerns too few persons. The difference "
                      "would tell of them. It is carried to the next correction; nothing is lost."),
            {}, Next::Nothing};
    if (code == QLatin1String("already-told"))
        return {Texts::tr("These numbers cannot be released safely"),
            Texts::tr("Together with what was released before they would tell of a group of few. "
                      "Coarser tables may help; otherwise the next longer period will."),
            Texts::tr("Make coarser …"), Next::Coarser};
    return {Texts::tr("No number can be told safely"),
        Texts::tr("There are too few incidents or too few known persons in this period, so every "
                  "number would have to be withheld. All incidents at which nobody is known count "
                  "as one single person, because they could be. Fixed groups may help, or wait for "
                  "the year; it also helps to enter who was affected."),
        Texts::tr("Make coarser …"), Next::Coarser};
}

} // namespace

bool isChangedSince(const Error &error)
{
    return error.code == Error::Code::Invalid && error.detail == QLatin1String("changed");
}

ReleaseProblem releaseProblemFor(const Error &error)
{
    if (isChangedSince(error))
        return {Texts::tr("The numbers have changed"),
            Texts::tr("Incidents, units or releases are not what they were when the preview was "
                      "made. Nothing was released. The preview is made anew; please look at it "
                      "again. What you wrote is kept."),
            Texts::tr("Calculate anew"), Next::Again};
    if (error.code == Error::Code::Invalid)
        return unsafeProblem(error.detail);
    if (error.code == Error::Code::Cancelled)
        return {Texts::tr("Stopped"), Texts::tr("Nothing was released and nothing was changed."),
            Texts::tr("Calculate anew"), Next::Again};
    if (error.code == Error::Code::AlreadyExists)
        return {Texts::tr("This period is released already"),
            Texts::tr("Somebody was faster. Go back and make a report from the released numbers."),
            {}, Next::Nothing};
    return {Texts::tr("The numbers could not be released"), sentenceFor(error),
        Texts::tr("Calculate anew"), Next::Again};
}

FileOfFormat fileOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return {QStringLiteral("pdf"), Texts::tr("PDF document (*.pdf)")};
    case ReportFormat::Html:
        return {QStringLiteral("html"), Texts::tr("Web page (*.html)")};
    case ReportFormat::Xlsx:
        return {QStringLiteral("xlsx"), Texts::tr("Workbook (*.xlsx)")};
    case ReportFormat::Csv:
        return {QStringLiteral("csv"), Texts::tr("Table (*.csv)")};
    }
    Q_UNREACHABLE();
}

QString fileNameFor(const ReportDocument &document, ReportFormat format)
{
    return document.title + QStringLiteral(" – ") + document.period + QChar(u'.')
        + fileOf(format).ending;
}

} // namespace rueckhalt
