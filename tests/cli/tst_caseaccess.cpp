// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Granting and erasing single cases by the real program.
class CaseAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void caseIsGrantedListedAndEnded();
    void impossibleGrantIsRefused_data();
    void impossibleGrantIsRefused();
    void onlyOfficersGrantAndErase();
    void erasingNeedsTheNumberTwice();
    void erasedIncidentIsGone();
    void newKeyStandsOnTheCard();
    void nothingIsSaidBesideTheAnswer();
    void tablesLeaveWithTheOfficerOnly_data();
    void tablesLeaveWithTheOfficerOnly();
    void releasesAreForOfficersOnly_data();
    void releasesAreForOfficersOnly();
    void accumulationsAreForOfficersOnly_data();
    void accumulationsAreForOfficersOnly();

private:
    using Outcome = testing::CliOutcome;
    /// The password stands at descriptor 9, a new one at 8.
    static Outcome run(
        const QStringList &arguments, const QByteArray &secret, const QByteArray &newSecret = {});
    static Outcome as(const QString &login, const QStringList &arguments)
    {
        const QStringList more {"--json", "--password-fd", "9", "--lang", "en"};
        return login.isEmpty() ? run(arguments + more, founder)
                               : run(arguments + more + QStringList {"--login", login}, own);
    }
    Outcome record();
    void addMember(const QString &login, const QString &roles);

    QTemporaryDir m_folder;
    QString m_register;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

CaseAccessTest::Outcome CaseAccessTest::run(
    const QStringList &arguments, const QByteArray &secret, const QByteArray &newSecret)
{
    QByteArrayList secrets {secret};
    if (!newSecret.isEmpty())
        secrets << newSecret;
    return testing::runCli(RUECKHALT_CLI, arguments, secrets);
}

void CaseAccessTest::addMember(const QString &login, const QString &roles)
{
    const Outcome added
        = as({}, {"users", "add", m_register, login, "--name", "Frau " + login, "--roles", roles});
    QVERIFY2(added.code == 0, added.errors);
    const QByteArray given = added.object().value("password").toString().toUtf8();
    const Outcome changed = run({"password", "change", m_register, "--login", login,
                                    "--password-fd", "9", "--new-password-fd", "8"},
        given, own);
    QVERIFY2(changed.code == 0, changed.errors);
}

CaseAccessTest::Outcome CaseAccessTest::record()
{
    QFile report(m_folder.filePath("report.json"));
    if (!report.open(QIODevice::WriteOnly)
        || report.write(R"({"types": ["V"], "occurred": "2026-01-02", "place": "counter",
                            "description": "Ein Besucher rief laut."})")
            < 0)
        qFatal("report");
    report.close();
    return as({}, {"record", m_register, report.fileName()});
}

void CaseAccessTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const Outcome made = run({"create", m_register, "--json", "--password-fd", "9"}, founder);
    QVERIFY2(made.code == 0, made.errors);
    addMember("kern", "carer");
    addMember("leitung", "manager");
    for (int i = 0; i < 3; ++i) {
        const Outcome recorded = record();
        QVERIFY2(recorded.code == 0, recorded.errors);
    }
}

