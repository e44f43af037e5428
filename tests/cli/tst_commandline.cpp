// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "session/unlocking.h"
#include "support/cli/cliprogram.h"
#include "support/vault/vaulttesting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdlib>
#include <span>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace rueckhalt;

/// The real program on real registers: results, exit codes, passwords.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void helpNamesEveryCommandAndCode();
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void wrongUseIsCodeTwo_data();
    void wrongUseIsCodeTwo();
    void languageFollowsOptionAndSystem_data();
    void languageFollowsOptionAndSystem();

    void passwordComesFromDescriptorOrFile();
    void wrongPasswordIsCodeThree();
    void keyFileOpenToOthersIsRefused();
    void withoutTerminalNobodyIsAsked();
    void poorPasswordMakesNoRegister_data();
    void poorPasswordMakesNoRegister();
    void createMakesAnEmptyRegister();
    void whatIsNotThereIsCodeFour_data();
    void whatIsNotThereIsCodeFour();
    void registerInUseIsCodeFive();
    void passwordIsAskedForWithoutEcho();
    void newPasswordIsAskedForTwice();
    void interruptedPromptGivesTheTerminalBack();
    void damagedRegisterIsCodeSix();

    void demoIsTheSameForTheSameSeed();
    void demoShowsOnlyAPasswordItMade();
    void failedDemoLeavesNothing();

    void listSpeaksJson();
    void listFilters_data();
    void listFilters();
    void showOpensOneIncident();
    void statsCountFreely();
    void recommendationsHaveReasonsAsSentences();
    void measuresNeedNoRegister();
    void verifyFindsNothing();
    void backupIsListedVerifiedAndRestored();
    void backupWithoutAFolderIsWrongUse();
    void reportIsWritten_data();
    void reportIsWritten();
    void exportHoldsNoDescriptionsUnlessWished();

    void exampleIncidentIsRecorded();
    void badReportIsRefusedWithAllItsProblems();
    void dryRunChangesNothing();
    void importIsAllOrNothing();
    void badMappingIsNamed();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &password = {},
        const QByteArray &input = {}) const;
    /// On the shared demo register, with its password and --json.
    Outcome ask(const QString &command, const QStringList &arguments = {}) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QByteArray &content) const;
    QString copyOfDemo(const QString &name) const;

    QTemporaryDir m_folder;
    static inline const QByteArray password = "demo rueckhalt 2025";
};

namespace {

const QByteArray mapping = R"({"format": "rueckhalt-import-1", "delimiter": ";",
    "date": {"column": "Tag", "formats": ["dd.MM.yyyy", "yyyy"]},
    "columns": {"Art": {"values": {"V": {"types": ["V"]}}}}, "defaults": {"place": "counter"}})";

/// A pseudo-terminal with this test at the keyboard.
class Terminal
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("no pseudo-terminal");
        m_name = ::ptsname(m_master);
        // Kept open: a terminal that nobody has open hangs up.
        m_slave = ::open(m_name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// The first terminal that the leader of a session opens controls it.
    void becomeThatOf(QProcess &process) const
    {
        process.setChildProcessModifier([name = m_name] {
            ::setsid();
            ::close(::open(name.constData(), O_RDWR));
        });
    }
    QByteArray shown()
    {
        std::array<char, 4096> buffer {};
        ssize_t count = 0;
        while ((count = ::read(m_master, buffer.data(), buffer.size())) > 0)
            m_shown.append(buffer.data(), count);
        return m_shown;
    }
    bool echoes() const
    {
        termios mode {};
        return ::tcgetattr(m_slave, &mode) == 0 && (mode.c_lflag & ECHO) != 0;
    }
    void type(const QByteArray &keys) const
    {
        if (::write(m_master, keys.constData(), std::size_t(keys.size())) != keys.size())
            qFatal("cannot type");
    }

private:
    int m_master;
    int m_slave = -1;
    QByteArray m_name;
    QByteArray m_shown;
};

} // namespace

