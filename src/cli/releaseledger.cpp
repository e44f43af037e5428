// SPDX-License-Identifier: GPL-3.0-or-later
// What the release ledger holds and what can be added to it.
#include "base/daywords.h"
#include "cli/longtask.h"
#include "cli/planoptions.h"
#include "cli/releasecommands.h"
#include "cli/releaseoutput.h"
#include "session/releaseexport.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

using Standing = PlannedRelease::Standing;

const char *codeOf(Standing standing)
{
    switch (standing) {
    case Standing::Made:
        return "made";
    case Standing::Ready:
        return "ready";
    case Standing::NotOver:
        return "not-over";
    case Standing::Closed:
        return "closed";
    }
    Q_UNREACHABLE();
}

Words wordsFor(const PlannedRelease &planned)
{
    switch (planned.standing) {
    case Standing::Made:
        return {"veröffentlicht", "released"};
    case Standing::Ready:
        return planned.isDue ? Words {"fällig", "due"} : Words {"offen", "open"};
    case Standing::NotOver:
        return {"noch nicht zu Ende", "not over yet"};
    case Standing::Closed:
        return {"im Jahr enthalten", "part of the year"};
    }
    Q_UNREACHABLE();
}

QJsonArray codesOf(const QList<ReleaseId> &ids)
{
    QJsonArray codes;
    for (const ReleaseId &id : ids)
        codes.append(id.code());
    return codes;
}

int sayPlan(const QList<PlannedRelease> &plan, const CommandOptions &options, Console &console)
{
    if (options.has("json")) {
        QJsonArray array;
        for (const PlannedRelease &planned : plan) {
            array.append(QJsonObject {{QStringLiteral("release"), planned.period.code()},
                {QStringLiteral("standing"), QLatin1StringView(codeOf(planned.standing))},
                {QStringLiteral("due"), planned.isDue},
                {QStringLiteral("lastDay"), planned.period.lastDay().toString(Qt::ISODate)},
                {QStringLiteral("earlier"), codesOf(planned.counting)}});
        }
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const PlannedRelease &planned : plan) {
        const bool isMonth = planned.period.kind() == ReleaseKind::Month;
        if (isMonth && planned.standing != Standing::Made && !planned.isDue)
            continue; // Twelve lines a year for those who do not release months.
        rows.append({planned.period.code(), planned.period.words().in(console.language()),
            console.text(wordsFor(planned))});
    }
    console.table({console.text({"Kürzel", "Code"}), console.text({"Zeitraum", "Period"}),
                      console.text({"Stand", "State"})},
        rows);
    if (std::ranges::any_of(plan,
            [](const PlannedRelease &planned) { return planned.standing == Standing::Ready; }))
        console.say(
            Words {"Welche Zahlen sich davon sicher nennen lassen, zeigt „release preview“.",
                "Which of these numbers can be told safely is shown by “release preview”."});
    return static_cast<int>(ExitCode::Done);
}

/// Writes files into the folder of --csv.
int runFiles(Invocation &invocation, const Words &description,
    Result<QStringList> (*write)(const OpenRegister &openRegister, const QString &folder))
{
    Console &console = invocation.console;
    CommandOptions options(invocation, description);
    options.argument("REGISTER", PlanRegisterWords);
    options.option("csv", {"Ordner für die Dateien", "folder for the files"}, "DIR");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("csv"))
        return console.fail(ExitCode::Usage,
            Words {
                "Wohin? Nennen Sie den Ordner mit --csv.", "Where to? Name the folder by --csv."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto written
            = write(openRegister, QFileInfo(options.value("csv")).absoluteFilePath());
        if (!written)
            return console.fail(written.error());
        if (options.has("json"))
            console.json(QJsonArray::fromStringList(*written));
        else
            for (const QString &path : *written)
                console.say(console.text({"Geschrieben: ", "Written: "}) + printable(path));
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace

int runReleasePlan(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, was veröffentlicht ist und was veröffentlicht werden kann.",
            "Shows what is released and what can be released."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto plan = Releasing(openRegister).plan();
        return plan ? sayPlan(*plan, options, console) : console.fail(plan.error());
    });
}

