// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/caseoptions.h"
#include "domain/casework/dutyholder.h"
#include "domain/deadline/deadlinewords.h"
#include "session/casedeadlines.h"
#include "session/outputfile.h"

#include <QSaveFile>

namespace rueckhalt {

namespace {

QString isoOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODate) : QString();
}

/// What readers cannot do themselves says who does it.
enum class Reader { Officer, Carer, Other };

Reader readerOf(const Casework &cases)
{
    if (cases.openRegister().may(Right::WorkOnCases))
        return Reader::Officer;
    return cases.mayAdd() ? Reader::Carer : Reader::Other;
}

bool isDoneBy(Reader reader, CaseDuty duty)
{
    return reader == Reader::Officer || (reader == Reader::Carer && isForCarers(duty));
}

QJsonArray jsonOf(const QList<OpenDuty> &duties, Language language)
{
    QJsonArray array;
    for (const OpenDuty &duty : duties) {
        QJsonObject object {{QStringLiteral("duty"), codeOf(duty.duty)},
            {QStringLiteral("instruction"), instructionFor(duty.duty).in(language)},
            {QStringLiteral("due"), isoOf(duty.due)}};
        if (duty.person > 0)
            object.insert(QStringLiteral("person"), duty.person);
        array.append(object);
    }
    return array;
}

QJsonObject jsonOf(const CaseLine &line, Language language)
{
    return {{QStringLiteral("number"), line.number}, {QStringLiteral("level"), codeOf(line.level)},
        {QStringLiteral("reported"), isoOf(line.reported)},
        {QStringLiteral("state"), codeOf(line.glance.state)},
        {QStringLiteral("since"), isoOf(line.glance.since)},
        {QStringLiteral("track"), codeOf(line.glance.track)},
        {QStringLiteral("hasCarer"), !line.glance.carer.isNull()},
        {QStringLiteral("duties"), jsonOf(line.glance.duties, language)}};
}

template <typename E>
QJsonArray codesOf(const QList<E> &list)
{
    QJsonArray array;
    for (const E each : list)
        array.append(codeOf(each));
    return array;
}

QJsonArray historyOf(const CaseRecord &record, Language language)
{
    QJsonArray array;
    for (const CaseEvent &event : record.history())
        array.append(QJsonObject {{QStringLiteral("moment"), isoOf(event.moment)},
            {QStringLiteral("by"), event.authorName}, {QStringLiteral("kind"), codeOf(event.kind)},
            {QStringLiteral("sentence"), sentenceFor(event, language)}});
    return array;
}

QJsonObject careOf(const CareStandings &care)
{
    QJsonObject object;
    for (auto it = care.cbegin(); it != care.cend(); ++it)
        object.insert(codeOf(it.key()),
            QJsonObject {{QStringLiteral("answer"), codeOf(it->answer)},
                {QStringLiteral("on"), it->day.toString(Qt::ISODate)},
                {QStringLiteral("by"), it->by}});
    return object;
}

QJsonObject answersOf(const CaseFile &file, const CaseSubject &about = {})
{
    QJsonObject object;
    for (const FollowUpField field : file.fields(about)) {
        // Of others only what is about them.
        const bool isTheirs = about.isFirst() || !subjectFor(field, about).isFirst();
        if (const QString value = file.value(field, about); isTheirs && !value.isEmpty())
            object.insert(codeOf(field), value);
    }
    return object;
}

/// What each affected person has of their own: answers against those accused, offers of care.
QJsonArray personsOf(const CaseFile &file)
{
    const CaseStanding &standing = file.standing();
    QJsonArray persons;
    for (const int person : standing.personNumbers()) {
        QJsonArray answers;
        for (const int offender : standing.offenderNumbers())
            answers.append(QJsonObject {{QStringLiteral("accused"), offender},
                {QStringLiteral("answers"), answersOf(file, {person, offender})}});
        persons.append(QJsonObject {{QStringLiteral("number"), person},
            {QStringLiteral("name"), standing.persons.value(person).name},
            {QStringLiteral("care"), careOf(standing.careOf(person))},
            {QStringLiteral("against"), answers}});
    }
    return persons;
}