CommandLineTest::Outcome CommandLineTest::run(
    const QStringList &arguments, const QByteArray &secret, const QByteArray &input) const
{
    if (secret.isEmpty())
        return testing::runCli(RUECKHALT_CLI, arguments, {}, {.input = input});
    // Of what the descriptor has the first line counts.
    return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
        {secret + "\nnot the password"}, {.input = input});
}

CommandLineTest::Outcome CommandLineTest::ask(
    const QString &command, const QStringList &arguments) const
{
    return run(QStringList {command, path("Demo.rueckhalt")} + arguments + QStringList {"--json"},
        password);
}

QString CommandLineTest::written(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.fileName();
}

QString CommandLineTest::copyOfDemo(const QString &name) const
{
    // Like a copy on another machine: this one has not seen the register in a newer state.
    QDir(path("state")).removeRecursively();
    const QDir source(path("Demo.rueckhalt"));
    QDir().mkdir(path(name));
    for (const QString &file : source.entryList(QDir::Files | QDir::Hidden))
        QFile::copy(source.filePath(file), path(name) + '/' + file);
    return path(name);
}

void CommandLineTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(path("state")));
    QVERIFY2(QFile::exists(RUECKHALT_CLI), RUECKHALT_CLI);
    const Outcome made = run({"demo", path("Demo.rueckhalt"), "--incidents", "120", "--seed", "7",
                                 "--until", "2026-11-20"},
        password);
    QVERIFY2(made.code == 0, made.errors);
}

void CommandLineTest::helpNamesEveryCommandAndCode()
{
    for (const QString &language : QStringList {"de", "en"}) {
        const Outcome help = run({"--help", "--lang", language});
        QCOMPARE(help.code, 0);
        for (const Command &command : commands()) {
            QVERIFY2(help.output.contains(QByteArray("  ") + command.name), command.name);
            QVERIFY(
                help.output.contains(language == "de" ? command.summary.de : command.summary.en));
        }
        for (const ExitMeaning &meaning : exitMeanings())
            QVERIFY(
                help.output.contains(language == "de" ? meaning.meaning.de : meaning.meaning.en));
    }
    QVERIFY(run({"--version"}).output.startsWith("rueckhalt-cli 0."));
}

void CommandLineTest::everyCommandExplainsItself_data()
{
    QTest::addColumn<QString>("command");
    for (const Command &command : commands())
        QTest::newRow(command.name) << QString(command.name);
}

void CommandLineTest::everyCommandExplainsItself()
{
    QFETCH(const QString, command);
    const Outcome help = run({command, "--help", "--lang", "en"});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.output.startsWith("Usage: rueckhalt-cli " + command.toUtf8()), help.output);
    QVERIFY(help.output.contains("--json"));
    const QByteArray german = run({command, "--help", "--lang", "de"}).output;
    QVERIFY(german.contains("Ausgabe als JSON"));
}

void CommandLineTest::wrongUseIsCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("no such command") << QStringList {"frobnicate"};
    QTest::newRow("no register") << QStringList {"list", "--password-fd", "9"};
    QTest::newRow("too much") << QStringList {"list", "a", "b", "--password-fd", "9"};
    QTest::newRow("unknown option") << QStringList {"list", "a", "--colour"};
    QTest::newRow("password on the command line")
        << QStringList {"list", "a", "--password", "demo rueckhalt 2025"};
    QTest::newRow("password glued to its option")
        << QStringList {"list", "a", "--password=demo rueckhalt 2025"};
    QTest::newRow("password and report from one input")
        << QStringList {"record", "a", "-", "--password-fd", "0"};
    QTest::newRow("no such language") << QStringList {"measures", "--lang", "fr"};
    QTest::newRow("import without map") << QStringList {"import", "a", "b", "--password-fd", "9"};
    QTest::newRow("report without year")
        << QStringList {"report", "a", "-o", "x.pdf", "--password-fd", "9"};
    QTest::newRow("report of no format")
        << QStringList {"report", "a", "--year", "2026", "-o", "x.doc", "--password-fd", "9"};
    QTest::newRow("stats by nothing") << QStringList {"stats", "a", "--password-fd", "9"};
    QTest::newRow("stats by moon")
        << QStringList {"stats", "a", "--by", "moon", "--password-fd", "9"};
}

