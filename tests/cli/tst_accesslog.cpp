// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Access log and register state by the real program.
class AccessLogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everybodySeesThatSomethingWasDone();
    void twoSeeWhoDidWhat();
    void otherPairsAreRefused_data();
    void otherPairsAreRefused();
    void readingOfIncidentsIsInTheLog();
    void oldDetailsAreRemovedByDataProtection();
    void printedStateIsCompared();
    void olderCopyIsExplainedAndAccepted();
    void alteredRegisterIsNotAccepted();
    void wrongUseIsCodeTwo_data();
    void wrongUseIsCodeTwo();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArrayList &secrets) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments, secrets,
            {.environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    Outcome as(const QString &login, const QStringList &arguments, const QByteArrayList &more = {},
        const QString &folder = {}) const
    {
        QStringList words = arguments;
        words.insert(1, folder.isEmpty() ? m_register : folder);
        return run(words + QStringList {"--json", "--login", login, "--password-fd", "9"},
            QByteArrayList {password} + more);
    }
    /// As data protection, with the council's password at hand.
    QJsonArray details() const
    {
        return as("dsb", {"log", "--second", "rat", "--second-password-fd", "8"}, {password})
            .array();
    }

    QTemporaryDir m_folder;
    QString m_register;
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

namespace {

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    if (!QDir().mkpath(to))
        return false;
    for (const QString &name : source.entryList(QDir::Files)) {
        if (!QFile::copy(source.filePath(name), to + u'/' + name))
            return false;
    }
    for (const QString &name : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!copyFolder(source.filePath(name), to + u'/' + name))
            return false;
    }
    return true;
}

} // namespace

void AccessLogTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    // With releases, of which reports can be made.
    const Outcome made = run({"demo", m_register, "--incidents", "600", "--seed", "7", "--until",
                                 "2026-11-20", "--json", "--password-fd", "9"},
        {password});
    QVERIFY2(made.code == 0, made.errors);
    const QList<QPair<QString, QString>> accounts {
        {"fach", "officer"}, {"dsb", "dpo"}, {"rat", "council"}, {"leitung", "manager"}};
    for (const auto &[login, roles] : accounts) {
        const Outcome added = run({"users", "add", m_register, login, "--name", "Frau " + login,
                                      "--roles", roles, "--json", "--password-fd", "9"},
            {password});
        QVERIFY2(added.code == 0, added.errors);
        const QByteArray given = added.object().value("password").toString().toUtf8();
        const Outcome changed = run({"password", "change", m_register, "--login", login,
                                        "--password-fd", "9", "--new-password-fd", "8"},
            {given, password});
        QVERIFY2(changed.code == 0, changed.errors);
    }
}

void AccessLogTest::everybodySeesThatSomethingWasDone()
{
    const QJsonArray entries = as("leitung", {"log", "--count", "3"}).array();
    QCOMPARE(entries.size(), 3);
    const QJsonObject newest = entries.first().toObject();
    QCOMPARE(newest.value("role").toString(), QString("manager"));
    QCOMPARE(newest.value("detail").toString(), QString("closed"));
    QVERIFY(!newest.contains("action") && !newest.contains("who") && !newest.contains("moment"));
    const int number = newest.value("number").toInt();
    QCOMPARE(entries.last()["number"].toInt(), number - 2);
    const QJsonArray first = as("leitung", {"log", "--from", "2"}).array();
    QCOMPARE(first.size(), 2);
    QCOMPARE(first.last()["number"].toInt(), 1);
    const Outcome table = run({"log", m_register, "--lang", "de", "--login", "leitung",
                                  "--password-fd", "9", "--count", "1"},
        {password});
    QVERIFY(table.output.contains("nur gemeinsam lesbar"));
}

