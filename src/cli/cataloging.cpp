// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "cli/sheetcommands.h"
#include "session/catalogkeeping.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr Words IdWords {"Kennung aus „catalog list“", "id from “catalog list”"};
constexpr Words VersionWords {"Nummer der Fassung", "number of the version"};

QString nameOf(const RefusedSheet &refused, Language language)
{
    const Words words = refused.why == RefusedSheet::Why::Author
        ? Words {"nicht von der verfassenden Person unterschrieben", "not signed by its author"}
        : refused.why == RefusedSheet::Why::Approver
        ? Words {"nicht von einer zweiten Person unterschrieben", "not signed by a second person"}
        : Words {"nicht lesbar", "cannot be read"};
    return words.in(language);
}

QString codeOf(RefusedSheet::Why why)
{
    switch (why) {
    case RefusedSheet::Why::Author:
        return QStringLiteral("author");
    case RefusedSheet::Why::Approver:
        return QStringLiteral("approver");
    case RefusedSheet::Why::Content:
        return QStringLiteral("content");
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const SheetVersion &version)
{
    return {{QStringLiteral("id"), version.id}, {QStringLiteral("version"), version.version}};
}

QJsonObject jsonOf(const CatalogKeeping &keeping, const OwnSheet &sheet, Language language)
{
    return {{QStringLiteral("id"), sheet.measure.id}, {QStringLiteral("version"), sheet.version},
        {QStringLiteral("state"), rueckhalt::codeOf(sheet.state)},
        {QStringLiteral("group"), rueckhalt::codeOf(sheet.measure.group)},
        {QStringLiteral("title"), sheetTitle(sheet.measure, language)},
        {QStringLiteral("author"), keeping.nameOf(sheet.author)},
        {QStringLiteral("approver"), keeping.nameOf(sheet.approver)},
        {QStringLiteral("changed"), sheet.changed.toString(Qt::ISODate)}};
}

QJsonArray jsonOf(const QList<RefusedSheet> &refused)
{
    QJsonArray array;
    for (const RefusedSheet &sheet : refused) {
        QJsonObject object = jsonOf(sheet.version);
        object.insert(QStringLiteral("why"), codeOf(sheet.why));
        array.append(object);
    }
    return array;
}

void warnOf(const QList<RefusedSheet> &refused, Console &console)
{
    for (const RefusedSheet &sheet : refused)
        console.warn(console
                         .text({"%1, Fassung %2, wird nicht verwendet: %3.",
                             "%1, version %2, is not used: %3."})
                         .arg(sheet.version.id)
                         .arg(sheet.version.version)
                         .arg(nameOf(sheet, console.language())));
}

/// The version that was named; nothing if none was.
Result<std::optional<SheetVersion>> namedVersion(const CommandOptions &options)
{
    return options.number("version", 1, MaxSheetVersion, 0).map([&](int number) {
        return number == 0 ? std::nullopt
                           : std::optional(SheetVersion {options.argument(1).toUpper(), number});
    });
}

/// The version that was named, or the one to be looked at first.
Result<SheetVersion> versionToShow(const CatalogKeeping &keeping, const CommandOptions &options)
{
    const auto named = namedVersion(options);
    if (!named)
        return tl::unexpected(named.error());
    if (*named)
        return **named;
    const MeasureId id = options.argument(1).toUpper();
    for (const OwnSheet &sheet : keeping.sheets()) {
        if (sheet.measure.id == id)
            return SheetVersion {id, sheet.version};
    }
    return failure(Error::Code::NotFound, printable(id));
}

/// What may be meant by a step: the version that was named; what is in force, if it is to leave the
/// catalogue; else every version from which the step leads on. Invalid if there is none.
Result<QList<SheetVersion>> versionsFor(
    const CatalogKeeping &keeping, const CommandOptions &options, SheetStep step)
{
    const auto named = namedVersion(options);
    if (!named)
        return tl::unexpected(named.error());
    if (*named)
        return QList {**named};
    const MeasureId id = options.argument(1).toUpper();
    const auto versions = keeping.versions(id);
    QList<SheetVersion> possible;
    for (const OwnSheet &sheet : versions) {
        const SheetVersion version {id, sheet.version};
        if (step == SheetStep::Withdraw && sheet.state == SheetState::Approved)
            return QList {version};
        if (stateAfter(sheet.state, step))
            possible << version;
    }
    if (possible.isEmpty())
        return failure(
            versions.isEmpty() ? Error::Code::NotFound : Error::Code::Invalid, printable(id));
    return possible;
}

/// Whoever does not say which of several is not to be taken at a guess.
int failBetween(const QList<SheetVersion> &possible, Console &console)
{
    QStringList numbers;
    for (const SheetVersion &version : possible)
        numbers << QString::number(version.version);
    return console.fail(ExitCode::InvalidInput,
        console
            .text({"Mehrere Fassungen kommen infrage: %1. Nennen Sie eine mit --version.",
                "Several versions may be meant: %1. Please name one with --version."})
            .arg(numbers.join(QStringLiteral(", "))));
}

int runCatalogList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die eigenen Maßnahmenblätter auf, mit --all jede Fassung.",
            "Lists the measure sheets of the authority's own, with --all every version."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("all", {"jede Fassung", "every version"});
    return onSheets(invocation, options, [&](OpenRegister &openRegister, CatalogKeeping &keeping) {
        const Language language = console.language();
        QJsonArray array;
        QList<QStringList> rows;
        for (const OwnSheet &sheet :
            options.has("all") ? openRegister.ownSheets() : keeping.sheets()) {
            array.append(jsonOf(keeping, sheet, language));
            rows.append(
                {sheet.measure.id, QString::number(sheet.version), wordFor(sheet.state, language),
                    dayWords(sheet.changed.date(), language), sheetTitle(sheet.measure, language)});
        }
        if (options.has("json")) {
            console.json(QJsonObject {{QStringLiteral("sheets"), array},
                {QStringLiteral("refused"), jsonOf(keeping.refused())}});
            return static_cast<int>(ExitCode::Done);
        }
        if (rows.isEmpty())
            console.say(Words {"Es gibt keine eigenen Blätter.", "There are no own sheets."});
        else
            console.table(
                {console.text({"Kennung", "Id"}), console.text({"Fassung", "Version"}),
                    console.text({"Stand", "State"}), console.text({"Geändert", "Changed"}),
                    console.text({"Titel", "Title"})},
                rows);
        warnOf(keeping.refused(), console);
        return static_cast<int>(ExitCode::Done);
    });
}

