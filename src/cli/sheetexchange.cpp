// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of measure sheets, and what all commands on sheets share.
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "cli/sheetcommands.h"
#include "session/outputfile.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

namespace {

/// A package may have 4 MiB; whatever is larger is not read to its end.
constexpr qint64 MaxFile = qint64 {8} * 1024 * 1024;

QJsonObject jsonOf(const ArrivingSheet &arriving, Language language)
{
    return {{QStringLiteral("id"), arriving.as.id},
        {QStringLiteral("version"), arriving.as.version},
        {QStringLiteral("versionInPackage"), arriving.sheet.version},
        {QStringLiteral("arrival"), rueckhalt::codeOf(arriving.arrival)},
        {QStringLiteral("inForce"), arriving.inForce},
        {QStringLiteral("title"), sheetTitle(arriving.sheet.measure, language)},
        {QStringLiteral("line"), arriving.sheet.line},
        {QStringLiteral("unknownRelated"), QJsonArray::fromStringList(arriving.unknownRelated)}};
}

void sayArriving(const ArrivingSheet &arriving, Console &console)
{
    const Language language = console.language();
    console.say(
        QStringLiteral("%1  %2  %3  %4")
            .arg(arriving.as.id, QString::number(arriving.as.version),
                wordFor(arriving.arrival, language), sheetTitle(arriving.sheet.measure, language)));
    if (arriving.inForce != 0 && arriving.arrival == SheetArrival::NewVersion)
        console.say(console
                        .text({"   Fassung %1 bleibt in Kraft, bis die neue freigegeben ist.",
                            "   Version %1 stays in force until the new one is approved."})
                        .arg(arriving.inForce));
    if (!arriving.unknownRelated.isEmpty())
        console.say(console
                        .text({"   Verwandte Blätter, die es hier nicht gibt: %1",
                            "   Related sheets that are not here: %1"})
                        .arg(arriving.unknownRelated.join(QStringLiteral(", "))));
}

} // namespace

QString sheetTitle(const Measure &measure, Language language)
{
    return withBothLanguages(measure).title.in(language);
}

int failWith(const QStringList &problems, const CommandOptions &options, Console &console)
{
    if (options.has("json"))
        console.json(
            QJsonObject {{QStringLiteral("problems"), QJsonArray::fromStringList(problems)}});
    for (const QString &problem : problems)
        console.warn(problem);
    return static_cast<int>(ExitCode::InvalidInput);
}

QStringList linesOf(const QList<CatalogProblem> &problems, Language language)
{
    QStringList lines;
    for (const CatalogProblem &problem : problems)
        lines << QStringLiteral("%1:%2: %3")
                     .arg(problem.file, QString::number(problem.line), problem.in(language));
    return lines;
}

QStringList linesOf(const QList<SheetProblem> &problems, Language language)
{
    QStringList lines;
    for (const SheetProblem &problem : problems)
        lines << sentenceFor(problem, language);
    return lines;
}

Result<CatalogFile> fileOf(const QString &path)
{
    return contentOf(path, MaxFile).map([&](QByteArray &&content) {
        return CatalogFile {printable(path), std::move(content)};
    });
}

int writePackage(const QByteArray &package, const CommandOptions &options, Console &console)
{
    if (!options.has("output")) {
        console.say(QString::fromUtf8(package.trimmed()));
        return static_cast<int>(ExitCode::Done);
    }
    QSaveFile file(options.value("output"));
    const auto written
        = beginWriting(file).and_then([&] { return writeWhole(file, package); }).and_then([&] {
              return finishWriting(file);
          });
    return finish(written, options, console, {"Geschrieben.", "Written."});
}

int onSheets(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, CatalogKeeping &)> &work)
{
    options.passwordOptions();
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        CatalogKeeping keeping(openRegister, invocation.random);
        return work(openRegister, keeping);
    });
}

int runCatalogImport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt Blätter aus einem Paket. Sie warten danach auf die Freigabe durch eine zweite "
         "Person; was hier gilt, bleibt. Bei Fehlern wird nichts übernommen.",
            "Takes over sheets from a package. They wait for approval by a second person then; "
            "what is in force here stays. With any problem nothing is taken over."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("FILE", {"Paket, - für die Standardeingabe", "package, - for standard input"});
    options.option("dry-run", {"zeigt nur, was geschähe", "only shows what would happen"});
    return onSheets(invocation, options, [&](OpenRegister &, CatalogKeeping &keeping) {
        const auto file = fileOf(options.argument(1));
        if (!file)
            return console.fail(file.error());
        const SheetImport seen = keeping.look(*file);
        if (!seen.problems.isEmpty())
            return failWith(linesOf(seen.problems, console.language()), options, console);
        if (!options.has("dry-run") && seen.brings()) {
            if (const auto taken = keeping.takeOver(seen); !taken)
                return console.fail(taken.error());
        }
        QJsonArray array;
        for (const ArrivingSheet &arriving : seen.sheets) {
            array.append(jsonOf(arriving, console.language()));
            if (!options.has("json"))
                sayArriving(arriving, console);
        }
        if (options.has("json"))
            console.json(array);
        else if (!seen.brings())
            console.say(Words {"Das Paket bringt nichts Neues.", "The package has nothing new."});
        return static_cast<int>(ExitCode::Done);
    });
}

int runCatalogExport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt Blätter als Paket für andere Behörden: alle freigegebenen oder die genannten.",
            "Writes sheets as a package for other authorities: all approved ones or those named."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("ids", {"Kennungen, durch Komma getrennt", "ids, separated by commas"}, "IDS");
    options.option("output", {"Zieldatei", "file to write"}, "FILE");
    return onSheets(invocation, options, [&](OpenRegister &openRegister, CatalogKeeping &keeping) {
        QStringList wanted;
        for (const QString &id : options.values("ids"))
            wanted << id.toUpper();
        QList<SheetVersion> versions;
        for (const OwnSheet &sheet : openRegister.ownSheets()) {
            const bool isWanted = wanted.isEmpty() || wanted.contains(sheet.measure.id);
            if (sheet.state == SheetState::Approved && isWanted)
                versions << SheetVersion {sheet.measure.id, sheet.version};
        }
        for (const QString &id : std::as_const(wanted)) {
            const bool isThere = std::any_of(versions.begin(), versions.end(),
                [&](const SheetVersion &version) { return version.id == id; });
            if (!isThere)
                return console.fail({Error::Code::NotFound, printable(id)});
        }
        if (versions.isEmpty())
            return console.fail(ExitCode::NotFound,
                {"Es gibt keine freigegebenen eigenen Blätter.",
                    "There are no approved own sheets."});
        const auto package = keeping.exported(versions);
        return package ? writePackage(*package, options, console) : console.fail(package.error());
    });
}

} // namespace rueckhalt
