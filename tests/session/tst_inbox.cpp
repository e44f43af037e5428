// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "crypto/systemrandom.h"
#include "intake/sizeclass.h"
#include "session/answering.h"
#include "session/browsing.h"
#include "session/inbox.h"
#include "session/newincident.h"
#include "support/session/reportingdesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Sealed reports become incidents, each once, whatever else lies in the folder.
class InboxTest : public QObject
{
    Q_OBJECT

private slots:
    void reportBecomesAnIncident();
    void anonymousReportNamesNobody();
    void everyReportIsTakenInOnce();
    void crashBeforeRemovalIsHarmless();
    void knownIdWithOtherContentsIsRefused();
    void whatIsNoGoodIsNamedAndPutAside_data();
    void whatIsNoGoodIsNamedAndPutAside();
    void badFilesDoNotKeepGoodOnesOut();
    void floodOfNamesDoesNotKeepOthersOut();
    void receiptOfAnotherReportIsRefused();
    void whatTheRegisterCannotSaveStays();
    void whatMayStillBeArrivingStays();
    void additionsFindTheirReport();
    void additionsOfOthersAreRefused();
    void additionForWhichThereIsNoRoomIsExplained();
    void reportWithUnknownUnitLosesTheUnitOnly();
    void wrongClocksAreCorrected_data();
    void wrongClocksAreCorrected();
    void incidentsInTheFutureAreCorrectedOrRefused_data();
    void incidentsInTheFutureAreCorrectedOrRefused();
    void stoppingTakesInWhatWasDone();
    void newReportsAreNoticed();
    void folderThatComesLaterIsFound();
    void dropFolderIsLookedAtToo();
    void reportsInAFormerFolderAreTakenIn();
    void formerFolderThatIsAwayIsNamed();
    void newFolderGetsEveryAnswer();
    void answersAreNotWrittenWhereTheShareIsAway();
    void rejectedReportsStayVisibleAndAreTriedAgain();
    void whatMayComeRightIsTriedAgainOncePerSession();
    void whatIsTriedAgainIsNotTakenForArriving_data();
    void whatIsTriedAgainIsNotTakenForArriving();
    void stoppingLosesNothingThatIsTriedAgain();
    void whatCannotComeRightIsLeftAside();
    void additionThatCameFirstFindsItsReportLater();
    void onlySomeAreTriedAgainByThemselves();
    void rubbishDoesNotKeepOthersFromTheirTurn_data();
    void rubbishDoesNotKeepOthersFromTheirTurn();
    void folderThatIsNotSafeIsNamedAndLeftAlone();
    void tenThousandFilesAreDealtWith();
    void thousandReportsAreQuick();
};

namespace {

QList<IntakeResult> resultsOf(const IntakeOutcome &outcome)
{
    QList<IntakeResult> results;
    for (const IntakeEntry &entry : outcome.entries)
        results << entry.result;
    return results;
}

bool copyAll(const QString &from, const QString &to)
{
    bool copied = QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files))
        copied = copied && QFile::copy(from + u'/' + name, to + u'/' + name);
    return copied;
}

bool writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

/// The clock of the program: every file of this test was put in just now.
Inbox::Environment now(const ReportingDesk &desk)
{
    Inbox::Environment environment = desk.inboxEnvironment();
    environment.clock = [] { return QDateTime::currentDateTimeUtc(); };
    return environment;
}

QString reportNamed(const QString &digit)
{
    return digit.repeated(32) + ".age";
}

} // namespace

void InboxTest::reportBecomesAnIncident()
{
    ReportingDesk desk;
    desk.send("Laut geworden. Größe: ẞ");
    QSignalSpy recorded(&desk.open(), &OpenRegister::incidentRecorded);
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), QList {IntakeResult::TakenIn});
    QCOMPARE(outcome.entries.first().number, "2026-00001");
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(desk.open().facts().rowCount(), 1U);
    QVERIFY(desk.inboxFiles().isEmpty());

    desk.reg().reopen();
    const auto incident = Browsing(desk.open()).open(outcome.entries.first().incident);
    QVERIFY(incident.has_value());
    QCOMPARE(incident->person.description, "Laut geworden. Größe: ẞ");
    QCOMPARE(incident->facts.reported, fixedNow());
    QVERIFY(incident->facts.types.contains(IncidentType::Verbal));
    const auto handling = desk.open().vault().handling(incident->id);
    QVERIFY(handling.has_value() && handling->has_value());
    QCOMPARE((*handling)->senderName, "Jördis Ł.");
    QVERIFY((*handling)->sender == SenderChoice::Named);
    QVERIFY(!(*handling)->receipt);
    QVERIFY((*handling)->reply == ReplyContent());
}

void InboxTest::anonymousReportNamesNobody()
{
    ReportingDesk desk;
    IncidentDraft draft = verbalDraft();
    draft.person.feedbackContact = "Zimmer 12";
    const auto sent = desk.reporting().send(
        draft, {.choice = SenderChoice::Anonymous, .name = "doch ein Name"});
    QVERIFY(sent.has_value() && sent->receipt.has_value());
    const auto entry = desk.takeIn().entries.first();
    const auto incident = Browsing(desk.open()).open(entry.incident);
    QCOMPARE(incident->person.feedbackContact, QString());
    QCOMPARE(incident->facts.reported.time(), QTime(12, 0));
    const auto handling = desk.open().vault().handling(entry.incident);
    QCOMPARE((*handling)->senderName, QString());
    QVERIFY((*handling)->receipt.has_value());
}

