// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csvreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;

/// Lists from outside: whole records with their lines, or an error that names the line.
class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void recordsAreReadWithTheirLines_data();
    void recordsAreReadWithTheirLines();
    void brokenListIsRefusedWithItsLine_data();
    void brokenListIsRefusedWithItsLine();
    void anythingIsReadOrRefused();
    void limitsHold_data();
    void limitsHold();
    void exactlyTheLimitIsAllowed();
    void encodingIsDecoded_data();
    void encodingIsDecoded();
    void bytesThatDoNotFitAreRefused();
    void unknownEncodingIsUnsupported();
};

namespace {

struct Outcome
{
    QList<CsvRecord> records;
    std::optional<Error> error;
};

Outcome readAll(const QString &text, QChar delimiter = ',', const CsvLimits &limits = {})
{
    Outcome outcome;
    CsvReader reader(text, delimiter, limits);
    while (true) {
        const auto record = reader.next();
        if (!record) {
            outcome.error = record.error();
            return outcome;
        }
        if (!*record)
            return outcome;
        outcome.records.append(**record);
    }
}

} // namespace

void CsvReaderTest::recordsAreReadWithTheirLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<QList<CsvRecord>>("expected");
    using Records = QList<CsvRecord>;

    QTest::newRow("nothing") << "" << QChar(',') << Records {};
    QTest::newRow("one line without end") << "a,b" << QChar(',') << Records {{1, {"a", "b"}}};
    QTest::newRow("LF") << "a,b\nc,d\n" << QChar(',') << Records {{1, {"a", "b"}}, {2, {"c", "d"}}};
    QTest::newRow("CRLF") << "a\r\nb\r\n" << QChar(',') << Records {{1, {"a"}}, {2, {"b"}}};
    QTest::newRow("CR alone") << "a\rb" << QChar(',') << Records {{1, {"a"}}, {2, {"b"}}};
    QTest::newRow("line break in a field")
        << "a,\"x\ny\r\nz\"\nb,c\n"
        << QChar(',') << Records {{1, {"a", "x\ny\r\nz"}}, {4, {"b", "c"}}};
    QTest::newRow("doubled quotes")
        << "\"say \"\"no\"\"\",2" << QChar(',') << Records {{1, {"say \"no\"", "2"}}};
    QTest::newRow("delimiter in quotes")
        << "\"a;b\";c" << QChar(';') << Records {{1, {"a;b", "c"}}};
    QTest::newRow("quote inside plain text")
        << "5\" pipe,x" << QChar(',') << Records {{1, {"5\" pipe", "x"}}};
    QTest::newRow("empty fields") << ",,\n\"\",x,\n"
                                  << QChar(',') << Records {{1, {"", "", ""}}, {2, {"", "x", ""}}};
    QTest::newRow("blank lines between") << "\n\na\n\n\nb\n"
                                         << QChar(',') << Records {{3, {"a"}}, {6, {"b"}}};
    QTest::newRow("spaces stay") << " a , b " << QChar(',') << Records {{1, {" a ", " b "}}};
    QTest::newRow("a formula is text")
        << "=1+1,@SUM(A1),-2+3,\"=cmd|' /C calc'!A0\"" << QChar(',')
        << Records {{1, {"=1+1", "@SUM(A1)", "-2+3", "=cmd|' /C calc'!A0"}}};
    QTest::newRow("tab") << "a\tb" << QChar('\t') << Records {{1, {"a", "b"}}};
}

void CsvReaderTest::recordsAreReadWithTheirLines()
{
    QFETCH(const QString, text);
    QFETCH(const QChar, delimiter);
    QFETCH(const QList<CsvRecord>, expected);
    const Outcome outcome = readAll(text, delimiter);
    QVERIFY2(!outcome.error, qPrintable(outcome.error.value_or(Error {}).detail));
    QCOMPARE(outcome.records.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(outcome.records[i].line, expected[i].line);
        QCOMPARE(outcome.records[i].fields, expected[i].fields);
    }
}

void CsvReaderTest::brokenListIsRefusedWithItsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("line");
    QTest::newRow("quote never closed") << "a\nb,\"c\nd\ne" << 1 << "line 2:";
    QTest::newRow("quote at the very end") << "a\n\"" << 1 << "line 2:";
    QTest::newRow("text after a closing quote") << "\"a\"b,c" << 0 << "line 1:";
    QTest::newRow("NUL in plain text") << QString("a\nb") + QChar(0) + "c" << 1 << "line 2:";
    QTest::newRow("NUL in quotes") << QString("\"a\n") + QChar(0) + "\"" << 0 << "line 2:";
}

