// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/plancommands.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/unitleading.h"

namespace rueckhalt {

namespace {

template <typename E>
Result<E> codeFrom(const CommandOptions &options, const char *option)
{
    const auto code = fromCode<E>(options.value(option));
    if (!code)
        return failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(option));
    return *code;
}

int runPlanAdd(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Nimmt eine Maßnahme ohne Vorschlag in den Plan auf.",
            "Enters a measure into the plan without a proposal."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("MEASURE", {"Kennung der Maßnahme", "id of the measure"});
    options.option(
        "units", {"Stellen, * für das ganze Haus", "units, * for the whole authority"}, "NAMES");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto units = unitsNamed(openRegister, options.value("units"));
        if (!units)
            return console.fail(units.error());
        const auto id = Planning(openRegister, invocation.random)
                            .create(options.argument(1).toUpper(), *units);
        if (!id)
            return console.fail(id.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("id"), shortId(*id)}});
        else
            console.say(console
                            .text({"Maßnahme %1 in den Plan aufgenommen.",
                                "Measure %1 entered into the plan."})
                            .arg(shortId(*id)));
        return static_cast<int>(ExitCode::Done);
    });
}

/// Takes the given options over; what was not given stays.
Result<void> edit(PlannedMeasure &plan, const CommandOptions &options)
{
    const auto texts = {std::pair("responsible", &plan.responsible),
        std::pair("indicator", &plan.indicator), std::pair("council-note", &plan.councilNote)};
    for (const auto &[option, text] : texts) {
        if (options.has(option))
            *text = options.value(option);
    }
    for (const auto &[option, day] :
        {std::pair("start", &plan.start), std::pair("due", &plan.due)}) {
        const auto given = dayOf(options, option);
        if (!given)
            return tl::unexpected(given.error());
        if (options.has(option))
            *day = *given;
    }
    if (options.has("cost")) {
        const auto cost = codeFrom<PlanCost>(options, "cost");
        if (!cost)
            return tl::unexpected(cost.error());
        plan.cost = *cost;
    }
    if (options.has("council")) {
        const auto council = codeFrom<CouncilState>(options, "council");
        if (!council)
            return tl::unexpected(council.error());
        plan.council = *council;
    }
    if (options.has("exposure")) {
        const auto exposure = codeFrom<ExposureKind>(options, "exposure");
        if (!exposure)
            return tl::unexpected(exposure.error());
        plan.effect.exposure = *exposure;
    }
    const auto numbers = {std::tuple("months", &plan.effect.months, EffectPlan::MostMonths),
        std::tuple("target", &plan.effect.targetPercent, EffectPlan::MostTarget),
        std::tuple("before", &plan.effect.exposureBefore, EffectPlan::MaxExposure),
        std::tuple("after", &plan.effect.exposureAfter, EffectPlan::MaxExposure)};
    for (const auto &[option, number, most] : numbers) {
        const auto given = options.number(option, 0, most, *number);
        if (!given)
            return tl::unexpected(given.error());
        *number = *given;
    }
    return {};
}

int runPlanSet(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Ändert Angaben zu einer Maßnahme; was nicht genannt ist, bleibt.",
            "Changes details of a measure; what is not named stays."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.option("responsible",
        {"Funktion, keine Person, z. B. Leitung Bürgeramt",
            "a function, not a person, e.g. head of the citizens’ office"},
        "TEXT");
    options.option("start", {"Beginn", "beginning"}, "DAY");
    options.option("due", {"Ende", "end"}, "DAY");
    options.option("cost", {"none, low, medium, high", "none, low, medium, high"}, "CODE");
    options.option("indicator", {"woran man Erfolg erkennt", "by what success is seen"}, "TEXT");
    options.option("council",
        {"Personalrat: open, informed, agreed, objected, not-needed",
            "staff council: open, informed, agreed, objected, not-needed"},
        "CODE");
    options.option("council-note", {"Vermerk dazu", "note on that"}, "TEXT");
    options.option("months",
        {"Wirkung: Länge der verglichenen Zeiten, 3–24", "effect: length of the times, 3–24"}, "N");
    options.option("target",
        {"Wirkung: Ziel in Prozent weniger, 5–90", "effect: target in percent fewer, 5–90"}, "N");
    options.option(
        "exposure", {"Wirkung: contacts oder posts", "effect: contacts or posts"}, "CODE");
    options.option("before", {"deren Zahl vorher", "their number before"}, "N");
    options.option("after", {"deren Zahl nachher", "their number after"}, "N");
    namesOption(options);
    return onPlan(
        invocation, options, [&](OpenRegister &, Planning &planning, Kept<PlannedMeasure> plan) {
            const auto edited = edit(plan.value, options);
            return finish(edited ? planning.save(plan, namesChecked(options)) : edited, options,
                invocation.console, {"Gespeichert.", "Saved."});
        });
}