void InboxTest::everyReportIsTakenInOnce()
{
    ReportingDesk desk;
    desk.send("eins");
    const QString file = desk.inboxPath() + u'/' + desk.inboxFiles().first();
    const QTemporaryDir aside;
    QVERIFY(copyAll(desk.inboxPath(), aside.path()));
    // Twice in the same look, then again, then after a restart.
    QVERIFY(QFile::copy(file, desk.inboxPath() + u'/' + reportNamed("b")));
    const IntakeOutcome both = desk.takeIn();
    QCOMPARE(both.count(IntakeResult::TakenIn), 1);
    QCOMPARE(both.count(IntakeResult::Known), 1);
    for (int again = 0; again < 2; ++again) {
        QVERIFY(copyAll(aside.path(), desk.inboxPath()));
        QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::Known});
        QVERIFY(desk.inboxFiles().isEmpty());
        desk.reg().reopen();
    }
    QCOMPARE(desk.open().facts().rowCount(), 1U);
    QVERIFY(desk.rejectedFiles().isEmpty());
}

/// After the commit and before the file is gone: what a crash there leaves is the file.
void InboxTest::crashBeforeRemovalIsHarmless()
{
    ReportingDesk desk;
    for (int i = 0; i < 5; ++i)
        desk.send(QString::number(i));
    const QTemporaryDir aside;
    QVERIFY(copyAll(desk.inboxPath(), aside.path()));
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), 5);
    QVERIFY(copyAll(aside.path(), desk.inboxPath()));
    desk.reg().reopen();
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.count(IntakeResult::Known), 5);
    QCOMPARE(desk.open().facts().rowCount(), 5U);
    QVERIFY(desk.inboxFiles().isEmpty());
}

void InboxTest::knownIdWithOtherContentsIsRefused()
{
    ReportingDesk desk;
    Envelope envelope = desk.envelope(1);
    desk.drop(envelope);
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), 1);
    std::get<SealedReport>(envelope.content).draft.person.description = "anders";
    desk.drop(envelope);
    QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::Conflicting});
    QCOMPARE(desk.rejectedFiles().size(), 1);
    QCOMPARE(desk.open().facts().rowCount(), 1U);
}

void InboxTest::whatIsNoGoodIsNamedAndPutAside_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<IntakeResult>("result");
    using R = IntakeResult;
    QTest::newRow("foreign name") << "foreign" << R::Foreign;
    QTest::newRow("given up") << "half" << R::Half;
    QTest::newRow("huge") << "huge" << R::TooLarge;
    QTest::newRow("rubbish") << "rubbish" << R::CannotBeOpened;
    QTest::newRow("cut") << "cut" << R::CannotBeOpened;
    QTest::newRow("altered") << "altered" << R::CannotBeOpened;
    QTest::newRow("for somebody else") << "stranger" << R::CannotBeOpened;
    QTest::newRow("not what age should hold") << "inside" << R::CannotBeOpened;
    QTest::newRow("another register") << "register" << R::OtherRegister;
    QTest::newRow("newer") << "newer" << R::NewerFormat;
    QTest::newRow("without answers") << "incomplete" << R::Incomplete;
    QTest::newRow("addition to nothing") << "addition" << R::NoSuchReport;
}

void InboxTest::whatIsNoGoodIsNamedAndPutAside()
{
    QFETCH(const QString, kind);
    QFETCH(const IntakeResult, result);
    ReportingDesk desk;
    const QString path = desk.inboxPath() + u'/' + reportNamed("a");
    const auto recipients
        = readCard(bytesOf(*DropFolder(desk.reg().folder()).card()))->recipients();
    Envelope envelope = desk.envelope(1);
    QByteArray file = *seal(envelope, recipients, systemRandom());
    if (kind == "foreign") {
        QVERIFY(writeFile(desk.inboxPath() + "/Urlaub.jpg", file));
    } else if (kind == "half") {
        QVERIFY(writeFile(desk.inboxPath() + "/." + QString("a").repeated(32) + ".part", "age-"));
    } else if (kind == "huge") {
        QVERIFY(writeFile(path, {}) && QFile::resize(path, qint64 {1} << 40));
    } else if (kind == "rubbish") {
        QVERIFY(writeFile(path, QByteArray(5000, 'x')));
    } else if (kind == "cut") {
        QVERIFY(writeFile(path, file.chopped(100)));
    } else if (kind == "altered") {
        file[file.size() / 2] = char(file[file.size() / 2] ^ 1);
        QVERIFY(writeFile(path, file));
    } else if (kind == "stranger") {
        const std::array<PublicKey, 1> other {
            AgreementKey(SecretBytes(bytesOf(QByteArray(32, 'z')))).publicKey()};
        QVERIFY(writeFile(path, *seal(envelope, other, systemRandom())));
    } else if (kind == "inside") {
        QVERIFY(writeFile(
            path, *age::encrypt(recipients, bytesOf(QByteArray("Hallo")), systemRandom())));
    } else if (kind == "register") {
        envelope.registerId = RegisterId({1, 2, 3});
        desk.drop(envelope);
    } else if (kind == "newer") {
        QByteArray contents = *encodeEnvelope(envelope);
        contents[2] = '\2';
        QVERIFY(writeFile(
            path, *age::encrypt(recipients, padded(bytesOf(contents))->view(), systemRandom())));
    } else if (kind == "incomplete") {
        std::get<SealedReport>(envelope.content).draft.types = {};
        desk.drop(envelope);
    } else {
        envelope.content = SealedAddendum {.receipt = ReceiptId({5}), .text = "mehr"};
        desk.drop(envelope);
    }
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), QList {result});
    QVERIFY(isRejected(result));
    QVERIFY(!outcome.entries.first().file.isEmpty());
    QVERIFY(desk.inboxFiles().isEmpty());
    QCOMPARE(desk.rejectedFiles().size(), 1);
    QVERIFY(desk.open().facts().isEmpty());
    // What may come right is tried again, without news.
    const IntakeOutcome again = desk.takeIn();
    QCOMPARE(resultsOf(again), mayComeRight(result) ? QList {result} : QList<IntakeResult> {});
    QVERIFY(again.isClean());
    QCOMPARE(desk.rejectedFiles().size(), 1);
}

