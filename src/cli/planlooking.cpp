// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as others than its makers read it.
#include "base/daywords.h"
#include "cli/plancommands.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/outputfile.h"
#include "session/whatfollowed.h"

#include <QJsonArray>
#include <QSaveFile>

namespace rueckhalt {

namespace {

QJsonObject jsonOf(const OpenRegister &openRegister, const PlannedMeasure &plan, Language language)
{
    QJsonArray stages;
    for (const Stage &stage : plan.stages)
        stages.append(QJsonObject {{QStringLiteral("name"), stage.name},
            {QStringLiteral("units"), namesOf(openRegister, stage.units, language)},
            {QStringLiteral("start"), stage.start.toString(Qt::ISODate)},
            {QStringLiteral("due"), stage.due.toString(Qt::ISODate)},
            {QStringLiteral("state"), codeOf(stage.state)},
            {QStringLiteral("finished"), stage.finished.toString(Qt::ISODate)}});
    QJsonArray tasks;
    for (const PlanTask &task : plan.tasks)
        tasks.append(QJsonObject {{QStringLiteral("text"), task.text},
            {QStringLiteral("due"), task.due.toString(Qt::ISODate)},
            {QStringLiteral("done"), task.done.toString(Qt::ISODate)}});
    QJsonArray findings;
    for (const EffectFinding &finding : plan.findings)
        findings.append(QJsonObject {{QStringLiteral("on"), finding.made.toString(Qt::ISODate)},
            {QStringLiteral("verdict"), codeOf(finding.verdict)},
            {QStringLiteral("reason"), codeOf(finding.reason)},
            {QStringLiteral("sentence"), sentenceFor(finding, language)},
            {QStringLiteral("note"), finding.note}});
    QJsonArray history;
    for (const PlanEvent &event : plan.history)
        history.append(QJsonObject {{QStringLiteral("when"), event.when.toString(Qt::ISODate)},
            {QStringLiteral("what"), codeOf(event.kind)},
            {QStringLiteral("state"), codeOf(event.to)}, {QStringLiteral("text"), event.text}});
    return {{QStringLiteral("id"), shortId(plan.id)}, {QStringLiteral("measure"), plan.measure},
        {QStringLiteral("title"), titleOf(openRegister, plan.measure, language)},
        {QStringLiteral("units"), namesOf(openRegister, plan.units, language)},
        {QStringLiteral("state"), codeOf(plan.state)},
        {QStringLiteral("responsible"), plan.responsible},
        {QStringLiteral("start"), plan.start.toString(Qt::ISODate)},
        {QStringLiteral("due"), plan.due.toString(Qt::ISODate)},
        {QStringLiteral("cost"), codeOf(plan.cost)}, {QStringLiteral("indicator"), plan.indicator},
        {QStringLiteral("council"), codeOf(plan.council)},
        {QStringLiteral("baseline"), wordsFor(plan.baseline, language)},
        {QStringLiteral("stages"), stages}, {QStringLiteral("tasks"), tasks},
        {QStringLiteral("findings"), findings}, {QStringLiteral("history"), history}};
}

void sayPlan(const OpenRegister &openRegister, const PlannedMeasure &plan, Console &console)
{
    const Language language = console.language();
    const auto line = [&](const Words &label, const QString &text) {
        if (!text.isEmpty())
            console.say(console.text(label) + text);
    };
    const auto days = [&](const QDate &first, const QDate &last) {
        return first.isValid() || last.isValid()
            ? QStringLiteral("%1 – %2").arg(dayWords(first, language), dayWords(last, language))
            : QString();
    };
    console.say(
        QStringLiteral("%1  %2 %3")
            .arg(shortId(plan.id), plan.measure, titleOf(openRegister, plan.measure, language)));
    line({"Stellen: ", "Units: "}, namesOf(openRegister, plan.units, language));
    line({"Stand: ", "State: "}, wordFor(plan.state, language));
    line({"Verantwortlich: ", "Responsible: "}, plan.responsible);
    line({"Zeit: ", "Time: "}, days(plan.start, plan.due));
    line({"Kosten: ", "Cost: "}, wordFor(plan.cost, language));
    line({"Erfolg erkennbar an: ", "Success is seen by: "}, plan.indicator);
    console.say(wordFor(plan.council, language));
    if (plan.baselineTaken.isValid())
        line({"Vorher: ", "Before: "}, wordsFor(plan.baseline, language));
    int number = 0;
    for (const Stage &stage : plan.stages)
        console.say(QStringLiteral("  %1. %2: %3 (%4) %5")
                        .arg(++number)
                        .arg(stage.name, namesOf(openRegister, stage.units, language),
                            wordFor(stage.state, language), days(stage.start, stage.due)));
    number = 0;
    for (const PlanTask &task : plan.tasks)
        console.say(
            QStringLiteral("  [%1] %2. %3 %4")
                .arg(task.done.isValid() ? u'x' : u' ')
                .arg(++number)
                .arg(task.text, task.due.isValid() ? dayWords(task.due, language) : QString()));
    for (const EffectFinding &finding : plan.findings)
        console.say(dayWords(finding.made.date(), language) + QStringLiteral(": ")
            + sentenceFor(finding, language));
    for (const PlanEvent &event : plan.history)
        console.say(QStringLiteral("    %1  %2 (%3) %4")
                        .arg(dayWords(event.when.date(), language), wordFor(event.kind, language),
                            wordFor(event.to, language), event.text));
}

} // namespace

int onPlan(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Planning &, const Kept<PlannedMeasure> &)> &work)
{
    options.passwordOptions();
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Planning planning(openRegister, invocation.random);
        const auto plan = withShortId(planning.plans(), options.argument(1));
        return plan ? work(openRegister, planning, *plan) : invocation.console.fail(plan.error());
    });
}

