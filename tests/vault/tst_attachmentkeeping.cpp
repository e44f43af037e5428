// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/systemrandom.h"
#include "support/vault/attachedfiles.h"
#include "support/vault/intruder.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/attachmentfiles.h"
#include "vault/attachmentkeeping.h"
#include "vault/backupkeys.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/casegrants.h"
#include "vault/memberkeeping.h"
#include "vault/openedvault.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Evidence on a real register: what is attached comes back, for those alone who may see it, and
/// is gone when it was erased.
class AttachmentKeepingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasAddedComesBack_data();
    void whatWasAddedComesBack();
    void othersCannotDecrypt_data();
    void othersCannotDecrypt();
    void carerWithAGrantReadsAndNothingElse();
    void limitsRefuseAndLeaveNothing_data();
    void limitsRefuseAndLeaveNothing();
    void damagedFileIsFound_data();
    void damagedFileIsFound();
    void rowsCannotBeChangedUnnoticed();
    void erasedAttachmentIsGoneAndItsHistoryStays();
    void attachmentsGoWithTheirIncident();
    void nothingIsLeftOfWhatWasNotAdded();
    void killedWhileAddingLeavesNothingHalf();
    void backupsShareFilesAndBringThemBack();
    void erasedAttachmentDoesNotComeBack();
    void keysCanBeRenewed();
    void newDatabaseKeyKeepsAttachments();
    void onlyOfficersAddAndErase_data();
    void onlyOfficersAddAndErase();

private:
    [[nodiscard]] QString fileOf(const AttachmentId &id) const
    {
        return blobsIn(m_town.folder()) + u'/' + fileNameOf(id);
    }
    [[nodiscard]] const IncidentId &incident() const { return m_town.incidents()[0].id; }
    Result<WrittenBackup> backUp(Vault &vault, int day, int keep = 10);
    Result<BackupReport> restore(const QString &backup, const QString &target) const;

    MemberTown m_town;
    QString m_place;
};

void AttachmentKeepingTest::init()
{
    m_town.startAfresh();
    m_place = m_town.path("place");
    QDir(m_place).removeRecursively();
    QVERIFY(QDir().mkpath(m_place));
    for (const char *left : {"again.rueckhalt", "copy.rueckhalt"})
        QDir(m_town.path(left)).removeRecursively();
    QDir(blobsIn(m_town.folder())).removeRecursively();
}

Result<WrittenBackup> AttachmentKeepingTest::backUp(Vault &vault, int day, int keep)
{
    const BackupOrder order {m_place, keep, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
    auto written = vault.beginBackup(order).and_then(
        [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
    if (!written)
        return written;
    return vault.noteBackup(m_place, *written).map([&] { return std::move(*written); });
}

Result<BackupReport> AttachmentKeepingTest::restore(
    const QString &backup, const QString &target) const
{
    return OpenedBackup::open(backup, {MemberTown::credentials(), {}, {}})
        .and_then(
            [&](OpenedBackup &&opened) { return opened.restore(target, vaultEnvironment(), {}); });
}

void AttachmentKeepingTest::whatWasAddedComesBack_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << qsizetype {0};
    QTest::newRow("one byte") << qsizetype {1};
    QTest::newRow("a chunk less one") << qsizetype {65535};
    QTest::newRow("a chunk") << qsizetype {65536};
    QTest::newRow("a chunk and one") << qsizetype {65537};
    QTest::newRow("some megabytes") << qsizetype {5'000'003};
}

void AttachmentKeepingTest::whatWasAddedComesBack()
{
    QFETCH(const qsizetype, size);
    const QByteArray bytes = noise(size);
    Attachment added;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const auto result = attach(**vault, incident(), bytes, "../../\u202egpj.exe");
        VERIFY_RESULT(result);
        added = *result;
        QCOMPARE(added.name, "_gpj.exe");
        QCOMPARE(added.size, size);
        QCOMPARE(added.digest, sha256(bytesOf(bytes)));
        QCOMPARE(added.originalSize, size + 3);
    }
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const auto listed = (*vault)->attachments().of(incident());
    VERIFY_RESULT(listed);
    QCOMPARE(*listed, QList {added});
    const auto back = attached(**vault, incident(), added.id);
    VERIFY_RESULT(back);
    QCOMPARE(*back, bytes);
    QCOMPARE((*vault)->verify()->size(), 0);
    // The file tells next to nothing of the length, and nothing of the contents.
    QVERIFY(QFileInfo(fileOf(added.id)).size() >= paddedSize(size));
    if (size > 100)
        QVERIFY(!contentsOfFile(fileOf(added.id)).contains(bytes.first(64)));
    // Another case does not have it.
    VERIFY_ERROR(
        (*vault)->attachments().open(m_town.incidents()[1].id, added.id), Error::Code::NotFound);
    const auto events = (*vault)->attachments().history(incident());
    VERIFY_RESULT(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().originalDigest, added.originalDigest);
    QCOMPARE(events->first().by, (*vault)->me().id);
}

void AttachmentKeepingTest::othersCannotDecrypt_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"manager", "carer", "council", "dpo", "admin"})
        QTest::newRow(login) << QString(login);
}

