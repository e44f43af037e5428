// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "cli/command.h"
#include "cli/jsonwords.h"
#include "cli/matchoutput.h"
#include "domain/measure/measurequery.h"
#include "domain/measure/sheetcheck.h"
#include "session/recommending.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

QJsonObject jsonOf(const Evidence &evidence, Language language)
{
    QJsonArray statements;
    for (const EvidenceStatement &statement : evidence.statements) {
        statements.append(QJsonObject {{QStringLiteral("text"), statement.text.in(language)},
            {QStringLiteral("sources"), QJsonArray::fromStringList(statement.sources)}});
    }
    return {{QStringLiteral("strength"), codeOf(evidence.strength)},
        {QStringLiteral("statements"), statements}};
}

QJsonObject jsonOf(const MeasureSheet &sheet, Language language)
{
    QJsonArray involved;
    for (const Involvement &involvement : sheet.involve) {
        involved.append(QJsonObject {{QStringLiteral("who"), codeOf(involvement.who)},
            {QStringLiteral("why"), involvement.why.in(language)}});
    }
    return {{QStringLiteral("description"), sheet.description.in(language)},
        {QStringLiteral("goals"), textsJson(sheet.goals, language)},
        {QStringLiteral("considerations"), textsJson(sheet.considerations, language)},
        {QStringLiteral("implementation"), textsJson(sheet.implementation, language)},
        {QStringLiteral("firstSteps"), textsJson(sheet.firstSteps, language)},
        {QStringLiteral("advantages"), textsJson(sheet.advantages, language)},
        {QStringLiteral("disadvantages"), textsJson(sheet.disadvantages, language)},
        {QStringLiteral("evidence"), jsonOf(sheet.evidence, language)},
        {QStringLiteral("effort"), codeOf(sheet.effort)},
        {QStringLiteral("cost"), codeOf(sheet.cost)},
        {QStringLiteral("leadTime"), codeOf(sheet.leadTime)}, {QStringLiteral("involve"), involved},
        {QStringLiteral("indicator"), sheet.indicator.in(language)},
        {QStringLiteral("related"), QJsonArray::fromStringList(sheet.related)}};
}

QJsonObject jsonOf(const Measure &measure, Language language)
{
    QJsonObject object {{QStringLiteral("id"), measure.id},
        {QStringLiteral("title"), measure.title.in(language)},
        {QStringLiteral("summary"), measure.summary.in(language)},
        {QStringLiteral("group"), codeOf(measure.group)},
        {QStringLiteral("classes"), codesJson(measure.classes)},
        {QStringLiteral("types"), codesJson(measure.incidentTypes)},
        {QStringLiteral("areas"), codesJson(measure.jobAreas)},
        {QStringLiteral("activities"), codesJson(measure.activities)},
        {QStringLiteral("stages"), codesJson(measure.stages)},
        {QStringLiteral("triggers"), codesJson(measure.triggers)},
        {QStringLiteral("citizenOriented"), measure.isCitizenOriented()}};
    if (measure.sheet)
        object.insert(QStringLiteral("sheet"), jsonOf(*measure.sheet, language));
    return object;
}

Result<MatchResult> matchFor(
    const CommandOptions &options, OpenRegister &openRegister, Language language)
{
    const Recommending recommending(openRegister);
    if (options.has("incident")) {
        const auto row = rowOfNumber(openRegister.facts(), options.value("incident"));
        if (!row)
            return failure(Error::Code::NotFound, printable(options.value("incident")));
        return recommending.matchIncident(openRegister.facts().ids[*row]);
    }
    const auto query = options.query(openRegister.organisation());
    if (!query)
        return tl::unexpected(query.error());
    return recommending.matchRows(Browsing(openRegister).find(*query, {}, language));
}

void saySection(const QString &heading, const QStringList &entries, Console &console)
{
    if (entries.isEmpty())
        return;
    console.say(u'\n' + heading);
    for (const QString &entry : entries)
        console.say(QStringLiteral("  • ") + entry);
}

void saySection(SheetField field, const QList<Text> &texts, Console &console)
{
    QStringList entries;
    for (const Text &text : texts)
        entries.append(text.in(console.language()));
    saySection(wordFor(field, console.language()), entries, console);
}

