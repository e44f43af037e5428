// SPDX-License-Identifier: GPL-3.0-or-later
// The release ledger: plan, preview, make, verify, list.
#include "session/releasing.h"

#include "base/daywords.h"
#include "cli/longtask.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/releaseexport.h"

#include <QFileInfo>
#include <QJsonArray>

namespace rueckhalt {

namespace {

using Standing = PlannedRelease::Standing;

constexpr Words PeriodWords {"Zeitraum: 2026-M03, 2026-Q1, 2026-Y oder 2026-C1 (Korrektur)",
    "period: 2026-M03, 2026-Q1, 2026-Y or 2026-C1 (correction)"};

const char *codeOf(Standing standing)
{
    switch (standing) {
    case Standing::Made:
        return "made";
    case Standing::Ready:
        return "ready";
    case Standing::NotOver:
        return "not-over";
    case Standing::Closed:
        return "closed";
    }
    Q_UNREACHABLE();
}

Words wordsFor(const PlannedRelease &planned)
{
    switch (planned.standing) {
    case Standing::Made:
        return {"veröffentlicht", "released"};
    case Standing::Ready:
        return planned.isDue ? Words {"fällig", "due"} : Words {"möglich", "possible"};
    case Standing::NotOver:
        return {"noch nicht zu Ende", "not over yet"};
    case Standing::Closed:
        return {"im Jahr enthalten", "part of the year"};
    }
    Q_UNREACHABLE();
}

QJsonArray codesOf(const QList<ReleaseId> &ids)
{
    QJsonArray codes;
    for (const ReleaseId &id : ids)
        codes.append(id.code());
    return codes;
}

int sayPlan(const QList<PlannedRelease> &plan, const CommandOptions &options, Console &console)
{
    if (options.has("json")) {
        QJsonArray array;
        for (const PlannedRelease &planned : plan) {
            array.append(QJsonObject {{QStringLiteral("release"), planned.period.code()},
                {QStringLiteral("standing"), QLatin1StringView(codeOf(planned.standing))},
                {QStringLiteral("due"), planned.isDue},
                {QStringLiteral("lastDay"), planned.period.lastDay().toString(Qt::ISODate)},
                {QStringLiteral("earlier"), codesOf(planned.counting)}});
        }
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const PlannedRelease &planned : plan) {
        const bool isMonth = planned.period.kind() == ReleaseKind::Month;
        if (isMonth && planned.standing != Standing::Made && !planned.isDue)
            continue; // Twelve lines a year for those who do not release months.
        rows.append({planned.period.code(), planned.period.words().in(console.language()),
            console.text(wordsFor(planned))});
    }
    console.table({console.text({"Kürzel", "Code"}), console.text({"Zeitraum", "Period"}),
                      console.text({"Stand", "State"})},
        rows);
    return static_cast<int>(ExitCode::Done);
}

int runReleasePlan(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, was veröffentlicht ist und was veröffentlicht werden kann.",
            "Shows what is released and what can be released."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto plan = Releasing(openRegister).plan();
        return plan ? sayPlan(*plan, options, console) : console.fail(plan.error());
    });
}

QString cellText(const PublishableTable::Cell &cell)
{
    return cell ? QString::number(*cell) : QStringLiteral("·");
}

void sayTables(const Release &release, Console &console)
{
    const Language language = console.language();
    for (const PublishableTable &table : release.tables) {
        console.say(QString());
        console.say(printable(table.title().in(language)));
        QStringList headings {printable(table.rowHeading().in(language))};
        for (const Text &column : table.columns())
            headings << printable(column.in(language));
        QList<QStringList> rows;
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            QStringList line {printable(table.rows().at(row).in(language))};
            for (qsizetype column = 0; column < table.columns().size(); ++column)
                line << cellText(table.cell(row, column));
            rows << line;
        }
        console.table(headings, rows);
    }
}

