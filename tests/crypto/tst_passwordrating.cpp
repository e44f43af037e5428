// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "crypto/passwordrating.h"

#include <QTest>

using namespace rueckhalt;
using Verdict = PasswordVerdict;

class PasswordRatingTest : public QObject
{
    Q_OBJECT

private slots:
    void passwordsAreJudged_data();
    void passwordsAreJudged();
    void everyFurtherWordHelps();
    void namesOfThePlaceCountLittle_data();
    void namesOfThePlaceCountLittle();
    void umlautsCountAsTheirLetters();
    void charactersAreCountedNotBytes();
    void hugeAndOddPasswordsAreRated_data();
    void hugeAndOddPasswordsAreRated();
    void enoughIsFairOrStrong();
};

namespace {

PasswordRating rated(const QString &password, const QStringList &context = {})
{
    const QByteArray utf8 = password.toUtf8();
    return ratePassword(SecretBytes(bytesOf(utf8)), context);
}

} // namespace

void PasswordRatingTest::passwordsAreJudged_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<Verdict>("expected");
    const auto row = [](const char *password, Verdict expected) {
        QTest::newRow(*password == '\0' ? "empty" : password)
            << QString::fromUtf8(password) << expected;
    };
    row("", Verdict::TooShort);
    row("Xq7!mZ2vK", Verdict::TooShort);
    row("aaaaaaaaaaaaaaaaaaaa", Verdict::Weak);
    row("1234567890", Verdict::Weak);
    row("abcabcabcabcabc", Verdict::Weak);
    row("qwertzuiopü", Verdict::Weak);
    row("passwort2026", Verdict::Weak);
    row("P4ssw0rt!2026", Verdict::Weak);
    row("Sommer2026!", Verdict::Weak);
    row("BürgeramtRathaus", Verdict::Weak);
    row("Buergeramt Rathaus 1", Verdict::Weak);
    row("correcthorse", Verdict::Weak);
    row("24.12.1987", Verdict::Weak);
    row("Mausefalle", Verdict::Weak);
    row("Donaudampfschifffahrt", Verdict::Weak);
    row("Bundesverfassungsgericht", Verdict::Weak);
    row("ein zwei drei vier", Verdict::Weak);
    row("Igel Igel Igel Igel Igel", Verdict::Weak);
    row("Löffel Kamin Igel", Verdict::Weak);
    row("Xq7!mZ2vKp", Verdict::Fair);
    row("Löffel Kamin Igel Turm", Verdict::Fair);
    row("Türklinke grüßt Montags leise", Verdict::Fair);
    row("Löffel Kamin Igel Turm Besen", Verdict::Strong);
    row("x8K!pQz4vT#m2", Verdict::Strong);
    row("k7wm-2pfa-x9dq-h4tz-ny3c", Verdict::Strong);
}

void PasswordRatingTest::passwordsAreJudged()
{
    QFETCH(const QString, password);
    QFETCH(const Verdict, expected);
    const auto rating = rated(password);
    QVERIFY2(rating.verdict == expected, qPrintable(QString::number(rating.bits)));
}

void PasswordRatingTest::everyFurtherWordHelps()
{
    QString password;
    double before = -1;
    for (const char *word : {"Igel", "Tinte", "Ufer", "Palme", "Kamin"}) {
        password += (password.isEmpty() ? "" : " ") + QString(word);
        const double bits = rated(password).bits;
        QVERIFY(bits > before + 8);
        before = bits;
    }
}

void PasswordRatingTest::namesOfThePlaceCountLittle_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("context");
    QTest::newRow("register") << "Kleinkleckersdorf-7!" << QStringList {"Kleinkleckersdorf"};
    QTest::newRow("case") << "KLEINKLECKERSDORF 7!" << QStringList {"kleinkleckersdorf"};
    QTest::newRow("parts of a name")
        << "Kleckersdorf 7! Wolfram" << QStringList {"Wolfram von Kleckersdorf"};
    QTest::newRow("umlaut") << u"M\u00fcmmelmannstadt 7!"_qs
                            << QStringList {u"M\u00fcmmelmannstadt"_qs};
    QTest::newRow("letters exchanged") << "Kl31nkl3ck3rsd0rf" << QStringList {"Kleinkleckersdorf"};
}

void PasswordRatingTest::namesOfThePlaceCountLittle()
{
    QFETCH(const QString, password);
    QFETCH(const QStringList, context);
    const auto known = rated(password, context);
    QVERIFY2(known.verdict == Verdict::Weak, qPrintable(QString::number(known.bits)));
    QVERIFY(known.bits + 8 < rated(password).bits);
}

void PasswordRatingTest::umlautsCountAsTheirLetters()
{
    QCOMPARE(rated(u"T\u00fcr Gr\u00e4te Kr\u00f6te"_qs).bits, rated("Tur Grate Krote").bits);
    QCOMPARE(rated(u"Tu\u0308r Gra\u0308te"_qs).bits, rated("Tur Grate").bits);
    QCOMPARE(rated(u"Stra\u00dfe"_qs).bits, rated("Strasse").bits);
}

void PasswordRatingTest::charactersAreCountedNotBytes()
{
    QCOMPARE(rated(QString(9, QChar(0xfc))).characters, 9);
    QCOMPARE(rated(QString(9, QChar(0xfc))).verdict, Verdict::TooShort);
    QCOMPARE(rated(u"\U0001F511\U0001F511"_qs).characters, 2);
}

void PasswordRatingTest::hugeAndOddPasswordsAreRated_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'x');
    QTest::newRow("zeros") << QByteArray(20, '\0');
    QTest::newRow("not UTF-8") << QByteArray(300, '\xff');
    QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c");
    QTest::newRow("marks only") << QString(50, QChar(0x308)).toUtf8();
    QTest::newRow("longest line") << QByteArray("aB3$").repeated(16384);
}

void PasswordRatingTest::hugeAndOddPasswordsAreRated()
{
    QFETCH(const QByteArray, password);
    const auto rating = ratePassword(SecretBytes(bytesOf(password)), {"", "  ", "\n", "x"});
    QVERIFY(rating.bits >= 0);
    QVERIFY(!rating.isEnough());
}

void PasswordRatingTest::enoughIsFairOrStrong()
{
    QVERIFY(!(PasswordRating {0, 20, Verdict::TooShort}.isEnough()));
    QVERIFY(!(PasswordRating {0, 20, Verdict::Weak}.isEnough()));
    QVERIFY((PasswordRating {0, 20, Verdict::Fair}.isEnough()));
    QVERIFY((PasswordRating {0, 20, Verdict::Strong}.isEnough()));
}

QTEST_GUILESS_MAIN(PasswordRatingTest)
#include "tst_passwordrating.moc"