void AttachmentKeepingTest::othersCannotDecrypt()
{
    QFETCH(const QString, login);
    QByteArray secret;
    for (int i = 0; i < 200; ++i)
        secret += canary(i).toUtf8() + '\n';
    AttachmentId id;
    {
        const auto vault = m_town.open();
        const auto added = attach(**vault, incident(), secret, canary(7));
        VERIFY_RESULT(added);
        id = added->id;
    }
    {
        const auto vault = m_town.open(login);
        VERIFY_RESULT(vault);
        VERIFY_ERROR((*vault)->attachments().of(incident()), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->attachments().open(incident(), id), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->attachments().history(incident()), Error::Code::NotPermitted);
    }
    const Loot loot = plunder(m_town.folder(), MemberTown::credentials(login));
    QCOMPARE(loot.inFiles + loot.inPages + loot.inContents, 0);
}

void AttachmentKeepingTest::carerWithAGrantReadsAndNothingElse()
{
    const QByteArray early = noise(70'000);
    const QByteArray late = noise(3000, 2);
    AttachmentId before;
    AttachmentId after;
    AttachmentId other;
    GrantId grant;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        before = attach(**vault, incident(), early)->id;
        other = attach(**vault, m_town.incidents()[1].id, early)->id;
        const UserId carer = m_town.idOf("carer");
        const auto granted = (*vault)->caseGrants().grant(incident(), carer,
            MemberTown::fingerprintOf(**vault, carer), vaultEnvironment().clock().addDays(30),
            "Nachsorge");
        VERIFY_RESULT(granted);
        grant = *granted;
        // What is added later is for the carer too.
        after = attach(**vault, incident(), late)->id;
    }
    {
        const auto carer = m_town.open("carer");
        VERIFY_RESULT(carer);
        const auto listed = (*carer)->attachments().of(incident());
        VERIFY_RESULT(listed);
        QCOMPARE(listed->size(), 2);
        QVERIFY(attached(**carer, incident(), before) == early);
        QVERIFY(attached(**carer, incident(), after) == late);
        QCOMPARE((*carer)->attachments().history(incident())->size(), 2);
        VERIFY_ERROR((*carer)->attachments().open(m_town.incidents()[1].id, other),
            Error::Code::NotPermitted);
        VERIFY_ERROR(attach(**carer, incident(), late), Error::Code::NotPermitted);
        VERIFY_ERROR(
            (*carer)->attachments().erase(incident(), before, "weg"), Error::Code::NotPermitted);
    }
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->caseGrants().revoke(grant));
        QVERIFY(attached(**vault, incident(), before) == early);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
    const auto carer = m_town.open("carer");
    VERIFY_RESULT(carer);
    VERIFY_ERROR((*carer)->attachments().of(incident()), Error::Code::NotPermitted);
}