QJsonArray jsonOfTables(const Release &release, Language language)
{
    QJsonArray tables;
    for (const PublishableTable &table : release.tables) {
        QJsonArray rows;
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            QJsonArray cells;
            for (qsizetype column = 0; column < table.columns().size(); ++column) {
                const auto &cell = table.cell(row, column);
                cells.append(cell ? QJsonValue(*cell) : QJsonValue());
            }
            rows.append(QJsonObject {{QStringLiteral("code"), table.rowCodes().value(row)},
                {QStringLiteral("name"), table.rows().at(row).in(language)},
                {QStringLiteral("cells"), cells}});
        }
        tables.append(QJsonObject {{QStringLiteral("table"), table.tableCode()},
            {QStringLiteral("title"), table.title().in(language)},
            {QStringLiteral("rowDimension"), table.rowDimension()},
            {QStringLiteral("columnDimension"), table.columnDimension()},
            {QStringLiteral("columns"), QJsonArray::fromStringList(table.columnCodes())},
            {QStringLiteral("rows"), rows}});
    }
    return tables;
}

QJsonObject jsonOf(const Release &release, Language language)
{
    return {{QStringLiteral("release"), release.id.code()},
        {QStringLiteral("sequence"), release.sequence},
        {QStringLiteral("period"), release.id.words().in(language)},
        {QStringLiteral("closingDate"), release.closingDate.toString(Qt::ISODate)},
        {QStringLiteral("authority"), release.authority.in(language)},
        {QStringLiteral("note"), release.note},
        {QStringLiteral("minimumPersons"), release.rule.minimumPersons},
        {QStringLiteral("tables"), jsonOfTables(release, language)}};
}

QJsonObject jsonOf(const ReleasePreview &preview, Language language)
{
    const ReleaseFigures &figures = preview.draft.figures;
    QJsonArray withheld;
    for (const WithheldCell &cell : preview.draft.withheld) {
        withheld.append(QJsonObject {{QStringLiteral("table"), cell.table},
            {QStringLiteral("row"), cell.row}, {QStringLiteral("column"), cell.column},
            {QStringLiteral("why"), wordsFor(cell, preview.known).in(language)}});
    }
    QJsonArray reasons;
    for (const Text &reason : preview.programme.reasons)
        reasons.append(reason.in(language));
    QJsonArray earlier;
    for (const Release &release : preview.known) {
        if (release.id.year() == preview.draft.release.id.year()
            && release.id != preview.draft.release.id)
            earlier.append(release.id.code());
    }
    QJsonObject object = jsonOf(preview.draft.release, language);
    object.insert(QStringLiteral("earlier"), earlier);
    object.insert(QStringLiteral("coarserBecause"), reasons);
    object.insert(QStringLiteral("withheld"), withheld);
    object.insert(QStringLiteral("figures"),
        QJsonObject {{QStringLiteral("incidents"), figures.incidents},
            {QStringLiteral("late"), figures.late}, {QStringLiteral("cells"), figures.cells},
            {QStringLiteral("primary"), figures.primary},
            {QStringLiteral("complementary"), figures.complementary},
            {QStringLiteral("groups"), figures.groups},
            {QStringLiteral("witnesses"), figures.witnesses},
            {QStringLiteral("unfinished"), figures.unfinished},
            {QStringLiteral("publishedShare"), figures.publishedShare}});
    return object;
}

void sayPreview(const ReleasePreview &preview, const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    const ReleaseFigures &figures = preview.draft.figures;
    console.say(preview.draft.release.id.words().in(language));
    console.say(console
                    .text({"%1 Vorfälle gezählt, davon %2 nachgemeldet. %3 Zahlen, %4 "
                           "zurückgehalten: %5 für sich, %6 zum Schutz anderer.",
                        "%1 incidents counted, %2 of them reported late. %3 numbers, %4 withheld: "
                        "%5 for their own sake, %6 to protect others."})
                    .arg(figures.incidents)
                    .arg(figures.late)
                    .arg(figures.cells)
                    .arg(figures.primary + figures.complementary)
                    .arg(figures.primary)
                    .arg(figures.complementary));
    for (const Text &reason : preview.programme.reasons)
        console.say(QStringLiteral("! ") + printable(reason.in(language)));
    sayTables(preview.draft.release, console);
    if (!options.has("why"))
        return;
    console.say(QString());
    for (const WithheldCell &cell : preview.draft.withheld)
        console.say(QStringLiteral("· %1 [%2, %3]: %4")
                        .arg(cell.table)
                        .arg(cell.row + 1)
                        .arg(cell.column + 1)
                        .arg(printable(wordsFor(cell, preview.known).in(language))));
}

