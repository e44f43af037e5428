// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/intruder.h"
#include "support/vault/membertown.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The disk of the register dies: its backups, and their heads with the database key of the time
/// they were made, are all that is left.
class LostRegisterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void backupsFromBeforeANewKeyAreRestored_data();
    void backupsFromBeforeANewKeyAreRestored();
    void newerBackupTakesTheOlderOnesAlong();

private:
    [[nodiscard]] QString place() const { return m_town->path("place"); }
    [[nodiscard]] BackupOrder order(int day) const
    {
        return {place(), 10, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
    }
    [[nodiscard]] Result<QString> backUp(int day);
    [[nodiscard]] Result<BackupReport> restored(const QString &backup) const
    {
        return OpenedBackup::open(backup, {MemberTown::credentials(), {}, {}})
            .and_then([&](OpenedBackup &&opened) {
                return opened.restore(m_town->path("zurueck.rueckhalt"), vaultEnvironment(), {});
            });
    }
    [[nodiscard]] bool lose()
    {
        m_vault.reset();
        return QDir(m_town->folder()).removeRecursively();
    }
    /// What everybody with the founder's keys can know of the register, now.
    [[nodiscard]] bool remember(std::vector<RegisterKeys> &keys) const
    {
        Head head;
        auto held = HeadCopies::read(m_town->folder()).unlock(MemberTown::credentials(), head);
        if (held)
            keys.push_back(std::move(*held));
        return held.has_value();
    }

    std::unique_ptr<MemberTown> m_town;
    std::unique_ptr<Vault> m_vault;
    QDateTime m_now;
};

void LostRegisterTest::initTestCase()
{
    m_town = std::make_unique<MemberTown>();
}

void LostRegisterTest::init()
{
    m_vault.reset();
    m_town->startAfresh();
    QVERIFY(QDir(place()).removeRecursively() && QDir().mkpath(place()));
    QVERIFY(QDir(m_town->path("zurueck.rueckhalt")).removeRecursively());
    m_now = vaultEnvironment().clock();
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto opened = Vault::open(m_town->folder(), MemberTown::credentials(), environment);
    VERIFY_RESULT(opened);
    m_vault = std::move(*opened);
}

Result<QString> LostRegisterTest::backUp(int day)
{
    const auto written
        = m_vault->beginBackup(order(day)).and_then([](std::unique_ptr<BackupWriting> &&writing) {
              return writing->run({});
          });
    if (!written)
        return tl::unexpected<Error>(written.error());
    return m_vault->noteBackup(place(), *written).map([&] { return written->entry.path; });
}

namespace {

using Deed = std::function<bool(Vault &)>;

/// What meets the keys file after the database key was changed and before the register is lost.
enum class After { IncidentErased, NameErased, BackupCancelled, BackupCancelledIncidentErased };

Identity nameUntilTomorrow()
{
    return {{}, {}, canary(2), IdentityTrigger::HouseBan, "Hausverbot",
        vaultEnvironment().clock().date().addDays(1)};
}

} // namespace

void LostRegisterTest::backupsFromBeforeANewKeyAreRestored_data()
{
    QTest::addColumn<Deed>("newKey");
    QTest::addColumn<After>("after");
    const Deed rotated
        = [](Vault &vault) { return vault.members().rotate({Role::SafetyOfficer}).has_value(); };
    const Deed twice = [rotated](Vault &vault) { return rotated(vault) && rotated(vault); };
    const Deed removed = [this](Vault &vault) {
        return vault.members().remove(m_town->idOf(codeOf(Role::SafetyOfficer))).has_value();
    };
    const Deed renewed = [this](Vault &vault) {
        return vault.members().renewRecovery(m_town->recoverySecret()).has_value();
    };
    const auto row = [](const char *name, const Deed &newKey, After after) {
        QTest::newRow(name) << newKey << after;
    };
    row("new keys, then an incident erased", rotated, After::IncidentErased);
    row("new keys, then a name erased", rotated, After::NameErased);
    row("new keys, then a backup cancelled", rotated, After::BackupCancelled);
    row("new keys, then a backup cancelled and an incident erased", rotated,
        After::BackupCancelledIncidentErased);
    row("new keys twice, then a backup cancelled and an incident erased", twice,
        After::BackupCancelledIncidentErased);
    row("member removed, then an incident erased", removed, After::IncidentErased);
    row("new recovery, then a backup cancelled", renewed, After::BackupCancelled);
}

