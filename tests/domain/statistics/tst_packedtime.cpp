// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/weekday.h"
#include "domain/statistics/packedtime.h"

#include <QTest>

using namespace rueckhalt;

class PackedTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void isValidWhereThereIsATime();
    void saysWhatTheTimeSays();
};

void PackedTimeTest::isValidWhereThereIsATime()
{
    // Every day field of the years around the ends and of leap years, with kinds and minutes that
    // lie at the ends of theirs.
    for (const std::uint32_t year : {0U, 99U, 100U, 124U, 126U, 200U, 299U, 300U, 301U, 1023U}) {
        for (std::uint32_t day = 0; day < 1U << 9; ++day) {
            for (const std::uint32_t time :
                {0U, 1U, 2047U, 2048U, 2055U, 2056U, 4096U, 4097U, 5535U, 5536U, 6144U, 8191U}) {
                const std::uint32_t packed
                    = year << packedtime::YearShift | day << packedtime::DayShift | time;
                QCOMPARE(packedtime::isValid(packed), IncidentTime::fromPacked(packed).has_value());
            }
        }
    }
}

void PackedTimeTest::saysWhatTheTimeSays()
{
    for (QDate day(1900, 1, 1); day.year() < 2200; day = day.addDays(17)) {
        for (int hour = 0; hour < 24; ++hour) {
            const auto time = *IncidentTime::minute(day, QTime(hour, hour * 2));
            const std::uint32_t packed = time.packed();
            QCOMPARE(packedtime::weekdayOf(packed), static_cast<std::uint32_t>(*weekdayOf(time)));
            QCOMPARE(packedtime::bandOf(packed), static_cast<std::uint32_t>(*time.band()));
            QCOMPARE(packedtime::hourOf(packed), static_cast<std::uint32_t>(hour));
            QCOMPARE(*packedtime::dayNumberOf(packed), QDate(1970, 1, 1).daysTo(day));
            QCOMPARE(packedtime::yearOf(packed), day.year());
            QCOMPARE(packedtime::monthOf(packed), static_cast<std::uint32_t>(day.month()));
        }
        const auto band = *IncidentTime::band(day, TimeBand::Evening);
        QCOMPARE(packedtime::bandOf(band.packed()), static_cast<std::uint32_t>(TimeBand::Evening));
        const auto whole = *IncidentTime::day(day);
        QCOMPARE(packedtime::bandOf(whole.packed()), packedtime::UnknownBand);
        QCOMPARE(packedtime::hourOf(whole.packed()), packedtime::UnknownHour);
        QCOMPARE(packedtime::hourOf(band.packed()), packedtime::UnknownHour);
        const auto month = *IncidentTime::month(day.year(), day.month());
        QCOMPARE(packedtime::weekdayOf(month.packed()), packedtime::UnknownWeekday);
        QVERIFY(!packedtime::dayNumberOf(month.packed()));
    }
}

QTEST_GUILESS_MAIN(PackedTimeTest)
#include "tst_packedtime.moc"
