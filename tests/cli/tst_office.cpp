// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Profiles of offices, signs and promised replies by the real program, on a demo register.
class OfficeCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void profilesOfTheDemoAreListed();
    void profileIsChangedByName();
    void wrongDetailsChangeNothing_data();
    void wrongDetailsChangeNothing();
    void checklistNamesItsMeasures();
    void signsAreWritten();
    void closedDayBecomesANotice();
    void promisesAreKeptAndCounted();
    void rollOutBeginsWithItsGates();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
            {password},
            {.input = input, .environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    Outcome office(const QString &action, const QStringList &more = {}) const
    {
        return run(QStringList {"office", action, m_register} + more);
    }

    QTemporaryDir m_folder;
    QString m_register = m_folder.filePath("Stadt.rueckhalt");
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

void OfficeCommandTest::initTestCase()
{
    const Outcome made = run({"demo", m_register, "--incidents", "40", "--json"});
    QVERIFY2(made.code == 0, made.errors);
}

void OfficeCommandTest::profilesOfTheDemoAreListed()
{
    const QJsonArray list = office("list", {"--json"}).array();
    QCOMPARE(list.size(), 4);
    QVERIFY(list.first().toObject().value("minutesAWeek").toInt() > 1000);
}

void OfficeCommandTest::profileIsChangedByName()
{
    const QStringList wohngeld {"Sozialamt > Wohngeld"};
    const Outcome set = office("profile",
        wohngeld
            + QStringList {"--set", "phone=01234 56-77", "--set", "valid-from=2026-01-01", "--set",
                "hours.tue=8-12, 14-17:30", "--set", "last.tue=17:15", "--set",
                "channels=walk-in,phone", "--set", "admission-reason=queue"});
    QVERIFY2(set.code == 0, set.errors);
    const QJsonObject profile = office("profile", wohngeld + QStringList {"--json"}).object();
    QCOMPARE(profile.value("phone").toString(), QStringLiteral("01234 56-77"));
    const QJsonObject period = profile.value("periods").toArray().first().toObject();
    QCOMPARE(period.value("hours").toObject().value("tue").toString(),
        QStringLiteral("8:00-12:00, 14:00-17:30"));
    QCOMPARE(profile.value("figures").toObject().value("minutesAfter17").toInt(), 30);
}

void OfficeCommandTest::wrongDetailsChangeNothing_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("unknown") << "colour=red";
    QTest::newRow("no value") << "phone";
    QTest::newRow("hours") << "hours.mon=abc";
    QTest::newRow("overlap") << "hours.mon=8-12,11-13";
    QTest::newRow("address that runs") << "website=javascript:alert(1)";
    QTest::newRow("unknown channel") << "channels=pigeon";
}

void OfficeCommandTest::wrongDetailsChangeNothing()
{
    QFETCH(QString, set);
    const QJsonObject before = office("profile", {"Kfz-Zulassung", "--json"}).object();
    QCOMPARE(office("profile", {"Kfz-Zulassung", "--set", set}).code, 7);
    QCOMPARE(office("profile", {"Kfz-Zulassung", "--json"}).object(), before);
}

void OfficeCommandTest::checklistNamesItsMeasures()
{
    QCOMPARE(
        office("check", {"Kfz-Zulassung", "--item", "maps-are-right", "--state", "not-met"}).code,
        0);
    const QJsonArray measures = office("measures", {"Kfz-Zulassung", "--json"}).array();
    bool isFound = false;
    for (const QJsonValue &measure : measures)
        isFound = isFound || measure.toObject().value("measure") == "A01";
    QVERIFY(isFound);
    QCOMPARE(office("check", {"Kfz-Zulassung", "--item", "none", "--state", "met"}).code, 7);
}

void OfficeCommandTest::signsAreWritten()
{
    const QString pdf = m_folder.filePath("schild.pdf");
    const Outcome made = office(
        "sign", {"Kfz-Zulassung", "--language", "de,plain,en", "--paper", "A3", "--output", pdf});
    QVERIFY2(made.code == 0, made.errors);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    const QString html = m_folder.filePath("amt.html");
    QCOMPARE(office("sign",
                 {"Kfz-Zulassung", "--kind", "web", "--language", "en", "--format", "html",
                     "--output", html})
                 .code,
        0);
    QFile page(html);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("<html lang=\"en\">"));
    QCOMPARE(office("sign", {"Kfz-Zulassung"}).code, 2);
}