void InboxTest::badFilesDoNotKeepGoodOnesOut()
{
    ReportingDesk desk;
    Envelope broken = desk.envelope(9);
    // Sound for the format, not for the register: it fails only when it is saved with the others.
    auto &draft = std::get<SealedReport>(broken.content).draft;
    draft.affectedCount = 1;
    draft.person.affectedNames = {"A", "B", "C"};
    desk.drop(broken);
    for (std::uint8_t i = 1; i <= 5; ++i)
        desk.drop(desk.envelope(i));
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("0"), "rubbish"));
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.count(IntakeResult::TakenIn), 5);
    QCOMPARE(outcome.count(IntakeResult::Incomplete), 1);
    QCOMPARE(outcome.count(IntakeResult::CannotBeOpened), 1);
    QVERIFY(!outcome.error);
    QCOMPARE(desk.open().facts().rowCount(), 5U);
}

/// Anybody with the card can send this from any machine.
void InboxTest::floodOfNamesDoesNotKeepOthersOut()
{
    constexpr int fakes = 100;
    ReportingDesk desk;
    for (int fake = 0; fake < fakes; ++fake) {
        Envelope envelope = desk.envelope(1);
        envelope.id = ReportId({static_cast<std::uint8_t>(fake), 4});
        auto &draft = std::get<SealedReport>(envelope.content).draft;
        draft.affectedCount = 9999;
        for (int name = 0; name < 9000; ++name)
            draft.person.affectedNames << QString::number(fake * 9000 + name, 36);
        desk.drop(envelope);
    }
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), fakes);
    desk.send("echt");
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), QList {IntakeResult::TakenIn});
    QVERIFY(desk.rejectedFiles().isEmpty());
    const FactTable &facts = desk.open().facts();
    QCOMPARE(facts.rowCount(), quint32 {fakes + 1});
    QCOMPARE(facts.facts(0).affected.size(), MaxPseudonyms);
    QCOMPARE(facts.facts(0).affectedCount, 9999);
    // What was typed stays as it was.
    QCOMPARE(Browsing(desk.open()).open(facts.ids[0])->person.affectedNames.size(), 9000);
}

/// Replies are found by the receipt: two reports with the same one would answer the wrong person.
void InboxTest::receiptOfAnotherReportIsRefused()
{
    ReportingDesk desk;
    const ReceiptAddress address {
        ReceiptId({9}), AgreementKey(SecretBytes(bytesOf(QByteArray(32, 'r')))).publicKey(), {}};
    for (std::uint8_t id = 1; id <= 3; ++id) {
        Envelope envelope = desk.envelope(id);
        std::get<SealedReport>(envelope.content).receipt = address;
        desk.drop(envelope);
        if (id == 2) {
            // Two in the same batch: one of them is taken in, and nothing else suffers.
            desk.send("anders");
            const IntakeOutcome both = desk.takeIn();
            QCOMPARE(both.count(IntakeResult::TakenIn), 2);
            QCOMPARE(both.count(IntakeResult::Conflicting), 1);
            QVERIFY(!both.error);
        }
    }
    QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::Conflicting});
    QCOMPARE(desk.open().facts().rowCount(), 2U);
    QCOMPARE(desk.rejectedFiles().size(), 2);
}

void InboxTest::whatTheRegisterCannotSaveStays()
{
    ReportingDesk desk;
    desk.send("eins");
    desk.send("zwei");
    const QStringList before = desk.inboxFiles();
    // A limit of the process stands for the disk: the system refuses the same way, in the middle.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit free = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &free), 0);
    const rlimit full {.rlim_cur = 4096, .rlim_max = free.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &free), 0);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(outcome.count(IntakeResult::NotStored), 2);
    QVERIFY(outcome.error.has_value());
    QCOMPARE(desk.inboxFiles(), before);
    QVERIFY(desk.rejectedFiles().isEmpty());
    desk.reg().reopen();
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), 2);
}

void InboxTest::whatMayStillBeArrivingStays()
{
    ReportingDesk desk;
    desk.send("ganz");
    const QString whole = desk.inboxPath() + u'/' + desk.inboxFiles().first();
    QVERIFY(QFile::resize(whole, 3000));
    QVERIFY(writeFile(desk.inboxPath() + "/." + QString("a").repeated(32) + ".part", "age-"));
    Inbox inbox(desk.open(), now(desk));
    const auto outcome = inbox.takeIn();
    QCOMPARE(resultsOf(*outcome), QList<IntakeResult>(2, IntakeResult::Arriving));
    QCOMPARE(desk.inboxFiles().size(), 2);
    QVERIFY(desk.rejectedFiles().isEmpty());
}

