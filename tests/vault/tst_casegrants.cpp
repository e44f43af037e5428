// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "crypto/sealedbox.h"
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/openedvault.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Single cases, granted to one member until a moment.
class CaseGrantsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void grantedCaseIsReadAndNoOther();
    void impossibleGrantIsRefused_data();
    void impossibleGrantIsRefused();
    void onlyOfficersGrant();
    void endedGrantIsRefusedByTheProgram();
    void revokedGrantIsWorthNothing();
    void officersUnlockingEndsWhatIsOver();
    void grantsOfAMemberWhoIsGoneEnd();
    void grantOutlivesChangesOfPasswordAndKeys();
    void administratorCannotStandInForACarer();
    void resetPasswordEndsAGrant_data();
    void resetPasswordEndsAGrant();
    void disabledAccountGetsNoNewKeysOfACase();
    void othersLearnNothingOfACase();
    void boxHasNoKeyOfWhatIsForOfficersOnly();
    void boxOfAnEarlierProgramStillOpens();

private:
    /// The administrator gives the carer a password, which she then knows, and, if `settles`, puts
    /// one of her own in its place as the carer.
    void standInForTheCarer(bool settles);
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(const QString &login, int daysLater = 0) const
    {
        VaultEnvironment environment = vaultEnvironment();
        const QDateTime later = environment.clock().addDays(daysLater);
        environment.clock = [later] { return later; };
        return Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    }
    [[nodiscard]] Result<GrantId> grantedBy(Vault &vault, const QString &login, int incident,
        int days, const QString &reason = "Nachsorge") const
    {
        const UserId user = m_town.idOf(login);
        return vault.caseGrants().grant(m_town.incidents()[incident].id, user,
            MemberTown::fingerprintOf(vault, user), m_now.addDays(days), reason);
    }
    /// As the founder grants it.
    GrantId granted(const QString &login, int incident, int days);

    /// Content keys by part, as the carer reads them out of her box without our program.
    [[nodiscard]] std::map<int, QByteArray> keysInBox(const GrantId &id) const;

    MemberTown m_town;
    QDateTime m_now = vaultEnvironment().clock();
};

void CaseGrantsTest::init()
{
    m_town.startAfresh();
}

GrantId CaseGrantsTest::granted(const QString &login, int incident, int days)
{
    const auto vault = open({});
    if (!vault)
        return {};
    return grantedBy(**vault, login, incident, days).value_or(GrantId {});
}

void CaseGrantsTest::grantedCaseIsReadAndNoOther()
{
    const GrantId id = granted("carer", 1, 30);
    QVERIFY(!id.isNull());
    const Incident &incident = m_town.incidents()[1];
    {
        const auto carer = open("carer");
        VERIFY_RESULT(carer);
        QVERIFY(*(*carer)->incident(incident.id) == incident);
        VERIFY_ERROR((*carer)->incident(m_town.incidents()[0].id), Error::Code::NotPermitted);
        const auto facts = (*carer)->facts();
        VERIFY_RESULT(facts);
        QCOMPARE(facts->rowCount(), 1U);
        QCOMPARE(facts->number(0), incident.number);
        QVERIFY(facts->facts(0) == incident.facts);
        const CaseGrant expected {
            id, incident.id, m_town.idOf("carer"), m_town.idOf({}), m_now.addDays(30), "Nachsorge"};
        QCOMPARE((*carer)->caseGrants().mine()->size(), 1);
        QVERIFY((*carer)->caseGrants().mine()->first() == expected);
        VERIFY_ERROR((*carer)->caseGrants().all(), Error::Code::NotPermitted);
    }
    const auto officer = open("officer");
    VERIFY_RESULT(officer);
    QCOMPARE((*officer)->caseGrants().all()->size(), 1);
    QCOMPARE((*officer)->caseGrants().all()->first().id, id);
    QCOMPARE((*officer)->verify()->size(), 0);
}

