// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheetpackage.h"
#include "support/catalog/samplemeasure.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class SheetPackageTest : public QObject
{
    Q_OBJECT

private slots:
    void packageIsReadCompletely();
    void writingAndReadingGiveTheSameBytesAndSheets();
    void oneLanguageIsEnough();
    void situationsTravelWithTheSheet();
    void sourcesOfTheSameKeyDoNotMix();
    void draftsMayBeUnfinished();
    void draftsMayNotHoldWhatNoSheetMay_data();
    void draftsMayNotHoldWhatNoSheetMay();
    void everyMistakeNamesFileAndLine_data();
    void everyMistakeNamesFileAndLine();
    void tooLargePackagesAreRefused();
    void everyCutPackageIsRefused();
    void noChangedByteIsReadAsSomethingBroken();
    void schemaKnowsTheKeysOfThePackage();
};

namespace {

PackageReading read(const QByteArray &content)
{
    return readPackage({"sheets.json", content});
}

int lineOf(const QByteArray &text, const QByteArray &part)
{
    return static_cast<int>(text.left(text.indexOf(part)).count('\n')) + 1;
}

} // namespace

void SheetPackageTest::packageIsReadCompletely()
{
    const auto reading = read(samplePackage());
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    QCOMPARE(reading.exported, QDate(2026, 11, 22));
    QCOMPARE(reading.sheets.size(), 1);
    const PackagedSheet &sheet = reading.sheets.first();
    QCOMPARE(sheet.version, 3);
    QCOMPARE(sheet.line, 6);
    const auto shipped
        = readCatalog({{"B02.json", sampleMeasure()}}, {"sources.json", sampleSources()});
    Measure expected = *shipped.catalog.find("B02");
    expected.id = "OWN-7Q2M4XK0";
    QCOMPARE(sheet.measure, expected);
}

void SheetPackageTest::writingAndReadingGiveTheSameBytesAndSheets()
{
    auto reading = read(samplePackage());
    QCOMPARE(writePackage(reading.sheets, reading.exported), samplePackage());

    PackagedSheet other = reading.sheets.first();
    other.version = 1;
    other.measure.title = {"Zeile mit „Anführung“ und \\ und \"Zeichen\"", "Ünïcode 😀"};
    reading.sheets << other;
    const QByteArray both = writePackage(reading.sheets, reading.exported);
    const auto again = read(both);
    QVERIFY2(again.problems.isEmpty(), qPrintable(again.problems.value(0).message));
    QCOMPARE(again.sheets.size(), 2);
    QCOMPARE(again.sheets.first().measure, other.measure); // in the order of versions
    QCOMPARE(again.sheets.last().measure, reading.sheets.first().measure);
    QCOMPARE(writePackage(again.sheets, again.exported), both);
}

void SheetPackageTest::oneLanguageIsEnough()
{
    const QByteArray german = replaced(samplePackage(),
        "\"de\": \"Wartezeitanzeige\",\n        \"en\": \"Waiting-time display\"",
        "\"de\": \"Wartezeitanzeige\"");
    QVERIFY(german != samplePackage());
    const auto reading = read(german);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    QCOMPARE(reading.sheets.first().measure.title, (Text {"Wartezeitanzeige", {}}));
    QCOMPARE(writePackage(reading.sheets, reading.exported), german);
}

void SheetPackageTest::situationsTravelWithTheSheet()
{
    auto sheets = read(samplePackage()).sheets;
    Measure &measure = sheets.first().measure;
    measure.fits = {{FitWeight::Strong, FitScope::Group, {.places = {Place::Counter}},
                        {.levels = {AachenLevel::Level3}}},
        {FitWeight::Slight, FitScope::Any, {.alarm = {AlarmOutcome::Failed}}, {}}};
    measure.unsuited = {{{.causedBy = {CausedBy::NoMatter}}, {},
        {"Gegen Unbekannte hilft das leider nicht.", "Of no help against unknown people."}}};
    const QByteArray package = writePackage(sheets, QDate(2026, 11, 22));
    const auto again = read(package);
    QVERIFY2(again.problems.isEmpty(), qPrintable(again.problems.value(0).message));
    QCOMPARE(again.sheets.first().measure, measure);
    QCOMPARE(writePackage(again.sheets, again.exported), package);
}

void SheetPackageTest::sourcesOfTheSameKeyDoNotMix()
{
    auto sheets = read(samplePackage()).sheets;
    PackagedSheet other = sheets.first();
    other.measure.id = "OWN-ZZZZZZZZ";
    other.measure.sources.first().title = {"Etwas anderes", "Something else"};
    sheets << other;
    const auto again = read(writePackage(sheets, QDate(2026, 11, 22)));
    QVERIFY2(again.problems.isEmpty(), qPrintable(again.problems.value(0).message));
    QCOMPARE(again.sheets.first().measure, sheets.first().measure);
    const Measure &renamed = again.sheets.last().measure;
    QCOMPARE(renamed.sources.first().key, "WZ-2");
    QCOMPARE(renamed.sources.first().title, other.measure.sources.first().title);
    QCOMPARE(renamed.sheet->evidence.statements.first().sources, QStringList {"WZ-2"});
}

