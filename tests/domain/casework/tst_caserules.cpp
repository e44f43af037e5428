// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caseglance.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;

using Events = QList<CaseEvent>;
using Change = std::function<void(IncidentFacts &)>;
Q_DECLARE_METATYPE(Change)

/// What may be entered in a case, and what has to be done before it can be closed.
class CaseRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void eventIsTakenOrRefused_data();
    void eventIsTakenOrRefused();
    void dutiesFollowFromWhatHappened_data();
    void dutiesFollowFromWhatHappened();
    void caseClosesOnlyWithoutOpenDuties();
    void noticeIsDueAfterMoreThanThreeDays_data();
    void noticeIsDueAfterMoreThanThreeDays();
    void careIsDueCountedFromTheReport();
    void glanceSaysNothingSomebodyWrote();
    void everyProblemAndDutySaysWhatToDo();
};

namespace {

using K = CaseEvent::Kind;
using S = CaseState;
using P = CaseProblem;
using D = CaseDuty;
using F = FollowUpField;

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const UserId officer(UserId::Bytes {1});
const IncidentId other(IncidentId::Bytes {7});

IncidentFacts lightFacts()
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    facts.reported = QDateTime(QDate(2026, 11, 16), QTime(15, 0), Qt::UTC);
    facts.types = {IncidentType::Verbal};
    facts.subTypes = {SubType::Shouting};
    facts.level = AachenLevel::Level1;
    facts.injury = Injury::None;
    return facts;
}

/// Hit, hurt and unfit for work.
IncidentFacts graveFacts()
{
    IncidentFacts facts = lightFacts();
    facts.types = {IncidentType::Physical};
    facts.subTypes = {SubType::Hitting};
    facts.level = AachenLevel::Level2;
    facts.injury = Injury::Minor;
    facts.consequences = {Consequence::UnfitForWork};
    return facts;
}

CaseEvent made(K kind, CaseEvent event)
{
    event.kind = kind;
    event.moment = now;
    event.author = officer;
    event.authorName = QStringLiteral("Frau Berg");
    return event;
}
CaseEvent opened(S state = S::Reported)
{
    return made(K::Opened, {.state = state});
}
CaseEvent state(S to, const QString &reason = {}, const IncidentId &otherCase = {})
{
    return made(K::StateChanged, {.state = to, .otherCase = otherCase, .reason = reason});
}
CaseEvent level(AachenLevel to, AachenLevel before, const QString &reason = {})
{
    return made(K::LevelConfirmed, {.level = to, .levelBefore = before, .reason = reason});
}
CaseEvent field(F name, const QString &value, const QString &reason = {})
{
    return made(K::FieldEntered, {.field = name, .text = value, .reason = reason});
}
CaseEvent care(CareKind kind, CareOutcome answer, const QString &reason = {},
    const QDate &day = QDate(2026, 11, 17))
{
    return made(K::CareEntered, {.care = kind, .answer = answer, .day = day, .reason = reason});
}
CaseEvent waived(D duty, const QString &reason)
{
    return made(K::DutyWaived, {.duty = duty, .reason = reason});
}

CaseRecord recordOf(const Events &events)
{
    CaseRecord record;
    for (const CaseEvent &event : events)
        record.append(event);
    return record;
}

QStringList codesOf(const QList<OpenDuty> &duties)
{
    QStringList codes;
    for (const OpenDuty &duty : duties)
        codes << codeOf(duty.duty);
    return codes;
}

} // namespace

