// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/answering.h"
#include "session/exporting.h"
#include "session/feedbackcontact.h"
#include "session/reporting.h"
#include "support/session/reportingdesk.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Where somebody who reported wants to be told: for officers only.
class FeedbackContactTest : public QObject
{
    Q_OBJECT

private slots:
    void contactOfASealedReportStaysOutOfThePersonPart();
    void contactThatAnOfficerWroteStaysWhereItIs();
    void exportKnowsBoth();
    void readingSenderAndAdditionsIsNotedOnce();

private:
    static IncidentDraft draftWithContact()
    {
        IncidentDraft draft = verbalDraft();
        draft.feedbackWanted = true;
        draft.person.feedbackContact = "Durchwahl 4711";
        return draft;
    }
};

void FeedbackContactTest::contactOfASealedReportStaysOutOfThePersonPart()
{
    ReportingDesk desk;
    QVERIFY(desk.reporting().send(draftWithContact(), ReportingDesk::named()).has_value());
    const IncidentId id = desk.takeIn().entries.first().incident;
    // The person part is what a grant opens to others.
    const auto incident = desk.open().vault().incident(id);
    QVERIFY(incident.has_value());
    QVERIFY(incident->facts.feedbackWanted);
    QCOMPARE(incident->person.feedbackContact, QString());
    QCOMPARE(desk.open().vault().handling(id)->value().contact, QString("Durchwahl 4711"));
    QCOMPARE(feedbackContactOf(desk.open(), *incident), QString("Durchwahl 4711"));
    desk.reg().reopen();
    QCOMPARE(desk.open().vault().handling(id)->value().contact, QString("Durchwahl 4711"));
    QVERIFY(desk.open().vault().verify()->isEmpty());
}

void FeedbackContactTest::contactThatAnOfficerWroteStaysWhereItIs()
{
    ReportingDesk desk;
    const auto recorded = Reporting(desk.open()).record(draftWithContact());
    QVERIFY(recorded.has_value());
    QCOMPARE(recorded->person.feedbackContact, QString("Durchwahl 4711"));
    QCOMPARE(feedbackContactOf(desk.open(), *recorded), QString("Durchwahl 4711"));
}

void FeedbackContactTest::exportKnowsBoth()
{
    ReportingDesk desk;
    QVERIFY(desk.reporting().send(draftWithContact(), ReportingDesk::named()).has_value());
    desk.takeIn();
    QVERIFY(Reporting(desk.open()).record(draftWithContact()).has_value());
    const QString path = desk.reg().folder() + "-export.csv";
    const std::vector<FactTable::Row> rows {0, 1};
    QVERIFY(
        exportIncidents(desk.open(), rows, {.personPart = ExportWish::PersonPart::Include}, path)
            .has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("Durchwahl 4711"), 2);
}

void FeedbackContactTest::readingSenderAndAdditionsIsNotedOnce()
{
    ReportingDesk desk;
    desk.send("Laut geworden.");
    const IncidentId id = desk.takeIn().entries.first().incident;
    const Answering answering(desk.open(), desk.inboxEnvironment().random);
    const auto entries = [&] { return desk.open().vault().mark().sequence; };
    const quint64 before = entries();
    QVERIFY(answering.reports().has_value()); // counting
    QCOMPARE(entries(), before);
    QVERIFY(answering.handling(id)->has_value());
    QCOMPARE(entries(), before + 1);
    QVERIFY(answering.handling(id)->has_value());
    QVERIFY(desk.open().read(id).has_value()); // of the same incident
    QCOMPARE(entries(), before + 1);
    // Nobody has handled it: nothing was read.
    QVERIFY(!answering.handling(IncidentId({9}))->has_value());
    QCOMPARE(entries(), before + 1);
}

QTEST_GUILESS_MAIN(FeedbackContactTest)
#include "tst_feedbackcontact.moc"
