// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/secretwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rueckhalt;
using Kind = WordsProblem::Kind;

class SecretWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyWordIsShortPlainAndSoonTold();
    void listNeverChanges();
    void wordsGiveTheSecretBack_data();
    void wordsGiveTheSecretBack();
    void knownSecretHasKnownWords();
    void wordsAreReadAsPeopleWriteThem_data();
    void wordsAreReadAsPeopleWriteThem();
    void shareIsToldFromTheWholeSecret();
    void unknownWordIsNamed_data();
    void unknownWordIsNamed();
    void wrongNumberOfWordsIsCounted_data();
    void wrongNumberOfWordsIsCounted();
    void everyPairOfSwappedWordsIsNoticed();
    void swappedWordsAreNamed();
    void everyMistakenWordIsNoticed();
    void mistakenWordIsNamed();
    void hugeTextsAreHarmless();
    void anchorHasFourWordsAndEightDigits();
};

namespace {

SecretBytes someSecret(char first = '\x10')
{
    QByteArray bytes(16, first);
    for (int i = 0; i < 16; ++i)
        bytes[i] = static_cast<char>(first + i * 13);
    return SecretBytes(bytesOf(bytes));
}

QString textOf(const QStringList &words)
{
    return words.join(QLatin1Char(' '));
}

int lettersApart(const QString &a, const QString &b)
{
    int apart = 0;
    for (int i = 0; i < 4; ++i)
        apart += a.at(i).toLower() != b.at(i).toLower() ? 1 : 0;
    return apart;
}

} // namespace

void SecretWordsTest::everyWordIsShortPlainAndSoonTold()
{
    const QStringList words = secretWordList();
    QCOMPARE(words.size(), 256);
    static const QRegularExpression plain("^[A-Z][a-z]{3,7}$");
    for (int i = 0; i < 256; ++i) {
        QVERIFY2(plain.match(words.at(i)).hasMatch(), qPrintable(words.at(i)));
        for (int j = 0; j < i; ++j)
            QVERIFY2(lettersApart(words.at(i), words.at(j)) >= 2,
                qPrintable(words.at(i) + " and " + words.at(j)));
    }
}

/// Papers printed years ago must stay readable.
void SecretWordsTest::listNeverChanges()
{
    const QByteArray list = secretWordList().join(QLatin1Char(' ')).toLatin1();
    QCOMPARE(toByteArray(sha256(bytesOf(list))).toHex(),
        QByteArray("5bc7507949993adeebf337c9208b2fa1b1dc810854bb9552f4be48b018ef2431"));
}

void SecretWordsTest::wordsGiveTheSecretBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray(16, '\0');
    QTest::newRow("ones") << QByteArray(16, '\xff');
    for (int first = 0; first < 256; first += 16) {
        QByteArray bytes;
        for (int i = 0; i < 16; ++i)
            bytes.append(static_cast<char>(first + i));
        QTest::addRow("from %d", first) << bytes;
    }
}

void SecretWordsTest::wordsGiveTheSecretBack()
{
    QFETCH(const QByteArray, bytes);
    for (int share = 0; share <= 3; ++share) {
        const QStringList words = wordsOf(SecretBytes(bytesOf(bytes)), share);
        QCOMPARE(words.size(), SecretWordCount);
        const auto read = secretFromWords(textOf(words));
        QVERIFY(read.has_value());
        QCOMPARE(toByteArray(read->bytes.view()), bytes);
        QCOMPARE(read->share, share);
    }
}

/// The check words computed by hand: SHA-256("rueckhalt/2/words/" 00 00…00).
void SecretWordsTest::knownSecretHasKnownWords()
{
    const QStringList words = wordsOf(SecretBytes(16));
    QCOMPARE(words.first(16), QStringList(16, QStringLiteral("Acker")));
    const QByteArray input = QByteArray("rueckhalt/2/words/") + QByteArray(17, '\0');
    const Digest digest = sha256(bytesOf(input));
    QCOMPARE(words.at(16), secretWordList().at(digest[0]));
    QCOMPARE(words.at(17), secretWordList().at(digest[1]));
}

void SecretWordsTest::wordsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList words = wordsOf(someSecret());
    QTest::newRow("lower") << textOf(words).toLower();
    QTest::newRow("upper") << textOf(words).toUpper();
    QTest::newRow("lines") << words.join("\r\n");
    QTest::newRow("hyphens") << words.join(" - ");
    QTest::newRow("joined by hyphens") << words.join('-');
    QTest::newRow("commas") << "  " + words.join(", ") + ".  ";
    QTest::newRow("tabs and no-break spaces") << words.join("\t\u00a0");
    QString numbered;
    QString shortened;
    QString misspelt;
    for (int i = 0; i < words.size(); ++i) {
        numbered += QString("%1. %2\n").arg(i + 1).arg(words.at(i));
        shortened += words.at(i).first(4) + ' ';
        misspelt += words.at(i).first(4) + "xyz ";
    }
    QTest::newRow("numbered") << numbered;
    QTest::newRow("four letters") << shortened;
    QTest::newRow("wrong endings") << misspelt;
}

