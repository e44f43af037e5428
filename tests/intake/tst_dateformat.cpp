// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dateformat.h"

#include <QTest>

using namespace rueckhalt;

/// Dates as foreign lists write them: as exact as written and never more.
class DateFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void dateIsReadAsExactlyAsWritten_data();
    void dateIsReadAsExactlyAsWritten();
    void senselessPatternIsRefused_data();
    void senselessPatternIsRefused();
    void timeIsRead_data();
    void timeIsRead();
    void timePatternHoldsNoDate();
};

void DateFormatTest::dateIsReadAsExactlyAsWritten_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: not a date
    const auto row = [](const char *name, const QString &pattern, const QString &text,
                         const QString &code) { QTest::newRow(name) << pattern << text << code; };
    row("German", "dd.MM.yyyy", "21.11.2026", "2026-11-21");
    row("German, short", "d.M.yyyy", "3.4.2026", "2026-04-03");
    row("short also reads two digits", "d.M.yyyy", "13.12.2026", "2026-12-13");
    row("two letters want two digits", "dd.MM.yyyy", "3.4.2026", "");
    row("ISO", "yyyy-MM-dd", "2026-11-21", "2026-11-21");
    row("with time", "dd.MM.yyyy HH:mm", "21.11.2026 14:30", "2026-11-21T14:30");
    row("ISO with T", "yyyy-MM-ddTHH:mm", "2026-11-21T14:30", "2026-11-21T14:30");
    row("month", "MM.yyyy", "11.2026", "2026-11");
    row("year", "yyyy", "2026", "2026");
    row("two-digit year", "dd.MM.yy", "21.11.26", "2026-11-21");
    row("day that does not exist", "dd.MM.yyyy", "31.11.2026", "");
    row("month that does not exist", "MM.yyyy", "13.2026", "");
    row("leap day", "dd.MM.yyyy", "29.02.2024", "2024-02-29");
    row("no leap day", "dd.MM.yyyy", "29.02.2026", "");
    row("hour that does not exist", "dd.MM.yyyy HH:mm", "21.11.2026 24:00", "");
    row("rest of text", "dd.MM.yyyy", "21.11.2026 ca.", "");
    row("too short", "dd.MM.yyyy", "21.11.", "");
    row("words", "yyyy", "früh", "");
    row("digits of another script", "yyyy", "٢٠٢٦", "");
}

void DateFormatTest::dateIsReadAsExactlyAsWritten()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto format = DateFormat::fromPattern(pattern);
    QVERIFY(format);
    const auto time = format->read(text);
    QCOMPARE(time ? time->toCode() : QString(), code);
}

void DateFormatTest::senselessPatternIsRefused_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"", "dd.MM", "dd.yyyy", "yyy", "dd.dd.yyyy", "yyyy HH:mm",
             "dd.MM.yyyy HH", "ddd.MM.yyyy", "dd MMM yyyy", "Q yyyy"})
        QTest::newRow(*pattern ? pattern : "empty") << pattern;
}

void DateFormatTest::senselessPatternIsRefused()
{
    QFETCH(const QString, pattern);
    QVERIFY(!DateFormat::fromPattern(pattern));
}

void DateFormatTest::timeIsRead_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("minutes") << "HH:mm"
                             << "14:30" << QTime(14, 30);
    QTest::newRow("one digit") << "H:mm"
                               << "8:05" << QTime(8, 5);
    QTest::newRow("hour") << "H"
                          << "8" << QTime(8, 0);
    QTest::newRow("no hour of the day") << "HH:mm"
                                        << "25:00" << QTime();
    QTest::newRow("no time") << "HH:mm"
                             << "mittags" << QTime();
}

void DateFormatTest::timeIsRead()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QFETCH(const QTime, time);
    const auto format = DateFormat::timeFromPattern(pattern);
    QVERIFY(format);
    QCOMPARE(format->readTime(text), time);
}

void DateFormatTest::timePatternHoldsNoDate()
{
    QVERIFY(!DateFormat::timeFromPattern("dd.MM.yyyy HH:mm"));
    QVERIFY(!DateFormat::timeFromPattern("mm"));
}

QTEST_GUILESS_MAIN(DateFormatTest)
#include "tst_dateformat.moc"
