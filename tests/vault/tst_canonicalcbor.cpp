// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "support/crypto/wycheproof.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class CanonicalCborTest : public QObject
{
    Q_OBJECT

private slots:
    void numberIsWrittenAsInRfc8949_data();
    void numberIsWrittenAsInRfc8949();
    void independentReaderUnderstandsWhatIsWritten();
    void textComesBack_data();
    void textComesBack();
    void otherFormsAreRefused_data();
    void otherFormsAreRefused();
    void limitsHold();
    void lengthThatIsNotThereAsksForNoMemory();
};

/// RFC 8949, appendix A.
void CanonicalCborTest::numberIsWrittenAsInRfc8949_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](quint64 number, const char *bytes) {
        QTest::newRow(bytes) << number << QByteArray(bytes);
    };
    row(0, "00");
    row(23, "17");
    row(24, "1818");
    row(255, "18ff");
    row(256, "190100");
    row(1000, "1903e8");
    row(65536, "1a00010000");
    row(1000000, "1a000f4240");
    row(4294967296, "1b0000000100000000");
    row(18446744073709551615ULL, "1bffffffffffffffff");
}

void CanonicalCborTest::numberIsWrittenAsInRfc8949()
{
    QFETCH(const quint64, number);
    QFETCH(const QByteArray, bytes);
    CborWriter writer;
    writer.number(number);
    QCOMPARE(writer.written().toHex(), bytes);
    CborReader reader(bytesOf(writer.written()));
    QCOMPARE(reader.number(number), number);
    QVERIFY(reader.isComplete());
}

void CanonicalCborTest::independentReaderUnderstandsWhatIsWritten()
{
    CborWriter writer;
    writer.map(2);
    writer.number(1);
    writer.text(QStringLiteral("Maß für Maß"));
    writer.number(300);
    writer.array(2);
    writer.bytes(bytesOf(QByteArrayView("\x00\xff", 2)));
    writer.number(70000);
    const auto value = QCborValue::fromCbor(writer.written());
    const QCborMap expected {
        {1, QStringLiteral("Maß für Maß")}, {300, QCborArray {QByteArray("\x00\xff", 2), 70000}}};
    QCOMPARE(value, QCborValue(expected));
    QCOMPARE(QCborValue(expected).toCbor(), writer.written());
}

void CanonicalCborTest::textComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString("");
    QTest::newRow("beyond 16 bits") << QString::fromUtf8("\xf0\x9f\x9a\xb2 Rad");
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) + "x";
    QTest::newRow("NUL inside") << QString::fromUtf8("a\0b", 3);
    QTest::newRow("three bytes a letter") << QString(300, QChar(u'„'));
}

void CanonicalCborTest::textComesBack()
{
    QFETCH(const QString, text);
    CborWriter writer;
    writer.text(text);
    CborReader reader(bytesOf(writer.written()));
    QCOMPARE(reader.text(text.size()), text);
    QVERIFY(reader.isComplete());
}

void CanonicalCborTest::otherFormsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("number in a longer form") << hex("1817");
    QTest::newRow("16-bit form of 255") << hex("1900ff");
    QTest::newRow("64-bit form of 1") << hex("1b0000000000000001");
    QTest::newRow("cut off number") << hex("19ff");
    QTest::newRow("negative number") << hex("20");
    QTest::newRow("reserved argument") << hex("1c");
    QTest::newRow("indefinite length") << hex("1f");
    QTest::newRow("text instead") << hex("6161");
    QTest::newRow("float instead") << hex("f90000");
    QTest::newRow("tag before it") << hex("c000");
    QTest::newRow("something behind it") << hex("0000");
}

void CanonicalCborTest::otherFormsAreRefused()
{
    QFETCH(const QByteArray, bytes);
    CborReader reader(bytesOf(bytes));
    static_cast<void>(reader.number(~quint64 {0}));
    QVERIFY(!reader.isComplete());
}

void CanonicalCborTest::limitsHold()
{
    const auto fails = [](const char *bytes, auto read) {
        const QByteArray input = hex(bytes);
        CborReader reader(bytesOf(input));
        read(reader);
        return reader.failed();
    };
    QVERIFY(fails("05", [](auto &cbor) { cbor.number(4); }));
    QVERIFY(!fails("05", [](auto &cbor) { cbor.number(5); }));
    QVERIFY(fails("43010203", [](auto &cbor) { cbor.bytes(2); }));
    QVERIFY(!fails("43010203", [](auto &cbor) { cbor.bytes(3); }));
    QVERIFY(fails("6161", [](auto &cbor) { cbor.text(0); }));
    QVERIFY(fails("63616161", [](auto &cbor) { cbor.text(2); }));
    QVERIFY(fails("61ff", [](auto &cbor) { cbor.text(5); }));
    QVERIFY(fails("63eda080", [](auto &cbor) { cbor.text(5); }));
    QVERIFY(fails("83", [](auto &cbor) { cbor.array(2); }));
    QVERIFY(fails("a3", [](auto &cbor) { cbor.map(2); }));
}

void CanonicalCborTest::lengthThatIsNotThereAsksForNoMemory()
{
    const QByteArray lying = hex("5b7fffffffffffffff");
    CborReader reader(bytesOf(lying));
    QVERIFY(reader.bytes(std::numeric_limits<std::size_t>::max()).isEmpty());
    QVERIFY(reader.failed());
    QCOMPARE(reader.number(100), quint64 {0});
}

QTEST_GUILESS_MAIN(CanonicalCborTest)
#include "tst_canonicalcbor.moc"