void CaseRulesTest::eventIsTakenOrRefused_data()
{
    using L = AachenLevel;
    using A = CaseActor;
    QTest::addColumn<bool>("isGrave");
    QTest::addColumn<Events>("before");
    QTest::addColumn<CaseEvent>("event");
    QTest::addColumn<CaseActor>("actor");
    QTest::addColumn<QString>("problem"); // empty: none
    const Events open {opened()};
    const Events levelled {opened(), level(L::Level1, L::Level1)};
    const auto row = [](const char *name, bool isGrave, const Events &before,
                         const CaseEvent &event, const char *problem = "", A actor = A::Officer) {
        QTest::newRow(name) << isGrave << before << event << actor << QString(problem);
    };
    row("opened once", false, {}, opened());
    row("opened twice", false, open, opened(), "no-such-step");
    row("into review", false, open, state(S::InReview));
    row("into review by a carer", false, open, state(S::InReview), "not-yours", A::Carer);
    row("into measures unseen", false, open, state(S::Measures), "no-such-step");
    row("light case closed", false, levelled, state(S::Closed));
    row("light case closed, level not looked at", false, open, state(S::Closed), "open-duties");
    row("serious case closed unseen", true, open, state(S::Closed), "not-on-this-track");
    row("duplicate", false, open, state(S::Duplicate, "Zweimal gemeldet", other));
    row("duplicate of nothing", false, open, state(S::Duplicate, "Zweimal"), "other-case-missing");
    row("duplicate without reason", false, open, state(S::Duplicate, " ", other), "reason-missing");
    row("not pertinent", false, open, state(S::NotPertinent, "Bauschaden"));
    row("not pertinent without reason", false, open, state(S::NotPertinent), "reason-missing");
    row("not pertinent with another case", false, open, state(S::NotPertinent, "x", other),
        "other-case-missing");
    row("reopened", false, {opened(S::Closed)}, state(S::Reopened, "Neue Angaben"));
    row("reopened without reason", false, {opened(S::Closed)}, state(S::Reopened),
        "reason-missing");
    row("level as reported", false, open, level(L::Level1, L::Level1));
    row("level changed", false, open, level(L::Level2, L::Level1, "Es war eine Drohung"));
    row("level changed without reason", false, open, level(L::Level2, L::Level1), "reason-missing");
    row("level of other facts", false, open, level(L::Level2, L::Level0, "x"),
        "value-not-possible");
    row("track as suggested", true, open, made(K::TrackSet, {.track = Track::Serious}));
    row("track otherwise", true, open, made(K::TrackSet, {.track = Track::Light}),
        "reason-missing");
    row("track otherwise with reason", true, open,
        made(K::TrackSet, {.track = Track::Light, .reason = "Nur gestreift"}));
    row("carer named", true, open, made(K::CarerNamed, {.carer = officer, .text = "Herr Kern"}));
    row("carer without name", true, open, made(K::CarerNamed, {.carer = officer}),
        "value-not-possible");
    row("field of what happened", true, open, field(F::IncapacityFrom, "2026-11-17"));
    row("by the carer", true, open, field(F::IncapacityFrom, "2026-11-17"), "", A::Carer);
    row("field of what did not happen", false, open, field(F::BodyParts, "head"),
        "field-not-asked");
    row("value of another kind", true, open, field(F::IncapacityFrom, "gestern"),
        "value-not-possible");
    row("in the future", true, open, field(F::IncapacityFrom, "2026-12-24"), "in-future");
    row("end in the future", true, {opened(), field(F::IncapacityFrom, "2026-11-17")},
        field(F::IncapacityUntil, "2026-12-24"));
    row("value corrected without reason", true, {opened(), field(F::Employment, "employee")},
        field(F::Employment, "official"), "reason-missing");
    row("value corrected", true, {opened(), field(F::Employment, "employee")},
        field(F::Employment, "official", "Verwechselt"));
    row("the same value again", true, {opened(), field(F::Employment, "employee")},
        field(F::Employment, "employee"));
    row("care by the carer", true, open, care(CareKind::FirstCare, CareOutcome::Offered), "",
        A::Carer);
    row("care without day", true, open,
        care(CareKind::FirstCare, CareOutcome::Offered, {}, QDate()), "value-not-possible");
    row("care tomorrow week", true, open,
        care(CareKind::FirstCare, CareOutcome::Offered, {}, QDate(2026, 11, 29)), "in-future");
    row("answer after the offer", true, {opened(), care(CareKind::FirstCare, CareOutcome::Offered)},
        care(CareKind::FirstCare, CareOutcome::Accepted));
    row("another answer without reason", true,
        {opened(), care(CareKind::FirstCare, CareOutcome::Accepted)},
        care(CareKind::FirstCare, CareOutcome::Declined), "reason-missing");
    row("another answer", true, {opened(), care(CareKind::FirstCare, CareOutcome::Accepted)},
        care(CareKind::FirstCare, CareOutcome::Declined, "Falsch eingetragen"));
    row("talk held", true, open, care(CareKind::TalkAfterTwoWeeks, CareOutcome::Held));
    row("talk in the words of offers", true, open,
        care(CareKind::TalkAfterTwoWeeks, CareOutcome::Accepted), "no-answer-of-talk");
    row("offer in the words of talks", true, open, care(CareKind::Doctor, CareOutcome::Held),
        "no-answer-of-offer");
    row("talk held after it was put off", true,
        {opened(), care(CareKind::ClosingTalk, CareOutcome::Postponed)},
        care(CareKind::ClosingTalk, CareOutcome::Held));
    row("talk not held after all, without reason", true,
        {opened(), care(CareKind::ClosingTalk, CareOutcome::Held)},
        care(CareKind::ClosingTalk, CareOutcome::NotWanted), "reason-missing");
    row("talk of an older record held as well", true,
        {opened(), care(CareKind::TalkAfterSixWeeks, CareOutcome::Accepted)},
        care(CareKind::TalkAfterSixWeeks, CareOutcome::Held));
    row("number of affected without reason", false, open, field(F::AffectedCount, "3"),
        "reason-missing");
    row("number of affected", false, open, field(F::AffectedCount, "3", "Drei am Schalter"));
    row("nobody affected", false, open, field(F::AffectedCount, "0", "Nur die Tür"));
    row("number of affected taken back", false, open, field(F::AffectedCount, "", "x"),
        "value-not-possible");
    row("too many affected", false, open, field(F::AffectedCount, "10000", "x"),
        "value-not-possible");
    row("number of affected in another form", false, open, field(F::AffectedCount, "03", "x"),
        "value-not-possible");
    row("number of affected by the carer", true, open, field(F::AffectedCount, "3", "x"),
        "not-yours", A::Carer);
    const Events two {opened(), made(K::PersonNamed, {.text = "Kollege", .about = {.person = 2}})};
    row("fewer affected than named", true, two, field(F::AffectedCount, "0", "x"),
        "fewer-than-named");
    row("as many affected as named", true, two, field(F::AffectedCount, "2", "Zu zweit"));
    row("duty waived", true, open, waived(D::DecideSuperiorApplication, "Kein Amtsträger"));
    row("duty waived without reason", true, open, waived(D::DecideSuperiorApplication, ""),
        "reason-missing");
    row("level cannot be waived", true, open, waived(D::ConfirmLevel, "x"), "cannot-be-waived");
    row("duty waived by the carer", true, open, waived(D::OfferDoctor, "x"), "not-yours", A::Carer);
    row("addendum", false, {opened(S::Closed)},
        made(K::Addendum, {.text = "Es war Zimmer 12.", .reason = "Falsch notiert"}));
    row("addendum without reason", false, open, made(K::Addendum, {.text = "Zimmer 12"}),
        "reason-missing");
    row("empty addendum", false, open, made(K::Addendum, {.text = " ", .reason = "x"}),
        "text-missing");
    row("long addendum", false, open,
        made(K::Addendum, {.text = QString(10001, u'x'), .reason = "x"}), "too-long");
    row("field in a closed case", true, {opened(S::Closed)}, field(F::Employment, "employee"),
        "finished");
    row("answer by the program", false, {opened(S::Question)}, made(K::ReporterAnswered, {}), "",
        A::Program);
    row("answer by somebody", false, {opened(S::Question)}, made(K::ReporterAnswered, {}),
        "not-yours");
    row("too many events", false, Events(CaseRecord::MaxEvents, opened()),
        made(K::Addendum, {.text = "x", .reason = "x"}), "too-many");
}