void CaseGrantsTest::impossibleGrantIsRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("detail");
    QTest::newRow("manager") << "manager" << 3 << "x"
                             << "role";
    QTest::newRow("administrator") << "admin" << 3 << "x"
                                   << "role";
    QTest::newRow("over") << "carer" << 0 << "x"
                          << "expires";
    QTest::newRow("for ever") << "carer" << 400 << "x"
                              << "expires";
    QTest::newRow("no reason") << "carer" << 3 << " "
                               << "reason";
    QTest::newRow("long reason") << "carer" << 3 << QString(501, u'x') << "reason";
}

void CaseGrantsTest::impossibleGrantIsRefused()
{
    QFETCH(const QString, login);
    QFETCH(const int, days);
    QFETCH(const QString, reason);
    QFETCH(const QString, detail);
    const auto vault = open({});
    VERIFY_RESULT(vault);
    const auto made = grantedBy(**vault, login, 0, days, reason);
    VERIFY_ERROR(made, Error::Code::Invalid);
    QCOMPARE(made.error().detail, detail);
    QVERIFY((*vault)->caseGrants().all()->isEmpty());
    VERIFY_ERROR(
        (*vault)->caseGrants().grant(IncidentId(), m_town.idOf("carer"), {}, m_now.addDays(3), "x"),
        Error::Code::NotFound);
}

void CaseGrantsTest::onlyOfficersGrant()
{
    for (const QString login : {"carer", "manager", "dpo", "admin"}) {
        const auto vault = open(login);
        VERIFY_RESULT(vault);
        VERIFY_ERROR(grantedBy(**vault, "carer", 0, 3), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->caseGrants().revoke(GrantId()), Error::Code::NotPermitted);
    }
}

void CaseGrantsTest::endedGrantIsRefusedByTheProgram()
{
    granted("dpo", 0, 3);
    VERIFY_RESULT((*open("dpo", 2))->incident(m_town.incidents()[0].id));
    const auto later = open("dpo", 3);
    VERIFY_RESULT(later);
    VERIFY_ERROR((*later)->incident(m_town.incidents()[0].id), Error::Code::NotPermitted);
    QVERIFY((*later)->caseGrants().mine()->isEmpty());
    QCOMPARE((*later)->facts()->rowCount(), 0U);
}

/// Even with the box from before and the present vault.db nothing opens.
void CaseGrantsTest::revokedGrantIsWorthNothing()
{
    const GrantId id = granted("carer", 0, 30);
    const GrantId other = granted("council", 0, 30);
    auto before = unlockedHead(m_town.folder(), testPassword(), "carer");
    VERIFY_RESULT(before);
    QByteArray box;
    {
        const auto raw = RawRegister::open(m_town.folder(), before->head, before->keys);
        auto row = (*raw)->database->prepare("SELECT box FROM case_grant WHERE id = ?");
        QVERIFY(row->with(id).next().value_or(false));
        box = toByteArray(row->bytes(0));
    }
    {
        const auto officer = open("officer");
        VERIFY_RESULT(officer);
        VERIFY_RESULT((*officer)->caseGrants().revoke(id));
        VERIFY_ERROR((*officer)->caseGrants().revoke(id), Error::Code::NotFound);
        QCOMPARE((*officer)->caseGrants().all()->size(), 1);
        QCOMPARE((*officer)->verify()->size(), 0);
    }
    VERIFY_ERROR((*open("carer"))->incident(m_town.incidents()[0].id), Error::Code::NotPermitted);
    {
        const auto raw = RawRegister::open(m_town.folder(), before->head, before->keys);
        VERIFY_RESULT((*raw)->database->run(
            "INSERT INTO case_grant (id, user, expires, box) VALUES (?, ?, 9999999999, ?)", id,
            m_town.idOf("carer"), box));
    }
    VERIFY_ERROR((*open("carer"))->incident(m_town.incidents()[0].id), Error::Code::Damaged);
    // The other grant of the same case goes on.
    QVERIFY(!other.isNull());
    VERIFY_RESULT((*open("council"))->incident(m_town.incidents()[0].id));
}

