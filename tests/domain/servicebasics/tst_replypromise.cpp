// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/replypromise.h"
#include "domain/servicebasics/servicecodec.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;

class ReplyPromiseTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRefused_data();
    void whatIsRefused();
    void namesAreAskedAbout();
    void workingDaysSkipWeekendsAndHolidays();
    void countsFollowTheirDefinition();
    void whatWasWrittenIsRead();
};

namespace {

ReplyPromise aPromise()
{
    return {.id = PromiseId({1}),
        .what = QStringLiteral("Unterlagen für die Ummeldung eines Wohnmobils"),
        .unit = UnitId({2}),
        .reference = QStringLiteral("SC-2026/00417"),
        .made = QDate(2026, 11, 16),
        .until = QDate(2026, 11, 19)};
}

} // namespace

void ReplyPromiseTest::whatIsRefused_data()
{
    using Change = std::function<void(ReplyPromise &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *name, const Change &change, bool refused = true) {
        QTest::newRow(name) << change << refused;
    };
    row(
        "in order", [](ReplyPromise &) {}, false);
    row(
        "without reference", [](ReplyPromise &p) { p.reference.clear(); }, false);
    row("empty", [](ReplyPromise &p) { p.what = QStringLiteral("  "); });
    row("no unit", [](ReplyPromise &p) { p.unit = {}; });
    row("due before it was made", [](ReplyPromise &p) { p.until = QDate(2026, 11, 15); });
    row("in ten years", [](ReplyPromise &p) { p.until = QDate(2036, 11, 15); });
    row("name as reference", [](ReplyPromise &p) { p.reference = QStringLiteral("Mustermann"); });
    for (const char *name :
        {"Mustermann-1980", "E.Mustermann.3", "MUSTERMANN-1", "meier7", "0171-2345678",
            "030/901820", "SC-01712345678", "DE89370400440532013000", "erika7@muster.example"})
        row(name, [name](ReplyPromise &p) { p.reference = QString::fromLatin1(name); });
    for (const char *ticket : {"SC-0041712", "TICKET-77", "OWi-12/2026", "32.1-2026/0815", "4711"})
        row(
            ticket, [ticket](ReplyPromise &p) { p.reference = QString::fromLatin1(ticket); },
            false);
    row("sentence as reference", [](ReplyPromise &p) { p.reference = QStringLiteral("Frau 7"); });
    row("mail address",
        [](ReplyPromise &p) { p.what = QStringLiteral("Antwort an erika@muster.example"); });
    row("telephone number",
        [](ReplyPromise &p) { p.what = QStringLiteral("Rückruf unter 0171 2345678"); });
    row("account", [](ReplyPromise &p) {
        p.what = QStringLiteral("Erstattung auf DE89 3704 0044 0532 0130 00");
    });
    row("date of birth", [](ReplyPromise &p) { p.what = QStringLiteral("geb. 12.03.1971"); });
    row("answered before it was made", [](ReplyPromise &p) {
        p.state = PromiseState::Answered;
        p.answered = QDate(2026, 11, 1);
    });
}

void ReplyPromiseTest::whatIsRefused()
{
    QFETCH(std::function<void(ReplyPromise &)>, change);
    ReplyPromise promise = aPromise();
    change(promise);
    QTEST(problemOf(promise).has_value(), "refused");
}

void ReplyPromiseTest::namesAreAskedAbout()
{
    ReplyPromise promise = aPromise();
    QVERIFY(namesIn(promise).isEmpty());
    promise.what = QStringLiteral("Rückfrage von Herrn Mustermann zur Ummeldung");
    QVERIFY(!problemOf(promise));
    QCOMPARE(namesIn(promise).size(), 1);
}

void ReplyPromiseTest::workingDaysSkipWeekendsAndHolidays()
{
    const DayCalendar thuringia({.state = FederalState::Thuringia});
    const QDate thursday(2026, 4, 2); // before Good Friday
    QCOMPARE(promisedUntil(thursday, 0, thuringia), thursday);
    QCOMPARE(promisedUntil(thursday, 1, thuringia), QDate(2026, 4, 7));
    QCOMPARE(promisedUntil(thursday, 3, thuringia), QDate(2026, 4, 9));
}

void ReplyPromiseTest::countsFollowTheirDefinition()
{
    const QDate today(2026, 11, 23);
    QList<ReplyPromise> list(6, aPromise()); // due on the 19th
    list[0].state = PromiseState::Answered;
    list[0].answered = QDate(2026, 11, 19); // kept on the last day
    list[1].state = PromiseState::Answered;
    list[1].answered = QDate(2026, 11, 20); // late
    list[2].state = PromiseState::Withdrawn;
    list[3].until = QDate(2026, 11, 25); // open
    list[4].made = QDate(2026, 10, 30); // overdue; given before the period
    list[5].until = QDate(2026, 12, 2); // due after it
    const PromiseCounts counts = countsOf(list, QDate(2026, 11, 1), QDate(2026, 11, 30), today);
    QCOMPARE(counts,
        (PromiseCounts {.made = 4, .due = 4, .kept = 1, .late = 1, .overdue = 1, .open = 1}));
    QCOMPARE(counts.decided(), 3);
}

void ReplyPromiseTest::whatWasWrittenIsRead()
{
    ReplyPromise promise = aPromise();
    promise.state = PromiseState::Answered;
    promise.answered = QDate(2026, 11, 18);
    const QByteArray bytes = *encode(promise);
    QVERIFY(*decodeReplyPromise(promise.id, bytesOf(bytes)) == promise);
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << bit % 8));
        const auto read = decodeReplyPromise(promise.id, bytesOf(flipped));
        QVERIFY(!read || encode(*read) == flipped);
    }
}

QTEST_APPLESS_MAIN(ReplyPromiseTest)
#include "tst_replypromise.moc"
