// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "support/catalog/samplemeasure.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class CatalogReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void goodFileIsReadCompletely();
    void triggersMayBeEmpty();
    void everyMistakeNamesFileAndLine_data();
    void everyMistakeNamesFileAndLine();
    void everyMistakeInTheSourcesNamesFileAndLine_data();
    void everyMistakeInTheSourcesNamesFileAndLine();
    void brokenSourcesAreToldOnce();
    void idUsedTwiceNamesBothFiles();
    void fileNameIsTheId();
    void allProblemsOfAllFilesAreTold();
    void measuresComeInTheOrderOfTheirIds();
    void tooManyFilesAreRefused();
    void noChangedByteIsReadAsSomethingBroken();
};

namespace {

CatalogReading read(const QByteArray &measure, const QByteArray &sources = sampleSources(),
    const QString &name = "B02.json")
{
    return readCatalog({{name, measure}}, {"sources.json", sources});
}

} // namespace

void CatalogReaderTest::goodFileIsReadCompletely()
{
    const auto reading = read(sampleMeasure());
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    QCOMPARE(reading.catalog.measures().size(), 1);
    const Measure &measure = *reading.catalog.find("B02");
    QCOMPARE(measure.id, "B02");
    QCOMPARE(measure.group, MeasureGroup::Arrival);
    QCOMPARE(measure.title, (Text {"Wartezeitanzeige", "Waiting-time display"}));
    QVERIFY(measure.summary.de.startsWith("Eine Anzeige"));
    QVERIFY(measure.summary.en.startsWith("A display"));
    QCOMPARE(measure.classes, CodeSet<MeasureClass> {MeasureClass::Technical});
    QCOMPARE(measure.incidentTypes, (CodeSet {IncidentType::Verbal, IncidentType::Physical}));
    QCOMPARE(measure.jobAreas, (CodeSet {JobArea::Municipal, JobArea::Finance}));
    QCOMPARE(measure.activities, CodeSet<ActivityForm> {ActivityForm::IndoorPublic});
    QCOMPARE(measure.stages, CodeSet<PreventionStage> {PreventionStage::Primary});
    QCOMPARE(measure.triggers, CodeSet<Trigger> {Trigger::WaitingTime});
    QCOMPARE(measure.facetOrigin, FacetOrigin::Own);
    QCOMPARE(measure.sources.size(), 2);
    QCOMPARE(measure.sources.at(0),
        (Source {"WZ", {"Wartezeit", "Waiting time"}, "https://www.kunden-orientierung.de/"}));
    QVERIFY(measure.sheet);
}

void CatalogReaderTest::triggersMayBeEmpty()
{
    const QByteArray measure = replaced(sampleMeasure(), "[\"waiting-time\"]", "[]");
    const auto reading
        = read(replaced(measure, "\"facetOrigin\": \"own\"", "\"facetOrigin\": \"inge\""));
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(reading.catalog.find("B02")->triggers.isEmpty());
    QCOMPARE(reading.catalog.find("B02")->facetOrigin, FacetOrigin::Inge);
}

