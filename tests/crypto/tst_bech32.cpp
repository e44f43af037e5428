// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/bech32.h"
#include "support/crypto/wycheproof.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class Bech32Test : public QObject
{
    Q_OBJECT

private slots:
    void publishedTextsAreValid_data();
    void publishedTextsAreValid();
    void publishedMistakesAreRefused_data();
    void publishedMistakesAreRefused();
    void dataOfEveryLengthComesBack();
    void everyWrongCharacterIsNoticed();
    void cutTextsAreRefused();
    void leftOverBitsMustBeZero();
};

namespace {

bool isValid(const QByteArray &prefix, const QByteArray &text)
{
    return bech32::decode(prefix, bytesOf(text)).has_value();
}

QByteArray encoded(const QByteArray &prefix, const QByteArray &data)
{
    return toByteArray(bech32::encode(prefix, bytesOf(data)).view());
}

} // namespace

/// BIP 173, test vectors, those whose data is a whole number of bytes; and the examples of the age
/// format.
void Bech32Test::publishedTextsAreValid_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("upper case, empty") << QByteArray("A") << QByteArray("A12UEL5L") << QByteArray();
    QTest::newRow("empty") << QByteArray("a") << QByteArray("a12uel5l") << QByteArray();
    QTest::newRow("long prefix")
        << QByteArray("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcluded"
                      "charactersbio")
        << QByteArray("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcluded"
                      "charactersbio1tt5tgs")
        << QByteArray();
    QTest::newRow("every character")
        << QByteArray("abcdef") << QByteArray("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")
        << hex("00443214c74254b635cf84653a56d7c675be77df");
    QTest::newRow("words") << QByteArray(
        "split") << QByteArray("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w")
                           << hex("c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d");
    QTest::newRow("age identity")
        << QByteArray("AGE-SECRET-KEY-")
        << QByteArray("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
        << QByteArray(32, '\x42');
}

void Bech32Test::publishedTextsAreValid()
{
    QFETCH(const QByteArray, prefix);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, data);
    const auto decoded = bech32::decode(prefix, bytesOf(text));
    QVERIFY(decoded.has_value());
    QCOMPARE(toByteArray(decoded->view()).toHex(), data.toHex());
    QCOMPARE(encoded(prefix.toLower(), data), text.toLower());
}

/// BIP 173, test vectors.
void Bech32Test::publishedMistakesAreRefused_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *prefix, const char *text) {
        QTest::newRow(name) << QByteArray(prefix) << QByteArray(text);
    };
    row("no separator", "pzry9x0s0muk", "pzry9x0s0muk");
    row("empty prefix only", "", "1pzry9x0s0muk");
    row("character b", "x", "x1b4n0q5v");
    row("checksum too short", "li", "li1dgmt3");
    row("checksum of upper case", "A", "A1G7SGD8");
    row("empty prefix", "", "10a06t8");
    row("empty prefix, zeros", "", "1qzzfhee");
    row("mixed case", "a", "a12UEL5L");
    row("mixed case, prefix", "A", "A12uel5l");
    row("another prefix", "b", "a12uel5l");
    row("wrong case of the prefix", "a", "A12UEL5L");
    row("empty", "a", "");
    row("prefix only", "a", "a1");
}

void Bech32Test::publishedMistakesAreRefused()
{
    QFETCH(const QByteArray, prefix);
    QFETCH(const QByteArray, text);
    const auto decoded = bech32::decode(prefix, bytesOf(text));
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().code, Error::Code::Malformed);
}

void Bech32Test::dataOfEveryLengthComesBack()
{
    for (int size = 0; size < 100; ++size) {
        QByteArray data;
        for (int i = 0; i < size; ++i)
            data.append(static_cast<char>(i * 37 + size));
        const auto decoded = bech32::decode("age", bytesOf(encoded("age", data)));
        QVERIFY(decoded.has_value());
        QCOMPARE(toByteArray(decoded->view()), data);
    }
}

void Bech32Test::everyWrongCharacterIsNoticed()
{
    const QByteArray right = encoded("age", QByteArray(32, 'p'));
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (int c = 0; c < 256; ++c) {
            QByteArray altered = right;
            altered[at] = static_cast<char>(c);
            QCOMPARE(isValid("age", altered), altered == right);
        }
    }
}

void Bech32Test::cutTextsAreRefused()
{
    const QByteArray right = encoded("age", QByteArray(32, 'p'));
    for (qsizetype size = 0; size < right.size(); ++size)
        QVERIFY(!isValid("age", right.first(size)));
    QVERIFY(!isValid("age", right + 'q'));
    QVERIFY(!isValid("age", ' ' + right));
}

/// All with valid checksums.
void Bech32Test::leftOverBitsMustBeZero()
{
    QVERIFY(isValid("age", "age1luyvfgxs")); // ff
    QVERIFY(!isValid("age", "age1lae6aamz")); // ff and two bits that are not zero
    QVERIFY(!isValid("age", "age1luqrr2q7m")); // ff and one group too many
    QVERIFY(!isValid("age", "age1qdd35qf")); // one group alone
}

QTEST_GUILESS_MAIN(Bech32Test)
#include "tst_bech32.moc"
