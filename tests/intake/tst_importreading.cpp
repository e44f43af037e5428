// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importreading.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;

/// A foreign list under a map: every row comes in, or every reason why not is named.
class ImportReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void rowBecomesAnIncident();
    void problemsNameLineColumnAndValue_data();
    void problemsNameLineColumnAndValue();
    void unmappedValueIsNamedOnceWithItsCount();
    void unmappedValueCanBeKept();
    void keptRowIsStillChecked();
    void cellMayHoldSeveralValues();
    void listWithoutHeaderHasNumberedColumns();
    void unitWithoutNameFallsBackToItsOffice();
    void emptyRowsAreCountedAndPassedOver();
    void foreignFieldsAreVerbatim();
    void wholeListIsRefused_data();
    void wholeListIsRefused();
    void sentencesShowForeignTextAsItIs();
    void awsdListComesInWhole();
    void awsdNamesEveryValueThatTheMapForgets();
};

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

const QByteArray mapJson = R"({
  "format": "rueckhalt-import-1", "delimiter": ";", "ignoreCase": true,
  "date": {"column": "Datum", "formats": ["dd.MM.yyyy", "MM.yyyy", "yyyy"]},
  "time": {"column": "Uhrzeit", "formats": ["HH:mm"]},
  "reported": {"column": "Gemeldet", "formats": ["dd.MM.yyyy"]},
  "unit": {"column": "Team", "parent": "Amt"},
  "service": {"column": "Anliegen"},
  "description": ["Was", "Bemerkung"],
  "affectedNames": {"column": "Wer", "separator": ","},
  "affectedCount": "Anzahl", "damageEuro": "Schaden",
  "columns": {
    "Art": {"separator": ",", "values": {"verbal": {"types": ["V"]}, "körperlich": {"types": ["K"]}}},
    "Ort": {"values": {"Büro": {"place": "office"}, "Flur": {"place": "corridor"}}},
    "Ort 2": {"values": {"": {}, "Treppe": {"place": "corridor"}}}
  }
})";

const QByteArray header
    = "Datum;Uhrzeit;Gemeldet;Amt;Team;Anliegen;Was;Bemerkung;Wer;Anzahl;Schaden;"
      "Art;Ort;Ort 2\n";
const QByteArray goodRow = "03.02.2026;14:30;04.02.2026;Sozialamt;Wohngeld;Antrag;Laut;;A, B;2;50;"
                           "Verbal;Büro;\n";

ImportMap mapFrom(const QByteArray &json)
{
    const ImportMapReading reading = readImportMap(json);
    if (!reading.problems.isEmpty())
        qFatal("%s", qPrintable(reading.problems.join('\n')));
    return reading.map;
}

ImportReading readRows(const QByteArray &rows, const QByteArray &json = mapJson)
{
    const auto reading = readImport(header + rows, mapFrom(json), now);
    if (!reading)
        qFatal("%s", qPrintable(reading.error().detail));
    return *reading;
}

/// The good row with the field of one column replaced.
QByteArray rowWith(const QByteArray &column, const QByteArray &value)
{
    auto fields = goodRow.trimmed().split(';');
    fields[header.trimmed().split(';').indexOf(column)] = value;
    return fields.join(';') + '\n';
}

QString shared(const char *name)
{
    return QString(RUECKHALT_SHARED_DATA_DIR) + '/' + name;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 countOf(const QList<ImportCount> &counts, const QString &name, const QString &value)
{
    for (const ImportCount &count : counts) {
        if (count.name == name && count.value == value)
            return count.count;
    }
    return 0;
}

} // namespace

