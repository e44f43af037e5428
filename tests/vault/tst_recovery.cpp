// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/headcopies.h"
#include "vault/membershipstore.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The secret that was printed when the register was made.
class RecoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_town.startAfresh(); }
    void opensAsAnAdministratorWithoutAccount();
    void wrongSecretOpensNothing_data();
    void wrongSecretOpensNothing();
    void givesBackALostPasswordWithAllKeys();
    void handsOverKeysThatNobodyElseHas();
    void newSecretReplacesTheOldOne();
    void newSecretNeedsTheKeysOrTheOldOne();
    void oldSheetAndAnOldHeadGiveNoPresentKey_data();
    void oldSheetAndAnOldHeadGiveNoPresentKey();
    void leakedPasswordAndAnOldHeadGiveNoPresentKey();
    void replacedRecoveryDoesNotComeBack();
    void opensAfterEveryChangeOfKeys();

private:
    [[nodiscard]] Result<std::unique_ptr<Vault>> recovered(const SecretBytes &secret) const
    {
        return Vault::openWithRecovery(m_town.folder(), secret, vaultEnvironment());
    }
    MemberTown m_town;
};

void RecoveryTest::opensAsAnAdministratorWithoutAccount()
{
    const auto vault = recovered(m_town.recoverySecret());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->me().id.isNull());
    QCOMPARE((*vault)->me().roles, CodeSet<Role> {Role::Administrator});
    QCOMPARE((*vault)->members().members().size(), 7);
    QVERIFY((*vault)->members().isRecoverySecret(m_town.recoverySecret()));
    // It is there to let people in again, not to read.
    QCOMPARE((*vault)->facts()->rowCount(), 0U);
    VERIFY_ERROR((*vault)->incident(m_town.incidents().first().id), Error::Code::NotPermitted);
    VERIFY_ERROR((*vault)->record(plainIncident()), Error::Code::NotPermitted);
    VERIFY_ERROR((*vault)->members().changePassword(testPassword(), {}, testPassword(), {}),
        Error::Code::NotPermitted);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void RecoveryTest::wrongSecretOpensNothing_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("other") << QByteArray(16, 'x');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("long") << QByteArray(5000, 'x');
}

void RecoveryTest::wrongSecretOpensNothing()
{
    QFETCH(const QByteArray, secret);
    VERIFY_ERROR(recovered(secretOf(secret)), Error::Code::WrongPassword);
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->members().isRecoverySecret(secretOf(secret)));
}

void RecoveryTest::givesBackALostPasswordWithAllKeys()
{
    const QByteArray once = "einmal am Telefon";
    const UserId founder = m_town.idOf({});
    {
        const auto vault = recovered(m_town.recoverySecret());
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().resetPassword(founder, secretOf(once)));
        VERIFY_ERROR(
            (*vault)->members().resetPassword(UserId(), secretOf(once)), Error::Code::NotFound);
        VERIFY_ERROR((*vault)->members().resetPassword(founder, {}), Error::Code::Invalid);
    }
    VERIFY_ERROR(m_town.open(), Error::Code::WrongPassword);
    auto vault = m_town.open({}, once);
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->me().state, MemberState::Invited);
    QCOMPARE((*vault)->me().awaited, CodeSet<Role> {});
    VERIFY_RESULT((*vault)->members().changePassword(secretOf(once), {}, testPassword(), {}));
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
    QVERIFY(*(*vault)->incident(m_town.incidents().first().id) == m_town.incidents().first());
    VERIFY_RESULT((*vault)->members().setDisabled(m_town.idOf("manager"), true));
    QCOMPARE((*vault)->verify()->size(), 0);
}

