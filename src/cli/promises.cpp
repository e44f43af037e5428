// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/caseoptions.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/promising.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

namespace {

QJsonObject jsonOf(
    const OpenRegister &openRegister, const ReplyPromise &promise, const QDate &today)
{
    return {{QStringLiteral("id"), shortId(promise.id)}, {QStringLiteral("what"), promise.what},
        {QStringLiteral("unit"), openRegister.organisation().pathOf(promise.unit)},
        {QStringLiteral("reference"), promise.reference},
        {QStringLiteral("made"), promise.made.toString(Qt::ISODate)},
        {QStringLiteral("until"), promise.until.toString(Qt::ISODate)},
        {QStringLiteral("state"), codeOf(promise.state)},
        {QStringLiteral("answered"), promise.answered.toString(Qt::ISODate)},
        {QStringLiteral("overdue"), promise.isOverdue(today)},
        {QStringLiteral("kept"), promise.isKept()}};
}

void warnOfLost(int lost, Console &console)
{
    if (lost > 0)
        console.warn(
            console
                .text({"%1 Zusagen stehen im Register, die nicht gelesen werden können; sie "
                       "fehlen hier.",
                    "%1 promises in the register cannot be read; they are missing here."})
                .arg(lost));
}

int runPromisesList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet offene Rückmeldezusagen auf, die nächste zuerst.",
            "Lists open promised replies, the next one first."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("all", {"auch erledigte", "also those that are over"});
    options.option("overdue", {"nur überfällige", "only those overdue"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Promising promising(openRegister, invocation.random);
        const auto promises = options.has("overdue")
            ? promising.overdue()
            : promising.list(options.has("all") ? PromiseScope::All : PromiseScope::Open);
        if (!promises)
            return console.fail(promises.error());
        warnOfLost(promising.unreadable().value_or(0), console);
        QJsonArray array;
        QList<QStringList> table;
        for (const auto &kept : *promises) {
            const ReplyPromise &promise = kept.value;
            array.append(jsonOf(openRegister, promise, promising.today()));
            table.append({shortId(promise.id), dayWords(promise.until, console.language()),
                promise.isOverdue(promising.today()) ? console.text({"überfällig", "overdue"})
                                                     : wordFor(promise.state, console.language()),
                openRegister.organisation().pathOf(promise.unit), promise.reference, promise.what});
        }
        if (options.has("json"))
            console.json(array);
        else if (table.isEmpty())
            console.say({"Es gibt keine.", "There are none."});
        else
            console.table({QStringLiteral("Id"), console.text({"Bis", "Until"}),
                              console.text({"Stand", "State"}), console.text({"Stelle", "Unit"}),
                              console.text({"Zeichen", "Reference"}),
                              console.text({"Worum es geht", "What about"})},
                table);
        return static_cast<int>(ExitCode::Done);
    });
}

Result<QDate> promisedDay(const Promising &promising, const CommandOptions &options)
{
    constexpr int mostWorkdays = 200;
    constexpr int usualWorkdays = 3;
    if (options.has("until"))
        return dayOf(options, "until");
    return options.number("workdays", 0, mostWorkdays, usualWorkdays).and_then([&](int workdays) {
        return promising.until(workdays);
    });
}

int runPromisesAdd(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Hält eine Rückmeldezusage fest. Namen und Kontaktdaten gehören nicht hinein.",
            "Keeps a promised reply. Names and contact details do not belong there."});
    options.argument("REGISTER", PlanRegisterWords);
    // Not as an argument: whoever may list processes reads those, and a shell remembers them.
    options.option("what-file",
        {"worum es geht, in einer Zeile (- für die Standardeingabe)",
            "what it is about, in one line (- for standard input)"},
        "FILE");
    options.option("unit", {"Stelle, die antwortet", "unit that answers"}, "NAME");
    options.option("until", {"zugesagter Tag", "promised day"}, "DATE");
    options.option("workdays",
        {"statt --until: Werktage (sonst 3)", "instead of --until: working days (else 3)"}, "N");
    options.option("reference", {"Zeichen des Vorgangs", "reference of the matter"}, "CODE");
    namesOption(options);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Promising promising(openRegister, invocation.random);
        const auto until = promisedDay(promising, options);
        const auto what = textFrom(options, "what-file");
        const auto units = unitsNamed(openRegister, options.value("unit"));
        if (!until || !what || !units || units->isEmpty())
            return console.fail(!until ? until.error()
                    : !what            ? what.error()
                    : !units           ? units.error()
                                       : Error {Error::Code::NotFound, QStringLiteral("--unit")});
        const ReplyPromise promise {.what = *what,
            .unit = units->first(),
            .reference = options.value("reference"),
            .made = promising.today(),
            .until = *until};
        if (const auto problem = problemOf(promise))
            return console.fail(ExitCode::InvalidInput, *problem);
        const auto id = promising.add(promise, namesChecked(options));
        if (!id)
            return console.fail(id.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("id"), shortId(*id)},
                {QStringLiteral("until"), until->toString(Qt::ISODate)}});
        else
            console.say(console.text({"%1, zugesagt bis %2.", "%1, promised until %2."})
                            .arg(shortId(*id), dayWords(*until, console.language())));
        return static_cast<int>(ExitCode::Done);
    });
}