/// Why a release cannot be made so, with what to do; else the error's own sentence.
int failToRelease(const Error &error, Console &console)
{
    struct Reason
    {
        const char *detail = "";
        Words words;
    };
    static constexpr std::array<Reason, 10> reasons {{
        {"nothing-left",
            {"Aus diesem Zeitraum lässt sich keine Zahl gefahrlos veröffentlichen. Fassen Sie "
             "gröber zusammen, oder warten Sie auf den nächsten Zeitraum.",
                "No number of this period can be released safely. Put more together, or wait for "
                "the next period."}},
        {"few-changed",
            {"Die Korrektur betrifft zu wenige Personen. Sie wird mit der nächsten "
             "Veröffentlichung "
             "möglich.",
                "The correction concerns too few persons. It becomes possible with the next "
                "release."}},
        {"already-told",
            {"Frühere Veröffentlichungen sagen schon etwas über eine kleine Gruppe. Es kommt "
             "nichts hinzu.",
                "Earlier releases already tell of a small group. Nothing is added."}},
        {"not-over", {"Der Zeitraum ist noch nicht zu Ende.", "The period is not over yet."}},
        {"year-closed",
            {"Das Jahr ist schon veröffentlicht. Möglich ist nur eine Korrektur, zum Beispiel "
             "2026-C1.",
                "The year is released already. Only a correction is possible, such as 2026-C1."}},
        {"not-released",
            {"Das Jahr ist noch nicht veröffentlicht. Zu korrigieren gibt es nichts.",
                "The year is not released yet. There is nothing to correct."}},
        {"number",
            {"Korrekturen werden der Reihe nach gezählt. Die nächste nennt „release plan“.",
                "Corrections are numbered in order. “release plan” names the next one."}},
        {"not-coarser",
            {"Die Tabellen dürfen gröber sein als vorgeschlagen, aber nicht feiner.",
                "The tables may be coarser than proposed, but not finer."}},
        {"changed",
            {"Seit der Vorschau hat sich etwas geändert. Es wurde nichts veröffentlicht.",
                "Something has changed since the preview. Nothing was released."}},
        {"names",
            {"Die Anmerkung scheint eine Person zu nennen. Alle können sie lesen. Ist das geprüft, "
             "wiederholen Sie den Befehl mit --texts-checked.",
                "The remark seems to name a person. Everybody can read it. Once that is checked, "
                "repeat the command with --texts-checked."}},
    }};
    for (const Reason &reason : reasons) {
        if (!error.detail.isEmpty() && error.detail == QLatin1StringView(reason.detail))
            return console.fail(exitCodeFor(error.code), reason.words);
    }
    if (error.code == Error::Code::AlreadyExists)
        return console.fail(ExitCode::InvalidInput,
            Words {"Dieser Zeitraum ist schon veröffentlicht. Was veröffentlicht ist, bleibt.",
                "This period is released already. What is released stays."});
    return console.fail(error);
}

void wishOptions(CommandOptions &options)
{
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("PERIOD", PeriodWords);
    options.option("authority", {"Name der Behörde", "name of the authority"}, "NAME");
    options.option("expected",
        {"so viele Vorfälle im Jahr sind zu erwarten", "so many incidents a year are expected"},
        "N");
    options.option("parts",
        {"feste Teile für kleine Häuser: auto, always oder never",
            "fixed parts for small houses: auto, always or never"},
        "WHEN");
    options.option("without",
        {"Tabelle weglassen; mehrfach möglich", "leave a table out; may be repeated"}, "TABLE");
    options.option("merge",
        {"Standorte zusammenfassen: A+B; mehrfach möglich",
            "put sites together: A+B; may be repeated"},
        "CODES");
    options.option("minimum-persons",
        {"kleinste Gruppe, die genannt wird (5)", "smallest group that is told of (5)"}, "N");
    options.passwordOptions();
}

