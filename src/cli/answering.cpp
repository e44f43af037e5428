// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/answering.h"

#include "cli/command.h"
#include "cli/protectionoptions.h"
#include "intake/strictjson.h"
#include "session/inbox.h"
#include "session/publishing.h"
#include "session/reportingtrust.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qint64 MaxAnswer = qint64 {1024} * 1024;

QString numberOf(const FactTable &facts, const IncidentId &incident)
{
    const auto found = std::ranges::find(facts.ids, incident);
    return found == facts.ids.end()
        ? QString()
        : facts.number(static_cast<FactTable::Row>(found - facts.ids.begin()));
}

QJsonObject jsonOf(const HandledReport &report, const QString &number)
{
    const Handling &handling = report.handling;
    return {{QStringLiteral("number"), number}, {QStringLiteral("sender"), codeOf(handling.sender)},
        {QStringLiteral("state"), codeOf(handling.reply.state)},
        {QStringLiteral("receipt"), handling.receipt.has_value()},
        {QStringLiteral("taken"), handling.taken.toString(Qt::ISODate)},
        {QStringLiteral("additions"), handling.addenda.size()},
        {QStringLiteral("unseenAdditions"), handling.addenda.size() - handling.seenAddenda}};
}

void warnOfFolders(const QStringList &unreachable, const QStringList &refused, Console &console)
{
    for (const QString &folder : unreachable)
        console.warn(console.text({"Nicht erreichbar: %1", "Cannot be reached: %1"}).arg(folder));
    for (const QString &folder : refused)
        console.warn(
            console
                .text({"Nicht sicher und deshalb nicht benutzt: %1", "Not safe, so not used: %1"})
                .arg(folder));
}

int listInbox(OpenRegister &openRegister, const Inbox &inbox, const Answering &answering,
    const CommandOptions &options, Console &console)
{
    auto reports = answering.reports();
    if (!reports)
        return console.fail(reports.error());
    QList<std::pair<QString, HandledReport>> numbered;
    for (const HandledReport &report : std::as_const(*reports))
        numbered.append({numberOf(openRegister.facts(), report.incident), report});
    std::ranges::sort(numbered, std::greater(), [](const auto &entry) { return entry.first; });
    if (options.has("json")) {
        QJsonArray array;
        for (const auto &[number, report] : std::as_const(numbered))
            array.append(jsonOf(report, number));
        console.json(QJsonObject {{QStringLiteral("waiting"), inbox.waiting()},
            {QStringLiteral("unreachable"), QJsonArray::fromStringList(inbox.unreachable())},
            {QStringLiteral("refused"), QJsonArray::fromStringList(inbox.refused())},
            {QStringLiteral("rejected"), inbox.rejectedCount()},
            {QStringLiteral("pendingReplies"), answering.pendingReplies().value_or(0)},
            {QStringLiteral("reports"), array}});
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console.text({"Wartende Dateien: %1", "Files that wait: %1"}).arg(inbox.waiting()));
    warnOfFolders(inbox.unreachable(), inbox.refused(), console);
    if (inbox.rejectedCount() > 0)
        console.warn(console
                         .text({"Beiseitegelegt und nicht im Register: %1 (rueckhalt-cli inbox "
                                "rejected)",
                             "Put aside and not in the register: %1 (rueckhalt-cli inbox "
                             "rejected)"})
                         .arg(inbox.rejectedCount()));
    QList<QStringList> rows;
    for (const auto &[number, report] : std::as_const(numbered)) {
        const Handling &handling = report.handling;
        rows.append({number, wordFor(handling.reply.state, console.language()),
            wordFor(handling.sender, console.language()),
            QString::number(handling.addenda.size() - handling.seenAddenda)});
    }
    console.table({console.text({"Nummer", "Number"}), console.text({"Stand", "State"}),
                      console.text({"Absender", "Sender"}),
                      console.text({"neue Nachträge", "new additions"})},
        rows);
    return static_cast<int>(ExitCode::Done);
}

QJsonObject jsonOf(const IntakeOutcome &outcome)
{
    QJsonArray files;
    for (const IntakeEntry &entry : outcome.entries) {
        QJsonObject file {{QStringLiteral("folder"), entry.folder},
            {QStringLiteral("file"), entry.file}, {QStringLiteral("result"), codeOf(entry.result)}};
        if (entry.isRetried)
            file.insert(QStringLiteral("again"), true);
        if (!entry.number.isEmpty())
            file.insert(QStringLiteral("number"), entry.number);
        files.append(file);
    }
    return {{QStringLiteral("takenIn"), outcome.count(IntakeResult::TakenIn)},
        {QStringLiteral("added"), outcome.count(IntakeResult::Added)},
        {QStringLiteral("rejected"), outcome.newlyRejected()},
        {QStringLiteral("more"), outcome.hasMore},
        {QStringLiteral("pendingReplies"), outcome.pendingReplies},
        {QStringLiteral("unreachable"), QJsonArray::fromStringList(outcome.unreachable)},
        {QStringLiteral("refused"), QJsonArray::fromStringList(outcome.refused)},
        {QStringLiteral("files"), files}};
}