void InboxTest::additionsFindTheirReport()
{
    ReportingDesk desk;
    const auto code = desk.send("erster Teil", desk.anonymous());
    // Before and after the report was taken in.
    QVERIFY(desk.reporting().add(*code, "zweiter Teil").has_value());
    IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), (QList {IntakeResult::TakenIn, IntakeResult::Added}));
    const IncidentId incident = outcome.entries.first().incident;
    QVERIFY(outcome.entries.last().incident == incident);
    QVERIFY(desk.reporting().add(*code, "dritter Teil").has_value());
    const QTemporaryDir aside;
    QVERIFY(copyAll(desk.inboxPath(), aside.path()));
    QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::Added});
    QVERIFY(copyAll(aside.path(), desk.inboxPath()));
    QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::Known});

    const auto handling = desk.open().vault().handling(incident);
    QCOMPARE((*handling)->addenda.size(), 2);
    QCOMPARE((*handling)->addenda[0].text, "zweiter Teil");
    QCOMPARE((*handling)->addenda[1].text, "dritter Teil");
    QVERIFY((*handling)->hasUnseenAddenda());
    const auto reply = desk.reporting().status(*code);
    QVERIFY(reply.has_value() && reply->has_value());
    QCOMPARE((*reply)->addenda, 2);
}

/// The name of a reply gives the receipt's id away; that must not be enough to speak for its
/// holder.
void InboxTest::additionsOfOthersAreRefused()
{
    ReportingDesk desk;
    const auto code = desk.send("von mir", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    const QString name = QDir(desk.reg().folder() + "/replies").entryList(QDir::Files).first();
    Envelope forged = desk.envelope(3);
    forged.content = SealedAddendum {
        .receipt = *ReceiptId::fromHex(name.chopped(4).toLatin1()), .text = "nicht von mir"};
    signAddendum(forged, SigningKey(SecretBytes(bytesOf(QByteArray(32, 's')))));
    desk.drop(forged);
    QCOMPARE(resultsOf(desk.takeIn()), QList {IntakeResult::NoSuchReport});
    QVERIFY((*desk.open().vault().handling(incident))->addenda.isEmpty());
}

void InboxTest::additionForWhichThereIsNoRoomIsExplained()
{
    ReportingDesk desk;
    const auto code = desk.send("eins", desk.anonymous());
    const IncidentId incident = desk.takeIn().entries.first().incident;
    Handling full = **desk.open().vault().handling(incident);
    for (qsizetype i = 0; i < Handling::MaxAddenda; ++i)
        full.addenda << Addendum {fixedNow(), "noch etwas"};
    QVERIFY(desk.open().vault().saveHandling(incident, full).has_value());
    QVERIFY(desk.reporting().add(*code, "eins zu viel").has_value());
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), QList {IntakeResult::NoRoom});
    QVERIFY(!outcome.isClean());
    // It was read, and will not come right.
    QVERIFY(!explanationOf(IntakeResult::NoRoom).in(Language::German).contains("ungelesen"));
    QVERIFY(desk.takeIn().entries.isEmpty());
}

void InboxTest::reportWithUnknownUnitLosesTheUnitOnly()
{
    ReportingDesk desk;
    Envelope envelope = desk.envelope(1);
    auto &draft = std::get<SealedReport>(envelope.content).draft;
    draft.unit = UnitId({77});
    draft.service = ServiceId({78});
    desk.drop(envelope);
    const auto entry = desk.takeIn().entries.first();
    QVERIFY(entry.result == IntakeResult::TakenIn);
    const auto incident = Browsing(desk.open()).open(entry.incident);
    QVERIFY(incident->facts.unit.isNull() && incident->facts.service.isNull());
}

void InboxTest::wrongClocksAreCorrected_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<bool>("kept");
    QTest::newRow("plausible") << fixedNow() << true;
    QTest::newRow("far ahead") << QDateTime({2090, 1, 1}, {0, 0}, Qt::UTC) << false;
    QTest::newRow("beginning of time") << QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC) << false;
}

void InboxTest::wrongClocksAreCorrected()
{
    QFETCH(const QDateTime, moment);
    QFETCH(const bool, kept);
    ReportingDesk desk;
    Envelope envelope = desk.envelope(1);
    envelope.moment = moment;
    desk.drop(envelope);
    Inbox::Environment environment = desk.inboxEnvironment();
    const QDateTime taken = environment.clock();
    environment.clock = [taken] { return taken; };
    Inbox inbox(desk.open(), environment);
    const auto entry = inbox.takeIn()->entries.first();
    const auto incident = Browsing(desk.open()).open(entry.incident);
    QCOMPARE(
        incident->facts.reported.toSecsSinceEpoch(), (kept ? moment : taken).toSecsSinceEpoch());
}

void InboxTest::incidentsInTheFutureAreCorrectedOrRefused_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<IntakeResult>("result");
    const QDateTime ahead({2199, 5, 3}, {12, 0}, Qt::UTC);
    QTest::newRow("clock far ahead") << ahead << ahead.date() << IntakeResult::TakenIn;
    QTest::newRow("clock ahead, day before")
        << ahead << ahead.date().addDays(-1) << IntakeResult::TakenIn;
    QTest::newRow("after the clock itself")
        << ahead << ahead.date().addDays(2) << IntakeResult::Incomplete;
    QTest::newRow("right clock") << fixedNow() << ahead.date() << IntakeResult::Incomplete;
}