Result<ReleaseWish> wishOf(const CommandOptions &options)
{
    const auto period = ReleasePeriod::fromCode(options.argument(1).toUpper());
    if (!period)
        return failure(Error::Code::Invalid, printable(options.argument(1)));
    ReleaseWish wish {.period = *period, .authority = options.value("authority")};
    if (options.has("expected")) {
        const auto expected = options.number("expected", 0, 10'000'000, 0);
        if (!expected)
            return tl::unexpected<Error>(expected.error());
        wish.expected = *expected;
    }
    const auto persons = options.number("minimum-persons", DisclosureRule().minimumPersons,
        DisclosureRule::MostPersons, DisclosureRule().minimumPersons);
    if (!persons)
        return tl::unexpected<Error>(persons.error());
    wish.rule.minimumPersons = *persons;
    const QString parts = options.value("parts");
    using enum ProgrammeQuestion::Parts;
    if (parts.isEmpty() || parts == QLatin1StringView("auto"))
        wish.parts = Automatic;
    else if (parts == QLatin1StringView("always"))
        wish.parts = Always;
    else if (parts == QLatin1StringView("never"))
        wish.parts = Never;
    else
        return failure(Error::Code::Invalid, QStringLiteral("--parts"));
    return wish;
}

/// The proposal without the tables and with the sites together that the command line names.
Result<void> coarsen(const Releasing &releasing, const CommandOptions &options, ReleaseWish &wish)
{
    if (!options.has("without") && !options.has("merge"))
        return {};
    auto programme = releasing.proposal(wish);
    if (!programme)
        return tl::unexpected<Error>(programme.error());
    for (const QString &code : options.values("without")) {
        const auto removed = programme->tables.removeIf(
            [&code](ReleaseTable table) { return rueckhalt::codeOf(table) == code; });
        if (removed == 0)
            return failure(Error::Code::NotFound, printable(code));
    }
    for (const QString &codes : options.values("merge")) {
        const QStringList both = codes.split(u'+');
        if (both.size() != 2)
            return failure(Error::Code::Invalid, QStringLiteral("--merge"));
        const ReleaseProgramme before = *programme;
        programme->mergeSites(both.first(), both.last());
        programme->mergeSiteGroups(both.first(), both.last());
        if (*programme == before)
            return failure(Error::Code::NotFound, printable(codes));
    }
    wish.programme = *std::move(programme);
    return {};
}

Result<ReleasePreview> previewed(
    const Releasing &releasing, const CommandOptions &options, const Console &console)
{
    auto wish = wishOf(options);
    if (!wish)
        return tl::unexpected<Error>(wish.error());
    return coarsen(releasing, options, *wish)
        .and_then([&] { return releasing.prepare(*wish); })
        .and_then([&](const ReleaseWork &work) {
            LongTask task(console.text({"Zahlen werden geschützt …", "Protecting numbers …"}));
            return work.run(task.progress());
        });
}

