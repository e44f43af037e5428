// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "domain/deadline/deadlinewords.h"
#include "session/casedeadlines.h"
#include "session/casework.h"
#include "session/reporting.h"
#include "support/session/testregister.h"

#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Every open case yields its deadlines.
class CaseDeadlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void lightCaseHasNoClocks();
    void threatHasClocksForCareAndApplications();
    void knowledgeSetsTheEndOfAnApplication();
    void filedOrWaivedApplicationIsDone();
    void longIncapacityNeedsANotice();
    void officialsReportAServiceAccident();
    void careStopsItsClocks();
    void clocksOfCareStopWithTheirDuties();
    void clockOfOnePersonIsWaivedForThemAlone();
    void severalPersonsHaveClocksOfTheirOwn();
    void eachAccusedHasAClockOfTheirOwn();
    void houseBanEndsOnItsDay();
    void unknownActWaitsForSomebodyToLook();
    void finishedCaseHasNoClocks();
    void workListFollowsTheDay();
    void calendarNamesNobody();

private:
    struct Desk : TestRegister
    {
        Answering answering {open(), systemRandom()};
        Casework cases {open(), answering, Language::German};
        CaseDeadlines clocks {open()};

        IncidentId record(const IncidentDraft &draft)
        {
            const auto recorded = Reporting(open()).record(draft);
            return recorded ? recorded->id : IncidentId();
        }
        void enter(const IncidentId &incident, const QList<FieldAnswer> &answers)
        {
            const auto entered = cases.enter(incident, answers);
            QVERIFY2(entered.has_value(), entered ? "" : qPrintable(entered.error().detail));
        }
        std::optional<Deadline> deadline(
            const IncidentId &incident, DeadlineKind kind, const QString &whom = {}) const
        {
            const auto all = clocks.of(incident);
            for (const Deadline &one : all.value_or(QList<Deadline> {})) {
                if (one.kind == kind && (whom.isEmpty() || one.whom == whom))
                    return one;
            }
            return std::nullopt;
        }
    };
    static IncidentDraft threat()
    {
        IncidentDraft draft = verbalDraft();
        draft.types = {IncidentType::Psychological};
        draft.subTypes = {SubType::Threat};
        draft.level = AachenLevel::Level2;
        draft.person.levelReason = "Drohung";
        return draft;
    }
    static IncidentDraft blow()
    {
        IncidentDraft draft = threat();
        draft.types = {IncidentType::Physical};
        draft.subTypes = {SubType::Hitting};
        draft.means = {Means::HandBody};
        draft.injury = Injury::Minor;
        draft.consequences = {Consequence::UnfitForWork};
        return draft;
    }
    using F = FollowUpField;
    static QString day(int offset)
    {
        return fixedNow().date().addDays(offset).toString(Qt::ISODate);
    }
};

void CaseDeadlinesTest::lightCaseHasNoClocks()
{
    Desk desk;
    const IncidentId incident = desk.record(verbalDraft());
    QVERIFY(desk.cases.read(incident)->track() == Track::Light);
    QVERIFY(desk.clocks.of(incident)->isEmpty());
    QVERIFY(desk.clocks.workList()->isEmpty());
}

void CaseDeadlinesTest::threatHasClocksForCareAndApplications()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    const auto care = desk.deadline(incident, DeadlineKind::FirstCare);
    QVERIFY(care.has_value());
    QCOMPARE(care->day, fixedNow().date().addDays(2));
    const auto victim = desk.deadline(incident, DeadlineKind::Application, affectedId(1));
    QVERIFY(victim.has_value());
    QVERIFY(victim->status == DeadlineStatus::Waiting);
    QVERIFY(victim->missing == MissingFact::KnowledgeOfAct);
    QVERIFY(desk.deadline(incident, DeadlineKind::Application, SuperiorId).has_value());
    QVERIFY(!desk.deadline(incident, DeadlineKind::Application, AuthorityId).has_value());
    QVERIFY(!desk.deadline(incident, DeadlineKind::AccidentNotice).has_value());
}

void CaseDeadlinesTest::knowledgeSetsTheEndOfAnApplication()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    desk.enter(incident, {{F::VictimKnewAct, day(0), {}}, {F::VictimKnewPerson, day(0), {}}});
    // 20 November 2026 and three months: Saturday, 20 February 2027, moves to Monday.
    const auto victim = desk.deadline(incident, DeadlineKind::Application, affectedId(1));
    QCOMPARE(victim->day, QDate(2027, 2, 22));
    const auto superior = desk.deadline(incident, DeadlineKind::Application, SuperiorId);
    QVERIFY(superior->status == DeadlineStatus::Waiting);
}

