// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/caseoptions.h"
#include "cli/officecommands.h"
#include "session/measuretitle.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

int onOffice(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Kept<OfficeProfile>)> &work)
{
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("UNIT", OfficeUnitWords);
    options.passwordOptions();
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto units = unitsNamed(openRegister, options.argument(1));
        if (!units || units->size() != 1)
            return invocation.console.fail(units
                    ? Error {Error::Code::NotFound, printable(options.argument(1))}
                    : units.error());
        auto profile = OfficeKeeping(openRegister).profile(units->first());
        return profile ? work(openRegister, *std::move(profile))
                       : invocation.console.fail(profile.error());
    });
}

namespace {

int done()
{
    return static_cast<int>(ExitCode::Done);
}

int runOfficeList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die Dienststellen mit Öffnungsstunden und offenen Grundlagen auf.",
            "Lists offices with opening hours and basics that are not met."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const OfficeKeeping offices(openRegister);
        const auto book = offices.book();
        if (!book)
            return console.fail(book.error());
        for (const UnitId &unit : offices.unreadable().value_or(QList<UnitId>()))
            console.warn(console
                             .text({"Der Steckbrief von „%1“ kann nicht gelesen werden und fehlt "
                                    "hier.",
                                 "The profile of “%1” cannot be read and is missing here."})
                             .arg(openRegister.organisation().pathOf(unit)));
        QJsonArray array;
        QList<QStringList> table;
        for (const auto &kept : book->offices) {
            const OfficeFigures figures = figuresOf(kept.value, offices.today(), offices.today());
            const qsizetype unmet = unmetBasics(kept.value, offices.today()).size();
            const QString path = openRegister.organisation().pathOf(kept.value.unit);
            array.append(QJsonObject {{QStringLiteral("unit"), path},
                {QStringLiteral("name"), kept.value.name},
                {QStringLiteral("minutesAWeek"), figures.minutesAWeek},
                {QStringLiteral("unmet"), unmet}});
            table.append({path, writtenClock(figures.minutesAWeek), QString::number(unmet)});
        }
        if (options.has("json"))
            console.json(array);
        else if (table.isEmpty())
            console.say({"Es gibt noch keinen Steckbrief.", "There is no profile yet."});
        else
            console.table({console.text({"Stelle", "Unit"}),
                              console.text({"Stunden je Woche", "Hours a week"}),
                              console.text({"Nicht erfüllt", "Not met"})},
                table);
        return done();
    });
}

void sayProfile(const OfficeProfile &profile, const QDate &today, Console &console)
{
    console.say(profile.name);
    for (const QString *line :
        {&profile.address, &profile.room, &profile.phone, &profile.mail, &profile.website}) {
        if (!line->isEmpty())
            console.say(QStringLiteral("  ") + *line);
    }
    if (const HoursPeriod *period = profile.hoursOn(today)) {
        const auto language = console.language() == Language::German ? PublicLanguage::German
                                                                     : PublicLanguage::English;
        for (int weekday = 0; weekday < 7; ++weekday) {
            const auto day = static_cast<std::size_t>(weekday);
            const QString last = period->lastAdmission[day]
                ? QStringLiteral(" (%1)").arg(writtenClock(*period->lastAdmission[day]))
                : QString();
            console.say(QStringLiteral("  %1: %2%3")
                            .arg(weekdayWords(weekday, language),
                                writtenHours(period->counter[day]), last));
        }
    }
    const QStringList hints = hintsOn(profile, today, console.language());
    for (const QString &hint : hints)
        console.warn(hint);
}

int runOfficeProfile(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt den Steckbrief einer Dienststelle oder ändert Angaben mit --set NAME=WERT.",
            "Shows the profile of an office, or changes details with --set NAME=VALUE."});
    options.option("set",
        {"Angabe, mehrfach möglich; NAME ist z. B. phone, valid-from, hours.mon, last.mon, "
         "channels",
            "detail, may be repeated; NAME is e.g. phone, valid-from, hours.mon, last.mon, "
            "channels"},
        "NAME=VALUE");
    namesOption(options);
    return onOffice(invocation, options, [&](OpenRegister &openRegister, auto kept) {
        OfficeKeeping offices(openRegister);
        for (const QString &set : options.repeated("set")) {
            const qsizetype at = set.indexOf(u'=');
            const auto put = at <= 0 ? Result<void>(failure(Error::Code::Invalid, detailNames()))
                                     : putDetail(kept.value, set.left(at), set.mid(at + 1));
            if (!put)
                return console.fail(put.error());
        }
        if (options.has("set")) {
            const QStringList problems = problemsOf(kept.value, console.language());
            for (const QString &problem : problems)
                console.warn(problem);
            return finish(offices.save(kept, namesChecked(options)), options, console,
                {"Gespeichert.", "Saved."});
        }
        if (options.has("json"))
            console.json(jsonOf(kept.value, offices.today()));
        else
            sayProfile(kept.value, offices.today(), console);
        return done();
    });
}

