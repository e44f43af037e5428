// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/deadlinetesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Applications for prosecution against calendars computed by hand.
class ApplicationDeadlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void endsByHand_data();
    void endsByHand();
    void bothActAndPersonMustBeKnown_data();
    void bothActAndPersonMustBeKnown();
    void nameIsAReadingWhereTheFaceWasKnown();
    void everybodyEntitledHasAClock_data();
    void everybodyEntitledHasAClock();
    void everyOffenderHasAClock();
    void superiorMayBeRuledOut();
    void stalkingCountsFromTheLastAct();
    void deathLimitsTheEnd_data();
    void deathLimitsTheEnd();
    void conciliationStopsOnlyWhatItMay();
    void conciliationByHand_data();
    void conciliationByHand();
    void clockRestsUntilTheCertificate();
    void offencesNotLookedAtWait();
    void exOfficioNeedsNone();
    void laterKnowledgeNeverEndsEarlier_data();
    void laterKnowledgeNeverEndsEarlier();
};

namespace {

const HolidayPlace hesse = placeIn(FederalState::Hesse);

QList<Deadline> applicationsOf(const CaseFacts &facts, const HolidayPlace &place = hesse)
{
    return ofKind(deadlinesAt(facts, place), DeadlineKind::Application);
}

Deadline victimsOf(const CaseFacts &facts, const HolidayPlace &place = hesse)
{
    for (const Deadline &deadline : applicationsOf(facts, place)) {
        if (deadline.role == EntitledRole::Victim)
            return deadline;
    }
    return {};
}

} // namespace

void ApplicationDeadlinesTest::endsByHand_data()
{
    QTest::addColumn<QDate>("known");
    QTest::addColumn<HolidayPlace>("place");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QDate>("elsewhere");
    using enum FederalState;
    const auto row = [](const char *name, const char *known, const HolidayPlace &place,
                         const char *end, const char *elsewhere = "") {
        QTest::newRow(name) << day(known) << place << day(end) << day(elsewhere);
    };
    row("by number", "2026-03-10", placeIn(Hesse), "2026-06-10");
    row("31 November does not exist", "2026-08-31", placeIn(Hesse), "2026-11-30");
    row("February, a Sunday", "2026-11-30", placeIn(Hesse), "2027-03-01");
    row("leap year", "2027-11-30", placeIn(Hesse), "2028-02-29");
    row("end of February", "2026-02-28", placeIn(Hesse), "2026-05-28");
    row("Saturday", "2026-02-14", placeIn(Hesse), "2026-05-15"); // 14 May is Ascension Day.
    row("Christmas", "2026-09-25", placeIn(Hesse), "2026-12-28");
    row("Labour Day", "2026-02-01", placeIn(Hesse), "2026-05-04");
    row("Good Friday", "2026-01-03", placeIn(Hesse), "2026-04-07");
    row("Repentance in Saxony", "2026-08-18", placeIn(Saxony), "2026-11-19");
    row("Repentance in Hesse", "2026-08-18", placeIn(Hesse), "2026-11-18");
    row("place not known", "2026-08-18", {}, "2026-11-18", "2026-11-19");
    row("Assumption in the Saarland", "2028-05-15", placeIn(Saarland), "2028-08-16");
    row("Assumption in Munich", "2028-05-15", placeIn(Bavaria, {LocalHoliday::Assumption}),
        "2028-08-16");
    row("Assumption, municipality not known", "2028-05-15", {Bavaria, {}, false}, "2028-08-15",
        "2028-08-16");
    row("Women's Day in Berlin", "2026-12-08", placeIn(Berlin), "2027-03-09");
    row("Women's Day in Hamburg", "2026-12-08", placeIn(Hamburg), "2027-03-08");
    row("north-east 2022", "2021-12-08", placeIn(MecklenburgVorpommern), "2022-03-08");
    row("north-east 2023", "2022-12-08", placeIn(MecklenburgVorpommern), "2023-03-09");
    row("Children's Day", "2023-06-20", placeIn(Thuringia), "2023-09-21");
    row("Reformation 2017 and All Saints", "2017-07-31", placeIn(NorthRhineWestphalia),
        "2017-11-02");
    row("Reformation 2017", "2017-07-31", placeIn(Hamburg), "2017-11-01");
}

void ApplicationDeadlinesTest::endsByHand()
{
    QFETCH(const QDate, known);
    QFETCH(const HolidayPlace, place);
    QFETCH(const QDate, elsewhere);
    const Deadline deadline = victimsOf(insultKnownOn(known), place);
    QTEST(deadline.day, "end");
    QCOMPARE(dayOfNote(deadline, DeadlineNote::LaterElsewhere), elsewhere);
    QCOMPARE(deadline.force, DeadlineForce::Right);
}