void CaseRulesTest::eventIsTakenOrRefused()
{
    QFETCH(const bool, isGrave);
    QFETCH(const Events, before);
    QFETCH(const CaseEvent, event);
    QFETCH(const CaseActor, actor);
    QFETCH(const QString, problem);
    const IncidentFacts facts = isGrave ? graveFacts() : lightFacts();
    const CaseRecord record = recordOf(before);
    const auto found = problemOf(event, actor, {facts, record}, now);
    QCOMPARE(found ? codeOf(*found) : QString(), problem);
}

void CaseRulesTest::dutiesFollowFromWhatHappened_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Events>("events");
    QTest::addColumn<QString>("duties");
    const auto row
        = [](const char *name, const Change &change, const Events &events, const char *duties) {
              QTest::newRow(name) << change << Events({opened()}) + events << QString(duties);
          };
    const Change nothing = [](IncidentFacts &) {};
    const Change grave = [](IncidentFacts &facts) { facts = graveFacts(); };
    const CaseEvent levelSeen = level(AachenLevel::Level2, AachenLevel::Level2);
    row("shouting", nothing, {}, "confirm-level");
    row("shouting, level seen", nothing, {level(AachenLevel::Level1, AachenLevel::Level1)}, "");
    row(
        "first aid", [](IncidentFacts &facts) { facts.firstAid = Answer::Yes; }, {},
        "confirm-level record-first-aid");
    row(
        "first aid recorded", [](IncidentFacts &facts) { facts.firstAid = Answer::Yes; },
        {field(F::FirstAidRecorded, "2026-11-17")}, "confirm-level");
    row(
        "threat by telephone",
        [](IncidentFacts &facts) {
            facts.types = {IncidentType::Psychological};
            facts.subTypes = {SubType::Threat};
            facts.level = AachenLevel::Level2;
        },
        {levelSeen},
        "name-carer offer-first-care offer-legal-protection talk-after-two-weeks "
        "talk-after-six-weeks decide-victim-application decide-superior-application "
        "review-risk-assessment");
    row(
        "damage, nobody affected",
        [](IncidentFacts &facts) {
            facts.types = {IncidentType::PropertyDamage};
            facts.subTypes = {SubType::Furnishing};
            facts.level = AachenLevel::Level2;
            facts.affectedCount = 0;
        },
        {levelSeen}, "decide-authority-application review-risk-assessment");
    row("hurt and unfit", grave, {levelSeen},
        "name-carer offer-first-care offer-doctor offer-legal-protection talk-after-two-weeks "
        "talk-after-six-weeks state-employment state-incapacity decide-victim-application "
        "decide-superior-application review-risk-assessment");
    row("unfit for five days", grave,
        {levelSeen, field(F::Employment, "employee"), field(F::IncapacityFrom, "2026-11-17"),
            field(F::IncapacityUntil, "2026-11-21")},
        "name-carer offer-first-care offer-doctor offer-legal-protection talk-after-two-weeks "
        "talk-after-six-weeks send-accident-notice inform-staff-council "
        "inform-safety-and-doctor decide-victim-application decide-superior-application "
        "review-risk-assessment");
    row("unfit civil servant", grave,
        {levelSeen, field(F::Employment, "official"), field(F::IncapacityFrom, "2026-11-17"),
            field(F::IncapacityUntil, "2026-11-21")},
        "name-carer offer-first-care offer-doctor offer-legal-protection talk-after-two-weeks "
        "talk-after-six-weeks report-service-accident decide-victim-application "
        "decide-superior-application review-risk-assessment");
    row("house ban without end", nothing,
        {level(AachenLevel::Level1, AachenLevel::Level1), field(F::HouseBan, "oral")},
        "limit-house-ban");
    row("offer without answer", nothing,
        {level(AachenLevel::Level1, AachenLevel::Level1),
            care(CareKind::Supervision, CareOutcome::Offered)},
        "await-answers");
    row("invited to a talk that was not held", grave,
        {levelSeen, field(F::Employment, "official"), field(F::IncapacityFrom, "2026-11-17"),
            field(F::IncapacityUntil, "2026-11-21"),
            care(CareKind::TalkAfterTwoWeeks, CareOutcome::Offered),
            care(CareKind::TalkAfterSixWeeks, CareOutcome::Accepted)},
        "name-carer offer-first-care offer-doctor offer-legal-protection talk-after-two-weeks "
        "report-service-accident decide-victim-application "
        "decide-superior-application review-risk-assessment");
    row("talk put off, talk not wanted", grave,
        {levelSeen, field(F::Employment, "official"), field(F::IncapacityFrom, "2026-11-17"),
            field(F::IncapacityUntil, "2026-11-21"),
            care(CareKind::TalkAfterTwoWeeks, CareOutcome::Postponed),
            care(CareKind::TalkAfterSixWeeks, CareOutcome::NotWanted),
            care(CareKind::ClosingTalk, CareOutcome::Postponed)},
        "name-carer offer-first-care offer-doctor offer-legal-protection talk-after-two-weeks "
        "await-answers report-service-accident decide-victim-application "
        "decide-superior-application review-risk-assessment");
    row("nobody affected after all", grave,
        {levelSeen, field(F::AffectedCount, "0", "Nur die Tür")}, "review-risk-assessment");
    row("serious case that is decided to be light", grave,
        {levelSeen, made(K::TrackSet, {.track = Track::Light, .reason = "x"}),
            field(F::IncapacityFrom, "2026-11-17"), field(F::IncapacityUntil, "2026-11-18")},
        "");
    row("closed", grave, {state(S::Closed)}, "");
}

