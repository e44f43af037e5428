// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "catalog/deadlinecase.h"
#include "cli/caseoptions.h"
#include "cli/jsonwords.h"
#include "domain/deadline/calendarfile.h"
#include "domain/deadline/deadlinewords.h"
#include "session/outputfile.h"

#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace rueckhalt {

namespace {

constexpr int FirstYear = 1990;
constexpr int LastYear = 2199;

/// A case with what was computed for it.
struct ComputedCase
{
    QString number {};
    QDate today {};
    QList<Deadline> deadlines {};
};

QString isoDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

void insertDay(QJsonObject &object, const QString &key, const QDate &day)
{
    if (day.isValid())
        object.insert(key, isoDay(day));
}

QJsonArray jsonOf(const QList<NoteAt> &notes, Language language)
{
    QJsonArray array;
    for (const NoteAt &note : notes) {
        QJsonObject object {{QStringLiteral("note"), codeOf(note.note)},
            {QStringLiteral("sentence"), sentenceFor(note, language)}};
        insertDay(object, QStringLiteral("day"), note.day);
        array.append(object);
    }
    return array;
}

/// Whose application it is, against whom and for what.
void insertApplication(QJsonObject &object, const Deadline &deadline)
{
    if (deadline.role)
        object.insert(QStringLiteral("role"), codeOf(*deadline.role));
    if (!deadline.offender.isEmpty())
        object.insert(QStringLiteral("offender"), deadline.offender);
    object.insert(QStringLiteral("offences"), codesJson(deadline.offences));
}

} // namespace

QJsonObject jsonOf(const Deadline &deadline, const DeadlineSettings &settings, const QDate &today,
    Language language)
{
    QJsonObject object {{QStringLiteral("kind"), codeOf(deadline.kind)},
        {QStringLiteral("title"), titleOf(deadline, language)},
        {QStringLiteral("whom"), deadline.whom}, {QStringLiteral("force"), codeOf(deadline.force)},
        {QStringLiteral("status"), codeOf(deadline.status)},
        {QStringLiteral("when"), whenWords(deadline, today, language)},
        {QStringLiteral("source"), sourceOf(deadline, language)},
        {QStringLiteral("reading"), readingOf(deadline, settings, language)},
        {QStringLiteral("notes"), jsonOf(deadline.notes, language)}};
    if (deadline.kind == DeadlineKind::Application)
        insertApplication(object, deadline);
    insertDay(object, QStringLiteral("day"), deadline.day);
    insertDay(object, QStringLiteral("actBy"), deadline.actBy);
    insertDay(object, QStringLiteral("doneOn"), deadline.doneOn);
    if (deadline.time.isValid())
        object.insert(QStringLiteral("time"), deadline.time.toString(QStringLiteral("HH:mm")));
    if (deadline.status == DeadlineStatus::Done)
        object.insert(QStringLiteral("late"), deadline.wasLate);
    if (deadline.missing)
        object.insert(QStringLiteral("missing"), codeOf(*deadline.missing));
    if (deadline.reason)
        object.insert(QStringLiteral("reason"), codeOf(*deadline.reason));
    return object;
}

