// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caseglance.h"

#include <QTest>

using namespace rueckhalt;

/// Several affected and several accused persons in one case.
class CasePersonsTest : public QObject
{
    Q_OBJECT

private slots:
    void personsAreNamedOneAfterTheOther_data();
    void personsAreNamedOneAfterTheOther();
    void answersAreOfThosePersons();
    void everyFieldHasAScope();
    void dutiesAreOpenForEachPerson();
    void dutyIsWaivedForOnePerson();
    void waivingForNobodyIsRefused_data();
    void waivingForNobodyIsRefused();
    void applicationIsDecidedAgainstEachAccused();
    void whoIsNotPartOfItCountsNoMore();
    void answerAboutSomebodyUnknownIsRefused_data();
    void answerAboutSomebodyUnknownIsRefused();
    void sentencesSayWhomTheyAreAbout();
};

namespace {

using K = CaseEvent::Kind;
using P = CaseProblem;
using D = CaseDuty;
using F = FollowUpField;

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

IncidentFacts fightFacts()
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    facts.reported = QDateTime(QDate(2026, 11, 16), QTime(15, 0), Qt::UTC);
    facts.types = {IncidentType::Physical};
    facts.subTypes = {SubType::Hitting};
    facts.level = AachenLevel::Level2;
    facts.injury = Injury::Minor;
    facts.consequences = {Consequence::UnfitForWork};
    facts.affectedCount = 2;
    return facts;
}

CaseEvent person(int number, const QString &name, const QString &reason = {})
{
    return {.kind = K::PersonNamed, .text = name, .reason = reason, .about = {.person = number}};
}

CaseEvent accused(int number, const QString &name, const QString &reason = {})
{
    return {
        .kind = K::OffenderNamed, .text = name, .reason = reason, .about = {.offender = number}};
}

CaseEvent answer(F field, const QString &value, const CaseSubject &about = {})
{
    return {.kind = K::FieldEntered, .field = field, .text = value, .about = about};
}

CaseEvent waived(D duty, const CaseSubject &about = {})
{
    return {.kind = K::DutyWaived, .duty = duty, .reason = "x", .about = about};
}

/// A case to which everything is added that may be; what may not is left out.
struct Case
{
    IncidentFacts facts = fightFacts();
    CaseRecord record {};

    Case() { record.append({.kind = K::Opened, .moment = now, .state = CaseState::InReview}); }
    std::optional<P> add(CaseEvent event)
    {
        event.moment = now;
        const auto problem = problemOf(event, CaseActor::Officer, {facts, record}, now);
        if (!problem)
            record.append(event);
        return problem;
    }
    std::optional<P> enter(F field, const QString &value, const CaseSubject &about = {})
    {
        return add(answer(field, value, subjectFor(field, about)));
    }
    std::optional<P> care(CareKind kind, int of)
    {
        return add({.kind = K::CareEntered,
            .care = kind,
            .answer = CareOutcome::Accepted,
            .day = now.date(),
            .about = {.person = of}});
    }
    QList<int> openFor(D duty) const
    {
        QList<int> persons;
        for (const OpenDuty &open : openDuties({facts, record})) {
            if (open.duty == duty)
                persons << open.person;
        }
        return persons;
    }
};

} // namespace

void CasePersonsTest::personsAreNamedOneAfterTheOther_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, int number, const char *text, const char *reason,
                         std::optional<P> problem) {
        QTest::newRow(name) << number << text << reason
                            << (problem ? static_cast<int>(*problem) : -1);
    };
    row("next one", 3, "am Tresen", "", std::nullopt);
    row("first one", 1, "im Büro", "", std::nullopt);
    row("one left out", 4, "am Tresen", "", P::NoSuchPerson);
    row("none", 0, "am Tresen", "", P::NoSuchPerson);
    row("called otherwise", 2, "am Eingang", "Verwechslung", std::nullopt);
    row("called otherwise without a reason", 2, "am Eingang", "", P::ReasonMissing);
    row("out", 2, "", "war nicht da", std::nullopt);
    row("out without a reason", 2, "", "", P::ReasonMissing);
    row("nobody", 3, "", "", P::TextMissing);
}