void InboxTest::incidentsInTheFutureAreCorrectedOrRefused()
{
    QFETCH(const QDateTime, moment);
    QFETCH(const QDate, day);
    QFETCH(const IntakeResult, result);
    ReportingDesk desk;
    Envelope envelope = desk.envelope(1);
    envelope.moment = moment;
    std::get<SealedReport>(envelope.content).draft.occurred = IncidentTime::day(day);
    desk.drop(envelope);
    Inbox::Environment environment = desk.inboxEnvironment();
    const QDateTime taken = environment.clock();
    environment.clock = [taken] { return taken; };
    const auto outcome = Inbox(desk.open(), environment).takeIn();
    QCOMPARE(resultsOf(*outcome), QList {result});
    if (result != IntakeResult::TakenIn)
        return;
    const IncidentTime occurred = desk.open().facts().facts(0).occurred;
    QVERIFY(occurred.precision() == IncidentTime::Precision::Month);
    QCOMPARE(occurred.earliest().year(), taken.toLocalTime().date().year());
    QCOMPARE(occurred.earliest().month(), taken.toLocalTime().date().month());
}

void InboxTest::stoppingTakesInWhatWasDone()
{
    ReportingDesk desk;
    for (int i = 0; i < 150; ++i) {
        Envelope envelope = desk.envelope(1);
        envelope.id = ReportId({static_cast<std::uint8_t>(i), 2});
        desk.drop(envelope);
    }
    const IntakeOutcome outcome
        = desk.takeIn([](qint64 done, qint64 total) { return done == 0 && total == 150; });
    QVERIFY(outcome.wasCancelled);
    const auto taken = outcome.count(IntakeResult::TakenIn);
    QVERIFY(taken > 0 && taken < 150);
    QCOMPARE(desk.open().facts().rowCount(), static_cast<quint32>(taken));
    QCOMPARE(desk.inboxFiles().size(), 150 - taken);
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), 150 - taken);
    QCOMPARE(desk.open().facts().rowCount(), 150U);
}

void InboxTest::newReportsAreNoticed()
{
    ReportingDesk desk;
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(inbox.waiting(), 0);
    QSignalSpy waiting(&inbox, &Inbox::waitingChanged);
    desk.send("neu");
    QVERIFY(!waiting.isEmpty() || waiting.wait());
    QCOMPARE(inbox.waiting(), 1);
    QSignalSpy taken(&inbox, &Inbox::takenIn);
    QVERIFY(inbox.takeIn().has_value());
    QCOMPARE(taken.size(), 1);
    QCOMPARE(inbox.waiting(), 0);
}

void InboxTest::folderThatComesLaterIsFound()
{
    TestRegister reg;
    Inbox::Environment environment {.clock = [] { return QDateTime::currentDateTimeUtc(); },
        .random = systemRandom(),
        .rescanSeconds = 1};
    Inbox inbox(reg.open(), environment);
    QCOMPARE(inbox.waiting(), 0);
    QVERIFY(inbox.unreachable().isEmpty());
    QSignalSpy waiting(&inbox, &Inbox::waitingChanged);
    const DropFolder folder(reg.folder());
    QVERIFY(folder.prepare(DropFolder::Audience::Owner).has_value());
    QVERIFY(folder.drop("age", systemRandom()).has_value());
    QVERIFY(!waiting.isEmpty() || waiting.wait(60000)); // by looking again: nobody watched it
    QCOMPARE(inbox.waiting(), 1);
}

void InboxTest::dropFolderIsLookedAtToo()
{
    ReportingDesk desk;
    const QTemporaryDir share;
    {
        Publishing publishing(desk.open());
        QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    }
    auto reporting = SealedReporting::open(share.path(), desk.reporterEnvironment());
    QVERIFY(reporting.has_value());
    const auto sent = reporting->send(verbalDraft(), desk.anonymous());
    QVERIFY(sent.has_value());
    QVERIFY(desk.inboxFiles().isEmpty());
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(resultsOf(outcome), QList {IntakeResult::TakenIn});
    QCOMPARE(outcome.entries.first().folder, share.path());
    QCOMPARE(outcome.pendingReplies, 0);
    // The answer lies where the reporter looks.
    const auto reply = reporting->status(*sent->receipt);
    QVERIFY(reply.has_value() && reply->has_value());
    QVERIFY((*reply)->content.state == HandlingState::Received);
}

/// Shortcuts of reporters lead to the folder of before, whatever the officer has set since.
void InboxTest::reportsInAFormerFolderAreTakenIn()
{
    ReportingDesk desk;
    const QTemporaryDir before;
    const QTemporaryDir now;
    Publishing publishing(desk.open());
    QVERIFY(publishing.setSettings({.dropFolder = before.path()}).has_value());
    const auto reporting = SealedReporting::open(before.path(), desk.reporterEnvironment());
    QVERIFY(reporting.has_value());
    const auto early = reporting->send(verbalDraft(), desk.anonymous());
    QVERIFY(early.has_value());
    QVERIFY(publishing.setSettings({.dropFolder = now.path()}).has_value());
    // The form was open all the while.
    QVERIFY(reporting->send(verbalDraft(), desk.anonymous()).has_value());
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.count(IntakeResult::TakenIn), 2);
    QCOMPARE(outcome.entries.first().folder, before.path());
    QVERIFY(QDir(before.filePath("inbox")).entryList(QDir::Files).isEmpty());
    // Nobody is sent there any more, and the answer lies where they are sent now.
    QVERIFY(!QFile::exists(before.filePath("reporting.card")));
    const auto there = SealedReporting::open(now.path(), desk.reporterEnvironment());
    QVERIFY(there.has_value());
    QVERIFY(there->status(*early->receipt)->has_value());
    QVERIFY(QDir(before.filePath("replies")).entryList(QDir::Files).isEmpty());
}