void saySheet(const CatalogKeeping &keeping, const OwnSheet &sheet, Console &console)
{
    const Language language = console.language();
    const Measure measure = withBothLanguages(sheet.measure);
    const MeasureSheet texts = measure.sheet.value_or(MeasureSheet {});
    console.say(QStringLiteral("%1  %2").arg(measure.id, measure.title.in(language)));
    console.say(console.text({"Fassung %1, %2 (%3)", "Version %1, %2 (%3)"})
                    .arg(QString::number(sheet.version), wordFor(sheet.state, language),
                        dayWords(sheet.changed.date(), language)));
    const auto line = [&](const Words &label, const QString &text) {
        if (!text.isEmpty())
            console.say(console.text(label) + text);
    };
    line({"Verfasst von: ", "Written by: "}, keeping.nameOf(sheet.author));
    line({"Freigegeben von: ", "Approved by: "}, keeping.nameOf(sheet.approver));
    console.say(measure.summary.in(language));
    console.say(texts.description.in(language));
    const auto list = [&](SheetField field, const QList<Text> &entries) {
        if (!entries.isEmpty())
            console.say(wordFor(field, language) + u':');
        for (const Text &entry : entries)
            console.say(QStringLiteral("  • ") + entry.in(language));
    };
    list(SheetField::Goals, texts.goals);
    list(SheetField::Considerations, texts.considerations);
    list(SheetField::Implementation, texts.implementation);
    list(SheetField::FirstSteps, texts.firstSteps);
    list(SheetField::Advantages, texts.advantages);
    list(SheetField::Disadvantages, texts.disadvantages);
    for (const QString &problem : linesOf(problemsOf(sheet.measure), language))
        console.say(QStringLiteral("! ") + problem);
}

