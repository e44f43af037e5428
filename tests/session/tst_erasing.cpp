// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/answering.h"
#include "session/browsing.h"
#include "session/erasing.h"
#include "session/granting.h"
#include "session/reporting.h"
#include "support/session/reportingdesk.h"
#include "support/vault/membertown.h"
#include "support/vault/rawpages.h"
#include "support/vault/rawregister.h"
#include "vault/identitykeeping.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using rueckhalt::testing::contentsOfFile;
using rueckhalt::testing::decryptedPages;
using rueckhalt::testing::MemberTown;
using rueckhalt::testing::occurrences;
using rueckhalt::testing::shapesOf;
using rueckhalt::testing::unlockedHead;

/// An incident leaves the register for good, with everything that hangs on it.
class ErasingTest : public QObject
{
    Q_OBJECT

private slots:
    void erasedIncidentIsGoneEverywhere();
    void reportIsNotTakenInAgain();
    void reporterFindsNothingAnyMore();
    void answerInAFolderThatIsAwayIsRemovedLater();
    void outlookSaysWhatHangsOnIt();
    void unknownIncidentIsNotErased();
    void nothingOfAReportIsLeftInAnyFolder();
    void grantedMemberLosesTheCase();

private:
    [[nodiscard]] static QByteArray everyFileIn(const QString &folder);
    [[nodiscard]] static qsizetype repliesIn(const QString &folder)
    {
        return QDir(folder + "/replies").entryList(QDir::Files).size();
    }
};

QByteArray ErasingTest::everyFileIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += contentsOfFile(files.next());
    return all;
}

void ErasingTest::erasedIncidentIsGoneEverywhere()
{
    ReportingDesk desk;
    Reporting reporting(desk.open());
    QList<IncidentId> ids;
    for (int i = 0; i < 3; ++i)
        ids << reporting.record(verbalDraft())->id;
    const QSignalSpy reloaded(&desk.open(), &OpenRegister::factsReloaded);
    const auto erased = Erasing(desk.open()).erase(ids[1]);
    QVERIFY(erased);
    QCOMPARE(erased->answersOutOfReach, 0);
    QCOMPARE(erased->backupsOutOfReach, 0);
    QCOMPARE(reloaded.size(), 1);
    const auto check = [&] {
        const FactTable &facts = desk.open().facts();
        QCOMPARE(facts.rowCount(), 2U);
        QCOMPARE(facts.rowOf(ids[0]).value_or(9), 0U);
        QCOMPARE(facts.rowOf(ids[2]).value_or(9), 1U);
        QVERIFY(!facts.rowOf(ids[1]).has_value());
        QCOMPARE(facts.number(1), "2026-00003");
        QCOMPARE(Browsing(desk.open()).find({}, {}, Language::German).size(), std::size_t {2});
    };
    check();
    QVERIFY(Browsing(desk.open()).open(ids[1]).error().code == Error::Code::NotFound);
    desk.reg().reopen();
    check();
}

void ErasingTest::reportIsNotTakenInAgain()
{
    ReportingDesk desk;
    desk.send("Bitte prüfen");
    const QString name = desk.inboxFiles().first();
    const QByteArray envelope = contentsOfFile(desk.inboxPath() + "/" + name);
    const IncidentId incident = desk.takeIn().entries.first().incident;
    QVERIFY(Erasing(desk.open()).erase(incident));
    desk.reg().reopen();
    // A copy from a mail or a stick turns up.
    QFile copy(desk.inboxPath() + "/" + name);
    QVERIFY(copy.open(QIODevice::WriteOnly));
    QCOMPARE(copy.write(envelope), envelope.size());
    copy.close();
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.entries.size(), 1);
    QVERIFY(outcome.entries.first().result == IntakeResult::Known);
    QVERIFY(desk.open().facts().isEmpty());
    QVERIFY(desk.inboxFiles().isEmpty());
}

void ErasingTest::reporterFindsNothingAnyMore()
{
    ReportingDesk desk;
    const auto code = desk.send("Bitte prüfen", desk.anonymous());
    const auto other = desk.send("Bleibt", desk.anonymous());
    QList<IncidentId> ids;
    const IntakeOutcome outcome = desk.takeIn();
    Answering answering(desk.open(), systemRandom());
    for (const IntakeEntry &entry : outcome.entries)
        QVERIFY(answering.answer(entry.incident, {.state = HandlingState::InReview}));
    QCOMPARE(repliesIn(desk.reg().folder()), 2);
    // Which of them is the first one's is known by what it says.
    IncidentId first;
    for (const IntakeEntry &entry : outcome.entries) {
        if (Browsing(desk.open()).open(entry.incident)->person.description == "Bitte prüfen")
            first = entry.incident;
    }
    QVERIFY(Erasing(desk.open()).erase(first));
    QCOMPARE(repliesIn(desk.reg().folder()), 1);
    const auto gone = desk.reporting().status(*code);
    QVERIFY(gone.has_value() && !gone->has_value());
    QVERIFY(desk.reporting().status(*other)->has_value());
    QVERIFY(desk.open().vault().withdrawnReplies()->isEmpty());
    // What he still writes belongs to no report any more, and is not lost silently.
    QVERIFY(desk.reporting().add(*code, "Noch etwas"));
    const IntakeOutcome later = desk.takeIn();
    QVERIFY(later.entries.first().result == IntakeResult::NoSuchReport);
}