void CsvReaderTest::brokenListIsRefusedWithItsLine()
{
    QFETCH(const QString, text);
    QFETCH(const int, before);
    QFETCH(const QString, line);
    const Outcome outcome = readAll(text);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Malformed);
    QVERIFY2(outcome.error->detail.startsWith(line), qPrintable(outcome.error->detail));
    QCOMPARE(outcome.records.size(), before);
}

void CsvReaderTest::anythingIsReadOrRefused()
{
    // Bytes that matter to the reader, thrown together: it must end, and give no more than it got.
    QRandomGenerator random(20261121);
    const QString alphabet = QString("\"\"\"\n\r,,;ab ä") + QChar(0);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(40); length > 0; --length)
            text += alphabet[random.bounded(alphabet.size())];
        const Outcome outcome = readAll(text);
        refused += outcome.error ? 1 : 0;
        qsizetype characters = 0;
        qint64 line = 0;
        for (const CsvRecord &record : outcome.records) {
            QVERIFY(record.line > line);
            line = record.line;
            for (const QString &field : record.fields)
                characters += field.size();
        }
        QVERIFY(characters <= text.size());
        QVERIFY(line <= text.count('\n') + text.count('\r') + 1);
    }
    QVERIFY(refused > 1000 && refused < 19'000);
}

void CsvReaderTest::limitsHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("huge plain field") << QString(1001, 'x');
    QTest::newRow("huge quoted field") << "\"" + QString(1001, 'x') + "\"";
    QTest::newRow("huge field of line breaks") << "\"" + QString(1001, '\n') + "\"";
    QTest::newRow("huge field of quotes") << "\"" + QString(2002, '"') + "\"";
    QTest::newRow("too many columns") << QString(5, ',');
    QTest::newRow("too many records") << QString("a\n").repeated(4);
}

void CsvReaderTest::limitsHold()
{
    QFETCH(const QString, text);
    const Outcome outcome
        = readAll(text, ',', {.fileBytes = 0, .fieldCharacters = 1000, .columns = 5, .records = 3});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::TooLarge);
}

void CsvReaderTest::exactlyTheLimitIsAllowed()
{
    const CsvLimits limits {.fileBytes = 0, .fieldCharacters = 1000, .columns = 5, .records = 3};
    const QString text = QString(1000, 'x') + ",\"" + QString(1000, 'y') + "\",,,\na\nb\n";
    const Outcome outcome = readAll(text, ',', limits);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.records.size(), 3);
    QCOMPARE(outcome.records.first().fields[1].size(), 1000);
}

void CsvReaderTest::encodingIsDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QByteArray be("\0H\0\xe4", 4);
    const QByteArray le("H\0\xe4\0", 4);
    QTest::newRow("UTF-8") << QByteArray("H\xc3\xa4") << "UTF-8";
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbfH\xc3\xa4") << "utf-8";
    QTest::newRow("UTF-16 little, mark") << "\xff\xfe" + le << "UTF-16";
    QTest::newRow("UTF-16 big, mark") << "\xfe\xff" + be << "UTF-16";
    QTest::newRow("UTF-16LE") << le << "UTF-16LE";
    QTest::newRow("UTF-16BE") << be << "UTF-16BE";
    QTest::newRow("UTF-16 under the name of UTF-8") << "\xff\xfe" + le << "UTF-8";
    QTest::newRow("Latin-1") << QByteArray("H\xe4") << "ISO-8859-1";
    QTest::newRow("Windows") << QByteArray("H\xe4") << "windows-1252";
}

void CsvReaderTest::encodingIsDecoded()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, encoding);
    const auto text = decodedText(bytes, encoding);
    if (!text && text.error().code == Error::Code::Unsupported && encoding == "windows-1252")
        QSKIP("this Qt was built without ICU");
    QVERIFY(text);
    QCOMPARE(*text, QString("Hä"));
}

void CsvReaderTest::bytesThatDoNotFitAreRefused()
{
    const auto text = decodedText("H\xe4tte", "UTF-8");
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::Malformed);
}

void CsvReaderTest::unknownEncodingIsUnsupported()
{
    const auto text = decodedText("x", "EBCDIC");
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::Unsupported);
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
