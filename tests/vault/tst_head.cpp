// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/vault/vaulttesting.h"
#include "vault/founding.h"
#include "vault/headslots.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class HeadTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void headComesBackAndUnlocks();
    void wrongPasswordDoesNotUnlock();
    void twoRegistersShareNothing();
    void everyFlippedBitIsDamage();
    void everyCutOffHeadIsRefused();
    void foreignFileIsNoRegister_data();
    void foreignFileIsNoRegister();
    void newerFormatIsNamed();
    void unknownSuiteIsUnsupported();
    void costOutOfBoundsIsRefusedBeforeItIsPaid_data();
    void costOutOfBoundsIsRefusedBeforeItIsPaid();
    void alteredFieldIsNoticedEvenWithAMatchingDigest_data();
    void alteredFieldIsNoticedEvenWithAMatchingDigest();

private:
    FoundedRegister m_made;
    FoundedRegister m_other; ///< with the same password
    QByteArray m_file;
};

namespace {

Credentials with(const SecretBytes &password)
{
    return {{}, password.clone(), {}};
}

/// The file with a digest that fits: what an attacker would write.
QByteArray withFittingDigest(const QByteArray &file)
{
    const QByteArray contents = file.chopped(32);
    return contents + toByteArray(sha256(bytesOf(contents)));
}

} // namespace

void HeadTest::initTestCase()
{
    auto made = foundRegister(founderWith(testPassword()), vaultEnvironment());
    VERIFY_RESULT(made);
    m_made = std::move(*made);
    auto other = foundRegister(founderWith(testPassword()), vaultEnvironment());
    VERIFY_RESULT(other);
    m_other = std::move(*other);
    m_file = encodeHead(m_made.head);
}

void HeadTest::headComesBackAndUnlocks()
{
    const auto head = parseHead(m_file);
    VERIFY_RESULT(head);
    QVERIFY(*head == m_made.head);
    const auto keys = unlockHead(*head, with(testPassword()));
    VERIFY_RESULT(keys);
    QCOMPARE(keys->roles.names(), m_made.keys.roles.names());
    for (const RoleKeyName &name : keys->roles.names()) {
        QCOMPARE(toByteArray(keys->roles.key(name)->secret().view()),
            toByteArray(m_made.keys.roles.key(name)->secret().view()));
    }
    QCOMPARE(toByteArray(keys->database.view()), toByteArray(m_made.keys.database.view()));
}

void HeadTest::wrongPasswordDoesNotUnlock()
{
    VERIFY_ERROR(unlockHead(m_made.head, with(secretOf("vier ruhige Wörter genügen "))),
        Error::Code::WrongPassword);
    VERIFY_ERROR(unlockHead(m_made.head, Credentials {}), Error::Code::WrongPassword);
    VERIFY_ERROR(unlockHead(m_made.head, Credentials {"erika", testPassword(), {}}),
        Error::Code::WrongPassword);
    VERIFY_ERROR(unlockHead(m_made.head, Credentials {{}, testPassword(), secretOf("Datei")}),
        Error::Code::WrongPassword);
}

void HeadTest::twoRegistersShareNothing()
{
    const auto other = foundRegister(founderWith(testPassword()), vaultEnvironment());
    VERIFY_RESULT(other);
    const HeadSlot &mine = m_made.head.memberSlots.first();
    const HeadSlot &theirs = other->head.memberSlots.first();
    QVERIFY(other->head.id != m_made.head.id);
    QVERIFY(theirs.salt != mine.salt);
    QVERIFY(theirs.nonce != mine.nonce);
    QVERIFY(theirs.selector != mine.selector);
    const auto secretsOf = [](const FoundedRegister &made) {
        QSet<QByteArray> secrets {toByteArray(made.keys.database.view()),
            toByteArray(made.keys.user->secret().view()), toByteArray(made.recoverySecret.view())};
        for (const RoleKeyName &name : made.keys.roles.names())
            secrets << toByteArray(made.keys.roles.key(name)->secret().view());
        return secrets;
    };
    QCOMPARE(secretsOf(*other).size(), 5);
    QVERIFY(!secretsOf(*other).intersects(secretsOf(m_made)));
}

void HeadTest::everyFlippedBitIsDamage()
{
    for (qsizetype bit = 0; bit < m_file.size() * 8; ++bit) {
        QByteArray altered = m_file;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const auto head = parseHead(altered);
        QVERIFY(!head.has_value());
        // In the first eight bytes it does not look like a register at all.
        QCOMPARE(head.error().code, bit < 64 ? Error::Code::NotARegister : Error::Code::Damaged);
    }
}

void HeadTest::everyCutOffHeadIsRefused()
{
    for (qsizetype size = 0; size < m_file.size(); ++size) {
        QVERIFY(!parseHead(m_file.first(size)).has_value());
        if (size >= 32)
            QVERIFY(!parseHead(withFittingDigest(m_file.first(size))).has_value());
    }
}

void HeadTest::foreignFileIsNoRegister_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Liebe Kolleginnen und Kollegen");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, 'x');
    QTest::newRow("zeros") << QByteArray(5000, '\0');
}

void HeadTest::foreignFileIsNoRegister()
{
    QFETCH(const QByteArray, file);
    VERIFY_ERROR(parseHead(file), Error::Code::NotARegister);
}