void LostRegisterTest::backupsFromBeforeANewKeyAreRestored()
{
    QFETCH(const Deed, newKey);
    QFETCH(const After, after);
    // Only what may be erased later is marked.
    NewIncident marked = fullIncident(5);
    marked.person.description = after == After::NameErased ? QString("Tür") : canary(1);
    const auto recorded = m_vault->record(marked);
    VERIFY_RESULT(recorded);
    Result<IdentityId> name = failure(Error::Code::NotFound);
    if (after == After::NameErased) {
        VERIFY_RESULT(m_vault->members().switchIdentitiesOn("§ 24 DSG"));
        name = m_vault->identities().record(nameUntilTomorrow());
        VERIFY_RESULT(name);
    }
    std::vector<RegisterKeys> keys;
    QVERIFY(remember(keys));
    const auto backup = backUp(1);
    VERIFY_RESULT(backup);
    QVERIFY(newKey(*m_vault));
    QVERIFY(remember(keys));
    const bool isErased
        = after == After::IncidentErased || after == After::BackupCancelledIncidentErased;
    if (after == After::BackupCancelled || after == After::BackupCancelledIncidentErased) {
        auto writing = m_vault->beginBackup(order(2));
        VERIFY_RESULT(writing);
        // The keys are written before the database is.
        const QString partial = place() + "/.amt.backup-partial/vault.db";
        VERIFY_ERROR((*writing)->run([&](qint64, qint64) { return !QFileInfo::exists(partial); }),
            Error::Code::Cancelled);
    }
    const RegisterId id = HeadCopies::read(m_town->folder()).head()->id;
    QVERIFY(plunderWith(place(), id, keys).inContents > 0);
    if (isErased)
        VERIFY_RESULT(m_vault->erase(recorded->id));
    if (after == After::NameErased)
        VERIFY_RESULT(m_vault->identities().erase(*name));
    QCOMPARE(m_vault->backupPlaces()->first().pendingErasures, 0);
    // What is erased is gone for whoever has all the keys there were.
    if (after != After::BackupCancelled)
        QCOMPARE(plunderWith(place(), id, keys).canaries(), 0);

    QVERIFY(lose());
    const auto report = restored(*backup);
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    const auto vault = Vault::open(
        m_town->path("zurueck.rueckhalt"), MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    for (const Incident &incident : m_town->incidents())
        QVERIFY((*vault)->incident(incident.id) == incident);
    QCOMPARE((*vault)->incident(recorded->id).has_value(), !isErased);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// From the backup on that is made under the new key, the older ones need it too.
void LostRegisterTest::newerBackupTakesTheOlderOnesAlong()
{
    const auto first = backUp(1);
    VERIFY_RESULT(first);
    const QStringList files {place() + "/amt.keys", place() + "/amt.keys-2"};
    VERIFY_RESULT(m_vault->members().rotate({Role::SafetyOfficer}));
    const auto second = backUp(2);
    VERIFY_RESULT(second);
    VERIFY_RESULT(m_vault->erase(m_town->incidents().first().id));
    QVERIFY(lose());
    for (const QString &file : files) {
        // Each copy is enough, for each of them.
        QVERIFY(QFile::rename(file, place() + "/away"));
        for (const QString &backup : {*first, *second}) {
            const auto report = restored(backup);
            VERIFY_RESULT(report);
            QCOMPARE(report->damaged, 0);
            QVERIFY(report->erased > 0);
            QVERIFY(QDir(m_town->path("zurueck.rueckhalt")).removeRecursively());
        }
        QVERIFY(QFile::rename(place() + "/away", file));
    }
    // Whoever was removed before the second one knows the key of the first one only.
    QVERIFY(QDir(*second).removeRecursively());
    VERIFY_ERROR(restored(*first), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(LostRegisterTest)
#include "tst_lostregister.moc"
