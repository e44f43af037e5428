// SPDX-License-Identifier: GPL-3.0-or-later
// Plans in stages: templates, and whether the next stage may begin.
#include "cli/numberwords.h"
#include "cli/plancommands.h"
#include "cli/planoptions.h"
#include "session/observedservice.h"
#include "session/rollingout.h"

#include <QJsonArray>

namespace rueckhalt {

int runPlanTemplate(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Plant eine Maßnahme in Stufen nach einer Vorlage. --stage nennt zu jeder Stufe der Reihe "
         "nach die Stellen; „-“ lässt eine Stufe aus.",
            "Plans a measure in stages by a template. --stage names the units of each stage in "
            "turn; “-” leaves a stage out."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("TEMPLATE", {"Vorlage: service-centre", "template: service-centre"});
    options.option("start", {"Beginn", "beginning"}, "DATE");
    options.option("stage", {"Stellen der nächsten Stufe", "units of the next stage"}, "NAMES");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const PlanTemplate *plan = planTemplate(options.argument(1));
    if (!plan)
        return console.fail({Error::Code::NotFound, printable(options.argument(1))});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto start = dayOf(options, "start");
        if (!start || !start->isValid())
            return console.fail({Error::Code::Invalid, QStringLiteral("--start")});
        QList<QList<UnitId>> units;
        for (const QString &names : options.repeated("stage")) {
            const auto named = names == u"-" ? QList<UnitId>() : unitsNamed(openRegister, names);
            if (!named)
                return console.fail(named.error());
            units << *named;
        }
        const auto id = RollingOut(openRegister, invocation.random)
                            .begin(*plan, *start, units, console.language());
        if (!id)
            return console.fail(id.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("id"), shortId(*id)}});
        else
            console.say(shortId(*id));
        return static_cast<int>(ExitCode::Done);
    });
}

namespace {

/// As the catalogue calls it; the id of one that is not known here.
QString nameOfIndicator(const OpenRegister &openRegister, const QString &id, Language language)
{
    const auto observed = openRegister.observed();
    const Indicator *indicator = observed ? (*observed)->catalogue.indicator(id) : nullptr;
    return indicator ? indicator->name.in(language) : id;
}

} // namespace

int runPlanGate(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Sagt aus Kennzahlen, ob es nach einer Stufe weitergeht.",
            "Says from indicators whether to go on after a stage."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.option("stage", {"Nummer der Stufe, sonst 1", "number of the stage, else 1"}, "N");
    return onPlan(invocation, options,
        [&](OpenRegister &openRegister, Planning &, const Kept<PlannedMeasure> &kept) {
            const auto stage
                = options.number("stage", 1, static_cast<int>(PlannedMeasure::MaxStages), 1);
            if (!stage)
                return console.fail(stage.error());
            const auto gate
                = RollingOut(openRegister, invocation.random).gateOf(kept.value, *stage - 1);
            if (!gate)
                return console.fail(gate.error());
            if (const int left = RollingOut(openRegister, invocation.random)
                                     .promisesLeftOut(kept.value.stages.at(*stage - 1));
                left > 0)
                console.warn(console
                                 .text({"%1 Zusagen im Register können nicht gelesen werden und "
                                        "zählen hier nicht.",
                                     "%1 promises in the register cannot be read and do not "
                                     "count here."})
                                 .arg(left));
            QJsonArray array;
            QList<QStringList> table;
            for (const CriterionFinding &finding : gate->criteria) {
                const QString limit = QStringLiteral("%1 %2").arg(
                    wordFor(finding.criterion.comparison, console.language()),
                    shownNumber(finding.criterion.threshold / 100.0,
                        finding.criterion.threshold % 100 == 0 ? 0 : 2, console.language()));
                const QString value = finding.measured
                    ? QString::number(finding.measured->value, 'f', 1)
                    : QString();
                array.append(
                    QJsonObject {{QStringLiteral("indicator"), finding.criterion.indicator},
                        {QStringLiteral("comparison"), codeOf(finding.criterion.comparison)},
                        {QStringLiteral("limit"), finding.criterion.threshold / 100.0},
                        {QStringLiteral("value"), value},
                        {QStringLiteral("verdict"), codeOf(finding.verdict)}});
                const QString shown = finding.measured
                    ? shownNumber(finding.measured->value, 1, console.language())
                    : QString();
                table.append(
                    {nameOfIndicator(openRegister, finding.criterion.indicator, console.language()),
                        limit, shown, wordFor(finding.verdict, console.language())});
            }
            if (options.has("json")) {
                console.json(QJsonObject {{QStringLiteral("verdict"), codeOf(gate->verdict)},
                    {QStringLiteral("criteria"), array}});
                return static_cast<int>(ExitCode::Done);
            }
            console.say(wordFor(gate->verdict, console.language()));
            console.table(
                {console.text({"Kennzahl", "Indicator"}), console.text({"Grenze", "Limit"}),
                    console.text({"Wert", "Value"}), console.text({"Urteil", "Verdict"})},
                table);
            return static_cast<int>(ExitCode::Done);
        });
}

} // namespace rueckhalt
