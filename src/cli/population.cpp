// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/protectionoptions.h"
#include "intake/populationlist.h"

#include <QJsonArray>

#include <array>
#include <set>

namespace rueckhalt {

namespace {

constexpr Words RegisterWords {"Ordner des Registers", "folder of the register"};

QString unitWord(const UnitId &unit, const Organisation &organisation, Console &console)
{
    return unit.isNull() ? console.text({"ganze Behörde", "whole authority"})
                         : organisation.pathOf(unit);
}

/// "12,50" without zeros that say nothing; empty if not known.
QString postsWord(int hundredths, Language language)
{
    if (hundredths == 0)
        return {};
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return locale.toString(hundredths / 100.0, 'f', hundredths % 100 == 0 ? 0 : 2);
}

int sayPopulation(const OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const Organisation &house = openRegister.organisation();
    QJsonArray array;
    QList<QStringList> table;
    for (const PopulationFigure &figure : openRegister.population().figures()) {
        array.append(QJsonObject {
            {QStringLiteral("unit"),
                figure.unit.isNull() ? QStringLiteral("*") : house.pathOf(figure.unit)},
            {QStringLiteral("year"), figure.year},
            {QStringLiteral("posts"), figure.postHundredths / 100.0},
            {QStringLiteral("contacts"), figure.contacts}});
        table.append({unitWord(figure.unit, house, console), QString::number(figure.year),
            postsWord(figure.postHundredths, console.language()),
            figure.contacts == 0 ? QString() : QString::number(figure.contacts)});
    }
    if (options.has("json")) {
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    if (table.isEmpty())
        console.say(console.text(
            {"Es sind keine Bezugsgrößen eingetragen.", "No population figures are entered."}));
    else
        console.table(
            {console.text({"Bereich", "Unit"}), console.text({"Jahr", "Year"}),
                console.text({"Stellen", "Posts"}), console.text({"Kontakte", "Contacts"})},
            table);
    return static_cast<int>(ExitCode::Done);
}

/// Puts figures in the place of those for the same unit and year, and says how many there are.
int save(OpenRegister &openRegister, const QList<PopulationFigure> &figures,
    const CommandOptions &options, Console &console)
{
    std::set<std::pair<UnitId, int>> replaced;
    for (const PopulationFigure &figure : figures)
        replaced.emplace(figure.unit, figure.year);
    QList<PopulationFigure> all = openRegister.population().figures();
    all.removeIf([&replaced](const PopulationFigure &known) {
        return replaced.contains({known.unit, known.year});
    });
    const auto population = Population::create(all + figures);
    if (!population)
        return console.fail(population.error());
    if (const auto saved = openRegister.savePopulation(*population); !saved)
        return console.fail(saved.error());
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("saved"), figures.size()},
            {QStringLiteral("figures"), population->figures().size()}});
    else
        console.say(console.text({"Gespeichert: %1.", "Saved: %1."}).arg(figures.size()));
    return static_cast<int>(ExitCode::Done);
}

int runPopulationList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet Stellen und Kontakte der Bereiche nach Jahren auf.",
            "Lists posts and visitor contacts of units by year."});
    options.argument("REGISTER", RegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        return sayPopulation(openRegister, options, console);
    });
}

/// What --unit, --year, --posts and --contacts say, as a line of a list says it.
Result<QList<PopulationFigure>> figureFrom(
    const CommandOptions &options, const Organisation &organisation)
{
    const auto year = options.number("year", 1900, 2199, 0);
    if (!year)
        return tl::unexpected(year.error());
    const auto contacts = options.number("contacts", 0, PopulationFigure::MaxContacts, 0);
    if (!contacts)
        return tl::unexpected(contacts.error());
    const auto posts = hundredthsIn(options.value("posts"));
    if (!posts)
        return failure(Error::Code::Invalid, QStringLiteral("--posts"));
    const auto unit = unitNamed(options.value("unit"), organisation);
    if (!unit)
        return tl::unexpected(unit.error());
    return QList<PopulationFigure> {{*unit, *year, *posts, *contacts}};
}

int runPopulationSet(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Trägt Stellen und Kontakte eines Bereichs für ein Jahr ein. Was fehlt, gilt als nicht "
         "bekannt; fehlt beides, wird der Eintrag entfernt.",
            "Enters posts and visitor contacts of a unit for a year. What is left out is not "
            "known; without either the entry is removed."});
    options.argument("REGISTER", RegisterWords);
    options.option("unit",
        {"Bereich mit allem darunter, * für die ganze Behörde",
            "unit with all below it, * for the whole authority"},
        "NAME");
    options.option("year", {"Jahr", "year"}, "Y");
    options.option("posts", {"Stellen im Mittel des Jahres, z. B. 12,5", "posts, e.g. 12.5"}, "N");
    options.option(
        "contacts", {"Kontakte mit Publikum im Jahr", "visitor contacts in the year"}, "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("unit") || !options.has("year"))
        return console.fail(ExitCode::Usage,
            console.text({"--unit und --year fehlen.", "--unit and --year are missing."}));
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto figure = figureFrom(options, openRegister.organisation());
        return figure ? save(openRegister, *figure, options, console)
                      : console.fail(figure.error());
    });
}

int runPopulationImport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt Stellen und Kontakte aus einer Liste (CSV) mit den Spalten unit, year, posts, "
         "contacts (Bereich, Jahr, Stellen, Kontakte). Alle Zeilen oder keine. Andere Bereiche und "
         "Jahre bleiben, wie sie sind.",
            "Takes in posts and visitor contacts from a list (CSV) with the columns unit, year, "
            "posts, contacts. All lines or none. Other units and years stay as they are."});
    options.argument("REGISTER", RegisterWords);
    options.argument("FILE", {"Liste, - für die Standardeingabe", "list, - for standard input"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto content = contentOf(options.argument(1), MaxPopulationBytes);
    if (!content)
        return console.fail(content.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto figures = populationIn(*content, openRegister.organisation());
        return figures ? save(openRegister, *figures, options, console)
                       : console.fail(figures.error());
    });
}

} // namespace

int runPopulation(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 3> actions {{
        {"list", {"listet auf", "lists"}, runPopulationList},
        {"set", {"trägt einen Bereich ein", "enters one unit"}, runPopulationSet},
        {"import", {"übernimmt eine Liste (CSV)", "takes in a list (CSV)"}, runPopulationImport},
    }};
    return runSubCommand(invocation, actions,
        {"Bezugsgrößen: Stellen und Kontakte mit Publikum, für Raten.",
            "Population figures: posts and visitor contacts, for rates."});
}

} // namespace rueckhalt
