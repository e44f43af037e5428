// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretsharing.h"
#include "crypto/systemrandom.h"

#include <QTest>

using namespace rueckhalt;

class SecretSharingTest : public QObject
{
    Q_OBJECT

private slots:
    void anyTwoSharesGiveTheSecret_data();
    void anyTwoSharesGiveTheSecret();
    void valuesAreThoseOfTheField();
    void everyByteOfSecretAndSlopeComesBack();
    void oneShareFitsEverySecret();
    void sharesAreDrawnAnewEachTime();
    void sharesOfDifferentSecretsGiveNeither();
    void impossiblePairsAreRefused_data();
    void impossiblePairsAreRefused();
    void sharesSurvivePaper();
};

namespace {

SecretBytes secretOf(const QByteArray &bytes)
{
    return SecretBytes(bytesOf(bytes));
}

QByteArray joined(const WordSecret &one, const WordSecret &other)
{
    return toByteArray(joinShares(one, other).value().view());
}

/// Draws the same slope each time.
Random slope(char value)
{
    return [value](std::span<std::uint8_t> bytes) {
        std::ranges::fill(bytes, static_cast<std::uint8_t>(value));
    };
}

} // namespace

void SecretSharingTest::anyTwoSharesGiveTheSecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("16 bytes") << QByteArray("0123456789abcdef");
    QTest::newRow("zeros") << QByteArray(16, '\0');
    QTest::newRow("ones") << QByteArray(16, '\xff');
    QTest::newRow("32 bytes") << QByteArray(32, 's');
}

void SecretSharingTest::anyTwoSharesGiveTheSecret()
{
    QFETCH(const QByteArray, secret);
    const auto shares = splitSecret(secretOf(secret), systemRandom());
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(shares.at(i).share, static_cast<int>(i + 1));
        for (std::size_t j = 0; j < 3; ++j) {
            if (i != j)
                QCOMPARE(joined(shares.at(i), shares.at(j)), secret);
        }
    }
}

/// By hand, with the field of AES (FIPS 197, section 4.2): {57} · {02} = {ae}, {57} · {03} = {f9}.
void SecretSharingTest::valuesAreThoseOfTheField()
{
    const auto shares = splitSecret(secretOf("\x10"), slope('\x57'));
    QCOMPARE(toByteArray(shares[0].bytes.view()).toHex(), QByteArray("47")); // 10 + 57
    QCOMPARE(toByteArray(shares[1].bytes.view()).toHex(), QByteArray("be")); // 10 + ae
    QCOMPARE(toByteArray(shares[2].bytes.view()).toHex(), QByteArray("e9")); // 10 + f9
}

void SecretSharingTest::everyByteOfSecretAndSlopeComesBack()
{
    QByteArray all(256, Qt::Uninitialized);
    for (int i = 0; i < 256; ++i)
        all[i] = static_cast<char>(i);
    for (int i = 0; i < 256; ++i) {
        const auto shares = splitSecret(secretOf(all), slope(static_cast<char>(i)));
        QCOMPARE(joined(shares[0], shares[1]), all);
        QCOMPARE(joined(shares[2], shares[0]), all);
        QCOMPARE(joined(shares[1], shares[2]), all);
    }
}

/// For any one value of a share, each of the 256 secrets is as possible as the others.
void SecretSharingTest::oneShareFitsEverySecret()
{
    for (std::size_t number = 0; number < 3; ++number) {
        QSet<int> seen;
        for (int i = 0; i < 256; ++i) {
            const auto shares = splitSecret(secretOf("\x2a"), slope(static_cast<char>(i)));
            seen.insert(shares.at(number).bytes.view()[0]);
        }
        QCOMPARE(seen.size(), 256);
    }
}

void SecretSharingTest::sharesAreDrawnAnewEachTime()
{
    const auto once = splitSecret(secretOf("0123456789abcdef"), systemRandom());
    const auto again = splitSecret(secretOf("0123456789abcdef"), systemRandom());
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(!std::ranges::equal(once.at(i).bytes.view(), again.at(i).bytes.view()));
}

void SecretSharingTest::sharesOfDifferentSecretsGiveNeither()
{
    const QByteArray first = "0123456789abcdef";
    const QByteArray second = "fedcba9876543210";
    const auto one = splitSecret(secretOf(first), systemRandom());
    const auto other = splitSecret(secretOf(second), systemRandom());
    const QByteArray mixed = joined(one[0], other[1]);
    QVERIFY(mixed != first && mixed != second);
}

void SecretSharingTest::impossiblePairsAreRefused_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("size");
    QTest::newRow("same share") << 2 << 2 << 16;
    QTest::newRow("whole secret") << 0 << 1 << 16;
    QTest::newRow("fourth") << 1 << 4 << 16;
    QTest::newRow("negative") << -1 << 1 << 16;
    QTest::newRow("beyond a byte") << 257 << 2 << 16;
    QTest::newRow("lengths") << 1 << 2 << 15;
}

void SecretSharingTest::impossiblePairsAreRefused()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    QFETCH(const int, size);
    const auto secret = joinShares(
        {first, SecretBytes(16)}, {second, SecretBytes(static_cast<std::size_t>(size))});
    QVERIFY(!secret.has_value());
    QCOMPARE(secret.error().code, Error::Code::Invalid);
}

void SecretSharingTest::sharesSurvivePaper()
{
    const QByteArray secret = "0123456789abcdef";
    const auto shares = splitSecret(secretOf(secret), systemRandom());
    const auto read = [&shares](std::size_t i) {
        const WordSecret &share = shares.at(i);
        return secretFromWords(wordsOf(share.bytes, share.share).join('\n')).value();
    };
    QCOMPARE(joined(read(2), read(1)), secret);
    QCOMPARE(joined(read(0), read(2)), secret);
}

QTEST_GUILESS_MAIN(SecretSharingTest)
#include "tst_secretsharing.moc"
