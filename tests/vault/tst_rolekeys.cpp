// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/founding.h"
#include "vault/headcopies.h"
#include "vault/headslots.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Members who want more than they may: with their own keys and everything in the folder, with a
/// head written anew that has a fitting digest and a fitting MAC (every member has the key for it).
class RoleKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysOfOtherRolesOpenNothing_data();
    void keysOfOtherRolesOpenNothing();
    void alteredHeadOfAMemberIsRefused_data();
    void alteredHeadOfAMemberIsRefused();
    void forgedHolderGetsNoNewKey();
    void slotOfAnotherRegisterDoesNotOpen();
    void unknownLoginPaysForTheDerivation();
    void headOfManyMembersStaysWithinBounds();

private:
    /// As the head is for somebody who is in.
    [[nodiscard]] Result<NewHead> headOf(const QString &login) const
    {
        return unlockedHead(m_town.folder(), testPassword(), login);
    }
    [[nodiscard]] bool write(Head head, const SecretBytes &databaseKey) const
    {
        ++head.sequence;
        authenticate(head, databaseKey);
        return HeadCopies::write(m_town.folder(), head).has_value();
    }

    MemberTown m_town;
};

void RoleKeysTest::init()
{
    m_town.startAfresh();
}

void RoleKeysTest::keysOfOtherRolesOpenNothing_data()
{
    QTest::addColumn<QString>("login");
    for (const QString login : {"carer", "manager", "council", "dpo", "admin"})
        QTest::newRow(qPrintable(login)) << login;
}

/// Every key there is, and every key that comes from it, on every wrapped content key and, for the
/// case that somebody had used one directly, on every content.
void RoleKeysTest::keysOfOtherRolesOpenNothing()
{
    QFETCH(const QString, login);
    const auto mine = headOf(login);
    VERIFY_RESULT(mine);
    const auto raw = RawRegister::open(m_town.folder(), mine->head, mine->keys);
    VERIFY_RESULT(raw);
    std::vector<SecretBytes> secrets;
    secrets.push_back(mine->keys.database.clone());
    secrets.push_back(mine->keys.user->secret().clone());
    secrets.push_back(mine->keys.user->agreement().secret().clone());
    secrets.push_back(mine->keys.user->signing().seed().clone());
    for (const RoleKeyName &name : mine->keys.roles.names()) {
        const KeySecret &key = *mine->keys.roles.key(name);
        secrets.push_back(key.secret().clone());
        secrets.push_back(key.agreement().secret().clone());
        secrets.push_back(key.signing().seed().clone());
    }
    std::vector<SecretBytes> keys;
    for (const SecretBytes &secret : secrets) {
        keys.push_back(secret.clone());
        for (const char *purpose : {"rueckhalt/1/content keys", "rueckhalt/1/wrap role key",
                 "rueckhalt/2/head", "rueckhalt/2/profiles", "rueckhalt/2/older role keys",
                 "rueckhalt/2/previous database key"})
            keys.push_back(
                hkdfSha256(secret.view(), mine->head.id.bytes(), bytesOf(QByteArrayView(purpose))));
    }
    auto row = (*raw)->database->prepare(
        "SELECT k.wrapped, o.content, k.part, k.object FROM content_key k"
        " JOIN sealed_object o USING (part, object)");
    int seen = 0;
    for (; *row->next(); ++seen) {
        for (const SecretBytes &key : keys) {
            QVERIFY(!unwrapKey(key.view(), row->bytes(0)));
            QVERIFY(!aesgcm::open({key.view(), row->bytes(1).first(aesgcm::NonceSize), {}},
                row->bytes(1).subspan(aesgcm::NonceSize)));
        }
        VERIFY_ERROR(
            (*raw)->objects.open({static_cast<SealedPart>(row->number(2)), row->id<ObjectId>(3)}),
            Error::Code::NotPermitted);
    }
    QCOMPARE(seen, 10); // two incidents with their cases, segment, draft
    // Boxes of the head that are sealed to others.
    for (const HeadSlot &slot : mine->head.memberSlots) {
        if (slot.user == mine->keys.userId)
            continue;
        for (const SealedRoleKey &key : slot.roleKeys) {
            QVERIFY(
                !openRoleKey(key, mine->head.membership, slot.user, mine->keys.user->agreement()));
        }
    }
    for (const RoleKeyHistory &history : mine->head.histories) {
        KeyRing ring = mine->keys.roles.clone();
        VERIFY_RESULT(openHistory(history, mine->head.membership, ring));
        QVERIFY(!ring.holds(KeyRole::SafetyOfficer));
    }
}

/// What a manager does to the head, with the MAC made anew.
using Attack = std::function<void(Head &head, const RegisterKeys &keys, const UserId &officer)>;