void OfficeCommandTest::closedDayBecomesANotice()
{
    QCOMPARE(office("close",
                 {"Kfz-Zulassung", "--from", "2027-05-14", "--reason", "bridge-day", "--announced",
                     "2027-04-20"})
                 .code,
        0);
    const QString text = m_folder.filePath("zu.txt");
    QCOMPARE(office("sign",
                 {"Kfz-Zulassung", "--kind", "closing", "--closed-on", "2027-05-14", "--format",
                     "text", "--output", text})
                 .code,
        0);
    QFile file(text);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains("Freitag, 14. Mai 2027"));
    QCOMPARE(
        office("sign",
            {"Kfz-Zulassung", "--kind", "closing", "--closed-on", "2027-05-15", "--output", text})
            .code,
        4);
}

void OfficeCommandTest::promisesAreKeptAndCounted()
{
    const auto promises = [&](const QString &action, const QStringList &more) {
        return run(QStringList {"promises", action, m_register} + more);
    };
    const auto add = [&](const QByteArray &what, const QStringList &more = {}) {
        return run(QStringList {"promises", "add", m_register, "--unit", "Kfz-Zulassung",
                       "--what-file", "-", "--json"}
                + more,
            what);
    };
    QVERIFY(!promises("list", {"--overdue", "--json"}).array().isEmpty());
    const Outcome added = add("Gebühr für Kurzzeitkennzeichen\n", {"--reference", "SC-77"});
    QVERIFY2(added.code == 0, added.errors);
    const QString id = added.object().value("id").toString();
    QCOMPARE(promises("keep", {id}).code, 0);
    QCOMPARE(promises("keep", {id}).code, 7);
    QCOMPARE(add("Rückruf 0171 2345678").code, 7);
    QCOMPARE(add("Frage von Herrn Mustermann").code, 7);
    QCOMPARE(add("Gebühr", {"--reference", "Mustermann"}).code, 7);
    QCOMPARE(add("Gebühr", {"--reference", "01712345678"}).code, 7);
    QCOMPARE(add("Gebühr", {"--reference", "m1@example.org"}).code, 7);
    QCOMPARE(add({}).code, 7);
    // A text among the arguments would stand in every list of processes.
    QCOMPARE(promises("add", {"--what", "Gebühr", "--unit", "Kfz-Zulassung"}).code, 2);
    QVERIFY(promises("count", {"--json"}).object().value("kept").toInt() > 0);
}

void OfficeCommandTest::rollOutBeginsWithItsGates()
{
    const Outcome made
        = run({"plan", "template", m_register, "service-centre", "--start", "2027-01-04", "--stage",
            "Servicetelefon, Kfz-Zulassung", "--stage", "Ordnungsamt", "--json"});
    QVERIFY2(made.code == 0, made.errors);
    const QStringList ask {"plan", "gate", m_register, made.object().value("id").toString()};
    const QJsonObject gate = run(ask + QStringList {"--json"}).object();
    QCOMPARE(gate.value("criteria").toArray().size(), 3);
    // The demo has calls of two years at its service telephone, and promises.
    for (const QJsonValue &criterion : gate.value("criteria").toArray())
        QVERIFY(!criterion.toObject().value("value").toString().isEmpty());
    // Programs get the ids, people the names.
    QStringList ids;
    for (const QJsonValue &criterion : gate.value("criteria").toArray())
        ids << criterion.toObject().value("indicator").toString();
    QCOMPARE(ids, QStringList({"calls.answered", "calls.within30", "promises.kept"}));
    const QByteArray german = run(ask + QStringList {"--lang", "de"}).output;
    const QByteArray english = run(ask + QStringList {"--lang", "en"}).output;
    QVERIFY2(german.contains("In 30 Sekunden angenommen"), german);
    QVERIFY2(english.contains("Answered within 30 seconds"), english);
    for (const QString &id : std::as_const(ids))
        QVERIFY2(!german.contains(id.toUtf8()) && !english.contains(id.toUtf8()), german);
    QVERIFY(QStringList({"go", "no-go"}).contains(gate.value("verdict").toString()));
    QCOMPARE(run({"plan", "template", m_register, "none", "--start", "2027-01-04"}).code, 4);
}

QTEST_GUILESS_MAIN(OfficeCommandTest)
#include "tst_office.moc"
