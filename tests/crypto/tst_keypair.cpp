// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keypair.h"
#include "crypto/systemrandom.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class KeyPairTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesAsInRfc7748_data();
    void agreesAsInRfc7748();
    void bothSidesOfRfc7748ShareOneSecret();
    void thousandRoundsOfRfc7748();
    void pointsOfLowOrderAreRefused_data();
    void pointsOfLowOrderAreRefused();
    void signsAsInRfc8032_data();
    void signsAsInRfc8032();
    void everyFlippedBitOfASignatureIsNoticed();
    void signatureHoldsForOneSignerAndOneMessage();
    void signatureOfAnotherLengthIsNone();
    void drawnKeysDiffer();
    void clonesAreTheSameKey();
    void publicKeyHas32Bytes();
    void agreementAgreesWithWycheproof();
    void signaturesAgreeWithWycheproof();
};

namespace {

PublicKey publicKey(const QByteArray &bytes)
{
    return publicKeyFrom(bytesOf(bytes)).value();
}

AgreementKey agreementKey(const QByteArray &bytes)
{
    return AgreementKey(SecretBytes(bytesOf(bytes)));
}

SigningKey signingKey(const QByteArray &bytes)
{
    return SigningKey(SecretBytes(bytesOf(bytes)));
}

QByteArray shared(const AgreementKey &key, const PublicKey &other)
{
    return toByteArray(key.sharedWith(other).value().view());
}

} // namespace