void InboxTest::formerFolderThatIsAwayIsNamed()
{
    ReportingDesk desk;
    QTemporaryDir before;
    Publishing publishing(desk.open());
    QVERIFY(publishing.setSettings({.dropFolder = before.path()}).has_value());
    QVERIFY(before.remove());
    QVERIFY(publishing.setSettings({}).has_value());
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(inbox.unreachable(), QStringList {before.path()});
    QCOMPARE(inbox.takeIn()->unreachable, QStringList {before.path()});
    // The empty place where a share is connected at other times is not the share.
    QVERIFY(QDir().mkpath(before.path()));
    inbox.look();
    QCOMPARE(inbox.unreachable(), QStringList {before.path()});
    QVERIFY(QDir(before.path()).removeRecursively());
}

/// A new folder gets the answers that lie in the others already.
void InboxTest::newFolderGetsEveryAnswer()
{
    ReportingDesk desk;
    const auto code = desk.send("eins", desk.anonymous());
    QCOMPARE(desk.takeIn().pendingReplies, 0);
    const QTemporaryDir share;
    Publishing publishing(desk.open());
    QVERIFY(publishing.publishTo(share.path()).has_value());
    QCOMPARE(desk.takeIn().pendingReplies, 0);
    const auto there = SealedReporting::open(share.path(), desk.reporterEnvironment());
    QVERIFY(there.has_value() && there->status(*code)->has_value());
}

void InboxTest::answersAreNotWrittenWhereTheShareIsAway()
{
    ReportingDesk desk;
    const QTemporaryDir share;
    Publishing publishing(desk.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    // As if it were not connected: an empty folder that can be written to.
    QTemporaryDir away;
    for (const char *name : {"inbox", "replies", "reporting.card"})
        QVERIFY(QFile::rename(share.filePath(name), away.filePath(name)));
    const auto code = desk.send("eins", desk.anonymous());
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.count(IntakeResult::TakenIn), 1);
    QCOMPARE(outcome.pendingReplies, 1);
    QVERIFY(QDir(share.path()).isEmpty());
    for (const char *name : {"inbox", "replies", "reporting.card"})
        QVERIFY(QFile::rename(away.filePath(name), share.filePath(name)));
    QCOMPARE(desk.takeIn().pendingReplies, 0);
    const auto there = SealedReporting::open(share.path(), desk.reporterEnvironment());
    QVERIFY(there.has_value() && there->status(*code)->has_value());
}

void InboxTest::rejectedReportsStayVisibleAndAreTriedAgain()
{
    ReportingDesk desk;
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("a"), "rubbish"));
    QVERIFY(writeFile(desk.inboxPath() + "/Urlaub.jpg", "x"));
    const IntakeOutcome outcome = desk.takeIn();
    QCOMPARE(outcome.newlyRejected(), 2);
    QVERIFY(!outcome.isClean());
    desk.reg().reopen();
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    // Told for good, with the reason; what never was a report is not.
    const RejectedReport report {desk.reg().folder(), reportNamed("a"),
        IntakeResult::CannotBeOpened, reportNamed("a") + ".cannot-be-opened"};
    QCOMPARE(inbox.rejectedCount(), 1);
    QVERIFY(inbox.rejected() == QList {report});
    QVERIFY(inbox.hasToRetry());
    QSignalSpy changed(&inbox, &Inbox::rejectedChanged);
    QCOMPARE(inbox.restoreRejected().value_or(-1), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inbox.waiting(), 1);
    QCOMPARE(inbox.rejectedCount(), 0);
    QCOMPARE(desk.inboxFiles(), QStringList {reportNamed("a")});
    QCOMPARE(inbox.takeIn()->newlyRejected(), 1);
    QCOMPARE(inbox.rejectedCount(), 1);
}

/// Written by a newer version, or put aside by an earlier one without a reason.
void InboxTest::whatMayComeRightIsTriedAgainOncePerSession()
{
    ReportingDesk desk;
    desk.send("wartet");
    const QString name = desk.inboxFiles().first();
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("b"), "rubbish"));
    const DropFolder folder(desk.reg().folder());
    QVERIFY(folder.reject(name.toLatin1(), "newer-format").has_value());
    QVERIFY(QFile::rename(desk.inboxPath() + u'/' + reportNamed("b"),
        desk.inboxPath() + "/rejected/" + reportNamed("b")));
    {
        Inbox inbox(desk.open(), desk.inboxEnvironment());
        QVERIFY(inbox.hasToRetry());
        const auto outcome = inbox.takeIn();
        QCOMPARE(outcome->count(IntakeResult::TakenIn), 1);
        QCOMPARE(outcome->count(IntakeResult::CannotBeOpened), 1);
        QVERIFY(!inbox.hasToRetry());
        QVERIFY(inbox.takeIn()->entries.isEmpty());
    }
    // The next session tries again; that the same file fails again is no news.
    Inbox next(desk.open(), desk.inboxEnvironment());
    const auto again = next.takeIn();
    QCOMPARE(resultsOf(*again), QList {IntakeResult::CannotBeOpened});
    QVERIFY(again->entries.first().isRetried);
    QCOMPARE(again->newlyRejected(), 0);
    QVERIFY(again->isClean());
    QCOMPARE(next.rejectedCount(), 1);
}

