// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "domain/casework/caserules.h"
#include "session/answering.h"
#include "session/releasing.h"
#include "session/reporting.h"
#include "support/session/reportingdesk.h"
#include "vault/casestore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Officer and reporter talk, though the officer does not know to whom.
class AnsweringTest : public QObject
{
    Q_OBJECT

private slots:
    void answerReachesTheReporter();
    void questionIsAnsweredByAnAddition();
    void answerThatSaysNothingUsefulIsRefused();
    void incidentWithoutReceiptIsHandledToo();
    void stateThatTheCaseCannotTakeIsRefused();
    void questionThatReachesNobodyIsRefused();
    void unknownIncidentIsNotHandled();
    void answerWaitsForAFolderThatIsAway();
    void answerThatWasNotWrittenOutIsWrittenAfterARestart();
    void reportsAreListedWithTheirHandling();
    void reportsWaitForAReviewBeforeTheirPersonsCount();
};

namespace {

const ReplyContent told {.state = HandlingState::InReview,
    .closingNote = QStringLiteral("Vielen Dank."),
    .changes = {{QStringLiteral("A05"), QStringLiteral("Wartezeit anzeigen"),
        QStringLiteral("Am Eingang hängt jetzt eine Anzeige.")}}};

} // namespace

void AnsweringTest::answerReachesTheReporter()
{
    ReportingDesk desk;
    const auto code = desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    QSignalSpy changed(&answering, &Answering::handlingChanged);
    QVERIFY(answering.answer(incident, told).has_value());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(answering.pendingReplies().value_or(-1), 0);
    const auto reply = desk.reporting().status(*code);
    QVERIFY(reply.has_value() && reply->has_value());
    QVERIFY((*reply)->content == told);
    QCOMPARE((*reply)->written, fixedNow());

    // Rewritten whole: what was said before is gone.
    QVERIFY(answering.answer(incident, {.state = HandlingState::InReview}).has_value());
    QVERIFY((**desk.reporting().status(*code)).content
        == ReplyContent {.state = HandlingState::InReview});
    QCOMPARE(QDir(desk.reg().folder() + "/replies").entryList(QDir::Files).size(), 1);
}

void AnsweringTest::questionIsAnsweredByAnAddition()
{
    ReportingDesk desk;
    const auto code = desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering
                .answer(incident,
                    {.state = HandlingState::Question, .question = "War der Eingang besetzt?"})
                .has_value());
    QCOMPARE((**desk.reporting().status(*code)).content.question, "War der Eingang besetzt?");
    QVERIFY(desk.reporting().add(*code, "Nein, niemand war da.").has_value());
    desk.takeIn();
    auto handling = answering.handling(incident);
    QVERIFY((*handling)->hasUnseenAddenda());
    QCOMPARE((*handling)->addenda.first().text, "Nein, niemand war da.");
    QVERIFY(answering.markAddendaSeen(incident).has_value());
    desk.reg().reopen();
    Answering later(desk.open(), systemRandom());
    handling = later.handling(incident);
    QVERIFY(!(*handling)->hasUnseenAddenda());
    // Whoever has answered is not asked again: the reporter sees what the case says.
    QVERIFY((*handling)->reply.state == HandlingState::InReview);
    const auto seen = **desk.reporting().status(*code);
    QVERIFY(seen.content.state == HandlingState::InReview);
    QVERIFY(seen.content.question.isEmpty());
    QCOMPARE(*later.pendingReplies(), 0);
}

void AnsweringTest::answerThatSaysNothingUsefulIsRefused()
{
    ReportingDesk desk;
    desk.send("Bitte prüfen");
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    const ReplyContent empty {.state = HandlingState::Question};
    QVERIFY(Answering::problem(empty).has_value());
    QVERIFY(answering.answer(incident, empty).error().code == Error::Code::Invalid);
    QVERIFY((*answering.handling(incident))->reply == ReplyContent());
}

void AnsweringTest::incidentWithoutReceiptIsHandledToo()
{
    ReportingDesk desk;
    const auto recorded = Reporting(desk.open()).record(verbalDraft());
    Answering answering(desk.open(), systemRandom());
    QVERIFY(!answering.handling(recorded->id)->has_value());
    QVERIFY(answering.answer(recorded->id, told).has_value());
    QVERIFY((*answering.handling(recorded->id))->reply == told);
    QCOMPARE(answering.pendingReplies().value_or(-1), 0);
    QVERIFY(answering.markAddendaSeen(recorded->id).has_value());
}

