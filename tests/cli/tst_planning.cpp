// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using rueckhalt::testing::CliOutcome;
using rueckhalt::testing::runCli;

/// From a proposal to a check of its effect by the real program, with an account for each role.
class PlanningTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void officerProposesAndManagerDecides();
    void decisionsAreTypedWhole_data();
    void decisionsAreTypedWhole();
    void planIsCarriedOut();
    void effectIsForOfficers();
    void documentationIsWritten();

private:
    CliOutcome as(const QString &login, const QStringList &arguments) const
    {
        QStringList words {arguments[0]};
        words << arguments.mid(1) << QStringList {"--json", "--lang", "en", "--password-fd", "9"};
        if (!login.isEmpty())
            words << QStringList {"--login", login};
        return runCli(RUECKHALT_CLI, words, {login.isEmpty() ? founder : own});
    }

    static QJsonObject withId(
        const QJsonArray &array, const QString &id, const QString &key = "id");

    QTemporaryDir m_folder;
    QString m_register;
    QString m_proposal;
    QString m_plan;
    qsizetype m_proposals = 0; ///< in the example register from the beginning, like the others
    qsizetype m_plans = 0;
    qsizetype m_due = 0;
    qsizetype m_changes = 0;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

void PlanningTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const auto made = runCli(RUECKHALT_CLI,
        {"demo", m_register, "--incidents", "120", "--seed", "3", "--until", "2026-11-20",
            "--password-fd", "9"},
        {founder});
    QVERIFY2(made.code == 0, made.errors.constData());
    const auto added
        = as({}, {"users", "add", m_register, "chefin", "--name", "Chefin", "--roles", "manager"});
    QVERIFY2(added.code == 0, added.errors.constData());
    const QByteArray once = added.object().value("password").toString().toUtf8();
    const auto changed = runCli(RUECKHALT_CLI,
        {"password", "change", m_register, "--login", "chefin", "--password-fd", "9",
            "--new-password-fd", "8"},
        {once, own});
    QVERIFY2(changed.code == 0, changed.errors.constData());
    // The example register has a plan of its own.
    m_proposals = as("chefin", {"decide", m_register}).array().size();
    m_plans = as("chefin", {"plan", "list", m_register}).array().size();
    m_due = as({}, {"effect", "due", m_register}).array().size();
    m_changes = as("chefin", {"plan", "changes", m_register}).array().size();
}

/// The entry with an id; empty if there is none.
QJsonObject PlanningTest::withId(const QJsonArray &array, const QString &id, const QString &key)
{
    for (const QJsonValue &entry : array) {
        if (entry.toObject().value(key).toString() == id)
            return entry.toObject();
    }
    return {};
}

void PlanningTest::officerProposesAndManagerDecides()
{
    QCOMPARE(as({}, {"propose", m_register, "--measures", "A05,B04"}).code, 7); // no title
    QCOMPARE(
        as({}, {"propose", m_register, "--title", "Nach Frau Meyer", "--measures", "A05"}).code, 7);
    const auto made = as({},
        {"propose", m_register, "--title", "Wartezeiten", "--measures", "A05,B04", "--trigger",
            "waiting-time", "--units", "*"});
    QVERIFY2(made.code == 0, made.errors.constData());
    m_proposal = made.object().value("id").toString();
    QCOMPARE(m_proposal.size(), 8);
    QCOMPARE(as({}, {"decide", m_register, m_proposal, "A05", "--choose"}).code, 9);
    const auto list = as("chefin", {"decide", m_register});
    QVERIFY2(list.code == 0, list.errors.constData());
    QCOMPARE(list.array().size(), m_proposals + 1);
    QCOMPARE(withId(list.array(), m_proposal).value("measures").toArray().size(), 2);
    QVERIFY(!list.output.contains("2026-0"));
    const auto rejected
        = as("chefin", {"decide", m_register, m_proposal, "B04", "--reject", "Kein Platz."});
    QVERIFY2(rejected.code == 0, rejected.errors.constData());
    const auto chosen = as("chefin", {"decide", m_register, m_proposal, "a05", "--choose"});
    QVERIFY2(chosen.code == 0, chosen.errors.constData());
    m_plan = chosen.object().value("id").toString();
    QCOMPARE(
        as("chefin", {"propose", m_register, "--title", "Eigenes", "--measures", "A05"}).code, 9);
}

void PlanningTest::decisionsAreTypedWhole_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing decided") << QStringList {"abcd1234", "A05"};
    QTest::newRow("no measure") << QStringList {"abcd1234", "--choose"};
    QTest::newRow("two answers") << QStringList {"abcd1234", "A05", "--choose", "--reject", "x"};
    QTest::newRow("no proposal") << QStringList {"--choose"};
}

void PlanningTest::decisionsAreTypedWhole()
{
    QFETCH(QStringList, words);
    QCOMPARE(as("chefin", QStringList {"decide", m_register} + words).code, 2);
}