void CasePersonsTest::personsAreNamedOneAfterTheOther()
{
    QFETCH(const int, number);
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    QFETCH(const int, problem);
    for (const bool isAccused : {false, true}) {
        Case one;
        QVERIFY(!one.add(isAccused ? accused(2, "Zweite") : person(2, "Zweite")));
        const auto found
            = one.add(isAccused ? accused(number, name, reason) : person(number, name, reason));
        QCOMPARE(found ? static_cast<int>(*found) : -1, problem);
    }
    Case full;
    for (int next = 2; next <= CaseSubject::Most; ++next)
        QVERIFY(!full.add(person(next, "Person")));
    QVERIFY(full.add(person(CaseSubject::Most + 1, "Person")) == P::NoSuchPerson);
}

void CasePersonsTest::answersAreOfThosePersons()
{
    Case one;
    QVERIFY(!one.add(person(2, "Zweite")));
    QVERIFY(!one.add(accused(2, "Zweiter")));
    QVERIFY(!one.enter(F::Employment, "employee"));
    QVERIFY(!one.enter(F::Employment, "official", {2, 1}));
    QVERIFY(!one.enter(F::VictimKnewPerson, "2026-11-16"));
    QVERIFY(!one.enter(F::VictimKnewPerson, "2026-11-18", {2, 2}));
    QVERIFY(!one.enter(F::SuperiorKnewPerson, "2026-11-19", {1, 2}));
    const CaseStanding &standing = one.record.standing();
    QCOMPARE(standing.valuesOf({1, 1}).value(F::Employment), "employee");
    QCOMPARE(standing.valuesOf({1, 2}).value(F::Employment), "employee");
    QCOMPARE(standing.valuesOf({2, 1}).value(F::Employment), "official");
    QCOMPARE(standing.valuesOf({2, 2}).value(F::Employment), "official");
    QCOMPARE(standing.valuesOf({1, 1}).value(F::VictimKnewPerson), "2026-11-16");
    QVERIFY(standing.valuesOf({1, 2}).value(F::VictimKnewPerson).isEmpty());
    QVERIFY(standing.valuesOf({2, 1}).value(F::VictimKnewPerson).isEmpty());
    QCOMPARE(standing.valuesOf({2, 2}).value(F::VictimKnewPerson), "2026-11-18");
    QCOMPARE(standing.valuesOf({2, 2}).value(F::SuperiorKnewPerson), "2026-11-19");
    QVERIFY(standing.valuesOf({2, 1}).value(F::SuperiorKnewPerson).isEmpty());
    // Another answer about the same person needs a reason, about another one it does not.
    QVERIFY(one.enter(F::Employment, "trainee", {2, 1}) == P::ReasonMissing);
}

void CasePersonsTest::everyFieldHasAScope()
{
    for (const auto &term : terms<F>()) {
        const CaseSubject kept = subjectFor(term.value, {3, 4});
        const FieldScope scope = scopeOf(term.value);
        QCOMPARE(kept.person, scope == FieldScope::Person || scope == FieldScope::Both ? 3 : 1);
        QCOMPARE(kept.offender, scope == FieldScope::Offender || scope == FieldScope::Both ? 4 : 1);
        // What statistics count is of the incident.
        QVERIFY(!ruleOf(term.value).isFact || scope == FieldScope::Case);
    }
}

