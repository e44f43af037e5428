// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "support/catalog/samplemeasure.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class SheetReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void goodSheetIsReadCompletely();
    void everyMistakeNamesFileAndLine_data();
    void everyMistakeNamesFileAndLine();
};

namespace {

constexpr auto statement
    = R"({"text": {"de": "Ein Amt berichtet, dass es ruhiger geworden ist.", "en": "One office reports that things have calmed down."}, "sources": ["WZ"]})";
constexpr auto involved
    = R"({"who": "it", "why": {"de": "Sie schließt die Anzeige an.", "en": "They connect the display."}})";

CatalogReading read(const QByteArray &measure)
{
    return readCatalog({{"B02.json", measure}}, {"sources.json", sampleSources()});
}

} // namespace

void SheetReaderTest::goodSheetIsReadCompletely()
{
    const auto reading = read(sampleMeasure());
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    const Measure &measure = *reading.catalog.find("B02");
    QVERIFY(measure.sheet);
    const MeasureSheet &sheet = *measure.sheet;
    QCOMPARE(sheet.description.de, QString(350, 'x') + " Beschreibung");
    QCOMPARE(sheet.description.en, QString(350, 'x') + " Description");
    QCOMPARE(sheet.goals,
        QList<Text>({{"Besuchende wissen Bescheid.", "Visitors know where they stand."},
            {"Es wird seltener laut.", "Voices are raised less often."}}));
    QCOMPARE(sheet.considerations.size(), 3);
    QCOMPARE(sheet.considerations.at(1).de, "Auch Blinde brauchen sie.");
    QCOMPARE(sheet.implementation.size(), 4);
    QCOMPARE(sheet.implementation.at(3).en, "Check the display once a day.");
    QCOMPARE(sheet.firstSteps.size(), 3);
    QCOMPARE(sheet.firstSteps.at(0).en, "Time how long ten visitors wait.");
    QCOMPARE(sheet.advantages.size(), 3);
    QCOMPARE(sheet.advantages.at(2).de, "Spitzen werden sichtbar.");
    QCOMPARE(sheet.disadvantages.size(), 2);
    QCOMPARE(sheet.disadvantages.at(0).en, "Wrong figures annoy everybody.");
    QCOMPARE(sheet.evidence.strength, EvidenceStrength::Practice);
    QCOMPARE(sheet.evidence.statements,
        QList<EvidenceStatement>({{{"Ein Amt berichtet, dass es ruhiger geworden ist.",
                                       "One office reports that things have calmed down."},
            {"WZ"}}}));
    QCOMPARE(sheet.effort, EffortClass::Low);
    QCOMPARE(sheet.cost, CostClass::Medium);
    QCOMPARE(sheet.leadTime, LeadTime::Weeks);
    QCOMPARE(sheet.involve,
        QList<Involvement>(
            {{InvolvedParty::It, {"Sie schließt die Anzeige an.", "They connect the display."}},
                {InvolvedParty::StaffCouncil,
                    {"Die Anzeige zeigt Leistung.", "The display shows output."}}}));
    QCOMPARE(sheet.indicator.en, "Waiting time from the queue system, mean per week.");
    QCOMPARE(sheet.related, QStringList({"A05", "OWN-7Q2M4XKD"}));
}