void InboxTest::whatIsTriedAgainIsNotTakenForArriving_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<IntakeResult>("result");
    QTest::newRow("rubbish") << QByteArray(5000, 'x') << IntakeResult::CannotBeOpened;
    QTest::newRow("empty") << QByteArray() << IntakeResult::Half;
}

/// Moving a file back makes it look new; that must not let it lie in the inbox as if it were still
/// being written, and be news once more ten minutes later.
void InboxTest::whatIsTriedAgainIsNotTakenForArriving()
{
    QFETCH(const QByteArray, content);
    QFETCH(const IntakeResult, result);
    ReportingDesk desk;
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("a"), content));
    QCOMPARE(desk.takeIn().newlyRejected(), 1);
    for (int session = 0; session < 2; ++session) {
        Inbox inbox(desk.open(), now(desk));
        const auto outcome = inbox.takeIn();
        // An empty file cannot come right and is not tried by itself.
        QCOMPARE(
            resultsOf(*outcome), mayComeRight(result) ? QList {result} : QList<IntakeResult> {});
        QVERIFY(outcome->isClean());
        QCOMPARE(inbox.rejectedCount(), 1);
        QVERIFY(desk.inboxFiles().isEmpty());
    }
    Inbox inbox(desk.open(), now(desk));
    QCOMPARE(inbox.restoreRejected().value_or(-1), 1);
    const auto asked = inbox.takeIn();
    QCOMPARE(resultsOf(*asked), QList {result});
    QCOMPARE(asked->newlyRejected(), 1); // whoever asks is told
    QVERIFY(desk.inboxFiles().isEmpty());
    // A file of the same name that comes now may be on its way again.
    QVERIFY(QFile::remove(desk.inboxPath() + "/rejected/" + desk.rejectedFiles().constFirst()));
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("a"), content));
    QCOMPARE(resultsOf(*inbox.takeIn()), QList {IntakeResult::Arriving});
}

void InboxTest::stoppingLosesNothingThatIsTriedAgain()
{
    ReportingDesk desk;
    QVERIFY(writeFile(desk.inboxPath() + u'/' + reportNamed("a"), "rubbish"));
    QCOMPARE(desk.takeIn().newlyRejected(), 1);
    Inbox inbox(desk.open(), now(desk));
    const auto stopped = inbox.takeIn([](qint64, qint64) { return false; });
    QVERIFY(stopped->wasCancelled && stopped->entries.isEmpty());
    QCOMPARE(desk.inboxFiles(), QStringList {reportNamed("a")});
    const auto outcome = inbox.takeIn();
    QCOMPARE(resultsOf(*outcome), QList {IntakeResult::CannotBeOpened});
    QVERIFY(outcome->isClean());
}

void InboxTest::whatCannotComeRightIsLeftAside()
{
    ReportingDesk desk;
    Envelope envelope = desk.envelope(1);
    envelope.registerId = RegisterId({1, 2, 3});
    desk.drop(envelope);
    QCOMPARE(desk.takeIn().count(IntakeResult::OtherRegister), 1);
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QVERIFY(!inbox.hasToRetry());
    QVERIFY(inbox.takeIn()->entries.isEmpty());
    QCOMPARE(inbox.rejectedCount(), 1);
}

/// The report lies in a folder that could not be reached when its addition came.
void InboxTest::additionThatCameFirstFindsItsReportLater()
{
    ReportingDesk desk;
    const auto code = desk.send("erster Teil", desk.anonymous());
    const QString name = desk.inboxFiles().first();
    const QTemporaryDir away;
    QVERIFY(QFile::rename(desk.inboxPath() + u'/' + name, away.filePath(name)));
    QVERIFY(desk.reporting().add(*code, "zweiter Teil").has_value());
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(resultsOf(*inbox.takeIn()), QList {IntakeResult::NoSuchReport});
    QVERIFY(QFile::rename(away.filePath(name), desk.inboxPath() + u'/' + name));
    const auto outcome = inbox.takeIn();
    QCOMPARE(resultsOf(*outcome), (QList {IntakeResult::TakenIn, IntakeResult::Added}));
    QCOMPARE(inbox.rejectedCount(), 0);
    QVERIFY(desk.rejectedFiles().isEmpty());
}

/// Ten thousand of them must not hold up every session.
void InboxTest::onlySomeAreTriedAgainByThemselves()
{
    ReportingDesk desk;
    constexpr int count = 300;
    for (int i = 0; i < count; ++i)
        QVERIFY(writeFile(
            desk.inboxPath() + u'/' + QString::number(i).rightJustified(32, u'0') + ".age",
            "rubbish"));
    QCOMPARE(desk.takeIn().newlyRejected(), count);
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(inbox.takeIn()->entries.size(), Inbox::MostRetried);
    QCOMPARE(inbox.rejectedCount(), count);
    QCOMPARE(inbox.restoreRejected().value_or(-1), count);
}

