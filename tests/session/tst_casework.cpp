// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/casedeadlines.h"
#include "session/casework.h"
#include "session/granting.h"
#include "session/reporting.h"
#include "support/session/reportingdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// The officer's day: from a report to a closed case.
class CaseworkTest : public QObject
{
    Q_OBJECT

private slots:
    void lightCaseClosesWithThanks();
    void seriousCaseClosesOnlyWhenAllIsDone();
    void questionReachesTheReporterAndTheAnswerComesBack();
    void whatTheReporterAnsweredFillsWhatWasOpen();
    void changedLevelNeedsAReasonThatTheReporterReads();
    void duplicateNamesTheOtherCase();
    void answersAreCorrectedWithAReason();
    void numberOfAffectedIsCorrected();
    void fewerAffectedThanReportedKeepNoPseudonymTooMany();
    void addendaLeaveTheReportAsItIs();
    void carerIsNamedFromThoseWhoCan();
    void importedIncidentBecomesACase();
    void openCasesStandInTheOrderOfTheirGravity();
    void changesAreAnnounced();
    void settingsAreKept();

private:
    /// A register with a reporter beside it and somebody who works on cases.
    struct Desk : ReportingDesk
    {
        Answering answering {open(), systemRandom()};
        Casework cases {open(), answering, Language::German};

        IncidentId report(std::optional<ReceiptCode> *code = nullptr)
        {
            auto sent = send("Bitte prüfen", anonymous());
            if (code)
                *code = std::move(sent);
            return takeIn().entries.first().incident;
        }
        IncidentId record(AachenLevel level)
        {
            IncidentDraft draft = verbalDraft();
            draft.level = level;
            draft.person.levelReason = "Test";
            return Reporting(open()).record(draft)->id;
        }
    };
    static CaseProblem problemOf(const Result<void> &result)
    {
        const auto problem = result ? std::nullopt : Casework::problemIn(result.error());
        return problem.value_or(CaseProblem::TooMany);
    }
};

void CaseworkTest::lightCaseClosesWithThanks()
{
    Desk desk;
    std::optional<ReceiptCode> code;
    const IncidentId incident = desk.report(&code);
    const auto file = desk.cases.read(incident);
    QVERIFY(file.has_value());
    QVERIFY(file->track() == Track::Light);
    QCOMPARE(file->duties().size(), 1);
    QVERIFY(file->duties().first().duty == CaseDuty::ConfirmLevel);
    QCOMPARE(
        problemOf(desk.cases.move(incident, {.to = CaseState::Closed})), CaseProblem::OpenDuties);
    QVERIFY(desk.cases.confirmLevel(incident, file->incident.facts.level).has_value());
    QVERIFY(desk.cases.move(incident, {.to = CaseState::Closed}).has_value());
    QVERIFY(desk.cases.openCases()->isEmpty());
    const auto reply = **desk.reporting().status(*code);
    QVERIFY(reply.content.state == HandlingState::Closed);
    QCOMPARE(reply.content.closingNote, desk.cases.thanks());
}

