// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/casestate.h"

#include <QTest>

using namespace rueckhalt;

/// The one table of what can become of a case.
class CaseStateTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPairOfStatesIsAllowedOrNot_data();
    void everyPairOfStatesIsAllowedOrNot();
    void everyStateCanBeReachedAndLeft();
    void whatTakesAReasonOrNoOpenDuty();
    void carersMoveNothing();
    void lightCaseClosesAtOnce();
    void reporterSeesOneOfFourStates_data();
    void reporterSeesOneOfFourStates();
};

namespace {

using S = CaseState;

/// What can follow, written down a second time.
const QMap<CaseState, QList<CaseState>> expected {
    {S::Draft, {S::Reported}},
    {S::Reported, {S::InReview, S::Question, S::Closed, S::Duplicate, S::NotPertinent}},
    {S::InReview, {S::Question, S::Measures, S::Closed, S::Duplicate, S::NotPertinent}},
    {S::Question, {S::InReview, S::Measures, S::Duplicate, S::NotPertinent}},
    {S::Measures, {S::InReview, S::Question, S::Closed, S::Duplicate, S::NotPertinent}},
    {S::Closed, {S::Reopened}},
    {S::Duplicate, {S::Reopened}},
    {S::NotPertinent, {S::Reopened}},
    {S::Reopened,
        {S::InReview, S::Question, S::Measures, S::Closed, S::Duplicate, S::NotPertinent}},
};

} // namespace

void CaseStateTest::everyPairOfStatesIsAllowedOrNot_data()
{
    QTest::addColumn<CaseState>("from");
    QTest::addColumn<CaseState>("to");
    QTest::addColumn<bool>("allowed");
    for (const auto &from : terms<CaseState>()) {
        for (const auto &to : terms<CaseState>())
            QTest::addRow("%s to %s", from.code, to.code)
                << from.value << to.value << expected.value(from.value).contains(to.value);
    }
}

void CaseStateTest::everyPairOfStatesIsAllowedOrNot()
{
    QFETCH(const CaseState, from);
    QFETCH(const CaseState, to);
    QFETCH(const bool, allowed);
    const auto *step = transitionBetween(from, to);
    QCOMPARE(step != nullptr, allowed);
    if (!step)
        return;
    QVERIFY(!step->actors.isEmpty());
    QCOMPARE(step->namesOtherCase, to == CaseState::Duplicate);
}

void CaseStateTest::everyStateCanBeReachedAndLeft()
{
    for (const auto &state : terms<CaseState>()) {
        const auto list = caseTransitions();
        const bool isReached = std::ranges::any_of(
            list, [&](const CaseTransition &each) { return each.to == state.value; });
        const bool isLeft = std::ranges::any_of(
            list, [&](const CaseTransition &each) { return each.from == state.value; });
        QVERIFY2(isReached || state.value == CaseState::Draft, state.code);
        QVERIFY2(isLeft, state.code);
    }
}

void CaseStateTest::whatTakesAReasonOrNoOpenDuty()
{
    for (const CaseTransition &step : caseTransitions()) {
        QCOMPARE(step.needsNoOpenDuty, step.to == CaseState::Closed);
        QCOMPARE(step.needsReason,
            step.to == CaseState::Duplicate || step.to == CaseState::NotPertinent
                || step.to == CaseState::Reopened);
    }
}

void CaseStateTest::carersMoveNothing()
{
    for (const auto &state : terms<CaseState>()) {
        QVERIFY(nextStates(state.value, CaseActor::Carer, Track::Light).isEmpty());
        QVERIFY(nextStates(state.value, CaseActor::Carer, Track::Serious).isEmpty());
    }
    QCOMPARE(nextStates(S::Question, CaseActor::Program, Track::Serious), {S::InReview});
}

void CaseStateTest::lightCaseClosesAtOnce()
{
    QVERIFY(nextStates(S::Reported, CaseActor::Officer, Track::Light).contains(S::Closed));
    QVERIFY(!nextStates(S::Reported, CaseActor::Officer, Track::Serious).contains(S::Closed));
}

void CaseStateTest::reporterSeesOneOfFourStates_data()
{
    using H = HandlingState;
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<HandlingState>("shown");
    QTest::newRow("reported") << S::Reported << H::Received;
    QTest::newRow("in review") << S::InReview << H::InReview;
    QTest::newRow("question") << S::Question << H::Question;
    QTest::newRow("measures") << S::Measures << H::InReview;
    QTest::newRow("closed") << S::Closed << H::Closed;
    QTest::newRow("duplicate") << S::Duplicate << H::Closed;
    QTest::newRow("not pertinent") << S::NotPertinent << H::Closed;
    QTest::newRow("reopened") << S::Reopened << H::InReview;
}

void CaseStateTest::reporterSeesOneOfFourStates()
{
    QFETCH(const CaseState, state);
    QFETCH(const HandlingState, shown);
    QCOMPARE(shownToReporter(state), shown);
    // What was handled by an earlier program is told the same as before.
    QCOMPARE(shownToReporter(caseStateOf(shown)), shown);
    QVERIFY(!reporterSees(state).in(Language::German).isEmpty());
}

QTEST_APPLESS_MAIN(CaseStateTest)
#include "tst_casestate.moc"