void SheetPackageTest::draftsMayBeUnfinished()
{
    PackagedSheet empty;
    empty.measure.sheet.emplace();
    const QByteArray package = writePackage({&empty, 1}, QDate(2026, 11, 22));
    QVERIFY(!package.contains("\"id\""));
    QVERIFY(!read(package).problems.isEmpty());
    const auto reading = readPackage({"draft.json", package}, Completeness::Draft);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    QCOMPARE(reading.sheets.first().measure, empty.measure);
    // An empty text is no text.
    const auto blank = readPackage(
        {"draft.json", replaced(package, "\"title\": {}", "\"title\": {\"de\": \"\"}")},
        Completeness::Draft);
    QVERIFY(blank.problems.isEmpty());
    QCOMPARE(blank.sheets.first().measure, empty.measure);
    const auto whole = readPackage({"sheets.json", samplePackage()}, Completeness::Draft);
    QCOMPARE(whole.sheets.first().measure, read(samplePackage()).sheets.first().measure);
}

void SheetPackageTest::draftsMayNotHoldWhatNoSheetMay_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("control character")
        << QByteArray("Wartezeitanzeige") << QByteArray("Warte\\u001b[31m");
    QTest::newRow("too long") << QByteArray("Wartezeitanzeige") << QByteArray(121, 'x');
    QTest::newRow("unknown key") << QByteArray("\"version\": 3,")
                                 << QByteArray("\"version\": 3, \"state\": \"approved\",");
    QTest::newRow("id of a shipped measure")
        << QByteArray("\"OWN-7Q2M4XK0\"") << QByteArray("\"A05\"");
    QTest::newRow("address unusable")
        << QByteArray("https://www.kunden-orientierung.de/") << QByteArray("file:///etc/passwd");
    QTest::newRow("version too high")
        << QByteArray("\"version\": 3,") << QByteArray("\"version\": 1000001,");
}

void SheetPackageTest::draftsMayNotHoldWhatNoSheetMay()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QVERIFY(samplePackage().contains(from));
    QByteArray package = samplePackage();
    package.replace(package.indexOf(from), from.size(), to);
    const auto reading = readPackage({"sheets.json", package}, Completeness::Draft);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY(reading.sheets.isEmpty());
}

void SheetPackageTest::everyMistakeNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const QByteArray &from, const QByteArray &to, const char *message) {
              QTest::newRow(name) << from << to << QString(message);
          };
    row("another format", "\"rueckhalt-sheets\"", "\"other\"", "this is no package of sheets");
    row("newer format", "\"version\": 1,", "\"version\": 2,", "written by a newer program");
    row("format version a text", "\"version\": 1,", "\"version\": \"1\",",
        "version must be a number");
    row("no date", "\"2026-11-22\"", "\"2026-02-30\"", "no date like");
    row("date with time", "\"2026-11-22\"", "\"2026-11-22T01:00\"", "no date like");
    row("unknown key", "\"exported\"", "\"state\": \"approved\", \"exported\"",
        "unknown key \"state\"");
    row("state smuggled in", "\"version\": 3,", "\"version\": 3, \"state\": \"approved\",",
        "unknown key \"state\"");
    row("approver smuggled in", "\"version\": 3,", "\"version\": 3, \"approver\": \"x\",",
        "unknown key \"approver\"");
    row("id of a shipped measure", "\"OWN-7Q2M4XK0\"", "\"A05\"", "is not OWN- and eight");
    row("id of another form", "\"OWN-7Q2M4XK0\"", "\"OWN-7Q2M4XKO\"", "is not OWN- and eight");
    row("id a number", "\"OWN-7Q2M4XK0\"", "7", "id must be a text");
    row("version 0", "\"version\": 3,", "\"version\": 0,", "version must be a whole number");
    row("version with a fraction", "\"version\": 3,", "\"version\": 3.5,",
        "version must be a whole number");
    row("version huge", "\"version\": 3,", "\"version\": 99999999999999999999,",
        "version must be a whole number");
    row("unknown group", "\"group\": \"B\"", "\"group\": \"K\"", "unknown code \"K\" in group");
    row("text with markup is text, with a control character not", "Wartezeitanzeige",
        "<b>Warte</b>\\u001b[31m", "control characters");
    row("text without a language",
        "\"de\": \"Wartezeitanzeige\",\n        \"en\": "
        "\"Waiting-time display\"",
        "", "title has neither \"de\" nor \"en\"");
    row("source unknown", "[\"WZ\", \"our\"]", "[\"WZ\", \"XX\"]", "unknown source \"XX\"");
    row("related to itself", "\"A05\"", "\"OWN-7Q2M4XK0\"", "not related to itself");
    row("address unusable", "https://www.kunden-orientierung.de/", "file:///etc/passwd",
        "is no web address");
}

