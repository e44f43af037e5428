// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "domain/incident/freetextcheck.h"
#include "session/importing.h"
#include "session/reporting.h"

#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qint64 MaxSmallFile = qint64 {16} * 1024 * 1024;

QJsonArray jsonOf(const QList<ImportCount> &counts, const QString &name)
{
    QJsonArray array;
    for (const ImportCount &count : counts)
        array.append(QJsonObject {{name, count.name}, {QStringLiteral("value"), count.value},
            {QStringLiteral("count"), count.count}});
    return array;
}

QJsonArray jsonOf(const QList<ImportProblem> &problems, Language language)
{
    QJsonArray array;
    for (const ImportProblem &problem : problems) {
        array.append(QJsonObject {{QStringLiteral("line"), problem.line},
            {QStringLiteral("column"), problem.column}, {QStringLiteral("value"), problem.value},
            {QStringLiteral("count"), problem.count},
            {QStringLiteral("message"), sentenceFor(problem, language)}});
    }
    return array;
}

QJsonObject jsonOf(const ImportReading &reading, Language language)
{
    const auto count = [&reading](IncidentTime::Precision precision) {
        return reading.precisions[static_cast<std::size_t>(precision)];
    };
    using P = IncidentTime::Precision;
    return {{QStringLiteral("rows"), reading.records},
        {QStringLiteral("emptyRows"), reading.emptyRecords},
        {QStringLiteral("dates"),
            QJsonObject {{QStringLiteral("year"), count(P::Year)},
                {QStringLiteral("month"), count(P::Month)}, {QStringLiteral("day"), count(P::Day)},
                {QStringLiteral("minute"), count(P::Minute)}}},
        {QStringLiteral("source"), jsonOf(reading.sourceCounts, QStringLiteral("column"))},
        {QStringLiteral("target"), jsonOf(reading.targetCounts, QStringLiteral("field"))},
        {QStringLiteral("kept"), jsonOf(reading.kept, language)},
        {QStringLiteral("problemCount"), reading.problemCount},
        {QStringLiteral("problems"), jsonOf(reading.problems, language)}};
}

void sayReading(const ImportReading &reading, Console &console)
{
    const auto count = [&reading](IncidentTime::Precision precision) {
        return QString::number(reading.precisions[static_cast<std::size_t>(precision)]);
    };
    using P = IncidentTime::Precision;
    console.say(console.text({"Zeilen: %1 (dazu leere: %2)", "Rows: %1 (and empty ones: %2)"})
                    .arg(reading.records)
                    .arg(reading.emptyRecords));
    console.say(console
                    .text({"Datum bekannt auf Minute: %1 · Tag: %2 · Monat: %3 · Jahr: %4",
                        "Date known to the minute: %1 · day: %2 · month: %3 · year: %4"})
                    .arg(count(P::Minute), count(P::Day), count(P::Month), count(P::Year)));
    QList<QStringList> rows;
    for (const ImportCount &source : reading.sourceCounts)
        rows.append({source.name, console.text({"„%1“", "“%1”"}).arg(source.value),
            QString::number(source.count)});
    console.table({console.text({"Spalte", "Column"}), console.text({"Wert", "Value"}),
                      console.text({"Anzahl", "Count"})},
        rows);
    console.say(QString());
    rows.clear();
    for (const ImportCount &target : reading.targetCounts)
        rows.append({target.name, target.value, QString::number(target.count)});
    console.table({console.text({"Feld", "Field"}), console.text({"Code", "Code"}),
                      console.text({"Anzahl", "Count"})},
        rows);
}

void warnOf(const ImportReading &reading, Console &console)
{
    constexpr qsizetype most = 50;
    for (const ImportProblem &problem :
        reading.problems.first(std::min(most, reading.problems.size())))
        console.warn(sentenceFor(problem, console.language()));
    if (reading.problemCount > most)
        console.warn(console
                         .text({"… und %1 weitere. Alle mit --json.",
                             "… and %1 more. All of them with --json."})
                         .arg(reading.problemCount - most));
}

Result<ImportReading> readingOf(const CommandOptions &options, const Invocation &invocation)
{
    const auto mapFile = contentOf(options.value("map"), MaxSmallFile);
    if (!mapFile)
        return tl::unexpected(mapFile.error());
    const ImportMapReading map = readImportMap(*mapFile);
    if (!map.problems.isEmpty())
        return failure(Error::Code::Malformed, map.problems.join(u'\n'));
    const auto list = contentOf(options.argument(1), CsvLimits().fileBytes);
    if (!list)
        return tl::unexpected(list.error());
    return readImport(*list, map.map, invocation.clock().toLocalTime());
}

int takeIn(const ImportReading &reading, const CommandOptions &options, OpenRegister &openRegister,
    const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto outcome = Importing(openRegister, invocation.random).import(reading);
    if (!outcome)
        return console.fail(outcome.error());
    if (options.has("json")) {
        QJsonObject object = jsonOf(reading, console.language());
        object.insert(QStringLiteral("imported"), outcome->incidents);
        object.insert(QStringLiteral("newUnits"), outcome->newUnits);
        object.insert(QStringLiteral("newServices"), outcome->newServices);
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console
                    .text({"Übernommen: %1 Vorfälle, neu angelegt: %2 Bereiche, %3 Anliegen.",
                        "Imported: %1 incidents; made: %2 units, %3 services."})
                    .arg(outcome->incidents)
                    .arg(outcome->newUnits)
                    .arg(outcome->newServices));
    for (const ImportProblem &kept : reading.kept)
        console.warn(sentenceFor(kept, console.language()));
    return static_cast<int>(ExitCode::Done);
}

