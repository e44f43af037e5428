// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/proposal.h"
#include "domain/planning/reminder.h"
#include "support/domain/planningsamples.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class ProposalTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMissingIsSaidInWords_data();
    void whatIsMissingIsSaidInWords();
    void decisionsNeedTheirReasons_data();
    void decisionsNeedTheirReasons();
    void theLastDecisionCountsForEachUnit();
    void whatWasPutOffIsOpenAgainOnItsDay();
    void waitingProposalsAreRemindedOf();
    void valuesAreSaidWithAShareOnly();
    void everyReasonIsAWholeSentence();
};

namespace {

const QDate today(2026, 11, 22);

Proposal sample()
{
    Proposal proposal = fullProposal();
    proposal.withdrawn = false;
    proposal.decisions.clear();
    proposal.units = {unitNumber(1), unitNumber(2)};
    return proposal;
}

Decision decision(DecisionKind kind, QList<UnitId> units)
{
    return {QStringLiteral("A05"), std::move(units), kind, {}, {}, userNumber(2),
        QDateTime(today, QTime(9, 0), Qt::UTC)};
}

using Spoil = std::function<void(Proposal &)>;
using SpoilDecision = std::function<void(Decision &)>;

} // namespace

void ProposalTest::whatIsMissingIsSaidInWords_data()
{
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, const Spoil &spoil) { QTest::newRow(name) << spoil; };
    row("title", [](Proposal &proposal) { proposal.title = QStringLiteral("  "); });
    row("long title", [](Proposal &proposal) { proposal.title = QString(201, u'x'); });
    row("units", [](Proposal &proposal) { proposal.units.clear(); });
    row("same unit", [](Proposal &proposal) { proposal.units << proposal.units[0]; });
    row("measures", [](Proposal &proposal) { proposal.measures.clear(); });
    row("same measure", [](Proposal &proposal) { proposal.measures << proposal.measures[0]; });
    row("empty measure", [](Proposal &proposal) { proposal.measures[0].measure.clear(); });
    row("too much said", [](Proposal &proposal) { proposal.measures[0].reasons[0].share = {}; });
}

void ProposalTest::whatIsMissingIsSaidInWords()
{
    QFETCH(Spoil, spoil);
    Proposal proposal = sample();
    QVERIFY(!problemOf(proposal));
    spoil(proposal);
    const auto problem = problemOf(proposal);
    QVERIFY(problem.has_value());
    QVERIFY(problem->in(Language::German).endsWith(u'.'));
}

void ProposalTest::decisionsNeedTheirReasons_data()
{
    QTest::addColumn<SpoilDecision>("change");
    QTest::addColumn<bool>("isPossible");
    const auto row = [](const char *name, bool isPossible, const SpoilDecision &change) {
        QTest::newRow(name) << change << isPossible;
    };
    row("choose", true, [](Decision &) {});
    row("reject without reason", false, [](Decision &d) { d.kind = DecisionKind::Reject; });
    row("reject with spaces", false, [](Decision &d) {
        d.kind = DecisionKind::Reject;
        d.reason = QStringLiteral(" \n");
    });
    row("reject", true, [](Decision &d) {
        d.kind = DecisionKind::Reject;
        d.reason = QStringLiteral("Kein Platz.");
    });
    row("later without day", false, [](Decision &d) { d.kind = DecisionKind::Later; });
    row("later today", false, [](Decision &d) {
        d.kind = DecisionKind::Later;
        d.until = today;
    });
    row("later", true, [](Decision &d) {
        d.kind = DecisionKind::Later;
        d.until = today.addDays(1);
    });
    row("other measure", false, [](Decision &d) { d.measure = QStringLiteral("C01"); });
    row("other unit", false, [](Decision &d) { d.units = {unitNumber(3)}; });
    row("no unit", false, [](Decision &d) { d.units.clear(); });
    row("whole authority", false, [](Decision &d) { d.units = {UnitId()}; });
}

void ProposalTest::decisionsNeedTheirReasons()
{
    QFETCH(SpoilDecision, change);
    QFETCH(bool, isPossible);
    Decision made = decision(DecisionKind::Choose, {unitNumber(1)});
    change(made);
    QCOMPARE(!problemOf(made, sample(), today), isPossible);
    Proposal withdrawn = sample();
    withdrawn.withdrawn = true;
    QVERIFY(problemOf(made, withdrawn, today).has_value());
}

void ProposalTest::theLastDecisionCountsForEachUnit()
{
    Proposal proposal = sample();
    const QString measure = QStringLiteral("A05");
    QCOMPARE(proposal.openUnits(measure, today), proposal.units);
    proposal.decisions << decision(DecisionKind::Reject, {unitNumber(1)});
    QCOMPARE(proposal.openUnits(measure, today), QList {unitNumber(2)});
    proposal.decisions << decision(DecisionKind::Choose, proposal.units);
    QVERIFY(proposal.openUnits(measure, today).isEmpty());
    QCOMPARE(proposal.decisionOn(measure, unitNumber(1))->kind, DecisionKind::Choose);
    QVERIFY(proposal.isOpen(today)); // B04
    proposal.withdrawn = true;
    QVERIFY(!proposal.isOpen(today));
}

void ProposalTest::whatWasPutOffIsOpenAgainOnItsDay()
{
    Proposal proposal = sample();
    Decision later = decision(DecisionKind::Later, proposal.units);
    later.until = today.addDays(10);
    proposal.decisions << later;
    QVERIFY(proposal.openUnits(later.measure, today.addDays(9)).isEmpty());
    QCOMPARE(proposal.openUnits(later.measure, today.addDays(10)), proposal.units);
}

void ProposalTest::waitingProposalsAreRemindedOf()
{
    const QList<Proposal> proposals {sample()};
    const QDate due = proposals[0].created.date().addDays(DaysForDecision);
    QVERIFY(remindersOf(proposals, due.addDays(-15)).isEmpty());
    const auto reminders = remindersOf(proposals, due.addDays(-14));
    QCOMPARE(reminders.size(), 1);
    QCOMPARE(reminders[0].due, due);
    QVERIFY(!reminders[0].isOverdue(due));
    QVERIFY(reminders[0].isOverdue(due.addDays(1)));
    QCOMPARE(sentenceFor(reminders[0], {}, due, Language::German),
        QStringLiteral("Vorschlag entscheiden „Wartebereich Bürgeramt“ (bis 30.11.2026)"));
}

void ProposalTest::valuesAreSaidWithAShareOnly()
{
    const ProposalReason reason = fullProposal().measures[0].reasons[0];
    QCOMPARE(sentenceFor(reason, Language::German),
        QStringLiteral("Die meisten der Vorfälle hatten den Auslöser „Wartezeit“."));
    ProposalReason bare = reason;
    bare.share = {};
    QVERIFY(!sentenceFor(bare, Language::German).contains(QStringLiteral("Wartezeit")));
}

void ProposalTest::everyReasonIsAWholeSentence()
{
    for (const auto &kind : terms<ProposalReasonKind>()) {
        for (const Language language : {Language::German, Language::English}) {
            const ProposalReason reason {kind.value, *FigureArchive::share(2),
                {Trigger::WaitingTime, Trigger::ClosedDoor}, {}, {}, {}};
            const QString sentence = sentenceFor(reason, language);
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
        }
    }
}

QTEST_APPLESS_MAIN(ProposalTest)
#include "tst_proposal.moc"