void ImportReadingTest::rowBecomesAnIncident()
{
    const ImportReading reading = readRows(goodRow);
    QVERIFY(reading.isImportable());
    QCOMPARE(reading.incidents.size(), 1);
    const ImportedIncident &incident = reading.incidents.first();
    QCOMPARE(incident.line, 2);
    QCOMPARE(incident.draft.occurred->toCode(), QString("2026-02-03T14:30"));
    QCOMPARE(incident.reported, QDate(2026, 2, 4));
    QCOMPARE(incident.unit, QString("Wohngeld"));
    QCOMPARE(incident.office, QString("Sozialamt"));
    QCOMPARE(incident.service, QString("Antrag"));
    QCOMPARE(incident.draft.place, Place::Office);
    QCOMPARE(incident.draft.types, CodeSet<IncidentType> {IncidentType::Verbal});
    QCOMPARE(incident.draft.affectedCount, 2);
    QCOMPARE(incident.draft.damageEuro, 50);
    QCOMPARE(incident.draft.person.affectedNames, (QStringList {"A", "B"}));
    QCOMPARE(incident.draft.person.description, QString("Laut"));
    QCOMPARE(countOf(reading.sourceCounts, "Art", "Verbal"), 1);
    QCOMPARE(countOf(reading.targetCounts, "types", "V"), 1);
    QCOMPARE(reading.precisions, (std::array<qint64, 5> {0, 0, 0, 0, 1}));
}

void ImportReadingTest::problemsNameLineColumnAndValue_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &text, const QString &sentence) {
        QTest::newRow(name) << text << sentence;
    };
    row("no date", rowWith("Datum", ""), "Line 3, column “Datum”: the date is missing.");
    row("no such day", rowWith("Datum", "31.02.2026"),
        "Line 3, column “Datum”: “31.02.2026” is no date in one of the agreed forms.");
    row("time without a day", rowWith("Datum", "02.2026"),
        "Line 3, column “Uhrzeit”: “14:30” is no date in one of the agreed forms.");
    row("day of report", rowWith("Gemeldet", "bald"),
        "Line 3, column “Gemeldet”: “bald” is no date in one of the agreed forms.");
    row("number", rowWith("Anzahl", "zwei"), "Line 3, column “Anzahl”: “zwei” is no whole number.");
    row("two places", rowWith("Ort 2", "Treppe"),
        "Line 3, column “Ort 2”: “Treppe” contradicts another column.");
    row("too few fields", "03.02.2026;14:30\n", "Line 3: 2 fields instead of 14.");
    row("too many fields", goodRow.trimmed() + ";x\n", "Line 3: 15 fields instead of 14.");
    row("in the future", rowWith("Datum", "03.02.2030"),
        "Line 3: That time lies in the future. Check date and time.");
    row("more names than persons", rowWith("Anzahl", "1"),
        "Line 3: More persons are named than were affected. Raise the number.");
    row("text too long", rowWith("Was", QByteArray(10001, 'x')),
        "Line 3: The text under “Short description” is too long. Please shorten it.");
}

void ImportReadingTest::problemsNameLineColumnAndValue()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, sentence);
    const ImportReading reading = readRows(goodRow + row + goodRow);
    QVERIFY(!reading.isImportable());
    QCOMPARE(reading.problemCount, 1);
    QCOMPARE(sentenceFor(reading.problems.first(), Language::English), sentence);
    QVERIFY(sentenceFor(reading.problems.first(), Language::German).startsWith("Zeile 3"));
}

void ImportReadingTest::unmappedValueIsNamedOnceWithItsCount()
{
    const ImportReading reading = readRows(
        rowWith("Ort", "Keller") + goodRow + rowWith("Ort", "Keller ") + rowWith("Ort", ""));
    QVERIFY(!reading.isImportable());
    QCOMPARE(reading.problemCount, 2);
    QCOMPARE(sentenceFor(reading.problems[0], Language::German),
        QString("Spalte „Ort“: Für den Wert „Keller“ gibt es keine Zuordnung (2-mal, zuerst in "
                "Zeile 2)."));
    QCOMPARE(reading.problems[1].value, QString());
    QCOMPARE(reading.problems[1].line, 5);
}