void AccessLogTest::twoSeeWhoDidWhat()
{
    const QJsonArray entries = details();
    QVERIFY(entries.size() > 5);
    const QJsonObject newest = entries.first().toObject();
    QCOMPARE(newest.value("action").toString(), QString("log-read"));
    QCOMPARE(newest.value("who").toString(), QString("Frau dsb"));
    QCOMPARE(newest.value("object").toString(), QString("Frau rat"));
    QVERIFY(QDateTime::fromString(newest.value("moment").toString(), Qt::ISODate).isValid());
    // Of the time before both roles were taken.
    QCOMPARE(entries.last()["detail"].toString(), QString("for-recovery"));
    for (const QJsonValue entry : entries)
        QVERIFY(entry["detail"].toString() != "altered");
    // The other way round.
    QCOMPARE(as("rat", {"log", "--second", "dsb", "--second-password-fd", "8"}, {password})
                 .array()
                 .first()["who"]
                 .toString(),
        QString("Frau rat"));
}

void AccessLogTest::otherPairsAreRefused_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("code");
    QTest::newRow("officer with data protection") << "fach"
                                                  << "dsb" << password << 9;
    QTest::newRow("data protection with officer") << "dsb"
                                                  << "fach" << password << 9;
    QTest::newRow("data protection alone") << "dsb"
                                           << "dsb" << password << 9;
    QTest::newRow("manager with council") << "leitung"
                                          << "rat" << password << 9;
    QTest::newRow("wrong password") << "dsb"
                                    << "rat" << QByteArray("falsch") << 3;
}

void AccessLogTest::otherPairsAreRefused()
{
    QFETCH(const QString, in);
    QFETCH(const QString, second);
    QFETCH(const QByteArray, secret);
    QFETCH(const int, code);
    const Outcome refused
        = as(in, {"log", "--second", second, "--second-password-fd", "8"}, {secret});
    QCOMPARE(refused.code, code);
    QVERIFY(refused.output.isEmpty());
}

void AccessLogTest::readingOfIncidentsIsInTheLog()
{
    QFile report(m_folder.filePath("report.json"));
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write(R"({"types": ["V"], "occurred": "2026-11-20", "place": "counter",)"
                 R"( "triggers": ["waiting-time"], "description": "Geschrei"})");
    report.close();
    const Outcome recorded = as("fach", {"record", report.fileName()});
    QVERIFY2(recorded.code == 0, recorded.errors);
    const QString number = recorded.object().value("number").toString();
    QVERIFY(!number.isEmpty());
    QCOMPARE(as("fach", {"show", number}).code, 0);
    QCOMPARE(as("fach", {"export", "-o", m_folder.filePath("out.csv")}).code, 0);
    QCOMPARE(as("fach", {"report", "--year", "2025", "-o", m_folder.filePath("out.html")}).code, 0);
    QStringList actions;
    for (const QJsonValue entry : details()) {
        if (entry["who"].toString() == "Frau fach")
            actions << entry["action"].toString();
    }
    for (const char *action :
        {"incident-recorded", "incident-read", "incidents-exported", "report-released"})
        QVERIFY2(actions.contains(action), qPrintable(actions.join(' ')));
}

void AccessLogTest::oldDetailsAreRemovedByDataProtection()
{
    QCOMPARE(as("fach", {"log", "--prune"}).code, 9);
    const Outcome pruned = as("dsb", {"log", "--prune"});
    QCOMPARE(pruned.code, 0);
    QCOMPARE(pruned.object().value("removed").toInt(-1), 0);
    QCOMPARE(as("dsb", {"log", "--prune", "--months", "2"}).code, 7);
}

