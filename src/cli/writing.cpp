// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "session/annualreporting.h"
#include "session/exporting.h"

#include <QFileInfo>

namespace rueckhalt {

namespace {

std::optional<ReportFormat> formatOf(const CommandOptions &options)
{
    // Without --format the ending of the file says it.
    const QString name = options.has("format")
        ? options.value("format").toLower()
        : QFileInfo(options.value("output")).suffix().toLower();
    if (name == QLatin1StringView("pdf"))
        return ReportFormat::Pdf;
    if (name == QLatin1StringView("html"))
        return ReportFormat::Html;
    if (name == QLatin1StringView("csv"))
        return ReportFormat::Csv;
    return std::nullopt;
}

int done(const CommandOptions &options, Console &console)
{
    const QString path = QFileInfo(options.value("output")).absoluteFilePath();
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("file"), path}});
    else
        console.say(console.text({"Geschrieben: ", "Written: "}) + path);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runReport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt den Jahresbericht. Kleine Zahlen und alles, woraus sie sich berechnen ließen, "
         "sind darin durch ein Zeichen ersetzt.",
            "Writes the annual report. Small numbers, and all they could be computed from, are "
            "replaced by a symbol."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("year", {"Berichtsjahr", "year of the report"}, "Y");
    options.option("format",
        {"pdf, html oder csv; sonst nach der Endung", "pdf, html or csv; else by the ending"},
        "FORMAT");
    options.option("output", {"Zieldatei", "file to write"}, "FILE");
    options.option("authority",
        {"Name der Behörde auf dem Deckblatt", "name of the authority on the cover"}, "NAME");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto format = formatOf(options);
    if (!options.has("year") || !options.has("output") || !format) {
        const Words words {"Nötig sind --year Y, -o FILE und ein Format: pdf, html oder csv.",
            "Needed: --year Y, -o FILE and a format: pdf, html or csv."};
        return console.fail(ExitCode::Usage, words);
    }
    const auto year = options.number("year", 1900, 2199, 0);
    if (!year)
        return console.fail(year.error());
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        const AnnualReporting reporting(openRegister);
        const AnnualRelease release = reporting.release(*year, options.value("authority"));
        const auto written
            = reporting.write(release, *format, console.language(), options.value("output"));
        return written ? done(options, console) : console.fail(written.error());
    });
}

int runExport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt einzelne Vorfälle als CSV, ohne Beschreibungen und Namen. Keine "
         "Veröffentlichung: dafür ist der Bericht (report) da.",
            "Writes single incidents as CSV, without descriptions and names. Not a publication: "
            "that "
            "is what the report is for."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("format", {"csv", "csv"}, "FORMAT");
    options.option("output", {"Zieldatei", "file to write"}, "FILE");
    options.option("with-descriptions",
        {"auch Beschreibungen, Ideen und Namen", "descriptions, ideas and names too"});
    options.filterOptions();
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("output")
        || (options.has("format") && options.value("format") != QLatin1StringView("csv"))) {
        const Words words {
            "Nötig ist -o FILE; Format ist csv.", "Needed: -o FILE; the format is csv."};
        return console.fail(ExitCode::Usage, words);
    }
    const ExportWish wish {.personPart = options.has("with-descriptions")
            ? ExportWish::PersonPart::Include
            : ExportWish::PersonPart::LeaveOut,
        .language = console.language()};
    return withIncidents(options, invocation, {IncidentColumn::Number, Qt::AscendingOrder},
        [&](const OpenRegister &openRegister, const Browsing::Rows &rows) {
            const auto written = exportIncidents(openRegister, rows, wish, options.value("output"));
            return written ? done(options, console) : console.fail(written.error());
        });
}

} // namespace rueckhalt
