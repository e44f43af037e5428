// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/deadlinetesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

using Periods = QList<DayPeriod>;

/// Accident notice and service accident against calendars computed by hand. 2 March 2026 is a
/// Monday.
class AccidentDeadlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void noticeIsDueByHand_data();
    void noticeIsDueByHand();
    void statusDecidesTheWay_data();
    void statusDecidesTheWay();
    void missingFactIsNamed_data();
    void missingFactIsNamed();
    void readingCanBeSet();
    void deathIsToldAtOnce();
    void manyHarmedAreToldAtOnce();
    void serviceAccidentHasTwoYears_data();
    void serviceAccidentHasTwoYears();
    void lateEffectHasThreeMonthsWithinTenYears_data();
    void lateEffectHasThreeMonthsWithinTenYears();
    void laterKnowledgeNeverLeadsToAnEarlierDay();
};

namespace {

const HolidayPlace hesse = placeIn(FederalState::Hesse);

CaseFacts accidentOn(const char *when, const AffectedPerson &person)
{
    CaseFacts facts;
    facts.occurredOn = day(when);
    facts.offences = CodeSet<Offence> {};
    facts.affected = {person};
    return facts;
}

AffectedPerson employee(const Periods &incapacity, const char *knew)
{
    return {.id = QStringLiteral("p1"),
        .status = EmploymentStatus::Employee,
        .incapacity = incapacity,
        .employerKnew = day(knew)};
}

Deadline noticeOf(const CaseFacts &facts, const DeadlineSettings &settings = {})
{
    return ofKind(
        deadlinesAt(facts, hesse, day("2026-01-01"), settings), DeadlineKind::AccidentNotice)
        .constFirst();
}

DayPeriod from(const char *first, const char *last = "")
{
    return {day(first), day(last)};
}

} // namespace

void AccidentDeadlinesTest::noticeIsDueByHand_data()
{
    QTest::addColumn<Periods>("incapacity");
    QTest::addColumn<QDate>("knew");
    QTest::addColumn<QDate>("knewIncapacity");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("other");
    const auto row = [](const char *name, const Periods &incapacity, const char *knew,
                         const char *knewIncapacity, const char *due, const char *other) {
        QTest::newRow(name) << incapacity << day(knew) << day(knewIncapacity) << day(due)
                            << day(other);
    };
    row("none", {}, "2026-03-02", "", "", "");
    row("three days", {from("2026-03-03", "2026-03-05")}, "2026-03-02", "", "", "");
    row("four days", {from("2026-03-03", "2026-03-06")}, "2026-03-02", "", "2026-03-05",
        "2026-03-09");
    row("day of accident is not counted", {from("2026-03-02", "2026-03-05")}, "2026-03-02", "", "",
        "");
    row("weekend counts", {from("2026-03-06", "2026-03-09")}, "2026-03-02", "", "2026-03-06",
        "2026-03-12");
    row("goes on", {from("2026-03-03")}, "2026-03-02", "", "2026-03-05", "2026-03-09");
    row("interrupted", {from("2026-03-03", "2026-03-04"), from("2026-03-09", "2026-03-10")},
        "2026-03-02", "", "2026-03-09", "2026-03-13");
    row("interrupted, wrong order",
        {from("2026-03-09", "2026-03-10"), from("2026-03-03", "2026-03-04")}, "2026-03-02", "",
        "2026-03-09", "2026-03-13");
    row("overlapping days count once",
        {from("2026-03-03", "2026-03-04"), from("2026-03-04", "2026-03-05")}, "2026-03-02", "", "",
        "");
    row("certificate at once", {from("2026-03-03", "2026-03-20")}, "2026-03-02", "2026-03-02",
        "2026-03-05", "2026-03-05");
    row("certificate later", {from("2026-03-03")}, "2026-03-02", "2026-03-11", "2026-03-11",
        "2026-03-14");
    row("accident known late", {from("2026-03-03")}, "2026-04-15", "", "2026-04-18", "2026-04-18");
}

void AccidentDeadlinesTest::noticeIsDueByHand()
{
    QFETCH(const Periods, incapacity);
    QFETCH(const QDate, knew);
    QFETCH(const QDate, knewIncapacity);
    QFETCH(const QDate, due);
    QFETCH(const QDate, other);
    AffectedPerson person = employee(incapacity, "2026-03-02");
    person.employerKnew = knew;
    person.employerKnewIncapacity = knewIncapacity;
    const Deadline notice = noticeOf(accidentOn("2026-03-02", person));
    QCOMPARE(notice.day, due);
    if (!due.isValid()) {
        QCOMPARE(notice.status, DeadlineStatus::NotApplicable);
        QCOMPARE(notice.reason, NotApplicableReason::FewDays);
        return;
    }
    QCOMPARE(notice.force, DeadlineForce::Duty);
    QCOMPARE(dayOfNote(notice, DeadlineNote::FromIncapacity), due == other ? QDate() : other);
    // The other reading of the setting is the mirror of this one.
    const Deadline set
        = noticeOf(accidentOn("2026-03-02", person), {.noticeStart = NoticeStart::Incapacity});
    QCOMPARE(set.day, other);
    QCOMPARE(dayOfNote(set, DeadlineNote::FromAccident), due == other ? QDate() : due);
}

