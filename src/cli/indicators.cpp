// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indicatorcommands.h"
#include "cli/protectionoptions.h"
#include "intake/csvreader.h"
#include "intake/indicatorfile.h"
#include "session/serviceobserving.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

namespace {

constexpr qint64 MaxMapping = qint64 {256} * 1024;
constexpr qsizetype MostShown = 50;
constexpr qsizetype MostReported = 1000;

QJsonObject jsonOf(const IndicatorProblem &problem, const Console &console)
{
    return {{QStringLiteral("line"), problem.line}, {QStringLiteral("column"), problem.column},
        {QStringLiteral("value"), problem.value},
        {QStringLiteral("problem"), sentenceFor(problem, console.language())}};
}

QJsonObject jsonOf(const IndicatorPreview &preview, const Console &console)
{
    QJsonArray problems;
    for (const IndicatorProblem &problem :
        preview.reading.problems.first(std::min(preview.reading.problems.size(), MostReported)))
        problems.append(jsonOf(problem, console));
    QJsonArray columns;
    for (const auto &[name, hint] : preview.reading.leftColumns)
        columns.append(QJsonObject {{QStringLiteral("column"), name},
            {QStringLiteral("reason"), sentenceFor(hint, console.language())}});
    return {{QStringLiteral("source"), preview.source},
        {QStringLiteral("rows"), preview.reading.rows},
        {QStringLiteral("left"), preview.reading.left},
        {QStringLiteral("empty"), preview.reading.skipped},
        {QStringLiteral("added"), preview.added}, {QStringLiteral("changed"), preview.changed},
        {QStringLiteral("same"), preview.same},
        {QStringLiteral("problemCount"), preview.reading.problemCount},
        {QStringLiteral("problems"), problems}, {QStringLiteral("leftColumns"), columns},
        {QStringLiteral("merged"), QJsonArray::fromStringList(preview.reading.merged)}};
}

void sayPreview(const IndicatorPreview &preview, Console &console)
{
    for (const IndicatorProblem &problem :
        preview.reading.problems.first(std::min(preview.reading.problems.size(), MostShown)))
        console.warn(sentenceFor(problem, console.language()));
    if (preview.reading.problemCount > MostShown)
        console.warn(console.text({"… und %1 weitere.", "… and %1 more."})
                         .arg(preview.reading.problemCount - MostShown));
    for (const auto &[name, hint] : preview.reading.leftColumns)
        console.warn(
            console.text({"Spalte „%1“ bleibt außen vor. ", "Column “%1” is left out. "}).arg(name)
            + sentenceFor(hint, console.language()));
    for (const QString &unit : preview.reading.merged)
        console.warn(console
                         .text({"„%1“ hat eine Person und zählt zur Stelle darüber.",
                             "“%1” has one person and counts for the unit above."})
                         .arg(unit));
    console.say(console
                    .text({"%1 Zeilen gelesen, %2 nicht übernommen. Neu: %3, geändert: %4, "
                           "unverändert: %5.",
                        "%1 rows read, %2 not taken. New: %3, changed: %4, the same: %5."})
                    .arg(preview.reading.rows)
                    .arg(preview.reading.left)
                    .arg(preview.added)
                    .arg(preview.changed)
                    .arg(preview.same));
}

/// The mapping of --map, or the remembered one of --source.
Result<QByteArray> mappingFor(const CommandOptions &options, const ServiceObserving &observing)
{
    return options.has("map") ? contentOf(options.value("map"), MaxMapping)
                              : observing.mapping(options.value("source"));
}

int sayImported(const IndicatorPreview &preview, const std::optional<IndicatorRun> &run,
    const CommandOptions &options, Console &console)
{
    if (options.has("json")) {
        QJsonObject object = jsonOf(preview, console);
        object.insert(QStringLiteral("import"), run ? run->number : 0);
        console.json(object);
    } else {
        sayPreview(preview, console);
        if (run)
            console.say(
                console.text({"Übernommen als Nr. %1.", "Imported as no. %1."}).arg(run->number));
        else
            console.say(console.text(
                {"Das Register hat alles schon.", "The register has all of it already."}));
    }
    return static_cast<int>(ExitCode::Done);
}

/// Many systems still export as Windows does, and say so nowhere.
int failToRead(
    const Error &error, const QByteArray &list, const IndicatorMap &map, Console &console)
{
    if (list.trimmed().isEmpty())
        return console.fail(ExitCode::InvalidInput, {"Die Liste ist leer.", "The list is empty."});
    if (!decodedText(list, map.encoding))
        return console.fail(ExitCode::InvalidInput,
            console
                .text({"Die Liste ist nicht in %1 geschrieben. Nennen Sie ihre "
                       "Zeichenkodierung in der Zuordnung, zum Beispiel "
                       "\"encoding\": \"windows-1252\".",
                    "The list is not written in %1. Name its encoding in the mapping, for "
                    "instance \"encoding\": \"windows-1252\"."})
                .arg(map.encoding));
    return console.fail(error);
}

int importList(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    ServiceObserving observing(openRegister);
    const auto mapping = mappingFor(options, observing);
    if (!mapping)
        return console.fail(mapping.error());
    const auto map = observing.readMapping(*mapping);
    if (!map)
        return console.fail(map.error());
    for (const QString &problem : map->problems)
        console.warn(problem);
    if (!map->problems.isEmpty())
        return console.fail(ExitCode::InvalidInput,
            {"Die Zuordnung ist nicht in Ordnung.", "The mapping is not in order."});
    const auto content = contentOf(options.argument(1), CsvLimits().fileBytes);
    if (!content)
        return console.fail(content.error());
    const auto preview = observing.preview(*content, map->map);
    if (!preview)
        return failToRead(preview.error(), *content, map->map, console);
    if (options.has("dry-run") || !preview->reading.isUsable()) {
        if (options.has("json"))
            console.json(jsonOf(*preview, console));
        else
            sayPreview(*preview, console);
        return preview->reading.isUsable()
            ? static_cast<int>(ExitCode::Done)
            : console.fail(ExitCode::InvalidInput,
                {"Nichts davon kann übernommen werden.", "None of it can be taken."});
    }
    if (preview->knownAs != 0)
        return console.fail(ExitCode::InvalidInput,
            console
                .text({"Diese Liste wurde schon übernommen, als Nr. %1. Es wurde nichts geändert.",
                    "This list was taken in already, as no. %1. Nothing was changed."})
                .arg(preview->knownAs));
    const auto run = observing.import(*preview);
    if (!run)
        return console.fail(run.error());
    if (options.has("remember")) {
        if (const auto kept = observing.remember(*mapping); !kept)
            return console.fail(kept.error());
    }
    return sayImported(*preview, *run, options, console);
}

int runIndicatorsImport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt Kennzahlen aus einer Liste (CSV) nach einer Zuordnung. Zeilen, die nicht "
         "gelesen werden können, werden mit Grund genannt und ausgelassen; was schon da ist, wird "
         "nicht doppelt gezählt. Nichts wird je Person geführt.",
            "Takes in indicators from a list (CSV) by a mapping. Rows that cannot be read are "
            "named with the reason and left out; what is there already is not counted twice. "
            "Nothing is kept per person."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.argument("FILE", {"Liste, - für die Standardeingabe", "list, - for standard input"});
    options.option("map", {"Zuordnung der Spalten (JSON)", "mapping of the columns (JSON)"}, "MAP");
    options.option("source",
        {"gemerkte Zuordnung mit diesem Titel", "remembered mapping of that title"}, "TITLE");
    options.option("remember", {"merkt sich die Zuordnung", "remembers the mapping"});
    options.option("dry-run", {"prüft nur", "only checks"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.has("map") == options.has("source"))
        return console.fail(
            ExitCode::Usage, {"Entweder --map oder --source.", "Either --map or --source."});
    return withRegister(options, invocation,
        [&](OpenRegister &openRegister) { return importList(openRegister, options, console); });
}

int runIndicatorsUndo(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Nimmt eine Übernahme zurück. Was vorher da war, gilt wieder.",
            "Undoes an import. What was there before counts again."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.argument(
        "NUMBER", {"Nummer aus „indicators list --runs“", "number from “indicators list --runs”"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    bool isNumber = false;
    const int number = options.argument(1).toInt(&isNumber);
    if (!isNumber || number < 1)
        return console.fail(ExitCode::Usage, {"NUMBER ist keine Nummer.", "NUMBER is no number."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto undone = ServiceObserving(openRegister).undo(number);
        if (!undone)
            return console.fail(undone.error());
        QJsonArray dependent;
        for (const int other : undone->dependent) {
            dependent.append(other);
            console.warn(console
                             .text({"Übernahme %1 hatte gleiche Werte, die nicht noch einmal "
                                    "gespeichert sind. Übernehmen Sie ihre Liste neu.",
                                 "Import %1 had equal values, which are not stored a second time. "
                                 "Import its list anew."})
                             .arg(other));
        }
        if (options.has("json"))
            console.json(QJsonObject {
                {QStringLiteral("undone"), number}, {QStringLiteral("dependent"), dependent}});
        else
            console.say(console.text({"Rückgängig gemacht: %1.", "Undone: %1."}).arg(number));
        return static_cast<int>(ExitCode::Done);
    });
}

int runIndicatorsDefine(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt eine eigene Kennzahl an, oder gibt einer neue Worte.",
            "Defines an indicator of the authority's own, or gives one new words."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.argument("FILE", {"Festlegung (JSON)", "definition (JSON)"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto content = contentOf(options.argument(1), MaxMapping);
    if (!content)
        return console.fail(content.error());
    const auto reading = readOwnIndicator(*content);
    for (const QString &problem : reading.problems)
        console.warn(problem);
    if (!reading.problems.isEmpty())
        return console.fail(ExitCode::InvalidInput,
            {"Die Festlegung ist nicht in Ordnung.", "The definition is not in order."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        if (const auto defined = ServiceObserving(openRegister).define(reading.own); !defined)
            return console.fail(defined.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("defined"), reading.own.indicator.id}});
        else
            console.say(console.text({"Festgelegt: ", "Defined: "}) + reading.own.indicator.id);
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace

int runIndicators(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 10> actions {{
        {"list", {"listet auf", "lists"}, runIndicatorsList},
        {"import", {"übernimmt eine Liste (CSV)", "takes in a list (CSV)"}, runIndicatorsImport},
        {"undo", {"nimmt eine Übernahme zurück", "undoes an import"}, runIndicatorsUndo},
        {"define", {"legt eine eigene Kennzahl fest", "defines an own indicator"},
            runIndicatorsDefine},
        {"export", {"schreibt Beobachtungen (CSV)", "writes observations (CSV)"},
            runIndicatorsExport},
        {"overlay",
            {"legt Vorfälle und eine Kennzahl übereinander", "lays incidents over an indicator"},
            runIndicatorsOverlay},
        {"quiet", {"nennt ruhige Zeiten", "tells quiet times"}, runIndicatorsQuiet},
        {"feedback", {"wertet Rückmeldungen aus", "evaluates feedback"}, runIndicatorsFeedback},
        {"publish", {"schreibt eine Seite für die Öffentlichkeit", "writes a page for the public"},
            runIndicatorsPublish},
        {"pages", {"listet veröffentlichte Seiten auf", "lists published pages"},
            runIndicatorsPages},
    }};
    return runSubCommand(invocation, actions,
        {"Kennzahlen des Service: Kontakte, Wartezeiten, Bewertungen, Erreichbarkeit.",
            "Indicators of service: contacts, waiting times, ratings, reachability."});
}

} // namespace rueckhalt