void CaseworkTest::seriousCaseClosesOnlyWhenAllIsDone()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level2);
    QVERIFY(desk.cases.move(incident, {.to = CaseState::InReview}).has_value());
    QVERIFY(desk.cases.confirmLevel(incident, AachenLevel::Level2).has_value());
    QCOMPARE(
        problemOf(desk.cases.move(incident, {.to = CaseState::Closed})), CaseProblem::OpenDuties);
    const QDate today = fixedNow().date();
    QVERIFY(desk.cases.nameCarer(incident, desk.open().me().id).has_value());
    QVERIFY(desk.cases
                .enterCare(incident,
                    {.kind = CareKind::FirstCare, .outcome = CareOutcome::Accepted, .day = today})
                .has_value());
    QVERIFY(desk.cases
                .enter(incident,
                    {{FollowUpField::RiskAssessmentReviewed, today.toString(Qt::ISODate), {}}})
                .has_value());
    auto file = desk.cases.read(incident);
    QVERIFY(!file->duties().isEmpty());
    QCOMPARE(problemOf(desk.cases.waive(incident, file->duties().first().duty, {})),
        CaseProblem::ReasonMissing);
    for (const OpenDuty &duty : file->duties())
        QVERIFY(desk.cases.waive(incident, duty.duty, "Nicht gewünscht").has_value());
    file = desk.cases.read(incident);
    QVERIFY(file->duties().isEmpty());
    QVERIFY(file->nextStates().contains(CaseState::Closed));
    QVERIFY(desk.cases.move(incident, {.to = CaseState::Closed}).has_value());
    file = desk.cases.read(incident);
    QVERIFY(file->standing().state == CaseState::Closed);
    QCOMPARE(file->standing().carerName, shownName(desk.open().me()));
    QCOMPARE(problemOf(desk.cases.move(incident, {.to = CaseState::Reopened})),
        CaseProblem::ReasonMissing);
    QVERIFY(desk.cases.move(incident, {.to = CaseState::Reopened, .reason = "Neue Zeugin"})
                .has_value());
}

void CaseworkTest::questionReachesTheReporterAndTheAnswerComesBack()
{
    Desk desk;
    std::optional<ReceiptCode> code;
    const IncidentId incident = desk.report(&code);
    const auto empty = desk.cases.move(incident, {.to = CaseState::Question});
    QVERIFY(empty.error().code == Error::Code::Invalid);
    QVERIFY(desk.cases.read(incident)->standing().state == CaseState::Reported);
    const QString question = questionFor(desk.cases.read(incident)->gaps(), Language::German);
    QVERIFY(!question.isEmpty());
    QVERIFY(
        desk.cases.move(incident, {.to = CaseState::Question, .question = question}).has_value());
    QCOMPARE((**desk.reporting().status(*code)).content.question, question.trimmed());
    QVERIFY(desk.reporting().add(*code, "Es war gegen zehn.").has_value());
    desk.takeIn();
    const auto file = desk.cases.read(incident);
    QVERIFY(file->standing().state == CaseState::InReview);
    QVERIFY(file->hasUnreadAdditions());
    QVERIFY((**desk.reporting().status(*code)).content.state == HandlingState::InReview);
    // What was asked can still be read beside the answer.
    const CaseEvent asked = file->record.history().at(1);
    QVERIFY(sentenceFor(asked, Language::German).contains(question.trimmed().left(40)));
    QVERIFY(desk.cases.openCases()->first().glance.duties.contains(
        OpenDuty {CaseDuty::ReadAdditions, {}}));
    QVERIFY(desk.answering.markAddendaSeen(incident).has_value());
    QVERIFY(!desk.cases.openCases()->first().glance.duties.contains(
        OpenDuty {CaseDuty::ReadAdditions, {}}));
}

/// An injury that a report leaves open decides of duties and clocks: it can be entered later.
void CaseworkTest::whatTheReporterAnsweredFillsWhatWasOpen()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level2);
    const auto duties = [&] {
        QList<CaseDuty> open;
        for (const OpenDuty &duty : desk.cases.read(incident)->duties())
            open << duty.duty;
        return open;
    };
    QVERIFY(desk.cases.read(incident)->gaps().contains(ReportGap::Injury));
    QVERIFY(!duties().contains(CaseDuty::OfferDoctor));
    QVERIFY(desk.cases
                .enter(incident,
                    {{FollowUpField::Injury, "minor", {}},
                        {FollowUpField::Triggers, "waiting-time,documents", "Nachgefragt"}})
                .has_value());
    const auto file = desk.cases.read(incident);
    QVERIFY(!file->gaps().contains(ReportGap::Injury));
    QVERIFY(duties().contains(CaseDuty::OfferDoctor));
    const IncidentFacts facts = desk.open().facts().facts(*desk.open().facts().rowOf(incident));
    QVERIFY(facts.injury == Injury::Minor);
    QVERIFY(facts.triggers == CodeSet<Trigger>({Trigger::WaitingTime, Trigger::Documents}));
    // What statistics count is corrected with a reason only.
    QVERIFY(problemOf(desk.cases.enter(incident, {{FollowUpField::Injury, "none", {}}}))
        == CaseProblem::ReasonMissing);
    QVERIFY(desk.cases.enter(incident, {{FollowUpField::Injury, "none", "Ärztlich geklärt"}})
                .has_value());
    QVERIFY(!duties().contains(CaseDuty::OfferDoctor));
}