int runCatalogShow(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt ein eigenes Blatt und was daran noch fehlt.",
            "Shows one of the own sheets and what is still missing in it."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", IdWords);
    options.option("version", VersionWords, "N");
    return onSheets(invocation, options, [&](OpenRegister &, CatalogKeeping &keeping) {
        const auto sheet
            = versionToShow(keeping, options).and_then([&](const SheetVersion &version) {
                  return keeping.sheet(version);
              });
        if (!sheet)
            return console.fail(sheet.error());
        if (!options.has("json")) {
            saySheet(keeping, *sheet, console);
            return static_cast<int>(ExitCode::Done);
        }
        const PackagedSheet packaged {sheet->measure, sheet->version};
        const QByteArray package = writePackage(std::span(&packaged, 1), sheet->changed.date());
        QJsonObject object = jsonOf(keeping, *sheet, console.language());
        object.insert(QStringLiteral("package"), QJsonDocument::fromJson(package).object());
        object.insert(QStringLiteral("problems"),
            QJsonArray::fromStringList(linesOf(problemsOf(sheet->measure), console.language())));
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    });
}

int runCatalogTemplate(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gibt eine Maßnahme als Vorlage für ein eigenes Blatt aus; „catalog write“ nimmt sie an.",
            "Writes a measure as a start for a sheet of one's own, as “catalog write” takes it."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("MEASURE", {"Kennung der Maßnahme", "id of the measure"});
    options.option("output", {"Zieldatei", "file to write"}, "FILE");
    return onSheets(invocation, options, [&](OpenRegister &openRegister, CatalogKeeping &) {
        const Measure *measure = openRegister.catalog().find(options.argument(1).toUpper());
        if (!measure)
            return console.fail({Error::Code::NotFound, printable(options.argument(1))});
        const PackagedSheet sheet {CatalogKeeping::copyOf(*measure), 1};
        return writePackage(
            writePackage(std::span(&sheet, 1), openRegister.now().date()), options, console);
    });
}

int runCatalogWrite(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Nimmt Entwürfe aus einer Datei auf, alle oder keinen. Ein Blatt ohne Kennung ist neu, "
         "eines mit Kennung die nächste Fassung. Es darf noch etwas fehlen.",
            "Takes drafts from a file, all or none. A sheet without an id is new, one with an id "
            "the next version. Things may be missing still."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("FILE", {"Datei, - für die Standardeingabe", "file, - for standard input"});
    return onSheets(invocation, options, [&](OpenRegister &, CatalogKeeping &keeping) {
        const auto file = fileOf(options.argument(1));
        if (!file)
            return console.fail(file.error());
        const auto reading = readPackage(*file, Completeness::Draft);
        if (!reading.problems.isEmpty())
            return failWith(linesOf(reading.problems, console.language()), options, console);
        QStringList unkeepable;
        QSet<MeasureId> seen;
        for (const PackagedSheet &sheet : reading.sheets) {
            const MeasureId &id = sheet.measure.id;
            unkeepable << linesOf(unkeepableIn(tidied(sheet.measure)), console.language());
            if (!id.isEmpty() && seen.contains(id))
                unkeepable << console
                                  .text({"%1 steht mehr als einmal in der Datei.",
                                      "%1 is in the file more than once."})
                                  .arg(id);
            seen << id;
        }
        if (!unkeepable.isEmpty())
            return failWith(unkeepable, options, console);
        QList<Measure> drafts;
        for (const PackagedSheet &sheet : reading.sheets)
            drafts << sheet.measure;
        const auto written = keeping.writeAll(drafts);
        if (!written)
            return console.fail(written.error());
        QJsonArray array;
        for (const SheetVersion &version : *written) {
            array.append(jsonOf(version));
            if (!options.has("json"))
                console.say(console.text({"%1, Fassung %2: Entwurf.", "%1, version %2: draft."})
                                .arg(version.id)
                                .arg(version.version));
        }
        if (options.has("json"))
            console.json(array);
        return static_cast<int>(ExitCode::Done);
    });
}