void CaseAccessTest::caseIsGrantedListedAndEnded()
{
    const QString number = as({}, {"list", m_register}).array().first()["number"].toString();
    QCOMPARE(as("kern", {"list", m_register}).array().size(), 0);
    const QString until = QDate::currentDate().addDays(14).toString(Qt::ISODate);
    const QStringList order {
        "grant", m_register, number, "--to", "kern", "--until", until, "--reason", "Nachsorge"};
    // Without the fingerprint that she reads out it says which it is, and nothing happens.
    QString fingerprint;
    for (const QJsonValue &account : as({}, {"users", "list", m_register}).array()) {
        if (account["login"].toString() == "kern")
            fingerprint = account["fingerprint"].toString();
    }
    QVERIFY(!fingerprint.isEmpty());
    for (const QStringList &wrong : {QStringList(), QStringList {"--fingerprint", "Igel"}}) {
        const Outcome refused = as({}, order + wrong);
        QCOMPARE(refused.code, 7);
        QVERIFY(refused.errors.contains(fingerprint.toUtf8()));
        QCOMPARE(as({}, {"grants", m_register}).array().size(), 0);
    }
    const Outcome granted = as({}, order + QStringList {"--fingerprint", fingerprint});
    QVERIFY2(granted.code == 0, granted.errors);
    const auto check = [&](const QString &login) {
        const QJsonArray grants = as(login, {"grants", m_register}).array();
        QCOMPARE(grants.size(), 1);
        QCOMPARE(grants.first()["number"].toString(), number);
        QCOMPARE(grants.first()["member"].toString(), QString("Frau kern"));
        QCOMPARE(grants.first()["until"].toString(), until);
        QCOMPARE(grants.first()["reason"].toString(), QString("Nachsorge"));
        QCOMPARE(grants.first()["over"].toBool(true), false);
    };
    check({});
    check("kern");
    QCOMPARE(as("kern", {"list", m_register}).array().size(), 1);
    QCOMPARE(as("kern", {"show", m_register, number}).object()["description"].toString(),
        QString("Ein Besucher rief laut."));
    QCOMPARE(as("leitung", {"show", m_register, number}).code, 4);
    QCOMPARE(as({}, {"grant", m_register, number, "--to", "kern", "--revoke"}).code, 0);
    QCOMPARE(as({}, {"grant", m_register, number, "--to", "kern", "--revoke"}).code, 4);
    QCOMPARE(as({}, {"grants", m_register}).array().size(), 0);
    QCOMPARE(as("kern", {"list", m_register}).array().size(), 0);
}

void CaseAccessTest::impossibleGrantIsRefused_data()
{
    const QString soon = QDate::currentDate().addDays(5).toString("dd.MM.yyyy");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("nobody named") << QStringList {"--until", soon} << 2 << QByteArray("--to");
    QTest::newRow("no day") << QStringList {"--to", "kern", "--reason", "x"} << 7
                            << QByteArray("--until");
    QTest::newRow("day that is over") << QStringList {"--to", "kern", "--reason", "x", "--until",
        "2020-01-01"} << 7 << QByteArray("--until");
    QTest::newRow("no reason") << QStringList {"--to", "kern", "--until", soon} << 7
                               << QByteArray("--reason");
    QTest::newRow("manager") << QStringList {"--to", "leitung", "--reason", "x", "--until", soon}
                             << 7 << QByteArray("--to");
    QTest::newRow("unknown account") << QStringList {"--to", "niemand", "--reason", "x", "--until",
        soon} << 4 << QByteArray("niemand");
}

void CaseAccessTest::impossibleGrantIsRefused()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, code);
    QFETCH(const QByteArray, named);
    const QString number = as({}, {"list", m_register}).array().first()["number"].toString();
    const Outcome refused = as({}, QStringList {"grant", m_register, number} + options);
    QCOMPARE(refused.code, code);
    QVERIFY2(refused.errors.contains(named), refused.errors);
    QCOMPARE(as({}, {"grants", m_register}).array().size(), 0);
}

void CaseAccessTest::onlyOfficersGrantAndErase()
{
    const QString number = as({}, {"list", m_register}).array().first()["number"].toString();
    // They do not even learn that there is such an incident.
    QCOMPARE(as("leitung", {"erase", m_register, number, "--confirm", number}).code, 4);
    QCOMPARE(
        as("leitung",
            {"grant", m_register, number, "--to", "kern", "--until", "2100-01-01", "--reason", "x"})
            .code,
        4);
    QCOMPARE(as({}, {"list", m_register}).array().size(), 3);
}

void CaseAccessTest::erasingNeedsTheNumberTwice()
{
    const QString number = as({}, {"list", m_register}).array().first()["number"].toString();
    QCOMPARE(as({}, {"erase", m_register, number}).code, 2);
    QCOMPARE(as({}, {"erase", m_register, number, "--confirm", "2026-99999"}).code, 2);
    QCOMPARE(as({}, {"erase", m_register, "2026-99999", "--confirm", "2026-99999"}).code, 4);
    QCOMPARE(as({}, {"list", m_register}).array().size(), 3);
}

