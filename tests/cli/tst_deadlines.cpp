// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Deadlines of described cases by the real program.
class DeadlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void exampleIsComputed();
    void tableIsComputed();
    void todayDecidesTheStatus();
    void problemsAreCodeSeven_data();
    void problemsAreCodeSeven();
    void wrongUseIsCodeTwo_data();
    void wrongUseIsCodeTwo();
    void fileThatIsNotThereIsCodeFour();
    void calendarIsWritten();
    void calendarNeedsNumbers();
    void calendarIsNotWrittenOverAFolder();
    void holidaysAreListed();
    void sentencesSpeakBothLanguages();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return testing::runCli(QStringLiteral(RUECKHALT_CLI), QStringList {"deadlines"} + arguments,
            {}, {.input = input});
    }
    [[nodiscard]] static QJsonObject find(
        const QJsonObject &result, const QString &kind, const QString &whom)
    {
        for (const auto value : result["deadlines"].toArray()) {
            const QJsonObject one = value.toObject();
            if (one["kind"] == kind && one["whom"] == whom)
                return one;
        }
        return {};
    }

    const QString m_example
        = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/deadlines/example.json");
    QTemporaryDir m_folder;
};

void DeadlinesTest::exampleIsComputed()
{
    const Outcome outcome
        = run({"--case", m_example, "--today", "2026-03-12", "--json", "--lang", "en"});
    QCOMPARE(outcome.code, 0);
    const QJsonObject result = outcome.object();
    QCOMPARE(result["number"].toString(), QStringLiteral("2026-00123"));
    QCOMPARE(result["today"].toString(), QStringLiteral("2026-03-12"));
    const QJsonObject notice = find(result, "accident-notice", "p1");
    QCOMPARE(notice["day"].toString(), QStringLiteral("2026-03-13"));
    QCOMPARE(notice["status"].toString(), QStringLiteral("this-week"));
    QCOMPARE(notice["force"].toString(), QStringLiteral("duty"));
    QCOMPARE(
        notice["notes"].toArray().at(0).toObject()["day"].toString(), QStringLiteral("2026-03-17"));
    const QJsonObject application = find(result, "application", "p1");
    QCOMPARE(application["day"].toString(), QStringLiteral("2026-06-12"));
    QCOMPARE(application["offences"].toArray(), QJsonArray({"insult", "bodily-harm"}));
    QCOMPARE(
        find(result, "application", "superior")["day"].toString(), QStringLiteral("2026-06-17"));
    QCOMPARE(find(result, "application", "authority")["missing"].toString(),
        QStringLiteral("knowledge-of-act"));
    const QJsonObject care = find(result, "first-care", "p1");
    QCOMPARE(care["status"].toString(), QStringLiteral("done"));
    QCOMPARE(care["time"].toString(), QStringLiteral("14:30"));
}

void DeadlinesTest::tableIsComputed()
{
    const Outcome outcome = run({"--case", "-", "--json"},
        R"({"format": "rueckhalt-deadlines-1", "cases": [
            {"today": "2026-01-01", "checks": [{"id": "m1", "due": "2026-01-01"}]}, {}]})");
    QCOMPARE(outcome.code, 0);
    const QJsonArray cases = outcome.object()["cases"].toArray();
    QCOMPARE(cases.size(), 2);
    QCOMPARE(find(cases.at(0).toObject(), "effect-check", "m1")["status"].toString(),
        QStringLiteral("today"));
}

void DeadlinesTest::todayDecidesTheStatus()
{
    const Outcome outcome = run({"--case", m_example, "--today", "2026-06-13", "--json"});
    QCOMPARE(find(outcome.object(), "application", "p1")["status"].toString(),
        QStringLiteral("overdue"));
}