void AccidentDeadlinesTest::statusDecidesTheWay_data()
{
    QTest::addColumn<EmploymentStatus>("status");
    QTest::addColumn<bool>("isDue");
    QTest::addColumn<int>("serviceAccidents");
    using enum EmploymentStatus;
    QTest::newRow("employee") << Employee << true << 0;
    QTest::newRow("civil servant") << CivilServant << false << 2;
    QTest::newRow("trainee") << Trainee << true << 0;
    QTest::newRow("temporary") << Temporary << true << 0;
    QTest::newRow("honorary") << Honorary << true << 0;
    QTest::newRow("contractor") << Contractor << false << 0;
}

void AccidentDeadlinesTest::statusDecidesTheWay()
{
    QFETCH(const EmploymentStatus, status);
    AffectedPerson person = employee({from("2026-03-03")}, "2026-03-02");
    person.status = status;
    const auto deadlines = deadlinesAt(accidentOn("2026-03-02", person), hesse);
    const Deadline notice = ofKind(deadlines, DeadlineKind::AccidentNotice).constFirst();
    QTEST(notice.day.isValid(), "isDue");
    QCOMPARE(hasNote(notice, DeadlineNote::LenderToo), status == EmploymentStatus::Temporary);
    const auto own = ofKind(deadlines, DeadlineKind::ServiceAccidentReport)
        + ofKind(deadlines, DeadlineKind::ServiceAccidentInquiry);
    QTEST(static_cast<int>(own.size()), "serviceAccidents");
}

void AccidentDeadlinesTest::missingFactIsNamed_data()
{
    QTest::addColumn<AffectedPerson>("person");
    QTest::addColumn<QString>("accident");
    QTest::addColumn<MissingFact>("missing");
    const QString when = QStringLiteral("2026-03-02");
    AffectedPerson person = employee({from("2026-03-03")}, "2026-03-02");
    QTest::newRow("day") << person << QString() << MissingFact::DayOfAct;
    person.employerKnew = {};
    QTest::newRow("knowledge") << person << when << MissingFact::KnowledgeOfAccident;
    person.incapacity = std::nullopt;
    QTest::newRow("incapacity") << person << when << MissingFact::Incapacity;
    person.status = std::nullopt;
    QTest::newRow("status") << person << when << MissingFact::EmploymentStatus;
}

void AccidentDeadlinesTest::missingFactIsNamed()
{
    QFETCH(const AffectedPerson, person);
    QFETCH(const QString, accident);
    const Deadline notice = noticeOf(accidentOn(accident.toLatin1(), person));
    QCOMPARE(notice.status, DeadlineStatus::Waiting);
    QTEST(notice.missing.value(), "missing");
    QVERIFY(!notice.day.isValid());
}

void AccidentDeadlinesTest::readingCanBeSet()
{
    // Known on a Thursday: the third day is a Sunday.
    const CaseFacts facts = accidentOn("2026-03-05", employee({from("2026-03-06")}, "2026-03-05"));
    const Deadline stays = noticeOf(facts);
    QCOMPARE(stays.day, day("2026-03-08"));
    QCOMPARE(stays.actBy, day("2026-03-06"));
    QCOMPARE(dayOfNote(stays, DeadlineNote::NextWorkday), day("2026-03-09"));
    const Deadline moves = noticeOf(facts, {.noticeEnd = EndOnDayOff::Moves});
    QCOMPARE(moves.day, day("2026-03-09"));
    QCOMPARE(dayOfNote(moves, DeadlineNote::Unmoved), day("2026-03-08"));
}

void AccidentDeadlinesTest::deathIsToldAtOnce()
{
    AffectedPerson person = employee({}, "2026-03-02");
    person.died = day("2026-03-04");
    const auto deadlines = deadlinesAt(accidentOn("2026-03-02", person), hesse);
    QCOMPARE(ofKind(deadlines, DeadlineKind::AccidentAtOnce).constFirst().day, day("2026-03-04"));
    QCOMPARE(ofKind(deadlines, DeadlineKind::AccidentNotice).constFirst().day, day("2026-03-05"));
    QVERIFY(ofKind(deadlines, DeadlineKind::FirstCare).isEmpty());
}

