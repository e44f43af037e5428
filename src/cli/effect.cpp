// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/jsonwords.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/effectchecking.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

int runEffectDue(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Sagt, wann die Wirkung welcher Maßnahme zu prüfen ist.",
            "Says when the effect of which measure is to be checked."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Language language = console.language();
        QJsonArray array;
        QList<QStringList> rows;
        for (const PendingCheck &check : EffectChecking(openRegister).pending()) {
            const int stage = check.check.stage + 1;
            array.append(QJsonObject {{QStringLiteral("plan"), shortId(check.plan)},
                {QStringLiteral("measure"), check.measure}, {QStringLiteral("stage"), stage},
                {QStringLiteral("on"), check.check.periods.due.toString(Qt::ISODate)},
                {QStringLiteral("due"), check.isDue}});
            rows.append({shortId(check.plan), check.measure,
                stage == 0 ? console.text({"alles", "all"}) : QString::number(stage),
                dayWords(check.check.periods.due, language),
                check.isDue ? console.text({"fällig", "due"}) : QString()});
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {"Zurzeit ist keine Wirkung zu prüfen.",
                "There is no effect to be checked at the moment."});
        else
            console.table(
                {console.text({"Kennung", "Id"}), console.text({"Nr.", "No."}),
                    console.text({"Stufe", "Stage"}), console.text({"Am", "On"}), QString()},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

/// The finding with the true verdict, as officers know it.
EffectFinding knownTo(const EffectReport &report)
{
    EffectFinding known = report.finding;
    known.verdict = report.judgement.verdict;
    known.reason = report.judgement.reason;
    return known;
}

QJsonObject jsonOf(const EffectReport &report, const EffectPlan &plan, Language language)
{
    const EffectPeriods &periods = report.finding.periods;
    const auto days = [](const Period &period) {
        return QJsonArray {period.first.toString(Qt::ISODate), period.last.toString(Qt::ISODate)};
    };
    const EffectFinding known = knownTo(report);
    return {{QStringLiteral("verdict"), codeOf(known.verdict)},
        {QStringLiteral("reason"), codeOf(known.reason)},
        {QStringLiteral("published"), codeOf(report.finding.reason)},
        {QStringLiteral("toConfirm"), report.toConfirm},
        {QStringLiteral("cautions"), codesJson(report.judgement.cautions)},
        {QStringLiteral("before"), report.numbers.before},
        {QStringLiteral("after"), report.numbers.after},
        {QStringLiteral("personsBefore"), report.numbers.personsBefore},
        {QStringLiteral("personsAfter"), report.numbers.personsAfter},
        {QStringLiteral("undated"), report.numbers.undated},
        {QStringLiteral("periodBefore"), days(periods.before)},
        {QStringLiteral("periodAfter"), days(periods.after)},
        {QStringLiteral("ratio"), report.judgement.ratio.ratio},
        {QStringLiteral("low"), report.judgement.ratio.low},
        {QStringLiteral("high"), report.judgement.ratio.high},
        {QStringLiteral("sentence"),
            sentenceFor(known, language) + u' '
                + sentenceFor(report.numbers, plan, report.judgement, language)}};
}

void sayReport(const EffectReport &report, const EffectPlan &plan, Console &console)
{
    const Language language = console.language();
    const auto days = [&](const Period &period) {
        return QStringLiteral("%1 – %2").arg(
            dayWords(period.first, language), dayWords(period.last, language));
    };
    console.say(sentenceFor(knownTo(report), language));
    console.say(sentenceFor(report.numbers, plan, report.judgement, language));
    console.say(console.text({"Vorher: ", "Before: "}) + days(report.finding.periods.before));
    console.say(console.text({"Nachher: ", "After: "}) + days(report.finding.periods.after));
    for (const EffectCaution caution : report.judgement.cautions.values())
        console.say(QStringLiteral("! ") + sentenceFor(caution, language));
    if (report.finding.reason != report.judgement.reason)
        console.say(console.text({"Im Plan steht: ", "The plan says: "})
            + sentenceFor(report.finding, language));
    if (report.toConfirm)
        console.say(Words {"Zeiten, Stellen oder Bezugszahlen dieser Prüfung hat eine "
                           "Führungskraft nachträglich festgelegt. Eingetragen wird das Ergebnis "
                           "nur mit --confirm-changes.",
            "A manager has set times, units or numbers of this check afterwards. The result is "
            "entered with --confirm-changes only."});
}

enum class Recording { Compute, Record };

int check(Invocation &invocation, CommandOptions &options, Recording recording)
{
    Console &console = invocation.console;
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", {"Kennung aus „plan list“", "id from “plan list”"});
    options.option(
        "stage", {"Nummer der Stufe; sonst alles", "number of the stage; else all"}, "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto plan = withShortId(openRegister.plan().plans, options.argument(1));
        const auto stage
            = options.number("stage", 1, static_cast<int>(PlannedMeasure::MaxStages), 0);
        if (!plan || !stage)
            return console.fail(plan ? stage.error() : plan.error());
        EffectChecking checking(openRegister);
        const auto report = recording == Recording::Compute
            ? checking.computed(plan->value.id, *stage - 1)
            : checking.record(plan->value.id, *stage - 1, options.value("note"),
                namesChecked(options),
                options.has("confirm-changes") ? ChangesConfirmed::Yes : ChangesConfirmed::No);
        if (!report)
            return console.fail(report.error());
        if (options.has("json"))
            console.json(jsonOf(*report, plan->value.effect, console.language()));
        else
            sayReport(*report, plan->value.effect, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int runEffectCheck(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zählt vorher und nachher und urteilt; nichts wird eingetragen. Genaue Zahlen, nur für "
         "die Fachkraft.",
            "Counts before and after and judges; nothing is entered. True numbers, for the safety "
            "officer alone."});
    return check(invocation, options, Recording::Compute);
}

int runEffectRecord(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Wie check, und trägt das Urteil in den Plan ein. Die genauen Zahlen bleiben "
         "verschlossen.",
            "Like check, and enters the verdict into the plan. The true numbers stay sealed."});
    options.option("note", {"Bemerkung der Fachkraft", "remark of the officer"}, "TEXT");
    options.option("confirm-changes",
        {"was eine Führungskraft nachträglich festgelegt hat, stimmt",
            "what a manager has set afterwards is right"});
    namesOption(options);
    return check(invocation, options, Recording::Record);
}

int runEffectBaseline(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Hält fest, wie viele passende Vorfälle es vor jeder Maßnahme gab.",
            "Keeps how many matching incidents there were before each measure."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto taken = EffectChecking(openRegister).takeBaselines();
        if (!taken)
            return console.fail(taken.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("taken"), *taken}});
        else
            console.say(console.text({"Festgehalten: %1", "Kept: %1"}).arg(*taken));
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace

int runEffect(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 4> actions {{
        {"due", {"was zu prüfen ist", "what is to be checked"}, runEffectDue},
        {"check", {"zählt und urteilt", "counts and judges"}, runEffectCheck},
        {"record", {"trägt das Urteil ein", "enters the verdict"}, runEffectRecord},
        {"baseline", {"hält den Stand vorher fest", "keeps the state before"}, runEffectBaseline},
    }};
    return runSubCommand(invocation, actions, {"Wirkung von Maßnahmen.", "Effect of measures."});
}

} // namespace rueckhalt
