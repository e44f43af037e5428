// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/backingup.h"

#include "cli/protectionoptions.h"
#include "session/restoring.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace rueckhalt {

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString sizeText(qint64 bytes, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

Words stateWords(BackupEntry::State state)
{
    return state == BackupEntry::State::Whole ? Words {"geprüft", "verified"}
                                              : Words {"beschädigt", "damaged"};
}

QJsonObject jsonOf(const BackupEntry &entry)
{
    QJsonObject object {{QStringLiteral("backup"), entry.path},
        {QStringLiteral("register"), entry.registerName},
        {QStringLiteral("moment"), entry.moment.toString(Qt::ISODate)},
        {QStringLiteral("bytes"), entry.size},
        {QStringLiteral("whole"), entry.state == BackupEntry::State::Whole}};
    if (entry.manifest)
        object.insert(QStringLiteral("incidents"), static_cast<qint64>(entry.manifest->incidents));
    return object;
}

int sayBackups(const QString &folder, const CommandOptions &options, Console &console)
{
    const auto backups = backupsIn(folder);
    if (!backups)
        return console.fail({backups.error().code, printable(folder)});
    if (options.has("json")) {
        QJsonArray array;
        for (const BackupEntry &entry : *backups)
            array.append(jsonOf(entry));
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const BackupEntry &entry : *backups) {
        rows.append({momentText(entry.moment), sizeText(entry.size, console.language()),
            console.text(stateWords(entry.state)), printable(QFileInfo(entry.path).fileName())});
    }
    console.table({console.text({"Wann", "When"}), console.text({"Größe", "Size"}),
                      console.text({"Zustand", "State"}), console.text({"Sicherung", "Backup"})},
        rows);
    return static_cast<int>(ExitCode::Done);
}

int sayWritten(const WrittenBackup &written, const CommandOptions &options, Console &console)
{
    const bool good = written.unreadable == 0;
    if (options.has("json")) {
        QJsonObject object = jsonOf(written.entry);
        object.insert(QStringLiteral("opened"), written.opened);
        object.insert(QStringLiteral("unreadable"), written.unreadable);
        object.insert(QStringLiteral("removed"), written.removed);
        console.json(object);
    } else {
        console.say(console.text({"Gesichert und geprüft: ", "Backed up and verified: "})
            + printable(written.entry.path));
        console.say(console
                        .text({"%1 Vorfälle, %2, %3 ältere Sicherungen entfernt",
                            "%1 incidents, %2, %3 older backups removed"})
                        .arg(written.entry.manifest->incidents)
                        .arg(sizeText(written.entry.size, console.language()))
                        .arg(written.removed));
    }
    if (!good)
        console.warn(
            console
                .text({"%1 Objekte im Register lassen sich nicht öffnen. Ältere Sicherungen "
                       "bleiben deshalb erhalten. Prüfen Sie das Register mit verify.",
                    "%1 objects of the register do not open. Therefore older backups stay. Check "
                    "the register with verify."})
                .arg(written.unreadable));
    return static_cast<int>(good ? ExitCode::Done : ExitCode::Damaged);
}

/// What became of the numbers that were told others after the backup was made.
void sayTold(const BackupReport &report, Console &console)
{
    const auto sayCount = [&](int count, const Words &words) {
        if (count > 0)
            console.say(console.text(words).arg(count));
    };
    sayCount(report.releasesSince,
        {"%1 Veröffentlichungen nach dieser Sicherung stehen wieder im Veröffentlichungsbuch.",
            "%1 releases made after this backup are in the release ledger again."});
    sayCount(report.ringPapersSince,
        {"%1 Unterlagen von Vergleichsringen nach dieser Sicherung sind wieder da.",
            "%1 papers of rings made after this backup are here again."});
    sayCount(report.pagesSince,
        {"%1 öffentliche Seiten nach dieser Sicherung sind wieder bekannt.",
            "%1 pages for the public made after this backup are known again."});
    console.warn(console.text({"Wurden nach dem neuesten erreichbaren Stand noch Zahlen "
                               "veröffentlicht, kennt das Register sie nicht und kann sie nicht "
                               "mehr berücksichtigen. Veröffentlichen Sie dann für deren Jahr "
                               "nichts weiter.",
        "Numbers that were released after the newest state within reach are not known to the "
        "register, and it cannot take them into account. If there are any, release nothing more "
        "for their year."}));
}

/// What is in a backup, as lines and for scripts.
int sayReport(const BackupReport &report, const QString &restored, const CommandOptions &options,
    Console &console)
{
    // What another copy has is lost in a restore no more than what is whole here.
    const bool isWhole = report.damaged == 0 && (report.elsewhere == 0 || !restored.isEmpty());
    const auto exit = static_cast<int>(isWhole ? ExitCode::Done : ExitCode::Damaged);
    if (options.has("json")) {
        console.json(QJsonObject {
            {QStringLiteral("register"), restored.isEmpty() ? QJsonValue() : QJsonValue(restored)},
            {QStringLiteral("moment"), report.manifest.moment.toString(Qt::ISODate)},
            {QStringLiteral("incidents"), static_cast<qint64>(report.manifest.incidents)},
            {QStringLiteral("opened"), report.opened}, {QStringLiteral("closed"), report.closed},
            {QStringLiteral("erased"), report.erased}, {QStringLiteral("damaged"), report.damaged},
            {QStringLiteral("elsewhere"), report.elsewhere},
            {QStringLiteral("unproven"), report.unproven},
            {QStringLiteral("newerChanges"), static_cast<qint64>(report.newerChanges)},
            {QStringLiteral("releasesSince"), report.releasesSince},
            {QStringLiteral("ringPapersSince"), report.ringPapersSince},
            {QStringLiteral("pagesSince"), report.pagesSince}});
        return exit;
    }
    if (!restored.isEmpty())
        console.say(console.text({"Wiederhergestellt: ", "Restored: "}) + printable(restored));
    console.say(console
                    .text({"Sicherung vom %1: %2 Vorfälle, %3 Objekte geöffnet und in Ordnung",
                        "Backup of %1: %2 incidents, %3 objects opened and in order"})
                    .arg(momentText(report.manifest.moment))
                    .arg(report.manifest.incidents)
                    .arg(report.opened));
    if (report.closed > 0)
        console.say(console
                        .text({"%1 Objekte öffnet Ihre Rolle nicht; ihre Bytes sind in Ordnung.",
                            "%1 objects are not for your role; their bytes are in order."})
                        .arg(report.closed));
    if (report.erased > 0)
        console.say(console
                        .text({"%1 Objekte öffnet niemand mehr: Sie wurden seither gelöscht oder "
                               "zeigten Gelöschtes.",
                            "%1 objects open for nobody: they were erased since or showed what was "
                            "erased."})
                        .arg(report.erased));
    if (report.unproven > 0)
        console.warn(console
                         .text({"%1 Vorfälle stehen in der Schlüsseldatei als gelöscht, ohne "
                                "Signatur einer Fachkraft. Sie gelten weiter als vorhanden.",
                             "%1 incidents are said to be erased in the keys file, without the "
                             "signature of a safety officer. They still count as present."})
                         .arg(report.unproven));
    if (report.newerChanges > 0)
        console.say(console
                        .text({"Es gibt einen neueren Stand mit %1 weiteren Änderungen.",
                            "There is a newer state with %1 more changes."})
                        .arg(report.newerChanges));
    if (!restored.isEmpty())
        sayTold(report, console);
    if (report.elsewhere > 0)
        console.warn(console
                         .text({"%1 Anlagen sind hier beschädigt und an anderer Stelle ganz; beim "
                                "Wiederherstellen kommen sie von dort.",
                             "%1 attachments are damaged here and whole elsewhere; a restore takes "
                             "them from there."})
                         .arg(report.elsewhere));
    if (report.damaged > 0)
        console.warn(console.text({"%1 Objekte sind beschädigt.", "%1 objects are damaged."})
                         .arg(report.damaged));
    return exit;
}

/// Opens the backup named by the first argument: with an account, or with the words of the recovery
/// sheet when nobody knows a password any more.
Result<OpenedBackup> openedBackup(
    const CommandOptions &options, const QStringList &newerStates, const Invocation &invocation)
{
    const QString path = options.argument(0);
    if (const auto entry = backupAt(path); !entry)
        return failure(entry.error().code, printable(path));
    if (options.has("words-fd")) {
        auto secret = recoverySecretOf(options, invocation.console);
        if (!secret)
            return tl::unexpected(secret.error());
        return OpenedBackup::open(path, {{}, *std::move(secret), newerStates});
    }
    auto credentials = credentialsOf(options, invocation.console);
    if (!credentials)
        return tl::unexpected(credentials.error());
    return OpenedBackup::open(path, {*std::move(credentials), {}, newerStates});
}

int failToOpen(const Error &error, const CommandOptions &options, Console &console)
{
    if (error.code == Error::Code::WrongPassword && options.has("words-fd"))
        return console.fail(ExitCode::WrongPassword,
            {"Die Wörter passen zusammen, öffnen aber nicht diese Sicherung.",
                "The words fit together, but they do not open this backup."});
    return console.fail(error);
}

} // namespace

