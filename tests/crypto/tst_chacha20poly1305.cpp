// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chacha20poly1305.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class ChaCha20Poly1305Test : public QObject
{
    Q_OBJECT

private slots:
    void sealsAsInRfc8439();
    void everyFlippedBitIsNoticed();
    void shorterThanATagIsDamaged();
    void agreesWithWycheproof();
};

/// RFC 8439, section 2.8.2.
void ChaCha20Poly1305Test::sealsAsInRfc8439()
{
    const QByteArray key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const QByteArray nonce = hex("070000004041424344454647");
    const QByteArray bound = hex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray plain
        = "Ladies and Gentlemen of the class of '99: If I could offer you only one "
          "tip for the future, sunscreen would be it.";
    const QByteArray sealed = hex("d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
                                  "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
                                  "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                                  "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd060"
                                  "0691");
    const chacha20poly1305::Envelope envelope {bytesOf(key), bytesOf(nonce), bytesOf(bound)};
    QCOMPARE(chacha20poly1305::seal(envelope, bytesOf(plain)).toHex(), sealed.toHex());
    const auto opened = chacha20poly1305::open(envelope, bytesOf(sealed));
    QVERIFY(opened.has_value());
    QCOMPARE(toByteArray(opened->view()), plain);
}

void ChaCha20Poly1305Test::everyFlippedBitIsNoticed()
{
    const QByteArray key(32, 'k');
    const QByteArray nonce(12, 'n');
    const chacha20poly1305::Envelope envelope {bytesOf(key), bytesOf(nonce), {}};
    const QByteArray sealed
        = chacha20poly1305::seal(envelope, bytesOf(QByteArrayView("Der Tresen war besetzt.")));
    QVERIFY(chacha20poly1305::open(envelope, bytesOf(sealed)).has_value());
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const auto opened = chacha20poly1305::open(envelope, bytesOf(altered));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
}

void ChaCha20Poly1305Test::shorterThanATagIsDamaged()
{
    const QByteArray key(32, 'k');
    const QByteArray nonce(12, 'n');
    for (qsizetype size = 0; size < 16; ++size) {
        const QByteArray sealed(size, 'x');
        const auto opened
            = chacha20poly1305::open({bytesOf(key), bytesOf(nonce), {}}, bytesOf(sealed));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
}

void ChaCha20Poly1305Test::agreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "chacha20_poly1305_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    int checked = 0;
    for (const auto &one : cases) {
        // The cipher has nonces of 96 bits only; cases with others state that they are refused.
        if (one.number("ivSize") != 96) {
            QVERIFY2(!one.isValid(), one.label());
            continue;
        }
        ++checked;
        const auto key = one.bytes("key");
        const auto nonce = one.bytes("iv");
        const auto bound = one.bytes("aad");
        const auto sealed = one.bytes("ct") + one.bytes("tag");
        const chacha20poly1305::Envelope envelope {bytesOf(key), bytesOf(nonce), bytesOf(bound)};
        const auto opened = chacha20poly1305::open(envelope, bytesOf(sealed));
        QVERIFY2(opened.has_value() == one.isValid(), one.label());
        if (opened) {
            QVERIFY2(toByteArray(opened->view()) == one.bytes("msg"), one.label());
            QVERIFY2(chacha20poly1305::seal(envelope, opened->view()) == sealed, one.label());
        }
    }
    qInfo("%d cases of %lld", checked, static_cast<long long>(cases.size()));
    QVERIFY(checked > 50);
}

QTEST_GUILESS_MAIN(ChaCha20Poly1305Test)
#include "tst_chacha20poly1305.moc"
