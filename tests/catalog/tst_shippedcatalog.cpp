// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace rueckhalt;

namespace {

const QDir &folder()
{
    static const QDir dir(QStringLiteral(RUECKHALT_SOURCE_DIR "/measures-catalog"));
    return dir;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonDocument jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path));
}

QStringList measureFiles()
{
    return folder().entryList({"[A-Z][0-9][0-9].json"}, QDir::Files, QDir::Name);
}

template <typename E>
QStringList codesOf(CodeSet<E> set)
{
    QStringList codes;
    for (E value : set.values())
        codes << codeOf(value);
    codes.sort();
    return codes;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray())
        strings << item.toString();
    strings.sort();
    return strings;
}

/// As the facts write them: "alle", "10 (ohne WK, VS)", or the codes.
QStringList areasOf(const QString &text)
{
    QStringList areas = text.split(' ');
    static const QRegularExpression without("^10 \\(ohne (\\w\\w), (\\w\\w)\\)$");
    if (const auto match = without.match(text); text == "alle" || match.hasMatch()) {
        areas = codesOf(CodeSet<JobArea>::all());
        for (const QString &area : match.capturedTexts().mid(1))
            areas.removeAll(area);
    }
    areas.sort();
    return areas;
}

/// Small validator for the words of JSON Schema that schema.json uses; it refuses to know others.
class Schema
{
public:
    explicit Schema(QJsonObject root)
        : m_root(std::move(root))
    {
    }