void ImportReadingTest::unmappedValueCanBeKept()
{
    QByteArray json = mapJson;
    json.replace(R"("delimiter")", R"("unmapped": "keep", "delimiter")");
    const ImportReading reading = readRows(rowWith("Ort 2", "Keller"), json);
    QVERIFY(reading.isImportable());
    QCOMPARE(reading.kept.size(), 1);
    QCOMPARE(reading.kept.first().value, QString("Keller"));
    QCOMPARE(reading.incidents.first().draft.person.foreign.last().value, QString("Keller"));
}

void ImportReadingTest::keptRowIsStillChecked()
{
    QByteArray json = mapJson;
    json.replace(R"("delimiter")", R"("unmapped": "keep", "delimiter")");
    const ImportReading reading = readRows(rowWith("Ort", "Keller"), json);
    QVERIFY(!reading.isImportable());
    QCOMPARE(reading.problems.first().rule->field, IncidentField::Place);
}

void ImportReadingTest::cellMayHoldSeveralValues()
{
    const ImportReading reading = readRows(rowWith("Art", "Verbal, KÖRPERLICH"));
    QVERIFY(reading.isImportable());
    QCOMPARE(reading.incidents.first().draft.types,
        (CodeSet<IncidentType> {IncidentType::Verbal, IncidentType::Physical}));
}

void ImportReadingTest::listWithoutHeaderHasNumberedColumns()
{
    const auto reading = readImport("2026;V\n2025;V\n", mapFrom(R"({
        "format": "rueckhalt-import-1", "delimiter": ";", "header": false, "date": {"year": "1"},
        "columns": {"2": {"values": {"V": {"types": ["V"]}}}}, "defaults": {"place": "office"}})"),
        now);
    QVERIFY(reading && reading->isImportable());
    QCOMPARE(reading->incidents.size(), 2);
    QCOMPARE(reading->incidents[1].draft.person.foreign,
        (QList<ForeignField> {{"1", "2025"}, {"2", "V"}}));
}

void ImportReadingTest::unitWithoutNameFallsBackToItsOffice()
{
    const ImportReading reading = readRows(rowWith("Team", " "));
    QVERIFY(reading.isImportable());
    QCOMPARE(reading.incidents.first().unit, QString("Sozialamt"));
    QCOMPARE(reading.incidents.first().office, QString());
}

void ImportReadingTest::emptyRowsAreCountedAndPassedOver()
{
    const ImportReading reading = readRows(goodRow + ";;;;;;;;;;;;;\n ; ;;;;;;;;;;;;\n" + goodRow);
    QVERIFY(reading.isImportable());
    QCOMPARE(reading.records, 2);
    QCOMPARE(reading.emptyRecords, 2);
}

void ImportReadingTest::foreignFieldsAreVerbatim()
{
    const ImportReading reading = readRows(rowWith("Bemerkung", "\" =1+1;\n\"\"x\"\" \""));
    QVERIFY(reading.isImportable());
    const auto &foreign = reading.incidents.first().draft.person.foreign;
    QCOMPARE(foreign.size(), 14);
    QCOMPARE(foreign[7], (ForeignField {"Bemerkung", " =1+1;\n\"x\" "}));
    QCOMPARE(reading.incidents.first().draft.person.description, QString("Laut\n=1+1;\n\"x\""));
}

void ImportReadingTest::wholeListIsRefused_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("empty") << QByteArray() << Error::Code::Malformed;
    QTest::newRow("open quote") << header + "\"03.02.2026" << Error::Code::Malformed;
    QTest::newRow("not UTF-8") << header + "\xe4" << Error::Code::Malformed;
    QTest::newRow("too large") << header + QByteArray(3000, 'x') << Error::Code::TooLarge;
}

void ImportReadingTest::wholeListIsRefused()
{
    QFETCH(const QByteArray, list);
    QFETCH(const Error::Code, code);
    const auto reading = readImport(list, mapFrom(mapJson), now, {}, {.fileBytes = 2000});
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, code);
}

void ImportReadingTest::sentencesShowForeignTextAsItIs()
{
    const ImportProblem problem {
        ImportProblem::Kind::UnmappedValue, 7, "100 %2", "%1 <b>%3</b>", 3, {}};
    QCOMPARE(sentenceFor(problem, Language::English),
        QString("Column “100 %2”: the value “%1 <b>%3</b>” has no mapping (3 times, first on line "
                "7)."));
}

