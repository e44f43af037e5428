// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/daycalendar.h"
#include "support/domain/deadlinetesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Working days where it is known whose holidays count, and where it is not.
class DayCalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void endMovesRepeatedly_data();
    void endMovesRepeatedly();
    void ownDayIsAHoliday();
    void calendarCanBeGiven();
    void withoutAnyWorkingDayItComesToAnEnd();
};

void DayCalendarTest::endMovesRepeatedly_data()
{
    QTest::addColumn<HolidayPlace>("place");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QDate>("earliest");
    QTest::addColumn<QDate>("latest");
    QTest::addColumn<QDate>("before");
    using enum FederalState;
    const auto row = [](const char *name, const HolidayPlace &place, const char *end,
                         const char *earliest, const char *latest, const char *before) {
        QTest::newRow(name) << place << day(end) << day(earliest) << day(latest) << day(before);
    };
    row("working day", placeIn(Hesse), "2026-11-18", "2026-11-18", "2026-11-18", "2026-11-18");
    row("Saturday", placeIn(Hesse), "2026-11-21", "2026-11-23", "2026-11-23", "2026-11-20");
    row("Christmas", placeIn(Hesse), "2026-12-25", "2026-12-28", "2026-12-28", "2026-12-24");
    row("Easter", placeIn(Hesse), "2026-04-03", "2026-04-07", "2026-04-07", "2026-04-02");
    row("two states' days", {}, "2025-10-31", "2025-10-31", "2025-11-03", "2025-10-30");
    row("municipality not known", {Bavaria, {}, false}, "2028-08-15", "2028-08-15", "2028-08-16",
        "2028-08-14");
    row("municipality known", placeIn(Bavaria, {LocalHoliday::Assumption}), "2028-08-15",
        "2028-08-16", "2028-08-16", "2028-08-14");
    row("Reformation and All Saints 2017", placeIn(NorthRhineWestphalia), "2017-10-31",
        "2017-11-02", "2017-11-02", "2017-10-30");
}

void DayCalendarTest::endMovesRepeatedly()
{
    QFETCH(const HolidayPlace, place);
    QFETCH(const QDate, end);
    const DayCalendar calendar(place);
    QTEST(calendar.workdayFrom(end), "earliest");
    QTEST(calendar.latestWorkdayFrom(end), "latest");
    QTEST(calendar.workdayUntil(end), "before");
}

void DayCalendarTest::ownDayIsAHoliday()
{
    const DayCalendar calendar(placeIn(FederalState::Hesse), {day("2026-11-18")});
    QVERIFY(calendar.isDayOff(day("2026-11-18")));
    QCOMPARE(calendar.workdayFrom(day("2026-11-18")), day("2026-11-19"));
}

void DayCalendarTest::calendarCanBeGiven()
{
    const DayCalendar calendar(
        [](const QDate &) { return false; }, {[](const QDate &one) { return one.day() == 18; }});
    QCOMPARE(calendar.workdayFrom(day("2026-11-18")), day("2026-11-18"));
    QCOMPARE(calendar.latestWorkdayFrom(day("2026-11-18")), day("2026-11-19"));
    QCOMPARE(calendar.workdayUntil(day("2026-11-18")), day("2026-11-17"));
}

void DayCalendarTest::withoutAnyWorkingDayItComesToAnEnd()
{
    const DayCalendar calendar([](const QDate &) { return true; }, {});
    QVERIFY(calendar.workdayFrom(day("2026-11-18")).isValid());
}

QTEST_APPLESS_MAIN(DayCalendarTest)
#include "tst_daycalendar.moc"
