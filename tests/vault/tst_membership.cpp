// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "support/vault/vaulttesting.h"
#include "vault/headslots.h"
#include "vault/membership.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Which list of members may follow which.
class MembershipTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void comesBackAsWritten();
    void everyFlippedBitIsNoticed();
    void hostileBytesAreRefused();
    void rulesOfOneMembership_data();
    void rulesOfOneMembership();
    void stepsThatAreAllowedAndNot_data();
    void stepsThatAreAllowedAndNot();
    void versionOfAKeyGoesOnlyToMakeRoom_data();
    void versionOfAKeyGoesOnlyToMakeRoom();
    void historyIsCheckedFromWhatIsKnown();

private:
    Membership m_first;
};

namespace {

const RegisterId registerId({7});

KeySecret secretFrom(KeyOwner owner, std::uint8_t seed)
{
    SecretBytes bytes(32);
    std::ranges::fill(bytes.writable(), seed);
    return {registerId, owner, std::move(bytes)};
}

/// Members by number: 1 administrator, 2 officer, 3 manager, 4 invited carer, 5 disabled
/// administrator.
KeySecret user(std::uint8_t number)
{
    return secretFrom(KeyOwner::User, number);
}
UserId idOf(std::uint8_t number)
{
    return UserId({number});
}
KeySecret roleKey(KeyRole role, std::uint8_t version)
{
    return secretFrom(
        KeyOwner::Role, static_cast<std::uint8_t>(100 + 10 * static_cast<int>(role) + version));
}
KeySecret recovery()
{
    return secretFrom(KeyOwner::Recovery, 99);
}

MembershipEntry entry(
    std::uint8_t number, CodeSet<Role> roles, MemberState state = MemberState::Active)
{
    return {idOf(number), user(number).publicKeys(), roles, state};
}

RoleKeyEntry entry(KeyRole role, std::uint8_t version)
{
    return {{role, version}, roleKey(role, version).publicKeys(), {}};
}

void endorse(RoleKeyEntry &key, KeyRole role, std::uint8_t by)
{
    key.endorsement
        = toByteArray(roleKey(role, by).signing().sign(bytesOf(endorsementText(registerId, key))));
}

Membership following(const Membership &before)
{
    Membership next = before;
    ++next.epoch;
    next.previous = hashOf(before);
    return next;
}

using Change = std::function<void(Membership &)>;

} // namespace

void MembershipTest::initTestCase()
{
    m_first.registerId = registerId;
    m_first.members = {entry(1, {Role::Administrator}), entry(2, {Role::SafetyOfficer}),
        entry(3, {Role::Manager}), entry(4, {Role::CaseCarer}, MemberState::Invited),
        entry(5, {Role::Administrator}, MemberState::Disabled)};
    m_first.roleKeys = {entry(KeyRole::SafetyOfficer, 1), entry(KeyRole::Manager, 1),
        entry(KeyRole::Administrator, 1)};
    m_first.recovery = RecoveryEntry {recovery().publicKeys(), {}};
    sign(m_first, idOf(1), user(1));
}

void MembershipTest::comesBackAsWritten()
{
    const auto parsed = parseMembership(bytesOf(encodeMembership(m_first)));
    VERIFY_RESULT(parsed);
    QVERIFY(*parsed == m_first);
    QCOMPARE(encodeMembership(*parsed), encodeMembership(m_first));
}

void MembershipTest::everyFlippedBitIsNoticed()
{
    const QByteArray whole = encodeMembership(m_first);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray altered = whole;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const QByteArrayList history {altered};
        const auto verified = verifyMembership(std::nullopt, history);
        QVERIFY2(!verified, QByteArray::number(bit).constData());
    }
}

void MembershipTest::hostileBytesAreRefused()
{
    const QByteArray whole = encodeMembership(m_first);
    for (qsizetype size = 0; size < whole.size(); ++size)
        VERIFY_ERROR(parseMembership(bytesOf(whole.first(size))), Error::Code::Damaged);
    VERIFY_ERROR(parseMembership(bytesOf(whole + '\0')), Error::Code::Damaged);
    // A list that claims to be enormous asks for no memory.
    QByteArray huge = whole;
    const qsizetype members = huge.indexOf('\x85'); // the list of five members
    QVERIFY(members > 0);
    huge.replace(members, 1, QByteArray::fromHex("9b00ffffffffffffff"));
    VERIFY_ERROR(parseMembership(bytesOf(huge)), Error::Code::Damaged);
    Membership many = m_first;
    for (int i = 0; i < Membership::MaxMembers; ++i) {
        many.members << MembershipEntry {
            randomId<UserId>(systemRandom()), {}, {Role::Manager}, MemberState::Active};
    }
    VERIFY_ERROR(parseMembership(bytesOf(encodeMembership(many))), Error::Code::Damaged);
}