void RecoveryTest::handsOverKeysThatNobodyElseHas()
{
    UserId second;
    {
        const auto admin = m_town.open("admin");
        VERIFY_RESULT(admin);
        const auto added
            = (*admin)->members().add(MemberTown::member("zwei", {Role::DataProtectionOfficer}));
        VERIFY_RESULT(added);
        second = *added;
    }
    {
        const auto vault = recovered(m_town.recoverySecret());
        VERIFY_RESULT(vault);
        VERIFY_RESULT(
            (*vault)->members().grantAwaited(second, MemberTown::fingerprintOf(**vault, second)));
        // With all keys at hand also the only one who has one can be removed.
        VERIFY_RESULT((*vault)->members().remove(m_town.idOf("dpo")));
    }
    const auto vault = m_town.open("zwei");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->me().awaited, CodeSet<Role> {});
}

void RecoveryTest::newSecretReplacesTheOldOne()
{
    SecretBytes fresh;
    {
        const auto vault = m_town.open("admin");
        VERIFY_RESULT(vault);
        auto made = (*vault)->members().renewRecovery(m_town.recoverySecret());
        VERIFY_RESULT(made);
        fresh = std::move(*made);
    }
    QCOMPARE(fresh.size(), std::size_t {16});
    VERIFY_ERROR(recovered(m_town.recoverySecret()), Error::Code::WrongPassword);
    {
        const auto vault = recovered(fresh);
        VERIFY_RESULT(vault);
        // Once more from within.
        auto made = (*vault)->members().renewRecovery();
        VERIFY_RESULT(made);
        VERIFY_RESULT((*vault)->members().setDisabled(m_town.idOf("manager"), true));
        QCOMPARE((*vault)->verify()->size(), 0);
        fresh = std::move(*made);
    }
    const auto vault = recovered(fresh);
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().resetPassword(m_town.idOf("officer"), testPassword()));
}

void RecoveryTest::newSecretNeedsTheKeysOrTheOldOne()
{
    {
        const auto admin = m_town.open("admin");
        VERIFY_RESULT(admin);
        const auto made = (*admin)->members().renewRecovery();
        VERIFY_ERROR(made, Error::Code::NotPermitted);
        QCOMPARE(made.error().detail, "officer");
        VERIFY_ERROR(
            (*admin)->members().renewRecovery(secretOf("falsch")), Error::Code::WrongPassword);
    }
    const auto founder = m_town.open();
    VERIFY_RESULT(founder);
    const auto made = (*founder)->members().renewRecovery();
    VERIFY_ERROR(made, Error::Code::NotPermitted);
    QCOMPARE(made.error().detail, "council");
}

void RecoveryTest::oldSheetAndAnOldHeadGiveNoPresentKey_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("an administrator with the old sheet") << "admin";
    QTest::newRow("the founder with the old sheet") << "";
    QTest::newRow("a manager with the old sheet") << "manager";
    QTest::newRow("recovery") << "recovery";
}

/// Every backup has an old head.
void RecoveryTest::oldSheetAndAnOldHeadGiveNoPresentKey()
{
    QFETCH(const QString, by);
    const QByteArray oldHead = contentsOfFile(m_town.folder() + "/head.a");
    SecretBytes fresh;
    {
        const auto vault = by == "recovery" ? recovered(m_town.recoverySecret()) : m_town.open(by);
        VERIFY_RESULT(vault);
        auto made = (*vault)->members().renewRecovery(m_town.recoverySecret());
        VERIFY_RESULT(made);
        fresh = std::move(*made);
        QCOMPARE((*vault)->verify()->size(), 0);
        if (by.isEmpty())
            VERIFY_RESULT((*vault)->record(plainIncident()));
        // She does not keep the keys that the sheet lent her.
        if (by == "admin")
            VERIFY_ERROR(
                (*vault)->members().rotate({Role::SafetyOfficer}), Error::Code::NotPermitted);
    }
    const auto thief = parseHead(oldHead).and_then(
        [&](const Head &head) { return unlockHead(head, m_town.recoverySecret()); });
    VERIFY_RESULT(thief);
    const auto present = HeadCopies::read(m_town.folder()).head();
    VERIFY_RESULT(present);
    const auto owner = unlockHead(*present, fresh);
    VERIFY_RESULT(owner);
    QVERIFY(toByteArray(owner->database.view()) != toByteArray(thief->database.view()));
    for (int number = 1; number <= KeyRoleCount; ++number) {
        const auto role = static_cast<KeyRole>(number);
        const quint32 newest = present->membership.newest(role);
        QCOMPARE(newest, role == KeyRole::Identities ? 0U : 2U);
        QVERIFY(!thief->roles.key({role, newest}));
        QVERIFY(newest == 0 || owner->roles.key({role, newest}));
    }
    auto database = Database::open(
        m_town.folder() + "/vault.db", owner->database, Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->number("SELECT count(*) FROM content_key WHERE role_key = 1"), 0);
    database->reset();
    for (const QString login : {"", "officer", "manager", "council"}) {
        const auto vault = m_town.open(login);
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->me().awaited, CodeSet<Role> {});
        QCOMPARE((*vault)->alerts().size(), 0);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
}