void ApplicationDeadlinesTest::bothActAndPersonMustBeKnown_data()
{
    QTest::addColumn<QDate>("act");
    QTest::addColumn<QDate>("person");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<std::optional<MissingFact>>("missing");
    const std::optional<MissingFact> none;
    const std::optional<MissingFact> theAct = MissingFact::KnowledgeOfAct;
    const std::optional<MissingFact> thePerson = MissingFact::KnowledgeOfPerson;
    QTest::newRow("person later") << day("2026-03-02") << day("2026-03-10") << day("2026-06-10")
                                  << none;
    QTest::newRow("act later") << day("2026-03-10") << day("2026-03-02") << day("2026-06-10")
                               << none;
    QTest::newRow("no person") << day("2026-03-10") << QDate() << QDate() << thePerson;
    QTest::newRow("no act") << QDate() << day("2026-03-10") << QDate() << theAct;
}

void ApplicationDeadlinesTest::bothActAndPersonMustBeKnown()
{
    QFETCH(const QDate, act);
    QFETCH(const QDate, person);
    CaseFacts facts = insultKnownOn(day("2026-03-02"));
    facts.entitled[0].act = act;
    facts.entitled[0].knowledge[0].person = person;
    const Deadline deadline = victimsOf(facts);
    QTEST(deadline.day, "end");
    QTEST(deadline.missing, "missing");
    QCOMPARE(dayOfNote(deadline, DeadlineNote::IfKnownAtOnce),
        deadline.missing ? day("2026-06-02") : QDate());
}

void ApplicationDeadlinesTest::nameIsAReadingWhereTheFaceWasKnown()
{
    CaseFacts facts = insultKnownOn(day("2026-03-02"));
    facts.entitled[0].knowledge[0] = {QStringLiteral("o1"), day("2026-04-10"), day("2026-03-02")};
    const Deadline deadline = victimsOf(facts);
    QCOMPARE(deadline.day, day("2026-06-02"));
    QCOMPARE(dayOfNote(deadline, DeadlineNote::FromName), day("2026-07-10"));
}

void ApplicationDeadlinesTest::everybodyEntitledHasAClock_data()
{
    QTest::addColumn<CodeSet<Offence>>("offences");
    QTest::addColumn<QStringList>("whom");
    using enum Offence;
    using Set = CodeSet<Offence>;
    QTest::newRow("insult") << Set {Insult} << QStringList {"p1", "superior"};
    QTest::newRow("bodily harm") << Set {BodilyHarm} << QStringList {"p1", "superior"};
    QTest::newRow("threat") << Set {Threat} << QStringList {"p1", "superior"};
    QTest::newRow("trespass") << Set {Trespass} << QStringList {"p1", "authority"};
    QTest::newRow("insult of the authority")
        << Set {InsultOfAuthority} << QStringList {"p1", "authority"};
    QTest::newRow("desk") << Set {DamageToAuthority} << QStringList {"p1", "authority"};
    QTest::newRow("glasses") << Set {DamageToPerson} << QStringList {"p1"};
    QTest::newRow("recording") << Set {Recording} << QStringList {"p1"};
    QTest::newRow("sexual") << Set {SexualHarassment} << QStringList {"p1"};
    QTest::newRow("insult and trespass")
        << Set {Insult, Trespass} << QStringList {"p1", "superior", "authority"};
}

void ApplicationDeadlinesTest::everybodyEntitledHasAClock()
{
    QFETCH(const CodeSet<Offence>, offences);
    QFETCH(const QStringList, whom);
    QStringList found;
    for (const Deadline &deadline : applicationsOf(insultKnownOn(day("2026-03-10"), offences))) {
        found << deadline.whom;
        // Who is entitled by name but to nothing here is told so; the others wait for their facts.
        if (deadline.whom != u"p1")
            QCOMPARE(deadline.missing, MissingFact::KnowledgeOfAct);
        else
            QVERIFY(deadline.day.isValid() || deadline.reason == NotApplicableReason::NotEntitled);
    }
    QCOMPARE(found, whom);
}