void HeadTest::newerFormatIsNamed()
{
    QByteArray newer = m_file;
    newer[9] = 3;
    VERIFY_ERROR(parseHead(withFittingDigest(newer)), Error::Code::NewerFormat);
    newer[9] = 0;
    VERIFY_ERROR(parseHead(withFittingDigest(newer)), Error::Code::Unsupported);
}

void HeadTest::unknownSuiteIsUnsupported()
{
    QByteArray other = m_file;
    QCOMPARE(other.mid(14, 2).toHex(), QByteArray("8801")); // list of eight, suite 1
    other[15] = 2;
    VERIFY_ERROR(parseHead(withFittingDigest(other)), Error::Code::Unsupported);
}

void HeadTest::costOutOfBoundsIsRefusedBeforeItIsPaid_data()
{
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::newRow("downgrade in memory") << 8U << 3U << 4U;
    QTest::newRow("downgrade in passes") << 65536U << 1U << 4U;
    QTest::newRow("all the memory there is") << 0xffffffffU << 3U << 4U;
    QTest::newRow("for years") << 65536U << 0xffffffffU << 4U;
    QTest::newRow("too many lanes") << 65536U << 3U << 0xffffffU;
}

void HeadTest::costOutOfBoundsIsRefusedBeforeItIsPaid()
{
    QFETCH(const quint32, memory);
    QFETCH(const quint32, passes);
    QFETCH(const quint32, lanes);
    Head head = m_made.head;
    head.memberSlots.first().kdf = {memory, passes, lanes};
    VERIFY_ERROR(parseHead(encodeHead(head)), Error::Code::Unsupported);
    VERIFY_ERROR(unlockHead(head, with(testPassword())), Error::Code::Unsupported);
}

using Alter = std::function<void(Head &)>;

void HeadTest::alteredFieldIsNoticedEvenWithAMatchingDigest_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, Error::Code code, const Alter &alter) {
        QTest::newRow(name) << alter << code;
    };
    const auto flip = [](QByteArray &bytes) { bytes[3] = static_cast<char>(bytes[3] ^ 1); };
    const auto slot = [](Head &head) -> HeadSlot & { return head.memberSlots.first(); };
    constexpr auto wrong = Error::Code::WrongPassword;
    constexpr auto damaged = Error::Code::Damaged;
    row("id", wrong, [](Head &head) { head.membership.registerId = RegisterId({1}); });
    row("cost", wrong, [=](Head &head) { slot(head).kdf.passes = 4; });
    row("salt", wrong, [=](Head &head) { flip(slot(head).salt); });
    row("nonce", wrong, [=](Head &head) { flip(slot(head).nonce); });
    row("secret", wrong, [=](Head &head) { flip(slot(head).sealedSecret); });
    row("key file", wrong, [=](Head &head) { slot(head).usesKeyFile = true; });
    row("selector", damaged, [=](Head &head) { flip(slot(head).selector); });
    row("profile", damaged, [=](Head &head) { flip(slot(head).sealedProfile); });
    row("sequence", damaged, [](Head &head) { head.sequence = 9; });
    row("epoch", damaged, [](Head &head) { head.membership.epoch = 9; });
    row("public key of a member", damaged,
        [](Head &head) { head.membership.members.first().keys.signing[3] ^= 1; });
    row("roles of a member", damaged,
        [](Head &head) { head.membership.members.first().roles.insert(Role::Manager); });
    row("public key of a role", damaged,
        [](Head &head) { head.membership.roleKeys.first().keys.agreement[3] ^= 1; });
    row("role key", damaged, [=](Head &head) { flip(slot(head).roleKeys.first().box); });
    row("proof", damaged, [=](Head &head) { flip(slot(head).roleKeys.first().proof); });
    row("database key", damaged, [=](Head &head) { flip(slot(head).sealedDatabaseKey); });
    row("role keys exchanged", damaged,
        [=](Head &head) { slot(head).roleKeys[0].box.swap(slot(head).roleKeys[1].box); });
    // Of another register with the same password.
    row("slot of another register", wrong, [=, this](Head &head) {
        const UserId user = slot(head).user;
        slot(head) = m_other.head.memberSlots.first();
        slot(head).user = user;
    });
    row("database key of another register", damaged, [=, this](Head &head) {
        slot(head).sealedDatabaseKey = m_other.head.memberSlots.first().sealedDatabaseKey;
    });
    row("role keys of another register", damaged,
        [=, this](Head &head) { slot(head).roleKeys = m_other.head.memberSlots.first().roleKeys; });
    row("members and slots of another register", damaged, [this](Head &head) {
        head.membership = m_other.head.membership;
        head.memberSlots = m_other.head.memberSlots;
    });
    row("recovery", damaged, [=](Head &head) { flip(head.recoveryDatabaseKey); });
    row("chain", damaged, [](Head &head) { head.chainSequence = 7; });
    row("MAC", damaged, [=](Head &head) { flip(head.mac); });
}

void HeadTest::alteredFieldIsNoticedEvenWithAMatchingDigest()
{
    QFETCH(const Alter, alter);
    QFETCH(const Error::Code, code);
    Head head = m_made.head;
    alter(head);
    const auto read = parseHead(encodeHead(head));
    VERIFY_RESULT(read);
    VERIFY_ERROR(unlockHead(*read, with(testPassword())), code);
}

QTEST_GUILESS_MAIN(HeadTest)
#include "tst_head.moc"