void PlanningTest::planIsCarriedOut()
{
    const auto run = [&](const QString &login, const QStringList &words) {
        const auto outcome = as(login, words);
        if (outcome.code != 0)
            qWarning("%s: %s", qPrintable(words.join(u' ')), outcome.errors.constData());
        return outcome.code;
    };
    const auto remindsOfDates = [&] {
        const auto list = runCli(RUECKHALT_CLI,
            {"plan", "list", m_register, "--lang", "de", "--login", "chefin", "--password-fd", "9"},
            {own});
        return list.output.count("Termine festlegen – beschlossen, aber noch ohne Termin");
    };
    const auto withoutDates = remindsOfDates(); // the example has some of its own
    QVERIFY(withoutDates > 0);
    QCOMPARE(run("chefin",
                 {"plan", "set", m_register, m_plan, "--responsible", "Leitung", "--start",
                     "2024-11-01", "--due", "30.11.2024", "--cost", "low", "--council", "agreed"}),
        0);
    QCOMPARE(remindsOfDates(), withoutDates - 1);
    QCOMPARE(run("chefin",
                 {"plan", "add-stage", m_register, m_plan, "--name", "Pilot", "--start",
                     "2024-11-01", "--due", "2024-11-30"}),
        0);
    QCOMPARE(run("chefin",
                 {"plan", "task", m_register, m_plan, "--text", "Aushang", "--due", "2024-11-05"}),
        0);
    QCOMPARE(run("chefin", {"plan", "task", m_register, m_plan, "--done", "1"}), 0);
    QCOMPARE(run("chefin", {"plan", "note", m_register, m_plan, "Läuft."}), 0);
    QCOMPARE(run("chefin", {"plan", "step", m_register, m_plan, "plan"}), 0);
    QCOMPARE(run("chefin", {"plan", "step", m_register, m_plan, "start"}), 0);
    QCOMPARE(as("chefin", {"plan", "step", m_register, m_plan, "finish"}).code, 7);
    QCOMPARE(run("chefin",
                 {"plan", "add-stage", m_register, m_plan, "--stage", "1", "--state", "done",
                     "--on", "2024-11-30"}),
        0);
    QCOMPARE(run("chefin", {"plan", "step", m_register, m_plan, "finish"}), 0);
    // By mistake, and once more.
    QCOMPARE(run("chefin", {"plan", "step", m_register, m_plan, "take-back"}), 0);
    QCOMPARE(as("chefin", {"plan", "step", m_register, m_plan, "take-back"}).code, 7);
    QCOMPARE(run("chefin", {"plan", "step", m_register, m_plan, "finish"}), 0);
    const auto shown = as("chefin", {"plan", "show", m_register, m_plan});
    QCOMPARE(shown.object().value("state").toString(), "done");
    QCOMPARE(shown.object().value("stages").toArray().size(), 1);
    QCOMPARE(as("chefin", {"plan", "list", m_register}).array().size(), m_plans + 1);
    QCOMPARE(as("chefin", {"plan", "show", m_register, "ffff0000"}).code, 4);
    QCOMPARE(as("chefin", {"plan", "set", m_register, m_plan, "--cost", "riesig"}).code, 7);
}

void PlanningTest::effectIsForOfficers()
{
    QCOMPARE(as("chefin", {"effect", "check", m_register, m_plan}).code, 9);
    QCOMPARE(as("chefin", {"effect", "baseline", m_register}).code, 9);
    const auto due = as({}, {"effect", "due", m_register});
    QVERIFY2(due.code == 0, due.errors.constData());
    QCOMPARE(due.array().size(), m_due + 1);
    QVERIFY(withId(due.array(), m_plan, "plan").value("due").toBool());
    const auto counted = as({}, {"effect", "check", m_register, m_plan});
    QVERIFY2(counted.code == 0, counted.errors.constData());
    QVERIFY(counted.object().contains("ratio"));
    // The manager has set times that were over already.
    QVERIFY(counted.object().value("toConfirm").toBool());
    QStringList record {"effect", "record", m_register, m_plan, "--note", "Erste Prüfung"};
    QCOMPARE(as({}, record).code, 7);
    record << "--confirm-changes";
    QCOMPARE(as({}, record).code, 0);
    const auto shown = as("chefin", {"plan", "show", m_register, m_plan});
    QCOMPARE(shown.object().value("state").toString(), "checked");
    QCOMPARE(shown.object().value("findings").toArray().size(), 1);
    QVERIFY(!shown.output.contains("ratio"));
    QCOMPARE(as({}, {"verify", m_register}).code, 0);
}

void PlanningTest::documentationIsWritten()
{
    const QString file = m_folder.filePath("plan.csv");
    QCOMPARE(as("chefin", {"plan", "export", m_register, "--output", file}).code, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray table = written.readAll();
    QVERIFY(table.startsWith("\xef\xbb\xbf"));
    QCOMPARE(table.count("\r\n"), m_plans + 2);
    QCOMPARE(as("chefin", {"plan", "changes", m_register}).array().size(), m_changes + 1);
    QCOMPARE(as({}, {"plan", "units", m_register, "chefin", "--units", "Jobcenter"}).code, 0);
    QVERIFY(withId(as("chefin", {"plan", "list", m_register}).array(), m_plan).isEmpty());
    QVERIFY(withId(as("chefin", {"decide", m_register}).array(), m_proposal).isEmpty());
    QCOMPARE(as("chefin", {"plan", "units", m_register, "chefin"}).code, 9);
}

QTEST_GUILESS_MAIN(PlanningTest)
#include "tst_planning.moc"