int runPlanStage(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Fügt eine Stufe an oder ändert eine (--stage), zuerst den Piloten.",
            "Adds a stage or changes one (--stage), the pilot first."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.option(
        "stage", {"Nummer der Stufe, die geändert wird", "number of the stage to change"}, "N");
    options.option("name", {"Name der Stufe", "name of the stage"}, "TEXT");
    options.option("units", {"Stellen", "units"}, "NAMES");
    options.option("start", {"Beginn", "beginning"}, "DAY");
    options.option("due", {"Ende", "end"}, "DAY");
    options.option(
        "state", {"open, running, done, dropped", "open, running, done, dropped"}, "CODE");
    options.option("on", {"abgeschlossen am, sonst heute", "done on, else today"}, "DAY");
    namesOption(options);
    return onPlan(invocation, options,
        [&](OpenRegister &openRegister, Planning &planning, Kept<PlannedMeasure> plan) {
            Console &console = invocation.console;
            const auto number
                = options.number("stage", 1, static_cast<int>(plan.value.stages.size()), 0);
            const auto units = unitsNamed(openRegister, options.value("units"));
            const auto start = dayOf(options, "start");
            const auto due = dayOf(options, "due");
            const auto on = dayOf(options, "on");
            for (const auto *day : {&start, &due, &on}) {
                if (!*day)
                    return console.fail(day->error());
            }
            if (!number || !units)
                return console.fail(number ? units.error() : number.error());
            if (*number == 0)
                plan.value.stages << Stage {.units = plan.value.units};
            Stage &stage = *number == 0 ? plan.value.stages.last() : plan.value.stages[*number - 1];
            if (options.has("name"))
                stage.name = options.value("name");
            if (!units->isEmpty())
                stage.units = *units;
            if (start->isValid())
                stage.start = *start;
            if (due->isValid())
                stage.due = *due;
            if (options.has("state")) {
                const auto state = codeFrom<StageState>(options, "state");
                if (!state)
                    return console.fail(state.error());
                stage.state = *state;
                stage.finished = *state != StageState::Done ? QDate()
                    : on->isValid()                         ? *on
                                                            : openRegister.now().date();
            }
            return finish(planning.save(plan, namesChecked(options)), options, console,
                {"Gespeichert.", "Saved."});
        });
}

int runPlanTask(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Fügt eine Aufgabe an oder meldet eine als erledigt (--done).",
            "Adds a task or marks one as done (--done)."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.option("text", {"was zu tun ist", "what is to be done"}, "TEXT");
    options.option("due", {"bis wann", "by when"}, "DAY");
    options.option(
        "done", {"Nummer der Aufgabe, die erledigt ist", "number of the task done"}, "N");
    namesOption(options);
    return onPlan(invocation, options,
        [&](OpenRegister &openRegister, Planning &planning, Kept<PlannedMeasure> plan) {
            Console &console = invocation.console;
            const auto due = dayOf(options, "due");
            const auto done
                = options.number("done", 1, static_cast<int>(plan.value.tasks.size()), 0);
            if (!due || !done)
                return console.fail(due ? done.error() : due.error());
            if (*done > 0)
                plan.value.tasks[*done - 1].done = openRegister.now().date();
            else
                plan.value.tasks << PlanTask {options.value("text"), *due, {}};
            return finish(planning.save(plan, namesChecked(options)), options, console,
                {"Gespeichert.", "Saved."});
        });
}