void CaseworkTest::changedLevelNeedsAReasonThatTheReporterReads()
{
    Desk desk;
    std::optional<ReceiptCode> code;
    const IncidentId incident = desk.report(&code);
    const AachenLevel before = desk.cases.read(incident)->incident.facts.level;
    QVERIFY(before != AachenLevel::Level3);
    QCOMPARE(problemOf(desk.cases.confirmLevel(incident, AachenLevel::Level3)),
        CaseProblem::ReasonMissing);
    QVERIFY(desk.cases.confirmLevel(incident, AachenLevel::Level3, "Ein Messer lag bereit.")
                .has_value());
    const auto reply = **desk.reporting().status(*code);
    QCOMPARE(reply.content.changes.size(), 1);
    QVERIFY(reply.content.changes.first().text.contains("Ein Messer lag bereit."));
    const auto row = desk.open().facts().rowOf(incident);
    QVERIFY(desk.open().facts().facts(*row).level == AachenLevel::Level3);
    desk.reg().reopen();
    QVERIFY(desk.open().facts().facts(*row).level == AachenLevel::Level3);
    const auto record = desk.open().vault().caseRecord(incident);
    QVERIFY(record->standing().confirmedLevel == AachenLevel::Level3);
    QVERIFY(record->history().last().levelBefore == before);
}

void CaseworkTest::duplicateNamesTheOtherCase()
{
    Desk desk;
    const IncidentId first = desk.record(AachenLevel::Level1);
    const IncidentId second = desk.record(AachenLevel::Level1);
    const auto hints = desk.cases.duplicates(second);
    QCOMPARE(hints.size(), 1);
    QCOMPARE(hints.first().incident, first);
    QVERIFY(desk.cases.read(second)->standing().state == CaseState::Reported); // only suggested
    QCOMPARE(problemOf(desk.cases.move(second, {.to = CaseState::Duplicate, .reason = "Dasselbe"})),
        CaseProblem::OtherCaseMissing);
    QVERIFY(
        desk.cases
            .move(second, {.to = CaseState::Duplicate, .reason = "Dasselbe", .duplicateOf = first})
            .has_value());
    QCOMPARE(desk.cases.read(second)->standing().duplicateOf, first);
    // It is in no list of work any more, and no statistics count it; also after a restart.
    QCOMPARE(desk.cases.openCases()->size(), 1);
    const auto counted
        = [&] { return desk.open().facts().countedOf(*desk.open().facts().rowOf(second)); };
    QVERIFY(counted() == Counted::No);
    QVERIFY(
        desk.cases.move(second, {.to = CaseState::Reopened, .reason = "Doch nicht"}).has_value());
    QVERIFY(counted() == Counted::Yes);
    QVERIFY(
        desk.cases.move(second, {.to = CaseState::NotPertinent, .reason = "Übung"}).has_value());
    desk.reg().reopen();
    QVERIFY(counted() == Counted::No);
    QVERIFY(desk.open().facts().countedOf(*desk.open().facts().rowOf(first)) == Counted::Yes);
}