void MembershipTest::rulesOfOneMembership_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("null id", [](Membership &m) { m.members[1].user = UserId(); });
    row("same id twice", [](Membership &m) { m.members[1].user = m.members[2].user; });
    row("no roles", [](Membership &m) { m.members[1].roles = {}; });
    row("both halves of the log", [](Membership &m) {
        m.members[1].roles = {Role::StaffCouncil, Role::DataProtectionOfficer};
    });
    row("nobody to change it", [](Membership &m) {
        m.members[0].roles = {Role::Manager};
        m.recovery.reset();
    });
    row("role keys out of order", [](Membership &m) { m.roleKeys.swapItemsAt(0, 1); });
    row("role key twice", [](Membership &m) { m.roleKeys.insert(0, m.roleKeys[0]); });
    row("more versions than can be", [](Membership &m) {
        m.roleKeys.clear();
        for (std::uint8_t version = 1; version <= 51; ++version)
            m.roleKeys << entry(KeyRole::SafetyOfficer, version);
    });
    row("two members with one key",
        [](Membership &m) { m.members[1].keys.signing = m.members[2].keys.signing; });
    row("two role keys that are one",
        [](Membership &m) { m.roleKeys[1].keys.agreement = m.roleKeys[0].keys.agreement; });
    row("recovery with the key of a member",
        [](Membership &m) { m.recovery->keys = m.members[0].keys; });
}

void MembershipTest::rulesOfOneMembership()
{
    QFETCH(const Change, change);
    VERIFY_RESULT(checkMembership(m_first));
    Membership broken = m_first;
    change(broken);
    VERIFY_ERROR(checkMembership(broken), Error::Code::Damaged);
}

