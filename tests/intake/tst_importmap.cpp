// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importmap.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;

/// Mapping files: strict, with messages that lead to the place.
class ImportMapTest : public QObject
{
    Q_OBJECT

private slots:
    void shippedExampleIsGood();
    void everyMistakeIsNamed_data();
    void everyMistakeIsNamed();
    void severalMistakesAreNamedAtOnce();
    void everyFieldCanBeMapped();
    void damagedFileIsReadOrRefused();
};

namespace {

QByteArray mapWith(const QByteArray &members)
{
    return R"({"format": "rueckhalt-import-1", "date": {"year": "Jahr"})"
        + (members.isEmpty() ? QByteArray() : ", " + members) + "}";
}

} // namespace

void ImportMapTest::shippedExampleIsGood()
{
    QFile file(RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ImportMapReading reading = readImportMap(file.readAll());
    QCOMPARE(reading.problems, QStringList());
    QCOMPARE(reading.map.columns.size(), 5);
    QCOMPARE(reading.map.unit, QString("Country"));
    QVERIFY(reading.map.keepAll);
}

void ImportMapTest::everyMistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const QString &message) {
        QTest::newRow(name) << json << message;
    };
    row("no JSON", "{\n\"format\": 7,\n}", "line 3: object is missing after a comma");
    row("no object", "[]", "the file must hold one object in braces");
    row("key twice", "{\"format\": \"rueckhalt-import-1\",\n\"title\": \"\",\n\"title\": \"\"}",
        "line 3: “title” occurs twice");
    row("no format", R"({"date": {"year": "Jahr"}})", "format: must be “rueckhalt-import-1”");
    row("no date", R"({"format": "rueckhalt-import-1"})", "date: needs either “column” or “year”");
    row("unknown key", mapWith(R"("dates": 1)"), "dates: is not known here");
    row("unknown key inside", mapWith(R"("unit": {"column": "A", "color": "x"})"),
        "unit › color: is not known here");
    row("long delimiter", mapWith(R"("delimiter": ";;")"),
        "delimiter: must be one character, no quote and no line break");
    row("quote as delimiter", mapWith(R"("delimiter": "\"")"),
        "delimiter: must be one character, no quote and no line break");
    row("word for a flag", mapWith(R"("header": "yes")"), "header: must be true or false");
    row("unknown way", mapWith(R"("unmapped": "drop")"), "unmapped: must be one of: refuse, keep");
    row("bad format", mapWith(R"("reported": {"column": "A", "formats": ["dd.MM"]})"),
        "reported › formats: “dd.MM” is no format");
    row("no formats", mapWith(R"("time": {"column": "A"})"),
        "time › formats: needs at least one format");
    row("number for a text", mapWith(R"("title": 7)"), "title: must be a text in quotes");
    row("unknown field", mapWith(R"("columns": {"Art": {"values": {"V": {"typ": ["V"]}}}})"),
        "columns › Art › values › “V” › typ: no such field");
    row("unknown code", mapWith(R"("columns": {"Art": {"values": {"V": {"types": ["Z"]}}}})"),
        "columns › Art › values › “V” › types: unknown code “Z”");
    row("code without list", mapWith(R"("columns": {"Art": {"values": {"V": {"types": "V"}}}})"),
        "columns › Art › values › “V” › types: must be a list of codes");
    row("list for one code", mapWith(R"("defaults": {"place": ["office"]})"),
        "defaults › place: must be a code in quotes");
    row("half a person", mapWith(R"("defaults": {"affectedCount": 1.5})"),
        "defaults › affectedCount: must be a whole number from 0");
    row("word for press", mapWith(R"("defaults": {"pressInterest": "ja"})"),
        "defaults › pressInterest: must be true or false");
    row("same value trimmed", mapWith(R"("columns": {"Art": {"values": {"V": {}, "V ": {}}}})"),
        "columns › Art › values › “V ”: is the same as another value");
    row("same value by case",
        mapWith(R"("ignoreCase": true, "columns": {"Art": {"values": {"V": {}, "v": {}}}})"),
        "columns › Art › values › “v”: is the same as another value");
    row("column without mapping", mapWith(R"("columns": {"Art": {}})"),
        "columns › Art: maps nothing");
    row("range without start", mapWith(R"("columns": {"Zahl": {"ranges": [{"to": 5}]}})"),
        "columns › Zahl › ranges: needs the number “from”");
}

void ImportMapTest::everyMistakeIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    const ImportMapReading reading = readImportMap(json);
    QVERIFY2(reading.problems.contains(message), qPrintable(reading.problems.join('\n')));
}

void ImportMapTest::severalMistakesAreNamedAtOnce()
{
    const ImportMapReading reading
        = readImportMap(mapWith(R"("a": 1, "b": 2, "defaults": {"place": "moon", "level": "9"})"));
    QCOMPARE(reading.problems.size(), 4);
}

void ImportMapTest::everyFieldCanBeMapped()
{
    const QStringList names = codedFieldNames();
    QCOMPARE(names.size(), 25);
    QVERIFY(names.contains("types") && names.contains("confidentiality"));
    QVERIFY(!names.contains("nationality"));
}

void ImportMapTest::damagedFileIsReadOrRefused()
{
    QFile file(RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QRandomGenerator random(20261121);
    int refused = 0;
    for (int round = 0; round < 1000; ++round) {
        QByteArray bad = good;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const auto place = random.bounded(bad.size());
            if (random.bounded(2) == 0)
                bad[place] = static_cast<char>(random.bounded(256));
            else
                bad.remove(place, random.bounded(1, 30));
        }
        refused += readImportMap(bad).problems.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > 800);
}

QTEST_GUILESS_MAIN(ImportMapTest)
#include "tst_importmap.moc"
