// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/attachedfiles.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/attachmentfiles.h"
#include "vault/attachmentkeeping.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A medium changes a byte of a sealed file beside the backups: its length is as it was. That is
/// told, and mended from any copy that is whole.
class AttachmentCopiesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void damagedFilesOfABackupAreTold();
    void restoreTakesThemFromTheRegister();
    void restoreTakesThemFromAnotherPlace();
    void laterBackupsMendThem();

private:
    [[nodiscard]] const IncidentId &incident() const { return m_town.incidents()[0].id; }
    Result<WrittenBackup> backUp(Vault &vault, int day, const QString &place);
    Result<BackupReport> restore(const QString &backup, const QStringList &newerStates = {}) const;
    [[nodiscard]] QString copyOf(const AttachmentId &id, const QString &place) const
    {
        return backupBlobsIn(place, "amt") + u'/' + fileNameOf(id);
    }
    [[nodiscard]] static bool damage(const QString &file);
    [[nodiscard]] QString target() const { return m_town.path("again.rueckhalt"); }

    MemberTown m_town;
    QString m_place;
    QString m_otherPlace;
    QByteArray m_bytes = noise(100'000);
};

void AttachmentCopiesTest::init()
{
    m_town.startAfresh();
    m_place = m_town.path("place");
    m_otherPlace = m_town.path("other");
    for (const QString &folder : {m_place, m_otherPlace, target(), blobsIn(m_town.folder())})
        QDir(folder).removeRecursively();
    QVERIFY(QDir().mkpath(m_place) && QDir().mkpath(m_otherPlace));
}

Result<WrittenBackup> AttachmentCopiesTest::backUp(Vault &vault, int day, const QString &place)
{
    const BackupOrder order {place, 30, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
    auto written = vault.beginBackup(order).and_then(
        [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
    if (!written)
        return written;
    return vault.noteBackup(place, *written).map([&] { return std::move(*written); });
}

Result<BackupReport> AttachmentCopiesTest::restore(
    const QString &backup, const QStringList &newerStates) const
{
    return OpenedBackup::open(backup, {MemberTown::credentials(), {}, newerStates})
        .and_then([&](OpenedBackup &&opened) {
            return opened.restore(target(), vaultEnvironment(), {});
        });
}

bool AttachmentCopiesTest::damage(const QString &file)
{
    QByteArray bytes = contentsOfFile(file);
    if (bytes.size() < 1000)
        return false;
    bytes[500] = static_cast<char>(bytes[500] + 1);
    return writeFile(file, bytes);
}

void AttachmentCopiesTest::damagedFilesOfABackupAreTold()
{
    QString backup;
    AttachmentId broken;
    AttachmentId whole;
    {
        const auto vault = m_town.open();
        broken = attach(**vault, incident(), m_bytes)->id;
        whole = attach(**vault, incident(), noise(100'000, 5))->id;
        const auto written = backUp(**vault, 1, m_place);
        VERIFY_RESULT(written);
        backup = written->entry.path;
    }
    QVERIFY(damage(copyOf(broken, m_place)));
    const auto report = restore(backup);
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 1);
    QCOMPARE(report->elsewhere, 0);
    const auto vault = Vault::open(target(), MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    QVERIFY(attached(**vault, incident(), whole) == noise(100'000, 5));
    VERIFY_ERROR(attached(**vault, incident(), broken), Error::Code::NotFound);
}

void AttachmentCopiesTest::restoreTakesThemFromTheRegister()
{
    QString backup;
    AttachmentId id;
    {
        const auto vault = m_town.open();
        id = attach(**vault, incident(), m_bytes)->id;
        backup = backUp(**vault, 1, m_place)->entry.path;
    }
    QVERIFY(damage(copyOf(id, m_place)));
    const auto report = restore(backup, {m_town.folder()});
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    QCOMPARE(report->elsewhere, 1);
    const auto vault = Vault::open(target(), MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    QVERIFY(attached(**vault, incident(), id) == m_bytes);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void AttachmentCopiesTest::restoreTakesThemFromAnotherPlace()
{
    QString backup;
    AttachmentId id;
    {
        const auto vault = m_town.open();
        id = attach(**vault, incident(), m_bytes)->id;
        VERIFY_RESULT(backUp(**vault, 1, m_otherPlace));
        backup = backUp(**vault, 2, m_place)->entry.path;
    }
    QVERIFY(QFile::remove(copyOf(id, m_place)));
    const auto report = restore(backup);
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    QCOMPARE(report->elsewhere, 1);
    const auto vault = Vault::open(target(), MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    QVERIFY(attached(**vault, incident(), id) == m_bytes);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// Daily backups read every copy and every original again in sixteen days.
void AttachmentCopiesTest::laterBackupsMendThem()
{
    const auto vault = m_town.open();
    const AttachmentId id = attach(**vault, incident(), m_bytes)->id;
    const AttachmentId other = attach(**vault, incident(), noise(70'000, 3))->id;
    VERIFY_RESULT(backUp(**vault, 1, m_place));
    const QByteArray copy = contentsOfFile(copyOf(id, m_place));
    const QByteArray otherCopy = contentsOfFile(copyOf(other, m_place));
    QTest::ignoreMessage(
        QtWarningMsg, "A damaged file of an attachment was taken back from a backup");
    QVERIFY(damage(copyOf(id, m_place)));
    QVERIFY(damage(blobsIn(m_town.folder()) + u'/' + fileNameOf(other)));
    for (int day = 2; day <= 17; ++day) {
        const auto written = backUp(**vault, day, m_place);
        VERIFY_RESULT(written);
        QCOMPARE(written->unreadable, 0);
    }
    QVERIFY(contentsOfFile(copyOf(id, m_place)) == copy);
    QVERIFY(contentsOfFile(copyOf(other, m_place)) == otherCopy);
    QVERIFY(attached(**vault, incident(), other) == noise(70'000, 3));
    QCOMPARE((*vault)->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(AttachmentCopiesTest)
#include "tst_attachmentcopies.moc"
