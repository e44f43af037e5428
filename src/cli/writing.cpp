// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/command.h"
#include "domain/disclosure/releasetable.h"
#include "session/exporting.h"
#include "session/releasereporting.h"

#include <QFileInfo>
#include <QJsonArray>

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
    if (name == QLatin1StringView("xlsx"))
        return ReportFormat::Xlsx;
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

namespace {

/// "1,2" as codes of an enumeration. Invalid with the option as detail.
template <typename E, typename Parse>
Result<QList<E>> codesIn(const CommandOptions &options, const char *option, Parse parse)
{
    QList<E> values;
    const QStringList codes
        = options.value(option).split(u',', Qt::SkipEmptyParts); // none: an empty list
    for (const QString &code : codes) {
        const std::optional<E> value = parse(code.trimmed());
        if (!value)
            return failure(
                Error::Code::Invalid, QStringLiteral("--%1").arg(QLatin1StringView(option)));
        values << *value;
    }
    return values;
}

Result<DocumentWish> wishOf(const CommandOptions &options, Language language)
{
    DocumentWish wish {.language = language,
        .authority = options.value("authority"),
        .unit = options.value("unit")};
    if (options.has("year")) {
        const auto year
            = options.number("year", ReleasePeriod::FirstYear, ReleasePeriod::LastYear, 0);
        if (!year)
            return tl::unexpected<Error>(year.error());
        wish.releases << *ReleasePeriod::wholeYear(*year);
    }
    const auto releases = codesIn<ReleasePeriod>(options, "releases",
        [](const QString &code) { return ReleasePeriod::fromCode(code.toUpper()); });
    const auto parts = codesIn<ReportPart>(
        options, "sections", [](const QString &code) { return reportPartOf(code); });
    const auto forms = codesIn<ReportTemplate>(
        options, "template", [](const QString &code) { return reportTemplateOf(code); });
    if (!releases || !parts || !forms)
        return tl::unexpected<Error>(!releases ? releases.error()
                : !parts                       ? parts.error()
                                               : forms.error());
    const auto tables = codesIn<ReleaseTable>(
        options, "tables", [](const QString &code) { return fromCode<ReleaseTable>(code); });
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    wish.releases << *releases;
    wish.parts = *parts;
    wish.form = forms->isEmpty() ? timeTemplateFor(wish.releases) : forms->constFirst();
    for (const ReleaseTable table : *tables)
        wish.tables << codeOf(table);
    return wish;
}

QString listOf(const auto &all)
{
    QStringList codes;
    for (const auto value : all)
        codes << codeOf(value);
    return codes.join(QStringLiteral(", "));
}

int sayReports(const QList<KeptReport> &reports, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const KeptReport &report : reports) {
        const ReportContents &contents = report.record.contents;
        QStringList sources;
        for (const ReportSource &source : contents.sources)
            sources << source.name;
        array.append(QJsonObject {{QStringLiteral("number"), report.number},
            {QStringLiteral("written"), report.made.toString(Qt::ISODate)},
            {QStringLiteral("template"), codeOf(contents.form)},
            {QStringLiteral("releases"), QJsonArray::fromStringList(sources)},
            {QStringLiteral("sha256"),
                QString::fromLatin1(toByteArray(report.record.digest).toHex())},
            {QStringLiteral("anchor"), contents.anchor}});
        rows.append({QString::number(report.number),
            dayWords(report.made.toLocalTime().date(), console.language()),
            nameOf(contents.form, console.language()), sources.join(u' ')});
    }
    if (options.has("json"))
        console.json(array);
    else if (rows.isEmpty())
        console.say(Words {"Noch ist kein Bericht geschrieben.", "No report is written yet."});
    else
        console.table({console.text({"Nr.", "No."}), console.text({"Vom", "Of"}),
                          console.text({"Vorlage", "Template"}),
                          console.text({"Veröffentlichungen", "Releases"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

/// What may stand where the command line has something else; empty: there is no list of it.
QString codesFor(QStringView option)
{
    if (option == QLatin1StringView("--template"))
        return listOf(AllReportTemplates);
    if (option == QLatin1StringView("--sections"))
        return listOf(AllReportParts);
    if (option != QLatin1StringView("--tables"))
        return {};
    QStringList codes;
    for (const auto &term : terms<ReleaseTable>())
        codes << codeOf(term.value);
    return codes.join(QStringLiteral(", "));
}

int failToRead(const Error &error, Console &console)
{
    const QString codes = codesFor(error.detail);
    if (codes.isEmpty())
        return console.fail(error);
    return console.fail(ExitCode::InvalidInput,
        console
            .text({"Das kennt %1 nicht. Möglich sind: %2.", "%1 does not know that. Possible: %2."})
            .arg(error.detail, codes));
}

/// A unit sheet is about a unit that there is, and only a unit sheet is.
std::optional<int> refusedUnit(
    const DocumentWish &wish, const OpenRegister &openRegister, Console &console)
{
    const bool isSheet = wish.form == ReportTemplate::UnitSheet;
    if (!isSheet && !wish.unit.isEmpty())
        return console.fail(ExitCode::Usage,
            Words {"--unit gehört zu --template unit-sheet.",
                "--unit goes with --template unit-sheet."});
    if (isSheet && wish.unit.isEmpty())
        return console.fail(ExitCode::Usage,
            Words {"Für wen ist das Bereichsblatt? Nennen Sie den Bereich mit --unit.",
                "Whom is the unit sheet for? Name the unit by --unit."});
    if (isSheet && siteNamed(wish.unit, openRegister.organisation()).isNull())
        return console.fail(ExitCode::NotFound,
            console
                .text({"Einen Bereich „%1“ gibt es im Register nicht.",
                    "There is no unit “%1” in the register."})
                .arg(printable(wish.unit)));
    return std::nullopt;
}

int failToReport(const Error &error, Console &console)
{
    const bool isRelease
        = error.code == Error::Code::NotFound && ReleasePeriod::fromCode(error.detail);
    if (isRelease)
        return console.fail(ExitCode::NotFound,
            console
                .text({"%1 ist nicht veröffentlicht. Ein Bericht zeigt nur, was im "
                       "Veröffentlichungsbuch steht: erst „release make“.",
                    "%1 is not released. A report shows only what is in the release ledger: "
                    "“release make” first."})
                .arg(error.detail));
    if (error.code == Error::Code::NotFound && fromCode<ReleaseTable>(error.detail))
        return console.fail(ExitCode::NotFound,
            console
                .text({"Die Tabelle %1 ist nicht dabei. Welche veröffentlicht sind, zeigt "
                       "„release list“.",
                    "The table %1 is not among them. “release list” shows which are released."})
                .arg(error.detail));
    if (error.code == Error::Code::Invalid && error.detail == QLatin1StringView("template"))
        return console.fail(ExitCode::InvalidInput,
            Words {"Diese Vorlage passt nicht zu diesem Zeitraum. Ohne --template wird es der "
                   "Monats-, Quartals- oder Jahresbericht, der passt.",
                "This template does not suit this period. Without --template it becomes the "
                "monthly, quarterly or annual report that suits it."});
    if (error.code == Error::Code::Invalid && error.detail == QLatin1StringView("several-years"))
        return console.fail(ExitCode::InvalidInput,
            Words {"Ein Bericht handelt von einem Jahr. Nennen Sie Veröffentlichungen desselben "
                   "Jahres.",
                "A report is about one year. Name releases of the same year."});
    return console.fail(error);
}

int writeAgain(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const auto number = options.number("again", 1, 1'000'000, 0);
    if (!number)
        return console.fail(number.error());
    const auto same = ReleaseReporting(openRegister).writeAgain(*number, options.value("output"));
    if (!same)
        return console.fail(same.error());
    if (*same == ReleaseReporting::Sameness::SameContents)
        console.warn(Words {"Der Inhalt ist der von damals. Die Datei ist nicht Byte für Byte "
                            "gleich: Programm oder Schriften sind andere.",
            "The contents are those of then. The file is not the same byte for byte: program or "
            "fonts are others."});
    return done(options, console);
}

} // namespace

int runReport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt einen Bericht aus dem, was veröffentlicht ist (siehe release).",
            "Writes a report of what is released (see release)."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("year", {"die Veröffentlichung dieses Jahres", "the release of that year"}, "Y");
    options.option("releases",
        {"Veröffentlichungen, zum Beispiel 2026-Q1,2026-Q2", "releases, such as 2026-Q1,2026-Q2"},
        "CODES");
    const QByteArray forms = listOf(AllReportTemplates).toUtf8();
    options.option("template", {forms.constData(), forms.constData()}, "CODE");
    const QByteArray parts = listOf(AllReportParts).toUtf8();
    options.option("sections", {parts.constData(), parts.constData()}, "CODES");
    options.option("tables",
        {"nur diese Tabellen, in dieser Reihenfolge", "these tables only, in this order"}, "CODES");
    options.option("unit", {"Name auf einem Bereichsblatt", "name on a unit sheet"}, "NAME");
    options.option("format",
        {"pdf, html, xlsx oder csv; sonst nach der Endung",
            "pdf, html, xlsx or csv; else by the ending"},
        "FORMAT");
    options.option("output", {"Zieldatei", "file to write"}, "FILE");
    options.option("authority",
        {"Name der Behörde auf dem Deckblatt", "name of the authority on the cover"}, "NAME");
    options.option("list", {"zeigt geschriebene Berichte", "shows reports that were written"});
    options.option("again",
        {"schreibt einen Bericht noch einmal, Byte für Byte",
            "writes a report again, byte for byte"},
        "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto format = formatOf(options);
    const bool hasSource = options.has("year") || options.has("releases");
    if (!options.has("list")
        && (!options.has("output") || !(options.has("again") || (hasSource && format)))) {
        const Words words {"Nötig sind --year Y oder --releases, -o FILE und ein Format: pdf, "
                           "html, xlsx oder csv.",
            "Needed: --year Y or --releases, -o FILE and a format: pdf, html, xlsx or csv."};
        return console.fail(ExitCode::Usage, words);
    }
    const auto wish = wishOf(options, console.language());
    if (!wish)
        return failToRead(wish.error(), console);
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        ReleaseReporting reporting(openRegister);
        if (options.has("list")) {
            const auto reports = reporting.reports();
            return reports ? sayReports(*reports, options, console) : console.fail(reports.error());
        }
        if (options.has("again"))
            return writeAgain(openRegister, options, console);
        if (const auto refused = refusedUnit(*wish, openRegister, console))
            return *refused;
        const auto written = reporting.write(*wish, *format, options.value("output"));
        return written ? done(options, console) : failToReport(written.error(), console);
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
