// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wipe.h"
#include "cli/command.h"
#include "intake/draftfields.h"
#include "intake/strictjson.h"
#include "session/sealedreporting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qint64 MaxReportText = qint64 {1024} * 1024;

/// Where to report: --folder, or the place that an administrator has set.
struct Target
{
    QString folder;
    std::optional<Digest> fingerprint;
};

void folderOptions(CommandOptions &options)
{
    options.option("folder",
        {"Ordner mit der Meldekarte; sonst der, den die Administration eingerichtet hat",
            "folder with the reporting card; else the one that an administrator has set up"},
        "FOLDER");
    options.option("fingerprint",
        {"nur melden, wenn die Meldekarte diesen Fingerabdruck hat (64 Stellen)",
            "report only if the card has this fingerprint (64 digits)"},
        "HEX");
}

Result<Target> targetOf(const CommandOptions &options, const Console &console)
{
    Target target;
    const auto set = administratorsRegister();
    if (options.has("folder"))
        target.folder = options.value("folder");
    else if (set)
        target.folder = set->folder;
    else
        return failure(Error::Code::NotFound,
            console.text({"auf diesem Rechner ist keine Stelle zum Melden eingerichtet; geben Sie "
                          "--folder an",
                "no place to report to is set up on this machine; give --folder"}));
    if (options.has("fingerprint")) {
        target.fingerprint = fingerprintFrom(options.value("fingerprint"));
        if (!target.fingerprint)
            return failure(Error::Code::Invalid, QStringLiteral("--fingerprint"));
    } else if (set && set->folder == target.folder) {
        target.fingerprint = set->fingerprint;
    }
    return target;
}

ExitCode exitCodeOf(CardProblem problem)
{
    switch (problem) {
    case CardProblem::NoCard:
        return ExitCode::NotFound;
    case CardProblem::Unreadable:
        return ExitCode::InvalidInput;
    case CardProblem::NewerFormat:
        return ExitCode::NewerFormat;
    case CardProblem::Altered:
    case CardProblem::Older:
    case CardProblem::KeyChanged:
        return ExitCode::Damaged;
    }
    Q_UNREACHABLE();
}

int withReporting(const CommandOptions &options, Invocation &invocation,
    const std::function<int(const SealedReporting &)> &work)
{
    Console &console = invocation.console;
    const auto target = targetOf(options, console);
    if (!target)
        return console.fail(target.error());
    const auto reporting = SealedReporting::open(target->folder,
        {invocation.clock, invocation.random, TrustBook::standardFile()}, target->fingerprint);
    if (!reporting)
        return console.fail(exitCodeOf(reporting.error()), explanationOf(reporting.error()));
    if (reporting->isFirstContact())
        console.warn(
            console
                .text({"Zum ersten Mal an „%1“. Fingerabdruck: %2",
                    "To “%1” for the first time. Fingerprint: %2"})
                .arg(reporting->content().name, shownFingerprint(reporting->fingerprint())));
    if (reporting->hasNewKey())
        console.warn(
            console
                .text({"Der Schlüssel von „%1“ hat sich seit der letzten Meldung geändert. "
                       "Fingerabdruck: %2",
                    "The key of “%1” has changed since the last report. Fingerprint: %2"})
                .arg(reporting->content().name, shownFingerprint(reporting->fingerprint())));
    return work(*reporting);
}

/// The report of a file and the name of its sender, who is no part of an incident.
struct NamedReport
{
    DraftReading reading;
    QString senderName;
};

NamedReport readNamed(const QByteArray &content)
{
    NamedReport named;
    QJsonObject object = strictObject(content, named.reading.problems);
    if (!named.reading.problems.isEmpty())
        return named;
    const QString key = QStringLiteral("senderName");
    if (object.contains(key) && !object.value(key).isString())
        named.reading.problems << QStringLiteral("senderName: not a text");
    named.senderName = object.take(key).toString();
    QByteArray rest = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QStringList problems = named.reading.problems;
    named.reading = readDraft(rest);
    named.reading.problems = problems + named.reading.problems;
    wipe(rest);
    return named;
}

template <typename Id, typename List>
Id idOfName(const List &list, const QString &name, const char *field, QStringList &problems)
{
    if (name.isEmpty())
        return {};
    for (const auto &entry : list) {
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return entry.id;
    }
    problems << QStringLiteral("%1: “%2” is not on the card").arg(QLatin1StringView(field), name);
    return {};
}

