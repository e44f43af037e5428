// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class HashTest : public QObject
{
    Q_OBJECT

private slots:
    void digestsAsInFips180_data();
    void digestsAsInFips180();
    void digestsInPiecesAreTheSame();
    void macsAsInRfc4231_data();
    void macsAsInRfc4231();
    void derivesAsInRfc5869_data();
    void derivesAsInRfc5869();
    void comparesWholeValues_data();
    void comparesWholeValues();
    void macAgreesWithWycheproof();
    void derivationAgreesWithWycheproof();
};

void HashTest::digestsAsInFips180_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                         "27ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                       "b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("million") << QByteArray(1000000, 'a')
                             << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67"
                                           "f1809a48a497200e046d39ccc7112cd0");
}

void HashTest::digestsAsInFips180()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, digest);
    QCOMPARE(toByteArray(sha256(bytesOf(data))).toHex(), digest);
}

void HashTest::digestsInPiecesAreTheSame()
{
    const QByteArray data(1000, 'x');
    Sha256 pieces;
    pieces.add({});
    for (qsizetype from = 0, size = 1; from < data.size(); from += size, size = size * 2 + 1)
        pieces.add(bytesOf(data.mid(from, size)));
    QCOMPARE(toByteArray(pieces.result()), toByteArray(sha256(bytesOf(data))));
    QCOMPARE(toByteArray(Sha256().result()), toByteArray(sha256({})));
}

void HashTest::macsAsInRfc4231_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b"
                                          "881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c7"
                                          "5a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 6") << QByteArray(131, '\xaa')
                            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f"
                                          "8e0bc6213728c5140546040f0ee37f54");
}

void HashTest::macsAsInRfc4231()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, mac);
    QCOMPARE(toByteArray(hmacSha256(bytesOf(key), bytesOf(data))).toHex(), mac);
}

/// RFC 5869, appendix A.1 to A.3.
void HashTest::derivesAsInRfc5869_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<QByteArray>("derived");
    const auto range = [](int first, int last) {
        QByteArray bytes;
        for (int i = first; i <= last; ++i)
            bytes.append(static_cast<char>(i));
        return bytes;
    };
    QTest::newRow("A.1") << QByteArray(22, '\x0b') << range(0x00, 0x0c) << range(0xf0, 0xf9)
                         << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56"
                                       "ecc4c5bf34007208d5b887185865");
    QTest::newRow("A.2") << range(0x00, 0x4f) << range(0x60, 0xaf) << range(0xb0, 0xff)
                         << QByteArray("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c"
                                       "19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8"
                                       "367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("A.3") << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
                         << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f"
                                       "3c738d2d9d201395faa4b61a96c8");
}

void HashTest::derivesAsInRfc5869()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, salt);
    QFETCH(const QByteArray, purpose);
    QFETCH(const QByteArray, derived);
    const auto okm = hkdfSha256(bytesOf(key), bytesOf(salt), bytesOf(purpose),
        static_cast<std::size_t>(derived.size() / 2));
    QCOMPARE(toByteArray(okm.view()).toHex(), derived);
}

void HashTest::comparesWholeValues_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");
    QTest::newRow("same") << QByteArray("abcd") << QByteArray("abcd") << true;
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("first differs") << QByteArray("xbcd") << QByteArray("abcd") << false;
    QTest::newRow("last differs") << QByteArray("abcx") << QByteArray("abcd") << false;
    QTest::newRow("beginning only") << QByteArray("abc") << QByteArray("abcd") << false;
}

void HashTest::comparesWholeValues()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const bool, equal);
    QCOMPARE(equalInConstantTime(bytesOf(left), bytesOf(right)), equal);
}

void HashTest::macAgreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "hmac_sha256_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    for (const auto &one : cases) {
        // Some groups cut the code; ours is compared as far as theirs goes.
        const auto tag = one.bytes("tag");
        const auto mac = hmacSha256(bytesOf(one.bytes("key")), bytesOf(one.bytes("msg")));
        QVERIFY2(equalInConstantTime(
                     ByteView(mac).first(static_cast<std::size_t>(tag.size())), bytesOf(tag))
                == one.isValid(),
            one.label());
    }
    QCOMPARE(cases.size(), 174);
}

void HashTest::derivationAgreesWithWycheproof()
{
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, "hkdf_sha256_test.json");
    if (cases.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    int checked = 0;
    for (const auto &one : cases) {
        // Invalid here means longer than 255 digests, which callers must not ask for.
        if (!one.isValid())
            continue;
        ++checked;
        const auto derived = hkdfSha256(bytesOf(one.bytes("ikm")), bytesOf(one.bytes("salt")),
            bytesOf(one.bytes("info")), static_cast<std::size_t>(one.number("size")));
        QVERIFY2(toByteArray(derived.view()) == one.bytes("okm"), one.label());
    }
    qInfo("%d cases of %lld", checked, static_cast<long long>(cases.size()));
    QVERIFY(checked > 50);
}

QTEST_GUILESS_MAIN(HashTest)
#include "tst_hash.moc"