void CaseworkTest::answersAreCorrectedWithAReason()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level2);
    const auto field = FollowUpField::HouseBan;
    QCOMPARE(problemOf(desk.cases.enter(incident, {{field, "vielleicht", {}}})),
        CaseProblem::ValueNotPossible);
    QVERIFY(desk.cases
                .enter(incident,
                    {{field, "oral", {}}, {FollowUpField::HouseBanUntil, "2027-03-01", {}}})
                .has_value());
    QCOMPARE(problemOf(desk.cases.enter(incident, {{field, "written", {}}})),
        CaseProblem::ReasonMissing);
    QVERIFY(desk.cases.enter(incident, {{field, "written", "Brief liegt vor"}}).has_value());
    const auto file = desk.cases.read(incident);
    QCOMPARE(file->value(field), "written");
    QCOMPARE(file->value(FollowUpField::HouseBanUntil), "2027-03-01");
    QVERIFY(file->fields().contains(FollowUpField::HouseBanHearing));
    QVERIFY(file->openFields().contains(FollowUpField::HouseBanHearing));
    // The first answer can still be read.
    const auto &history = file->record.history();
    QVERIFY(std::ranges::any_of(history, [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::FieldEntered && event.text == u"oral";
    }));
}

void CaseworkTest::numberOfAffectedIsCorrected()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level2);
    const auto correct = [&](const QString &number, const QString &reason = "Verzählt") {
        return desk.cases.enter(incident, {{FollowUpField::AffectedCount, number, reason}});
    };
    const auto counted = [&] {
        const FactTable &facts = desk.open().facts();
        return facts.facts(*facts.rowOf(incident)).affectedCount;
    };
    const auto clocks = [&] { return CaseDeadlines(desk.open()).of(incident)->size(); };
    QCOMPARE(counted(), 1);
    QVERIFY(clocks() > 0);
    QCOMPARE(problemOf(correct("3", {})), CaseProblem::ReasonMissing);
    QVERIFY(correct("3").has_value());
    QCOMPARE(counted(), 3);
    QCOMPARE(desk.cases.read(incident)->incident.facts.affectedCount, 3);
    // The register says so after it was opened again, and still says what was reported.
    const auto stored = desk.open().vault().facts();
    QCOMPARE(stored->facts(*stored->rowOf(incident)).affectedCount, 3);
    const CaseEvent last = desk.cases.read(incident)->record.history().last();
    QCOMPARE(last.before, "1");
    QCOMPARE(last.text, "3");
    // Whom the case names has to be in the number.
    QVERIFY(desk.cases.namePerson(incident, {.number = 2, .name = "Kollege"}).has_value());
    QCOMPARE(problemOf(correct("1")), CaseProblem::FewerThanNamed);
    QVERIFY(desk.cases.namePerson(incident, {.number = 2, .reason = "War nicht da"}).has_value());
    QVERIFY(correct("1").has_value());
    // Without anybody affected there is nobody to care for.
    const qsizetype before = clocks();
    QVERIFY(correct("0", "Nur die Tür").has_value());
    QVERIFY(clocks() < before);
    for (const OpenDuty &duty : desk.cases.read(incident)->duties())
        QVERIFY2(!isOfEachPerson(duty.duty), qPrintable(codeOf(duty.duty)));
}

void CaseworkTest::fewerAffectedThanReportedKeepNoPseudonymTooMany()
{
    Desk desk;
    IncidentDraft draft = verbalDraft();
    draft.affectedCount = 2;
    draft.person.affectedNames = {"Frau Ost", "Herr West"};
    const IncidentId incident = Reporting(desk.open()).record(draft)->id;
    const auto known = [&] {
        const FactTable &facts = desk.open().facts();
        return facts.facts(*facts.rowOf(incident)).affected.size();
    };
    QCOMPARE(known(), 2);
    QVERIFY(
        desk.cases.enter(incident, {{FollowUpField::AffectedCount, "1", "Herr West war nicht da"}})
            .has_value());
    QCOMPARE(known(), 1);
    // The report stays as it was given.
    QCOMPARE(desk.cases.read(incident)->incident.person.affectedNames.size(), 2);
}

