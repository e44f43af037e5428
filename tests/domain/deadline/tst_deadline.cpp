// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadline.h"
#include "domain/deadline/deadlinewords.h"
#include "support/domain/deadlinetesting.h"

#include <QTest>
#include <QTimeZone>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Care, house bans and deletion, and what every deadline has: status, marks, key, words.
class DeadlineTest : public QObject
{
    Q_OBJECT

private slots:
    void firstCareCountsHours_data();
    void firstCareCountsHours();
    void germanTimeIsUnambiguous_data();
    void germanTimeIsUnambiguous();
    void followUpsComeAfterTwoAndSixWeeks();
    void declinedCareIsLeftInPeace();
    void houseBanIsReviewedBeforeItsEnd();
    void recordsAreDeletedTheDayAfter_data();
    void recordsAreDeletedTheDayAfter();
    void heldRecordsStay();
    void statusFollowsToday_data();
    void statusFollowsToday();
    void markSettlesADeadline();
    void keysTellDeadlinesApart();
    void defaultsLieWithinTheirBounds();
    void everyDeadlineHasWords();
};

namespace {

const HolidayPlace hesse = placeIn(FederalState::Hesse);

CaseFacts eventOn(const char *when)
{
    CaseFacts facts;
    facts.occurredOn = day(when);
    facts.offences = CodeSet<Offence> {};
    facts.affected = {{.id = QStringLiteral("p1"), .status = EmploymentStatus::Employee}};
    return facts;
}

Deadline only(const CaseFacts &facts, DeadlineKind kind, const QDate &today = {2026, 1, 1})
{
    const auto found = ofKind(deadlinesAt(facts, hesse, today), kind);
    return found.size() == 1 ? found.constFirst() : Deadline {};
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// A case in which every kind of deadline occurs.
CaseFacts everything()
{
    CaseFacts facts
        = insultKnownOn(day("2026-03-10"), {Offence::Insult, Offence::Trespass, Offence::Threat});
    facts.harmed = 5;
    facts.affected[0].status = EmploymentStatus::Employee;
    facts.affected[0].incapacity = QList<DayPeriod> {{day("2026-03-11"), {}}};
    facts.affected[0].employerKnew = day("2026-03-10");
    facts.affected[0].firstAid = day("2026-03-10");
    facts.affected.append({.id = QStringLiteral("p2"),
        .status = EmploymentStatus::CivilServant,
        .lateEffectNoticed = day("2029-01-01")});
    facts.houseBans = {{QStringLiteral("h1"), day("2026-12-31")}};
    facts.checks = {{QStringLiteral("m1"), day("2026-09-01")}};
    facts.records = {{QStringLiteral("r1"), RecordClass::EmployeeCase, day("2026-06-01"), false}};
    return facts;
}

} // namespace

void DeadlineTest::firstCareCountsHours_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QTime>("at");
    QTest::newRow("winter") << utc("2026-01-12T13:30:00Z") << day("2026-01-14") << QTime(14, 30);
    QTest::newRow("into summer time")
        << utc("2026-03-27T22:30:00Z") << day("2026-03-30") << QTime(0, 30);
    QTest::newRow("out of summer time")
        << utc("2026-10-23T22:30:00Z") << day("2026-10-25") << QTime(23, 30);
}

void DeadlineTest::firstCareCountsHours()
{
    QFETCH(const QDateTime, moment);
    CaseFacts facts = eventOn("2026-01-01");
    facts.occurredAt = moment;
    facts.occurredOn = germanDay(moment);
    const Deadline care = only(facts, DeadlineKind::FirstCare);
    QTEST(care.day, "on");
    QTEST(care.time, "at");
    QVERIFY(!hasNote(care, DeadlineNote::TimeUnknown));
    facts.occurredAt = {};
    const Deadline cautious = only(facts, DeadlineKind::FirstCare);
    QCOMPARE(cautious.day, facts.occurredOn.addDays(1));
    QVERIFY(hasNote(cautious, DeadlineNote::TimeUnknown));
}

