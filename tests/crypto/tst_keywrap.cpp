// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keywrap.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class KeyWrapTest : public QObject
{
    Q_OBJECT

private slots:
    void wrapsAsInRfc3394_data();
    void wrapsAsInRfc3394();
    void everyFlippedBitIsNoticed();
    void impossibleLengthsAreDamaged();
    void agreesWithWycheproof();
};

namespace {
const QByteArray kek = hex("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F");
const QByteArray keyData = hex("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F");
} // namespace

/// RFC 3394, sections 4.3, 4.5 and 4.6: the ones with a 256-bit wrapping key.
void KeyWrapTest::wrapsAsInRfc3394_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("wrapped");
    QTest::newRow("4.3") << 16 << hex("64E8C3F9CE0F5BA263E9777905818A2A93C8191E7D6E8AE7");
    QTest::newRow("4.5") << 24
                         << hex("A8F9BC1612C68B3FF6E6F4FBE30E71E4769C8B80A32CB8958CD5D17D6B254DA1");
    QTest::newRow("4.6") << 32
                         << hex("28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326"
                                "CBC7F0E71A99F43BFB988B9B7A02DD21");
}

void KeyWrapTest::wrapsAsInRfc3394()
{
    QFETCH(const int, size);
    QFETCH(const QByteArray, wrapped);
    const QByteArray key = keyData.first(size);
    QCOMPARE(wrapKey(bytesOf(kek), bytesOf(key)).toHex(), wrapped.toHex());
    const auto unwrapped = unwrapKey(bytesOf(kek), bytesOf(wrapped));
    QVERIFY(unwrapped.has_value());
    QCOMPARE(toByteArray(unwrapped->view()), key);
}

void KeyWrapTest::everyFlippedBitIsNoticed()
{
    const QByteArray wrapped = wrapKey(bytesOf(kek), bytesOf(keyData));
    for (qsizetype bit = 0; bit < wrapped.size() * 8; ++bit) {
        QByteArray altered = wrapped;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const auto unwrapped = unwrapKey(bytesOf(kek), bytesOf(altered));
        QVERIFY(!unwrapped.has_value());
        QCOMPARE(unwrapped.error().code, Error::Code::Damaged);
    }
}

void KeyWrapTest::impossibleLengthsAreDamaged()
{
    for (const qsizetype size : {0, 1, 8, 16, 23, 25, 39, 41, 8192}) {
        const QByteArray wrapped(size, 'x');
        QVERIFY2(!unwrapKey(bytesOf(kek), bytesOf(wrapped)).has_value(),
            QByteArray::number(size).constData());
    }
}

void KeyWrapTest::agreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "aes_wrap_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    int checked = 0;
    for (const auto &one : cases) {
        if (one.number("keySize") != 256)
            continue;
        ++checked;
        const auto key = one.bytes("key");
        const auto wrapped = one.bytes("ct");
        const auto unwrapped = unwrapKey(bytesOf(key), bytesOf(wrapped));
        QVERIFY2(unwrapped.has_value() == one.isValid(), one.label());
        if (unwrapped) {
            QVERIFY2(toByteArray(unwrapped->view()) == one.bytes("msg"), one.label());
            QVERIFY2(wrapKey(bytesOf(key), unwrapped->view()) == wrapped, one.label());
        }
    }
    qInfo("%d cases of %lld", checked, static_cast<long long>(cases.size()));
    QVERIFY(checked > 30);
}

QTEST_GUILESS_MAIN(KeyWrapTest)
#include "tst_keywrap.moc"