void CommandLineTest::wrongUseIsCodeTwo()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(!outcome.errors.isEmpty());
}

void CommandLineTest::languageFollowsOptionAndSystem_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<Language>("language");
    const QLocale german(QLocale::German);
    const QLocale english(QLocale::English);
    QTest::newRow("German system") << QStringList {"x", "list"} << german << Language::German;
    QTest::newRow("no locale") << QStringList {"x"} << QLocale::c() << Language::German;
    QTest::newRow("English system") << QStringList {"x"} << english << Language::English;
    QTest::newRow("French system")
        << QStringList {"x"} << QLocale(QLocale::French) << Language::English;
    QTest::newRow("option") << QStringList {"x", "list", "--lang", "en"} << german
                            << Language::English;
    QTest::newRow("option with =")
        << QStringList {"x", "list", "--lang=de"} << english << Language::German;
    QTest::newRow("option without value")
        << QStringList {"x", "--lang"} << english << Language::English;
}

void CommandLineTest::languageFollowsOptionAndSystem()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QLocale, system);
    QFETCH(const Language, language);
    QCOMPARE(spokenLanguage(arguments, system), language);
}

void CommandLineTest::passwordComesFromDescriptorOrFile()
{
    QCOMPARE(ask("list").code, 0);
    const QString key = written("key", password + "\r\nsecond line\n");
    QCOMPARE(run({"list", path("Demo.rueckhalt"), "--key-file", key}).code, 0);
    QCOMPARE(run({"list", path("Demo.rueckhalt"), "--key-file", key}, password).code, 7);
}

void CommandLineTest::wrongPasswordIsCodeThree()
{
    const Outcome outcome = run({"list", path("Demo.rueckhalt"), "--lang", "de"}, "wrong password");
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("Das Passwort passt nicht"));
    QVERIFY(!outcome.errors.contains("wrong password"));
}

void CommandLineTest::keyFileOpenToOthersIsRefused()
{
    const QString key = written("open key", password);
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const Outcome outcome
        = run({"list", path("Demo.rueckhalt"), "--key-file", key, "--lang", "en"});
    QCOMPARE(outcome.code, 7);
    QVERIFY(outcome.errors.contains("chmod 600"));
}

void CommandLineTest::withoutTerminalNobodyIsAsked()
{
    const Outcome outcome
        = run({"list", path("Demo.rueckhalt"), "--lang", "en"}, {}, password + "\n");
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.errors.contains("There is no terminal here"));
    QVERIFY(outcome.errors.contains("--password-fd"));
}

void CommandLineTest::poorPasswordMakesNoRegister_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray("\n");
    QTest::newRow("nine characters, more bytes") << QByteArray("äöüäöüäöü");
    QTest::newRow("easy to guess") << QByteArray("Sommer2026!!");
    QTest::newRow("name of the register") << QByteArray("Kleckersdorf 2026");
}

void CommandLineTest::poorPasswordMakesNoRegister()
{
    QFETCH(const QByteArray, secret);
    QCOMPARE(run({"create", path("Kleckersdorf.rueckhalt")}, secret).code, 7);
    QVERIFY(!QFile::exists(path("Kleckersdorf.rueckhalt")));
}

void CommandLineTest::createMakesAnEmptyRegister()
{
    const QString folder = path("New.rueckhalt");
    const Outcome made = run({"create", folder, "--json"}, "vier grüne Löffel Tee");
    QCOMPARE(made.code, 0);
    QCOMPARE(made.object().value("register").toString(), folder);
    QCOMPARE(run({"create", folder}, "vier grüne Löffel Tee").code, 7);
    // The same typed on a system that composes its umlauts from two characters.
    const Outcome list = run({"list", folder, "--json"}, "vier gru\u0308ne Lo\u0308ffel Tee");
    QCOMPARE(list.code, 0);
    QVERIFY(QJsonDocument::fromJson(list.output).isArray());
    QVERIFY(list.array().isEmpty());
    const Outcome unnamed
        = run({"create", path("Name without ending"), "--lang", "de"}, "vier grüne Löffel Tee");
    QCOMPARE(unnamed.code, 7);
    QVERIFY2(unnamed.errors.contains("muss auf .rueckhalt enden"), unnamed.errors);
}