    [[nodiscard]] QString problemOf(const QJsonValue &value) const
    {
        return problemOf(value, m_root, "file");
    }

private:
    [[nodiscard]] QString problemOf(
        const QJsonValue &value, QJsonObject schema, const QString &where) const
    {
        static const QStringList known {"$schema", "$defs", "title", "description", "type",
            "properties", "required", "additionalProperties", "enum", "items", "minItems",
            "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "$ref"};
        for (const QString &word : schema.keys()) {
            if (!known.contains(word))
                return "schema word " + word;
        }
        if (const QString ref = schema["$ref"].toString(); !ref.isEmpty())
            schema = m_root["$defs"][ref.section('/', -1)].toObject();
        if (schema.isEmpty())
            return where + ": empty schema";
        if (schema.contains("enum") && !schema["enum"].toArray().contains(value))
            return where + ": not in enum";
        const QString type = schema["type"].toString();
        if (type == "object")
            return objectProblem(value, schema, where);
        if (type == "array")
            return arrayProblem(value, schema, where);
        return type == "string" ? stringProblem(value, schema, where) : QString();
    }

    [[nodiscard]] QString objectProblem(
        const QJsonValue &value, const QJsonObject &schema, const QString &where) const
    {
        if (!value.isObject() || schema["additionalProperties"] != QJsonValue(false))
            return where + ": no object, or open schema";
        const QJsonObject object = value.toObject();
        for (const QJsonValue &key : schema["required"].toArray()) {
            if (!object.contains(key.toString()))
                return where + ": misses " + key.toString();
        }
        for (const QString &key : object.keys()) {
            const QJsonValue property = schema["properties"][key];
            const QString problem = property.isObject()
                ? problemOf(object[key], property.toObject(), where + '.' + key)
                : where + ": unknown " + key;
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }

    [[nodiscard]] QString arrayProblem(
        const QJsonValue &value, const QJsonObject &schema, const QString &where) const
    {
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() < schema["minItems"].toInt()
            || array.size() > schema["maxItems"].toInt(1000))
            return where + ": no array of that size";
        QJsonArray seen;
        for (const QJsonValue &item : array) {
            if (schema["uniqueItems"].toBool() && seen.contains(item))
                return where + ": item twice";
            seen.append(item);
            const QString problem = problemOf(item, schema["items"].toObject(), where + "[]");
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }

    [[nodiscard]] static QString stringProblem(
        const QJsonValue &value, const QJsonObject &schema, const QString &where)
    {
        const QString text = value.toString();
        const bool fits = value.isString() && text.size() >= schema["minLength"].toInt()
            && text.size() <= schema["maxLength"].toInt(100000)
            && text.contains(QRegularExpression(schema["pattern"].toString()));
        return fits ? QString() : where + ": no such text";
    }

    QJsonObject m_root;
};

Schema shippedSchema()
{
    return Schema(jsonOf(folder().filePath("schema.json")).object());
}

} // namespace

class ShippedCatalogTest : public QObject
{
    Q_OBJECT

private slots:
    void embeddedCatalogueIsTheOneInTheSourceTree();
    void idsAreThoseOfTheFacts();
    void facetsAreThoseOfTheFacts();
    void everyTriggerLeadsToItsMeasures_data();
    void everyTriggerLeadsToItsMeasures();
    void summariesAreOwnWords();
    void everySourceIsUsed();
    void schemaListsTheCodesOfTheProgram_data();
    void schemaListsTheCodesOfTheProgram();
    void schemaListsTheCodesOfTheSheet_data();
    void schemaListsTheCodesOfTheSheet();
    void schemaAcceptsEveryFile();
    void schemaRefusesWhatTheReaderRefuses_data();
    void schemaRefusesWhatTheReaderRefuses();

private:
    /// Null when the facts are not at hand.
    [[nodiscard]] static QJsonArray facts()
    {
        return jsonOf(RUECKHALT_SHARED_DATA_DIR "/measures-facts.json").array();
    }
};

#define SKIP_WITHOUT_FACTS(facts)                                                                  \
    if ((facts).isEmpty())                                                                         \
    QSKIP("../shared/data/measures-facts.json is not here, nothing to compare with")

void ShippedCatalogTest::embeddedCatalogueIsTheOneInTheSourceTree()
{
    const auto catalog = shippedCatalog();
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
    QList<CatalogFile> files;
    for (const QString &name : measureFiles())
        files << CatalogFile {name, contentOf(folder().filePath(name))};
    QCOMPARE(files.size(), 91);
    const auto reading
        = readCatalog(files, {"sources.json", contentOf(folder().filePath("sources.json"))});
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(catalog->measures(), reading.catalog.measures());
}

void ShippedCatalogTest::idsAreThoseOfTheFacts()
{
    const QJsonArray facts = this->facts();
    SKIP_WITHOUT_FACTS(facts);
    QStringList expected;
    for (const QJsonValue &fact : facts)
        expected << fact["id"].toString();
    expected.sort();
    QStringList ids;
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    for (const Measure &measure : catalog->measures())
        ids << measure.id;
    QCOMPARE(ids, expected);
}

void ShippedCatalogTest::facetsAreThoseOfTheFacts()
{
    const QJsonArray facts = this->facts();
    SKIP_WITHOUT_FACTS(facts);
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    for (const QJsonValue &fact : facts) {
        const Measure *measure = catalog->find(fact["id"].toString());
        QVERIFY(measure);
        QCOMPARE(measure->title, (Text {fact["title_de"].toString(), fact["title_en"].toString()}));
        QCOMPARE(fact["group"].toString().left(1), codeOf(measure->group));
        QCOMPARE(codesOf(measure->classes), stringsOf(fact["top"]));
        QCOMPARE(codesOf(measure->incidentTypes), stringsOf(fact["vorfall"]));
        QCOMPARE(codesOf(measure->jobAreas), areasOf(fact["berufsbereich"].toString()));
        QCOMPARE(codesOf(measure->activities), stringsOf(fact["taetigkeit"]));
        QCOMPARE(codesOf(measure->stages), stringsOf(fact["praevention"]));
        QCOMPARE(measure->facetOrigin == FacetOrigin::Inge, fact["facets_from_inge"].toBool());
        QStringList sources;
        for (const Source &source : measure->sources)
            sources << source.key;
        // The research shortens one long address with "…"; the catalogue's key leaves that out. A
        // sheet may draw on more.
        const QStringList known
            = stringsOf(fact["sources"]).replaceInStrings("null-toleranz-…", "null-toleranz");
        for (const QString &source : known)
            QVERIFY2(sources.contains(source), qPrintable(measure->id + ' ' + source));
    }
}

void ShippedCatalogTest::everyTriggerLeadsToItsMeasures_data()
{
    // research/mission.md 1.7, item 2, word for word.
    QTest::addColumn<QString>("expected");
    QTest::newRow("waiting-time") << "A03 A05 A06 B01 B02 B03 B04 B05 D03";
    QTest::newRow("closed-door") << "A01 A02 A03 A04";
    QTest::newRow("phone-unreachable") << "A07 A08 A09 A10";
    QTest::newRow("documents") << "A11";
    QTest::newRow("benefit-refused") << "C02 C03 C08";
    QTest::newRow("fine-enforcement") << "C02 C03 E06 E17";
    QTest::newRow("language") << "C02 C05";
    QTest::newRow("orientation") << "B06 B07";
    QTest::newRow("authority-error") << "C08 D04";
    QTest::newRow("long-processing") << "A09 A13 C04";
    QTest::newRow("staff-conduct") << "C10 G01 G03";
    QTest::newRow("intoxication-crisis") << "E10 E13 F03 G01";
    QTest::newRow("political-hate") << "E01 E18 E19";
    QTest::newRow("repeated-conflict") << "D04 E02 E17";
    QTest::newRow("home-visit") << "E05 E06 E07 E08 F04";
    QTest::newRow("cash-valuables") << "B11";
    QTest::newRow("none-recognisable") << "E03 F01 F02";
}

void ShippedCatalogTest::everyTriggerLeadsToItsMeasures()
{
    QFETCH(const QString, expected);
    const auto trigger = fromCode<Trigger>(QString(QTest::currentDataTag()));
    QVERIFY(trigger);
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    QStringList ids;
    for (const Measure &measure : catalog->measures()) {
        if (measure.triggers.contains(*trigger))
            ids << measure.id;
    }
    QCOMPARE(ids.join(' '), expected);
}

/// No run of six words is taken from the facts: their texts are material, not ours to ship.
void ShippedCatalogTest::summariesAreOwnWords()
{
    const QJsonArray facts = this->facts();
    SKIP_WITHOUT_FACTS(facts);
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    static const QRegularExpression between("\\W+");
    for (const QJsonValue &fact : facts) {
        const QStringList words = fact["fact"].toString().toLower().split(between);
        const QString summary = ' '
            + catalog->find(fact["id"].toString())->summary.en.toLower().split(between).join(' ')
            + ' ';
        for (qsizetype i = 0; i + 6 <= words.size(); ++i) {
            const QString run = ' ' + words.mid(i, 6).join(' ') + ' ';
            QVERIFY2(!summary.contains(run), qPrintable(fact["id"].toString() + run));
        }
    }
}

void ShippedCatalogTest::everySourceIsUsed()
{
    QStringList unused = jsonOf(folder().filePath("sources.json")).object().keys();
    QVERIFY(!unused.isEmpty());
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    for (const Measure &measure : catalog->measures()) {
        for (const Source &source : measure.sources)
            unused.removeAll(source.key);
    }
    QCOMPARE(unused, QStringList());
}

void ShippedCatalogTest::schemaListsTheCodesOfTheProgram_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("classes") << codesOf(CodeSet<MeasureClass>::all());
    QTest::newRow("incidentTypes") << codesOf(CodeSet<IncidentType>::all());
    QTest::newRow("jobAreas") << codesOf(CodeSet<JobArea>::all());
    QTest::newRow("activityForms") << codesOf(CodeSet<ActivityForm>::all());
    QTest::newRow("stages") << codesOf(CodeSet<PreventionStage>::all());
    QTest::newRow("triggers") << codesOf(CodeSet<Trigger>::all());
}

