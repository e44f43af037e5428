// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/calendarfile.h"
#include "domain/deadline/worklist.h"
#include "support/domain/deadlinetesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The work list, and the same deadlines for a calendar program.
class WorkListTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsHoldWhatIsOpen();
    void mostPressingComesFirst();
    void fileNamesNumberKindAndDayOnly();
    void linesAreFoldedAndEscaped();
    void laterFileReplacesTheEarlierOne();
    void settledDeadlinesAreTakenAway();
};

namespace {

const QDateTime noon = QDateTime::fromString(QStringLiteral("2026-03-01T12:00:00Z"), Qt::ISODate);

WorkItem item(DeadlineStatus status, const char *on, DeadlineForce force = DeadlineForce::Advice,
    const char *number = "2026-00001")
{
    WorkItem one;
    one.number = QString::fromLatin1(number);
    one.deadline = {.kind = DeadlineKind::FirstFollowUp,
        .whom = QStringLiteral("p1"),
        .force = force,
        .day = day(on),
        .actBy = day(on),
        .status = status};
    return one;
}

QStringList linesOf(const QByteArray &file)
{
    // Unfolded as RFC 5545 says.
    QString text = QString::fromUtf8(file);
    return text.replace(QStringLiteral("\r\n "), QString()).split(QStringLiteral("\r\n"));
}

QString lineOf(const QByteArray &file, const QString &name)
{
    for (const QString &line : linesOf(file)) {
        if (line.startsWith(name))
            return line;
    }
    return {};
}

} // namespace

void WorkListTest::groupsHoldWhatIsOpen()
{
    using enum DeadlineStatus;
    const WorkList list = workListOf({item(Overdue, "2026-02-01"), item(Today, "2026-03-01"),
        item(ThisWeek, "2026-03-04"), item(Later, "2026-05-01"), item(Waiting, ""),
        item(Done, "2026-02-02"), item(NotApplicable, "2026-02-02")});
    QCOMPARE(list.overdue.size(), 1);
    QCOMPARE(list.today.size(), 1);
    QCOMPARE(list.thisWeek.size(), 1);
    QCOMPARE(list.later.size(), 1);
    QCOMPARE(list.waiting.size(), 1);
    QVERIFY(!list.isEmpty());
    QVERIFY(workListOf({item(Done, "2026-02-02")}).isEmpty());
}

void WorkListTest::mostPressingComesFirst()
{
    using enum DeadlineForce;
    const auto late = DeadlineStatus::Overdue;
    const WorkList list = workListOf({item(late, "2026-02-03", Duty),
        item(late, "2026-02-01", OwnRule), item(late, "2026-02-01", Duty, "2026-00009"),
        item(late, "2026-02-01", Duty, "2026-00002")});
    QStringList order;
    for (const WorkItem &one : list.overdue)
        order << one.number + u' ' + codeOf(one.deadline.force)
                + one.deadline.day.toString(QStringLiteral(" dd"));
    QCOMPARE(order,
        QStringList({"2026-00002 duty 01", "2026-00009 duty 01", "2026-00001 own-rule 01",
            "2026-00001 duty 03"}));
}

void WorkListTest::fileNamesNumberKindAndDayOnly()
{
    WorkItem one = item(DeadlineStatus::Later, "2026-06-10", DeadlineForce::Right);
    one.deadline.kind = DeadlineKind::Application;
    one.deadline.role = EntitledRole::Victim;
    one.deadline.offender = QStringLiteral("o77");
    one.deadline.offences = {Offence::SexualHarassment};
    const QByteArray file = calendarFile({one}, noon, Language::German);
    const QStringList lines = linesOf(file);
    QCOMPARE(lines.constFirst(), QStringLiteral("BEGIN:VCALENDAR"));
    QCOMPARE(lines.at(lines.size() - 2), QStringLiteral("END:VCALENDAR"));
    QCOMPARE(lineOf(file, "SUMMARY"), QStringLiteral("SUMMARY:2026-00001: Strafantrag"));
    QCOMPARE(lineOf(file, "DTSTART"), QStringLiteral("DTSTART;VALUE=DATE:20260610"));
    QCOMPARE(lineOf(file, "DTEND"), QStringLiteral("DTEND;VALUE=DATE:20260611"));
    QCOMPARE(lineOf(file, "DTSTAMP"), QStringLiteral("DTSTAMP:20260301T120000Z"));
    QCOMPARE(lines.count(QStringLiteral("BEGIN:VALARM")), 2);
    for (const char *secret : {"p1", "o77", "exual", "victim", "Betroffen"})
        QVERIFY2(!lineOf(file, "SUMMARY").contains(secret) && !file.contains(secret), secret);
}

void WorkListTest::linesAreFoldedAndEscaped()
{
    WorkItem one = item(DeadlineStatus::Later, "2026-06-10");
    one.number = QString(QStringLiteral("ä;,\\\n")).repeated(40) + QChar(7);
    const QByteArray file = calendarFile({one}, noon, Language::German);
    QList<QByteArray> lines = file.split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    for (const QByteArray &line : lines) {
        QVERIFY(line.endsWith('\r'));
        QVERIFY(line.size() <= 76);
        // No character was cut in two.
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
    }
    QVERIFY(lineOf(file, "SUMMARY").startsWith(QStringLiteral("SUMMARY:ä\\;\\,\\\\\\nä")));
    QVERIFY(!file.contains('\a'));
}

void WorkListTest::laterFileReplacesTheEarlierOne()
{
    WorkItem one = item(DeadlineStatus::Later, "2026-06-10");
    const QByteArray first = calendarFile({one}, noon, Language::German);
    one.deadline.day = day("2026-06-12");
    const QByteArray second = calendarFile({one}, noon.addSecs(60), Language::English);
    QCOMPARE(lineOf(second, "UID"), lineOf(first, "UID"));
    QCOMPARE(
        lineOf(second, "SEQUENCE").mid(9).toInt(), lineOf(first, "SEQUENCE").mid(9).toInt() + 1);
    one.deadline.whom = QStringLiteral("p2");
    QVERIFY(lineOf(calendarFile({one}, noon, Language::German), "UID") != lineOf(first, "UID"));
}

void WorkListTest::settledDeadlinesAreTakenAway()
{
    const QByteArray file = calendarFile(
        {item(DeadlineStatus::Done, "2026-06-10"), item(DeadlineStatus::Waiting, "")}, noon,
        Language::German);
    QCOMPARE(linesOf(file).count(QStringLiteral("BEGIN:VEVENT")), 1);
    QCOMPARE(lineOf(file, "STATUS"), QStringLiteral("STATUS:CANCELLED"));
    QVERIFY(!file.contains("VALARM"));
}

QTEST_APPLESS_MAIN(WorkListTest)
#include "tst_worklist.moc"