void SheetReaderTest::everyMistakeNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, int line,
                         const char *message) {
        QTest::newRow(name) << from << to << line << QString(message);
    };
    for (const char *key :
        {"goals", "considerations", "implementation", "firstSteps", "advantages", "disadvantages",
            "evidence", "effort", "cost", "leadTime", "involve", "indicator", "description"}) {
        const QByteArray without = sampleWithout(key);
        QTest::addRow("sheet without %s", key)
            << sampleMeasure() << without << 19 << QString("key \"%1\" is missing").arg(key);
    }
    row("description too short", QByteArray(350, 'x') + " Beschreibung", "Zu kurz", 20,
        "description.de has 7 characters; 350 to 1100");
    row("description too long", QByteArray(350, 'x') + " Description", QByteArray(1101, 'y'), 20,
        "description.en has 1101 characters");
    row("section empty", sampleValue("goals"), "[]", 21, "goals has 0 entries; 2 to 5");
    row("too few considerations", sampleValue("considerations"), sampleTexts(2), 25,
        "considerations has 2 entries; 3 to 6");
    row("too many hints", sampleValue("implementation"), sampleTexts(8), 30,
        "implementation has 8 entries; 4 to 7");
    row("too many first steps", sampleValue("firstSteps"), sampleTexts(4), 36,
        "firstSteps has 4 entries; 3 to 3");
    row("too many advantages", sampleValue("advantages"), sampleTexts(7), 41,
        "advantages has 7 entries");
    row("too many disadvantages", sampleValue("disadvantages"), sampleTexts(6), 46,
        "disadvantages has 6 entries; 2 to 5");
    row("entry too short", "Es wird seltener laut.", "Stiller.", 23,
        "goals.de has 8 characters; 20 to 300");
    row("entry too long", "Es wird seltener laut.", QByteArray(301, 'z'), 23,
        "goals.de has 301 characters");
    row("language missing in a section", ", \"en\": \"Nobody needs to ask any more.\"", "", 42,
        "key \"en\" is missing");
    row("unknown key in the sheet", "\"effort\"", "\"price\": \"low\", \"effort\"", 56,
        "unknown key \"price\"");
    row("evidence no object", sampleValue("evidence"), "\"practice\"", 50,
        "evidence must be an object");
    row("evidence of the old form", sampleValue("evidence"), "{\"strength\": \"practice\"}", 50,
        "key \"statements\" is missing");
    row("strength unknown", "\"practice\"", "\"proven\"", 51,
        "unknown code \"proven\" in strength; known are studied, practice, guidance, plausible");
    row("strength no text", "\"practice\"", "1", 51, "strength must be a text");
    row("no statement", sampleValue("statements"), "[]", 52, "statements has 0 entries; 1 to 4");
    row("too many statements", sampleValue("statements"), '[' + repeated(statement, 5) + ']', 52,
        "statements has 5 entries");
    row("statement no object", sampleValue("statements"), "[\"x\"]", 52,
        "each entry of statements must be an object");
    row("statement too short", "Ein Amt berichtet, dass es ruhiger geworden ist.", "Ruhiger.", 53,
        "text.de has 8 characters; 40 to 500");
    row("statement without source", "\"sources\": [\"WZ\"]}", "\"sources\": []}", 53,
        "sources has 0 entries; 1 to 8");
    row("statement with a source twice", "\"sources\": [\"WZ\"]}", "\"sources\": [\"WZ\", \"WZ\"]}",
        53, "source \"WZ\" comes twice");
    row("statement with a source of others", "\"sources\": [\"WZ\"]}", "\"sources\": [\"S1\"]}", 53,
        "source \"S1\" is not among those of the measure");
    row("effort unknown", "\"effort\": \"low\"", "\"effort\": \"none\"", 56,
        "unknown code \"none\" in effort; known are low, medium, high");
    row("cost unknown", "\"cost\": \"medium\"", "\"cost\": \"5000\"", 57,
        "unknown code \"5000\" in cost");
    row("cost a number", "\"cost\": \"medium\"", "\"cost\": 5000", 57, "cost must be a text");
    row("lead time unknown", "\"weeks\"", "\"soon\"", 58, "unknown code \"soon\" in leadTime");
    row("nobody involved", sampleValue("involve"), "[]", 59, "involve has 0 entries; 1 to 6");
    row("too many involved", sampleValue("involve"), '[' + repeated(involved, 7) + ']', 59,
        "involve has 7 entries");
    row("involved unknown", "\"it\"", "\"mayor\"", 60, "unknown code \"mayor\" in who");
    row("involved twice", "\"it\"", "\"staff-council\"", 61,
        "staff-council comes twice in involve");
    row("involved without a reason",
        ", \"why\": {\"de\": \"Sie schließt die Anzeige an.\", "
        "\"en\": \"They connect the display.\"}",
        "", 60, "key \"why\" is missing");
    row("reason too short", "Sie schließt die Anzeige an.", "Anschluss", 60,
        "why.de has 9 characters; 20 to 240");
    row("indicator a list", sampleValue("indicator"), "[]", 63, "indicator must be an object");
    row("indicator too short", "Wartezeit aus dem Aufrufsystem, je Woche, im Mittel.", "Wartezeit",
        63, "indicator.de has 9 characters; 40 to 320");
    row("related too few", "[\"A05\", \"OWN-7Q2M4XKD\"]", "[\"A05\"]", 64,
        "related has 1 entries; 2 to 6");
    row("related to itself", "\"A05\"", "\"B02\"", 64, "not related to itself");
    row("related twice", "\"OWN-7Q2M4XKD\"", "\"A05\"", 64, "A05 comes twice in related");
    row("related to no id", "\"A05\"", "\"Z05\"", 64, "\"Z05\" is no id of a measure");
    row("related to an id with a letter like a digit", "\"OWN-7Q2M4XKD\"", "\"OWN-7Q2M4XKO\"", 64,
        "is no id of a measure");
}

void SheetReaderTest::everyMistakeNamesFileAndLine()
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

QTEST_GUILESS_MAIN(SheetReaderTest)
#include "tst_sheetreader.moc"