/// One step of one version; `done` says so with its id and number.
int takeStep(Invocation &invocation, const Words &description, SheetStep step, const Words &done)
{
    Console &console = invocation.console;
    CommandOptions options(invocation, description);
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", IdWords);
    options.option("version", VersionWords, "N");
    if (step == SheetStep::Propose)
        namesOption(options);
    return onSheets(invocation, options, [&](OpenRegister &, CatalogKeeping &keeping) {
        const auto possible = versionsFor(keeping, options, step);
        if (!possible)
            return console.fail(possible.error());
        if (possible->size() > 1)
            return failBetween(*possible, console);
        const SheetVersion version = possible->constFirst();
        const auto sheet = keeping.sheet(version);
        if (!sheet)
            return console.fail(sheet.error());
        const bool mustBeWhole = step == SheetStep::Propose || step == SheetStep::Approve;
        if (const auto problems = problemsOf(sheet->measure); mustBeWhole && !problems.isEmpty())
            return failWith(linesOf(problems, console.language()), options, console);
        const auto taken = step == SheetStep::Propose
            ? keeping.propose(version, namesChecked(options))
            : step == SheetStep::Approve ? keeping.approve(version)
            : step == SheetStep::Revise  ? keeping.revise(version)
                                         : keeping.withdraw(version);
        if (!taken && taken.error().detail == QLatin1StringView("second-person"))
            return console.fail(ExitCode::NotPermitted,
                {"Freigeben muss eine andere Person als die, die das Blatt geschrieben hat.",
                    "Somebody other than the author has to approve."});
        if (!taken)
            return finish(taken, options, console, done);
        if (options.has("json")) {
            QJsonObject object = jsonOf(version);
            object.insert(QStringLiteral("done"), true);
            console.json(object);
        } else {
            console.say(console.text(done).arg(version.id).arg(version.version));
        }
        return static_cast<int>(ExitCode::Done);
    });
}

int runCatalogPropose(Invocation &invocation)
{
    return takeStep(invocation,
        {"Legt einen Entwurf einer zweiten Person zur Freigabe vor.",
            "Puts a draft before a second person."},
        SheetStep::Propose,
        {"%1, Fassung %2: zur Freigabe vorgelegt.", "%1, version %2: proposed."});
}

int runCatalogRevise(Invocation &invocation)
{
    return takeStep(invocation,
        {"Nimmt ein vorgelegtes Blatt zum Weiterschreiben zurück.",
            "Takes a proposed sheet back to work on it."},
        SheetStep::Revise,
        {"%1, Fassung %2: wieder ein Entwurf.", "%1, version %2: a draft again."});
}

int runCatalogApprove(Invocation &invocation)
{
    return takeStep(invocation,
        {"Gibt ein Blatt frei, das jemand anders geschrieben hat. Es steht dann im Katalog; die "
         "Fassung davor wird ersetzt.",
            "Approves a sheet that somebody else has written. It is in the catalogue from then on; "
            "the version before is replaced."},
        SheetStep::Approve, {"%1, Fassung %2: freigegeben.", "%1, version %2: approved."});
}

int runCatalogWithdraw(Invocation &invocation)
{
    return takeStep(invocation,
        {"Zieht eine Fassung zurück: ohne --version die, die im Katalog steht. Ein Entwurf dazu "
         "bleibt.",
            "Withdraws a version: without --version the one in the catalogue. A draft of the same "
            "sheet stays."},
        SheetStep::Withdraw, {"%1, Fassung %2: zurückgezogen.", "%1, version %2: withdrawn."});
}

} // namespace

int runCatalog(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 10> actions {{
        {"list", {"zeigt eigene Blätter", "shows own sheets"}, runCatalogList},
        {"show", {"zeigt ein Blatt", "shows a sheet"}, runCatalogShow},
        {"template", {"gibt eine Vorlage aus", "writes a start"}, runCatalogTemplate},
        {"write", {"nimmt Entwürfe auf", "takes drafts"}, runCatalogWrite},
        {"propose", {"legt zur Freigabe vor", "proposes"}, runCatalogPropose},
        {"revise", {"nimmt zurück zum Schreiben", "takes back to work on"}, runCatalogRevise},
        {"approve", {"gibt frei", "approves"}, runCatalogApprove},
        {"withdraw", {"zieht zurück", "withdraws"}, runCatalogWithdraw},
        {"import", {"übernimmt ein Paket", "takes over a package"}, runCatalogImport},
        {"export", {"schreibt ein Paket", "writes a package"}, runCatalogExport},
    }};
    return runSubCommand(invocation, actions,
        {"Maßnahmenblätter der eigenen Behörde.", "Measure sheets of the authority's own."});
}

} // namespace rueckhalt