void resolveNames(DraftReading &reading, const Organisation &organisation)
{
    QList<Unit> candidates = organisation.units;
    if (!reading.office.isEmpty())
        candidates.removeIf([&](const Unit &unit) {
            const Unit *parent = organisation.unit(unit.parent);
            return !parent || parent->name.compare(reading.office, Qt::CaseInsensitive) != 0;
        });
    reading.draft.unit = idOfName<UnitId>(candidates, reading.unit, "unit", reading.problems);
    reading.draft.service
        = idOfName<ServiceId>(organisation.services, reading.service, "service", reading.problems);
}

int sendReport(const SealedReporting &reporting, NamedReport &named, const Sender &sender,
    const CommandOptions &options, Console &console)
{
    DraftReading &reading = named.reading;
    resolveNames(reading, reporting.content().organisation);
    for (const IncidentProblem &problem : reporting.problems(reading.draft))
        reading.problems.append(sentenceFor(problem, console.language()));
    if (!reading.problems.isEmpty())
        return console.fail({Error::Code::Invalid, reading.problems.join(u'\n')});
    const auto sent = reporting.send(reading.draft, sender);
    wipeTexts(reading.draft);
    if (!sent)
        return console.fail(sent.error());
    const QString code = sent->receipt ? sent->receipt->text() : QString();
    if (options.has("json")) {
        QJsonObject object {{QStringLiteral("sent"), true}};
        if (!code.isEmpty())
            object.insert(QStringLiteral("receiptCode"), code);
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    console.say(Words {"Die Meldung ist verschlossen und abgelegt. Öffnen kann sie nur die "
                       "Fachkraft für Arbeitssicherheit.",
        "The report is sealed and in its place. Only the safety officer can open it."});
    if (!code.isEmpty()) {
        console.say(console.text({"Quittungscode: %1", "Receipt code: %1"}).arg(code));
        console.say(Words {"Schreiben Sie ihn auf. Er wird nur jetzt gezeigt. Damit erfahren Sie, "
                           "was aus der Meldung wird: rueckhalt-cli status",
            "Write it down. It is shown this once. It tells you what becomes of the report: "
            "rueckhalt-cli status"});
    }
    return static_cast<int>(ExitCode::Done);
}

QJsonObject jsonOf(const Reply &reply)
{
    QJsonArray changes;
    for (const ReportedChange &change : reply.content.changes)
        changes.append(QJsonObject {{QStringLiteral("measure"), change.measure},
            {QStringLiteral("title"), change.title}, {QStringLiteral("text"), change.text}});
    return {{QStringLiteral("known"), true}, {QStringLiteral("state"), codeOf(reply.content.state)},
        {QStringLiteral("written"), reply.written.toString(Qt::ISODate)},
        {QStringLiteral("question"), reply.content.question},
        {QStringLiteral("closingNote"), reply.content.closingNote},
        {QStringLiteral("changes"), changes}, {QStringLiteral("additions"), reply.addenda}};
}

void say(const Reply &reply, Console &console)
{
    const ReplyContent &content = reply.content;
    console.say(console.text({"Stand: %1 (%2)", "State: %1 (%2)"})
                    .arg(wordFor(content.state, console.language()),
                        reply.written.toLocalTime().date().toString(Qt::ISODate)));
    if (!content.question.isEmpty())
        console.say(console.text({"Rückfrage: %1", "Question: %1"}).arg(content.question));
    if (!content.closingNote.isEmpty())
        console.say(console.text({"Antwort: %1", "Answer: %1"}).arg(content.closingNote));
    for (const ReportedChange &change : content.changes) {
        const QStringList parts {change.measure, change.title, change.text};
        console.say(console.text({"Was sich ändert: %1", "What changes: %1"})
                        .arg(parts.filter(QRegularExpression(QStringLiteral(".")))
                                 .join(QStringLiteral(" · "))));
    }
    if (reply.addenda > 0)
        console.say(console.text({"Angekommene Nachträge: %1", "Additions that have arrived: %1"})
                        .arg(reply.addenda));
}

int showStatus(const SealedReporting &reporting, const ReceiptCode &code,
    const CommandOptions &options, Console &console)
{
    const auto reply = reporting.status(code);
    if (!reply)
        return console.fail(reply.error());
    if (options.has("json"))
        console.json(*reply ? jsonOf(**reply) : QJsonObject {{QStringLiteral("known"), false}});
    else if (*reply)
        say(**reply, console);
    else
        console.say(Words {"Noch keine Rückmeldung. Entweder wurde die Meldung noch nicht "
                           "übernommen, oder zu diesem Code gibt es keine.",
            "Nothing yet. Either the report was not taken in so far, or there is none with this "
            "code."});
    return static_cast<int>(ExitCode::Done);
}

int addText(const SealedReporting &reporting, const ReceiptCode &code,
    const CommandOptions &options, Console &console)
{
    auto content = contentOf(options.value("add"), MaxReportText);
    if (!content)
        return console.fail(content.error());
    QString text = QString::fromUtf8(*content).trimmed();
    wipe(*content);
    const auto added = reporting.add(code, text);
    wipe(text);
    if (!added)
        return console.fail(added.error());
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("sent"), true}});
    else
        console.say(Words {"Der Nachtrag ist verschlossen und abgelegt.",
            "The addition is sealed and in its place."});
    return static_cast<int>(ExitCode::Done);
}