void CatalogReaderTest::everyMistakeNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, int line,
                         const char *message) {
        QTest::newRow(name) << from << to << line << QString(message);
    };
    row("no JSON", "\"T\"]", "\"T\"", 12, "Missing a comma or ']'");
    row("not an object", sampleMeasure(), "[]", 1, "the file must be an object");
    row("unknown key", "\"stages\": [\"1\"]", "\"stages\": [\"1\"], \"stage\": \"1\"", 15,
        "unknown key \"stage\"");
    row("missing key", "  \"stages\": [\"1\"],\n", "", 1, "key \"stages\" is missing");
    row("key twice", "\"stages\": [\"1\"]", "\"stages\": [\"1\"],\n\"stages\": [\"2\"]", 16,
        "key \"stages\" comes twice");
    row("id of a foreign form", "\"B02\"", "\"B2\"", 2, "is not a letter A to H and two digits");
    row("id of an unknown group", "\"B02\"", "\"K02\"", 2, "is not a letter A to H");
    row("id in foreign digits", "\"B02\"", "\"B\\u0660\\u0662\"", 2, "is not a letter A to H");
    row("id of another file", "\"B02\"", "\"B03\"", 2, "belongs into a file B03.json");
    row("id no text", "\"B02\"", "2", 2, "id must be a text");
    row("language missing", "    \"de\": \"Wartezeitanzeige\",\n", "", 3, "key \"de\" is missing");
    row("language unknown", "\"en\": \"Waiting-time display\"",
        "\"en\": \"Waiting-time display\",\n\"fr\": \"Attente\"", 6, "unknown key \"fr\"");
    row("text empty", "\"Wartezeitanzeige\"", "\"\"", 4, "title.de has 0 characters; 3 to 120");
    row("text too long", "\"Wartezeitanzeige\"", '"' + QByteArray(121, 'x') + '"', 4,
        "title.de has 121 characters");
    row("summary too short", "\"Eine Anzeige sagt, wie lange es noch dauert, und nimmt Druck.\"",
        "\"Kurz.\"", 8, "summary.de has 5 characters; 40 to 1200");
    row("text with control character", "\"Wartezeitanzeige\"", "\"Warte\\u0007zeit\"", 4,
        "title.de has control characters");
    row("text that turns direction", "\"Wartezeitanzeige\"", "\"Warte\\u202ezeit\"", 4,
        "title.de has control characters");
    row("text with space at its end", "\"Wartezeitanzeige\"", "\"Wartezeit \"", 4,
        "spaces at its ends");
    row("text no text", "\"Waiting-time display\"", "null", 5, "title.en must be a text");
    row("unknown class", "[\"T\"]", "[\"T\", \"Z\"]", 11,
        "unknown code \"Z\" in classes; known are T, O, P");
    row("unknown type", "\"V\", \"K\"", "\"v\"", 12, "unknown code \"v\" in incidentTypes");
    row("unknown area", "\"KV\"", "\"XY\"", 13, "unknown code \"XY\" in jobAreas");
    row("unknown activity", "\"IP\"", "\"\"", 14, "unknown code \"\" in activityForms");
    row("unknown stage", "\"stages\": [\"1\"]", "\"stages\": [\"4\"]", 15,
        "unknown code \"4\" in stages; known are 1, 2, 3");
    row("unknown trigger", "\"waiting-time\"", "\"waiting\"", 16,
        "unknown code \"waiting\" in triggers");
    row("unknown origin", "\"own\"", "\"foreign\"", 17, "unknown code \"foreign\" in facetOrigin");
    row("code twice", "\"V\", \"K\"", "\"V\", \"V\"", 12,
        "code \"V\" comes twice in incidentTypes");
    row("code no text", "\"KV\"", "7", 13, "each entry of jobAreas must be a text");
    row("no code at all", "[\"KV\", \"FV\"]", "[]", 13, "jobAreas has 0 entries");
    row("codes no list", "[\"T\"]", "\"T\"", 11, "classes must be a list");
    row("too many codes", "[\"T\"]", '[' + repeated("\"T\"", 33) + ']', 11,
        "classes has 33 entries");
    row("unknown source", "\"our\"", "\"XX\"", 18, "unknown source \"XX\"");
    row("source twice", "\"WZ\", \"our\"", "\"WZ\", \"WZ\"", 18, "source \"WZ\" comes twice");
    row("no source", "[\"WZ\", \"our\"]", "[]", 18, "sources has 0 entries; 1 to 16");
    row("sheet no object", sampleMeasure().mid(sampleMeasure().indexOf("{\n    \"description\"")),
        "[]\n}\n", 19, "sheet must be an object");
    row("without a sheet", sampleMeasure().mid(sampleMeasure().indexOf(",\n  \"sheet\"")), "\n}\n",
        1, "key \"sheet\" is missing");
    row("nested too deep", "\"IP\"", "[[[[[[[[]]]]]]]]", 14, "nested deeper than 8 levels");
    row("too large", "\n}\n", '\n' + QByteArray(300'000, ' ') + "}\n", 1,
        "larger than 262144 bytes");
}

void CatalogReaderTest::everyMistakeNamesFileAndLine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, line);
    QFETCH(const QString, message);
    QVERIFY(sampleMeasure().contains(from));
    const auto reading = read(replaced(sampleMeasure(), from, to));
    QCOMPARE(reading.problems.size(), 1);
    const CatalogProblem &problem = reading.problems.first();
    QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
    QCOMPARE(problem.file, "B02.json");
    QCOMPARE(problem.line, line);
    QVERIFY(reading.catalog.measures().isEmpty());
}

void CatalogReaderTest::everyMistakeInTheSourcesNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, int line,
                         const char *message) {
        QTest::newRow(name) << from << to << line << QString(message);
    };
    row("source no object", "\"our\": {", "\"K\": \"x\",\n \"our\": {", 6,
        "a source must be an object");
    row("source twice", "\"our\": {", "\"WZ\": {}, \"our\": {", 6, "key \"WZ\" comes twice");
    row("key unreadable", "\"our\": {",
        "\"\": {\"title\": {\"de\": \"abc\", \"en\": \"abc\"}, \"url\": \"\"}, \"our\": {", 6,
        "\"\" is no key for a source");
    row("address missing", ",\n    \"url\": \"\"", "", 6, "key \"url\" is missing");
    row("address unusable", "https://www.kunden-orientierung.de/", "javascript:alert(1)", 4,
        "is no web address");
    row("language missing", "\"de\": \"Wartezeit\", ", "", 3, "key \"de\" is missing");
    row("unknown key", "\"url\": \"\"", "\"url\": \"\", \"page\": \"7\"", 8,
        "unknown key \"page\"");
}