void ShippedCatalogTest::schemaListsTheCodesOfTheSheet_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("effort") << QStringList {"effort"} << codesOf(CodeSet<EffortClass>::all());
    QTest::newRow("cost") << QStringList {"cost"} << codesOf(CodeSet<CostClass>::all());
    QTest::newRow("lead time") << QStringList {"leadTime"} << codesOf(CodeSet<LeadTime>::all());
    QTest::newRow("strength") << QStringList {"evidence", "properties", "strength"}
                              << codesOf(CodeSet<EvidenceStrength>::all());
    QTest::newRow("who") << QStringList {"involve", "items", "properties", "who"}
                         << codesOf(CodeSet<InvolvedParty>::all());
}

void ShippedCatalogTest::schemaListsTheCodesOfTheSheet()
{
    QFETCH(const QStringList, path);
    QFETCH(const QStringList, codes);
    QJsonValue place
        = jsonOf(folder().filePath("schema.json"))["properties"]["sheet"]["properties"];
    for (const QString &step : path)
        place = place[step];
    QCOMPARE(stringsOf(place["enum"]), codes);
}

void ShippedCatalogTest::schemaListsTheCodesOfTheProgram()
{
    QFETCH(const QStringList, codes);
    const QJsonDocument schema = jsonOf(folder().filePath("schema.json"));
    QCOMPARE(schema["$schema"].toString(), "https://json-schema.org/draft/2020-12/schema");
    QCOMPARE(stringsOf(schema["properties"][QTest::currentDataTag()]["items"]["enum"]), codes);
}