bool isBackup(const QString &path)
{
    return QFileInfo(QDir::cleanPath(path))
        .fileName()
        .endsWith(QLatin1StringView(".rueckhalt-backup"));
}

int runBackup(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Sichert ein Register in einen Ordner und prüft die Sicherung. Mit \"backup list ORDNER\" "
         "werden Sicherungen aufgelistet.",
            "Backs up a register into a folder and verifies the backup. \"backup list FOLDER\" "
            "lists backups."});
    options.argument(
        "REGISTER", {"Ordner des Registers oder list", "folder of the register or list"});
    options.optionalArgument(
        "FOLDER", {"nach list: Ordner der Sicherungen", "after list: folder of backups"});
    options.option("to", {"Ordner für die Sicherung", "folder for the backup"}, "FOLDER");
    options.option("keep", {"so viele Sicherungen bleiben (10)", "so many backups stay (10)"}, "N");
    options.passwordOptions(CommandOptions::WithoutPassword::GoOn);
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.argument(0) == QLatin1StringView("list"))
        return sayBackups(options.argument(1), options, console);
    if (!options.has("to") || !options.argument(1).isEmpty())
        return console.fail(ExitCode::Usage,
            Words {"Wohin? Nennen Sie den Ordner mit --to.", "Where to? Name the folder by --to."});
    const auto keep = options.number("keep", 1, BackupSettings::MostKept, 10);
    if (!keep)
        return console.fail(keep.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const QString folder = QFileInfo(options.value("to")).absoluteFilePath();
        const auto written = BackingUp(openRegister).backUp(folder, *keep);
        return written ? sayWritten(*written, options, console) : console.fail(written.error());
    });
}

