// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/incidentwords.h"
#include "intake/draftfields.h"
#include "session/feedbackcontact.h"

#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

QJsonObject jsonRow(const OpenRegister &openRegister, FactTable::Row row)
{
    const FactTable &facts = openRegister.facts();
    const Organisation &organisation = openRegister.organisation();
    const IncidentFacts fact = facts.facts(row);
    QJsonObject object = jsonOf(fact);
    object.insert(QStringLiteral("number"), facts.number(row));
    object.insert(QStringLiteral("reported"), fact.reported.toString(Qt::ISODate));
    if (const Unit *unit = organisation.unit(fact.unit)) {
        object.insert(QStringLiteral("unit"), unit->name);
        object.insert(QStringLiteral("unitPath"), organisation.pathOf(fact.unit));
    }
    if (const Service *service = organisation.service(fact.service))
        object.insert(QStringLiteral("service"), service->name);
    return object;
}

QStringList tableRow(const OpenRegister &openRegister, FactTable::Row row, Language language)
{
    const IncidentFacts fact = openRegister.facts().facts(row);
    return {openRegister.facts().number(row), fact.occurred.words(language), codeOf(fact.level),
        fact.types.words(language).join(QStringLiteral(", ")), wordFor(fact.place, language),
        openRegister.organisation().pathOf(fact.unit)};
}

QJsonObject jsonOf(const IncidentPersonPart &person)
{
    QJsonObject object;
    const auto put = [&object](const char *name, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1StringView(name), text);
    };
    put("description", person.description);
    put("idea", person.idea);
    put("feedbackContact", person.feedbackContact);
    put("levelReason", person.levelReason);
    if (!person.affectedNames.isEmpty())
        object.insert(
            QStringLiteral("affectedNames"), QJsonArray::fromStringList(person.affectedNames));
    QJsonArray foreign;
    for (const ForeignField &field : person.foreign)
        foreign.append(QJsonObject {
            {QStringLiteral("column"), field.column}, {QStringLiteral("value"), field.value}});
    if (!foreign.isEmpty())
        object.insert(QStringLiteral("source"), foreign);
    return object;
}

int sayList(const OpenRegister &openRegister, std::span<const FactTable::Row> shown,
    const CommandOptions &options, Console &console)
{
    if (options.has("json")) {
        QJsonArray array;
        for (const FactTable::Row row : shown)
            array.append(jsonRow(openRegister, row));
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const FactTable::Row row : shown)
        rows.append(tableRow(openRegister, row, console.language()));
    console.table({console.text({"Nummer", "Number"}), console.text({"Wann", "When"}),
                      console.text({"Stufe", "Level"}), console.text({"Art", "Kind"}),
                      console.text({"Ort", "Place"}), console.text({"Bereich", "Unit"})},
        rows);
    console.say(console.text({"%1 von %2 Vorfällen", "%1 of %2 incidents"})
                    .arg(shown.size())
                    .arg(openRegister.facts().rowCount()));
    return static_cast<int>(ExitCode::Done);
}

int sayIncident(const OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const auto row = rowOfNumber(openRegister.facts(), options.argument(1));
    if (!row)
        return console.fail({Error::Code::NotFound, printable(options.argument(1))});
    auto incident = Browsing(openRegister).open(openRegister.facts().ids[*row]);
    if (!incident)
        return console.fail(incident.error());
    incident->person.feedbackContact = feedbackContactOf(openRegister, *incident);
    if (options.has("json")) {
        QJsonObject object = jsonRow(openRegister, *row);
        const QJsonObject person = jsonOf(incident->person);
        for (auto entry = person.constBegin(); entry != person.constEnd(); ++entry)
            object.insert(entry.key(), entry.value());
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    for (const LabelledText &line :
        textsOf(*incident, openRegister.organisation(), console.language()))
        console.say(line.label + QStringLiteral(": ") + line.text);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet Vorfälle auf, die neuesten zuerst.", "Lists incidents, newest first."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.filterOptions();
    options.option("limit", {"höchstens so viele", "at most so many"}, "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    constexpr int all = 100'000'000;
    const auto limit = options.number("limit", 0, all, all);
    if (!limit)
        return console.fail(limit.error());
    return withIncidents(
        options, invocation, {}, [&](OpenRegister &openRegister, const Browsing::Rows &found) {
            const auto most = std::min(found.size(), static_cast<std::size_t>(*limit));
            return sayList(openRegister, std::span(found).first(most), options, console);
        });
}

int runShow(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt einen Vorfall mit Beschreibung und allen Angaben. Der versiegelte Personenteil "
         "wird dafür geöffnet.",
            "Shows an incident with its description and all facts. Its sealed person part is "
            "opened "
            "for that."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.argument("NUMBER", {"Nummer, z. B. 2026-00123", "number, e.g. 2026-00123"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        return sayIncident(openRegister, options, console);
    });
}

} // namespace rueckhalt