void CatalogReaderTest::everyMistakeInTheSourcesNamesFileAndLine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, line);
    QFETCH(const QString, message);
    QVERIFY(sampleSources().contains(from));
    const auto reading = read(sampleMeasure(), replaced(sampleSources(), from, to));
    QCOMPARE(reading.problems.size(), 1);
    const CatalogProblem &problem = reading.problems.first();
    QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
    QCOMPARE(problem.file, "sources.json");
    QCOMPARE(problem.line, line);
    QVERIFY(reading.catalog.measures().isEmpty());
}

void CatalogReaderTest::brokenSourcesAreToldOnce()
{
    const auto reading = read(sampleMeasure(), "{\n\"WZ\": ");
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().file, "sources.json");
}

void CatalogReaderTest::idUsedTwiceNamesBothFiles()
{
    const auto reading = readCatalog(
        {{"shipped/B02.json", sampleMeasure()}, {"own/B02.json", '\n' + sampleMeasure()}},
        {"sources.json", sampleSources()});
    QCOMPARE(reading.problems,
        QList({CatalogProblem {
            "own/B02.json", 3, "id \"B02\" is already used in shipped/B02.json"}}));
}

void CatalogReaderTest::fileNameIsTheId()
{
    QVERIFY(read(sampleMeasure(), sampleSources(), "folder/B02.json").problems.isEmpty());
    for (const QString &name : QStringList {"b02.json", "B02", "B02.json.bak", "xB02.json", ""}) {
        const auto reading = read(sampleMeasure(), sampleSources(), name);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().file, name);
        QVERIFY(reading.problems.first().message.contains("belongs into a file B02.json"));
    }
}

void CatalogReaderTest::allProblemsOfAllFilesAreTold()
{
    const auto bad = replaced(replaced(sampleMeasure(), "\"T\"", "\"Z\""), "\"own\"", "\"none\"");
    const auto reading
        = readCatalog({{"B02.json", bad}, {"B03.json", "{"}, {"B04.json", sampleMeasure()}},
            {"sources.json", sampleSources()});
    QStringList places;
    for (const CatalogProblem &problem : reading.problems)
        places << QString("%1:%2").arg(problem.file).arg(problem.line);
    const QStringList expected {
        "B02.json:11", "B02.json:17", "B03.json:1", "B04.json:2", "B04.json:2"};
    QCOMPARE(places, expected);
}

void CatalogReaderTest::measuresComeInTheOrderOfTheirIds()
{
    const auto reading = readCatalog(
        {{"B02.json", sampleMeasure()}, {"A07.json", replaced(sampleMeasure(), "B02", "A07")},
            {"H01.json", replaced(sampleMeasure(), "B02", "H01")}},
        {"sources.json", sampleSources()});
    QStringList ids;
    for (const Measure &measure : reading.catalog.measures())
        ids << measure.id;
    QCOMPARE(ids, QStringList({"A07", "B02", "H01"}));
}

void CatalogReaderTest::tooManyFilesAreRefused()
{
    const auto reading
        = readCatalog(QList<CatalogFile>(5000, CatalogFile {"B02.json", sampleMeasure()}),
            {"sources.json", sampleSources()});
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY(reading.problems.first().message.contains("more than 4096 files"));
}

/// Every byte of a good file in turn becomes a bracket, a quote, a control character, half a
/// letter.
void CatalogReaderTest::noChangedByteIsReadAsSomethingBroken()
{
    int refused = 0;
    for (qsizetype at = 0; at < sampleMeasure().size(); ++at) {
        for (const char byte : {'"', '{', ']', '\0', '\x01', '\xC3', '\\'}) {
            QByteArray measure = sampleMeasure();
            measure[at] = byte;
            const auto reading = read(measure);
            QCOMPARE(reading.catalog.measures().size(), reading.problems.isEmpty() ? 1 : 0);
            refused += reading.problems.isEmpty() ? 0 : 1;
            for (const CatalogProblem &problem : reading.problems)
                QVERIFY(problem.line >= 1 && problem.line <= sampleMeasure().count('\n') + 1);
        }
    }
    // Within a text a bracket is as good as a letter: two of the seven.
    QVERIFY(refused > sampleMeasure().size() * 5);
}

QTEST_GUILESS_MAIN(CatalogReaderTest)
#include "tst_catalogreader.moc"