int runReleasePreview(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, wie eine Veröffentlichung aussähe. Nichts wird eingetragen. Nur für die "
         "Fachkraft.",
            "Shows what a release would look like. Nothing is entered. For the safety officer "
            "alone."});
    options.option("why",
        {"sagt zu jeder zurückgehaltenen Zahl den Grund",
            "says why each withheld number is withheld"});
    wishOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto preview = previewed(Releasing(openRegister), options, console);
        if (!preview)
            return failToRelease(preview.error(), console);
        if (options.has("json"))
            console.json(jsonOf(*preview, console.language()));
        else
            sayPreview(*preview, options, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int sayMade(const MadeRelease &made, const CommandOptions &options, Console &console)
{
    const QString anchor = made.anchor(console.language());
    if (options.has("json")) {
        QJsonObject object = jsonOf(made.release, console.language());
        object.insert(QStringLiteral("anchor"), anchor);
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console.text({"Veröffentlicht: %1 (Stichtag %2)", "Released: %1 (closing date %2)"})
                    .arg(made.release.id.words().in(console.language()),
                        dayWords(made.release.closingDate, console.language())));
    console.say(anchor);
    return static_cast<int>(ExitCode::Done);
}

int runReleaseMake(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Trägt die geschützten Zahlen eines Zeitraums ins Veröffentlichungsbuch ein: für alle "
         "lesbar und für immer.",
            "Enters the protected numbers of a period in the release ledger: for everybody to "
            "read, and for ever."});
    wishOptions(options);
    options.option("note-file",
        {"Anmerkung aus einer Datei; - ist die Standardeingabe",
            "remark from a file; - is the standard input"},
        "FILE");
    namesOption(options);
    if (const auto finished = options.parse(console))
        return *finished;
    QString note;
    if (options.has("note-file")) {
        const auto read = contentOf(options.value("note-file"), 4 * Release::MaxNote);
        if (!read)
            return console.fail(read.error());
        note = QString::fromUtf8(*read);
    }
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Releasing releasing(openRegister);
        const auto preview = previewed(releasing, options, console);
        if (!preview)
            return failToRelease(preview.error(), console);
        const auto made = releasing.make(*preview, note, namesChecked(options));
        return made ? sayMade(*made, options, console) : failToRelease(made.error(), console);
    });
}

int runReleaseVerify(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Rechnet alle Zeugen aller Jahre nach, ohne Rechenverfahren der Veröffentlichung. Nur für "
         "die Fachkraft.",
            "Adds up all witnesses of all years again, without the methods of the release. For the "
            "safety officer alone."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto found = Releasing(openRegister).check().and_then([&](const LedgerCheck &check) {
            LongTask task(console.text({"Zeugen werden geprüft …", "Checking witnesses …"}));
            return check.run(task.progress());
        });
        if (!found)
            return console.fail(found.error());
        bool holds = true;
        QJsonArray array;
        QList<QStringList> rows;
        for (const CheckedYear &year : *found) {
            const LedgerFinding &finding = year.finding;
            holds = holds && finding.holds();
            array.append(QJsonObject {{QStringLiteral("year"), year.year},
                {QStringLiteral("numbers"), finding.numbers},
                {QStringLiteral("groups"), finding.groups},
                {QStringLiteral("witnesses"), finding.witnesses},
                {QStringLiteral("readers"), finding.readers},
                {QStringLiteral("problems"), QJsonArray::fromStringList(finding.problems)}});
            rows.append({QString::number(year.year), QString::number(finding.numbers),
                QString::number(finding.groups), QString::number(finding.witnesses),
                finding.holds() ? console.text({"in Ordnung", "in order"})
                                : QString::number(finding.problems.size())});
            if (!options.has("json")) {
                for (const QString &problem : finding.problems)
                    console.warn(QString::number(year.year) + u' ' + printable(problem));
            }
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {"Noch ist nichts veröffentlicht.", "Nothing is released yet."});
        else
            console.table(
                {console.text({"Jahr", "Year"}), console.text({"Zahlen", "Numbers"}),
                    console.text({"Kleine Gruppen", "Small groups"}),
                    console.text({"Zeugen", "Witnesses"}), console.text({"Ergebnis", "Result"})},
                rows);
        return static_cast<int>(holds ? ExitCode::Done : ExitCode::Damaged);
    });
}