void ApplicationDeadlinesTest::everyOffenderHasAClock()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"));
    facts.offenders << QStringLiteral("o2");
    facts.entitled[0].knowledge.append(
        {.offender = QStringLiteral("o2"), .person = day("2026-05-05")});
    facts.entitled.append({.id = QStringLiteral("s1"),
        .role = EntitledRole::Superior,
        .act = day("2026-03-12"),
        .knowledge = {{.offender = QStringLiteral("o2"), .person = day("2026-03-12")}}});
    QStringList found;
    for (const Deadline &one : applicationsOf(facts))
        found << QStringList {one.whom, one.offender, one.day.toString(Qt::ISODate)}.join(u' ');
    QCOMPARE(
        found, QStringList({"p1 o1 2026-06-10", "p1 o2 2026-08-05", "s1 o1 ", "s1 o2 2026-06-12"}));
}

void ApplicationDeadlinesTest::superiorMayBeRuledOut()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"));
    facts.affected[0].superiorMayApply = Answer::No;
    QCOMPARE(applicationsOf(facts).size(), 1);
    facts.entitled.append({.id = QStringLiteral("s1"), .role = EntitledRole::Superior});
    QCOMPARE(applicationsOf(facts).constLast().reason, NotApplicableReason::NotEntitled);
    // A second employee who is an official keeps the superior in.
    facts.affected.append({.id = QStringLiteral("p2"), .superiorMayApply = Answer::Yes});
    const Deadline superior = applicationsOf(facts).at(1);
    QCOMPARE(superior.whom, QStringLiteral("s1"));
    QVERIFY(!superior.reason);
    QVERIFY(hasNote(superior, DeadlineNote::OfficialsOnly));
}

void ApplicationDeadlinesTest::stalkingCountsFromTheLastAct()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"), {Offence::Insult, Offence::Stalking});
    facts.lastAct = day("2026-04-20");
    facts.affected[0].superiorMayApply = Answer::No;
    const auto found = applicationsOf(facts);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).offences, CodeSet<Offence> {Offence::Insult});
    QCOMPARE(found.at(0).day, day("2026-06-10"));
    QCOMPARE(found.at(1).offences, CodeSet<Offence> {Offence::Stalking});
    QCOMPARE(found.at(1).day, day("2026-07-20"));
    QVERIFY(found.at(0).key() != found.at(1).key());
}

void ApplicationDeadlinesTest::deathLimitsTheEnd_data()
{
    QTest::addColumn<QDate>("known");
    QTest::addColumn<QDate>("end");
    QTest::newRow("not before three months") << day("2026-03-02") << day("2026-07-01");
    QTest::newRow("own knowledge") << day("2026-05-05") << day("2026-08-05");
    QTest::newRow("not after six months") << day("2026-09-09") << day("2026-10-01");
}

void ApplicationDeadlinesTest::deathLimitsTheEnd()
{
    QFETCH(const QDate, known);
    CaseFacts facts = insultKnownOn(known);
    facts.affected[0].died = day("2026-04-01");
    facts.entitled[0] = {.id = QStringLiteral("r1"),
        .role = EntitledRole::Relative,
        .of = QStringLiteral("p1"),
        .act = known,
        .knowledge = {{.offender = QStringLiteral("o1"), .person = known}}};
    const auto found = applicationsOf(facts);
    QCOMPARE(found.constFirst().whom, QStringLiteral("r1"));
    QTEST(found.constFirst().day, "end");
}

void ApplicationDeadlinesTest::conciliationStopsOnlyWhatItMay()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"), {Offence::Insult, Offence::DamageToPerson});
    facts.conciliations
        = {{QStringLiteral("p1"), QStringLiteral("o1"), day("2026-04-01"), day("2026-04-21")}};
    // Whether the superior may apply is not known: the cautious day is the one without rest.
    auto found = applicationsOf(facts);
    QCOMPARE(found.at(0).offences, CodeSet<Offence> {Offence::Insult});
    QCOMPARE(found.at(0).day, day("2026-06-10"));
    QVERIFY(hasNote(found.at(0), DeadlineNote::NoRest));
    QCOMPARE(found.at(1).offences, CodeSet<Offence> {Offence::DamageToPerson});
    QCOMPARE(found.at(1).day, day("2026-06-29"));
    QCOMPARE(dayOfNote(found.at(1), DeadlineNote::LongerRest), day("2026-07-01"));
    // Once it is sure that he may not, both rest.
    facts.affected[0].superiorMayApply = Answer::No;
    found = applicationsOf(facts);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().day, day("2026-06-29"));
    QCOMPARE(found.constFirst().offences.size(), 2);
}