void CaseworkTest::addendaLeaveTheReportAsItIs()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level1);
    const auto before = desk.cases.read(incident);
    QCOMPARE(problemOf(desk.cases.addAddendum(incident, "Es war Zimmer 12.", {})),
        CaseProblem::ReasonMissing);
    QVERIFY(desk.cases.addAddendum(incident, " Es war Zimmer 12. ", "Anruf").has_value());
    const auto after = desk.cases.read(incident);
    QVERIFY(after->incident == before->incident);
    QCOMPARE(after->record.history().last().text, "Es war Zimmer 12.");
    QVERIFY(after->record.continues(before->record));
}

void CaseworkTest::carerIsNamedFromThoseWhoCan()
{
    Desk desk;
    const IncidentId incident = desk.record(AachenLevel::Level2);
    QCOMPARE(desk.cases.carers().size(), 1);
    QVERIFY(desk.cases.nameCarer(incident, UserId({9})).error().code == Error::Code::NotFound);
    QVERIFY(desk.cases.nameCarer(incident, desk.open().me().id).has_value());
    QCOMPARE(desk.cases.openCases()->first().glance.carer, desk.open().me().id);
    QVERIFY(desk.cases.nameCarer(incident, {}).has_value());
    QVERIFY(desk.cases.read(incident)->standing().carer.isNull());
}

void CaseworkTest::importedIncidentBecomesACase()
{
    Desk desk;
    const IncidentId recorded = desk.record(AachenLevel::Level1);
    const Incident known = desk.cases.read(recorded)->incident;
    const std::vector<NewIncident> imported {{known.facts, known.person}};
    QVERIFY(desk.open().recordAll(imported, {}).has_value());
    const IncidentId incident = desk.open().facts().ids.back();
    QVERIFY(desk.cases.read(incident)->record.isEmpty());
    QCOMPARE(desk.cases.openCases()->size(), 1);
    QVERIFY(desk.cases.open(incident).has_value());
    QCOMPARE(desk.cases.openCases()->size(), 2);
    QVERIFY(!desk.cases.open(incident).has_value());
}

void CaseworkTest::openCasesStandInTheOrderOfTheirGravity()
{
    Desk desk;
    const IncidentId light = desk.record(AachenLevel::Level1);
    const IncidentId grave = desk.record(AachenLevel::Level3);
    const IncidentId between = desk.record(AachenLevel::Level2);
    QList<IncidentId> order;
    const auto lines = desk.cases.openCases();
    for (const CaseLine &line : *lines)
        order << line.incident;
    QCOMPARE(order, (QList {grave, between, light}));
    QVERIFY(!lines->first().number.isEmpty());
}

void CaseworkTest::changesAreAnnounced()
{
    Desk desk;
    const IncidentId incident = desk.report();
    QSignalSpy changed(&desk.cases, &Casework::caseChanged);
    QSignalSpy facts(&desk.open(), &OpenRegister::factsReloaded);
    QVERIFY(desk.cases.move(incident, {.to = CaseState::InReview}).has_value());
    QCOMPARE(changed.size(), 1);
    QVERIFY(desk.cases.addAddendum(incident, "Text", "Grund").has_value());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(facts.size(), 0);
    QVERIFY(desk.cases.enter(incident, {{FollowUpField::Police, "yes", "Anruf"}}).has_value());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(facts.size(), 1);
    QVERIFY(!desk.cases.move(incident, {.to = CaseState::Closed}).has_value());
    QCOMPARE(changed.size(), 3);
}

void CaseworkTest::settingsAreKept()
{
    Desk desk;
    CaseSettings settings = *desk.cases.settings();
    settings.deadlines.firstCareHours = 24;
    settings.place.state = FederalState::NorthRhineWestphalia;
    QSignalSpy changed(&desk.cases, &Casework::settingsChanged);
    QVERIFY(desk.cases.saveSettings(settings).has_value());
    QCOMPARE(changed.size(), 1);
    desk.reg().reopen();
    QVERIFY(*desk.open().vault().caseSettings() == settings);
    settings.deadlines.soonDays = 0;
    QVERIFY(!desk.open().vault().saveCaseSettings(settings).has_value());
}

QTEST_GUILESS_MAIN(CaseworkTest)
#include "tst_casework.moc"