void ErasingTest::answerInAFolderThatIsAwayIsRemovedLater()
{
    ReportingDesk desk;
    QTemporaryDir share;
    const QString drop = share.filePath("drop");
    QVERIFY(QDir().mkdir(drop));
    Publishing publishing(desk.open());
    QVERIFY(publishing.setSettings({.dropFolder = drop}));
    desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering.answer(incident, {.state = HandlingState::InReview}));
    QCOMPARE(repliesIn(drop), 1);
    // The share is not connected: its place is an empty folder.
    QVERIFY(QDir().rename(drop, share.filePath("away")));
    QVERIFY(QDir().mkdir(drop));
    const auto erased = Erasing(desk.open()).erase(incident);
    QVERIFY(erased);
    QCOMPARE(erased->answersOutOfReach, 1);
    QCOMPARE(repliesIn(desk.reg().folder()), 0);
    desk.reg().reopen();
    QCOMPARE(desk.open().vault().withdrawnReplies()->size(), 1);
    QVERIFY(QDir().rmdir(drop));
    QVERIFY(QDir().rename(share.filePath("away"), drop));
    Answering later(desk.open(), systemRandom());
    QVERIFY(later.publishPending());
    QCOMPARE(repliesIn(drop), 0);
    QVERIFY(desk.open().vault().withdrawnReplies()->isEmpty());
}

void ErasingTest::outlookSaysWhatHangsOnIt()
{
    ReportingDesk desk;
    desk.send("Bitte prüfen", desk.anonymous());
    const IncidentId reported = desk.takeIn().entries.first().incident;
    const IncidentId own = Reporting(desk.open()).record(verbalDraft())->id;
    const Erasing erasing(desk.open());
    QVERIFY(erasing.isAllowed());
    const auto first = erasing.outlook(reported);
    QVERIFY(first);
    QCOMPARE(first->number, "2026-00001");
    QVERIFY(first->wasReported);
    QVERIFY(!first->mayLeaveNames);
    QVERIFY(first->backupFolders.isEmpty());
    const auto second = erasing.outlook(own);
    QVERIFY(!second->wasReported);
    QCOMPARE(second->grants, 0);
    QVERIFY(erasing.outlook(IncidentId({1})).error().code == Error::Code::NotFound);
}

void ErasingTest::unknownIncidentIsNotErased()
{
    ReportingDesk desk;
    QVERIFY(Reporting(desk.open()).record(verbalDraft()));
    QVERIFY(Erasing(desk.open()).erase(IncidentId({1})).error().code == Error::Code::NotFound);
    QCOMPARE(desk.open().facts().rowCount(), 1U);
}

void ErasingTest::nothingOfAReportIsLeftInAnyFolder()
{
    const QString canary = "Kanarienvogel Zuckerwatte 4711";
    ReportingDesk desk;
    QTemporaryDir share;
    const QString drop = share.filePath("drop");
    QVERIFY(QDir().mkdir(drop));
    QVERIFY(Publishing(desk.open()).setSettings({.dropFolder = drop}));
    const auto code = desk.send(canary, desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Answering answering(desk.open(), systemRandom());
    QVERIFY(answering.answer(
        incident, {.state = HandlingState::Question, .question = "Wer war " + canary + "?"}));
    QVERIFY(desk.reporting().add(*code, "Es war " + canary));
    desk.takeIn();
    QVERIFY(desk.open().vault().members().switchIdentitiesOn("Profil NRW"));
    QVERIFY(desk.open().vault().identities().record({.incident = incident,
        .name = canary,
        .trigger = IdentityTrigger::HouseBan,
        .reason = canary,
        .ends = fixedNow().date().addDays(30)}));
    const QByteArray id = incident.toByteArray();
    QVERIFY(Erasing(desk.open()).erase(incident));
    QVERIFY(desk.open().vault().identities().all()->isEmpty());
    QVERIFY(desk.open().vault().handlings()->isEmpty());

    const QString database = desk.reg().folder() + "/vault.db";
    const QString folder = desk.reg().folder();
    const QByteArray everything = everyFileIn(folder) + everyFileIn(drop);
    const auto raw = unlockedHead(folder, testPassword());
    QVERIFY(raw);
    const QByteArray pages = decryptedPages(database, raw->keys.database);
    QVERIFY(pages.contains("sealed_object"));
    QCOMPARE(occurrences(everything + pages, shapesOf(canary)), 0);
    // Only the tombstone and what proves it still name the incident.
    QCOMPARE(pages.count(id), 2);
    QCOMPARE(repliesIn(drop), 0);
    QCOMPARE(repliesIn(folder), 0);
    qInfo("erased report: 0 canaries in %lld bytes of files and decrypted pages",
        static_cast<long long>(everything.size() + pages.size()));
}

void ErasingTest::grantedMemberLosesTheCase()
{
    ReportingDesk desk;
    const IncidentId incident = Reporting(desk.open()).record(verbalDraft())->id;
    NewMember carer;
    carer.profile = {"kern", "Frau Kern"};
    carer.roles = {Role::CaseCarer};
    carer.password = testPassword();
    carer.mustChangePassword = false;
    const auto member = desk.open().vault().members().add(carer);
    QVERIFY(member);
    QVERIFY(Granting(desk.open())
                .grant({incident, *member, fixedNow().toLocalTime().date(), "Nachsorge",
                    MemberTown::fingerprintOf(desk.open().vault(), *member)}));
    QCOMPARE(Erasing(desk.open()).outlook(incident)->grants, 1);
    QVERIFY(Erasing(desk.open()).erase(incident));
    QVERIFY(Granting(desk.open()).all()->isEmpty());
}

QTEST_GUILESS_MAIN(ErasingTest)
#include "tst_erasing.moc"