void SheetPackageTest::everyMistakeNamesFileAndLine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, message);
    QByteArray package = samplePackage();
    const qsizetype at = package.indexOf(from);
    QVERIFY(at >= 0);
    package.replace(at, from.size(), to);
    const auto reading = read(package);
    QVERIFY(reading.sheets.isEmpty());
    QCOMPARE(reading.problems.size(), 1);
    const CatalogProblem &problem = reading.problems.first();
    QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
    // Whoever imports it reads German.
    QVERIFY2(problem.german.endsWith('.'), qPrintable(problem.german));
    QVERIFY(!problem.german.contains('%'));
    QCOMPARE(problem.in(Language::English), problem.message);
    QCOMPARE(problem.in(Language::German), problem.german);
    QCOMPARE(problem.file, "sheets.json");
    const int line = lineOf(samplePackage(), from);
    // A text without any language is told where it begins, one line above.
    QVERIFY2(problem.line == line || (to.isEmpty() && problem.line == line - 1),
        qPrintable(QString::number(problem.line)));
}

void SheetPackageTest::tooLargePackagesAreRefused()
{
    const auto padded = read(samplePackage() + QByteArray(4 * 1024 * 1024, ' '));
    QCOMPARE(padded.problems.size(), 1);
    QVERIFY(padded.problems.first().message.contains("larger than 4194304 bytes"));

    QList<PackagedSheet> many(501, read(samplePackage()).sheets.first());
    int number = 0;
    for (PackagedSheet &sheet : many) {
        sheet.version = ++number;
        sheet.measure.sheet->description = {QString(40, 'x'), {}};
    }
    const auto tooMany = read(writePackage(many, QDate(2026, 11, 22)));
    QCOMPARE(tooMany.problems.size(), 1);
    QVERIFY2(
        !tooMany.problems.first().message.isEmpty(), qPrintable(tooMany.problems.first().message));
    QVERIFY(tooMany.sheets.isEmpty());

    many.resize(2);
    many.last().version = many.first().version;
    const auto twice = read(writePackage(many, QDate(2026, 11, 22)));
    QCOMPARE(twice.problems.size(), 1);
    QVERIFY(twice.problems.first().message.contains("comes twice with version 1"));

    const QByteArray deep = replaced(samplePackage(), "\"group\": \"B\"",
        "\"group\": " + QByteArray(100000, '[') + QByteArray(100000, ']'));
    const auto nested = read(deep);
    QCOMPARE(nested.problems.size(), 1);
    QVERIFY(nested.problems.first().message.contains("nested deeper than 8 levels"));
}

void SheetPackageTest::everyCutPackageIsRefused()
{
    const QByteArray package = samplePackage();
    // Without the line break at its end it is whole.
    for (qsizetype length = 0; length < package.size() - 1; ++length) {
        const auto reading = read(package.left(length));
        QVERIFY(!reading.problems.isEmpty());
        QVERIFY(reading.sheets.isEmpty());
    }
}

void SheetPackageTest::noChangedByteIsReadAsSomethingBroken()
{
    const QByteArray good = samplePackage();
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char byte : {'"', '{', '\0', '\x01', '\xC3'}) {
            QByteArray package = good;
            package[at] = byte;
            const auto reading = read(package);
            QCOMPARE(reading.sheets.size(), reading.problems.isEmpty() ? 1 : 0);
            if (reading.problems.isEmpty())
                QVERIFY(isOwnMeasureId(reading.sheets.first().measure.id));
        }
    }
}

void SheetPackageTest::schemaKnowsTheKeysOfThePackage()
{
    QFile file(RUECKHALT_SOURCE_DIR "/measures-catalog/package.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument schema = QJsonDocument::fromJson(file.readAll());
    QVERIFY(schema.isObject());
    const QJsonObject package = QJsonDocument::fromJson(samplePackage()).object();
    QCOMPARE(schema["properties"].toObject().keys(), package.keys());
    const QJsonValue sheet = schema["properties"]["sheets"]["items"];
    const QJsonValue sample = package["sheets"][0];
    QStringList keys = sheet["properties"].toObject().keys();
    QCOMPARE(keys.removeAll("fits") + keys.removeAll("unsuited"), 2); // The optional ones.
    QCOMPARE(keys, sample.toObject().keys());
    QCOMPARE(sheet["properties"]["sheet"]["properties"].toObject().keys(),
        sample["sheet"].toObject().keys());
}

QTEST_GUILESS_MAIN(SheetPackageTest)
#include "tst_sheetpackage.moc"
