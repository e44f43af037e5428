// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what: log.
#include "cli/protectionoptions.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

constexpr int MostEntries = 100'000;

/// How an entry is called for whoever reads it.
struct Line
{
    LogEntry entry;
    QString who;
    QString object;
};

QString whoIn(const LogEntry &entry, const Protecting &protecting, const Console &console)
{
    if (entry.detail != DetailState::Open)
        return {};
    if (entry.user.isNull())
        return console.text({"Wiederherstellungsbogen", "recovery sheet"});
    return protecting.accountName(entry.user)
        .value_or(console.text({"entferntes Konto ", "removed account "})
            + QString::fromLatin1(entry.user.toHex().left(8)));
}

QJsonObject jsonOf(const Line &line)
{
    const LogEntry &entry = line.entry;
    QJsonObject object {{QStringLiteral("number"), static_cast<qint64>(entry.sequence)},
        {QStringLiteral("role"), entry.role ? codeOf(*entry.role) : QStringLiteral("recovery")},
        {QStringLiteral("detail"), codeOf(entry.detail)}};
    if (entry.detail != DetailState::Open)
        return object;
    object.insert(QStringLiteral("moment"), entry.moment.toString(Qt::ISODate));
    object.insert(QStringLiteral("who"), line.who);
    if (entry.action)
        object.insert(QStringLiteral("action"), codeOf(*entry.action));
    if (!line.object.isEmpty())
        object.insert(QStringLiteral("object"), line.object);
    return object;
}

QStringList rowOf(const Line &line, bool isDetailed, Language language, const Console &console)
{
    const LogEntry &entry = line.entry;
    QStringList row {QString::number(entry.sequence)};
    if (isDetailed)
        row << entry.moment.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    row << (entry.role ? wordFor(*entry.role, language)
                       : console.text({"Wiederherstellung", "recovery"}));
    if (isDetailed)
        row << line.who;
    QString what = wordFor(entry.detail, language);
    if (entry.action) {
        what = wordFor(*entry.action, language);
        if (!line.object.isEmpty())
            what += QStringLiteral(": ") + line.object;
    }
    return row << what;
}

int sayEntries(const QList<LogEntry> &entries, bool isDetailed, const Protecting &protecting,
    const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const LogEntry &entry : entries) {
        const Line line {entry, whoIn(entry, protecting, console),
            protecting.objectName(entry, console.language())};
        if (options.has("json"))
            array.append(jsonOf(line));
        else
            rows.append(rowOf(line, isDetailed, console.language(), console));
    }
    if (options.has("json")) {
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QStringList headings {console.text({"Nr.", "No."})};
    if (isDetailed)
        headings << console.text({"Wann (UTC)", "When (UTC)"});
    headings << console.text({"In der Rolle", "In the role"});
    if (isDetailed)
        headings << console.text({"Wer", "Who"});
    console.table(headings << console.text({"Was", "What"}), rows);
    return static_cast<int>(ExitCode::Done);
}

/// The half of the second reader, who gives his password by a descriptor.
Result<LogHalf> secondHalf(AccessLog &log, const CommandOptions &options, Console &console)
{
    auto password = secretOf(options, "second-password-fd", console);
    if (!password)
        return tl::unexpected(password.error());
    auto keyFile = keyFileOf(options, "second-unlock-file");
    if (!keyFile)
        return tl::unexpected(keyFile.error());
    if (!*password)
        return failure(Error::Code::Invalid, QStringLiteral("--second-password-fd"));
    return log.secondHalf({options.value("second"), std::move(**password), *std::move(keyFile)});
}

int failReading(const Error &error, Console &console)
{
    if (error.code != Error::Code::NotPermitted)
        return console.fail(error);
    const Words words {
        "Einzelheiten lesen nur Datenschutz und Personalrat gemeinsam: eine Person öffnet das "
        "Register, die andere nennt --second. Beide müssen den Schlüssel ihrer Rolle haben.",
        "Details are read only by data protection and staff council together: one person opens "
        "the register, the other one is --second. Both need the key of their role."};
    return console.fail(ExitCode::NotPermitted, words);
}

int prune(AccessLog &log, int months, const CommandOptions &options, Invocation &invocation)
{
    Console &console = invocation.console;
    const auto removed = log.prune(invocation.clock().addMonths(-months));
    if (!removed)
        return console.fail(removed.error());
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("removed"), static_cast<qint64>(*removed)}});
    else
        console.say(
            console
                .text({"Einzelheiten von %1 Einträgen entfernt.", "Details of %1 entries removed."})
                .arg(*removed));
    return static_cast<int>(ExitCode::Done);
}

void addOptions(CommandOptions &options)
{
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("count", {"höchstens so viele (100)", "at most so many (100)"}, "N");
    options.option("from", {"ab diesem Eintrag rückwärts", "from this entry backwards"}, "NUMBER");
    options.option("second",
        {"zweite Person für die Einzelheiten: Datenschutz oder Personalrat",
            "second person for the details: data protection or staff council"},
        "LOGIN");
    options.option("second-password-fd",
        {"liest das Passwort der zweiten Person vom Dateideskriptor N",
            "reads the password of the second person from file descriptor N"},
        "N");
    options.option("second-unlock-file",
        {"Schlüsseldatei der zweiten Person", "key file of the second person"}, "FILE");
    options.option("prune", {"entfernt alte Einzelheiten", "removes old details"});
    options.option("months",
        {"für --prune: behält so viele Monate (12, mindestens 3)",
            "for --prune: keeps so many months (12, at least 3)"},
        "N");
    options.passwordOptions();
}

} // namespace

int runLog(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt das Zugriffsprotokoll, das Neueste zuerst. Dass etwas geschah und in welcher "
         "Rolle, sehen alle; wer was wann tat, nur Datenschutz und Personalrat gemeinsam.",
            "Shows the access log, newest first. That something was done, and in which role, "
            "everybody sees; who did what and when, only data protection and staff council "
            "together."});
    addOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    const auto count = options.number("count", 1, MostEntries, 100);
    const auto from = options.number("from", 1, std::numeric_limits<int>::max(), 0);
    const auto months = options.number("months", LeastLogMonths, 1200, DefaultLogMonths);
    for (const auto *number : {&count, &from, &months}) {
        if (!*number)
            return console.fail(number->error());
    }
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Protecting protecting(openRegister);
        AccessLog &log = protecting.log();
        if (options.has("prune"))
            return prune(log, *months, options, invocation);
        const auto newest = static_cast<quint64>(*from);
        const bool isDetailed = options.has("second");
        const auto entries = isDetailed
            ? secondHalf(log, options, console).and_then([&](const LogHalf &half) {
                  return log.entriesInDetail(half, newest, *count);
              })
            : log.entries(newest, *count);
        return entries ? sayEntries(*entries, isDetailed, protecting, options, console)
                       : failReading(entries.error(), console);
    });
}

} // namespace rueckhalt