void CaseAccessTest::erasedIncidentIsGone()
{
    const QString number = as({}, {"list", m_register}).array().first()["number"].toString();
    const Outcome erased = as({}, {"erase", m_register, number, "--confirm", number});
    QVERIFY2(erased.code == 0, erased.errors);
    QCOMPARE(as({}, {"list", m_register}).array().size(), 2);
    QCOMPARE(as({}, {"show", m_register, number}).code, 4);
    QCOMPARE(as({}, {"verify", m_register}).code, 0);
    // Its number is not given again.
    QVERIFY(record().code == 0);
    for (const QJsonValue &incident : as({}, {"list", m_register}).array())
        QVERIFY(incident["number"].toString() != number);
}

void CaseAccessTest::newKeyStandsOnTheCard()
{
    const auto card = [this] {
        QFile file(m_register + "/reporting.card");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(as({}, {"card", m_register}).code == 0);
    const QByteArray before = card();
    QVERIFY(!before.isEmpty());
    const Outcome rotated = as({}, {"key", "rotate", m_register});
    QVERIFY2(rotated.code == 0, rotated.errors);
    const QByteArray after = card();
    QVERIFY(!after.isEmpty() && after != before);
    // Nothing is left to renew.
    QVERIFY(as({}, {"card", m_register}).code == 0);
    QVERIFY(card().size() == after.size());
}

void CaseAccessTest::nothingIsSaidBesideTheAnswer()
{
    for (const QString command : {"report-incident", "status"}) {
        const Outcome helped = run({command, "--help", "--lang", "en"}, {});
        QCOMPARE(helped.code, 0);
        QVERIFY2(helped.errors.isEmpty(), helped.errors);
        const Outcome refused = run({command, "--lang", "en", "x", "--folder", "nowhere"}, {});
        QVERIFY(refused.code != 0);
        QVERIFY2(!refused.errors.contains("not defined"), refused.errors);
    }
}

void CaseAccessTest::tablesLeaveWithTheOfficerOnly_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const QStringList table {"export", "--with-descriptions"};
    QTest::newRow("a carer's table would outlive the grant") << "kern" << table << 9;
    QTest::newRow("a manager's table") << "leitung" << table << 9;
    QTest::newRow("an officer's table") << QString() << table << 0;
}

void CaseAccessTest::tablesLeaveWithTheOfficerOnly()
{
    QFETCH(const QString, login);
    QFETCH(QStringList, words);
    QFETCH(const int, code);
    const QString path = m_folder.filePath("table.csv");
    QFile::remove(path);
    words.insert(1, m_register);
    words << "--output" << path;
    const Outcome outcome = as(login, words);
    QVERIFY2(outcome.code == code, outcome.errors);
    QCOMPARE(QFile::exists(path), code == 0);
}

void CaseAccessTest::releasesAreForOfficersOnly_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("action");
    for (const char *action : {"preview", "make"}) {
        QTest::addRow("a manager's %s would say that nothing happened", action)
            << "leitung" << action;
        QTest::addRow("a carer's %s would count granted cases only", action) << "kern" << action;
    }
    for (const char *login : {"leitung", "kern"})
        QTest::addRow("witnesses are not for %s", login) << login << "verify";
}

void CaseAccessTest::releasesAreForOfficersOnly()
{
    QFETCH(const QString, login);
    QFETCH(const QString, action);
    const QStringList period = action == "verify" ? QStringList() : QStringList {"2025-Y"};
    const Outcome outcome = as(login, QStringList {"release", action, m_register} + period);
    QVERIFY2(outcome.code == 9, outcome.errors);
    // What was released is for everybody.
    QCOMPARE(as(login, {"release", "list", m_register}).code, 0);
    QVERIFY(as(login, {"release", "list", m_register}).array().isEmpty());
    QVERIFY(!as(login, {"release", "plan", m_register}).array().isEmpty());
}

void CaseAccessTest::accumulationsAreForOfficersOnly_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("code");
    QTest::newRow("a manager would be told that there are too few") << "leitung" << 9;
    QTest::newRow("a carer would get those among granted cases") << "kern" << 9;
    QTest::newRow("an officer") << QString() << 0;
}

void CaseAccessTest::accumulationsAreForOfficersOnly()
{
    QFETCH(const QString, login);
    QFETCH(const int, code);
    const Outcome outcome = as(login, {"clusters", m_register});
    QVERIFY2(outcome.code == code, outcome.errors);
    QCOMPARE(outcome.output.isEmpty(), code != 0);
}

QTEST_GUILESS_MAIN(CaseAccessTest)
#include "tst_caseaccess.moc"