int runRestore(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Macht aus einer Sicherung ein neues Register. Nichts wird überschrieben.",
            "Makes a new register from a backup. Nothing is overwritten."});
    options.argument("BACKUP", {"Ordner der Sicherung", "folder of the backup"});
    options.option("to",
        {"Ordner für das Register, Name endet auf .rueckhalt",
            "folder for the register, its name ends in .rueckhalt"},
        "FOLDER");
    options.option("newer",
        {"auch wenn es einen neueren Stand des Registers gibt",
            "even if there is a newer state of the register"});
    options.option("present",
        {"jetziges Register, dessen Konten und Passwörter gelten sollen",
            "present register whose accounts and passwords are to count"},
        "REGISTER");
    options.passwordOptions(CommandOptions::WithoutPassword::TakeWords);
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("to"))
        return console.fail(ExitCode::Usage,
            Words {"Wohin? Nennen Sie den Ordner mit --to.", "Where to? Name the folder by --to."});
    auto opened = openedBackup(options, options.values("present"), invocation);
    if (!opened)
        return failToOpen(opened.error(), options, console);
    const Restoring restoring({invocation.clock, invocation.random, {}});
    if (opened->newerChanges() > 0 && !options.has("newer"))
        return console.fail(ExitCode::InvalidInput,
            console
                .text({"Es gibt einen neueren Stand des Registers mit %1 weiteren Änderungen, die "
                       "in dieser Sicherung fehlen. Soll es trotzdem diese sein, nennen Sie "
                       "--newer.",
                    "There is a newer state of the register with %1 more changes, which this "
                    "backup does not have. If it is to be this one all the same, name --newer."})
                .arg(opened->newerChanges()));
    const auto report = restoring.restore(*opened, options.value("to"), {});
    if (!report)
        return console.fail(report.error());
    return sayReport(*report, options.value("to"), options, console);
}

int verifyBackup(const CommandOptions &options, Invocation &invocation)
{
    auto opened = openedBackup(options, {}, invocation);
    if (!opened)
        return failToOpen(opened.error(), options, invocation.console);
    const auto report = opened->check({});
    if (!report)
        return invocation.console.fail(report.error());
    return sayReport(*report, {}, options, invocation.console);
}

} // namespace rueckhalt
