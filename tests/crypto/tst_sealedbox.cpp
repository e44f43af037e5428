// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/sealedbox.h"
#include "crypto/systemrandom.h"

#include <QTest>

using namespace rueckhalt;

class SealedBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void recipientOpensWhatWasSealed_data();
    void recipientOpensWhatWasSealed();
    void formatIsAsWritten();
    void everyFlippedBitIsNoticed();
    void otherKeyPurposeOrBindingDoesNotOpen_data();
    void otherKeyPurposeOrBindingDoesNotOpen();
    void cutAndLengthenedBoxesAreDamaged();
    void sameContentsSealDifferentlyEachTime();
    void recipientOfLowOrderIsRefused();
    void senderOfLowOrderIsDamaged();
};

namespace {

const AgreementKey &recipient()
{
    static const AgreementKey key(SecretBytes(bytesOf(QByteArrayView("recipient's own 32 bytes"
                                                                     "........"))));
    return key;
}

BoxLabel someLabel()
{
    return {"role key", bytesOf(QByteArrayView("register 1, user 2"))};
}

QByteArray sealedBox(QByteArrayView plain = "still")
{
    return sealTo(recipient().publicKey(), someLabel(), bytesOf(plain), systemRandom()).value();
}

Error::Code problemOf(const QByteArray &sealed)
{
    const auto opened = openSealed(recipient(), someLabel(), bytesOf(sealed));
    return opened ? Error::Code::Io : opened.error().code;
}

} // namespace

void SealedBoxTest::recipientOpensWhatWasSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a key") << QByteArray(32, 'k');
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'm');
}

void SealedBoxTest::recipientOpensWhatWasSealed()
{
    QFETCH(const QByteArray, plain);
    const QByteArray sealed = sealedBox(plain);
    QCOMPARE(sealed.size(), plain.size() + qsizetype {SealedBoxOverhead});
    const auto opened = openSealed(recipient(), someLabel(), bytesOf(sealed));
    QVERIFY(opened.has_value());
    QCOMPARE(toByteArray(opened->view()), plain);
}

/// Built here once more from its parts, so that the format cannot change unnoticed.
void SealedBoxTest::formatIsAsWritten()
{
    const Random fixed = [](std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, 0x42); };
    const QByteArray plain = "contents";
    const auto sealed = sealTo(recipient().publicKey(), someLabel(), bytesOf(plain), fixed).value();
    const AgreementKey ephemeral(SecretBytes(bytesOf(QByteArray(32, '\x42'))));
    const auto shared = ephemeral.sharedWith(recipient().publicKey()).value();
    const QByteArray salt
        = toByteArray(ephemeral.publicKey()) + toByteArray(recipient().publicKey());
    const auto key = hkdfSha256(
        shared.view(), bytesOf(salt), bytesOf(QByteArrayView("rueckhalt/2/sealed box/role key")));
    const QByteArray nonce(12, '\0');
    QCOMPARE(sealed.toHex(),
        (toByteArray(ephemeral.publicKey())
            + aesgcm::seal({key.view(), bytesOf(nonce), someLabel().bound}, bytesOf(plain)))
            .toHex());
}

void SealedBoxTest::everyFlippedBitIsNoticed()
{
    const QByteArray sealed = sealedBox();
    QVERIFY(openSealed(recipient(), someLabel(), bytesOf(sealed)).has_value());
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        QCOMPARE(problemOf(altered), Error::Code::Damaged);
    }
}

void SealedBoxTest::otherKeyPurposeOrBindingDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<QByteArray>("bound");
    const QByteArray secret = toByteArray(recipient().secret().view());
    const QByteArray purpose = "role key";
    const QByteArray bound = "register 1, user 2";
    QTest::newRow("key") << QByteArray(32, 'x') << purpose << bound;
    QTest::newRow("purpose") << secret << QByteArray("database key") << bound;
    QTest::newRow("no purpose") << secret << QByteArray() << bound;
    QTest::newRow("binding") << secret << purpose << QByteArray("register 1, user 3");
    QTest::newRow("no binding") << secret << purpose << QByteArray();
    QTest::newRow("boundary moved")
        << secret << QByteArray("role keyregister 1, user 2") << QByteArray();
}

void SealedBoxTest::otherKeyPurposeOrBindingDoesNotOpen()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, purpose);
    QFETCH(const QByteArray, bound);
    const QByteArray sealed = sealedBox();
    const AgreementKey key {SecretBytes(bytesOf(secret))};
    const auto opened = openSealed(key, {purpose, bytesOf(bound)}, bytesOf(sealed));
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, Error::Code::Damaged);
}

void SealedBoxTest::cutAndLengthenedBoxesAreDamaged()
{
    const QByteArray sealed = sealedBox();
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(problemOf(sealed.first(size)), Error::Code::Damaged);
    QCOMPARE(problemOf(sealed + 'x'), Error::Code::Damaged);
    QCOMPARE(problemOf(sealed + sealed), Error::Code::Damaged);
}

void SealedBoxTest::sameContentsSealDifferentlyEachTime()
{
    const QByteArray one = sealedBox();
    const QByteArray other = sealedBox();
    QVERIFY(one.first(32) != other.first(32));
    QVERIFY(one.sliced(32) != other.sliced(32));
}

void SealedBoxTest::recipientOfLowOrderIsRefused()
{
    const auto sealed = sealTo(PublicKey {}, someLabel(), {}, systemRandom());
    QVERIFY(!sealed.has_value());
    QCOMPARE(sealed.error().code, Error::Code::Invalid);
}

void SealedBoxTest::senderOfLowOrderIsDamaged()
{
    QCOMPARE(problemOf(QByteArray(64, '\0')), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(SealedBoxTest)
#include "tst_sealedbox.moc"