void CommandLineTest::whatIsNotThereIsCodeFour_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString demo = path("Demo.rueckhalt");
    QTest::newRow("register") << QStringList {"list", path("No.rueckhalt")};
    QTest::newRow("not a register") << QStringList {"list", m_folder.path()};
    QTest::newRow("incident") << QStringList {"show", demo, "2026-99999"};
    QTest::newRow("nonsense for a number") << QStringList {"show", demo, "x"};
    QTest::newRow("recommendation") << QStringList {"recommend", demo, "--incident", "1999-1"};
    QTest::newRow("unit") << QStringList {"list", demo, "--unit", "Mondamt"};
    QTest::newRow("list to import") << QStringList {"import", demo, path("no.csv"), "--map",
        RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json"};
    QTest::newRow("folder for a new register")
        << QStringList {"create", path("no/such/New.rueckhalt")};
    QTest::newRow("release to report on")
        << QStringList {"report", demo, "--year", "1999", "-o", path("report.csv")};
    QTest::newRow("release") << QStringList {"release", "list", demo, "1999-Y"};
    QTest::newRow("report to record") << QStringList {"record", demo, path("no.json")};
}

void CommandLineTest::whatIsNotThereIsCodeFour()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments, password);
    QVERIFY2(outcome.code == 4, outcome.errors);
    QVERIFY(outcome.output.isEmpty());
}

void CommandLineTest::registerInUseIsCodeFive()
{
    const QString folder = copyOfDemo("InUse.rueckhalt");
    const SecretBytes secret(std::span(reinterpret_cast<const std::uint8_t *>(password.constData()),
        std::size_t(password.size())));
    const auto held
        = Unlocking(testing::vaultEnvironment()).open(folder, Credentials {{}, secret.clone(), {}});
    VERIFY_RESULT(held);
    QVERIFY(!(*held)->isReadOnly());
    const Outcome outcome = run({"list", folder, "--lang", "de"}, password);
    QCOMPARE(outcome.code, 5);
    QVERIFY(outcome.errors.contains("gerade anderswo geöffnet"));
}

void CommandLineTest::passwordIsAskedForWithoutEcho()
{
    Terminal terminal;
    QProcess process;
    terminal.becomeThatOf(process);
    process.start(RUECKHALT_CLI, {"list", path("Demo.rueckhalt"), "--json", "--lang", "de"});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Passwort: "), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal.echoes(), 30'000);
    terminal.type(password + "\n");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput()).array().size(), 120);
    QVERIFY(!terminal.shown().contains(password));
    QVERIFY(terminal.echoes());
}

void CommandLineTest::newPasswordIsAskedForTwice()
{
    Terminal terminal;
    QProcess process;
    terminal.becomeThatOf(process);
    process.start(RUECKHALT_CLI, {"create", path("Typed.rueckhalt"), "--lang", "de"});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Passwort: "), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal.echoes(), 30'000);
    terminal.type("one good password\n");
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Passwort wiederholen: "), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal.echoes(), 30'000);
    terminal.type("another good password\n");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 7);
    QVERIFY(process.readAllStandardError().contains("die Passwörter sind verschieden"));
    QVERIFY(!QFile::exists(path("Typed.rueckhalt")));
}

void CommandLineTest::interruptedPromptGivesTheTerminalBack()
{
    Terminal terminal;
    QProcess process;
    terminal.becomeThatOf(process);
    process.start(RUECKHALT_CLI, {"list", path("Demo.rueckhalt"), "--lang", "en"});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Password: "), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal.echoes(), 30'000);
    terminal.type("half\x03");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(terminal.echoes());
}

void CommandLineTest::damagedRegisterIsCodeSix()
{
    QFile file(copyOfDemo("Damaged.rueckhalt") + "/vault.db");
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QCOMPARE(file.write(QByteArray(64, '\x5a')), 64);
    file.close();
    const Outcome outcome = run({"verify", path("Damaged.rueckhalt")}, password);
    QVERIFY2(outcome.code == 6, outcome.errors);
    QVERIFY2(!outcome.errors.contains("sqlcipher"), outcome.errors); // nobody but us speaks
}

