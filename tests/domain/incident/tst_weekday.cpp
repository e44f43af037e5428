// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/weekday.h"

#include <QTest>

using namespace rueckhalt;

class WeekdayTest : public QObject
{
    Q_OBJECT

private slots:
    void knownDayHasAWeekday();
    void vagueTimeHasNone();
};

void WeekdayTest::knownDayHasAWeekday()
{
    const QDate monday(2026, 11, 16);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(weekdayOf(*IncidentTime::day(monday.addDays(i))),
            std::optional(static_cast<Weekday>(i)));
    QCOMPARE(weekdayOf(*IncidentTime::minute(QDate(2026, 11, 22), QTime(8, 0))),
        std::optional(Weekday::Sunday));
    QCOMPARE(
        weekdayOf(*IncidentTime::band(monday, TimeBand::Evening)), std::optional(Weekday::Monday));
}

void WeekdayTest::vagueTimeHasNone()
{
    QCOMPARE(weekdayOf(*IncidentTime::month(2026, 11)), std::nullopt);
    QCOMPARE(weekdayOf(*IncidentTime::year(2026)), std::nullopt);
}

QTEST_GUILESS_MAIN(WeekdayTest)
#include "tst_weekday.moc"