void CaseRulesTest::dutiesFollowFromWhatHappened()
{
    QFETCH(const Change, change);
    QFETCH(const Events, events);
    QFETCH(const QString, duties);
    IncidentFacts facts = lightFacts();
    change(facts);
    for (const CaseEvent &event : events)
        facts = amended(std::move(facts), event);
    const CaseRecord record = recordOf(events);
    QCOMPARE(codesOf(openDuties({facts, record})), duties.split(u' ', Qt::SkipEmptyParts));
    const auto withAdditions = openDuties({facts, record, true});
    const bool isFinal = isFinished(record.standing().state);
    QCOMPARE(codesOf(withAdditions).contains("read-additions"), !isFinal);
}

void CaseRulesTest::caseClosesOnlyWithoutOpenDuties()
{
    const IncidentFacts facts = graveFacts();
    CaseRecord record = recordOf({opened(), state(S::InReview)});
    const CaseEvent closing = state(S::Closed);
    int steps = 0;
    for (auto open = openDuties({facts, record}); !open.isEmpty();
         open = openDuties({facts, record})) {
        QCOMPARE(problemOf(closing, CaseActor::Officer, {facts, record}, now), P::OpenDuties);
        const D duty = open.first().duty;
        const CaseEvent done = duty == D::ConfirmLevel ? level(facts.level, facts.level)
                                                       : waived(duty, "Nicht nötig");
        QVERIFY(!problemOf(done, CaseActor::Officer, {facts, record}, now));
        record.append(done);
        QVERIFY2(++steps < 30, "a duty does not end");
    }
    QVERIFY(steps > 10);
    QVERIFY(!problemOf(closing, CaseActor::Officer, {facts, record}, now));
}