void CaseDeadlinesTest::filedOrWaivedApplicationIsDone()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    desk.enter(
        incident, {{F::VictimApplication, "filed", {}}, {F::VictimApplicationDay, day(0), {}}});
    const auto victim = desk.deadline(incident, DeadlineKind::Application, affectedId(1));
    QVERIFY(victim->status == DeadlineStatus::Done);
    QCOMPARE(victim->doneOn, fixedNow().date());
    const IncidentId other = desk.record(threat());
    desk.enter(other, {{F::VictimApplication, "waived", {}}});
    QVERIFY(desk.deadline(other, DeadlineKind::Application, affectedId(1))->status
        == DeadlineStatus::NotApplicable);
}

void CaseDeadlinesTest::longIncapacityNeedsANotice()
{
    Desk desk;
    const IncidentId incident = desk.record(blow());
    QVERIFY(desk.deadline(incident, DeadlineKind::AccidentNotice)->missing
        == MissingFact::EmploymentStatus);
    desk.enter(incident, {{F::Employment, "employee", {}}});
    QVERIFY(
        desk.deadline(incident, DeadlineKind::AccidentNotice)->missing == MissingFact::Incapacity);
    desk.enter(incident, {{F::IncapacityFrom, day(0), {}}, {F::IncapacityUntil, day(10), {}}});
    const auto notice = desk.deadline(incident, DeadlineKind::AccidentNotice);
    QCOMPARE(notice->day, fixedNow().date().addDays(3));
    desk.enter(incident, {{F::AccidentNoticeSent, day(0), {}}});
    QVERIFY(desk.deadline(incident, DeadlineKind::AccidentNotice)->status == DeadlineStatus::Done);
    const IncidentId brief = desk.record(blow());
    desk.enter(brief,
        {{F::Employment, "employee", {}}, {F::IncapacityFrom, day(0), {}},
            {F::IncapacityUntil, day(2), {}}});
    QVERIFY(
        desk.deadline(brief, DeadlineKind::AccidentNotice)->reason == NotApplicableReason::FewDays);
}

void CaseDeadlinesTest::officialsReportAServiceAccident()
{
    Desk desk;
    const IncidentId incident = desk.record(blow());
    desk.enter(incident, {{F::Employment, "official", {}}});
    QVERIFY(desk.deadline(incident, DeadlineKind::AccidentNotice)->reason
        == NotApplicableReason::CivilServant);
    const auto report = desk.deadline(incident, DeadlineKind::ServiceAccidentReport);
    QCOMPARE(report->day, QDate(2028, 11, 20));
    desk.enter(incident, {{F::ServiceAccidentReported, day(0), {}}});
    QVERIFY(desk.deadline(incident, DeadlineKind::ServiceAccidentReport)->status
        == DeadlineStatus::Done);
    QVERIFY(desk.deadline(incident, DeadlineKind::ServiceAccidentInquiry)->status
        == DeadlineStatus::Done);
}

void CaseDeadlinesTest::careStopsItsClocks()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    const auto care = [&](CareKind kind, CareOutcome outcome) {
        return desk.cases.enterCare(
            incident, {.kind = kind, .outcome = outcome, .day = fixedNow().date()});
    };
    QVERIFY(care(CareKind::FirstCare, CareOutcome::Offered).has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstCare)->isOpen());
    QVERIFY(care(CareKind::TalkAfterTwoWeeks, CareOutcome::Offered).has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstFollowUp)->isOpen());
    QVERIFY(care(CareKind::FirstCare, CareOutcome::Accepted).has_value());
    QVERIFY(!desk.deadline(incident, DeadlineKind::FirstCare)->isOpen());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstFollowUp)->isOpen());
    QVERIFY(care(CareKind::TalkAfterTwoWeeks, CareOutcome::Postponed).has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstFollowUp)->isOpen());
    QVERIFY(care(CareKind::TalkAfterTwoWeeks, CareOutcome::Held).has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstFollowUp)->doneOn == fixedNow().date());
    QVERIFY(!desk.deadline(incident, DeadlineKind::FirstFollowUp)->isOpen());
    QVERIFY(desk.cases.waive(incident, CaseDuty::TalkAfterSixWeeks, "Versetzt").has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::SecondFollowUp)->reason
        == NotApplicableReason::Waived);
}