int runReleaseList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt das Veröffentlichungsbuch, mit PERIOD die Tabellen einer Veröffentlichung.",
            "Shows the release ledger, with PERIOD the tables of one release."});
    options.argument("REGISTER", PlanRegisterWords);
    options.optionalArgument("PERIOD", PeriodWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Language language = console.language();
        const auto releases = Releasing(openRegister).releases();
        if (!releases)
            return console.fail(releases.error());
        if (const QString code = options.argument(1).toUpper(); !code.isEmpty()) {
            for (const Release &release : *releases) {
                if (release.id.code() != code)
                    continue;
                if (options.has("json")) {
                    console.json(jsonOf(release, language));
                } else {
                    console.say(release.id.words().in(language));
                    if (!release.note.isEmpty())
                        console.say(printable(release.note));
                    sayTables(release, console);
                }
                return static_cast<int>(ExitCode::Done);
            }
            return console.fail({Error::Code::NotFound, printable(code)});
        }
        QJsonArray array;
        QList<QStringList> rows;
        for (const Release &release : *releases) {
            array.append(jsonOf(release, language));
            rows.append({QString::number(release.sequence), release.id.code(),
                release.id.words().in(language), dayWords(release.closingDate, language),
                printable(release.note).section(u'\n', 0, 0)});
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {"Noch ist nichts veröffentlicht.", "Nothing is released yet."});
        else
            console.table({console.text({"Nr.", "No."}), console.text({"Kürzel", "Code"}),
                              console.text({"Zeitraum", "Period"}),
                              console.text({"Stichtag", "Closing date"}),
                              console.text({"Anmerkung", "Remark"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

/// Writes files into the folder of --csv.
int runFiles(Invocation &invocation, const Words &description,
    Result<QStringList> (*write)(const OpenRegister &openRegister, const QString &folder))
{
    Console &console = invocation.console;
    CommandOptions options(invocation, description);
    options.argument("REGISTER", PlanRegisterWords);
    options.option("csv", {"Ordner für die Dateien", "folder for the files"}, "DIR");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("csv"))
        return console.fail(ExitCode::Usage,
            Words {
                "Wohin? Nennen Sie den Ordner mit --csv.", "Where to? Name the folder by --csv."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto written
            = write(openRegister, QFileInfo(options.value("csv")).absoluteFilePath());
        if (!written)
            return console.fail(written.error());
        if (options.has("json"))
            console.json(QJsonArray::fromStringList(*written));
        else
            for (const QString &path : *written)
                console.say(console.text({"Geschrieben: ", "Written: "}) + printable(path));
        return static_cast<int>(ExitCode::Done);
    });
}

int runReleaseExport(Invocation &invocation)
{
    return runFiles(invocation,
        {"Schreibt alles Veröffentlichte für Programme: releases.csv, cells.csv, codes.csv.",
            "Writes all that is released for programs: releases.csv, cells.csv, codes.csv."},
        exportReleases);
}

int runReleaseWitnesses(Invocation &invocation)
{
    return runFiles(invocation,
        {"Schreibt, was beweist, dass die Veröffentlichungen sicher sind: targets.csv und "
         "witnesses.csv. Sie sprechen von wahren Zahlen: nur für die Fachkraft.",
            "Writes what proves that the releases are safe: targets.csv and witnesses.csv. They "
            "speak of true counts: for the safety officer alone."},
        exportWitnesses);
}

} // namespace

int runRelease(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 7> actions {{
        {"plan", {"was veröffentlicht ist und werden kann", "what is and can be released"},
            runReleasePlan},
        {"preview", {"zeigt eine Veröffentlichung vorab", "shows a release beforehand"},
            runReleasePreview},
        {"make", {"veröffentlicht", "releases"}, runReleaseMake},
        {"verify", {"rechnet alle Zeugen nach", "adds up all witnesses again"}, runReleaseVerify},
        {"list", {"zeigt das Veröffentlichungsbuch", "shows the release ledger"}, runReleaseList},
        {"export", {"schreibt es als CSV", "writes it as CSV"}, runReleaseExport},
        {"witnesses", {"schreibt die Zeugen als CSV", "writes the witnesses as CSV"},
            runReleaseWitnesses},
    }};
    return runSubCommand(invocation, actions,
        {"Veröffentlichungsbuch: geschützte Zahlen für alle.",
            "Release ledger: protected numbers for everybody."});
}

} // namespace rueckhalt