void MembershipTest::stepsThatAreAllowedAndNot_data()
{
    QTest::addColumn<int>("signer"); // 0: recovery
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<Change>("change");
    constexpr bool yes = true;
    constexpr bool no = false;
    const auto row = [](const char *name, int signer, bool allowed, const Change &change) {
        QTest::newRow(name) << signer << allowed << change;
    };
    const auto addManager = [](Membership &m) { m.members << entry(9, {Role::Manager}); };
    row("administrator adds", 1, yes, addManager);
    row("recovery adds", 0, yes, addManager);
    row("officer adds", 2, no, addManager);
    row("manager adds", 3, no, addManager);
    row("invited member adds", 4, no, addManager);
    row("disabled administrator adds", 5, no, addManager);
    row("stranger adds", 9, no, addManager);
    row("administrator adds with an epoch left out", 1, no, [=](Membership &m) {
        addManager(m);
        ++m.epoch;
    });
    row("administrator adds to another past", 1, no, [=](Membership &m) {
        addManager(m);
        m.previous[0] ^= 1;
    });
    row("of another register", 1, no, [](Membership &m) { m.registerId = RegisterId({8}); });
    row("manager makes himself administrator", 3, no,
        [](Membership &m) { m.members[2].roles.insert(Role::Administrator); });
    row("manager changes his own keys", 3, yes,
        [](Membership &m) { m.members[2].keys = user(30).publicKeys(); });
    row("manager changes the officer's keys", 3, no,
        [](Membership &m) { m.members[1].keys = user(30).publicKeys(); });
    row("invited member becomes active with new keys", 4, yes, [](Membership &m) {
        m.members[3].keys = user(40).publicKeys();
        m.members[3].state = MemberState::Active;
    });
    row("invited member takes a role along", 4, no, [](Membership &m) {
        m.members[3].keys = user(40).publicKeys();
        m.members[3].state = MemberState::Active;
        m.members[3].roles.insert(Role::SafetyOfficer);
    });
    row("disabled administrator enables himself", 5, no, [](Membership &m) {
        m.members[4].keys = user(50).publicKeys();
        m.members[4].state = MemberState::Active;
    });
    const auto rotate = [](KeyRole role, std::uint8_t by) {
        return [role, by](Membership &m) {
            RoleKeyEntry key = entry(role, 2);
            if (by != 0)
                endorse(key, role, by);
            const auto before
                = std::ranges::find(m.roleKeys, RoleKeyName {role, 1}, &RoleKeyEntry::name);
            m.roleKeys.insert(before + 1, key);
        };
    };
    row("officer's key rotated by an officer", 2, yes, rotate(KeyRole::SafetyOfficer, 1));
    row("officer's key endorsed, signed by the manager", 3, yes, rotate(KeyRole::SafetyOfficer, 1));
    row("officer's key exchanged by an administrator", 1, no, rotate(KeyRole::SafetyOfficer, 0));
    row("officer's key endorsed by itself", 1, no, rotate(KeyRole::SafetyOfficer, 2));
    row("manager's key renewed by an administrator", 1, yes, rotate(KeyRole::Manager, 0));
    row("manager's key renewed by a manager with it", 3, yes, rotate(KeyRole::Manager, 1));
    row("manager's key renewed by an officer", 2, no, rotate(KeyRole::Manager, 0));
    row("a version left out", 1, no, [](Membership &m) {
        RoleKeyEntry key = entry(KeyRole::SafetyOfficer, 3);
        endorse(key, KeyRole::SafetyOfficer, 1);
        m.roleKeys.insert(1, key);
    });
    row("role key exchanged in place", 1, no,
        [](Membership &m) { m.roleKeys[0].keys = user(30).publicKeys(); });
    row("role key taken away", 1, no, [](Membership &m) { m.roleKeys.removeAt(0); });
    const auto begin = [](KeyRole role) {
        return [role](Membership &m) {
            m.roleKeys << entry(role, 1);
            std::ranges::sort(m.roleKeys, {}, &RoleKeyEntry::name);
        };
    };
    row("first council key by an administrator", 1, yes, begin(KeyRole::StaffCouncil));
    row("first council key by a manager", 3, no, begin(KeyRole::StaffCouncil));
    row("first council key by an officer", 2, no, begin(KeyRole::StaffCouncil));
    row("identities' key by an officer", 2, yes, begin(KeyRole::Identities));
    row("identities' key by a manager", 3, no, begin(KeyRole::Identities));
    row("identities' key by an administrator", 1, no, begin(KeyRole::Identities));
    row("identities' key by recovery", 0, no, begin(KeyRole::Identities));
    const auto renew = [](const KeySecret &by) {
        const auto endorser = std::make_shared<KeySecret>(by.clone());
        return [endorser](Membership &m) {
            RecoveryEntry fresh {secretFrom(KeyOwner::Recovery, 98).publicKeys(), {}};
            fresh.endorsement = toByteArray(
                endorser->signing().sign(bytesOf(endorsementText(registerId, fresh))));
            m.recovery = fresh;
        };
    };
    row("recovery renewed with the old one", 3, yes, renew(recovery()));
    row("recovery renewed with the officers' key", 1, yes,
        renew(roleKey(KeyRole::SafetyOfficer, 1)));
    row("recovery renewed by an administrator alone", 1, no, renew(user(1)));
    row("recovery taken away", 1, no, [](Membership &m) { m.recovery.reset(); });
}

void MembershipTest::stepsThatAreAllowedAndNot()
{
    QFETCH(const int, signer);
    QFETCH(const bool, allowed);
    QFETCH(const Change, change);
    Membership next = following(m_first);
    change(next);
    const auto number = static_cast<std::uint8_t>(signer);
    if (signer == 0)
        sign(next, {}, recovery());
    else
        sign(next, idOf(number), user(number));
    const auto checked = checkSuccessor(m_first, next);
    QVERIFY2(checked.has_value() == allowed, qPrintable(sayingOf(checked)));
    // Signed by somebody else under that name it never is.
    sign(next, idOf(number), user(77));
    VERIFY_ERROR(checkSuccessor(m_first, next), Error::Code::Damaged);
}