void AccidentDeadlinesTest::manyHarmedAreToldAtOnce()
{
    CaseFacts facts = accidentOn("2026-03-02", employee({}, "2026-03-03"));
    facts.harmed = 3;
    QVERIFY(ofKind(deadlinesAt(facts, hesse), DeadlineKind::AccidentAtOnce).isEmpty());
    facts.harmed = 4;
    const auto found = ofKind(deadlinesAt(facts, hesse), DeadlineKind::AccidentAtOnce);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().whom, QString());
    QCOMPARE(found.constFirst().day, day("2026-03-03"));
}

void AccidentDeadlinesTest::serviceAccidentHasTwoYears_data()
{
    QTest::addColumn<QString>("accident");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("moved");
    QTest::addColumn<QDate>("claim");
    QTest::newRow("Thursday") << "2026-03-05" << day("2028-03-05") << day("2028-03-06")
                              << day("2026-06-05");
    QTest::newRow("leap day") << "2028-02-29" << day("2030-02-28") << QDate() << day("2028-05-29");
    QTest::newRow("no such day in February")
        << "2025-11-30" << day("2027-11-30") << QDate() << day("2026-02-28");
}

void AccidentDeadlinesTest::serviceAccidentHasTwoYears()
{
    QFETCH(const QString, accident);
    AffectedPerson person = employee({}, "2026-03-02");
    person.status = EmploymentStatus::CivilServant;
    const Deadline report = ofKind(deadlinesAt(accidentOn(accident.toLatin1(), person), hesse),
        DeadlineKind::ServiceAccidentReport)
                                .constFirst();
    QTEST(report.day, "due");
    QTEST(dayOfNote(report, DeadlineNote::NextWorkday), "moved");
    QVERIFY(hasNote(report, DeadlineNote::ReportSoon));
    // BeamtVG § 32: what was damaged is claimed within three months.
    QTEST(dayOfNote(report, DeadlineNote::DamageClaim), "claim");
    // Where a law has less time for the report itself, that comes first.
    const Deadline soon = ofKind(deadlinesAt(accidentOn(accident.toLatin1(), person), hesse,
                                     day("2026-01-01"), {.serviceAccidentMonths = 2}),
        DeadlineKind::ServiceAccidentReport)
                              .constFirst();
    QVERIFY(!hasNote(soon, DeadlineNote::DamageClaim));
}

void AccidentDeadlinesTest::lateEffectHasThreeMonthsWithinTenYears_data()
{
    QTest::addColumn<QDate>("noticed");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("other");
    QTest::newRow("within the first two years")
        << day("2026-06-01") << day("2026-09-01") << day("2028-03-02");
    QTest::newRow("over their end") << day("2028-01-31") << day("2028-04-30") << QDate();
    QTest::newRow("after them") << day("2030-01-31") << day("2030-04-30") << QDate();
    QTest::newRow("near the end") << day("2036-02-01") << day("2036-03-02") << QDate();
}

void AccidentDeadlinesTest::lateEffectHasThreeMonthsWithinTenYears()
{
    QFETCH(const QDate, noticed);
    AffectedPerson person = employee({}, "2026-03-02");
    person.status = EmploymentStatus::CivilServant;
    person.lateEffectNoticed = noticed;
    const Deadline effect = ofKind(deadlinesAt(accidentOn("2026-03-02", person), hesse),
        DeadlineKind::ServiceAccidentLateEffect)
                                .constFirst();
    QTEST(effect.day, "due");
    QTEST(dayOfNote(effect, DeadlineNote::FirstPeriod), "other");
}

void AccidentDeadlinesTest::laterKnowledgeNeverLeadsToAnEarlierDay()
{
    QDate last;
    for (int i = 0; i < 400; ++i) {
        AffectedPerson person
            = employee({from("2026-03-03", "2026-03-04"), from("2026-03-09")}, "2026-03-02");
        person.employerKnew = person.employerKnew.addDays(i);
        for (const auto rule : {EndOnDayOff::Stays, EndOnDayOff::Moves}) {
            const QDate due = noticeOf(accidentOn("2026-03-02", person), {.noticeEnd = rule}).day;
            QVERIFY(due >= person.employerKnew);
            if (rule == EndOnDayOff::Moves) {
                QVERIFY(!last.isValid() || due >= last);
                last = due;
            }
        }
    }
}

QTEST_APPLESS_MAIN(AccidentDeadlinesTest)
#include "tst_accidentdeadlines.moc"