int runPlanList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die Maßnahmen im Plan auf und sagt, was fällig ist.",
            "Lists the measures of the plan and says what is due."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Language language = console.language();
        const Planning planning(openRegister, invocation.random);
        QJsonArray array;
        QList<QStringList> rows;
        for (const auto &plan : planning.plans()) {
            array.append(jsonOf(openRegister, plan.value, language));
            rows.append(
                {shortId(plan.value.id), plan.value.measure, wordFor(plan.value.state, language),
                    plan.value.due.isValid() ? dayWords(plan.value.due, language) : QString(),
                    plan.value.responsible, titleOf(openRegister, plan.value.measure, language)});
        }
        if (options.has("json")) {
            console.json(array);
            return static_cast<int>(ExitCode::Done);
        }
        if (rows.isEmpty())
            console.say(Words {"Der Plan ist leer.", "The plan is empty."});
        else
            console.table({console.text({"Kennung", "Id"}), console.text({"Nr.", "No."}),
                              console.text({"Stand", "State"}), console.text({"Bis", "Due"}),
                              console.text({"Verantwortlich", "Responsible"}),
                              console.text({"Maßnahme", "Measure"})},
                rows);
        const QDate today = openRegister.now().date();
        for (const Reminder &reminder : planning.reminders())
            console.say(QStringLiteral("! ")
                + sentenceFor(
                    reminder, titleOf(openRegister, reminder.measure, language), today, language));
        if (const auto warning = planning.warning())
            console.warn(*warning);
        return static_cast<int>(ExitCode::Done);
    });
}

int runPlanShow(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zeigt eine Maßnahme mit Stufen, Aufgaben und Verlauf.",
            "Shows a measure with stages, tasks and history."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    return onPlan(invocation, options,
        [&](OpenRegister &openRegister, Planning &, const Kept<PlannedMeasure> &plan) {
            if (options.has("json"))
                invocation.console.json(
                    jsonOf(openRegister, plan.value, invocation.console.language()));
            else
                sayPlan(openRegister, plan.value, invocation.console);
            return static_cast<int>(ExitCode::Done);
        });
}

int runPlanExport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt die Dokumentation der Gefährdungsbeurteilung (ArbSchG § 6) zu einer Stelle als "
         "Tabelle.",
            "Writes the documentation of the risk assessment (ArbSchG § 6) of a unit as a table."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option(
        "unit", {"Stelle, sonst das ganze Haus", "unit, else the whole authority"}, "NAME");
    options.option(
        "output", {"Datei (CSV), die geschrieben wird", "file (CSV) to be written"}, "FILE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        auto units = unitsNamed(openRegister, options.value("unit"));
        if (!units)
            return console.fail(units.error());
        const auto documentation
            = documentationOf(openRegister, units->value(0), console.language());
        if (options.has("output")) {
            QSaveFile file(options.value("output"));
            const auto written
                = beginWriting(file)
                      .and_then([&] { return writeWhole(file, csvOf(documentation)); })
                      .and_then([&] { return finishWriting(file); });
            return finish(written, options, console, {"Geschrieben.", "Written."});
        }
        QJsonArray array;
        QList<QStringList> rows;
        for (const DocumentedMeasure &measure : documentation.measures) {
            QJsonObject object;
            for (qsizetype i = 0; i < documentation.headings.size(); ++i)
                object.insert(documentation.headings.at(i), measure.values.at(i));
            array.append(object);
            rows.append(measure.values);
        }
        if (options.has("json"))
            console.json(array);
        else
            console.table(documentation.headings, rows);
        if (documentation.warning)
            console.warn(*documentation.warning);
        return static_cast<int>(ExitCode::Done);
    });
}

int runPlanChanges(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Sagt für alle, was umgesetzt wurde; mit --incident, was aus einer Meldung wurde.",
            "Says for everybody what was carried out; with --incident what became of a report."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("incident", {"Nummer des Vorfalls", "number of the incident"}, "NUMBER");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Language language = console.language();
        const WhatFollowed followed(openRegister);
        QList<QStringList> rows;
        if (options.has("incident")) {
            const auto row = rowOfNumber(openRegister.facts(), options.value("incident"));
            if (!row)
                return console.fail({Error::Code::NotFound, printable(options.value("incident"))});
            const auto changes = followed.forReporter(openRegister.facts().ids[*row], language);
            if (!changes)
                return console.fail(changes.error());
            for (const ReportedChange &change : *changes)
                rows.append({change.measure, change.title, change.text});
        } else {
            for (const StaffChange &change : followed.forStaff(language))
                rows.append({change.measure, change.title, change.sentence});
        }
        if (!options.has("json")) {
            for (const QStringList &row : rows)
                console.say(QStringLiteral("%1  %2\n    %3").arg(row[0], row[1], row[2]));
            return static_cast<int>(ExitCode::Done);
        }
        QJsonArray array;
        for (const QStringList &row : rows)
            array.append(QJsonObject {{QStringLiteral("measure"), row[0]},
                {QStringLiteral("title"), row[1]}, {QStringLiteral("text"), row[2]}});
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