/// What keep and withdraw have in common.
int changePromise(Invocation &invocation, CommandOptions &options,
    const std::function<Result<void>(Promising &, const PromiseId &)> &change)
{
    Console &console = invocation.console;
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", {"Kennung aus „promises list“", "id from “promises list”"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Promising promising(openRegister, invocation.random);
        const auto all = promising.list(PromiseScope::All);
        if (!all)
            return console.fail(all.error());
        const auto kept = withShortId(*all, options.argument(1));
        if (!kept)
            return console.fail(kept.error());
        return finish(
            change(promising, kept->value.id), options, console, {"Gespeichert.", "Saved."});
    });
}

int runPromisesKeep(Invocation &invocation)
{
    CommandOptions options(
        invocation, {"Trägt ein, dass geantwortet wurde.", "Enters that the answer was given."});
    options.option("on", {"Tag der Antwort, sonst heute", "day of the answer, else today"}, "DATE");
    return changePromise(invocation, options, [&](Promising &promising, const PromiseId &id) {
        return dayOf(options, "on").and_then([&](const QDate &on) {
            return promising.answer(id, on.isValid() ? on : promising.today());
        });
    });
}

int runPromisesWithdraw(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zieht eine Zusage zurück, die sich erledigt hat.",
            "Withdraws a promise that is no longer needed."});
    return changePromise(invocation, options,
        [](Promising &promising, const PromiseId &id) { return promising.withdraw(id); });
}

int runPromisesCount(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zählt Zusagen, deren Tag in einem Zeitraum lag (sonst: die letzten 90 Tage).",
            "Counts promises whose day fell in a period (else the last 90 days)."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("from", {"erster Tag", "first day"}, "DATE");
    options.option("until", {"letzter Tag", "last day"}, "DATE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        constexpr int days = 90;
        const Promising promising(openRegister, invocation.random);
        const auto from = dayOf(options, "from");
        const auto until = dayOf(options, "until");
        if (!from || !until)
            return console.fail(from ? until.error() : from.error());
        const auto counts
            = promising.counts(from->isValid() ? *from : promising.today().addDays(-days),
                until->isValid() ? *until : promising.today());
        if (!counts)
            return console.fail(counts.error());
        warnOfLost(counts->unreadable, console);
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("made"), counts->made},
                {QStringLiteral("due"), counts->due}, {QStringLiteral("kept"), counts->kept},
                {QStringLiteral("late"), counts->late},
                {QStringLiteral("overdue"), counts->overdue},
                {QStringLiteral("open"), counts->open},
                {QStringLiteral("unreadable"), counts->unreadable}});
        else
            console.say(console
                            .text({"fällig %1: gehalten %2, zu spät %3, überfällig %4, offen %5",
                                "due %1: kept %2, late %3, overdue %4, open %5"})
                            .arg(counts->due)
                            .arg(counts->kept)
                            .arg(counts->late)
                            .arg(counts->overdue)
                            .arg(counts->open));
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace

int runPromises(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 5> actions {{
        {"list", {"listet auf", "lists"}, runPromisesList},
        {"add", {"hält eine Zusage fest", "keeps a promise"}, runPromisesAdd},
        {"keep", {"ist beantwortet", "was answered"}, runPromisesKeep},
        {"withdraw", {"zieht zurück", "withdraws"}, runPromisesWithdraw},
        {"count", {"zählt", "counts"}, runPromisesCount},
    }};
    return runSubCommand(invocation, actions,
        {"Rückmeldezusagen: welche Stelle bis wann antwortet, ohne Daten von Bürger:innen.",
            "Promised replies: which unit answers by when, without data of citizens."});
}

} // namespace rueckhalt