void AccessLogTest::printedStateIsCompared()
{
    const Outcome report
        = as("fach", {"report", "--year", "2025", "-o", m_folder.filePath("state.html")});
    QVERIFY2(report.code == 0, report.errors);
    QFile file(m_folder.filePath("state.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    const auto begin = html.indexOf("Registerstand ");
    QVERIFY(begin > 0);
    const QString line = html.mid(begin, html.indexOf('<', begin) - begin);
    const QJsonObject same = as("leitung", {"verify", "--anchor", line}).object();
    QCOMPARE(same.value("anchor").toString(), QString("same"));
    QCOMPARE(same.value("chain").toString(), QString("whole"));
    QCOMPARE(same.value("alerts").toArray().size(), 0);
    QVERIFY(same.value("state").toString().startsWith("Registerstand "));
    QString other = line;
    other[other.size() - 1] = other.endsWith('0') ? '1' : '0';
    const Outcome altered = as("leitung", {"verify", "--anchor", other});
    QCOMPARE(altered.code, 6);
    QCOMPARE(altered.object().value("anchor").toString(), QString("other"));
    QString later = line;
    later.replace("Registerstand ", "Registerstand 9");
    QCOMPARE(as("leitung", {"verify", "--anchor", later}).object().value("anchor").toString(),
        QString("not-yet"));
    QCOMPARE(as("leitung", {"verify", "--anchor", line.left(20)}).code, 7);
}

void AccessLogTest::olderCopyIsExplainedAndAccepted()
{
    QCOMPARE(as("fach", {"accept-state"}).code, 0); // nothing to declare where all is well
    const QString folder = m_folder.filePath("Kopie.rueckhalt");
    const QString old = m_folder.filePath("Alt.rueckhalt");
    QVERIFY(copyFolder(m_register, folder) && copyFolder(m_register, old));
    QCOMPARE(as("fach", {"log"}, {}, folder).code, 0); // one entry more
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(copyFolder(old, folder));

    const Outcome found = as("leitung", {"verify"}, {}, folder);
    QCOMPARE(found.code, 6);
    const QJsonObject alert = found.object().value("alerts").toArray().first().toObject();
    QVERIFY(alert.value("forbidsWriting").toBool());
    QVERIFY(found.errors.contains("nur lesen"));
    // Who may not, who has not said so, and who may.
    QCOMPARE(as("leitung", {"accept-state", "--yes"}, {}, folder).code, 9);
    QCOMPARE(as("fach", {"accept-state"}, {}, folder).code, 2);
    QCOMPARE(as("leitung", {"verify"}, {}, folder).code, 6);
    const Outcome accepted = as("fach", {"accept-state", "--yes"}, {}, folder);
    QVERIFY2(accepted.code == 0, accepted.errors);
    QCOMPARE(as("leitung", {"verify"}, {}, folder).code, 0);
    const QJsonArray entries
        = as("dsb", {"log", "--second", "rat", "--second-password-fd", "8"}, {password}, folder)
              .array();
    QStringList actions;
    for (const QJsonValue entry : entries)
        actions << entry["action"].toString();
    QVERIFY2(actions.contains("older-state-accepted"), qPrintable(actions.join(' ')));
}

void AccessLogTest::alteredRegisterIsNotAccepted()
{
    // The chain of one register cannot be had with another's head: swapped files do not open.
    const QString folder = m_folder.filePath("Kopie2.rueckhalt");
    QVERIFY(copyFolder(m_register, folder));
    QFile database(folder + "/vault.db");
    QVERIFY(database.open(QIODevice::ReadWrite));
    // Half of the file: what is in single pages differs, and not each is looked at.
    QVERIFY(database.seek(database.size() / 4));
    const QByteArray rubbish(database.size() / 2, 'x');
    QCOMPARE(database.write(rubbish), rubbish.size());
    database.close();
    QCOMPARE(as("fach", {"accept-state", "--yes"}, {}, folder).code, 6);
}

void AccessLogTest::wrongUseIsCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no register") << QStringList {"log", "--password-fd", "9"};
    QTest::newRow("nothing to accept") << QStringList {"accept-state", "--password-fd", "9"};
}

void AccessLogTest::wrongUseIsCodeTwo()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(arguments, {}).code, 2);
}

QTEST_GUILESS_MAIN(AccessLogTest)
#include "tst_accesslog.moc"