void CommandLineTest::demoIsTheSameForTheSameSeed()
{
    const QStringList wish {"--incidents", "120", "--seed", "7", "--until", "2026-11-20"};
    QCOMPARE(run(QStringList {"demo", path("Again.rueckhalt")} + wish, password).code, 0);
    const QByteArray first = ask("list").output;
    QVERIFY(first.size() > 10'000);
    QCOMPARE(run({"list", path("Again.rueckhalt"), "--json"}, password).output, first);
    const QStringList other {"--incidents", "120", "--seed", "8", "--until", "2026-11-20"};
    QCOMPARE(run(QStringList {"demo", path("Other.rueckhalt")} + other, password).code, 0);
    QVERIFY(run({"list", path("Other.rueckhalt"), "--json"}, password).output != first);
}

void CommandLineTest::demoShowsOnlyAPasswordItMade()
{
    const Outcome made = run({"demo", path("Own.rueckhalt"), "--incidents", "3", "--json"});
    QCOMPARE(made.code, 0);
    const QByteArray shown = made.object().value("password").toString().toUtf8();
    QCOMPARE(shown.size(), 24);
    QCOMPARE(run({"list", path("Own.rueckhalt"), "--json"}, shown).array().size(), 3);
    const Outcome given = run({"demo", path("Given.rueckhalt"), "--incidents", "3"}, password);
    QCOMPARE(given.code, 0);
    QVERIFY(!given.output.contains(password));
    QVERIFY(!given.output.contains("Passwor"));
}

void CommandLineTest::failedDemoLeavesNothing()
{
    QCOMPARE(run({"demo", path("Bad.rueckhalt"), "--incidents", "-1"}, password).code, 7);
    QCOMPARE(run({"demo", path("Bad.rueckhalt"), "--until", "gestern"}, password).code, 7);
    QVERIFY(!QFile::exists(path("Bad.rueckhalt")));
    QCOMPARE(run({"demo", path("Demo.rueckhalt")}, password).code, 7);
    QCOMPARE(ask("list").array().size(), 120);
}

void CommandLineTest::listSpeaksJson()
{
    const QJsonArray list = ask("list").array();
    QCOMPARE(list.size(), 120);
    const QJsonObject first = list.first().toObject();
    for (const char *key : {"number", "occurred", "level", "types", "place", "unit", "reported"})
        QVERIFY2(first.contains(QLatin1StringView(key)), key);
    QVERIFY(!first.contains(QLatin1StringView("description")));
    const Outcome table = run({"list", path("Demo.rueckhalt"), "--lang", "de"}, password);
    QCOMPARE(table.output.count('\n'), 122);
    QVERIFY(table.output.contains("120 von 120 Vorfällen"));
}

void CommandLineTest::listFilters_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::newRow("level") << QStringList {"--level", "2"} << "level"
                           << "2";
    QTest::newRow("place") << QStringList {"--place", "office"} << "place"
                           << "office";
    QTest::newRow("unit") << QStringList {"--unit", "kfz-zulassung"} << "unit"
                          << "Kfz-Zulassung";
    QTest::newRow("service") << QStringList {"--service", "Wohngeld"} << "service"
                             << "Wohngeld";
}

void CommandLineTest::listFilters()
{
    QFETCH(const QStringList, filter);
    QFETCH(const QString, key);
    QFETCH(const QString, code);
    const QJsonArray list = ask("list", filter).array();
    QVERIFY(!list.isEmpty() && list.size() < 120);
    for (const QJsonValue &entry : list)
        QCOMPARE(entry[key].toString(), code);
    QCOMPARE(ask("list", filter + QStringList {"--limit", "1"}).array().size(), 1);
    QCOMPARE(ask("list", {"--level", "9"}).code, 7);
}