QJsonArray accusedOf(const CaseStanding &standing)
{
    QJsonArray accused;
    for (const int offender : standing.offenderNumbers())
        accused.append(QJsonObject {{QStringLiteral("number"), offender},
            {QStringLiteral("name"), standing.offenders.value(offender).name}});
    return accused;
}

/// A case with its deadlines, as "show" tells it.
struct ShownCase
{
    CaseFile file {};
    QList<Deadline> deadlines {};
    DeadlineSettings settings {};
    QDate today {};
    Reader reader = Reader::Officer;
};

Result<ShownCase> shownCase(const Casework &cases, const IncidentId &incident)
{
    auto file = cases.read(incident);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const CaseDeadlines clocks(cases.openRegister());
    auto deadlines = clocks.of(incident);
    if (!deadlines)
        return tl::unexpected<Error>(deadlines.error());
    return cases.settings().map([&](const CaseSettings &settings) {
        return ShownCase {std::move(*file), std::move(*deadlines), settings.deadlines,
            clocks.today(), readerOf(cases)};
    });
}

QJsonObject jsonOf(const ShownCase &shown, Language language)
{
    const CaseFile &file = shown.file;
    const CaseStanding &standing = file.standing();
    QJsonArray deadlines;
    for (const Deadline &deadline : shown.deadlines)
        deadlines.append(jsonOf(deadline, shown.settings, shown.today, language));
    return {{QStringLiteral("number"), file.incident.number},
        {QStringLiteral("hasCase"), !file.record.isEmpty()},
        {QStringLiteral("state"), codeOf(standing.state)},
        {QStringLiteral("level"), codeOf(file.incident.facts.level)},
        {QStringLiteral("levelConfirmed"), standing.confirmedLevel.has_value()},
        {QStringLiteral("track"), codeOf(file.track())},
        {QStringLiteral("reasons"), codesOf(file.reasons().values())},
        {QStringLiteral("carer"), standing.carerName},
        {QStringLiteral("next"), codesOf(file.nextStates())},
        {QStringLiteral("duties"), jsonOf(file.duties(), language)},
        {QStringLiteral("answers"), answersOf(file)},
        {QStringLiteral("open"), codesOf(file.openFields())},
        {QStringLiteral("gaps"), codesOf(file.gaps())},
        {QStringLiteral("question"), questionFor(file.gaps(), language)},
        {QStringLiteral("care"), careOf(standing.care)},
        {QStringLiteral("persons"), personsOf(file)},
        {QStringLiteral("accused"), accusedOf(standing)}, {QStringLiteral("deadlines"), deadlines},
        {QStringLiteral("history"), historyOf(file.record, language)}};
}

/// The other affected and accused persons with what is about them.
void sayOthers(const CaseFile &file, Console &console)
{
    const Language language = console.language();
    const CaseStanding &standing = file.standing();
    for (const int person : standing.personNumbers()) {
        for (const int offender : standing.offenderNumbers()) {
            const CaseSubject about {person, offender};
            if (about.isFirst())
                continue;
            QStringList who {personWords(person, standing.persons.value(person), language)};
            if (standing.offenderNumbers().size() > 1)
                who << offenderWords(offender, standing.offenders.value(offender), language);
            console.say(u'\n' + who.join(QStringLiteral(", ")));
            for (const FollowUpField field : file.fields(about)) {
                const QString value = file.value(field, about);
                if (!subjectFor(field, about).isFirst() && !value.isEmpty())
                    console.say(QStringLiteral("• %1 [%2]: %3")
                                    .arg(wordFor(field, language), codeOf(field),
                                        shownValue(field, value, language)));
            }
        }
    }
}

