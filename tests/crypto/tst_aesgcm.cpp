// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aesgcm.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class AesGcmTest : public QObject
{
    Q_OBJECT

private slots:
    void sealsAsPublished_data();
    void sealsAsPublished();
    void everyFlippedBitIsNoticed();
    void anotherKeyNonceOrBindingDoesNotOpen_data();
    void anotherKeyNonceOrBindingDoesNotOpen();
    void shorterThanATagIsDamaged();
    void agreesWithWycheproof();
};

namespace {

const QByteArray someKey = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
const QByteArray someNonce = hex("a0a1a2a3a4a5a6a7a8a9aaab");
const QByteArray someBinding = "register 1, object 2";

aesgcm::Envelope envelopeOf(const QByteArray &key, const QByteArray &nonce, const QByteArray &bound)
{
    return {bytesOf(key), bytesOf(nonce), bytesOf(bound)};
}

aesgcm::Envelope someEnvelope()
{
    return envelopeOf(someKey, someNonce, someBinding);
}

} // namespace

/// Test cases 14 to 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B.
void AesGcmTest::sealsAsPublished_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("bound");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("sealed");
    QTest::newRow("case 14") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray()
                             << QByteArray(16, '\0')
                             << hex("cea7403d4d606b6e074ec5d3baf39d18"
                                    "d0d1c8a799996bf0265b98b5d48ab919");
    const QByteArray key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray nonce = hex("cafebabefacedbaddecaf888");
    const QByteArray plain
        = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
              "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
    const QByteArray cipher
        = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
              "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
    QTest::newRow("case 15") << key << nonce << QByteArray() << plain
                             << cipher + hex("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("case 16") << key << nonce << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                             << plain.chopped(4)
                             << cipher.chopped(4) + hex("76fc6ece0f4e1768cddf8853bb2d551b");
}

void AesGcmTest::sealsAsPublished()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, bound);
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, sealed);
    const auto envelope = envelopeOf(key, nonce, bound);
    QCOMPARE(aesgcm::seal(envelope, bytesOf(plain)).toHex(), sealed.toHex());
    const auto opened = aesgcm::open(envelope, bytesOf(sealed));
    QVERIFY(opened.has_value());
    QCOMPARE(toByteArray(opened->view()), plain);
}

void AesGcmTest::everyFlippedBitIsNoticed()
{
    const QByteArray sealed
        = aesgcm::seal(someEnvelope(), bytesOf(QByteArrayView("Der Tresen war besetzt.")));
    QVERIFY(aesgcm::open(someEnvelope(), bytesOf(sealed)).has_value());
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const auto opened = aesgcm::open(someEnvelope(), bytesOf(altered));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
}

void AesGcmTest::anotherKeyNonceOrBindingDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("bound");
    QTest::newRow("key") << QByteArray(32, 'k') << someNonce << someBinding;
    QTest::newRow("nonce") << someKey << QByteArray(12, 'n') << someBinding;
    QTest::newRow("binding") << someKey << someNonce << QByteArray("register 1, object 3");
    QTest::newRow("no binding") << someKey << someNonce << QByteArray();
}

void AesGcmTest::anotherKeyNonceOrBindingDoesNotOpen()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, bound);
    const QByteArray sealed = aesgcm::seal(someEnvelope(), bytesOf(QByteArrayView("still")));
    QVERIFY(!aesgcm::open(envelopeOf(key, nonce, bound), bytesOf(sealed)).has_value());
}

void AesGcmTest::shorterThanATagIsDamaged()
{
    for (qsizetype size = 0; size < 16; ++size) {
        const auto opened = aesgcm::open(someEnvelope(), bytesOf(QByteArray(size, 'x')));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
}

void AesGcmTest::agreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "aes_gcm_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    int checked = 0;
    for (const auto &one : cases) {
        // Only the one shape that registers use: 256-bit keys, 96-bit nonces, 128-bit tags.
        if (one.number("keySize") != 256 || one.number("ivSize") != 96
            || one.number("tagSize") != 128)
            continue;
        ++checked;
        const auto key = one.bytes("key");
        const auto nonce = one.bytes("iv");
        const auto bound = one.bytes("aad");
        const auto sealed = one.bytes("ct") + one.bytes("tag");
        const auto envelope = envelopeOf(key, nonce, bound);
        const auto opened = aesgcm::open(envelope, bytesOf(sealed));
        QVERIFY2(opened.has_value() == one.isValid(), one.label());
        if (opened) {
            QVERIFY2(toByteArray(opened->view()) == one.bytes("msg"), one.label());
            QVERIFY2(aesgcm::seal(envelope, opened->view()) == sealed, one.label());
        }
    }
    qInfo("%d cases of %lld", checked, static_cast<long long>(cases.size()));
    QVERIFY(checked > 50);
}

QTEST_GUILESS_MAIN(AesGcmTest)
#include "tst_aesgcm.moc"
