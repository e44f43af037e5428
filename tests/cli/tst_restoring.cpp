// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"
#include "support/cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// A backup of a register with several accounts, checked and restored by the real program in each
/// way in that the register itself knows.
class RestoringTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_machine = QStringLiteral("machine"); }
    void everyWayInVerifiesAndRestores_data();
    void everyWayInVerifiesAndRestores();
    void lostPasswordsAreReplacedAfterARestoreWithTheWords();
    void wrongWayInIsRefused_data();
    void wrongWayInIsRefused();
    void wordsDoNotVerifyARegister();

private:
    using Outcome = testing::CliOutcome;
    /// Secrets stand at descriptors 9, 8 and 7, in this order.
    Outcome run(const QStringList &arguments, const QByteArrayList &secrets) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments, secrets,
            {.environment = {{"XDG_STATE_HOME", path(m_machine)}}});
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_machine = QStringLiteral("machine"); ///< what it remembers of registers
    QString m_backup;
    QByteArray m_words;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray officer = "sieben Gabeln tanzen im Regen";
    static inline const QByteArray manager = "zwei Kamine rauchen hinterm Deich";
};

void RestoringTest::initTestCase()
{
    const QString folder = path("Amt.rueckhalt");
    const Outcome made = run({"create", folder, "--json", "--password-fd", "9"}, {founder});
    QVERIFY2(made.code == 0, made.errors);
    m_words = made.object().value("recovery").toString().toUtf8();
    QFile keyFile(path("schluessel"));
    QVERIFY(keyFile.open(QIODevice::WriteOnly));
    keyFile.write(QByteArray(64, 'k'));
    keyFile.close();
    const auto add = [&](const QString &login, const QString &roles, const QByteArray &secret,
                         const QStringList &more) {
        const Outcome added = run({"users", "add", folder, login, "--name", "Frau " + login,
                                      "--roles", roles, "--password-fd", "9", "--json"},
            {founder});
        const QByteArray given = added.object().value("password").toString().toUtf8();
        return run(QStringList {"password", "change", folder, "--login", login, "--password-fd",
                       "9", "--new-password-fd", "8"}
                + more,
            {given, secret});
    };
    const Outcome second
        = add("berta", "officer", officer, {"--new-unlock-file", path("schluessel")});
    QVERIFY2(second.code == 0, second.errors);
    const Outcome third = add("clara", "manager", manager, {});
    QVERIFY2(third.code == 0, third.errors);
    QVERIFY(QDir().mkpath(path("Sicherungen")));
    const Outcome saved = run(
        {"backup", folder, "--to", path("Sicherungen"), "--password-fd", "9", "--json"}, {founder});
    QVERIFY2(saved.code == 0, saved.errors);
    m_backup = saved.object().value("backup").toString();
}

void RestoringTest::everyWayInVerifiesAndRestores_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("login and key file") << QStringList {"--login", "berta", "--password-fd", "9",
        "--unlock-file", path("schluessel")}
                                        << officer;
    QTest::newRow("founder without login") << QStringList {"--password-fd", "9"} << founder;
    QTest::newRow("words of the sheet") << QStringList {"--words-fd", "9"} << m_words;
}

void RestoringTest::everyWayInVerifiesAndRestores()
{
    QFETCH(const QStringList, way);
    QFETCH(const QByteArray, secret);
    const Outcome verified = run(QStringList {"verify", m_backup, "--json"} + way, {secret});
    QVERIFY2(verified.code == 0, verified.errors);
    QCOMPARE(verified.object().value("damaged").toInt(-1), 0);
    const QString target = path(QString::fromLatin1(QTest::currentDataTag()) + ".rueckhalt");
    m_machine = QString::fromLatin1(QTest::currentDataTag()); // a new one each time
    const Outcome restored = run(QStringList {"restore", m_backup, "--to", target} + way, {secret});
    QVERIFY2(restored.code == 0, restored.errors);
    const Outcome checked
        = run({"verify", target, "--login", "clara", "--password-fd", "9"}, {manager});
    QVERIFY2(checked.code == 0, checked.errors);
}

void RestoringTest::lostPasswordsAreReplacedAfterARestoreWithTheWords()
{
    // The machine has seen a restored register go on; that one is lost too.
    const QString lost = path("Verloren.rueckhalt");
    QCOMPARE(run({"restore", m_backup, "--to", lost, "--words-fd", "9"}, {m_words}).code, 0);
    const Outcome used = run({"verify", lost, "--login", "clara", "--password-fd", "9"}, {manager});
    QVERIFY2(used.code == 0, used.errors);
    QVERIFY(QDir(lost).removeRecursively());
    const QString target = path("Neuanfang.rueckhalt");
    const Outcome restored
        = run({"restore", m_backup, "--to", target, "--words-fd", "9"}, {m_words});
    QVERIFY2(restored.code == 0, restored.errors);
    const QByteArray fresh = "neun Laternen hinter dem Deich";
    const QStringList open {
        "recovery", "open", target, "berta", "--words-fd", "9", "--new-password-fd", "8"};
    const Outcome stopped = run(open, {m_words, fresh});
    QCOMPARE(stopped.code, 2);
    QVERIFY2(stopped.errors.contains("--accept-state"), stopped.errors);
    const Outcome opened = run(open + QStringList {"--accept-state"}, {m_words, fresh});
    QVERIFY2(opened.code == 0, opened.errors);
    QCOMPARE(run({"list", target, "--login", "berta", "--password-fd", "9"}, {fresh}).code, 0);
}

void RestoringTest::wrongWayInIsRefused_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("code");
    const QStringList berta {"--login", "berta", "--password-fd", "9"};
    QTest::newRow("key file left out") << berta << officer << 3;
    QTest::newRow("no such account")
        << QStringList {"--login", "dora", "--password-fd", "9"} << officer << 3;
    QTest::newRow("manager may not")
        << QStringList {"--login", "clara", "--password-fd", "9"} << manager << 9;
    QTest::newRow("too few words") << QStringList {"--words-fd", "9"} << m_words.left(40) << 7;
    QTest::newRow("words of another register")
        << QStringList {"--words-fd", "9"} << wordsOf(SecretBytes(16)).join(u' ').toUtf8() << 3;
    QTest::newRow("no terminal and nothing given") << QStringList {} << QByteArray() << 2;
}

void RestoringTest::wrongWayInIsRefused()
{
    QFETCH(const QStringList, way);
    QFETCH(const QByteArray, secret);
    QFETCH(const int, code);
    const QString target = path("Nichts.rueckhalt");
    const Outcome restored = run(QStringList {"restore", m_backup, "--to", target} + way, {secret});
    QCOMPARE(restored.code, code);
    QVERIFY(!QFile::exists(target));
}

void RestoringTest::wordsDoNotVerifyARegister()
{
    QCOMPARE(run({"verify", path("Amt.rueckhalt"), "--words-fd", "9"}, {m_words}).code, 2);
}

QTEST_GUILESS_MAIN(RestoringTest)
#include "tst_restoring.moc"