int runReleaseVerify(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Rechnet alle Zeugen aller Jahre nach, ohne Rechenverfahren der Veröffentlichung. Nur für "
         "die Fachkraft.",
            "Adds up all witnesses of all years again, without the methods of the release. For the "
            "safety officer alone."});
    options.argument("REGISTER", PlanRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto found = Releasing(openRegister).check().and_then([&](const LedgerCheck &check) {
            LongTask task(console.text({"Zeugen werden geprüft …", "Checking witnesses …"}));
            return check.run(task.progress());
        });
        if (!found)
            return console.fail(found.error());
        bool holds = true;
        QJsonArray array;
        QList<QStringList> rows;
        for (const CheckedYear &year : *found) {
            const LedgerFinding &finding = year.finding;
            holds = holds && finding.holds();
            array.append(QJsonObject {{QStringLiteral("year"), year.year},
                {QStringLiteral("numbers"), finding.numbers},
                {QStringLiteral("groups"), finding.groups},
                {QStringLiteral("witnesses"), finding.witnesses},
                {QStringLiteral("readers"), finding.readers},
                {QStringLiteral("problems"), QJsonArray::fromStringList(finding.problems)}});
            rows.append({QString::number(year.year), QString::number(finding.numbers),
                QString::number(finding.groups), QString::number(finding.witnesses),
                finding.holds() ? console.text({"in Ordnung", "in order"})
                                : QString::number(finding.problems.size())});
            if (!options.has("json")) {
                for (const QString &problem : finding.problems)
                    console.warn(QString::number(year.year) + u' ' + printable(problem));
            }
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {"Noch ist nichts veröffentlicht.", "Nothing is released yet."});
        else
            console.table(
                {console.text({"Jahr", "Year"}), console.text({"Zahlen", "Numbers"}),
                    console.text({"Kleine Gruppen", "Small groups"}),
                    console.text({"Zeugen", "Witnesses"}), console.text({"Ergebnis", "Result"})},
                rows);
        return static_cast<int>(holds ? ExitCode::Done : ExitCode::Damaged);
    });
}

int runReleaseList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt das Veröffentlichungsbuch, mit PERIOD die Tabellen einer Veröffentlichung.",
            "Shows the release ledger, with PERIOD the tables of one release."});
    options.argument("REGISTER", PlanRegisterWords);
    options.optionalArgument("PERIOD", PeriodWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Language language = console.language();
        const auto releases = Releasing(openRegister).releases();
        if (!releases)
            return console.fail(releases.error());
        if (const QString code = options.argument(1).toUpper(); !code.isEmpty()) {
            for (const Release &release : *releases) {
                if (release.id.code() != code)
                    continue;
                if (options.has("json")) {
                    console.json(jsonOf(release, language));
                } else {
                    console.say(release.id.words().in(language));
                    if (!release.note.isEmpty())
                        console.say(printable(release.note));
                    sayTables(release, console);
                }
                return static_cast<int>(ExitCode::Done);
            }
            return console.fail({Error::Code::NotFound, printable(code)});
        }
        QJsonArray array;
        QList<QStringList> rows;
        for (const Release &release : *releases) {
            array.append(jsonOf(release, language));
            rows.append({QString::number(release.sequence), release.id.code(),
                release.id.words().in(language), dayWords(release.closingDate, language),
                printable(release.note).section(u'\n', 0, 0)});
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {"Noch ist nichts veröffentlicht.", "Nothing is released yet."});
        else
            console.table({console.text({"Nr.", "No."}), console.text({"Kürzel", "Code"}),
                              console.text({"Zeitraum", "Period"}),
                              console.text({"Stichtag", "Closing date"}),
                              console.text({"Anmerkung", "Remark"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

int runReleaseExport(Invocation &invocation)
{
    return runFiles(invocation,
        {"Schreibt alles Veröffentlichte für Programme: releases.csv, cells.csv, codes.csv.",
            "Writes all that is released for programs: releases.csv, cells.csv, codes.csv."},
        exportReleases);
}

int runReleaseWitnesses(Invocation &invocation)
{
    return runFiles(invocation,
        {"Schreibt, was beweist, dass die Veröffentlichungen sicher sind: targets.csv und "
         "witnesses.csv. Sie sprechen von wahren Zahlen: nur für die Fachkraft.",
            "Writes what proves that the releases are safe: targets.csv and witnesses.csv. They "
            "speak of true counts: for the safety officer alone."},
        exportWitnesses);
}

} // namespace rueckhalt