void CaseRulesTest::noticeIsDueAfterMoreThanThreeDays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("resumed");
    QTest::addColumn<int>("needed"); // -1: not known
    // The accident was on Monday, 16 November.
    QTest::newRow("no day known") << ""
                                  << ""
                                  << "" << -1;
    QTest::newRow("still unfit") << "2026-11-17"
                                 << ""
                                 << "" << -1;
    QTest::newRow("three days") << "2026-11-17"
                                << "2026-11-19"
                                << "" << 0;
    QTest::newRow("four days") << "2026-11-17"
                               << "2026-11-20"
                               << "" << 1;
    QTest::newRow("day of the accident does not count") << "2026-11-16"
                                                        << "2026-11-19"
                                                        << "" << 0;
    QTest::newRow("with it four more") << "2026-11-16"
                                       << "2026-11-20"
                                       << "" << 1;
    QTest::newRow("weekend counts") << "2026-11-19"
                                    << "2026-11-22"
                                    << "" << 1;
    QTest::newRow("back on Friday") << "2026-11-17"
                                    << ""
                                    << "2026-11-20" << 0;
    QTest::newRow("back on Saturday") << "2026-11-17"
                                      << ""
                                      << "2026-11-21" << 1;
}

void CaseRulesTest::noticeIsDueAfterMoreThanThreeDays()
{
    QFETCH(const QString, from);
    QFETCH(const QString, until);
    QFETCH(const QString, resumed);
    QFETCH(const int, needed);
    const IncidentFacts facts = graveFacts();
    const CaseRecord record = recordOf({opened(), field(F::IncapacityFrom, from),
        field(F::IncapacityUntil, until), field(F::WorkResumed, resumed)});
    const auto found = needsAccidentNotice({facts, record});
    QCOMPARE(found ? int {*found} : -1, needed);
}

