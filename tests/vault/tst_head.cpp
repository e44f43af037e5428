// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/systemrandom.h"
#include "support/vault/vaulttesting.h"
#include "vault/head.h"

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
    NewHead m_made;
    QByteArray m_file;
};

namespace {

/// The file with a digest that fits: what an attacker would write.
QByteArray withFittingDigest(const QByteArray &file)
{
    const QByteArray contents = file.chopped(32);
    return contents + toByteArray(sha256(bytesOf(contents)));
}

} // namespace

void HeadTest::initTestCase()
{
    auto made = makeHead(testPassword(), KdfCost::floor(), systemRandom());
    VERIFY_RESULT(made);
    m_made = std::move(*made);
    m_file = encodeHead(m_made.head);
}

void HeadTest::headComesBackAndUnlocks()
{
    const auto head = parseHead(m_file);
    VERIFY_RESULT(head);
    QVERIFY(*head == m_made.head);
    const auto keys = unlockHead(*head, testPassword());
    VERIFY_RESULT(keys);
    QCOMPARE(toByteArray(keys->role.view()), toByteArray(m_made.keys.role.view()));
    QCOMPARE(toByteArray(keys->database.view()), toByteArray(m_made.keys.database.view()));
}

void HeadTest::wrongPasswordDoesNotUnlock()
{
    VERIFY_ERROR(unlockHead(m_made.head, secretOf("vier ruhige Wörter genügen ")),
        Error::Code::WrongPassword);
    VERIFY_ERROR(unlockHead(m_made.head, {}), Error::Code::WrongPassword);
}

void HeadTest::twoRegistersShareNothing()
{
    const auto other = makeHead(testPassword(), KdfCost::floor(), systemRandom());
    VERIFY_RESULT(other);
    QVERIFY(other->head.id != m_made.head.id);
    QVERIFY(other->head.salt != m_made.head.salt);
    QVERIFY(other->head.nonce != m_made.head.nonce);
    QVERIFY(toByteArray(other->keys.role.view()) != toByteArray(m_made.keys.role.view()));
    QVERIFY(toByteArray(other->keys.database.view()) != toByteArray(other->keys.role.view()));
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
    newer[9] = 2;
    VERIFY_ERROR(parseHead(withFittingDigest(newer)), Error::Code::NewerFormat);
    newer[9] = 0;
    VERIFY_ERROR(parseHead(withFittingDigest(newer)), Error::Code::Unsupported);
}

void HeadTest::unknownSuiteIsUnsupported()
{
    QByteArray other = m_file;
    QCOMPARE(other.mid(10, 2).toHex(), QByteArray("8801")); // list of eight, suite 1
    other[11] = 2;
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
    head.kdf = {memory, passes, lanes};
    VERIFY_ERROR(parseHead(encodeHead(head)), Error::Code::Unsupported);
    VERIFY_ERROR(unlockHead(head, testPassword()), Error::Code::Unsupported);
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
    row("id", Error::Code::WrongPassword, [](Head &head) { head.id = RegisterId({1}); });
    row("cost", Error::Code::WrongPassword, [](Head &head) { head.kdf.passes = 4; });
    row("salt", Error::Code::WrongPassword, [=](Head &head) { flip(head.salt); });
    row("nonce", Error::Code::WrongPassword, [=](Head &head) { flip(head.nonce); });
    row("secret", Error::Code::WrongPassword, [=](Head &head) { flip(head.sealedSecret); });
    row("sequence", Error::Code::Damaged, [](Head &head) { head.sequence = 9; });
    row("role key", Error::Code::Damaged, [=](Head &head) { flip(head.wrappedRoleKey); });
    row("role key version", Error::Code::Damaged, [](Head &head) { head.roleKeyVersion = 2; });
    row("database key", Error::Code::Damaged, [=](Head &head) { flip(head.wrappedDatabaseKey); });
    row("both keys swapped", Error::Code::Damaged,
        [](Head &head) { head.wrappedRoleKey.swap(head.wrappedDatabaseKey); });
    row("MAC", Error::Code::Damaged, [=](Head &head) { flip(head.mac); });
}

void HeadTest::alteredFieldIsNoticedEvenWithAMatchingDigest()
{
    QFETCH(const Alter, alter);
    QFETCH(const Error::Code, code);
    Head head = m_made.head;
    alter(head);
    const auto read = parseHead(encodeHead(head));
    VERIFY_RESULT(read);
    VERIFY_ERROR(unlockHead(*read, testPassword()), code);
}

QTEST_GUILESS_MAIN(HeadTest)
#include "tst_head.moc"