int runOfficeClose(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Trägt Schließtage ein, ändert oder entfernt sie (--remove); gleich ist, was am selben "
         "Tag beginnt.",
            "Enters, changes or removes (--remove) closed days; the same are those that begin on "
            "one day."});
    options.option("from", {"erster Tag", "first day"}, "DATE");
    options.option("until", {"letzter Tag", "last day"}, "DATE");
    options.option("reason", {"Grund, z. B. staff-meeting", "reason, e.g. staff-meeting"}, "CODE");
    options.option("text", {"eigener Text zum Grund", "own words on the reason"}, "TEXT");
    options.option("instead", {"wohin man sich wenden kann", "where to turn instead"}, "TEXT");
    options.option("announced", {"angekündigt am", "announced on"}, "DATE");
    options.option("remove", {"entfernen", "remove"});
    namesOption(options);
    return onOffice(invocation, options, [&](OpenRegister &openRegister, auto kept) {
        const auto from = dayOf(options, "from");
        const auto until = dayOf(options, "until");
        const auto announced = dayOf(options, "announced");
        const auto reason = fromCode<ClosingReason>(
            options.has("reason") ? options.value("reason") : QStringLiteral("staff-meeting"));
        if (!from || !until || !announced || !reason || !from->isValid())
            return console.fail(
                {Error::Code::Invalid, QStringLiteral("--from, --until, --announced, --reason")});
        kept.value.closed.removeIf([&](const ClosedDays &closed) { return closed.first == *from; });
        if (!options.has("remove"))
            kept.value.closed << ClosedDays {.first = *from,
                .last = until->isValid() ? *until : *from,
                .reason = *reason,
                .ownReason = {options.value("text"), {}, {}},
                .instead = {options.value("instead"), {}, {}},
                .announced = *announced};
        return finish(OfficeKeeping(openRegister).save(kept, namesChecked(options)), options,
            console, {"Gespeichert.", "Saved."});
    });
}

int runOfficeCheck(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt die Prüfliste der Grundlagen oder trägt mit --item und --state ein, was jemand "
         "heute festgestellt hat.",
            "Shows the checklist of the basics, or enters with --item and --state what somebody "
            "found today."});
    options.option("item", {"Punkt der Liste", "item of the list"}, "CODE");
    options.option("state",
        {"met, not-met, not-applicable, unknown", "met, not-met, not-applicable, unknown"}, "CODE");
    options.option(
        "note-file", {"Notiz (- für die Standardeingabe)", "note (- for standard input)"}, "FILE");
    namesOption(options);
    return onOffice(invocation, options, [&](OpenRegister &openRegister, auto kept) {
        OfficeKeeping offices(openRegister);
        if (options.has("item") || options.has("state")) {
            const auto item = fromCode<BasicItem>(options.value("item"));
            const auto state = fromCode<BasicState>(options.value("state"));
            if (!item || !state)
                return console.fail({Error::Code::Invalid, QStringLiteral("--item, --state")});
            const auto checked = textFrom(options, "note-file").and_then([&](const QString &note) {
                return offices.check(kept.value.unit, *item, *state, note, namesChecked(options));
            });
            return finish(checked, options, console, {"Gespeichert.", "Saved."});
        }
        if (options.has("json")) {
            console.json(
                jsonOf(kept.value, offices.today()).value(QStringLiteral("checklist")).toArray());
            return done();
        }
        QList<QStringList> table;
        for (const BasicRule &rule : basicRules()) {
            const BasicCheck *check = kept.value.checkOf(rule.item);
            table.append({codeOf(rule.item),
                wordFor(stateOf(rule.item, kept.value, offices.today()), console.language()),
                check ? dayWords(check->on, console.language()) : QString(),
                rule.measureIds().join(u' '), rule.question.in(console.language())});
        }
        console.table(
            {console.text({"Punkt", "Item"}), console.text({"Stand", "State"}),
                console.text({"Geprüft", "Checked"}), console.text({"Maßnahmen", "Measures"}),
                console.text({"Frage", "Question"})},
            table);
        return done();
    });
}

int runOfficeMeasures(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, welche Maßnahmen zu den nicht erfüllten Grundlagen passen.",
            "Shows which measures fit the basics that are not met."});
    return onOffice(invocation, options, [&](OpenRegister &openRegister, auto kept) {
        const auto measures = OfficeKeeping(openRegister).measuresFor(kept.value.unit);
        if (!measures)
            return console.fail(measures.error());
        QJsonArray array;
        QList<QStringList> table;
        for (const BasicsMeasure &each : *measures) {
            QStringList codes;
            for (const BasicItem item : each.items.values())
                codes << codeOf(item);
            array.append(QJsonObject {{QStringLiteral("measure"), each.measure},
                {QStringLiteral("basics"), QJsonArray::fromStringList(codes)}});
            table.append({each.measure, titleOf(openRegister, each.measure, console.language()),
                each.items.words(console.language()).join(QStringLiteral(", "))});
        }
        if (options.has("json"))
            console.json(array);
        else
            console.table({QStringLiteral("Id"), console.text({"Maßnahme", "Measure"}),
                              console.text({"Fehlt noch", "Missing"})},
                table);
        return done();
    });
}

} // namespace

int runOffice(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 6> actions {{
        {"list", {"listet auf", "lists"}, runOfficeList},
        {"profile", {"zeigt oder ändert einen Steckbrief", "shows or changes a profile"},
            runOfficeProfile},
        {"close", {"Schließtage", "closed days"}, runOfficeClose},
        {"check", {"Prüfliste der Grundlagen", "checklist of the basics"}, runOfficeCheck},
        {"measures", {"passende Maßnahmen", "fitting measures"}, runOfficeMeasures},
        {"sign", {"Türschild, Aushang, Text fürs Web", "door sign, notice, text for the web"},
            runOfficeSign},
    }};
    return runSubCommand(invocation, actions,
        {"Steckbriefe der Dienststellen: eine Quelle für Tür, Web und Telefon.",
            "Profiles of offices: one source for door, web and telephone."});
}

} // namespace rueckhalt