void RoleKeysTest::alteredHeadOfAMemberIsRefused_data()
{
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<Error::Code>("code"); // for the officer who unlocks next
    const auto row = [](const char *name, Error::Code code, const Attack &attack) {
        QTest::newRow(name) << attack << code;
    };
    constexpr auto damaged = Error::Code::Damaged;
    constexpr auto wrong = Error::Code::WrongPassword;
    static const Random random = systemRandom();
    const auto ownKey
        = [](const Head &head) { return KeySecret::generate(head.id, KeyOwner::Role, random); };
    row("nothing", Error::Code::Cancelled, [](Head &, const RegisterKeys &, const UserId &) {});
    row("own officer key in her slot", damaged,
        [=](Head &head, const RegisterKeys &, const UserId &officer) {
            const auto given
                = giveRoleKey(head, officer, {KeyRole::SafetyOfficer, 1}, ownKey(head), random);
            QVERIFY(given.has_value());
        });
    row("own officer key as a new version", damaged,
        [=](Head &head, const RegisterKeys &keys, const UserId &officer) {
            const KeySecret key = ownKey(head);
            head.membership.previous = hashOf(head.membership);
            ++head.membership.epoch;
            const RoleKeyName name {KeyRole::SafetyOfficer, 2};
            QVERIFY(addRoleKey(head, name, key, random).has_value());
            QVERIFY(giveRoleKey(head, officer, name, key, random).has_value());
            sign(head.membership, keys.userId, *keys.user);
        });
    row("himself as administrator", damaged,
        [](Head &head, const RegisterKeys &keys, const UserId &) {
            head.membership.previous = hashOf(head.membership);
            ++head.membership.epoch;
            head.membership.member(keys.userId)->roles.insert(Role::Administrator);
            sign(head.membership, keys.userId, *keys.user);
        });
    row("himself as administrator in the present epoch", damaged,
        [](Head &head, const RegisterKeys &keys, const UserId &) {
            head.membership.member(keys.userId)->roles.insert(Role::Administrator);
            sign(head.membership, keys.userId, *keys.user);
        });
    row("his keys as hers", damaged,
        [](Head &head, const RegisterKeys &keys, const UserId &officer) {
            head.membership.member(officer)->keys = keys.user->publicKeys();
        });
    row("his password in her slot", wrong,
        [](Head &head, const RegisterKeys &keys, const UserId &officer) {
            const HeadSlot &own = *head.slot(keys.userId);
            HeadSlot &hers = *head.slot(officer);
            hers.kdf = own.kdf;
            hers.salt = own.salt;
            hers.nonce = own.nonce;
            hers.sealedSecret = own.sealedSecret;
        });
    row("her login name leads to his slot", damaged,
        [](Head &head, const RegisterKeys &keys, const UserId &officer) {
            // Passwords are the same in this town: she is in as somebody else.
            head.slot(keys.userId)->selector.swap(head.slot(officer)->selector);
            head.slot(officer)->sealedDatabaseKey = head.slot(keys.userId)->sealedDatabaseKey;
            head.slot(keys.userId)->sealedDatabaseKey.fill('x');
        });
    row("her role key left out of the proof", damaged,
        [](Head &head, const RegisterKeys &, const UserId &officer) {
            head.slot(officer)->roleKeys.first().proof.fill('x');
        });
    row("cheaper key derivation", Error::Code::Unsupported,
        [](Head &head, const RegisterKeys &, const UserId &officer) {
            head.slot(officer)->kdf.memoryKiB = 8;
        });
    row("another database key", damaged,
        [](Head &head, const RegisterKeys &, const UserId &officer) {
            const auto *member = head.membership.member(officer);
            const SecretBytes other(std::size_t {32});
            QVERIFY(
                sealDatabaseKey(*head.slot(officer), head.id, member->keys.agreement, other, random)
                    .has_value());
        });
    row("his recovery", damaged, [=](Head &head, const RegisterKeys &keys, const UserId &) {
        head.membership.previous = hashOf(head.membership);
        ++head.membership.epoch;
        const KeySecret own = KeySecret::generate(head.id, KeyOwner::Recovery, random);
        RecoveryEntry entry {own.publicKeys(), {}};
        entry.endorsement
            = toByteArray(own.signing().sign(bytesOf(endorsementText(head.id, entry))));
        head.membership.recovery = entry;
        QVERIFY(sealDatabaseKeyForRecovery(head, keys.database, random).has_value());
        sign(head.membership, keys.userId, *keys.user);
    });
}