void AttachmentKeepingTest::limitsRefuseAndLeaveNothing_data()
{
    QTest::addColumn<AttachmentLimits>("limits");
    QTest::addColumn<QString>("which");
    constexpr qint64 big = 1024 * 1024;
    QTest::newRow("file") << AttachmentLimits {9999, big, big, 10} << "file";
    QTest::newRow("case") << AttachmentLimits {20000, 30000, big, 10} << "case";
    QTest::newRow("register") << AttachmentLimits {20000, 30000, 30000, 10} << "register";
    QTest::newRow("count") << AttachmentLimits {20000, big, big, 1} << "count";
}

void AttachmentKeepingTest::limitsRefuseAndLeaveNothing()
{
    QFETCH(const AttachmentLimits, limits);
    QFETCH(const QString, which);
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->attachments().saveLimits(limits));
    QCOMPARE(*(*vault)->attachments().limits(), limits);
    const bool elsewhere = which == "register";
    const IncidentId first = elsewhere ? m_town.incidents()[1].id : incident();
    if (which != "file")
        VERIFY_RESULT(attach(**vault, first, noise(20000)));
    const auto refused = attach(**vault, incident(), noise(15000));
    VERIFY_ERROR(refused, Error::Code::TooLarge);
    QCOMPARE(refused.error().detail, which);
    QCOMPARE(filesIn(blobsIn(m_town.folder())).size(), which == "file" ? 0U : 1U);
    VERIFY_ERROR((*vault)->attachments().saveLimits({10, 5, 5, 1}), Error::Code::Invalid);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void AttachmentKeepingTest::damagedFileIsFound_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"flipped", "cut", "longer", "gone", "another", "reordered"})
        QTest::newRow(what) << QString(what);
}