void MembershipTest::versionOfAKeyGoesOnlyToMakeRoom_data()
{
    QTest::addColumn<int>("signer"); // 0: recovery
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<Change>("change");
    constexpr bool yes = true;
    constexpr bool no = false;
    const auto row = [](const QByteArray &name, int signer, bool allowed, const Change &change) {
        QTest::newRow(name.constData()) << signer << allowed << change;
    };
    const auto remove = [](Membership &m, KeyRole role, quint32 version) {
        m.roleKeys.removeIf([&](const RoleKeyEntry &key) {
            return key.name == RoleKeyName {role, version};
        });
    };
    const auto renew = [](Membership &m) {
        RoleKeyEntry key = entry(KeyRole::SafetyOfficer, 51);
        endorse(key, KeyRole::SafetyOfficer, 50);
        m.roleKeys << key;
        std::ranges::sort(m.roleKeys, {}, &RoleKeyEntry::name);
    };
    for (const int signer : {0, 1, 2, 3}) {
        const QByteArray by = ", by " + QByteArray::number(signer);
        row("older one without a new one" + by, signer, no,
            [=](Membership &m) { remove(m, KeyRole::SafetyOfficer, 2); });
        row("second one for a new one" + by, signer, yes, [=](Membership &m) {
            remove(m, KeyRole::SafetyOfficer, 2);
            renew(m);
        });
        row("first one for a new one" + by, signer, no, [=](Membership &m) {
            remove(m, KeyRole::SafetyOfficer, 1);
            renew(m);
        });
        row("two for a new one" + by, signer, no, [=](Membership &m) {
            remove(m, KeyRole::SafetyOfficer, 2);
            remove(m, KeyRole::SafetyOfficer, 3);
            renew(m);
        });
        row("newest of identities" + by, signer, no,
            [=](Membership &m) { remove(m, KeyRole::Identities, 2); });
        row("first of identities" + by, signer, no,
            [=](Membership &m) { remove(m, KeyRole::Identities, 1); });
        row("all of identities" + by, signer, signer == 0 || signer == 2, [=](Membership &m) {
            remove(m, KeyRole::Identities, 1);
            remove(m, KeyRole::Identities, 2);
        });
    }
}

/// Without the public halves of an older version no holder could open the register any more.
void MembershipTest::versionOfAKeyGoesOnlyToMakeRoom()
{
    QFETCH(const int, signer);
    QFETCH(const bool, allowed);
    QFETCH(const Change, change);
    Membership full = m_first;
    full.roleKeys.clear();
    for (std::uint8_t version = 1; version <= Membership::MaxVersions; ++version)
        full.roleKeys << entry(KeyRole::SafetyOfficer, version);
    full.roleKeys << entry(KeyRole::Identities, 1) << entry(KeyRole::Identities, 2);
    VERIFY_RESULT(checkMembership(full));
    Membership next = following(full);
    change(next);
    const auto number = static_cast<std::uint8_t>(signer);
    sign(next, signer == 0 ? UserId() : idOf(number), signer == 0 ? recovery() : user(number));
    const auto checked = checkSuccessor(full, next);
    QVERIFY2(checked.has_value() == allowed, qPrintable(sayingOf(checked)));
}

void MembershipTest::historyIsCheckedFromWhatIsKnown()
{
    QByteArrayList history {encodeMembership(m_first)};
    Membership last = m_first;
    QList<Digest> hashes {hashOf(m_first)};
    for (std::uint8_t i = 10; i < 20; ++i) {
        Membership next = following(last);
        next.members << entry(i, {Role::Manager});
        sign(next, idOf(1), user(1));
        history << encodeMembership(next);
        hashes << hashOf(next);
        last = next;
    }
    const auto verified = verifyMembership(std::nullopt, history);
    VERIFY_RESULT(verified);
    QVERIFY(*verified == last);
    VERIFY_RESULT(verifyMembership(KnownMembership {4, hashes[3]}, history));
    VERIFY_ERROR(verifyMembership(KnownMembership {4, hashes[4]}, history), Error::Code::Damaged);
    VERIFY_ERROR(verifyMembership(KnownMembership {12, hashes[4]}, history), Error::Code::Damaged);
    VERIFY_ERROR(verifyMembership(std::nullopt, QByteArrayList {}), Error::Code::Damaged);
    QByteArrayList gap = history;
    gap.removeAt(5);
    VERIFY_ERROR(verifyMembership(std::nullopt, gap), Error::Code::Damaged);
    // A past that somebody made up: all signatures fit, but this computer knows another one.
    Membership forged = m_first;
    forged.members.clear();
    forged.members << entry(3, {Role::Administrator});
    sign(forged, idOf(3), user(3));
    VERIFY_RESULT(verifyMembership(std::nullopt, QByteArrayList {encodeMembership(forged)}));
    VERIFY_ERROR(
        verifyMembership(KnownMembership {1, hashes[0]}, QByteArrayList {encodeMembership(forged)}),
        Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(MembershipTest)
#include "tst_membership.moc"