void CaseGrantsTest::officersUnlockingEndsWhatIsOver()
{
    granted("carer", 0, 3);
    const GrantId longer = granted("dpo", 0, 20);
    VERIFY_RESULT(open("manager", 10));
    {
        const auto officer = open("officer", 10);
        VERIFY_RESULT(officer);
        const auto left = (*officer)->caseGrants().all();
        VERIFY_RESULT(left);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().id, longer);
        QVERIFY(*(*officer)->incident(m_town.incidents()[0].id) == m_town.incidents()[0]);
    }
    VERIFY_RESULT((*open("dpo", 10))->incident(m_town.incidents()[0].id));
    // Not even with the clock turned back.
    VERIFY_ERROR(
        (*open("carer", 0))->incident(m_town.incidents()[0].id), Error::Code::NotPermitted);
}

void CaseGrantsTest::grantsOfAMemberWhoIsGoneEnd()
{
    granted("carer", 0, 30);
    {
        const auto founder = open({});
        VERIFY_RESULT(founder);
        VERIFY_RESULT((*founder)->members().remove(m_town.idOf("carer")));
    }
    const auto officer = open("officer");
    VERIFY_RESULT(officer);
    QVERIFY((*officer)->caseGrants().all()->isEmpty());
    QVERIFY(*(*officer)->incident(m_town.incidents()[0].id) == m_town.incidents()[0]);
}

void CaseGrantsTest::grantOutlivesChangesOfPasswordAndKeys()
{
    granted("carer", 0, 30);
    {
        const auto founder = open({});
        VERIFY_RESULT(founder);
        VERIFY_RESULT((*founder)->members().rotate({Role::SafetyOfficer}));
    }
    const QByteArray fresh = "ein neues Passwort";
    {
        const auto carer = open("carer");
        VERIFY_RESULT(carer);
        VERIFY_RESULT((*carer)->members().changePassword(testPassword(), {}, secretOf(fresh), {}));
        VERIFY_RESULT((*carer)->incident(m_town.incidents()[0].id));
    }
    const auto carer = m_town.open("carer", fresh);
    VERIFY_RESULT(carer);
    QVERIFY(*(*carer)->incident(m_town.incidents()[0].id) == m_town.incidents()[0]);
}

void CaseGrantsTest::standInForTheCarer(bool settles)
{
    const QByteArray known = "vom Amt gemacht";
    {
        const auto admin = open("admin");
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->members().resetPassword(m_town.idOf("carer"), secretOf(known)));
    }
    if (!settles)
        return;
    const auto stolen = m_town.open("carer", known);
    VERIFY_RESULT(stolen);
    VERIFY_RESULT((*stolen)->members().changePassword(secretOf(known), {}, testPassword(), {}));
    QCOMPARE((*stolen)->me().state, MemberState::Active);
}

void CaseGrantsTest::administratorCannotStandInForACarer()
{
    Digest compared;
    {
        const auto officer = open("officer");
        VERIFY_RESULT(officer);
        compared = MemberTown::fingerprintOf(**officer, m_town.idOf("carer"));
    }
    standInForTheCarer(true);
    const auto officer = open("officer");
    VERIFY_RESULT(officer);
    const auto made = (*officer)->caseGrants().grant(
        m_town.incidents()[0].id, m_town.idOf("carer"), compared, m_now.addDays(3), "Nachsorge");
    VERIFY_ERROR(made, Error::Code::Invalid);
    QCOMPARE(made.error().detail, "fingerprint");
    QVERIFY((*officer)->caseGrants().all()->isEmpty());
}

void CaseGrantsTest::resetPasswordEndsAGrant_data()
{
    QTest::addColumn<bool>("settles");
    QTest::newRow("reset only") << false;
    QTest::newRow("with a password of her own") << true;
}

void CaseGrantsTest::resetPasswordEndsAGrant()
{
    QFETCH(const bool, settles);
    const IncidentId incident = m_town.incidents()[0].id;
    QVERIFY(!granted("carer", 0, 30).isNull());
    const GrantId other = granted("dpo", 0, 30);
    standInForTheCarer(settles);
    {
        const auto officer = open("officer");
        VERIFY_RESULT(officer);
        QCOMPARE((*officer)->caseGrants().all()->size(), 1);
        QCOMPARE((*officer)->caseGrants().all()->first().id, other);
        QCOMPARE((*officer)->verify()->size(), 0);
    }
    if (settles)
        VERIFY_ERROR((*open("carer"))->incident(incident), Error::Code::NotPermitted);
    VERIFY_RESULT((*open("dpo"))->incident(incident));
}

