// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/officecommands.h"
#include "reports/officesign.h"
#include "reports/officeweb.h"
#include "session/outputfile.h"

#include <QSaveFile>

namespace rueckhalt {

namespace {

/// What --kind, --closed-on and --language ask for.
Result<QList<OfficeNotice>> noticesFor(
    const OfficeKeeping &offices, const OfficeProfile &profile, const CommandOptions &options)
{
    const auto kind = fromCode<NoticeKind>(
        options.has("kind") ? options.value("kind") : QStringLiteral("door"));
    const auto day = dayOf(options, "closed-on");
    const QString spoken
        = options.has("language") ? options.value("language") : QStringLiteral("de");
    if (!kind || !day)
        return failure(Error::Code::Invalid, QStringLiteral("--kind, --closed-on"));
    QList<OfficeNotice> notices;
    for (const QString &code : spoken.split(u',')) {
        const auto language = fromCode<PublicLanguage>(code.trimmed());
        if (!language)
            return failure(Error::Code::Invalid, QStringLiteral("--language"));
        const auto frame = offices.frame(*language);
        if (!frame)
            return tl::unexpected(frame.error());
        if (*kind == NoticeKind::DoorSign) {
            notices << doorSign(profile, *frame);
        } else if (*kind == NoticeKind::WebText) {
            notices << webText(profile, *frame);
        } else {
            const ClosedDays *closed = profile.closedOn(*day);
            if (!closed)
                return failure(Error::Code::NotFound, QStringLiteral("--closed-on"));
            notices << closingNotice(profile, *closed, *frame);
        }
    }
    return notices;
}

Result<QByteArray> contentFor(
    const QList<OfficeNotice> &notices, const CommandOptions &options, const QDate &today)
{
    const QString format = options.has("format") ? options.value("format") : QStringLiteral("pdf");
    const bool isA3 = options.value("paper").compare(u"A3", Qt::CaseInsensitive) == 0;
    if (format == u"pdf")
        return signPdf(notices, isA3 ? SignPaper::A3 : SignPaper::A4, today);
    QStringList parts;
    for (const OfficeNotice &notice : notices) {
        if (format == u"html")
            parts << officeHtml(notice, notices.size() == 1 ? WebForm::Page : WebForm::Part);
        else if (format == u"text")
            parts << officeText(notice);
        else
            return failure(Error::Code::Invalid, QStringLiteral("--format"));
    }
    return parts.join(u'\n').toUtf8();
}

} // namespace

int runOfficeSign(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt Türschild, Aushang für einen Schließtag oder Text fürs Web aus dem Steckbrief.",
            "Writes door sign, closing notice or text for the web from the profile."});
    options.option("kind", {"door, closing oder web", "door, closing or web"}, "KIND");
    options.option("closed-on", {"Schließtag des Aushangs", "closed day of the notice"}, "DATE");
    options.option("language",
        {"de, plain (Einfache Sprache), en; mehrere mit Komma",
            "de, plain (plain German), en; several with commas"},
        "CODES");
    options.option("paper", {"A4 oder A3", "A4 or A3"}, "SIZE");
    options.option("format", {"pdf, html oder text", "pdf, html or text"}, "FORMAT");
    options.option("output", {"Datei", "file"}, "FILE");
    return onOffice(invocation, options, [&](OpenRegister &openRegister, const auto &kept) {
        if (!options.has("output"))
            return console.fail(ExitCode::Usage, Words {"--output fehlt.", "--output is missing."});
        const OfficeKeeping offices(openRegister);
        QSaveFile file(options.value("output"));
        const auto written = noticesFor(offices, kept.value, options)
                                 .and_then([&](const QList<OfficeNotice> &notices) {
                                     return contentFor(notices, options, offices.today());
                                 })
                                 .and_then([&](const QByteArray &content) {
                                     return beginWriting(file)
                                         .and_then([&] { return writeWhole(file, content); })
                                         .and_then([&] { return finishWriting(file); });
                                 });
        return finish(written, options, console, {"Geschrieben.", "Written."});
    });
}

} // namespace rueckhalt