/// Where the case says that nothing is to be done, no clock may say that something is overdue.
void CaseDeadlinesTest::clocksOfCareStopWithTheirDuties()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    const auto care = [&](CareKind kind, CareOutcome outcome) {
        return desk.cases.enterCare(
            incident, {.kind = kind, .outcome = outcome, .day = fixedNow().date()});
    };
    QVERIFY(care(CareKind::FirstCare, CareOutcome::Offered).has_value());
    QVERIFY(desk.cases.waive(incident, CaseDuty::AwaitAnswers, "Erreicht niemanden").has_value());
    QVERIFY(!desk.deadline(incident, DeadlineKind::FirstCare)->isOpen());
    QVERIFY(care(CareKind::TalkAfterTwoWeeks, CareOutcome::NotReached).has_value());
    QVERIFY(!desk.deadline(incident, DeadlineKind::FirstFollowUp)->isOpen());
    QVERIFY(desk.deadline(incident, DeadlineKind::SecondFollowUp)->isOpen());
}

void CaseDeadlinesTest::clockOfOnePersonIsWaivedForThemAlone()
{
    Desk desk;
    const IncidentId incident = desk.record(blow());
    QVERIFY(desk.cases.namePerson(incident, {.name = "am Tresen"}).has_value());
    desk.enter(incident,
        {{F::VictimKnewAct, day(0), {}, {}}, {F::VictimKnewPerson, day(0), {}, {}},
            {F::VictimKnewAct, day(0), {}, {2, 1}}, {F::VictimKnewPerson, day(0), {}, {2, 1}}});
    const auto talk = [&](int person) {
        return desk.deadline(incident, DeadlineKind::SecondFollowUp, affectedId(person));
    };
    const auto application = [&](int person) {
        return desk.deadline(incident, DeadlineKind::Application, affectedId(person));
    };
    QVERIFY(desk.cases.waive(incident, CaseDuty::TalkAfterSixWeeks, "Versetzt", 2).has_value());
    QVERIFY(talk(2)->reason == NotApplicableReason::Waived);
    QVERIFY(talk(1)->isOpen());
    QVERIFY(
        desk.cases.waive(incident, CaseDuty::DecideVictimApplication, "Will nicht", 2).has_value());
    QVERIFY(application(2)->reason == NotApplicableReason::Waived);
    QVERIFY(application(1)->isOpen());
}

void CaseDeadlinesTest::severalPersonsHaveClocksOfTheirOwn()
{
    Desk desk;
    const IncidentId incident = desk.record(blow());
    QVERIFY(desk.cases.namePerson(incident, {.name = "am Tresen"}).has_value());
    desk.enter(incident,
        {{F::Employment, "employee", {}, {}}, {F::Employment, "official", {}, {2, 1}},
            {F::StoppedWork, "at-once", {}, {}}, {F::IncapacityFrom, day(0), {}, {}},
            {F::IncapacityUntil, day(9), {}, {}}, {F::VictimKnewAct, day(0), {}, {}},
            {F::VictimKnewPerson, day(0), {}, {}}, {F::VictimKnewAct, day(0), {}, {2, 1}},
            {F::VictimKnewPerson, day(-10), {}, {2, 1}}});
    // The one gets an accident notice, the other reports a service accident.
    QVERIFY(desk.deadline(incident, DeadlineKind::AccidentNotice, affectedId(1))->day.isValid());
    QVERIFY(!desk.deadline(incident, DeadlineKind::ServiceAccidentReport, affectedId(1)));
    QVERIFY(
        desk.deadline(incident, DeadlineKind::ServiceAccidentReport, affectedId(2))->day.isValid());
    const auto first = desk.deadline(incident, DeadlineKind::Application, affectedId(1));
    const auto second = desk.deadline(incident, DeadlineKind::Application, affectedId(2));
    QCOMPARE(first->day, QDate(2027, 2, 22));
    QCOMPARE(second->day, QDate(2027, 2, 22)); // From the act: the person was known before it.
    QVERIFY(first->key() != second->key());
    // What is done for one of them is not done for the other.
    QVERIFY(desk.cases
                .enterCare(incident,
                    {.kind = CareKind::FirstCare,
                        .outcome = CareOutcome::Accepted,
                        .day = fixedNow().date(),
                        .person = 2})
                .has_value());
    QVERIFY(desk.deadline(incident, DeadlineKind::FirstCare, affectedId(1))->isOpen());
    QVERIFY(!desk.deadline(incident, DeadlineKind::FirstCare, affectedId(2))->isOpen());
    // The work list says which of them, and no name.
    QStringList titles;
    const auto items = desk.clocks.all();
    QVERIFY(items.has_value());
    for (const WorkItem &item : *items)
        titles << titleOf(item.deadline, Language::German);
    QVERIFY(titles.contains("Erstbetreuung"));
    QVERIFY(titles.contains("Erstbetreuung, betroffene Person 2"));
    QByteArray calendar = *desk.clocks.calendar(Language::German);
    calendar.replace("\r\n ", "");
    QVERIFY(!calendar.contains("Tresen"));
}