void SecretWordsTest::wordsAreReadAsPeopleWriteThem()
{
    QFETCH(const QString, typed);
    const auto read = secretFromWords(typed);
    QVERIFY(read.has_value());
    QVERIFY(std::ranges::equal(read->bytes.view(), someSecret().view()));
}

void SecretWordsTest::shareIsToldFromTheWholeSecret()
{
    QVERIFY(wordsOf(someSecret(), 1) != wordsOf(someSecret(), 0));
    QCOMPARE(wordsOf(someSecret(), 1).first(16), wordsOf(someSecret(), 0).first(16));
}

void SecretWordsTest::unknownWordIsNamed_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("first letter") << 1 << "Xiger"
                                  << "Tiger";
    QTest::newRow("turned round") << 5 << "Krsitall"
                                  << "Kristall";
    QTest::newRow("umlaut") << 18 << QString::fromUtf8("Öaket") << "Paket";
    QTest::newRow("nothing like it") << 2 << "Quxquxqux" << QString();
    QTest::newRow("too short") << 3 << "Ig" << QString();
    QTest::newRow("very long") << 3 << QString(100, 'a') << QString();
}

void SecretWordsTest::unknownWordIsNamed()
{
    QFETCH(const int, position);
    QFETCH(const QString, typed);
    QFETCH(const QString, suggestion);
    QStringList words = wordsOf(someSecret());
    words[position - 1] = typed;
    const auto read = secretFromWords(textOf(words));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Kind::Unknown);
    QCOMPARE(read.error().position, position);
    QCOMPARE(read.error().suggestion, suggestion);
}

void SecretWordsTest::wrongNumberOfWordsIsCounted_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 17, 19, 36})
        QTest::addRow("%d", count) << count;
}

void SecretWordsTest::wrongNumberOfWordsIsCounted()
{
    QFETCH(const int, count);
    const QStringList words = wordsOf(someSecret()) + wordsOf(someSecret());
    const auto read = secretFromWords(textOf(words.first(count)));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Kind::Count);
    QCOMPARE(read.error().found, count);
}

void SecretWordsTest::everyPairOfSwappedWordsIsNoticed()
{
    for (int i = 0; i < SecretWordCount; ++i) {
        for (int j = 0; j < i; ++j) {
            QStringList words = wordsOf(someSecret());
            words.swapItemsAt(i, j);
            QVERIFY(!secretFromWords(textOf(words)).has_value());
        }
    }
}

void SecretWordsTest::swappedWordsAreNamed()
{
    QStringList words = wordsOf(someSecret());
    words.swapItemsAt(3, 4);
    const auto read = secretFromWords(textOf(words));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Kind::Swapped);
    QCOMPARE(read.error().position, 4);
    QCOMPARE(read.error().other, 5);
}

/// One of 65,536 wrong papers passes two check bytes, for each of four kinds; of these 90 none
/// does.
void SecretWordsTest::everyMistakenWordIsNoticed()
{
    const QStringList right = wordsOf(someSecret());
    for (int i = 0; i < SecretWordCount; ++i) {
        for (int value = i; value < 256; value += 3 * SecretWordCount) {
            QStringList words = right;
            words[i] = secretWordList().at(value);
            QCOMPARE(secretFromWords(textOf(words)).has_value(), words == right);
        }
    }
}

void SecretWordsTest::mistakenWordIsNamed()
{
    QStringList words = wordsOf(someSecret());
    const QString right = words.at(6);
    words[6] = QStringLiteral("Zypresse");
    const auto read = secretFromWords(textOf(words));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Kind::Mistaken);
    QCOMPARE(read.error().position, 7);
    QCOMPARE(read.error().suggestion, right);
}

void SecretWordsTest::hugeTextsAreHarmless()
{
    const auto read = secretFromWords(QString("Acker ").repeated(100000));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Kind::Count);
    QCOMPARE(read.error().found, 100000);
    const auto oneWord = secretFromWords(QString(1000000, 'x'));
    QVERIFY(!oneWord.has_value());
    QCOMPARE(oneWord.error().kind, Kind::Unknown);
}

void SecretWordsTest::anchorHasFourWordsAndEightDigits()
{
    Digest digest {};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(250 + i);
    const QStringList words = secretWordList();
    QCOMPARE(anchorWords(digest),
        words.at(250) + ' ' + words.at(251) + ' ' + words.at(252) + ' ' + words.at(253)
            + " feff0001");
}

QTEST_GUILESS_MAIN(SecretWordsTest)
#include "tst_secretwords.moc"