void CommandLineTest::showOpensOneIncident()
{
    const QString number = ask("list").array().first()["number"].toString();
    const Outcome shown = ask("show", {number});
    QCOMPARE(shown.object().value("number").toString(), number);
    QVERIFY(shown.object().value("description").toString().size() > 30);
    const Outcome german = run({"show", path("Demo.rueckhalt"), number, "--lang", "de"}, password);
    QVERIFY(german.output.contains("Vorfallart: "));
    QVERIFY(german.output.contains("Beschreibung: "));
}

void CommandLineTest::statsCountFreely()
{
    const QJsonObject stats = ask("stats", {"--by", "level,type"}).object();
    QCOMPARE(stats.value("incidents").toInt(), 120);
    QCOMPARE(stats.value("by").toArray(), (QJsonArray {"level", "type"}));
    int sum = 0;
    for (const QJsonValue &cell : stats.value("cells").toArray())
        sum += cell["count"].toInt();
    QVERIFY(sum >= 120);
    const QJsonObject one = ask("stats", {"--by", "level", "--year", "2025"}).object();
    QVERIFY(one.value("incidents").toInt() < 120);
}

void CommandLineTest::recommendationsHaveReasonsAsSentences()
{
    const QString number
        = ask("list", {"--trigger", "waiting-time"}).array().first()["number"].toString();
    const auto ranked = [&](const QStringList &options) {
        return ask("recommend", options).object()["ranked"].toArray();
    };
    const auto firstReasonOf = [](const QJsonValue &measure) {
        return measure["reasons"].toArray().first()["sentence"].toString();
    };
    const QJsonArray german = ranked({"--incident", number, "--lang", "de"});
    QCOMPARE(german.size(), 10);
    QVERIFY(firstReasonOf(german.first()).contains("„Wartezeit“"));
    const QJsonArray english = ranked({"--incident", number, "--lang", "en"});
    QVERIFY(firstReasonOf(english.first()).contains("“Waiting time”"));
    QCOMPARE(english.first()["measure"], german.first()["measure"]);
    // On one scale, which is that of "match".
    const double score = german.first()["score"].toDouble();
    const double best = german.first()["reasons"].toArray().first()["points"].toDouble();
    QVERIFY2(best > 0 && score >= best && score < 10 * best, qPrintable(QString::number(score)));
    QCOMPARE(ranked({"--level", "3", "--limit", "3"}).size(), 3);
    QVERIFY(ask("recommend", {"--level", "3"}).object()["ineffective"].isArray());
}

void CommandLineTest::measuresNeedNoRegister()
{
    QCOMPARE(run({"measures", "--json"}).array().size(), 91);
    QCOMPARE(run({"measures", "a05", "--json"}).object().value("id").toString(), QString("A05"));
    const Outcome sheet = run({"measures", "C01", "--lang", "de"});
    QVERIFY(sheet.output.contains("Bürgerorientierte Arbeitsorganisation"));
    QVERIFY(sheet.output.contains("Nachteile"));
    QCOMPARE(run({"measures", "Z99"}).code, 4);
    const QByteArray incident = R"({"incident": {"types": ["V"], "triggers": ["waiting-time"]}})";
    const Outcome why = run({"match", "--case", "-", "--why-not", "b02", "--json"}, {}, incident);
    QVERIFY2(why.code == 0, why.errors);
    QCOMPARE(why.object().value("measure").toString(), QString("B02"));
    QCOMPARE(run({"match", "--case", "-", "--why-not", "Z99"}, {}, incident).code, 4);
}

void CommandLineTest::verifyFindsNothing()
{
    const QJsonObject verified = ask("verify").object();
    QCOMPARE(verified.value("incidents").toInt(), 120);
    QCOMPARE(verified.value("findings").toArray().size(), 0);
}