void DeadlinesTest::problemsAreCodeSeven_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("path") << QStringList {"--case", "-"}
                          << QByteArray("{\"format\": \"rueckhalt-deadlines-1\",\n"
                                        "\"affected\": [{\"id\": \"Meier\"}]}")
                          << QByteArray("-:2: affected[0].id:");
    QTest::newRow("nothing") << QStringList {"--case", "-"} << QByteArray() << QByteArray("-:1:");
    QTest::newRow("day") << QStringList {"--case", m_example, "--today", "morgen"} << QByteArray()
                         << QByteArray("--today");
    QTest::newRow("years") << QStringList {"--holidays", "1900"} << QByteArray()
                           << QByteArray("--holidays");
    QTest::newRow("state") << QStringList {"--holidays", "2026", "--state", "XX"} << QByteArray()
                           << QByteArray("--state");
}

void DeadlinesTest::problemsAreCodeSeven()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, told);
    const Outcome outcome = run(arguments, input);
    QCOMPARE(outcome.code, 7);
    QVERIFY2(outcome.errors.contains(told), outcome.errors.constData());
    QVERIFY(outcome.output.isEmpty());
}

void DeadlinesTest::wrongUseIsCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("both") << QStringList {"--case", "-", "--holidays", "2026"};
    QTest::newRow("register and case") << QStringList {"Amt.rueckhalt", "--case", "-"};
    QTest::newRow("two registers") << QStringList {"Amt.rueckhalt", "Haus.rueckhalt"};
}

void DeadlinesTest::wrongUseIsCodeTwo()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(arguments).code, 2);
}

void DeadlinesTest::fileThatIsNotThereIsCodeFour()
{
    QCOMPARE(run({"--case", m_folder.filePath("nothing.json")}).code, 4);
}

void DeadlinesTest::calendarIsWritten()
{
    const QString path = m_folder.filePath("fristen.ics");
    for (int i = 0; i < 2; ++i) // The second time over the first.
        QCOMPARE(run({"--case", m_example, "--ics", path}).code, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(content.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(content.contains("SUMMARY:2026-00123: Strafantrag\r\n"));
    QVERIFY(!content.contains("p1") && !content.contains("Beleidigung"));
}

void DeadlinesTest::calendarNeedsNumbers()
{
    const QString path = m_folder.filePath("none.ics");
    for (const char *cases : {R"({"format": "rueckhalt-deadlines-1"})",
             R"({"format": "rueckhalt-deadlines-1",
                 "cases": [{"number": "2026-1"}, {"number": "2026-1"}]})"}) {
        const Outcome outcome = run({"--case", "-", "--ics", path}, cases);
        QCOMPARE(outcome.code, 7);
        QVERIFY(!QFile::exists(path));
    }
}

void DeadlinesTest::calendarIsNotWrittenOverAFolder()
{
    QCOMPARE(run({"--case", m_example, "--ics", m_folder.path()}).code, 7);
}

void DeadlinesTest::holidaysAreListed()
{
    const Outcome outcome = run({"--holidays", "2026", "--state", "by", "--json", "--lang", "de"});
    QCOMPARE(outcome.code, 0);
    const QJsonArray holidays = outcome.object()["holidays"].toArray();
    QCOMPARE(holidays.size(), 14);
    const QJsonObject peace {{"day", "2026-08-08"}, {"state", "BY"},
        {"name", "Augsburger Friedensfest"}, {"local", "peace-festival"}};
    QVERIFY(holidays.contains(peace));
    const Outcome table = run({"--holidays", "2026-2027", "--state", "HH", "--lang", "en"});
    QCOMPARE(table.output.count('\n'), 21);
    QVERIFY(table.output.contains("31 October 2027"));
}

void DeadlinesTest::sentencesSpeakBothLanguages()
{
    const QStringList call {"--case", m_example, "--today", "2026-03-12", "--lang"};
    QVERIFY(run(call + QStringList {"de"})
                .output.contains("Unfallanzeige [p1]: bis 13.03.2026, morgen"));
    QVERIFY(run(call + QStringList {"en"})
                .output.contains("Accident notice [p1]: by 13 March 2026, tomorrow"));
}

QTEST_GUILESS_MAIN(DeadlinesTest)
#include "tst_deadlines.moc"