/// Not done while a report is left outside the register that was not left there before, or that
/// somebody has asked to be tried again.
int exitOf(const IntakeOutcome &outcome, Console &console)
{
    if (outcome.error)
        return console.fail(*outcome.error);
    if (const auto rejected = outcome.newlyRejected(); rejected > 0)
        return console.fail(ExitCode::InvalidInput,
            console
                .text({"Nicht übernommen und beiseitegelegt: %1 Dateien.",
                    "Not taken in and put aside: %1 files."})
                .arg(rejected));
    if (!outcome.isClean())
        return console.fail(ExitCode::Failure,
            Words {"Es wurde nicht alles übernommen. Versuchen Sie es wieder.",
                "Not everything was taken in. Try again."});
    return static_cast<int>(ExitCode::Done);
}

int takeIn(Inbox &inbox, const CommandOptions &options, Console &console)
{
    const auto outcome = inbox.takeIn();
    if (!outcome)
        return console.fail(outcome.error());
    if (options.has("json")) {
        console.json(jsonOf(*outcome));
    } else {
        console.say(console
                        .text({"Übernommen: %1 Meldungen, %2 Nachträge.",
                            "Taken in: %1 reports, %2 additions."})
                        .arg(outcome->count(IntakeResult::TakenIn))
                        .arg(outcome->count(IntakeResult::Added)));
        for (const IntakeEntry &entry : outcome->entries) {
            if (entry.result != IntakeResult::TakenIn && entry.result != IntakeResult::Added
                && !entry.isRetried)
                console.warn(
                    entry.file + QStringLiteral(": ") + console.text(explanationOf(entry.result)));
        }
        if (outcome->hasMore)
            console.warn(Words {"Im Eingang liegen mehr Dateien, als auf einmal angesehen werden.",
                "There are more files in the inbox than are looked at in one go."});
        warnOfFolders(outcome->unreachable, outcome->refused, console);
    }
    return exitOf(*outcome, console);
}

int listRejected(const Inbox &inbox, const CommandOptions &options, Console &console)
{
    if (options.has("json")) {
        QJsonArray files;
        for (const RejectedReport &report : inbox.rejected())
            files.append(QJsonObject {{QStringLiteral("folder"), report.folder},
                {QStringLiteral("file"), report.file}, {QStringLiteral("name"), report.name},
                {QStringLiteral("reason"), report.reason ? codeOf(*report.reason) : QString()}});
        console.json(QJsonObject {{QStringLiteral("count"), inbox.rejectedCount()},
            {QStringLiteral("unreachable"), QJsonArray::fromStringList(inbox.unreachable())},
            {QStringLiteral("refused"), QJsonArray::fromStringList(inbox.refused())},
            {QStringLiteral("files"), files}});
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console.text({"Beiseitegelegte Dateien: %1", "Files that were put aside: %1"})
                    .arg(inbox.rejectedCount()));
    for (const RejectedReport &report : inbox.rejected())
        console.say(QStringLiteral("%1/inbox/rejected/%2: %3")
                        .arg(report.folder, report.name, console.text(explanationOf(report))));
    warnOfFolders(inbox.unreachable(), inbox.refused(), console);
    return static_cast<int>(ExitCode::Done);
}

int retry(Inbox &inbox, const CommandOptions &options, Console &console)
{
    if (const auto restored = inbox.restoreRejected(); !restored)
        return console.fail(restored.error());
    return takeIn(inbox, options, console);
}

/// {"state": …, "question": …, "closingNote": …, "changes": [{"measure": …, "text": …}]}
ReplyContent readReply(
    const QByteArray &json, const MeasureCatalog &catalog, Language language, QStringList &problems)
{
    ReplyContent reply;
    const QJsonObject object = strictObject(json, problems);
    if (!problems.isEmpty())
        return reply;
    StrictObject reader(object, QString(), problems);
    const auto state = fromCode<HandlingState>(reader.text("state"));
    if (state)
        reply.state = *state;
    else
        reader.problem(QStringLiteral("state"),
            QStringLiteral("not one of received, in-review, question, closed"));
    reply.question = reader.text("question");
    reply.closingNote = reader.text("closingNote");
    for (const QJsonObject &change : reader.objects("changes")) {
        StrictObject parts(change, QStringLiteral("changes"), problems);
        const QString id = parts.text("measure");
        const Measure *measure = catalog.find(id);
        if (!id.isEmpty() && !measure)
            parts.problem(QStringLiteral("measure"), QStringLiteral("not in the catalogue"));
        reply.changes.append(
            {id, measure ? measure->title.in(language) : QString(), parts.text("text")});
        parts.refuseOthers();
    }
    reader.refuseOthers();
    return reply;
}