void AttachmentKeepingTest::damagedFileIsFound()
{
    QFETCH(const QString, what);
    auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const AttachmentId id = attach(**vault, incident(), noise(200'000))->id;
    const AttachmentId other = attach(**vault, incident(), noise(200'000, 3))->id;
    QByteArray file = contentsOfFile(fileOf(id));
    constexpr qsizetype chunk = 65536 + 16;
    if (what == "flipped")
        file[file.size() / 2] = static_cast<char>(file[file.size() / 2] ^ 1);
    else if (what == "cut")
        file.chop(70'000);
    else if (what == "longer")
        file += 'x';
    else if (what == "another")
        file = contentsOfFile(fileOf(other));
    else if (what == "reordered")
        file = file.first(8) + file.mid(8 + chunk, chunk) + file.mid(8, chunk)
            + file.sliced(8 + 2 * chunk);
    QVERIFY(QFile::remove(fileOf(id)));
    if (what != "gone")
        QVERIFY(writeFile(fileOf(id), file));
    VERIFY_ERROR(attached(**vault, incident(), id),
        what == "gone" ? Error::Code::NotFound : Error::Code::Damaged);
    QVERIFY(attached(**vault, incident(), other) == noise(200'000, 3));
    const auto findings = (*vault)->verify();
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().detail.contains(fileNameOf(id)));
    // Whoever has no key to any of it sees the same.
    vault->reset();
    const auto administrator = m_town.open("admin");
    VERIFY_RESULT(administrator);
    QCOMPARE((*administrator)->verify()->size(), 1);
}

void AttachmentKeepingTest::rowsCannotBeChangedUnnoticed()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(attach(**vault, incident(), noise(100)));
    }
    const auto made = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(made);
    {
        const auto raw = RawRegister::open(m_town.folder(), made->head, made->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT((*raw)->database->run("UPDATE attachment SET incident = zeroblob(16)"));
    }
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->alerts().isEmpty() && (*vault)->isReadOnly());
}

void AttachmentKeepingTest::erasedAttachmentIsGoneAndItsHistoryStays()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const auto kept = attach(**vault, incident(), noise(1000));
    const auto gone = attach(**vault, incident(), noise(2000), "privat.png");
    VERIFY_RESULT(gone);
    AttachmentKeeping &attachments = (*vault)->attachments();
    VERIFY_ERROR(attachments.erase(incident(), gone->id, "  "), Error::Code::Invalid);
    VERIFY_ERROR(attachments.erase(incident(), AttachmentId(), "weg"), Error::Code::NotFound);
    VERIFY_ERROR(
        attachments.erase(m_town.incidents()[1].id, gone->id, "weg"), Error::Code::NotFound);
    VERIFY_RESULT(attachments.erase(incident(), gone->id, "gehört zu einer anderen Person"));
    QVERIFY(!QFileInfo::exists(fileOf(gone->id)));
    QCOMPARE(*attachments.of(incident()), QList {*kept});
    VERIFY_ERROR(attachments.open(incident(), gone->id), Error::Code::NotFound);
    const auto events = attachments.history(incident());
    VERIFY_RESULT(events);
    QCOMPARE(events->size(), 3);
    QCOMPARE(events->last().kind, AttachmentEvent::Kind::Removed);
    QCOMPARE(events->last().digest, gone->digest);
    QCOMPARE(events->last().reason, "gehört zu einer anderen Person");
    QCOMPARE((*vault)->verify()->size(), 0);
}

void AttachmentKeepingTest::attachmentsGoWithTheirIncident()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const AttachmentId mine = attach(**vault, incident(), noise(1000))->id;
    const AttachmentId other = attach(**vault, m_town.incidents()[1].id, noise(1000))->id;
    VERIFY_RESULT((*vault)->erase(incident()));
    QVERIFY(!QFileInfo::exists(fileOf(mine)));
    QVERIFY(QFileInfo::exists(fileOf(other)));
    QCOMPARE((*vault)->attachments().usage(incident())->caseFiles, 0);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void AttachmentKeepingTest::nothingIsLeftOfWhatWasNotAdded()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    {
        auto writing = (*vault)->attachments().begin(incident());
        VERIFY_RESULT(writing);
        VERIFY_RESULT(writing->write(bytesOf(noise(300'000))));
        // Sweeping leaves alone what is being written.
        (*vault)->attachments().sweep();
        QCOMPARE(filesIn(blobsIn(m_town.folder())).size(), 1U);
    }
    QCOMPARE(filesIn(blobsIn(m_town.folder())).size(), 0U);
    VERIFY_ERROR((*vault)->attachments().begin(IncidentId()), Error::Code::NotFound);
}

/// Between any two writes: what is there afterwards is whole, and nothing else is.
void AttachmentKeepingTest::killedWhileAddingLeavesNothingHalf()
{
    const QByteArray bytes = noise(1'500'000);
    qsizetype before = 0;
    for (int round = 0; round < 6; ++round) {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const auto vault = m_town.open();
            if (!vault)
                ::_exit(1);
            ::kill(::getpid(), SIGSTOP);
            while (attach(**vault, incident(), bytes)) {}
            ::_exit(2);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, WUNTRACED), child);
        QVERIFY(WIFSTOPPED(status));
        ::kill(child, SIGCONT);
        QTest::qSleep(3 + 9 * round);
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const auto listed = (*vault)->attachments().of(incident());
        VERIFY_RESULT(listed);
        QVERIFY(listed->size() >= before);
        before = listed->size();
        QCOMPARE(static_cast<qsizetype>(filesIn(blobsIn(m_town.folder())).size()), before);
        for (const Attachment &attachment : *listed)
            QVERIFY(attached(**vault, incident(), attachment.id) == bytes);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
}

void AttachmentKeepingTest::backupsShareFilesAndBringThemBack()
{
    const QByteArray bytes = noise(400'000);
    QString first;
    QString second;
    AttachmentId id;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        id = attach(**vault, incident(), bytes)->id;
        first = backUp(**vault, 1)->entry.path;
        VERIFY_RESULT(attach(**vault, incident(), noise(10, 4)));
        const auto written = backUp(**vault, 2);
        VERIFY_RESULT(written);
        QCOMPARE(written->unreadable, 0);
        second = written->entry.path;
        // The second one copied the new file only, and holds none itself.
        QVERIFY(!QFileInfo::exists(blobsIn(second)));
        QCOMPARE(filesIn(backupBlobsIn(m_place, written->entry.registerName)).size(), 2U);
    }
    for (const QString &backup : {first, second}) {
        const QString again = m_town.path("again.rueckhalt");
        QDir(again).removeRecursively();
        const auto report = restore(backup, again);
        VERIFY_RESULT(report);
        QCOMPARE(report->damaged, 0);
        const auto vault = Vault::open(again, MemberTown::credentials(), vaultEnvironment());
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->attachments().of(incident())->size(), backup == first ? 1 : 2);
        QVERIFY(attached(**vault, incident(), id) == bytes);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
}

void AttachmentKeepingTest::erasedAttachmentDoesNotComeBack()
{
    const QByteArray bytes = noise(100'000);
    QString first;
    AttachmentId kept;
    QString name;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        kept = attach(**vault, incident(), bytes)->id;
        const AttachmentId gone = attach(**vault, incident(), noise(50'000, 9))->id;
        const auto written = backUp(**vault, 1);
        VERIFY_RESULT(written);
        first = written->entry.path;
        name = written->entry.registerName;
        VERIFY_RESULT((*vault)->attachments().erase(incident(), gone, "versehentlich"));
        // Its file and its keys are out of the backup at once.
        QCOMPARE(filesIn(backupBlobsIn(m_place, name)), std::set {kept});
    }
    const auto report = restore(first, m_town.path("again.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    {
        const auto vault = Vault::open(
            m_town.path("again.rueckhalt"), MemberTown::credentials(), vaultEnvironment());
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->attachments().of(incident())->size(), 1);
        QVERIFY(attached(**vault, incident(), kept) == bytes);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
    // Of an incident that was erased nothing is needed any more.
    const auto vault = m_town.open();
    VERIFY_RESULT((*vault)->erase(incident()));
    VERIFY_RESULT(backUp(**vault, 3, 1));
    QCOMPARE(filesIn(backupBlobsIn(m_place, name)).size(), 0U);
}

void AttachmentKeepingTest::keysCanBeRenewed()
{
    const QByteArray bytes = noise(70'000);
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const AttachmentId id = attach(**vault, incident(), bytes)->id;
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    QVERIFY(attached(**vault, incident(), id) == bytes);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// Whoever was a member and keeps his copy of everything has no key of what comes later; for those
/// who stay nothing changes.
void AttachmentKeepingTest::newDatabaseKeyKeepsAttachments()
{
    const QByteArray early = noise(70'000);
    const QByteArray late = noise(90'000, 2);
    AttachmentId first;
    AttachmentId second;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        first = attach(**vault, incident(), early)->id;
        const QByteArray file = contentsOfFile(m_town.folder() + "/vault.db");
        VERIFY_RESULT((*vault)->members().remove(m_town.idOf("officer")));
        QVERIFY(contentsOfFile(m_town.folder() + "/vault.db").first(16) != file.first(16));
        QVERIFY(attached(**vault, incident(), first) == early);
        second = attach(**vault, incident(), late)->id;
        VERIFY_RESULT(backUp(**vault, 1));
    }
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->attachments().of(incident())->size(), 2);
    QVERIFY(attached(**vault, incident(), first) == early);
    QVERIFY(attached(**vault, incident(), second) == late);
    QCOMPARE((*vault)->verify()->size(), 0);
    VERIFY_RESULT((*vault)->attachments().erase(incident(), first, "versehentlich"));
    QCOMPARE(filesIn(blobsIn(m_town.folder())), std::set {second});
}

void AttachmentKeepingTest::onlyOfficersAddAndErase_data()
{
    othersCannotDecrypt_data();
}

void AttachmentKeepingTest::onlyOfficersAddAndErase()
{
    QFETCH(const QString, login);
    AttachmentId id;
    {
        const auto vault = m_town.open();
        id = attach(**vault, incident(), noise(10))->id;
    }
    const auto vault = m_town.open(login);
    VERIFY_RESULT(vault);
    VERIFY_ERROR(attach(**vault, incident(), noise(10)), Error::Code::NotPermitted);
    VERIFY_ERROR((*vault)->attachments().erase(incident(), id, "weg"), Error::Code::NotPermitted);
    QCOMPARE(filesIn(blobsIn(m_town.folder())), std::set {id});
}

QTEST_GUILESS_MAIN(AttachmentKeepingTest)
#include "tst_attachmentkeeping.moc"
