// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/openinghours.h"

#include <QTest>

using namespace rueckhalt;

class OpeningHoursTest : public QObject
{
    Q_OBJECT

private slots:
    void hoursAreReadAsPeopleWriteThem_data();
    void hoursAreReadAsPeopleWriteThem();
    void whatIsNoTimeIsNotRead_data();
    void whatIsNoTimeIsNotRead();
    void problemsAreFound_data();
    void problemsAreFound();
    void earlyAndLateHoursAreCountedByMinute();
    void timesAreToldInEachLanguage_data();
    void timesAreToldInEachLanguage();
};

namespace {

HoursPeriod tuesday(const QString &hours, const QString &admission = {})
{
    HoursPeriod period {.validFrom = QDate(2026, 1, 1)};
    period.counter[1] = hoursFrom(hours).value_or(DayHours {{0, 0}});
    period.lastAdmission[1] = clockFrom(admission);
    return period;
}

} // namespace

void OpeningHoursTest::hoursAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("one span") << "8:00-12:00"
                              << "8:00-12:00";
    QTest::newRow("two spans") << "8:00-12:00, 13:30-18:00"
                               << "8:00-12:00, 13:30-18:00";
    QTest::newRow("full hours, dash of print") << "8–12; 14–16"
                                               << "8:00-12:00, 14:00-16:00";
    QTest::newRow("points") << "7.30-12.15"
                            << "7:30-12:15";
    QTest::newRow("wrong order") << "13-18, 8-12"
                                 << "8:00-12:00, 13:00-18:00";
    QTest::newRow("by appointment") << "8-12, 14-16*"
                                    << "8:00-12:00, 14:00-16:00*";
    QTest::newRow("until midnight") << "22-24"
                                    << "22:00-24:00";
    QTest::newRow("closed") << "  "
                            << "";
}

void OpeningHoursTest::hoursAreReadAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    const auto hours = hoursFrom(typed);
    QVERIFY(hours);
    QVERIFY(!problemOf(*hours));
    QTEST(writtenHours(*hours), "kept");
}

void OpeningHoursTest::whatIsNoTimeIsNotRead_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"geschlossen", "8", "8-", "-12", "8-12-14", "8:60-9", "25-26",
             "8:5-9", "8-12,", "8-12 ,, 13-14", "１-２"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
    QTest::newRow("endless") << QString(100'000, u'8');
}

void OpeningHoursTest::whatIsNoTimeIsNotRead()
{
    QFETCH(QString, typed);
    QVERIFY(!hoursFrom(typed));
}

void OpeningHoursTest::problemsAreFound_data()
{
    QTest::addColumn<HoursPeriod>("period");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("in order") << tuesday("8-12, 13-18", "17:30") << QString();
    QTest::newRow("admission at the end") << tuesday("8-12", "12:00") << QString();
    QTest::newRow("overlap") << tuesday("8-12, 11-14")
                             << "Tuesday: two times overlap. Make one of them.";
    QTest::newRow("backwards") << tuesday("12-8") << "Tuesday: a time ends before it begins.";
    QTest::newRow("too many") << tuesday("1-2,3-4,5-6,7-8,9-10,11-12,13-14")
                              << "Tuesday: there are too many times. Six are allowed.";
    const QString outside
        = QStringLiteral("Tuesday: last admission is not within the last opening time of the day.");
    QTest::newRow("admission after closing") << tuesday("8-12", "12:01") << outside;
    QTest::newRow("admission in the morning of a long day")
        << tuesday("8-12, 13-18", "11:30") << outside;
    QTest::newRow("admission when it opens") << tuesday("8-12", "8:00") << outside;
    QTest::newRow("admission on a closed day") << tuesday({}, "11:00") << outside;
}

void OpeningHoursTest::problemsAreFound()
{
    QFETCH(HoursPeriod, period);
    const auto findings = problemsOf(period);
    QTEST(findings.isEmpty() ? QString() : sentenceFor(findings.first(), Language::English),
        "sentence");
}

void OpeningHoursTest::earlyAndLateHoursAreCountedByMinute()
{
    WeekHours week;
    week[0] = *hoursFrom(u"6:30-12, 13-16");
    week[3] = *hoursFrom(u"8-12, 14-19:15");
    QCOMPARE(minutesPerWeek(week), 330 + 180 + 240 + 315);
    QCOMPARE(minutesBefore(week, 7 * 60), 30);
    QCOMPARE(minutesAfter(week, 17 * 60), 135);
}

void OpeningHoursTest::timesAreToldInEachLanguage_data()
{
    QTest::addColumn<QString>("span");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("english");
    QTest::newRow("morning") << "8-12"
                             << "8:00–12:00 Uhr"
                             << "von 8 Uhr bis 12 Uhr"
                             << "8am to midday";
    QTest::newRow("afternoon") << "13:30-17:45"
                               << "13:30–17:45 Uhr"
                               << "von 13:30 Uhr bis 17:45 Uhr"
                               << "1:30pm to 5:45pm";
    QTest::newRow("night") << "0-24"
                           << "0:00–24:00 Uhr"
                           << "von 0 Uhr bis 24 Uhr"
                           << "midnight to midnight";
    QTest::newRow("after noon") << "12:30-13"
                                << "12:30–13:00 Uhr"
                                << "von 12:30 Uhr bis 13 Uhr"
                                << "12:30pm to 1pm";
}

void OpeningHoursTest::timesAreToldInEachLanguage()
{
    QFETCH(QString, span);
    const TimeSpan time = hoursFrom(span)->first();
    QTEST(spanWords(time, PublicLanguage::German), "german");
    QTEST(spanWords(time, PublicLanguage::Plain), "plain");
    QTEST(spanWords(time, PublicLanguage::English), "english");
}

QTEST_APPLESS_MAIN(OpeningHoursTest)
#include "tst_openinghours.moc"
