// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/filereader.h"

#include <QTest>

using namespace rueckhalt;

class FileReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsPlain_data();
    void textIsPlain();
    void foreignTextIsShownShortAndHarmless();
    void problemsOfOneFileAreLimited();
    void everyMessageIsInBothLanguages_data();
    void everyMessageIsInBothLanguages();
    void webAddressIsTold_data();
    void webAddressIsTold();
};

void FileReaderTest::textIsPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plain");
    QTest::newRow("German") << QString("„Über“ – 1 000 m²") << true;
    QTest::newRow("beyond the basic plane") << QString("a 😀 b") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("space before") << QString(" a") << false;
    QTest::newRow("space after") << QString("a ") << false;
    QTest::newRow("no-break space after") << QString("a\u00a0") << false;
    QTest::newRow("line break") << QString("a\nb") << false;
    QTest::newRow("escape") << QString("a\u001b[31mb") << false;
    QTest::newRow("delete") << QString("a\u007fb") << false;
    QTest::newRow("next line") << QString("a\u0085b") << false;
    QTest::newRow("right to left override") << QString("a\u202eb") << false;
    QTest::newRow("isolate") << QString("a\u2066b") << false;
    QTest::newRow("line separator") << QString("a\u2028b") << false;
}

void FileReaderTest::textIsPlain()
{
    QFETCH(const QString, text);
    QFETCH(const bool, plain);
    QCOMPARE(isPlainText(text), plain);
}

void FileReaderTest::foreignTextIsShownShortAndHarmless()
{
    QCOMPARE(quoted("abc"), "\"abc\"");
    QCOMPARE(quoted("a\u001b\u202eb"), "\"a??b\"");
    QCOMPARE(quoted(QString(1000, 'x')), '"' + QString(40, 'x') + "…\"");
}

void FileReaderTest::problemsOfOneFileAreLimited()
{
    QList<CatalogProblem> problems;
    FileReader reader("A01.json", problems);
    for (int line = 1; line <= 1000; ++line)
        reader.report(line, "wrong");
    QCOMPARE(problems.size(), 50);
    QCOMPARE(problems.at(48), (CatalogProblem {"A01.json", 49, "wrong"}));
    QVERIFY(problems.last().message.contains("too many"));

    FileReader other("A02.json", problems);
    other.report(1, "also wrong");
    QCOMPARE(problems.last(), (CatalogProblem {"A02.json", 1, "also wrong"}));
}

void FileReaderTest::everyMessageIsInBothLanguages_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("entry of a list")
        << QByteArray(R"({"goals": [7]})") << "each entry of goals must be an object"
        << "Jeder Eintrag von „goals“ muss ein Objekt sein.";
    QTest::newRow("value of a key") << QByteArray(R"({"goals": "%1"})") << "goals must be a list"
                                    << "„goals“ muss eine Liste sein.";
    QTest::newRow("the file itself") << QByteArray("[]") << "the file must be an object"
                                     << "Die Datei muss ein Objekt sein.";
}

/// Whoever imports a sheet reads German.
void FileReaderTest::everyMessageIsInBothLanguages()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    QList<CatalogProblem> problems;
    FileReader reader("A01.json", problems);
    const auto root = reader.parse(content, {});
    QVERIFY(root);
    if (reader.expectKind(*root, JsonNode::Kind::Object, {"Die Datei", "the file"}))
        QVERIFY(reader.objectsAt(*root, "goals", {1, 3}).isEmpty());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().message, english);
    QCOMPARE(problems.first().german, german);
}

void FileReaderTest::webAddressIsTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << "https://projekt-inge.de/massnahme/supervision.html" << true;
    QTest::newRow("http with query") << "http://docplayer.org/a?b=1&c=2%20" << true;
    QTest::newRow("empty") << "" << true;
    QTest::newRow("script") << "javascript:alert(1)" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("no host") << "https:///x" << false;
    QTest::newRow("words") << "see the brochure" << false;
    QTest::newRow("space") << "https://a.example/b c" << false;
    QTest::newRow("too long") << "https://a.example/" + QString(500, 'x') << false;
}

void FileReaderTest::webAddressIsTold()
{
    QFETCH(const QString, address);
    QFETCH(const bool, good);
    QList<CatalogProblem> problems;
    FileReader reader("sources.json", problems);
    JsonNode object;
    object.kind = JsonNode::Kind::Object;
    JsonNode value;
    value.kind = JsonNode::Kind::String;
    value.line = 7;
    value.text = address;
    object.members.push_back({"url", value});
    QCOMPARE(reader.urlAt(object, "url"), good ? address : QString());
    QCOMPARE(problems.isEmpty(), good);
    if (!good)
        QCOMPARE(problems.first().line, 7);
}

QTEST_GUILESS_MAIN(FileReaderTest)
#include "tst_filereader.moc"