void ShippedCatalogTest::schemaAcceptsEveryFile()
{
    const Schema schema = shippedSchema();
    for (const QString &name : measureFiles()) {
        const QString problem = schema.problemOf(jsonOf(folder().filePath(name)).object());
        QVERIFY2(problem.isEmpty(), qPrintable(name + ": " + problem));
    }
}

void ShippedCatalogTest::schemaRefusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("unknown key", "\"triggers\"", "\"trigger\"");
    row("unknown code", "[\"O\"]", "[\"Z\"]");
    row("code twice", "[\"O\"]", "[\"O\", \"O\"]");
    row("no code", "[\"O\"]", "[]");
    row("wrong id", "\"C01\"", "\"C1\"");
    row("unknown origin", "\"inge\"", "\"other\"");
    row("language missing", "\"de\": \"Bürgerorientierte Arbeitsorganisation\",", "");
    row("text too short", "\"Bürgerorientierte Arbeitsorganisation\"", "\"B\"");
    row("no source", "[\"S4\"]", "[]");
    row("section missing", "\"goals\"", "\"goal\"");
    row("first steps missing", "\"firstSteps\"", "\"steps\"");
    row("unknown effort", "\"effort\": \"", "\"effort\": \"x");
    row("unknown cost", "\"cost\": \"", "\"cost\": \"x");
    row("unknown lead time", "\"leadTime\": \"", "\"leadTime\": \"x");
    row("unknown strength", "\"strength\": \"", "\"strength\": \"x");
    row("unknown party", "\"who\": \"", "\"who\": \"x");
    row("no id related", "\"related\": [\"", "\"related\": [\"x");
    row("statement without sources", "\"strength\"", "\"weight\"");
}

void ShippedCatalogTest::schemaRefusesWhatTheReaderRefuses()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray content = contentOf(folder().filePath("C01.json"));
    QVERIFY(content.contains(from));
    content.replace(from, to);
    const QJsonDocument changed = QJsonDocument::fromJson(content);
    QVERIFY(changed.isObject());
    QVERIFY(!shippedSchema().problemOf(changed.object()).isEmpty());
    QVERIFY(!readCatalog(
        {{"C01.json", content}}, {"sources.json", contentOf(folder().filePath("sources.json"))})
                 .problems.isEmpty());
}

QTEST_GUILESS_MAIN(ShippedCatalogTest)
#include "tst_shippedcatalog.moc"