void RoleKeysTest::alteredHeadOfAMemberIsRefused()
{
    QFETCH(const Attack, attack);
    QFETCH(const Error::Code, code);
    const auto mine = headOf("manager");
    VERIFY_RESULT(mine);
    Head head = mine->head;
    attack(head, mine->keys, m_town.idOf("officer"));
    QVERIFY(write(head, mine->keys.database));
    const auto opened = m_town.open("officer");
    if (code == Error::Code::Cancelled)
        VERIFY_RESULT(opened);
    else
        VERIFY_ERROR(opened, code);
}

/// A manager enters himself among those who hold the officers' key, to be given the next version.
void RoleKeysTest::forgedHolderGetsNoNewKey()
{
    const auto mine = headOf("manager");
    VERIFY_RESULT(mine);
    Head head = mine->head;
    const KeySecret forged = KeySecret::generate(head.id, KeyOwner::Role, systemRandom());
    VERIFY_RESULT(
        giveRoleKey(head, mine->keys.userId, {KeyRole::SafetyOfficer, 1}, forged, systemRandom()));
    QVERIFY(write(head, mine->keys.database));
    {
        const auto founder = m_town.open();
        VERIFY_RESULT(founder);
        VERIFY_RESULT((*founder)->members().rotate({Role::SafetyOfficer}));
    }
    const auto manager = headOf("manager");
    VERIFY_RESULT(manager);
    QVERIFY(!manager->keys.roles.holds(KeyRole::SafetyOfficer));
    for (const SealedRoleKey &key : manager->head.slot(manager->keys.userId)->roleKeys)
        QCOMPARE(key.name.role, KeyRole::Manager);
    QCOMPARE((*m_town.open("officer"))->facts()->rowCount(), 2U);
}

void RoleKeysTest::slotOfAnotherRegisterDoesNotOpen()
{
    const auto other = foundRegister(founderWith(testPassword()), vaultEnvironment());
    VERIFY_RESULT(other);
    const auto mine = headOf("manager");
    VERIFY_RESULT(mine);
    Head head = mine->head;
    HeadSlot foreign = other->head.memberSlots.first();
    foreign.user = m_town.idOf("officer");
    foreign.selector = selectorOf(head.id, "officer");
    *head.slot(foreign.user) = foreign;
    QVERIFY(write(head, mine->keys.database));
    VERIFY_ERROR(m_town.open("officer"), Error::Code::WrongPassword);
    // The whole head of another register opens none of this one.
    VERIFY_RESULT(HeadCopies::write(m_town.folder(), other->head));
    VERIFY_ERROR(m_town.open(), Error::Code::Damaged);
}

/// Nobody learns by the clock which login names there are: the same derivation is done for a name
/// that there is not. Seen by what a cost out of bounds answers.
void RoleKeysTest::unknownLoginPaysForTheDerivation()
{
    const auto mine = headOf("manager");
    VERIFY_RESULT(mine);
    VERIFY_ERROR(
        unlockHead(mine->head, MemberTown::credentials("niemand")), Error::Code::WrongPassword);
    Head head = mine->head;
    head.memberSlots.first().kdf.passes = 1;
    VERIFY_ERROR(unlockHead(head, MemberTown::credentials("niemand")), Error::Code::Unsupported);
}

void RoleKeysTest::headOfManyMembersStaysWithinBounds()
{
    const auto mine = headOf({});
    VERIFY_RESULT(mine);
    Head head = mine->head;
    const Random random = systemRandom();
    const HeadSlot model = *head.slot(m_town.idOf("officer"));
    const MembershipEntry entry = *head.membership.member(model.user);
    while (head.memberSlots.size() < Membership::MaxMembers) {
        HeadSlot slot = model;
        slot.user = randomId<UserId>(random);
        slot.sealedProfile = sealProfile({QString(64, u'Ä'), QString(200, u'Ö')}, head.id,
            slot.user, mine->keys.database, random);
        MembershipEntry member = entry;
        member.user = slot.user;
        random(member.keys.agreement);
        random(member.keys.signing);
        head.memberSlots << slot;
        head.membership.members << member;
    }
    authenticate(head, mine->keys.database);
    const QByteArray file = encodeHead(head);
    QVERIFY(file.size() < MaxHeadFile);
    QCOMPARE(file.size() % HeadBlock, 0);
    const auto parsed = parseHead(file);
    VERIFY_RESULT(parsed);
    QVERIFY(*parsed == head);
    head.memberSlots << model;
    head.membership.members << entry;
    VERIFY_ERROR(parseHead(encodeHead(head)), Error::Code::Damaged);
    VERIFY_ERROR(parseHead(file + QByteArray(MaxHeadFile, '\0')), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(RoleKeysTest)
#include "tst_rolekeys.moc"
