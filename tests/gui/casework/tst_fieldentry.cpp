// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/fieldentry.h"

#include <QTest>

using namespace rueckhalt;

/// What people write into a follow-up field, and the value it stands for.
class FieldEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void writtenIsRead_data();
    void writtenIsRead();
    void rubbishIsNothing_data();
    void rubbishIsNothing();
    void valueIsReadAsItIsWritten_data();
    void valueIsReadAsItIsWritten();

private:
    static QDate today() { return {2026, 11, 23}; }
};

void FieldEntryTest::writtenIsRead_data()
{
    QTest::addColumn<FieldForm>("form");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    using enum FieldForm;
    QTest::newRow("day") << Day << "1.12.2026"
                         << "2026-12-01";
    QTest::newRow("day without year") << Day << "3.11."
                                      << "2026-11-03";
    QTest::newRow("empty") << Day << "  "
                           << "";
    QTest::newRow("day and time") << DayTime << "1.12.2026, 8:05 Uhr"
                                  << "2026-12-01T08:05";
    QTest::newRow("day and time, ISO") << DayTime << "2026-12-01T08:05"
                                       << "2026-12-01T08:05";
    QTest::newRow("time") << Time << "8.30"
                          << "08:30";
    QTest::newRow("full hour") << Time << "14 Uhr"
                               << "14:00";
    QTest::newRow("month") << Month << "3.2019"
                           << "2019-03";
    QTest::newRow("money") << Number << "1.200"
                           << "1200";
    QTest::newRow("line") << Line << " Tor 3 "
                          << "Tor 3";
}

void FieldEntryTest::writtenIsRead()
{
    QFETCH(FieldForm, form);
    QFETCH(QString, written);
    QFETCH(QString, value);
    QCOMPARE(valueFrom(form, written, today()), std::optional(value));
}

void FieldEntryTest::rubbishIsNothing_data()
{
    QTest::addColumn<FieldForm>("form");
    QTest::addColumn<QString>("written");
    using enum FieldForm;
    QTest::newRow("day") << Day << "bald";
    QTest::newRow("no such day") << Day << "31.2.2026";
    QTest::newRow("day without time") << DayTime << "1.12.2026";
    QTest::newRow("time") << Time << "25:00";
    QTest::newRow("month") << Month << "13.2020";
    QTest::newRow("negative") << Number << "-5";
    QTest::newRow("too much") << Number << "100000001";
}

void FieldEntryTest::rubbishIsNothing()
{
    QFETCH(FieldForm, form);
    QFETCH(QString, written);
    QCOMPARE(valueFrom(form, written, today()), std::nullopt);
}

void FieldEntryTest::valueIsReadAsItIsWritten_data()
{
    QTest::addColumn<FieldForm>("form");
    QTest::addColumn<QString>("value");
    using enum FieldForm;
    QTest::newRow("day") << Day << "2026-12-01";
    QTest::newRow("day and time") << DayTime << "2026-12-01T08:05";
    QTest::newRow("time") << Time << "08:30";
    QTest::newRow("month") << Month << "2019-03";
    QTest::newRow("number") << Number << "1200";
    QTest::newRow("empty") << Day << "";
}

void FieldEntryTest::valueIsReadAsItIsWritten()
{
    QFETCH(FieldForm, form);
    QFETCH(QString, value);
    QCOMPARE(valueFrom(form, writtenAs(form, value), today()), std::optional(value));
}

QTEST_GUILESS_MAIN(FieldEntryTest)
#include "tst_fieldentry.moc"