/// An account that is only disabled keeps its grants, until the case gets new keys: they are not
/// sealed to keys that the administrator has put there before she disabled it.
void CaseGrantsTest::disabledAccountGetsNoNewKeysOfACase()
{
    const IncidentId incident = m_town.incidents()[0].id;
    QVERIFY(!granted("carer", 0, 30).isNull());
    const GrantId other = granted("dpo", 0, 30);
    standInForTheCarer(true);
    const auto setDisabled = [&](bool disabled) {
        const auto admin = open("admin");
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->members().setDisabled(m_town.idOf("carer"), disabled));
    };
    setDisabled(true);
    {
        const auto officer = open("officer");
        VERIFY_RESULT(officer);
        QCOMPARE((*officer)->caseGrants().all()->size(), 2);
        VERIFY_RESULT((*officer)->caseGrants().revoke(other));
        QVERIFY((*officer)->caseGrants().all()->isEmpty());
        QCOMPARE((*officer)->verify()->size(), 0);
    }
    setDisabled(false);
    VERIFY_ERROR((*open("carer"))->incident(incident), Error::Code::NotPermitted);
}

void CaseGrantsTest::othersLearnNothingOfACase()
{
    granted("carer", 0, 30);
    const auto manager = unlockedHead(m_town.folder(), testPassword(), "manager");
    VERIFY_RESULT(manager);
    const auto raw = RawRegister::open(m_town.folder(), manager->head, manager->keys);
    VERIFY_RESULT(raw);
    auto row = (*raw)->database->prepare("SELECT id, user, expires, box FROM case_grant");
    QVERIFY(row->next().value_or(false));
    const QByteArray seen = toByteArray(row->bytes(0)) + toByteArray(row->bytes(3));
    QVERIFY(!seen.contains(m_town.incidents()[0].id.toByteArray()));
    QVERIFY(!seen.contains("Nachsorge"));
    VERIFY_ERROR((*raw)->objects.open(ObjectName::of(SealedPart::Grant, row->id<GrantId>(0))),
        Error::Code::NotPermitted);
}

namespace {

QByteArray bindingOf(const RegisterId &id, const UserId &user, const GrantId &grant)
{
    CborWriter cbor;
    cbor.array(3);
    cbor.bytes(id.bytes());
    cbor.bytes(user.bytes());
    cbor.bytes(grant.bytes());
    return cbor.written();
}

} // namespace

std::map<int, QByteArray> CaseGrantsTest::keysInBox(const GrantId &id) const
{
    std::map<int, QByteArray> keys;
    const auto carer = unlockedHead(m_town.folder(), testPassword(), "carer");
    const auto raw = RawRegister::open(m_town.folder(), carer->head, carer->keys);
    auto row = (*raw)->database->prepare("SELECT box FROM case_grant WHERE id = ?");
    if (!row->with(id).next().value_or(false))
        return keys;
    const QByteArray bound = bindingOf(carer->head.id, m_town.idOf("carer"), id);
    const auto plain
        = openSealed(carer->keys.user->agreement(), {"case grant", bytesOf(bound)}, row->bytes(0));
    CborReader cbor(plain->view());
    const bool knowsAttachments = cbor.array(6) == 6;
    cbor.bytes(IncidentId::Size);
    cbor.number(1'000'000'000'000);
    cbor.bytes(UserId::Size);
    cbor.text(CaseGrants::MaxReason);
    for (auto count = cbor.array(10); count > 0 && !cbor.failed(); --count) {
        cbor.array(3);
        const int part = static_cast<int>(cbor.number(255));
        cbor.number(1'000'000'000'000);
        keys[part] = cbor.bytes(32);
    }
    if (knowsAttachments)
        cbor.array(0); // there are none
    return cbor.isComplete() ? keys : std::map<int, QByteArray> {};
}