void saySections(const MeasureSheet &sheet, Console &console)
{
    const Language language = console.language();
    console.say(console.text({"Aufwand: ", "Effort: "}) + wordFor(sheet.effort, language));
    console.say(console.text({"Kosten: ", "Cost: "}) + wordFor(sheet.cost, language));
    console.say(console.text({"Wirkt: ", "Works: "}) + wordFor(sheet.leadTime, language));
    saySection(SheetField::Description, {sheet.description}, console);
    saySection(SheetField::Goals, sheet.goals, console);
    saySection(SheetField::Considerations, sheet.considerations, console);
    saySection(SheetField::Implementation, sheet.implementation, console);
    saySection(SheetField::FirstSteps, sheet.firstSteps, console);
    saySection(SheetField::Advantages, sheet.advantages, console);
    saySection(SheetField::Disadvantages, sheet.disadvantages, console);
    QStringList known;
    for (const EvidenceStatement &statement : sheet.evidence.statements)
        known.append(statement.text.in(language));
    saySection(console.text({"Wirkung: ", "Effect: "}) + wordFor(sheet.evidence.strength, language),
        known, console);
    saySection(SheetField::Indicator, {sheet.indicator}, console);
    QStringList involved;
    for (const Involvement &involvement : sheet.involve)
        involved.append(wordFor(involvement.who, language) + QStringLiteral(": ")
            + involvement.why.in(language));
    saySection(wordFor(SheetField::Involved, language), involved, console);
    console.say(u'\n' + console.text({"Passt zu: ", "Goes with: "})
        + sheet.related.join(QStringLiteral(", ")) + u'\n');
}

void saySheet(const Measure &measure, Console &console)
{
    const Language language = console.language();
    console.say(measure.id + QStringLiteral("  ") + measure.title.in(language));
    console.say(measure.summary.in(language) + u'\n');
    console.say(console.text({"Art: ", "Class: "})
        + measure.classes.words(language).join(QStringLiteral(", ")));
    console.say(console.text({"Vorfallarten: ", "Kinds of incident: "})
        + measure.incidentTypes.words(language).join(QStringLiteral(", ")));
    console.say(console.text({"Auslöser: ", "Triggers: "})
        + measure.triggers.words(language).join(QStringLiteral(", ")));
    if (measure.sheet)
        saySections(*measure.sheet, console);
    for (const Source &source : measure.sources)
        console.say(console.text({"Quelle: ", "Source: "}) + source.title.in(language)
            + (source.url.isEmpty() ? QString() : u' ' + source.url));
}

int sayOneMeasure(const MeasureCatalog &catalog, const CommandOptions &options, Console &console)
{
    const Measure *measure = catalog.find(options.argument(0).toUpper());
    if (!measure)
        return console.fail({Error::Code::NotFound, printable(options.argument(0))});
    if (options.has("json"))
        console.json(jsonOf(*measure, console.language()));
    else
        saySheet(*measure, console);
    return static_cast<int>(ExitCode::Done);
}

int sayMeasures(const MeasureCatalog &catalog, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    const MeasureFinder finder(catalog, console.language());
    for (const Measure *measure : finder.find({.text = options.value("text")})) {
        array.append(jsonOf(*measure, console.language()));
        QStringList classes;
        for (const MeasureClass value : measure->classes.values())
            classes.append(codeOf(value));
        rows.append({measure->id, classes.join(u' '), measure->title.in(console.language())});
    }
    if (options.has("json"))
        console.json(array);
    else
        console.table({console.text({"Nr.", "No."}), QStringLiteral("T/O/P"),
                          console.text({"Maßnahme", "Measure"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runRecommend(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schlägt Maßnahmen vor und sagt, warum: für einen Vorfall (--incident) oder für alle, die "
         "der Auswahl entsprechen.",
            "Recommends measures and says why: for one incident (--incident) or for all that match "
            "the selection."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("incident", {"Nummer des Vorfalls", "number of the incident"}, "NUMBER");
    options.filterOptions();
    options.option("limit", {"höchstens so viele, sonst 10", "at most so many, else 10"}, "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto limit = options.number("limit", 1, 1000, 10);
    if (!limit)
        return console.fail(limit.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto result = matchFor(options, openRegister, console.language());
        if (!result)
            return console.fail(result.error());
        if (options.has("json"))
            console.json(
                jsonOf(*result, openRegister.catalog(), *limit, false, console.language()));
        else
            sayMatches(*result, openRegister.catalog(), *limit, false, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int runMeasures(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt den Maßnahmenkatalog oder mit einer Kennung ein Maßnahmenblatt. Braucht kein "
         "Register.",
            "Shows the catalogue of measures, or one measure by its id. Needs no register."});
    options.optionalArgument("ID", {"Kennung, z. B. A05", "id, e.g. A05"});
    options.option("text", {"Wörter, die vorkommen müssen", "words that must occur"}, "TEXT");
    if (const auto finished = options.parse(console))
        return *finished;
    const auto catalog = shippedCatalog();
    if (!catalog)
        return console.fail(catalog.error());
    return options.argument(0).isEmpty() ? sayMeasures(*catalog, options, console)
                                         : sayOneMeasure(*catalog, options, console);
}

} // namespace rueckhalt