void CasePersonsTest::dutiesAreOpenForEachPerson()
{
    Case one;
    QCOMPARE(one.openFor(D::OfferFirstCare), QList<int> {0});
    QVERIFY(!one.add(person(2, "Zweite")));
    QCOMPARE(one.openFor(D::OfferFirstCare), (QList<int> {1, 2}));
    QVERIFY(!one.care(CareKind::FirstCare, 1));
    QCOMPARE(one.openFor(D::OfferFirstCare), QList<int> {2});
    QVERIFY(!one.care(CareKind::FirstCare, 2));
    QVERIFY(one.openFor(D::OfferFirstCare).isEmpty());
    // Of the case, not of persons.
    QCOMPARE(one.openFor(D::NameCarer), QList<int> {0});
    QCOMPARE(one.openFor(D::ReviewRiskAssessment), QList<int> {0});
    // Each has the way of their own.
    QVERIFY(!one.enter(F::Employment, "employee"));
    QVERIFY(!one.enter(F::Employment, "official", {2, 1}));
    QVERIFY(!one.enter(F::IncapacityFrom, "2026-11-16"));
    QVERIFY(!one.enter(F::IncapacityUntil, "2026-11-22"));
    QCOMPARE(one.openFor(D::SendAccidentNotice), QList<int> {1});
    QCOMPARE(one.openFor(D::ReportServiceAccident), QList<int> {2});
}

void CasePersonsTest::dutyIsWaivedForOnePerson()
{
    Case one;
    QVERIFY(!one.add(waived(D::OfferDoctor)));
    QVERIFY(one.openFor(D::OfferDoctor).isEmpty());
    // Who is named afterwards has the duty: nobody decided about them.
    QVERIFY(!one.add(person(2, "Zweite")));
    QCOMPARE(one.openFor(D::OfferDoctor), QList<int> {2});
    QVERIFY(!one.add(waived(D::OfferDoctor, {.person = 2})));
    QVERIFY(one.openFor(D::OfferDoctor).isEmpty());
    QVERIFY(!one.add(waived(D::OfferLegalProtection, {.person = 2})));
    QCOMPARE(one.openFor(D::OfferLegalProtection), QList<int> {1});
    // What is of the case is waived once.
    QVERIFY(!one.add(waived(D::ReviewRiskAssessment)));
    QVERIFY(one.openFor(D::ReviewRiskAssessment).isEmpty());
    QCOMPARE(sentenceFor(waived(D::OfferDoctor, {.person = 2}), Language::German),
        "Aufgabe entfällt: Arztbesuch anbieten (betroffene Person 2). Grund: x");
    // Lists of work know it apart from the record.
    const auto glance = glanceOf({one.facts, one.record});
    QVERIFY(glance->isWaived(D::OfferDoctor, 1) && glance->isWaived(D::OfferDoctor, 2));
    QVERIFY(!glance->isWaived(D::OfferLegalProtection, 1));
    QVERIFY(glance->isWaived(D::OfferLegalProtection, 2));
    QVERIFY(glance->isWaived(D::ReviewRiskAssessment, 2));
    QVERIFY(!one.add(person(2, {}, "war nicht da")));
    QVERIFY(glanceOf({one.facts, one.record})->othersWaived.isEmpty());
}

void CasePersonsTest::waivingForNobodyIsRefused_data()
{
    QTest::addColumn<int>("duty");
    QTest::addColumn<int>("person");
    QTest::addColumn<int>("offender");
    QTest::newRow("unknown person") << static_cast<int>(D::OfferDoctor) << 3 << 1;
    QTest::newRow("no number") << static_cast<int>(D::OfferDoctor) << 0 << 1;
    QTest::newRow("against somebody") << static_cast<int>(D::DecideVictimApplication) << 1 << 2;
    QTest::newRow("of the case") << static_cast<int>(D::ReviewRiskAssessment) << 2 << 1;
}

void CasePersonsTest::waivingForNobodyIsRefused()
{
    QFETCH(const int, duty);
    QFETCH(const int, person);
    QFETCH(const int, offender);
    Case one;
    QVERIFY(!one.add(::person(2, "Zweite")));
    QVERIFY(!one.add(accused(2, "Zweiter")));
    QVERIFY(one.add(waived(static_cast<D>(duty), {person, offender})) == P::NoSuchPerson);
}