int runPlanNote(Invocation &invocation)
{
    CommandOptions options(
        invocation, {"Schreibt eine Notiz in den Verlauf.", "Writes a note into the history."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.argument("TEXT", {"die Notiz", "the note"});
    namesOption(options);
    return onPlan(invocation, options,
        [&](OpenRegister &, Planning &planning, const Kept<PlannedMeasure> &plan) {
            return finish(
                planning.addNote(plan.value.id, options.argument(2), namesChecked(options)),
                options, invocation.console, {"Gespeichert.", "Saved."});
        });
}

int takeBack(Invocation &invocation, const CommandOptions &options, Planning &planning,
    const PlannedMeasure &plan)
{
    Console &console = invocation.console;
    // A step that stays does so for a reason, which is more than "not permitted".
    if (const auto stays = planning.whyStepStays(plan); stays && *stays)
        console.warn(**stays);
    return finish(planning.takeBack(plan.id), options, console, {"Zurückgenommen.", "Taken back."});
}

int runPlanStep(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Bringt eine Maßnahme weiter: plan, start, finish, check, stop, take-up, extend; "
         "take-back nimmt den letzten Schritt zurück.",
            "Takes a measure further: plan, start, finish, check, stop, take-up, extend; "
            "take-back takes the last step back."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", PlanIdWords);
    options.argument("STEP", {"der Schritt", "the step"});
    options.option("reason", {"warum, beim Beenden nötig", "why; needed for stopping"}, "TEXT");
    namesOption(options);
    return onPlan(invocation, options,
        [&](OpenRegister &, Planning &planning, const Kept<PlannedMeasure> &plan) {
            if (options.argument(2) == QLatin1String("take-back"))
                return takeBack(invocation, options, planning, plan.value);
            const auto step = fromCode<PlanStep>(options.argument(2));
            if (!step)
                return invocation.console.fail(
                    {Error::Code::Invalid, printable(options.argument(2))});
            return finish(
                planning.take(plan.value.id, *step, options.value("reason"), namesChecked(options)),
                options, invocation.console, {"Gespeichert.", "Saved."});
        });
}

int runPlanUnits(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt fest, für welche Stellen eine Führungskraft zuständig ist; ohne --units für das "
         "ganze Haus.",
            "Says which units a manager answers for; without --units the whole authority."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("LOGIN", {"Anmeldename des Kontos", "login name of the account"});
    options.option(
        "units", {"Stellen, durch Komma getrennt", "units, separated by commas"}, "NAMES");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto member = memberWith(openRegister, options.argument(1));
        if (!member)
            return console.fail(member.error());
        const auto units = unitsNamed(openRegister, options.value("units"));
        if (!units)
            return console.fail(units.error());
        return finish(UnitLeading(openRegister).set(member->id, *units), options, console,
            {"Gespeichert.", "Saved."});
    });
}

} // namespace

int runPlan(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 13> actions {{
        {"list", {"zeigt den Plan", "shows the plan"}, runPlanList},
        {"show", {"zeigt eine Maßnahme", "shows a measure"}, runPlanShow},
        {"add", {"nimmt eine Maßnahme auf", "adds a measure"}, runPlanAdd},
        {"set", {"ändert Angaben", "changes details"}, runPlanSet},
        {"add-stage", {"fügt eine Stufe an oder ändert eine", "adds or changes a stage"},
            runPlanStage},
        {"task", {"Aufgaben", "tasks"}, runPlanTask},
        {"note", {"Notiz", "note"}, runPlanNote},
        {"step", {"bringt weiter oder beendet", "takes further or stops"}, runPlanStep},
        {"export", {"Dokumentation nach § 6 ArbSchG", "documentation by § 6 ArbSchG"},
            runPlanExport},
        {"changes", {"was umgesetzt wurde", "what was carried out"}, runPlanChanges},
        {"template", {"plant in Stufen nach einer Vorlage", "plans in stages by a template"},
            runPlanTemplate},
        {"gate", {"ob es nach einer Stufe weitergeht", "whether to go on after a stage"},
            runPlanGate},
        {"units", {"Zuständigkeit von Führungskräften", "what managers answer for"}, runPlanUnits},
    }};
    return runSubCommand(
        invocation, actions, {"Maßnahmen, die beschlossen sind.", "Measures that were decided."});
}

} // namespace rueckhalt