void ImportReadingTest::awsdListComesInWhole()
{
    const QByteArray list = contentOf(shared("awsd-incidents.csv"));
    if (list.isEmpty())
        QSKIP("../shared/data/awsd-incidents.csv is not here");
    const ImportMap map = mapFrom(contentOf(RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json"));
    const auto reading = readImport(list, map, now);
    QVERIFY(reading);
    QStringList problems;
    for (const ImportProblem &problem : reading->problems)
        problems << sentenceFor(problem, Language::English);
    QCOMPARE(problems, QStringList());
    QCOMPARE(reading->records, 1500);
    QCOMPARE(reading->incidents.size(), 1500);
    QCOMPARE(reading->precisions, (std::array<qint64, 5> {43, 258, 1199, 0, 0}));

    // Nothing is lost: every code stands in the rows kept verbatim as often as in the list.
    QHash<QPair<QString, QString>, qint64> kept;
    for (const ImportedIncident &incident : reading->incidents) {
        QCOMPARE(incident.draft.person.foreign.size(), 35);
        for (const ForeignField &field : incident.draft.person.foreign)
            ++kept[{field.column, field.value}];
    }
    const QHash<QString, qint64> means {{"S", 433}, {"U", 353}, {"K", 317}, {"BA", 183}, {"AB", 61},
        {"KK", 51}, {"RIED", 21}, {"LM", 20}, {"VBIED-S ", 12}, {"RSA", 11}, {"B", 10},
        {"BBIED", 9}, {"VBIED-RC", 8}, {"VBIED", 7}, {"CX", 4}};
    for (auto code = means.constBegin(); code != means.constEnd(); ++code) {
        QCOMPARE((kept[{"Means of attack", code.key()}]), code.value());
        QCOMPARE(
            countOf(reading->sourceCounts, "Means of attack", code.key().trimmed()), code.value());
    }
    QCOMPARE((kept[{"Location", ""}]), 6);
    QCOMPARE((kept[{"Attack context", "Am"}]), 530);

    // … and every code of ours as often as the map says.
    const auto target = [&](const char *field, const char *code) {
        return countOf(reading->targetCounts, field, code);
    };
    QCOMPARE(target("types", "K"), 1500);
    QCOMPARE(target("types", "P"), 317 + 51);
    QCOMPARE(target("types", "X"), 11);
    QCOMPARE(target("means", "firearm"), 433 + 4);
    QCOMPARE(target("means", "hand-body"), 183);
    QCOMPARE(target("means", "vehicle"), 12 + 8 + 7);
    QCOMPARE(target("place", "public-space"), 473 + 99);
    QCOMPARE(target("place", "other"), 587 + 15 + 6);
    QCOMPARE(target("place", "office"), 131);
    QCOMPARE(target("injury", "fatal"), 1500 - 764);
}

void ImportReadingTest::awsdNamesEveryValueThatTheMapForgets()
{
    const QByteArray list = contentOf(shared("awsd-incidents.csv"));
    if (list.isEmpty())
        QSKIP("../shared/data/awsd-incidents.csv is not here");
    QByteArray json = contentOf(RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json");
    json.replace("\"VBIED-S\": {", "\"VBIED-X\": {")
        .replace("\"\": { \"place\"", "\"-\": { \"place\"");
    const auto reading = readImport(list, mapFrom(json), now);
    QVERIFY(reading && !reading->isImportable());
    QCOMPARE(reading->problemCount, 2);
    QCOMPARE(reading->problems[0].column, QString("Location"));
    QCOMPARE(reading->problems[0].count, 6);
    QCOMPARE(reading->problems[1].value, QString("VBIED-S"));
    QCOMPARE(reading->problems[1].count, 12);
}

QTEST_GUILESS_MAIN(ImportReadingTest)
#include "tst_importreading.moc"