template <typename List>
auto idOfName(const List &list, const QString &name)
{
    const auto found = std::find_if(list.cbegin(), list.cend(),
        [&name](const auto &entry) { return entry.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == list.cend() ? decltype(found->id) {} : found->id;
}

/// Turns the names of the file into ids; names what the register does not know.
void resolveNames(DraftReading &reading, const Organisation &organisation)
{
    IncidentDraft &draft = reading.draft;
    for (const Unit &unit : organisation.units) {
        const auto *parent = organisation.unit(unit.parent);
        if (unit.name.compare(reading.unit, Qt::CaseInsensitive) == 0
            && (reading.office.isEmpty()
                || (parent && parent->name.compare(reading.office, Qt::CaseInsensitive) == 0)))
            draft.unit = unit.id;
    }
    draft.service = idOfName(organisation.services, reading.service);
    if (!reading.unit.isEmpty() && draft.unit.isNull())
        reading.problems.append(
            QStringLiteral("unit: “%1” is not in the register").arg(reading.unit));
    if (!reading.service.isEmpty() && draft.service.isNull())
        reading.problems.append(
            QStringLiteral("service: “%1” is not in the register").arg(reading.service));
}

void warnOfPersonalData(const IncidentDraft &draft, Console &console)
{
    const auto findings = personalDataIn(draft.person.description);
    if (findings.isEmpty())
        return;
    QStringList kinds;
    for (const FreeTextFinding &finding : findings)
        kinds.append(nameOf(finding.kind, console.language()));
    kinds.removeDuplicates();
    console.warn(console
                     .text({"Hinweis: Die Beschreibung enthält vielleicht Angaben zu Personen: %1.",
                         "Note: the description may hold personal data: %1."})
                     .arg(kinds.join(QStringLiteral(", "))));
}

int recordDraft(DraftReading &reading, const CommandOptions &options, OpenRegister &openRegister,
    Console &console)
{
    resolveNames(reading, openRegister.organisation());
    Reporting reporting(openRegister);
    for (const IncidentProblem &problem : reporting.problems(reading.draft))
        reading.problems.append(sentenceFor(problem, console.language()));
    if (!reading.problems.isEmpty())
        return console.fail({Error::Code::Invalid, reading.problems.join(u'\n')});
    const auto incident = reporting.record(reading.draft);
    if (!incident)
        return console.fail(incident.error());
    warnOfPersonalData(reading.draft, console);
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("number"), incident->number},
            {QStringLiteral("level"), codeOf(incident->facts.level)}});
    else
        console.say(
            console.text({"Aufgenommen: Vorfall %1, Stufe %2.", "Recorded: incident %1, level %2."})
                .arg(incident->number, codeOf(incident->facts.level)));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runImport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt eine Liste (CSV) nach einer Zuordnungsdatei (JSON). Entweder alle Zeilen "
         "oder keine. Die Ausgangszeile bleibt bei jedem Vorfall wörtlich erhalten.",
            "Takes in a list (CSV) by a mapping file (JSON). All rows or none. The source row is "
            "kept verbatim with every incident."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.argument(
        "FILE", {"Liste, - für die Standardeingabe", "the list, - for standard input"});
    options.option("map", {"Zuordnungsdatei", "mapping file"}, "MAP");
    options.option("dry-run",
        {"nur prüfen und zählen; das Register wird nicht geöffnet",
            "check and count only; the register is not opened"});
    const bool isDryRun = invocation.arguments.contains(QStringLiteral("--dry-run"));
    options.passwordOptions(
        isDryRun ? CommandOptions::WithoutPassword::GoOn : CommandOptions::WithoutPassword::Ask);
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("map"))
        return console.fail(ExitCode::Usage, Words {"--map MAP fehlt.", "--map MAP is missing."});
    const auto reading = readingOf(options, invocation);
    if (!reading)
        return console.fail(reading.error());
    if (reading->isImportable() && !options.has("dry-run"))
        return withRegister(options, invocation, [&](OpenRegister &openRegister) {
            return takeIn(*reading, options, openRegister, invocation);
        });

    if (options.has("json"))
        console.json(jsonOf(*reading, console.language()));
    else
        sayReading(*reading, console);
    warnOf(*reading, console);
    if (reading->isImportable())
        return static_cast<int>(ExitCode::Done);
    return console.fail(
        ExitCode::InvalidInput, Words {"Es wurde nichts übernommen.", "Nothing was imported."});
}

int runRecord(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Nimmt einen Vorfall auf. Felder und Codes stehen im Handbuch.",
            "Records an incident. Fields and codes are in the manual."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.argument("FILE",
        {"Meldung als JSON, - für die Standardeingabe",
            "the report as JSON, - for standard input"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto content = contentOf(options.argument(1), MaxSmallFile);
    if (!content)
        return console.fail(content.error());
    DraftReading reading = readDraft(*content);
    if (!reading.problems.isEmpty())
        return console.fail({Error::Code::Invalid, reading.problems.join(u'\n')});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return recordDraft(reading, options, openRegister, console);
    });
}

} // namespace rueckhalt