/// Nobody is told of a state that the case is not in.
void AnsweringTest::stateThatTheCaseCannotTakeIsRefused()
{
    ReportingDesk desk;
    const auto code = desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    const auto codeOfRefusal = [&](HandlingState state) {
        const QString question = state == HandlingState::Question ? "Wann?" : "";
        const auto done = answering.answer(incident, {.state = state, .question = question});
        return done ? QString() : done.error().detail;
    };
    QCOMPARE(codeOfRefusal(HandlingState::Closed), codeOf(CaseProblem::OpenDuties));
    QVERIFY((**desk.reporting().status(*code)).content == ReplyContent());
    QVERIFY(answering.answer(incident, {.state = HandlingState::InReview}).has_value());
    QCOMPARE(codeOfRefusal(HandlingState::Received), codeOf(CaseProblem::NoSuchStep));
    QVERIFY(desk.open().vault().caseRecord(incident)->standing().state == CaseState::InReview);
    QVERIFY(answering.room(incident)->mayAsk);
    QCOMPARE(codeOfRefusal(HandlingState::Question), QString());
    QVERIFY(desk.open().vault().caseRecord(incident)->standing().state == CaseState::Question);
}

void AnsweringTest::questionThatReachesNobodyIsRefused()
{
    ReportingDesk desk;
    const auto recorded = Reporting(desk.open()).record(verbalDraft());
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering.answer(recorded->id, {.closingNote = "Danke."}).has_value());
    QVERIFY(!answering.room(recorded->id)->mayAsk);
    const auto asked
        = answering.answer(recorded->id, {.state = HandlingState::Question, .question = "Wann?"});
    QVERIFY(!asked && asked.error().detail == Answering::NobodyToAsk);
}

void AnsweringTest::unknownIncidentIsNotHandled()
{
    ReportingDesk desk;
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering.answer(IncidentId({1}), told).error().code == Error::Code::NotFound);
    QVERIFY(!answering.handling(IncidentId({1}))->has_value());
}

void AnsweringTest::answerWaitsForAFolderThatIsAway()
{
    ReportingDesk desk;
    QTemporaryDir share;
    Publishing publishing(desk.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    auto reporting = SealedReporting::open(share.path(), desk.reporterEnvironment());
    const auto sent = reporting->send(verbalDraft(), desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    const QString away = share.path() + "-away";
    QVERIFY(QDir().rename(share.path(), away));
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering.answer(incident, told).has_value());
    QCOMPARE(answering.pendingReplies().value_or(-1), 1);
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(inbox.unreachable(), QStringList {share.path()});
    QVERIFY(QDir().rename(away, share.path()));
    QCOMPARE(answering.publishPending().value_or(-1), 0);
    QVERIFY((**reporting->status(*sent->receipt)).content == told);
}

void AnsweringTest::answerThatWasNotWrittenOutIsWrittenAfterARestart()
{
    ReportingDesk desk;
    const auto code = desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    // What a crash between the transaction and the file leaves.
    Handling handling = **desk.open().vault().handling(incident);
    handling.reply = told;
    QVERIFY(desk.open().vault().saveHandling(incident, handling).has_value());
    QVERIFY(!((**desk.reporting().status(*code)).content == told));
    desk.reg().reopen();
    Answering answering(desk.open(), systemRandom());
    QCOMPARE(answering.pendingReplies().value_or(-1), 1);
    QCOMPARE(answering.publishPending().value_or(-1), 0);
    QVERIFY((**desk.reporting().status(*code)).content == told);
}

void AnsweringTest::reportsAreListedWithTheirHandling()
{
    ReportingDesk desk;
    desk.send("eins");
    desk.send("zwei");
    QVERIFY(Reporting(desk.open()).record(verbalDraft()).has_value());
    const IntakeOutcome outcome = desk.takeIn();
    const auto reports = Answering(desk.open(), systemRandom()).reports();
    QVERIFY(reports.has_value());
    QSet<IncidentId> listed;
    for (const HandledReport &report : *reports)
        listed.insert(report.incident);
    QCOMPARE(listed, (QSet<IncidentId> {outcome.entries[0].incident, outcome.entries[1].incident}));
}

/// Anybody can send a report, with as many made-up persons as unlock a cell of the annual report.
void AnsweringTest::reportsWaitForAReviewBeforeTheirPersonsCount()
{
    ReportingDesk desk;
    desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    QVERIFY(Reporting(desk.open()).record(verbalDraft()).has_value());
    QCOMPARE(unreviewedIncidents(desk.open()), QSet<IncidentId> {incident});
    QVERIFY(Answering(desk.open(), systemRandom())
                .answer(incident, {.state = HandlingState::InReview})
                .has_value());
    QVERIFY(unreviewedIncidents(desk.open()).isEmpty());
}

QTEST_GUILESS_MAIN(AnsweringTest)
#include "tst_answering.moc"
