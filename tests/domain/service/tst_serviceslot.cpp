// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/serviceslot.h"

#include <QTest>

using namespace rueckhalt;

class ServiceSlotTest : public QObject
{
    Q_OBJECT

private slots:
    void saysItselfAndIsReadAgain_data();
    void saysItselfAndIsReadAgain();
    void refusesWhatDoesNotExist_data();
    void refusesWhatDoesNotExist();
    void standsInTheOrderOfTimeAndTheLongerFirst();
    void knowsItsWeekday();
    void everyStoredNumberIsASlotOrRefused();
};

void ServiceSlotTest::saysItselfAndIsReadAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("length");
    QTest::newRow("year") << "2028" << QDate(2028, 1, 1) << QDate(2028, 12, 31) << 366 * 24;
    QTest::newRow("quarter") << "2027-Q1" << QDate(2027, 1, 1) << QDate(2027, 3, 31) << 90 * 24;
    QTest::newRow("month") << "2028-02" << QDate(2028, 2, 1) << QDate(2028, 2, 29) << 29 * 24;
    QTest::newRow("week") << "2027-W01" << QDate(2027, 1, 4) << QDate(2027, 1, 10) << 7 * 24;
    // Its Monday is of the year before.
    QTest::newRow("week of two years")
        << "2026-W53" << QDate(2026, 12, 28) << QDate(2027, 1, 3) << 7 * 24;
    QTest::newRow("day") << "2027-03-15" << QDate(2027, 3, 15) << QDate(2027, 3, 15) << 24;
    QTest::newRow("hour") << "2027-03-15T08" << QDate(2027, 3, 15) << QDate(2027, 3, 15) << 1;
    QTest::newRow("hours") << "2027-03-15T08/4" << QDate(2027, 3, 15) << QDate(2027, 3, 15) << 4;
    QTest::newRow("half") << "2027-03-15T00/12" << QDate(2027, 3, 15) << QDate(2027, 3, 15) << 12;
    QTest::newRow("hour of Mondays in a month")
        << "2027-03 Mon 08" << QDate(2027, 3, 1) << QDate(2027, 3, 31) << 4;
    QTest::newRow("hour of Sundays in a year")
        << "2027 Sun 23" << QDate(2027, 1, 1) << QDate(2027, 12, 31) << 52;
    QTest::newRow("the first") << "1970-01-01T00" << QDate(1970, 1, 1) << QDate(1970, 1, 1) << 1;
    QTest::newRow("the last") << "2199-12-31T23" << QDate(2199, 12, 31) << QDate(2199, 12, 31) << 1;
}

void ServiceSlotTest::saysItselfAndIsReadAgain()
{
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(int, length);
    const auto slot = ServiceSlot::fromText(text);
    QVERIFY(slot);
    QCOMPARE(slot->text(), text);
    QCOMPARE(slot->firstDay(), first);
    QCOMPARE(slot->lastDay(), last);
    QCOMPARE(slot->length(), length);
    QCOMPARE(slot->endHour() > slot->startHour(), true);
    QCOMPARE(ServiceSlot::fromPacked(slot->packed()), slot);
}

void ServiceSlotTest::refusesWhatDoesNotExist_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "1969", "2200", "202", "2027-", "2027-0", "2027-00", "2027-13",
             "2027-Q0", "2027-Q5", "2027-W00", "2027-W53", "2027-W5", "2027-02-29", "2027-2-1",
             "2027-03-15T24", "2027-03-15T20/5", "2027-03-15T08/1", "2027-03-15T08/", "2027-03-15T",
             "2027-03-15T0x", "2027 Mon", "2027 Mon 24", "2027 Mo 08", "2027-00 Mon 08",
             "2027-03 Mon 8", "+027-03", "2027-03-15T08/4444444444444", "2026-53"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ServiceSlotTest::refusesWhatDoesNotExist()
{
    QFETCH(QString, text);
    QVERIFY(!ServiceSlot::fromText(text));
}

void ServiceSlotTest::standsInTheOrderOfTimeAndTheLongerFirst()
{
    const QStringList ordered {"2026-12-31T23", "2027", "2027 Mon 08", "2027 Tue 07", "2027-Q1",
        "2027-01", "2027-01 Mon 09", "2027-01-01", "2027-01-01T00/12", "2027-01-01T00/4",
        "2027-01-01T00", "2027-01-01T01", "2027-01-02", "2027-W01", "2027-02"};
    for (qsizetype i = 1; i < ordered.size(); ++i)
        QVERIFY2(*ServiceSlot::fromText(ordered[i - 1]) < *ServiceSlot::fromText(ordered[i]),
            qPrintable(ordered[i]));
}

void ServiceSlotTest::knowsItsWeekday()
{
    for (int day = 0; day < 40; ++day) {
        const QDate date = QDate(2027, 12, 20).addDays(day);
        const auto slot = ServiceSlot::hours(date, 9, 2);
        QCOMPARE(static_cast<int>(*slot->weekday()) + 1, date.dayOfWeek());
        QCOMPARE(slot->hour(), std::optional(9));
    }
    const auto profile = ServiceSlot::profile(2027, 0, Weekday::Thursday, 16);
    QCOMPARE(profile->weekday(), std::optional(Weekday::Thursday));
    QCOMPARE(profile->hour(), std::optional(16));
    QVERIFY(!ServiceSlot::month(2027, 3)->weekday());
    QVERIFY(!ServiceSlot::day({2027, 3, 1})->hour());
}

void ServiceSlotTest::everyStoredNumberIsASlotOrRefused()
{
    // What is read from a register may be anything.
    std::uint32_t packed = 0;
    int found = 0;
    for (int i = 0; i < 200'000; ++i) {
        packed += 2'654'435'761U;
        const auto slot = ServiceSlot::fromPacked(packed);
        if (!slot)
            continue;
        ++found;
        QCOMPARE(slot->packed(), packed);
        QCOMPARE(ServiceSlot::fromText(slot->text()), slot);
    }
    QVERIFY(found > 1000);
}

QTEST_APPLESS_MAIN(ServiceSlotTest)
#include "tst_serviceslot.moc"