void CaseRulesTest::careIsDueCountedFromTheReport()
{
    const IncidentFacts facts = graveFacts();
    const CaseRecord record = recordOf({opened()});
    CaseContext context {facts, record};
    const auto dueOf = [&](D duty) {
        const auto open = openDuties(context);
        const auto found = std::ranges::find(open, duty, &OpenDuty::duty);
        return found == open.end() ? QDateTime() : found->due;
    };
    QCOMPARE(dueOf(D::OfferFirstCare), facts.reported.addDays(2));
    QCOMPARE(dueOf(D::TalkAfterTwoWeeks), facts.reported.addDays(14));
    QCOMPARE(dueOf(D::TalkAfterSixWeeks), facts.reported.addDays(42));
    QVERIFY(!dueOf(D::ReviewRiskAssessment).isValid());
    context.rules.firstCareHours = 24;
    QCOMPARE(dueOf(D::OfferFirstCare), facts.reported.addDays(1));
}

void CaseRulesTest::glanceSaysNothingSomebodyWrote()
{
    const IncidentFacts facts = graveFacts();
    CaseEvent offered = care(CareKind::FirstCare, CareOutcome::Accepted);
    offered.text = QStringLiteral("Frau Sommer");
    CaseRecord record
        = recordOf({opened(), state(S::InReview), offered, field(F::IncapacityFrom, "2026-11-17"),
            field(F::Witnesses, "Herr Winter"), field(F::WorkedAs, "Sachbearbeiter")});
    const auto glance = glanceOf({facts, record});
    QVERIFY(glance.has_value());
    QCOMPARE(glance->track, Track::Serious);
    QCOMPARE(glance->days.keys(), {F::IncapacityFrom});
    QVERIFY(glance->care.value(CareKind::FirstCare).by.isEmpty());
    QCOMPARE(glance->duties, openDuties({facts, record}));
    record.append(state(S::Closed));
    QVERIFY(!glanceOf({facts, record}));
    record.append(state(S::NotPertinent));
    QVERIFY(glanceOf({facts, record}));
}

void CaseRulesTest::everyProblemAndDutySaysWhatToDo()
{
    for (const auto language : {Language::German, Language::English}) {
        for (const auto &term : terms<CaseProblem>())
            QVERIFY(sentenceFor(term.value).in(language).endsWith(u'.'));
        for (const auto &term : terms<CaseDuty>())
            QVERIFY(instructionFor(term.value).in(language).endsWith(u'.'));
        for (const auto &term : terms<CareKind>())
            QVERIFY(explanationOf(term.value).in(language).endsWith(u'.'));
    }
}

QTEST_APPLESS_MAIN(CaseRulesTest)
#include "tst_caserules.moc"
