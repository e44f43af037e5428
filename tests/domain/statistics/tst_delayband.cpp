// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/delayband.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace rueckhalt;

class DelayBandTest : public QObject
{
    Q_OBJECT

private slots:
    void germanDaysAreThoseOfTheTimeZone();
    void delaysFallIntoBands_data();
    void delaysFallIntoBands();
    void anIncidentWithoutADayHasNoDelay();
};

void DelayBandTest::germanDaysAreThoseOfTheTimeZone()
{
    const QTimeZone germany("Europe/Berlin");
    QVERIFY(germany.isValid());
    QRandomGenerator random(1);
    const auto compare = [&](qint64 seconds) {
        const QDate day = QDateTime::fromSecsSinceEpoch(seconds, germany).date();
        QCOMPARE(germanDayAt(seconds), QDate(1970, 1, 1).daysTo(day));
    };
    const qint64 from = QDateTime(QDate(1996, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    const qint64 until = QDateTime(QDate(2037, 12, 31), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    for (int i = 0; i < 20'000; ++i)
        compare(from + random.bounded(until - from));
    // Every hour around both changes of a year.
    for (const QDate change : {QDate(2026, 3, 28), QDate(2026, 10, 24)}) {
        for (int hour = 0; hour < 72; ++hour)
            compare(QDateTime(change, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + hour * 3600);
    }
}

void DelayBandTest::delaysFallIntoBands_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<DelayBand>("band");
    QTest::newRow("clock that is slow") << -1 << DelayBand::SameDay;
    QTest::newRow("same day") << 0 << DelayBand::SameDay;
    QTest::newRow("next day") << 1 << DelayBand::NextDay;
    QTest::newRow("two days") << 2 << DelayBand::UpTo3Days;
    QTest::newRow("three days") << 3 << DelayBand::UpTo3Days;
    QTest::newRow("four days") << 4 << DelayBand::UpTo7Days;
    QTest::newRow("a week") << 7 << DelayBand::UpTo7Days;
    QTest::newRow("eight days") << 8 << DelayBand::UpTo30Days;
    QTest::newRow("thirty days") << 30 << DelayBand::UpTo30Days;
    QTest::newRow("thirty-one days") << 31 << DelayBand::Over30Days;
    QTest::newRow("years") << 900 << DelayBand::Over30Days;
}

void DelayBandTest::delaysFallIntoBands()
{
    QFETCH(const int, days);
    QFETCH(const DelayBand, band);
    const QDate happened(2026, 6, 30);
    // 23:30 in Germany: still the same day there.
    const QDateTime reported(happened.addDays(days), QTime(21, 30), Qt::UTC);
    QCOMPARE(delayOf(*IncidentTime::day(happened), reported.toSecsSinceEpoch()), band);
}

void DelayBandTest::anIncidentWithoutADayHasNoDelay()
{
    QCOMPARE(delayOf(*IncidentTime::month(2026, 6), 0), std::nullopt);
    QCOMPARE(delayOf(*IncidentTime::year(2026), 0), std::nullopt);
}

QTEST_APPLESS_MAIN(DelayBandTest)
#include "tst_delayband.moc"