int answer(OpenRegister &openRegister, const QByteArray &json, const CommandOptions &options,
    const Invocation &invocation)
{
    Console &console = invocation.console;
    QStringList problems;
    const ReplyContent reply
        = readReply(json, openRegister.catalog(), console.language(), problems);
    if (const auto problem = Answering::problem(reply); problem && problems.isEmpty())
        problems << console.text(*problem);
    if (!problems.isEmpty())
        return console.fail({Error::Code::Invalid, problems.join(u'\n')});
    const auto row = rowOfNumber(openRegister.facts(), options.argument(1));
    if (!row)
        return console.fail({Error::Code::NotFound, printable(options.argument(1))});
    Answering answering(openRegister, invocation.random);
    const IncidentId incident = openRegister.facts().ids[*row];
    if (const auto done = answering.answer(incident, reply); !done) {
        const auto refused = Answering::refusal(done.error());
        return refused ? console.fail(ExitCode::InvalidInput, console.text(*refused))
                       : console.fail(done.error());
    }
    const auto pending = answering.pendingReplies().value_or(0);
    // Not for reading, which the chain would note: only whether somebody else will read.
    const auto handling = openRegister.vault().handling(incident);
    const bool hasReader = handling && *handling && (*handling)->receipt;
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("state"), codeOf(reply.state)},
            {QStringLiteral("receipt"), hasReader}, {QStringLiteral("pendingReplies"), pending}});
    else if (hasReader)
        console.say(Words {"Gespeichert und für die meldende Person verschlossen abgelegt.",
            "Saved, and put in its place, sealed for the reporter."});
    else
        console.say(Words {"Gespeichert. Zu diesem Vorfall gibt es keinen Quittungscode, also "
                           "liest die Antwort nur das Register.",
            "Saved. There is no receipt code for this incident, so the answer stays in the "
            "register."});
    if (pending > 0)
        console.warn(console
                         .text({"Antworten, die noch nicht überall abgelegt sind: %1",
                             "Answers that are not in every folder yet: %1"})
                         .arg(pending));
    return static_cast<int>(ExitCode::Done);
}

/// A folder as it was typed, which may be relative to where the user is; empty stays empty.
QString folderOf(const QString &typed)
{
    return typed.isEmpty() ? typed : QDir::cleanPath(QFileInfo(typed).absoluteFilePath());
}

/// What the options of "card" say, carried out one after the other.
Result<void> publish(Publishing &publishing, const CommandOptions &options)
{
    ReportingSettings settings = publishing.settings();
    if (options.has("name"))
        settings.shownName = options.value("name");
    if (options.has("emergency-line"))
        settings.emergencyLine = options.value("emergency-line");
    if (options.has("drop-folder"))
        settings.dropFolder = folderOf(options.value("drop-folder"));
    if (options.has("retire")) {
        const QString folder = folderOf(options.value("retire"));
        const bool isDropFolder = folder == settings.dropFolder;
        if (!isDropFolder && settings.otherFolders.removeAll(folder) == 0)
            return failure(Error::Code::NotFound, folder);
        if (isDropFolder)
            settings.dropFolder.clear();
    }
    Result<void> written = settings == publishing.settings() ? publishing.publish()
                                                             : publishing.setSettings(settings);
    if (written && options.has("to"))
        written = publishing.publishTo(folderOf(options.value("to")));
    if (written && options.has("forget"))
        written = publishing.forget(folderOf(options.value("forget")),
            options.has("away") ? Publishing::IfAway::Forget : Publishing::IfAway::Refuse);
    return written;
}

