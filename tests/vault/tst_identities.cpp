// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Names of accused persons: off at first, with a key and an end of their own.
class IdentitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void thereIsNoKeyAtFirst();
    void switchingOnNeedsAStateLawProfile();
    void recordedNameIsReadByHoldersOnly();
    void impossibleRecordIsRefused_data();
    void impossibleRecordIsRefused();
    void whatIsOverIsErasedWhenAHolderUnlocks();
    void switchingOffErasesEverything();
    void keyGoesOnWithRotationAndLeavesWithTheRole();
    void administratorCannotStandInForAnOfficer();

private:
    [[nodiscard]] Identity identity(int days = 100) const
    {
        return {{}, m_town.incidents()[0].id, "Max Beispiel", IdentityTrigger::HouseBan,
            "Hausverbot vom 3. November", m_today.addDays(days)};
    }
    Result<void> switchOn() const
    {
        return m_town.open().and_then([](std::unique_ptr<Vault> &&vault) {
            return vault->members().switchIdentitiesOn("§ 24 DSG");
        });
    }

    Result<void> grant(Vault &vault, const QString &login) const
    {
        const UserId id = m_town.idOf(login);
        return vault.members().grantIdentities(id, MemberTown::fingerprintOf(vault, id));
    }

    MemberTown m_town;
    QDate m_today = vaultEnvironment().clock().date();
};

void IdentitiesTest::init()
{
    m_town.startAfresh();
}

void IdentitiesTest::thereIsNoKeyAtFirst()
{
    for (const QString login : {"", "officer", "manager"}) {
        const auto vault = m_town.open(login);
        VERIFY_RESULT(vault);
        QVERIFY(!(*vault)->me().holdsIdentities);
        QVERIFY((*vault)->members().stateLawProfile().isEmpty());
        VERIFY_ERROR((*vault)->identities().record(identity()), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->identities().all(), Error::Code::NotPermitted);
        VERIFY_ERROR(
            (*vault)->members().grantIdentities((*vault)->me().id, (*vault)->me().fingerprint),
            login == "manager" ? Error::Code::Invalid : Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->members().switchIdentitiesOff(), Error::Code::NotPermitted);
    }
}

void IdentitiesTest::switchingOnNeedsAStateLawProfile()
{
    VERIFY_ERROR(
        (*m_town.open("admin"))->members().switchIdentitiesOn("x"), Error::Code::NotPermitted);
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    VERIFY_ERROR((*vault)->members().switchIdentitiesOn("  "), Error::Code::Invalid);
    QVERIFY(!(*vault)->me().holdsIdentities);
    VERIFY_RESULT((*vault)->members().switchIdentitiesOn("§ 24 DSG"));
    QVERIFY((*vault)->me().holdsIdentities);
    VERIFY_ERROR((*vault)->members().switchIdentitiesOn("noch einmal"), Error::Code::AlreadyExists);
    QCOMPARE((*vault)->members().stateLawProfile(), "§ 24 DSG");
}

void IdentitiesTest::recordedNameIsReadByHoldersOnly()
{
    VERIFY_RESULT(switchOn());
    IdentityId id;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const auto recorded = (*vault)->identities().record(identity());
        VERIFY_RESULT(recorded);
        id = *recorded;
    }
    {
        const auto officer = m_town.open("officer");
        VERIFY_RESULT(officer);
        VERIFY_ERROR((*officer)->identities().all(), Error::Code::NotPermitted);
        VERIFY_ERROR((*officer)->identities().erase(id), Error::Code::NotPermitted);
        QCOMPARE((*officer)->verify()->size(), 0);
    }
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_ERROR(grant(**vault, "manager"), Error::Code::Invalid);
        VERIFY_RESULT(grant(**vault, "officer"));
    }
    const auto officer = m_town.open("officer");
    VERIFY_RESULT(officer);
    Identity expected = identity();
    expected.id = id;
    QCOMPARE((*officer)->identities().all()->size(), 1);
    QVERIFY((*officer)->identities().all()->first() == expected);
    QCOMPARE((*officer)->identities().of(m_town.incidents()[0].id)->size(), 1);
    QCOMPARE((*officer)->identities().of(m_town.incidents()[1].id)->size(), 0);
    VERIFY_RESULT((*officer)->identities().erase(id));
    QVERIFY((*officer)->identities().all()->isEmpty());
    QCOMPARE((*officer)->verify()->size(), 0);
}

using Spoil = std::function<void(Identity &)>;

void IdentitiesTest::impossibleRecordIsRefused_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<Error::Code>("code");
    const QDate today = m_today;
    const auto row
        = [](const char *name, const Spoil &spoil, Error::Code code = Error::Code::Invalid) {
              QTest::newRow(name) << spoil << code;
          };
    row("no name", [](Identity &i) { i.name = " "; });
    row("long name", [](Identity &i) { i.name = QString(201, u'x'); });
    row("no reason", [](Identity &i) { i.reason.clear(); });
    row("no end", [](Identity &i) { i.ends = {}; });
    row("end is today", [=](Identity &i) { i.ends = today; });
    row("beyond what the profile allows",
        [=](Identity &i) { i.ends = today.addMonths(24).addDays(1); });
    row(
        "unknown case", [](Identity &i) { i.incident = IncidentId({1}); }, Error::Code::NotFound);
}

void IdentitiesTest::impossibleRecordIsRefused()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const Error::Code, code);
    VERIFY_RESULT(switchOn());
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    Identity wrong = identity();
    spoil(wrong);
    VERIFY_ERROR((*vault)->identities().record(wrong), code);
    QVERIFY((*vault)->identities().all()->isEmpty());
}

