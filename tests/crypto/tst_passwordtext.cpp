// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "crypto/passwordtext.h"

#include <QTest>

using namespace rueckhalt;

class PasswordTextTest : public QObject
{
    Q_OBJECT

private slots:
    void sameTypingGivesTheSameBytes_data();
    void sameTypingGivesTheSameBytes();
    void whatIsNotUtf8StaysAsItIs();
    void typedTextIsLeftToTheCaller();
};

void PasswordTextTest::sameTypingGivesTheSameBytes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &typed, const char *bytes) {
        QTest::newRow(name) << typed << QByteArray(bytes);
    };
    row("empty", {}, "");
    row("ASCII", "Xq7! mZ", "Xq7! mZ");
    row("umlaut, one key", u"T\u00fcr"_qs, "T\xc3\xbcr");
    row("umlaut, composed by the system", u"Tu\u0308r"_qs, "T\xc3\xbcr");
    row("two accents in either order", u"o\u0323\u0302"_qs, "\xe1\xbb\x99");
    row("two accents in the other order", u"o\u0302\u0323"_qs, "\xe1\xbb\x99");
    row("case is kept", u"\u00c4\u00e4"_qs, "\xc3\x84\xc3\xa4");
    row("sharp s is kept", u"Stra\u00dfe"_qs,
        "Stra\xc3\x9f"
        "e");
    row("ligature is kept", u"\ufb01"_qs, "\xef\xac\x81");
    row("spaces of all kinds", u"a\u00a0b\u2003c\u3000d e"_qs, "a b c d e");
    row("spaces around are kept", "  a ", "  a ");
    row("byte order mark", u"\ufeffa"_qs,
        "\xef\xbb\xbf"
        "a");
    row("beyond the first plane", u"\U0001F511"_qs, "\xf0\x9f\x94\x91");
}

void PasswordTextTest::sameTypingGivesTheSameBytes()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, bytes);
    QCOMPARE(toByteArray(passwordBytes(typed).view()).toHex(), bytes.toHex());
    // From a terminal or a file the same comes in UTF-8.
    const QByteArray utf8 = typed.toUtf8();
    const auto normal = normalisedPassword(SecretBytes(bytesOf(utf8)));
    QCOMPARE(toByteArray(normal.view()).toHex(), bytes.toHex());
}

void PasswordTextTest::whatIsNotUtf8StaysAsItIs()
{
    for (const QByteArray &bytes : {QByteArray("T\xfcr"), QByteArray("\xff\xfe"),
             QByteArray("\xc3"), QByteArray("a\0b\xc0\x80", 5)}) {
        const auto normal = normalisedPassword(SecretBytes(bytesOf(bytes)));
        QCOMPARE(toByteArray(normal.view()).toHex(), bytes.toHex());
    }
}

void PasswordTextTest::typedTextIsLeftToTheCaller()
{
    const QString typed = u"Tu\u0308r auf"_qs;
    const QString plain = QStringLiteral("plain");
    QVERIFY(!passwordBytes(typed).isEmpty());
    QVERIFY(!passwordBytes(plain).isEmpty());
    QCOMPARE(typed, u"Tu\u0308r auf"_qs);
    QCOMPARE(plain, QString("plain"));
}

QTEST_GUILESS_MAIN(PasswordTextTest)
#include "tst_passwordtext.moc"