/// Read like a password: asked for without echo, or from a descriptor; never an argument.
Result<ReceiptCode> receiptCode(const CommandOptions &options, Console &console)
{
    PasswordSource source;
    if (options.has("code-fd")) {
        const auto descriptor = options.number("code-fd", 0, 1'000'000, 0);
        if (!descriptor)
            return tl::unexpected<Error>(descriptor.error());
        source.descriptor = *descriptor;
    }
    const auto typed = source.read(PasswordSource::Purpose::Receipt, console);
    if (!typed)
        return tl::unexpected<Error>(typed.error());
    QString text = QString::fromLatin1(toByteArray(typed->view()));
    auto code = ReceiptCode::fromText(text);
    wipe(text);
    if (!code)
        return failure(Error::Code::Invalid,
            console.text({"das ist kein Quittungscode; prüfen Sie die 16 Ziffern",
                "this is no receipt code; check the 16 digits"}));
    return *std::move(code);
}

} // namespace

int runReportIncident(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Verschließt eine Meldung für die Fachkraft, ohne Konto und ohne Passwort. Danach kann "
         "sie hier niemand mehr lesen. Felder und Codes stehen im Handbuch.",
            "Seals a report for the safety officer, without account and password. Nobody here can "
            "read it afterwards. Fields and codes are in the manual."});
    options.argument("FILE",
        {"Meldung als JSON, - für die Standardeingabe",
            "the report as JSON, - for standard input"});
    folderOptions(options);
    options.option("sender",
        {"named (mit Namen), in-confidence (vertraulich) oder anonymous (anonym)",
            "named, in-confidence or anonymous"},
        "CODE");
    options.option("receipt",
        {"Quittungscode auch für eine Meldung mit Namen",
            "a receipt code for a report with a name too"});
    if (const auto finished = options.parse(console))
        return *finished;
    const auto choice = fromCode<SenderChoice>(options.value("sender"));
    if (!choice)
        return console.fail(ExitCode::Usage,
            Words {"--sender: named, in-confidence oder anonymous.",
                "--sender: named, in-confidence or anonymous."});
    auto content = contentOf(options.argument(0), MaxReportText);
    if (!content)
        return console.fail(content.error());
    NamedReport named = readNamed(*content);
    wipe(*content);
    if (*choice != SenderChoice::Anonymous && named.senderName.trimmed().isEmpty())
        named.reading.problems << QStringLiteral("senderName: ")
                + console.text({"der Name fehlt", "the name is missing"});
    if (!named.reading.problems.isEmpty())
        return console.fail({Error::Code::Invalid, named.reading.problems.join(u'\n')});
    return withReporting(options, invocation, [&](const SealedReporting &reporting) {
        return sendReport(reporting, named,
            {.choice = *choice, .name = named.senderName, .wantsReceipt = options.has("receipt")},
            options, console);
    });
}

int runStatus(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt mit dem Quittungscode, was aus einer Meldung geworden ist, oder ergänzt sie.",
            "Shows by its receipt code what has become of a report, or adds to it."});
    folderOptions(options);
    options.option("code-fd",
        {"liest den Quittungscode aus dem offenen Dateideskriptor N",
            "reads the receipt code from the open file descriptor N"},
        "N");
    options.option("add",
        {"ergänzt die Meldung um den Text in FILE, - für die Standardeingabe",
            "adds the text in FILE to the report, - for standard input"},
        "FILE");
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("code-fd") && !PasswordSource::canAsk())
        return console.fail(ExitCode::Usage,
            Words {"Hier ist kein Terminal, um nach dem Quittungscode zu fragen. Geben Sie "
                   "--code-fd an.",
                "There is no terminal here to ask for the receipt code. Give --code-fd."});
    return withReporting(options, invocation, [&](const SealedReporting &reporting) {
        const auto code = receiptCode(options, console);
        if (!code)
            return console.fail(code.error());
        return options.has("add") ? addText(reporting, *code, options, console)
                                  : showStatus(reporting, *code, options, console);
    });
}

} // namespace rueckhalt
