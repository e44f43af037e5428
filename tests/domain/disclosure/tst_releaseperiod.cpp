// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseperiod.h"

#include <QTest>

using namespace rueckhalt;

class ReleasePeriodTest : public QObject
{
    Q_OBJECT

private slots:
    void codesComeBack_data();
    void codesComeBack();
    void otherCodesAreNone_data();
    void otherCodesAreNone();
    void thereAreNoOtherPeriods();
};

void ReleasePeriodTest::codesComeBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ReleaseKind>("kind");
    QTest::addColumn<int>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("month") << "2028-M02" << ReleaseKind::Month << 2 << QDate(2028, 2, 29);
    QTest::newRow("december") << "2026-M12" << ReleaseKind::Month << 12 << QDate(2026, 12, 31);
    QTest::newRow("quarter") << "2026-Q3" << ReleaseKind::Quarter << 7 << QDate(2026, 9, 30);
    QTest::newRow("year") << "2026-Y" << ReleaseKind::Year << 1 << QDate(2026, 12, 31);
    QTest::newRow("correction") << "2026-C12" << ReleaseKind::Correction << 1
                                << QDate(2026, 12, 31);
}

void ReleasePeriodTest::codesComeBack()
{
    QFETCH(QString, code);
    const auto period = ReleasePeriod::fromCode(code);
    QVERIFY(period);
    QCOMPARE(period->code(), code);
    QTEST(period->kind(), "kind");
    QTEST(period->firstMonth(), "first");
    QTEST(period->lastDay(), "last");
}

void ReleasePeriodTest::otherCodesAreNone_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"", "2026", "2026-", "2026-Q", "2026-Q0", "2026-Q5", "2026-M1",
             "2026-M13", "2026-M00", "2026-Y1", "2026-C0", "2026-C100", "2026-X1", "26-Q1",
             "2026-q1", "0026-Y", "2200-Y", "2026-Q1 ", "2026-M003"})
        QTest::newRow(code) << QString(code);
}

void ReleasePeriodTest::otherCodesAreNone()
{
    QFETCH(QString, code);
    QVERIFY(!ReleasePeriod::fromCode(code));
}

void ReleasePeriodTest::thereAreNoOtherPeriods()
{
    QVERIFY(!ReleasePeriod::month(2026, 0));
    QVERIFY(!ReleasePeriod::quarter(2026, 5));
    QVERIFY(!ReleasePeriod::wholeYear(1899));
    QVERIFY(!ReleasePeriod::correction(2026, 0));
}

QTEST_APPLESS_MAIN(ReleasePeriodTest)
#include "tst_releaseperiod.moc"