void RecoveryTest::leakedPasswordAndAnOldHeadGiveNoPresentKey()
{
    const auto leaked = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(leaked);
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        MemberKeeping &members = (*vault)->members();
        VERIFY_RESULT(members.switchIdentitiesOn("§ 24 DSG"));
        VERIFY_RESULT(members.rotate({Role::SafetyOfficer, Role::Administrator}));
        VERIFY_RESULT(members.changePassword(testPassword(), {}, secretOf("ein neues"), {}));
        VERIFY_RESULT(members.rotate({Role::SafetyOfficer, Role::Administrator}));
        QCOMPARE((*vault)->verify()->size(), 0);
    }
    const auto now = unlockedHead(m_town.folder(), secretOf("ein neues"));
    VERIFY_RESULT(now);
    QVERIFY(toByteArray(now->keys.database.view()) != toByteArray(leaked->keys.database.view()));
    for (const KeyRole role :
        {KeyRole::SafetyOfficer, KeyRole::Administrator, KeyRole::Identities}) {
        QCOMPARE(now->keys.roles.newest(role), 3U);
        QVERIFY(leaked->keys.roles.newest(role) < 3U);
    }
}

/// Its endorsement could be copied out of an older list by anybody who may sign the next one.
void RecoveryTest::replacedRecoveryDoesNotComeBack()
{
    const auto founder = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(founder);
    const KeySecret &officer = *founder->keys.roles.newestKey(KeyRole::SafetyOfficer);
    QByteArrayList history;
    {
        const auto raw = RawRegister::open(m_town.folder(), founder->head, founder->keys);
        VERIFY_RESULT(raw);
        history = *MembershipStore(*(*raw)->database).history();
    }
    Membership last = founder->head.membership;
    const auto follow = [&](const RecoveryEntry &entry) {
        ++last.epoch;
        last.previous = hashOf(*parseMembership(bytesOf(history.last())));
        last.recovery = entry;
        sign(last, founder->keys.userId, *founder->keys.user);
        history << encodeMembership(last);
        return verifyMembership(std::nullopt, history);
    };
    QList<RecoveryEntry> entries;
    for (int i = 0; i < 2; ++i) {
        const KeySecret made
            = KeySecret::generate(founder->head.id, KeyOwner::Recovery, systemRandom());
        RecoveryEntry entry {made.publicKeys(), {}};
        entry.endorsement = toByteArray(
            officer.signing().sign(bytesOf(endorsementText(founder->head.id, entry))));
        VERIFY_RESULT(follow(entry));
        entries << entry;
    }
    VERIFY_ERROR(follow(entries.first()), Error::Code::Damaged);
}

void RecoveryTest::opensAfterEveryChangeOfKeys()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
        VERIFY_RESULT((*vault)->members().remove(m_town.idOf("officer")));
    }
    const QByteArray once = "einmal";
    {
        const auto vault = recovered(m_town.recoverySecret());
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().resetPassword(m_town.idOf({}), secretOf(once)));
    }
    const auto vault = m_town.open({}, once);
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().changePassword(secretOf(once), {}, testPassword(), {}));
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