void ApplicationDeadlinesTest::conciliationByHand_data()
{
    QTest::addColumn<QList<Conciliation>>("conciliations");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<bool>("isTooLate");
    const auto one = [](const char *received, const char *certified) {
        return Conciliation {
            QStringLiteral("p1"), QStringLiteral("o1"), day(received), day(certified)};
    };
    using List = QList<Conciliation>;
    // Without: 10 June 2026, a Wednesday.
    QTest::newRow("same day") << List {one("2026-04-01", "2026-04-01")} << day("2026-06-10")
                              << false;
    QTest::newRow("next day") << List {one("2026-04-01", "2026-04-02")} << day("2026-06-10")
                              << false;
    QTest::newRow("end moves after the rest")
        << List {one("2026-04-01", "2026-04-05")} << day("2026-06-15") << false;
    QTest::newRow("before the clock began")
        << List {one("2026-03-01", "2026-03-15")} << day("2026-06-15") << false;
    QTest::newRow("over before it began")
        << List {one("2026-02-01", "2026-03-01")} << day("2026-06-10") << false;
    // 2 to 21 April, among them the day of the first certificate: 20 days.
    QTest::newRow("overlapping") << List {one("2026-04-01", "2026-04-11"),
        one("2026-04-06", "2026-04-22")}
                                 << day("2026-06-30") << false;
    QTest::newRow("two") << List {one("2026-05-01", "2026-05-12"), one("2026-04-01", "2026-04-10")}
                         << day("2026-06-29") << false; // 18 days: 28 June is a Sunday.
    QTest::newRow("second only reached through the first")
        << List {one("2026-06-01", "2026-06-12"), one("2026-06-18", "2026-06-24")}
        << day("2026-06-25") << false;
    QTest::newRow("too late") << List {one("2026-06-11", "2026-07-01")} << day("2026-06-10")
                              << true;
}

void ApplicationDeadlinesTest::conciliationByHand()
{
    QFETCH(const QList<Conciliation>, conciliations);
    CaseFacts facts = insultKnownOn(day("2026-03-10"), {Offence::DamageToPerson});
    facts.conciliations = conciliations;
    const Deadline deadline = victimsOf(facts);
    QTEST(deadline.day, "end");
    QTEST(hasNote(deadline, DeadlineNote::RestTooLate), "isTooLate");
}

void ApplicationDeadlinesTest::clockRestsUntilTheCertificate()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"), {Offence::DamageToPerson});
    facts.conciliations
        = {{QStringLiteral("p1"), QStringLiteral("o1"), day("2026-04-01"), QDate()}};
    const Deadline deadline = victimsOf(facts);
    QCOMPARE(deadline.missing, MissingFact::ConciliationCertificate);
    QCOMPARE(dayOfNote(deadline, DeadlineNote::WithoutRest), day("2026-06-10"));
}

void ApplicationDeadlinesTest::offencesNotLookedAtWait()
{
    CaseFacts facts = insultKnownOn(day("2026-03-10"));
    facts.offences = std::nullopt;
    QCOMPARE(applicationsOf(facts).size(), 1);
    QCOMPARE(applicationsOf(facts).constFirst().missing, MissingFact::Offences);
    facts.offences = CodeSet<Offence> {};
    QVERIFY(applicationsOf(facts).isEmpty());
}

void ApplicationDeadlinesTest::exOfficioNeedsNone()
{
    const auto found = applicationsOf(insultKnownOn(day("2026-03-10"), {Offence::ExOfficio}));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().reason, NotApplicableReason::ExOfficio);
}

void ApplicationDeadlinesTest::laterKnowledgeNeverEndsEarlier_data()
{
    QTest::addColumn<HolidayPlace>("place");
    for (const auto &state : terms<FederalState>())
        QTest::newRow(state.code) << placeIn(state.value, CodeSet<LocalHoliday>::all());
    QTest::newRow("not known") << HolidayPlace {};
}

void ApplicationDeadlinesTest::laterKnowledgeNeverEndsEarlier()
{
    QFETCH(const HolidayPlace, place);
    const DayCalendar calendar(place);
    const DayCalendar unknown {HolidayPlace {}};
    QDate last;
    for (QDate known(2016, 1, 1); known < QDate(2029, 1, 1); known = known.addDays(1)) {
        const auto endAt = [&](const DayCalendar &one) {
            const auto all = deadlinesOf(insultKnownOn(known), {}, one, known);
            return ofKind(all, DeadlineKind::Application).constFirst().day;
        };
        const QDate end = endAt(calendar);
        QVERIFY(!last.isValid() || end >= last);
        QVERIFY(end >= known.addMonths(3));
        QVERIFY(!calendar.isDayOff(end));
        // Where the place is not known the day is never later than at any place.
        QVERIFY(endAt(unknown) <= end);
        last = end;
    }
}

QTEST_APPLESS_MAIN(ApplicationDeadlinesTest)
#include "tst_applicationdeadlines.moc"