/// An application against one of them says nothing about the other.
void CaseDeadlinesTest::eachAccusedHasAClockOfTheirOwn()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    QVERIFY(desk.cases.namePerson(incident, {.isAccused = true, .name = "mit Mütze"}).has_value());
    desk.enter(incident,
        {{F::VictimKnewAct, day(0), {}, {}}, {F::VictimKnewPerson, day(0), {}, {}},
            {F::VictimApplication, "filed", {}, {}}, {F::VictimKnewPerson, day(0), {}, {1, 2}}});
    const auto all = desk.clocks.of(incident);
    QStringList open;
    QStringList done;
    for (const Deadline &one : *all) {
        if (one.kind == DeadlineKind::Application && one.whom == affectedId(1))
            (one.isOpen() ? open : done) << one.offender;
    }
    QCOMPARE(open, QStringList {"o2"});
    QCOMPARE(done, QStringList {"o1"});
    for (const Deadline &one : *all) {
        if (one.offender == "o2")
            QVERIFY(titleOf(one, Language::German).endsWith("gegen beschuldigte Person 2"));
    }
}

void CaseDeadlinesTest::houseBanEndsOnItsDay()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    desk.enter(incident, {{F::HouseBan, "written", {}}, {F::HouseBanUntil, "2027-05-20", {}}});
    QCOMPARE(desk.deadline(incident, DeadlineKind::HouseBanEnd)->day, QDate(2027, 5, 20));
    QCOMPARE(desk.deadline(incident, DeadlineKind::HouseBanReview)->day, QDate(2027, 5, 6));
}

void CaseDeadlinesTest::unknownActWaitsForSomebodyToLook()
{
    Desk desk;
    IncidentDraft draft = threat();
    draft.types = {IncidentType::Sexual};
    draft.subTypes = {};
    const IncidentId incident = desk.record(draft);
    const auto waiting = desk.deadline(incident, DeadlineKind::Application);
    QVERIFY(waiting.has_value());
    QVERIFY(waiting->missing == MissingFact::Offences);
}

void CaseDeadlinesTest::finishedCaseHasNoClocks()
{
    Desk desk;
    const IncidentId incident = desk.record(threat());
    QVERIFY(!desk.clocks.of(incident)->isEmpty());
    QVERIFY(
        desk.cases.move(incident, {.to = CaseState::NotPertinent, .reason = "Übung"}).has_value());
    QVERIFY(desk.clocks.of(incident)->isEmpty());
    QVERIFY(desk.clocks.workList()->isEmpty());
    QVERIFY(desk.clocks.of(IncidentId({1})).error().code == Error::Code::NotFound);
}

void CaseDeadlinesTest::workListFollowsTheDay()
{
    Desk desk;
    IncidentDraft old = threat();
    old.occurred = IncidentTime::day(fixedNow().date().addDays(-20));
    desk.record(old);
    desk.record(threat());
    const auto list = desk.clocks.workList();
    QVERIFY(list.has_value());
    // First care and the first follow-up of the old one.
    QCOMPARE(list->overdue.size(), 2);
    QVERIFY(!list->today.isEmpty() || !list->thisWeek.isEmpty());
    QVERIFY(!list->later.isEmpty());
    QVERIFY(!list->waiting.isEmpty());
    QVERIFY(!list->overdue.first().number.isEmpty());
}

void CaseDeadlinesTest::calendarNamesNobody()
{
    Desk desk;
    IncidentDraft draft = threat();
    draft.person.affectedNames = {"Frau Zuckerwatte"};
    draft.person.description = "Herr Kanarie hat gedroht";
    const IncidentId incident = desk.record(draft);
    QVERIFY(desk.cases.addAddendum(incident, "Kanarie war es", "Zuckerwatte").has_value());
    const auto calendar = desk.clocks.calendar(Language::German);
    QVERIFY(calendar.has_value());
    QVERIFY(calendar->contains("BEGIN:VEVENT"));
    QVERIFY(calendar->contains(desk.cases.read(incident)->incident.number.toUtf8()));
    QVERIFY(!calendar->contains("Zuckerwatte"));
    QVERIFY(!calendar->contains("Kanarie"));
}

QTEST_GUILESS_MAIN(CaseDeadlinesTest)
#include "tst_casedeadlines.moc"