int sayCard(const Publishing &publishing, const CommandOptions &options, Console &console)
{
    const auto pin = publishing.pin();
    if (!pin)
        return console.fail(pin.error());
    const QString hex = QString::fromLatin1(toByteArray(pin->fingerprint).toHex());
    const ReportingSettings &settings = publishing.settings();
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("fingerprint"), hex},
            {QStringLiteral("words"), shownFingerprint(pin->fingerprint)},
            {QStringLiteral("version"), static_cast<qint64>(pin->version)},
            {QStringLiteral("dropFolder"), settings.dropFolder},
            {QStringLiteral("otherFolders"), QJsonArray::fromStringList(settings.otherFolders)},
            {QStringLiteral("formerFolders"), QJsonArray::fromStringList(settings.formerFolders)},
            {QStringLiteral("cardsLeft"), QJsonArray::fromStringList(publishing.cardsLeft())}});
    else
        console.say(console
                        .text({"Meldekarte geschrieben.\nFingerabdruck: %1\nZum Vorlesen: %2",
                            "Reporting card written.\nFingerprint: %1\nTo read aloud: %2"})
                        .arg(hex, shownFingerprint(pin->fingerprint)));
    for (const QString &folder : publishing.cardsLeft())
        console.warn(console
                         .text({"Aus diesem früheren Ordner ließ sich die Meldekarte noch nicht "
                                "entfernen: %1",
                             "The card could not be taken out of this former folder yet: %1"})
                         .arg(folder));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runInbox(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, was im Eingang liegt und was aus Meldungen wurde (list), übernimmt wartende "
         "Meldungen (take-in), zeigt beiseitegelegte (rejected) oder versucht es mit ihnen noch "
         "einmal (retry).",
            "Shows what lies in the inbox and what became of reports (list), takes in the reports "
            "that wait (take-in), shows those that were put aside (rejected) or tries them again "
            "(retry)."});
    options.argument(
        "ACTION", {"list, take-in, rejected oder retry", "list, take-in, rejected or retry"});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    static const QStringList actions {QStringLiteral("list"), QStringLiteral("take-in"),
        QStringLiteral("rejected"), QStringLiteral("retry")};
    const auto action = actions.indexOf(options.argument(0));
    if (action < 0)
        return console.fail(ExitCode::Usage,
            Words {"list, take-in, rejected oder retry.", "list, take-in, rejected or retry."});
    return withRegister(
        options, invocation,
        [&](OpenRegister &openRegister) {
            // The times of files are those of the system, whatever clock the program has.
            Inbox inbox(openRegister, {.clock = invocation.clock, .random = invocation.random});
            switch (action) {
            case 1:
                return takeIn(inbox, options, console);
            case 2:
                return listRejected(inbox, options, console);
            case 3:
                return retry(inbox, options, console);
            default:
                return listInbox(openRegister, inbox, Answering(openRegister, invocation.random),
                    options, console);
            }
        },
        1);
}

int runAnswer(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Antwortet auf eine Meldung: Stand, Rückfrage, Schlusswort, Änderungen. Wer den "
         "Quittungscode hat, liest die Antwort.",
            "Answers a report: state, question, closing note, changes. Whoever has the receipt "
            "code reads the answer."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.argument("NUMBER", {"Nummer des Vorfalls", "number of the incident"});
    options.argument("FILE",
        {"Antwort als JSON, - für die Standardeingabe",
            "the answer as JSON, - for standard input"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto content = contentOf(options.argument(2), MaxAnswer);
    if (!content)
        return console.fail(content.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return answer(openRegister, *content, options, invocation);
    });
}

int runCard(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt die Meldekarte, mit der andere ohne Konto melden, und zeigt ihren "
         "Fingerabdruck.",
            "Writes the card by which others report without an account, and shows its "
            "fingerprint."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("to",
        {"nimmt auch diesen Ordner für Meldungen, mit Karte, Eingang und Antworten",
            "takes this folder for reports too, with card, inbox and replies"},
        "FOLDER");
    options.option("retire",
        {"gibt einen Ordner für Meldungen auf: ohne Karte, aber noch mit Blick in den Eingang",
            "gives a folder for reports up: without card, but its inbox is still looked into"},
        "FOLDER");
    options.option("forget",
        {"sieht in einen aufgegebenen Ordner nicht mehr hinein",
            "looks no more into a folder that was given up"},
        "FOLDER");
    options.option("away",
        {"mit --forget: auch wenn der Ordner nicht zu erreichen ist",
            "with --forget: even if the folder cannot be reached"});
    options.option("drop-folder",
        {"legt den Ordner fest, in den andere melden; leer: keiner",
            "sets the folder where others report; empty: none"},
        "FOLDER");
    options.option("name", {"Name, den Meldende sehen", "name that reporters see"}, "TEXT");
    options.option("emergency-line",
        {"Zeile für Notfälle über dem Formular", "line for emergencies above the form"}, "TEXT");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto before = openRegister.vault().alerts().size();
        Publishing publishing(openRegister);
        warnOf(openRegister.vault().alerts().sliced(before), invocation.console);
        if (const auto written = publish(publishing, options); !written)
            return console.fail(written.error());
        return sayCard(publishing, options, console);
    });
}

} // namespace rueckhalt