/// Where the reporter can be reached, and who sent a report: not even with a debugger.
void CaseGrantsTest::boxHasNoKeyOfWhatIsForOfficersOnly()
{
    Handling handling;
    handling.senderName = "Frau Zuckerwatte";
    handling.taken = m_now;
    VERIFY_RESULT((*open({}))->saveHandling(m_town.incidents()[0].id, handling));
    const GrantId id = granted("carer", 0, 30);
    const auto keys = keysInBox(id);
    QCOMPARE(keys.size(), 3U);
    for (const auto part : {SealedPart::Facts, SealedPart::Person, SealedPart::Case})
        QVERIFY(keys.contains(static_cast<int>(part)));
}

/// It holds the key of handling too; the end of the grant makes that worthless.
void CaseGrantsTest::boxOfAnEarlierProgramStillOpens()
{
    const Incident &incident = m_town.incidents()[0];
    Handling handling;
    handling.senderName = "Frau Zuckerwatte";
    handling.taken = m_now;
    VERIFY_RESULT((*open({}))->saveHandling(incident.id, handling));
    const GrantId id = granted("carer", 0, 30);
    const auto name = ObjectName::of(SealedPart::Handling, incident.id);
    SealedObjects::ContentKey given;
    {
        auto officer = unlockedHead(m_town.folder(), testPassword(), "officer");
        VERIFY_RESULT(officer);
        auto database = Database::open(
            m_town.folder() + "/vault.db", officer->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        auto lock = RegisterLock::acquire(m_town.folder());
        VERIFY_RESULT(lock);
        OpenedVault opened(m_town.folder(), vaultEnvironment(), officer->head,
            std::move(officer->keys), std::move(*database), std::move(*lock));
        VERIFY_RESULT(opened.begin());
        CborWriter cbor;
        cbor.array(5);
        cbor.bytes(incident.id.bytes());
        cbor.number(static_cast<std::uint64_t>(m_now.addDays(30).toSecsSinceEpoch()));
        cbor.bytes(m_town.idOf({}).bytes());
        cbor.text("Nachsorge");
        cbor.array(3);
        for (const auto part : {SealedPart::Facts, SealedPart::Person, SealedPart::Handling}) {
            auto key = opened.objects.contentKey(ObjectName::of(part, incident.id));
            VERIFY_RESULT(key);
            cbor.array(3);
            cbor.number(static_cast<std::uint64_t>(part));
            cbor.number(static_cast<std::uint64_t>((*key)->version));
            cbor.bytes((*key)->key.view());
            if (part == SealedPart::Handling)
                given = std::move(**key);
        }
        const UserId carer = m_town.idOf("carer");
        const QByteArray bound = bindingOf(opened.id(), carer, id);
        const auto box = sealTo(opened.head.membership.member(carer)->keys.agreement,
            {"case grant", bytesOf(bound)}, bytesOf(cbor.written()), systemRandom());
        VERIFY_RESULT(box);
        VERIFY_RESULT(opened.changeUnasked({Action::CaseGranted}, [&] {
            return opened.database->run("UPDATE case_grant SET box = ? WHERE id = ?", *box, id);
        }));
    }
    QCOMPARE(keysInBox(id).size(), 3U);
    const auto withOldKey = [&] {
        const auto carer = unlockedHead(m_town.folder(), testPassword(), "carer");
        const auto raw = RawRegister::open(m_town.folder(), carer->head, carer->keys);
        return (*raw)->objects.openWith(given, name).has_value();
    };
    QVERIFY(withOldKey());
    {
        const auto carer = open("carer");
        VERIFY_RESULT(carer);
        QVERIFY((*carer)->incident(incident.id) == incident);
        QCOMPARE((*carer)->facts()->rowCount(), 1U);
    }
    VERIFY_RESULT((*open("officer"))->caseGrants().revoke(id));
    QVERIFY(!withOldKey());
}

QTEST_GUILESS_MAIN(CaseGrantsTest)
#include "tst_casegrants.moc"