void sayCase(const ShownCase &shown, Console &console)
{
    const Language language = console.language();
    const CaseFile &file = shown.file;
    const CaseStanding &standing = file.standing();
    console.say(QStringLiteral("%1  %2, %3, %4")
                    .arg(file.incident.number,
                        file.record.isEmpty() ? console.text({"kein Fall", "no case"})
                                              : wordFor(standing.state, language),
                        shortWordFor(file.incident.facts.level, language),
                        wordFor(file.track(), language)));
    if (!standing.carerName.isEmpty())
        console.say(console.text({"Fallbetreuung: ", "Case carer: "}) + standing.carerName);
    const auto heading = [&](const Words &words, bool isThere) {
        if (isThere)
            console.say(u'\n' + console.text(words));
    };
    const auto duties = file.duties();
    heading({"Offene Aufgaben", "Open duties"}, !duties.isEmpty());
    for (const OpenDuty &duty : duties) {
        const QString line = dutyLine(duty, console);
        console.say(isDoneBy(shown.reader, duty.duty)
                ? line
                : line + u' ' + whoDoes(duty.duty, standing.carerName, language));
    }
    heading({"Fristen", "Deadlines"}, !shown.deadlines.isEmpty());
    for (const Deadline &deadline : shown.deadlines)
        console.say(
            QStringLiteral("• %1: %2")
                .arg(titleOf(deadline, language), whenWords(deadline, shown.today, language)));
    const auto fields = file.fields();
    heading({"Angaben", "Answers"}, !fields.isEmpty());
    for (const FollowUpField field : fields) {
        const QString value = file.value(field);
        console.say(
            QStringLiteral("• %1 [%2]: %3")
                .arg(wordFor(field, language), codeOf(field),
                    value.isEmpty() ? QStringLiteral("–") : shownValue(field, value, language)));
    }
    sayOthers(file, console);
    heading({"Verlauf", "History"}, !file.record.isEmpty());
    for (const CaseEvent &event : file.record.history())
        console.say(
            QStringLiteral("%1  %2  %3")
                .arg(event.moment.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")),
                    sentenceFor(event, language), event.authorName));
}

} // namespace

int runCaseList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die Fälle auf, die nicht abgeschlossen sind, die schwersten und ältesten zuerst.",
            "Lists the cases that are not closed, the gravest and oldest first."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Answering answering(openRegister, invocation.random);
        const Casework cases(openRegister, answering, console.language());
        const auto lines = cases.openCases();
        if (!lines)
            return console.fail(lines.error());
        QJsonArray array;
        QList<QStringList> rows;
        for (const CaseLine &line : *lines) {
            array.append(jsonOf(line, console.language()));
            rows.append(
                {line.number, codeOf(line.level), wordFor(line.glance.state, console.language()),
                    dayWords(line.reported.toLocalTime().date(), console.language()),
                    QString::number(line.glance.duties.size())});
        }
        if (options.has("json"))
            console.json(array);
        else
            console.table(
                {console.text({"Nummer", "Number"}), console.text({"Stufe", "Level"}),
                    console.text({"Stand", "State"}), console.text({"gemeldet", "reported"}),
                    console.text({"offene Aufgaben", "open duties"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

int runCaseShow(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Zeigt Stand, Aufgaben, Fristen, Angaben und Verlauf eines Falls.",
            "Shows state, duties, deadlines, answers and history of a case."});
    return command.run([&](Casework &cases, const IncidentId &incident) {
        const auto shown = shownCase(cases, incident);
        if (!shown)
            return console.fail(shown.error());
        if (command.options().has("json"))
            console.json(jsonOf(*shown, console.language()));
        else
            sayCase(*shown, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int runCaseDuplicates(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Sucht Vorfälle, die dieselbe Tat sein können. Zusammengelegt wird nichts.",
            "Looks for incidents that may be the same. Nothing is merged."});
    return command.run([&](Casework &cases, const IncidentId &incident) {
        QJsonArray array;
        QList<QStringList> rows;
        const FactTable &facts = cases.openRegister().facts();
        for (const DuplicateHint &hint : cases.duplicates(incident)) {
            const QString number = facts.number(*facts.rowOf(hint.incident));
            array.append(QJsonObject {{QStringLiteral("number"), number},
                {QStringLiteral("score"), hint.score},
                {QStringLiteral("reasons"), codesOf(hint.reasons.values())}});
            rows.append({number, QString::number(hint.score),
                hint.reasons.words(console.language()).join(QStringLiteral(", "))});
        }
        if (command.options().has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say(Words {
                "Kein Vorfall ist diesem ähnlich genug.", "No incident is enough like this one."});
        else
            console.table(
                {console.text({"Nummer", "Number"}), console.text({"Ähnlichkeit", "Likeness"}),
                    console.text({"Gleich", "The same"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