void DeadlineTest::germanTimeIsUnambiguous_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QDateTime>("moment");
    QTest::newRow("winter") << day("2026-01-12") << QTime(0, 30) << utc("2026-01-11T23:30:00Z");
    QTest::newRow("summer") << day("2026-07-12") << QTime(0, 30) << utc("2026-07-11T22:30:00Z");
    QTest::newRow("hour that comes twice")
        << day("2026-10-25") << QTime(2, 30) << utc("2026-10-25T00:30:00Z");
    QTest::newRow("hour that is skipped")
        << day("2026-03-29") << QTime(2, 30) << utc("2026-03-29T01:30:00Z");
}

void DeadlineTest::germanTimeIsUnambiguous()
{
    QFETCH(const QDate, on);
    QFETCH(const QTime, at);
    QFETCH(const QDateTime, moment);
    QCOMPARE(germanMoment(on, at), moment);
    QCOMPARE(germanDay(moment), on);
}

void DeadlineTest::followUpsComeAfterTwoAndSixWeeks()
{
    const CaseFacts facts = eventOn("2026-03-10");
    QCOMPARE(only(facts, DeadlineKind::FirstFollowUp).day, day("2026-03-24"));
    QCOMPARE(only(facts, DeadlineKind::SecondFollowUp).day, day("2026-04-21"));
}

void DeadlineTest::declinedCareIsLeftInPeace()
{
    CaseFacts facts = eventOn("2026-03-10");
    facts.affected[0].care = CareAnswer::Declined;
    for (const auto kind : {DeadlineKind::FirstCare, DeadlineKind::FirstFollowUp})
        QCOMPARE(only(facts, kind).reason, NotApplicableReason::CareDeclined);
}

void DeadlineTest::houseBanIsReviewedBeforeItsEnd()
{
    CaseFacts facts;
    facts.houseBans = {{QStringLiteral("h1"), day("2026-12-31")}};
    QCOMPARE(only(facts, DeadlineKind::HouseBanReview).day, day("2026-12-17"));
    QCOMPARE(only(facts, DeadlineKind::HouseBanEnd).day, day("2026-12-31"));
}

void DeadlineTest::recordsAreDeletedTheDayAfter_data()
{
    QTest::addColumn<RecordClass>("kind");
    QTest::addColumn<QDate>("due");
    using enum RecordClass;
    QTest::newRow("light") << LightCase << day("2031-03-01");
    QTest::newRow("employee") << EmployeeCase << day("2031-03-01");
    QTest::newRow("accident") << AccidentPapers << day("2033-03-01");
    QTest::newRow("identity") << SealedIdentity << day("2029-03-01");
    QTest::newRow("house ban") << HouseBanRecord << day("2028-08-30");
    QTest::newRow("plan") << PlanRecord << day("2038-03-01");
    QTest::newRow("log") << AuditLog << day("2030-03-01");
    QTest::newRow("draft") << Draft << day("2028-05-30");
}

void DeadlineTest::recordsAreDeletedTheDayAfter()
{
    QFETCH(const RecordClass, kind);
    CaseFacts facts;
    facts.records = {{QStringLiteral("r1"), kind, day("2028-02-29"), false}};
    QTEST(only(facts, DeadlineKind::Deletion).day, "due");
    CaseFacts aid = eventOn("2028-02-29");
    aid.affected[0].firstAid = day("2028-02-29");
    QCOMPARE(only(aid, DeadlineKind::FirstAidRecord).day, day("2033-03-01"));
}

void DeadlineTest::heldRecordsStay()
{
    CaseFacts facts;
    facts.records = {{QStringLiteral("r1"), RecordClass::LightCase, day("2020-01-01"), true}};
    QCOMPARE(only(facts, DeadlineKind::Deletion).status, DeadlineStatus::NotApplicable);
}

void DeadlineTest::statusFollowsToday_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<DeadlineStatus>("status");
    using enum DeadlineStatus;
    // Due on Sunday, 8 March 2026; the last working day before it is the Friday.
    QTest::newRow("long before") << day("2026-01-01") << Later;
    QTest::newRow("eight days before Friday") << day("2026-02-26") << Later;
    QTest::newRow("seven days before Friday") << day("2026-02-27") << ThisWeek;
    QTest::newRow("Thursday") << day("2026-03-05") << ThisWeek;
    QTest::newRow("Friday") << day("2026-03-06") << Today;
    QTest::newRow("Saturday") << day("2026-03-07") << Today;
    QTest::newRow("Sunday") << day("2026-03-08") << Today;
    QTest::newRow("Monday") << day("2026-03-09") << Overdue;
}