void InboxTest::rubbishDoesNotKeepOthersFromTheirTurn_data()
{
    QTest::addColumn<QByteArray>("rubbish");
    QTest::addColumn<int>("sessions");
    QTest::newRow("of another kind") << QByteArray("no-such-report") << 1;
    QTest::newRow("of the same kind") << QByteArray("cannot-be-opened") << 2;
}

/// Who writes to the folder chooses the names, and there is no end of what may be written.
void InboxTest::rubbishDoesNotKeepOthersFromTheirTurn()
{
    QFETCH(const QByteArray, rubbish);
    QFETCH(const int, sessions);
    ReportingDesk desk;
    const DropFolder folder(desk.reg().folder());
    for (int i = 0; i < Inbox::MostRetried; ++i) {
        const QString name = QString::number(i).rightJustified(32, u'0') + ".age";
        QVERIFY(writeFile(desk.inboxPath() + u'/' + name, "rubbish"));
        QVERIFY(folder.reject(name.toLatin1(), rubbish).has_value());
    }
    // The key came back later, for example with a newer backup of the register.
    desk.send("echt");
    const QString genuine = desk.inboxFiles().constFirst();
    QVERIFY(QFile::rename(
        desk.inboxPath() + u'/' + genuine, desk.inboxPath() + u'/' + reportNamed("f")));
    QVERIFY(folder.reject(reportNamed("f").toLatin1(), "cannot-be-opened").has_value());
    qsizetype taken = 0;
    for (int session = 1; session <= sessions; ++session) {
        QCOMPARE(taken, 0);
        taken += desk.takeIn().count(IntakeResult::TakenIn);
    }
    QCOMPARE(taken, 1);
}

/// Somebody made "inbox" before the officer did: a link to the officer's documents.
void InboxTest::folderThatIsNotSafeIsNamedAndLeftAlone()
{
    ReportingDesk desk;
    const QTemporaryDir share;
    const QTemporaryDir documents;
    QVERIFY(writeFile(documents.filePath("Brief.odt"), "Lieber"));
    {
        Publishing publishing(desk.open());
        QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    }
    QVERIFY(QDir(share.filePath("inbox")).removeRecursively());
    QVERIFY(QFile::link(documents.path(), share.filePath("inbox")));
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QCOMPARE(inbox.refused(), QStringList {share.filePath("inbox")});
    QVERIFY(inbox.unreachable().isEmpty());
    QCOMPARE(inbox.waiting(), 0);
    const auto outcome = inbox.takeIn();
    QVERIFY(outcome->entries.isEmpty());
    QCOMPARE(outcome->refused, QStringList {share.filePath("inbox")});
    QVERIFY(!outcome->isClean());
    QCOMPARE(QDir(documents.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList {"Brief.odt"});
}

void InboxTest::tenThousandFilesAreDealtWith()
{
    ReportingDesk desk;
    for (int i = 0; i < 10050; ++i) {
        const QString name = QString::number(i).rightJustified(32, u'0') + ".age";
        QVERIFY(writeFile(desk.inboxPath() + u'/' + name, "age-encryption.org/v1\nrubbish"));
    }
    desk.send("echt");
    QElapsedTimer timer;
    timer.start();
    const IntakeOutcome first = desk.takeIn();
    qInfo("10,000 files that are no reports: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(first.hasMore);
    QVERIFY(!(IntakeOutcome {.hasMore = true}.isClean()));
    QCOMPARE(first.entries.size(), 10000);
    const IntakeOutcome second = desk.takeIn();
    QVERIFY(!second.hasMore);
    QCOMPARE(first.count(IntakeResult::TakenIn) + second.count(IntakeResult::TakenIn), 1);
    QCOMPARE(first.newlyRejected() + second.newlyRejected(), 10050);
    QVERIFY(desk.inboxFiles().isEmpty());
}

void InboxTest::thousandReportsAreQuick()
{
    constexpr int count = 1000;
    ReportingDesk desk;
    const auto recipients
        = readCard(bytesOf(*DropFolder(desk.reg().folder()).card()))->recipients();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        Envelope envelope = desk.envelope(1);
        envelope.id
            = ReportId({static_cast<std::uint8_t>(i & 0xff), static_cast<std::uint8_t>(i >> 8), 3});
        auto &report = std::get<SealedReport>(envelope.content);
        report.draft.person.description = QString(1500, u'x') + QString::number(i);
        const AgreementKey key = AgreementKey::generate(systemRandom());
        report.receipt = ReceiptAddress {ReceiptId(envelope.id.bytes()), key.publicKey(), {}};
        QVERIFY(
            writeFile(desk.inboxPath() + u'/' + QString::fromLatin1(envelope.id.toHex()) + ".age",
                *seal(envelope, recipients, systemRandom())));
    }
    qInfo("sealing 1,000 reports: %lld ms", static_cast<long long>(timer.restart()));
    const IntakeOutcome outcome = desk.takeIn();
    qInfo("taking in 1,000 reports and confirming each: %lld ms",
        static_cast<long long>(timer.elapsed()));
    QCOMPARE(outcome.count(IntakeResult::TakenIn), count);
    QCOMPARE(outcome.pendingReplies, 0);
    QCOMPARE(desk.open().facts().rowCount(), quint32(count));
    QCOMPARE(QDir(desk.reg().folder() + "/replies").entryList(QDir::Files).size(), count);
    QVERIFY(desk.inboxFiles().isEmpty());
}

QTEST_GUILESS_MAIN(InboxTest)
#include "tst_inbox.moc"
