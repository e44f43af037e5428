// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/incidenttime.h"

#include <QTest>

using namespace rueckhalt;

class IncidentTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsExactlyWhatIsKnown_data();
    void keepsExactlyWhatIsKnown();
    void refusesWhatDoesNotExist_data();
    void refusesWhatDoesNotExist();
    void packsAndUnpacksEveryDayOfALeapYear();
    void refusesPackedNumbersThatNoTimeHas();
    void sortsUnknownPartsFirst();
    void everyMinuteHasABand();
};

void IncidentTimeTest::keepsExactlyWhatIsKnown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QDate>("earliest");
    QTest::addColumn<QDate>("latest");
    QTest::newRow("year") << "1997"
                          << "1997"
                          << "1997" << QDate(1997, 1, 1) << QDate(1997, 12, 31);
    QTest::newRow("month") << "2024-02"
                           << "Februar 2024"
                           << "February 2024" << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("day") << "2026-11-21"
                         << "21.11.2026"
                         << "21 November 2026" << QDate(2026, 11, 21) << QDate(2026, 11, 21);
    QTest::newRow("band") << "2026-11-21 midday"
                          << "21.11.2026, mittags (12–14 Uhr)"
                          << "21 November 2026, midday (12–2 pm)" << QDate(2026, 11, 21)
                          << QDate(2026, 11, 21);
    QTest::newRow("minute") << "2026-11-21T14:30"
                            << "21.11.2026, 14:30 Uhr"
                            << "21 November 2026, 14:30" << QDate(2026, 11, 21)
                            << QDate(2026, 11, 21);
    QTest::newRow("midnight") << "2026-11-21T00:00"
                              << "21.11.2026, 00:00 Uhr"
                              << "21 November 2026, 00:00" << QDate(2026, 11, 21)
                              << QDate(2026, 11, 21);
}

void IncidentTimeTest::keepsExactlyWhatIsKnown()
{
    QFETCH(QString, code);
    QFETCH(QString, german);
    QFETCH(QString, english);
    QFETCH(QDate, earliest);
    QFETCH(QDate, latest);

    const auto time = IncidentTime::fromCode(code);
    QVERIFY(time.has_value());
    QCOMPARE(time->toCode(), code);
    QCOMPARE(time->words(Language::German), german);
    QCOMPARE(time->words(Language::English), english);
    QCOMPARE(time->earliest(), earliest);
    QCOMPARE(time->latest(), latest);
    QVERIFY(IncidentTime::fromPacked(time->packed()) == time);
}

void IncidentTimeTest::refusesWhatDoesNotExist_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
        {"", "26", "1899", "2200", "2026-13", "2026-00", "2026-11-31", "2025-02-29", "2026-1-1",
            "2026-11-21T24:00", "2026-11-21T14:60", "2026-11-21T1430", "2026-11-21 teatime",
            "2026-11-21x", "2026-11-21 ", "-026", "２０２６", "2026-11-21T14:30:00"})
        QTest::newRow(code) << QString::fromUtf8(code);
}

void IncidentTimeTest::refusesWhatDoesNotExist()
{
    QFETCH(QString, code);
    QVERIFY(!IncidentTime::fromCode(code).has_value());
}

void IncidentTimeTest::packsAndUnpacksEveryDayOfALeapYear()
{
    for (QDate day(2024, 1, 1); day.year() == 2024; day = day.addDays(1)) {
        const auto time = IncidentTime::minute(day, QTime(23, 59));
        QVERIFY(IncidentTime::fromPacked(time->packed()) == time);
        QCOMPARE(time->date(), day);
        QCOMPARE(*time->quarter(), (day.month() - 1) / 3 + 1);
    }
}

void IncidentTimeTest::refusesPackedNumbersThatNoTimeHas()
{
    const quint32 day = IncidentTime::day(QDate(2026, 11, 30))->packed();
    QVERIFY(!IncidentTime::fromPacked(day + (1U << 13)).has_value()); // 31 November
    QVERIFY(!IncidentTime::fromPacked(day | 3U << 11).has_value()); // no such kind of time
    QVERIFY(!IncidentTime::fromPacked(day | 5U).has_value()); // minutes without a kind
    QVERIFY(!IncidentTime::fromPacked(day | 1U << 11 | 8U).has_value());
    QVERIFY(!IncidentTime::fromPacked(day | 2U << 11 | 1440U).has_value());
    QVERIFY(!IncidentTime::fromPacked(0xFFFFFFFFU).has_value());
}

void IncidentTimeTest::sortsUnknownPartsFirst()
{
    const auto packed = [](const char *code) {
        return IncidentTime::fromCode(QString::fromLatin1(code))->packed();
    };
    QVERIFY(packed("2025-12-31T23:59") < packed("2026"));
    QVERIFY(packed("2026") < packed("2026-01"));
    QVERIFY(packed("2026-01") < packed("2026-01-01"));
    QVERIFY(packed("2026-01-01T10:00") < packed("2026-01-01T10:01"));
    QVERIFY(packed("2026-01-01T10:00") < packed("2026-01-02"));
}

void IncidentTimeTest::everyMinuteHasABand()
{
    QCOMPARE(bandOf(QTime(5, 59)), TimeBand::Night);
    QCOMPARE(bandOf(QTime(6, 0)), TimeBand::EarlyMorning);
    QCOMPARE(bandOf(QTime(13, 59)), TimeBand::Midday);
    QCOMPARE(bandOf(QTime(21, 59)), TimeBand::Evening);
    QCOMPARE(bandOf(QTime(22, 0)), TimeBand::Night);
}

QTEST_GUILESS_MAIN(IncidentTimeTest)
#include "tst_incidenttime.moc"