void DeadlineTest::statusFollowsToday()
{
    QFETCH(const QDate, today);
    CaseFacts facts;
    facts.checks = {{QStringLiteral("m1"), day("2026-03-08")}};
    QTEST(only(facts, DeadlineKind::EffectCheck, today).status, "status");
}

void DeadlineTest::markSettlesADeadline()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"));
    facts.done = {
        {.kind = DeadlineKind::Application, .whom = QStringLiteral("p1"), .on = day("2026-06-11")},
        {.kind = DeadlineKind::Application,
            .whom = QString::fromLatin1(SuperiorId),
            .on = day("2026-04-01"),
            .isWaived = true}};
    const auto found = ofKind(deadlinesAt(facts, hesse), DeadlineKind::Application);
    QCOMPARE(found.at(0).status, DeadlineStatus::Done);
    QVERIFY(found.at(0).wasLate);
    QVERIFY(!found.at(0).isOpen());
    QCOMPARE(found.at(1).status, DeadlineStatus::NotApplicable);
    QCOMPARE(found.at(1).reason, NotApplicableReason::Waived);
    facts.done[0].on = day("2026-06-10");
    QVERIFY(!ofKind(deadlinesAt(facts, hesse), DeadlineKind::Application).at(0).wasLate);
    facts.done[0].offender = QStringLiteral("o2");
    QVERIFY(ofKind(deadlinesAt(facts, hesse), DeadlineKind::Application).at(0).isOpen());
}

void DeadlineTest::keysTellDeadlinesApart()
{
    QStringList keys;
    for (const Deadline &deadline : deadlinesAt(everything(), hesse))
        keys << deadline.key();
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    QVERIFY(keys.contains(QStringLiteral("application/p1/victim/o1/insult")));
    QVERIFY(keys.contains(QStringLiteral("house-ban-end/h1")));
}

void DeadlineTest::defaultsLieWithinTheirBounds()
{
    const DeadlineSettings defaults;
    QSet<QString> codes;
    for (const NumberSetting &setting : numberSettings()) {
        QVERIFY2(defaults.*setting.member >= setting.least, setting.code);
        QVERIFY2(defaults.*setting.member <= setting.most, setting.code);
        for (const Language language : {Language::German, Language::English}) {
            QVERIFY(!setting.meaning.in(language).isEmpty());
            QVERIFY(!setting.source.in(language).isEmpty());
        }
        codes.insert(QString::fromLatin1(setting.code));
    }
    QCOMPARE(codes.size(), static_cast<qsizetype>(numberSettings().size()));
}

void DeadlineTest::everyDeadlineHasWords()
{
    const auto deadlines = deadlinesAt(everything(), hesse);
    QSet<DeadlineKind> kinds;
    for (const Deadline &deadline : deadlines) {
        kinds.insert(deadline.kind);
        for (const Language language : {Language::German, Language::English}) {
            QStringList texts {titleOf(deadline, language),
                whenWords(deadline, day("2026-03-10"), language), sourceOf(deadline, language),
                readingOf(deadline, {}, language)};
            for (const NoteAt &note : deadline.notes)
                texts << sentenceFor(note, language);
            for (const QString &text : texts) {
                QVERIFY2(!text.isEmpty(), qPrintable(deadline.key()));
                QVERIFY2(!text.contains(u'%') && !text.contains(u'!'), qPrintable(text));
            }
        }
    }
    QCOMPARE(kinds.size(), static_cast<qsizetype>(terms<DeadlineKind>().size()));
    QCOMPARE(whenWords(deadlines.constFirst(), day("2026-03-10"), Language::German),
        QStringLiteral("bis 10.03.2026, heute"));
}

QTEST_APPLESS_MAIN(DeadlineTest)
#include "tst_deadline.moc"