void CommandLineTest::backupIsListedVerifiedAndRestored()
{
    QVERIFY(QDir().mkpath(path("backups")));
    const QJsonObject first = ask("backup", {"--to", path("backups")}).object();
    const QString backup = first.value("backup").toString();
    QVERIFY2(backup.endsWith(".rueckhalt-backup"), qPrintable(backup));
    QCOMPARE(first.value("incidents").toInt(), 120);
    QCOMPARE(first.value("unreadable").toInt(), 0);

    const QJsonArray listed = run({"backup", "list", path("backups"), "--json"}).array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first()["backup"].toString(), backup);
    QVERIFY(listed.first()["whole"].toBool());
    QVERIFY(run({"backup", "list", path("backups"), "--lang", "de"}).output.contains("geprüft"));

    const QJsonObject verified = run({"verify", backup, "--json"}, password).object();
    QCOMPARE(verified.value("damaged").toInt(-1), 0);
    QCOMPARE(verified.value("incidents").toInt(), 120);
    QCOMPARE(run({"verify", backup}, "another password").code, 3);

    const QString target = path("Wieder.rueckhalt");
    QCOMPARE(run({"restore", backup, "--to", target}, password).code, 0);
    QCOMPARE(run({"verify", target}, password).code, 0);
    QCOMPARE(run({"list", target, "--json"}, password).array().size(), 120);
    // Nothing is overwritten, and an older state is somebody's decision.
    QCOMPARE(run({"restore", backup, "--to", target}, password).code, 7);
    QCOMPARE(
        run({"restore", backup, "--to", path("Alt.rueckhalt"), "--present", path("Demo.rueckhalt")},
            password)
            .code,
        7);
    QVERIFY(!QFile::exists(path("Alt.rueckhalt")));
    QCOMPARE(run({"restore", backup, "--to", path("Alt.rueckhalt"), "--present",
                     path("Demo.rueckhalt"), "--newer"},
                 password)
                 .code,
        0);
}

void CommandLineTest::backupWithoutAFolderIsWrongUse()
{
    QCOMPARE(run({"backup", path("Demo.rueckhalt")}, password).code, 2);
    QCOMPARE(run({"backup", "list", path("none")}).code, 4);
    QCOMPARE(run({"backup", path("Demo.rueckhalt"), "--to", path("none")}, password).code, 4);
    QCOMPARE(
        run({"backup", path("Demo.rueckhalt"), "--to", path("Demo.rueckhalt")}, password).code, 7);
    QCOMPARE(
        run({"restore", path("Demo.rueckhalt"), "--to", path("x.rueckhalt")}, password).code, 4);
}

void CommandLineTest::reportIsWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-1.");
    QTest::newRow("html") << "html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << "csv" << QByteArray("\xef\xbb\xbf");
    QTest::newRow("xlsx") << "xlsx" << QByteArray("PK");
}

void CommandLineTest::reportIsWritten()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, start);
    const QString target = path("Bericht." + format);
    const QString folder = path("Reports.rueckhalt");
    if (!QFileInfo::exists(folder)) {
        const Outcome made = run({"demo", folder, "--incidents", "700", "--seed", "7", "--until",
                                     "2026-11-20", "--json"},
            password);
        QVERIFY2(made.code == 0, made.errors);
    }
    const Outcome outcome
        = run({"report", folder, "--year", "2025", "-o", target, "--lang", "de"}, password);
    QVERIFY2(outcome.code == 0, outcome.errors);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.left(64).toLower().startsWith(start.toLower()), content.left(64));
    QVERIFY(content.size() > 1000);
    QVERIFY(!content.contains("Personalnummer"));
}

void CommandLineTest::exportHoldsNoDescriptionsUnlessWished()
{
    const QString target = path("Export.csv");
    QCOMPARE(ask("export", {"--format", "csv", "-o", target}).code, 0);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray facts = file.readAll();
    file.close();
    QCOMPARE(facts.count("\r\n"), 121);
    QVERIFY(!facts.contains("Personalnummer"));
    QCOMPARE(ask("export", {"-o", target, "--with-descriptions"}).code, 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Personalnummer"));
}

void CommandLineTest::exampleIncidentIsRecorded()
{
    const QString folder = copyOfDemo("Record.rueckhalt");
    const Outcome outcome
        = run({"record", folder, RUECKHALT_SOURCE_DIR "/src/cli/example-incident.json", "--json"},
            password);
    QVERIFY2(outcome.code == 0, outcome.errors);
    const QString number = outcome.object().value("number").toString();
    QCOMPARE(outcome.object().value("level").toString(), QString("2"));
    const QJsonObject shown = run({"show", folder, number, "--json"}, password).object();
    QCOMPARE(shown.value("unitPath").toString(), QString("Bürgeramt › Bürgerbüro Rathaus"));
    QCOMPARE(shown.value("service").toString(), QString("Personalausweis und Reisepass"));
    const Outcome typed = run({"record", folder, "-", "--lang", "de"}, password,
        R"({"occurred": "2026", "types": ["V"], "place": "telephone",
            "description": "Rückruf unter 0171 2345678 gewünscht"})");
    QVERIFY2(typed.code == 0, typed.errors);
    QVERIFY(typed.errors.contains("Hinweis"));
}