void CasePersonsTest::applicationIsDecidedAgainstEachAccused()
{
    Case one;
    QVERIFY(!one.add(accused(2, "Zweiter")));
    QVERIFY(!one.enter(F::VictimApplication, "filed"));
    QVERIFY(!one.enter(F::SuperiorApplication, "waived"));
    QCOMPARE(one.openFor(D::DecideVictimApplication), QList<int> {0});
    QCOMPARE(one.openFor(D::DecideSuperiorApplication), QList<int> {0});
    QVERIFY(!one.enter(F::VictimApplication, "filed", {1, 2}));
    QVERIFY(!one.enter(F::SuperiorApplication, "filed", {1, 2}));
    QVERIFY(one.openFor(D::DecideVictimApplication).isEmpty());
    QVERIFY(one.openFor(D::DecideSuperiorApplication).isEmpty());
}

void CasePersonsTest::whoIsNotPartOfItCountsNoMore()
{
    Case one;
    QVERIFY(!one.add(person(2, "Zweite")));
    QVERIFY(!one.enter(F::Employment, "official", {2, 1}));
    QVERIFY(!one.add(person(2, {}, "war nicht da")));
    QCOMPARE(one.record.standing().personNumbers(), QList<int> {1});
    QVERIFY(one.openFor(D::ReportServiceAccident).isEmpty());
    QCOMPARE(one.openFor(D::OfferFirstCare), QList<int> {0});
    QVERIFY(one.enter(F::Employment, "trainee", {2, 1}) == P::NoSuchPerson);
    const auto glance = glanceOf({one.facts, one.record});
    QVERIFY(glance->others.isEmpty());
    // The number is not given again, because the history speaks of it.
    QVERIFY(!one.add(person(3, "Dritte")));
    QCOMPARE(one.record.standing().personNumbers(), (QList<int> {1, 3}));
}

void CasePersonsTest::answerAboutSomebodyUnknownIsRefused_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("person");
    QTest::addColumn<int>("offender");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, F field, int person, int offender, P problem) {
        QTest::newRow(name) << static_cast<int>(field) << person << offender
                            << static_cast<int>(problem);
    };
    row("person", F::Employment, 3, 1, P::NoSuchPerson);
    row("accused", F::SuperiorKnewPerson, 1, 3, P::NoSuchPerson);
    row("no number", F::Employment, 0, 1, P::NoSuchPerson);
    row("field of the case", F::Witnesses, 2, 1, P::ValueNotPossible);
    row("field of a person against somebody", F::Employment, 2, 2, P::ValueNotPossible);
}

void CasePersonsTest::answerAboutSomebodyUnknownIsRefused()
{
    QFETCH(const int, field);
    QFETCH(const int, person);
    QFETCH(const int, offender);
    QFETCH(const int, problem);
    Case one;
    QVERIFY(!one.add(::person(2, "Zweite")));
    QVERIFY(!one.add(accused(2, "Zweiter")));
    const auto found = one.add(
        {.kind = K::FieldEntered, .field = static_cast<F>(field), .about = {person, offender}});
    QVERIFY(found.has_value());
    QCOMPARE(static_cast<int>(*found), problem);
    QVERIFY(one.care(CareKind::Doctor, 3) == P::NoSuchPerson);
}

void CasePersonsTest::sentencesSayWhomTheyAreAbout()
{
    const auto said = [](CaseEvent event) { return sentenceFor(event, Language::German); };
    QCOMPARE(said(person(2, "am Tresen")), "Betroffene Person 2: am Tresen.");
    QCOMPARE(said(accused(3, {}, "Irrtum")),
        "beschuldigte Person 3 gehört nicht zum Fall. Grund: Irrtum");
    CaseEvent event = answer(F::Employment, "official", {2, 1});
    QCOMPARE(said(event), "Beschäftigungsstatus (betroffene Person 2): Beamtin oder Beamter.");
    event.about = {};
    QCOMPARE(said(event), "Beschäftigungsstatus: Beamtin oder Beamter.");
}

QTEST_GUILESS_MAIN(CasePersonsTest)
#include "tst_casepersons.moc"