void IdentitiesTest::whatIsOverIsErasedWhenAHolderUnlocks()
{
    VERIFY_RESULT(switchOn());
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->identities().longestMonths(), 24);
        VERIFY_ERROR((*vault)->identities().setLongestMonths(0), Error::Code::Invalid);
        VERIFY_RESULT((*vault)->identities().setLongestMonths(6));
        VERIFY_ERROR((*vault)->identities().record(identity(300)), Error::Code::Invalid);
        VERIFY_RESULT((*vault)->identities().record(identity(100)));
        VERIFY_RESULT((*vault)->identities().record(identity(10)));
        QCOMPARE((*vault)->identities().all()->first().ends, m_today.addDays(10));
        QVERIFY((*vault)->identities().due()->isEmpty());
    }
    VaultEnvironment later = vaultEnvironment();
    const QDateTime moment = later.clock().addDays(11);
    later.clock = [moment] { return moment; };
    const auto kept = [&] {
        const auto holder = unlockedHead(m_town.folder(), testPassword());
        const auto raw = RawRegister::open(m_town.folder(), holder->head, holder->keys);
        return (*raw)
            ->database->number("SELECT count(*) FROM sealed_object WHERE part = 6")
            .value_or(-1);
    };
    // Without their key nobody can tell which are due.
    VERIFY_RESULT(Vault::open(m_town.folder(), MemberTown::credentials("officer"), later));
    QCOMPARE(kept(), 2);
    {
        const auto vault = Vault::open(m_town.folder(), MemberTown::credentials(), later);
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->identities().isAvailable());
        QVERIFY((*vault)->identities().due()->isEmpty());
        QCOMPARE((*vault)->identities().all()->size(), 1);
        QCOMPARE((*vault)->identities().all()->first().ends, m_today.addDays(100));
        QCOMPARE((*vault)->identities().longestMonths(), 6);
        QCOMPARE((*vault)->verify()->size(), 0);
    }
    QCOMPARE(kept(), 1);
}

void IdentitiesTest::switchingOffErasesEverything()
{
    VERIFY_RESULT(switchOn());
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->identities().record(identity()));
    VERIFY_RESULT((*vault)->members().switchIdentitiesOff());
    QVERIFY(!(*vault)->me().holdsIdentities);
    QVERIFY((*vault)->members().stateLawProfile().isEmpty());
    VERIFY_ERROR((*vault)->identities().all(), Error::Code::NotPermitted);
    VERIFY_RESULT((*vault)->members().switchIdentitiesOn("anderes Gesetz"));
    QVERIFY((*vault)->identities().all()->isEmpty());
    VERIFY_RESULT((*vault)->identities().record(identity()));
    QCOMPARE((*vault)->verify()->size(), 0);
}

void IdentitiesTest::keyGoesOnWithRotationAndLeavesWithTheRole()
{
    VERIFY_RESULT(switchOn());
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->identities().record(identity()));
        VERIFY_RESULT(grant(**vault, "officer"));
        VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
        VERIFY_RESULT((*vault)->members().setRoles(m_town.idOf("officer"), {Role::Manager}));
        QCOMPARE((*vault)->identities().all()->size(), 1);
        VERIFY_RESULT((*vault)->identities().record(identity(7)));
    }
    const auto gone = unlockedHead(m_town.folder(), testPassword(), "officer");
    VERIFY_RESULT(gone);
    QVERIFY(!gone->keys.roles.holds(KeyRole::Identities));
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->identities().all()->size(), 2);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// She gives the officer a new password, which she then knows.
void IdentitiesTest::administratorCannotStandInForAnOfficer()
{
    VERIFY_RESULT(switchOn());
    const UserId officer = m_town.idOf("officer");
    const QByteArray known = "vom Amt gemacht";
    Digest compared;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->identities().record(identity()));
        compared = MemberTown::fingerprintOf(**vault, officer);
    }
    {
        const auto admin = m_town.open("admin");
        VERIFY_RESULT(admin);
        MemberKeeping &members = (*admin)->members();
        VERIFY_RESULT(members.resetPassword(officer, secretOf(known)));
        // Around the password of her own that an invited member needs.
        VERIFY_RESULT(members.setDisabled(officer, true));
        VERIFY_RESULT(members.setDisabled(officer, false));
    }
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const Digest now = MemberTown::fingerprintOf(**vault, officer);
        for (const Digest &fingerprint : {compared, now}) {
            VERIFY_ERROR(
                (*vault)->members().grantIdentities(officer, fingerprint), Error::Code::Invalid);
            VERIFY_ERROR(
                (*vault)->members().grantAwaited(officer, fingerprint), Error::Code::Invalid);
        }
    }
    {
        // Even if she chooses one: it is not what the officer reads out.
        const auto stolen = m_town.open("officer", known);
        VERIFY_RESULT(stolen);
        QCOMPARE((*stolen)->me().state, MemberState::Invited);
        VERIFY_RESULT((*stolen)->members().changePassword(secretOf(known), {}, testPassword(), {}));
    }
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    for (const auto &refused : {(*vault)->members().grantIdentities(officer, compared),
             (*vault)->members().grantAwaited(officer, compared)}) {
        VERIFY_ERROR(refused, Error::Code::Invalid);
        QCOMPARE(refused.error().detail, "fingerprint");
    }
    VERIFY_RESULT(grant(**vault, "officer"));
}

QTEST_GUILESS_MAIN(IdentitiesTest)
#include "tst_identities.moc"
