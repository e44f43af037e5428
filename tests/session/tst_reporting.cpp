// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/browsing.h"
#include "session/reporting.h"
#include "support/session/testregister.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

class ReportingTest : public QObject
{
    Q_OBJECT

private slots:
    void reportIsThereAfterARestart();
    void incompleteReportChangesNothing();
    void unitGivesJobArea();
    void samePersonGetsTheSamePseudonymAndNoName();
    void draftSurvivesARestartAndGoesWithTheReport();
    void emptyDraftIsNotKept();
};

void ReportingTest::reportIsThereAfterARestart()
{
    TestRegister reg;
    QSignalSpy recorded(&reg.open(), &OpenRegister::incidentRecorded);
    IncidentDraft draft = verbalDraft();
    draft.person.description = QStringLiteral("Laut geworden, weil der Aufruf überging. Größe: ẞ");
    const auto incident = Reporting(reg.open()).record(draft);
    QVERIFY(incident.has_value());
    QCOMPARE(incident->number, QStringLiteral("2026-00001"));
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(reg.open().facts().rowCount(), 1U);

    reg.reopen();
    QCOMPARE(reg.open().facts().rowCount(), 1U);
    const auto again = Browsing(reg.open()).open(incident->id);
    QVERIFY(again.has_value());
    QVERIFY(*again == *incident);
    QVERIFY(reg.open().facts().facts(0) == incident->facts);
}

void ReportingTest::incompleteReportChangesNothing()
{
    TestRegister reg;
    IncidentDraft draft = verbalDraft();
    draft.place.reset();
    const auto incident = Reporting(reg.open()).record(draft);
    QVERIFY(!incident.has_value());
    QVERIFY(incident.error().code == Error::Code::Invalid);
    QVERIFY(reg.open().facts().isEmpty());
}

void ReportingTest::unitGivesJobArea()
{
    TestRegister reg;
    IncidentDraft draft = verbalDraft();
    draft.unit = reg.unit(QStringLiteral("Sozialamt"));
    const auto incident = Reporting(reg.open()).record(draft);
    QVERIFY(incident->facts.jobArea == JobArea::HealthSocial);
}

void ReportingTest::samePersonGetsTheSamePseudonymAndNoName()
{
    TestRegister reg;
    IncidentDraft draft = verbalDraft();
    draft.affectedCount = 2;
    draft.person.affectedNames = {QStringLiteral("P-4711"), QStringLiteral("P-0815")};
    const auto first = Reporting(reg.open()).record(draft);
    draft.person.affectedNames = {QStringLiteral(" p-4711 "), QStringLiteral("P-4711")};
    const auto second = Reporting(reg.open()).record(draft);
    QCOMPARE(first->facts.affected.size(), 2);
    QCOMPARE(second->facts.affected.size(), 1);
    QVERIFY(first->facts.affected.first() == second->facts.affected.first());
    QVERIFY(!first->facts.affected.first().toHex().contains("4711"));
}

void ReportingTest::draftSurvivesARestartAndGoesWithTheReport()
{
    TestRegister reg;
    QVERIFY(Reporting(reg.open()).saveDraft(verbalDraft()).has_value());
    reg.reopen();
    const auto saved = Reporting(reg.open()).savedDraft();
    QVERIFY(saved.has_value() && saved->has_value());
    QVERIFY((*saved)->draft == verbalDraft());
    QCOMPARE((*saved)->saved, fixedNow());

    QVERIFY(Reporting(reg.open()).record((*saved)->draft).has_value());
    QVERIFY(!Reporting(reg.open()).savedDraft()->has_value());
}

void ReportingTest::emptyDraftIsNotKept()
{
    TestRegister reg;
    QVERIFY(Reporting(reg.open()).saveDraft(verbalDraft()).has_value());
    QVERIFY(Reporting(reg.open()).saveDraft({}).has_value());
    QVERIFY(!Reporting(reg.open()).savedDraft()->has_value());
}

QTEST_GUILESS_MAIN(ReportingTest)
#include "tst_reporting.moc"