/// RFC 7748, section 5.2.
void KeyPairTest::agreesAsInRfc7748_data()
{
    QTest::addColumn<QByteArray>("scalar");
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QByteArray>("product");
    QTest::newRow("first")
        << hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
        << hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")
        << hex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    QTest::newRow("second")
        << hex("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d")
        << hex("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493")
        << hex("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
}

void KeyPairTest::agreesAsInRfc7748()
{
    QFETCH(const QByteArray, scalar);
    QFETCH(const QByteArray, point);
    QFETCH(const QByteArray, product);
    QCOMPARE(shared(agreementKey(scalar), publicKey(point)).toHex(), product.toHex());
}

/// RFC 7748, section 6.1.
void KeyPairTest::bothSidesOfRfc7748ShareOneSecret()
{
    const auto alice
        = agreementKey(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
    const auto bob
        = agreementKey(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    QCOMPARE(toByteArray(alice.publicKey()).toHex(),
        QByteArray("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    QCOMPARE(toByteArray(bob.publicKey()).toHex(),
        QByteArray("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    const QByteArray secret("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    QCOMPARE(shared(alice, bob.publicKey()).toHex(), secret);
    QCOMPARE(shared(bob, alice.publicKey()).toHex(), secret);
}

/// RFC 7748, section 5.2: the scalar of each round is the product of the one before.
void KeyPairTest::thousandRoundsOfRfc7748()
{
    QByteArray scalar(32, '\0');
    scalar[0] = 9;
    QByteArray point = scalar;
    for (int round = 1; round <= 1000; ++round) {
        const QByteArray product = shared(agreementKey(scalar), publicKey(point));
        point = scalar;
        scalar = product;
        if (round == 1)
            QCOMPARE(scalar.toHex(),
                QByteArray("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
    }
    QCOMPARE(scalar.toHex(),
        QByteArray("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
}

void KeyPairTest::pointsOfLowOrderAreRefused_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::newRow("0") << QByteArray(32, '\0');
    QTest::newRow("1") << hex("01") + QByteArray(31, '\0');
    QTest::newRow("order 8") << hex(
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
    QTest::newRow("order 8, other")
        << hex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157");
    QTest::newRow("p - 1") << hex("ec") + QByteArray(30, '\xff') + hex("7f");
    QTest::newRow("p") << hex("ed") + QByteArray(30, '\xff') + hex("7f");
    QTest::newRow("p + 1") << hex("ee") + QByteArray(30, '\xff') + hex("7f");
}

void KeyPairTest::pointsOfLowOrderAreRefused()
{
    QFETCH(const QByteArray, point);
    const auto secret = agreementKey(QByteArray(32, 'k')).sharedWith(publicKey(point));
    QVERIFY(!secret.has_value());
    QCOMPARE(secret.error().code, Error::Code::Invalid);
}

/// RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc).
void KeyPairTest::signsAsInRfc8032_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("signer");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("test 1")
        << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
        << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
               "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    QTest::newRow("test 2")
        << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
        << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << hex("72")
        << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
               "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    QTest::newRow("test 3")
        << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
        << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << hex("af82")
        << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
               "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    QTest::newRow("SHA(abc)")
        << hex("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42")
        << hex("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf")
        << hex("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
               "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
        << hex("dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
               "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704");
}

void KeyPairTest::signsAsInRfc8032()
{
    QFETCH(const QByteArray, seed);
    QFETCH(const QByteArray, signer);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, signature);
    const SigningKey key = signingKey(seed);
    QCOMPARE(toByteArray(key.publicKey()).toHex(), signer.toHex());
    QCOMPARE(toByteArray(key.sign(bytesOf(message))).toHex(), signature.toHex());
    QVERIFY(verify(publicKey(signer), bytesOf(message), bytesOf(signature)));
}

void KeyPairTest::everyFlippedBitOfASignatureIsNoticed()
{
    const SigningKey key = signingKey(QByteArray(32, 's'));
    const ByteView message = bytesOf(QByteArrayView("epoch 7"));
    const QByteArray signature = toByteArray(key.sign(message));
    for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
        QByteArray altered = signature;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        QVERIFY(!verify(key.publicKey(), message, bytesOf(altered)));
    }
}

void KeyPairTest::signatureHoldsForOneSignerAndOneMessage()
{
    const SigningKey key = signingKey(QByteArray(32, 's'));
    const SigningKey other = signingKey(QByteArray(32, 't'));
    const ByteView message = bytesOf(QByteArrayView("epoch 7"));
    const Signature signature = key.sign(message);
    QVERIFY(verify(key.publicKey(), message, signature));
    QVERIFY(!verify(other.publicKey(), message, signature));
    QVERIFY(!verify(key.publicKey(), bytesOf(QByteArrayView("epoch 8")), signature));
    QVERIFY(!verify(key.publicKey(), {}, signature));
}

void KeyPairTest::signatureOfAnotherLengthIsNone()
{
    const SigningKey key = signingKey(QByteArray(32, 's'));
    const Signature signature = key.sign({});
    QVERIFY(verify(key.publicKey(), {}, signature));
    QVERIFY(!verify(key.publicKey(), {}, ByteView(signature).first(63)));
    QVERIFY(!verify(key.publicKey(), {}, {}));
    QVERIFY(!verify(key.publicKey(), {}, bytesOf(toByteArray(signature) + '\0')));
}

void KeyPairTest::drawnKeysDiffer()
{
    QVERIFY(AgreementKey::generate(systemRandom()).publicKey()
        != AgreementKey::generate(systemRandom()).publicKey());
    QVERIFY(SigningKey::generate(systemRandom()).publicKey()
        != SigningKey::generate(systemRandom()).publicKey());
}

void KeyPairTest::clonesAreTheSameKey()
{
    const AgreementKey key = agreementKey(QByteArray(32, 'a'));
    QVERIFY(key.clone().publicKey() == key.publicKey());
    QVERIFY(std::ranges::equal(key.clone().secret().view(), key.secret().view()));
    const SigningKey signer = signingKey(QByteArray(32, 's'));
    QVERIFY(signer.clone().publicKey() == signer.publicKey());
    QVERIFY(signer.clone().sign({}) == signer.sign({}));
}

void KeyPairTest::publicKeyHas32Bytes()
{
    QVERIFY(publicKeyFrom(bytesOf(QByteArray(32, 'p'))).has_value());
    for (const int size : {0, 31, 33, 64}) {
        const auto key = publicKeyFrom(bytesOf(QByteArray(size, 'p')));
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().code, Error::Code::Malformed);
    }
}

/// "Acceptable" is what an implementation may refuse; ours refuses the secret of zeros only.
void KeyPairTest::agreementAgreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "x25519_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    int refused = 0;
    for (const auto &one : cases) {
        const auto expected = one.bytes("shared");
        const auto secret
            = agreementKey(one.bytes("private")).sharedWith(publicKey(one.bytes("public")));
        QVERIFY2(secret.has_value() == (expected != QByteArray(32, '\0')), one.label());
        if (secret)
            QVERIFY2(toByteArray(secret->view()) == expected, one.label());
        else
            QVERIFY2(!one.isValid(), one.label());
        refused += secret ? 0 : 1;
    }
    qInfo("%lld cases, %d of them refused", static_cast<long long>(cases.size()), refused);
}

void KeyPairTest::signaturesAgreeWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "ed25519_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    for (const auto &one : cases) {
        const auto group = one.group.value(QLatin1String("publicKey")).toObject();
        const auto signer
            = QByteArray::fromHex(group.value(QLatin1String("pk")).toString().toLatin1());
        const bool holds
            = verify(publicKey(signer), bytesOf(one.bytes("msg")), bytesOf(one.bytes("sig")));
        QVERIFY2(holds == one.isValid(), one.label());
    }
    qInfo("%lld cases", static_cast<long long>(cases.size()));
}

QTEST_GUILESS_MAIN(KeyPairTest)
#include "tst_keypair.moc"