namespace {

QJsonObject jsonOf(const ComputedCase &one, const DeadlineSettings &settings, Language language)
{
    QJsonArray deadlines;
    for (const Deadline &deadline : one.deadlines)
        deadlines.append(jsonOf(deadline, settings, one.today, language));
    return {{QStringLiteral("number"), one.number}, {QStringLiteral("today"), isoDay(one.today)},
        {QStringLiteral("deadlines"), deadlines}};
}

/// "p1 → o1"; the file's own ids.
QString idsOf(const Deadline &deadline)
{
    QStringList ids;
    for (const QString &id : {deadline.whom, deadline.offender}) {
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(ids.join(QStringLiteral(" → ")));
}

void say(const ComputedCase &one, const DeadlineSettings &settings, Console &console)
{
    const Language language = console.language();
    if (!one.number.isEmpty())
        console.say(one.number);
    for (const Term<DeadlineStatus> &status : terms<DeadlineStatus>()) {
        bool isFirst = true;
        for (const Deadline &deadline : one.deadlines) {
            if (deadline.status != status.value)
                continue;
            if (isFirst)
                console.say(u'\n' + status.words.in(language));
            isFirst = false;
            console.say(QStringLiteral("• %1%2: %3")
                            .arg(titleOf(deadline, language), idsOf(deadline),
                                whenWords(deadline, one.today, language)));
            if (!deadline.isOpen())
                continue;
            console.say(
                QStringLiteral("    %1 – %2")
                    .arg(sourceOf(deadline, language), readingOf(deadline, settings, language)));
            for (const NoteAt &note : deadline.notes)
                console.say(QStringLiteral("    ") + sentenceFor(note, language));
        }
    }
    console.say({"\nRückhalt rechnet Tage aus und entscheidet keine Rechtsfragen. Fragen Sie im "
                 "Zweifel Ihr Rechtsamt, und nehmen Sie den früheren Tag.",
        "\nRückhalt computes days and decides no law. If in doubt ask a lawyer and take the "
        "earlier day."});
}

QList<WorkItem> itemsOf(const QList<ComputedCase> &cases)
{
    QList<WorkItem> items;
    for (const ComputedCase &one : cases) {
        for (const Deadline &deadline : one.deadlines)
            items.append({{}, one.number, deadline});
    }
    return items;
}

Result<void> writeCalendar(const QString &path, const QList<ComputedCase> &cases,
    const QDateTime &moment, Language language)
{
    QSet<QString> numbers;
    for (const ComputedCase &one : cases) {
        if (one.number.isEmpty() || numbers.contains(one.number))
            return failure(Error::Code::Invalid,
                Words {"--ics: Jeder Fall braucht eine eigene Nummer („number“).",
                    "--ics: each case needs a number of its own"}
                    .in(language));
        numbers.insert(one.number);
    }
    QSaveFile file(path);
    return beginWriting(file)
        .and_then([&] { return writeWhole(file, calendarFile(itemsOf(cases), moment, language)); })
        .and_then([&] { return finishWriting(file); });
}

Result<DeadlineCases> casesIn(const QString &path, Language language)
{
    const auto content = contentOf(path, MaxDeadlineCases);
    if (!content)
        return tl::unexpected(content.error());
    DeadlineCases cases = readDeadlineCases({printable(path), *content});
    if (cases.problems.isEmpty())
        return cases;
    QStringList lines;
    for (const CatalogProblem &problem : cases.problems)
        lines.append(QStringLiteral("%1:%2: %3")
                         .arg(problem.file, QString::number(problem.line), problem.in(language)));
    return failure(Error::Code::Invalid, lines.join(u'\n'));
}

int runCases(const CommandOptions &options, Invocation &invocation)
{
    Console &console = invocation.console;
    const QDateTime now = invocation.clock();
    QDate today = germanDay(now);
    if (options.has("today")) {
        today = QDate::fromString(options.value("today"), Qt::ISODate);
        if (!today.isValid())
            return console.fail({Error::Code::Invalid, QStringLiteral("--today")});
    }
    const auto described = casesIn(options.value("case"), console.language());
    if (!described)
        return console.fail(described.error());
    QList<ComputedCase> cases;
    for (const DescribedCase &one : described->cases) {
        const QDate day = one.today.isValid() ? one.today : today;
        cases.append({one.facts.number, day,
            deadlinesOf(
                one.facts, described->settings, DayCalendar(one.place, one.ownHolidays), day)});
    }
    if (options.has("ics")) {
        const auto written = writeCalendar(options.value("ics"), cases, now, console.language());
        if (!written)
            return console.fail(written.error());
    }
    if (!options.has("json")) {
        for (const ComputedCase &one : cases)
            say(one, described->settings, console);
        return static_cast<int>(ExitCode::Done);
    }
    QJsonArray array;
    for (const ComputedCase &one : cases)
        array.append(jsonOf(one, described->settings, console.language()));
    console.json(described->isTable ? QJsonObject {{QStringLiteral("cases"), array}}
                                    : array.first().toObject());
    return static_cast<int>(ExitCode::Done);
}

/// "2026" or "1990-2100".
std::optional<std::pair<int, int>> yearsIn(const QString &text)
{
    const QStringList parts = text.split(u'-');
    const int first = parts.constFirst().toInt();
    const int last = parts.constLast().toInt();
    if (parts.size() > 2 || first < FirstYear || last > LastYear || last < first)
        return std::nullopt;
    return std::pair(first, last);
}

int runHolidays(const CommandOptions &options, Console &console)
{
    const auto years = yearsIn(options.value("holidays"));
    const auto wanted = fromCode<FederalState>(options.value("state").toUpper());
    if (!years)
        return console.fail({Error::Code::Invalid,
            QStringLiteral("--holidays: %1–%2").arg(FirstYear).arg(LastYear)});
    if (options.has("state") && !wanted)
        return console.fail({Error::Code::Invalid, QStringLiteral("--state")});
    QJsonArray array;
    QList<QStringList> rows;
    for (const Term<FederalState> &state : terms<FederalState>()) {
        if (wanted && state.value != *wanted)
            continue;
        for (int year = years->first; year <= years->second; ++year) {
            for (const Holiday &one :
                holidaysOf(year, {state.value, CodeSet<LocalHoliday>::all(), true})) {
                const QString name = console.text(one.name);
                QJsonObject object {{QStringLiteral("day"), isoDay(one.day)},
                    {QStringLiteral("state"), codeOf(state.value)}, {QStringLiteral("name"), name}};
                if (one.local)
                    object.insert(QStringLiteral("local"), codeOf(*one.local));
                array.append(object);
                rows.append({dayWords(one.day, console.language()), codeOf(state.value),
                    one.local ? name
                            + console.text(
                                {" (nur in manchen Gemeinden)", " (in some municipalities only)"})
                              : name});
            }
        }
    }
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("holidays"), array}});
    else
        console.table({console.text({"Tag", "Day"}), console.text({"Land", "State"}),
                          console.text({"Feiertag", "Holiday"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runDeadlines(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, was in den offenen Fällen eines Registers fällig ist; berechnet ohne Register die "
         "Fristen beschriebener Fälle oder nennt die gesetzlichen Feiertage.",
            "Shows what is due in the open cases of a register; without one computes the "
            "deadlines of described cases, or lists the public holidays."});
    options.optionalArgument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("case",
        {"JSON-Datei mit dem Fall oder mehreren, - für die Standardeingabe",
            "JSON file with one case or several, - for standard input"},
        "FILE");
    options.option("today",
        {"rechnet für diesen Tag statt für heute", "computes for this day in place of today"},
        "DAY");
    options.option("ics",
        {"schreibt die Fristen als Kalenderdatei, ohne Personen",
            "writes the deadlines as a calendar file, without persons"},
        "FILE");
    options.option("holidays",
        {"nennt die Feiertage eines Jahres oder von Jahren wie 2026-2030",
            "lists the public holidays of a year, or of years such as 2026-2030"},
        "YEARS");
    options.option("state", {"nur dieses Land: BW, BY …", "this state only: BW, BY …"}, "CODE");
    options.passwordOptions(CommandOptions::WithoutPassword::GoOn);
    if (const auto finished = options.parse(console))
        return *finished;
    const bool hasRegister = !options.argument(0).isEmpty();
    if (hasRegister + options.has("case") + options.has("holidays") != 1)
        return console.fail(ExitCode::Usage,
            {"Nötig ist REGISTER oder --case FILE oder --holidays YEARS, und nur eines davon.",
                "Exactly one of REGISTER, --case FILE and --holidays YEARS is needed."});
    if (hasRegister)
        return runRegisterDeadlines(options, invocation);
    return options.has("case") ? runCases(options, invocation) : runHolidays(options, console);
}

} // namespace rueckhalt
