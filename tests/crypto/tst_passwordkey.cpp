// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "crypto/passwordkey.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

#include <argon2.h>
#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class PasswordKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void libraryComputesTheVectorOfRfc9106();
    void keyIsArgon2idOfPasswordSaltAndCost();
    void onlyBoundedCostsAreAccepted_data();
    void onlyBoundedCostsAreAccepted();
    void shortSaltIsRefused();
    void keyFileIsMixedIn();
    void emptyKeyFileIsNone();
    void costFitsTheMachine_data();
    void costFitsTheMachine();
    void costIsMeasuredInEarnest();
};

namespace {

std::chrono::milliseconds duration(double secondsFor256, const KdfCost &cost)
{
    return std::chrono::milliseconds(
        static_cast<int>(secondsFor256 * 1000 * cost.memoryKiB / KdfCost().memoryKiB));
}

} // namespace

/// RFC 9106, section 5.3. Its cost lies far below our floor, so the library is asked directly.
void PasswordKeyTest::libraryComputesTheVectorOfRfc9106()
{
    QByteArray password(32, '\x01');
    QByteArray salt(16, '\x02');
    QByteArray secret(8, '\x03');
    QByteArray associated(12, '\x04');
    QByteArray tag(32, '\0');
    const auto at
        = [](QByteArray &bytes) { return reinterpret_cast<std::uint8_t *>(bytes.data()); };
    argon2_context context {};
    context.out = at(tag);
    context.outlen = 32;
    context.pwd = at(password);
    context.pwdlen = 32;
    context.salt = at(salt);
    context.saltlen = 16;
    context.secret = at(secret);
    context.secretlen = 8;
    context.ad = at(associated);
    context.adlen = 12;
    context.t_cost = 3;
    context.m_cost = 32;
    context.lanes = 4;
    context.threads = 4;
    context.version = ARGON2_VERSION_13;
    QCOMPARE(argon2id_ctx(&context), static_cast<int>(ARGON2_OK));
    QCOMPARE(tag.toHex(),
        QByteArray("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

void PasswordKeyTest::keyIsArgon2idOfPasswordSaltAndCost()
{
    const SecretBytes password(bytesOf(QByteArrayView("Türklinke grüßt Montag")));
    const QByteArray salt("sixteen bytes ok");
    const KdfCost cost = KdfCost::floor();
    const auto key = keyFromPassword(password, salt, cost);
    QVERIFY(key.has_value());
    QByteArray expected(32, '\0');
    QCOMPARE(argon2_hash(3, 65536, 4, password.view().data(), password.size(), salt.constData(), 16,
                 expected.data(), 32, nullptr, 0, Argon2_id, ARGON2_VERSION_13),
        static_cast<int>(ARGON2_OK));
    QCOMPARE(toByteArray(key->view()).toHex(), expected.toHex());
    const auto other = keyFromPassword(password, "sixteen bytes no", cost);
    QVERIFY(toByteArray(other->view()) != expected);
}

void PasswordKeyTest::onlyBoundedCostsAreAccepted_data()
{
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("floor") << 65536U << 3U << 4U << true;
    QTest::newRow("default") << 262144U << 3U << 4U << true;
    QTest::newRow("most for new passwords") << 1048576U << 3U << 4U << true;
    QTest::newRow("ceiling of memory") << 1398101U << 3U << 4U << true;
    QTest::newRow("ceiling of passes") << 419430U << 10U << 4U << true;
    QTest::newRow("less memory") << 65535U << 3U << 4U << false;
    QTest::newRow("fewer passes") << 65536U << 2U << 4U << false;
    QTest::newRow("more memory") << 1398102U << 3U << 4U << false;
    QTest::newRow("more memory with more passes") << 419431U << 10U << 4U << false;
    QTest::newRow("4 GiB ten times") << 4194304U << 10U << 4U << false;
    QTest::newRow("more passes") << 65536U << 11U << 4U << false;
    QTest::newRow("no lane") << 65536U << 3U << 0U << false;
    QTest::newRow("many lanes") << 65536U << 3U << 17U << false;
    QTest::newRow("huge") << 0xffffffffU << 0xffffffffU << 0xffffffffU << false;
}

void PasswordKeyTest::onlyBoundedCostsAreAccepted()
{
    QFETCH(const quint32, memory);
    QFETCH(const quint32, passes);
    QFETCH(const quint32, lanes);
    QFETCH(const bool, acceptable);
    const KdfCost cost {memory, passes, lanes};
    QCOMPARE(cost.isAcceptable(), acceptable);
    if (acceptable)
        return;
    const auto key = keyFromPassword(SecretBytes(8), QByteArray(16, 's'), cost);
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().code, Error::Code::Unsupported);
}

void PasswordKeyTest::shortSaltIsRefused()
{
    const auto key = keyFromPassword(SecretBytes(8), QByteArray(15, 's'), KdfCost::floor());
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().code, Error::Code::Invalid);
}

/// HMAC-SHA-256 with the digest of the file as key; computed with the command line of OpenSSL.
void PasswordKeyTest::keyFileIsMixedIn()
{
    const SecretBytes password(bytesOf(QByteArrayView("Igel Tinte")));
    const SecretBytes file(bytesOf(QByteArrayView("key file\n")));
    const auto mixed = withKeyFile(password, file);
    QCOMPARE(toByteArray(mixed.view()).toHex(),
        QByteArray("17c6a8785595b81a5e3a00380cc902ffb7df3e2f964620444f5baa877906f521"));
    const SecretBytes otherFile(bytesOf(QByteArrayView("key file")));
    QVERIFY(!std::ranges::equal(withKeyFile(password, otherFile).view(), mixed.view()));
    QVERIFY(!std::ranges::equal(withKeyFile(SecretBytes(), file).view(), mixed.view()));
}

void PasswordKeyTest::emptyKeyFileIsNone()
{
    const SecretBytes password(bytesOf(QByteArrayView("Igel Tinte")));
    QVERIFY(std::ranges::equal(withKeyFile(password, SecretBytes()).view(), password.view()));
}

void PasswordKeyTest::costFitsTheMachine_data()
{
    QTest::addColumn<double>("taken"); // seconds for 256 MiB
    QTest::addColumn<double>("undisturbed");
    QTest::addColumn<quint32>("memory"); // in MiB
    QTest::newRow("ordinary") << 1.0 << 1.0 << 256U;
    QTest::newRow("rather quick") << 0.71 << 0.71 << 256U;
    QTest::newRow("rather slow") << 1.49 << 1.49 << 256U;
    QTest::newRow("quick") << 0.5 << 0.5 << 512U;
    QTest::newRow("very quick") << 0.01 << 0.01 << 1024U;
    QTest::newRow("slow") << 2.0 << 2.0 << 128U;
    QTest::newRow("very slow") << 8.0 << 8.0 << 64U;
    QTest::newRow("hopeless") << 1000.0 << 1000.0 << 64U;
    QTest::newRow("ordinary and busy") << 8.0 << 1.0 << 256U;
    QTest::newRow("quick and busy") << 3.0 << 0.1 << 256U;
    QTest::newRow("slow and busy") << 16.0 << 2.0 << 128U;
}

/// On a machine with less memory the quick ones stop at a quarter of it.
void PasswordKeyTest::costFitsTheMachine()
{
    QFETCH(const double, taken);
    QFETCH(const double, undisturbed);
    QFETCH(const quint32, memory);
    const auto cost = calibratedCost(std::chrono::seconds(1), [=](const KdfCost &asked) {
        return KdfTime {duration(taken, asked), duration(undisturbed, asked)};
    });
    QVERIFY(cost.isAcceptable());
    QCOMPARE(cost.passes, 3U);
    QCOMPARE(cost.lanes, 4U);
    const auto pages = static_cast<quint64>(sysconf(_SC_PHYS_PAGES));
    const auto quarter = pages * static_cast<quint64>(sysconf(_SC_PAGESIZE)) / 4 / 1024 / 1024;
    if (quarter < memory)
        QVERIFY(cost.memoryKiB <= std::max<quint64>(quarter, 64) * 1024);
    else
        QCOMPARE(cost.memoryKiB, memory * 1024);
}

void PasswordKeyTest::costIsMeasuredInEarnest()
{
    const KdfTime time = timeOf(KdfCost::floor());
    QVERIFY(time.undisturbed.count() > 0);
    QVERIFY(time.undisturbed <= time.taken);
    QVERIFY(timeOf({1, 1, 1}).undisturbed == std::chrono::hours(1));
}

QTEST_GUILESS_MAIN(PasswordKeyTest)
#include "tst_passwordkey.moc"