void CommandLineTest::badReportIsRefusedWithAllItsProblems()
{
    const QString folder = path("Demo.rueckhalt");
    const Outcome codes
        = run({"record", folder, "-"}, password, R"({"types": ["Z"], "place": "moon"})");
    QCOMPARE(codes.code, 7);
    QVERIFY(codes.errors.contains("types: unknown code “Z”"));
    QVERIFY(codes.errors.contains("place: unknown code “moon”"));
    const Outcome missing
        = run({"record", folder, "-", "--lang", "en"}, password, R"({"unit": "Mondamt"})");
    QCOMPARE(missing.code, 7);
    QVERIFY(missing.errors.contains("unit: “Mondamt” is not in the register"));
    QVERIFY(missing.errors.contains("Choose what happened."));
    QVERIFY(missing.errors.contains("Choose where it was."));
    QCOMPARE(ask("list").array().size(), 120);
}

void CommandLineTest::dryRunChangesNothing()
{
    const QString list = written("list.csv", "Tag;Art\n03.02.2026;V\n2025;V\n");
    const QString map = written("map.json", mapping);
    const QString folder = copyOfDemo("Dry.rueckhalt");
    QFile database(folder + "/vault.db");
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray before = database.readAll();
    // No password is asked for: the register stays closed.
    const Outcome outcome = run({"import", folder, list, "--map", map, "--dry-run", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(outcome.object().value("rows").toInt(), 2);
    QCOMPARE(outcome.object().value("dates")["year"].toInt(), 1);
    QVERIFY(!outcome.object().contains("imported"));
    QVERIFY(database.seek(0));
    QCOMPARE(database.readAll(), before);
}

void CommandLineTest::importIsAllOrNothing()
{
    const QString map = written("map2.json", mapping);
    const QString good = written("good.csv", "Tag;Art\n03.02.2026;V\n2025;V\n");
    const QString bad = written("bad.csv", "Tag;Art\n03.02.2026;V\n2025;V\n31.02.2026;V\n2024;Z\n");
    const QString folder = copyOfDemo("Import.rueckhalt");
    const Outcome refused = run({"import", folder, bad, "--map", map, "--lang", "en"}, password);
    QCOMPARE(refused.code, 7);
    QVERIFY(refused.errors.contains("Line 4, column “Tag”: “31.02.2026”"));
    QVERIFY(refused.errors.contains("Column “Art”: the value “Z”"));
    QVERIFY(refused.errors.contains("Nothing was imported."));
    QCOMPARE(run({"list", folder, "--json"}, password).array().size(), 120);
    const Outcome taken = run({"import", folder, good, "--map", map, "--json"}, password);
    QVERIFY2(taken.code == 0, taken.errors);
    QCOMPARE(taken.object().value("imported").toInt(), 2);
    QCOMPARE(run({"list", folder, "--json"}, password).array().size(), 122);
    QCOMPARE(run({"verify", folder}, password).code, 0);
}

void CommandLineTest::badMappingIsNamed()
{
    const QString map = written("bad.json", R"({"format": "rueckhalt-import-1", "colour": 1})");
    const QString list = written("list3.csv", "Tag\n");
    const Outcome outcome
        = run({"import", path("Demo.rueckhalt"), list, "--map", map, "--dry-run"});
    QCOMPARE(outcome.code, 7);
    QVERIFY(outcome.errors.contains("colour: is not known here"));
    QVERIFY(outcome.errors.contains("date: needs either"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
