// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"

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
        VERIFY_RESULT((*vault)->members().grantAwaited(second));
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
