// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/sheetcheck.h"

#include <QTest>

using namespace rueckhalt;

class SheetCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasItsCodeAndWords();
    void completeSheetHasNoProblem();
    void everyMistakeIsToldWhereItIs_data();
    void everyMistakeIsToldWhereItIs();
    void emptySheetLacksWhatHasToBeWritten();
    void everyProblemIsASentence();
    void tidyingLeavesNothingBehind();
    void freeTextsAreAllThere();
};

namespace {

Text both(const QString &text)
{
    return {text, text + QStringLiteral(" (en)")};
}

Measure completeSheet()
{
    Measure measure;
    measure.id = "OWN-0189ABYZ";
    measure.title = both("Wasserspender");
    measure.summary = both("Wer wartet, bekommt etwas zu trinken und bleibt ruhiger.");
    measure.classes = {MeasureClass::Technical};
    measure.incidentTypes = {IncidentType::Verbal};
    measure.jobAreas = CodeSet<JobArea>::all();
    measure.activities = {ActivityForm::IndoorPublic};
    measure.stages = {PreventionStage::Primary};
    measure.sources = {{"Q1", both("Eigene Erfahrung"), {}}};
    MeasureSheet sheet;
    sheet.description = both("Im Wartebereich steht ein Wasserspender mit Bechern.");
    sheet.goals = {both("Ruhe")};
    sheet.considerations = {both("Hygiene")};
    sheet.implementation = {both("Kaufen")};
    sheet.firstSteps = {both("Platz suchen")};
    sheet.advantages = {both("Billig")};
    sheet.disadvantages = {both("Becher")};
    sheet.evidence.statements = {{both("Es hilft bei uns"), {"Q1"}}};
    sheet.involve = {{InvolvedParty::Building, both("Wasseranschluss")}};
    sheet.indicator = both("Beschwerden");
    sheet.related = {"B02"};
    measure.sheet = sheet;
    return measure;
}

using Change = void (*)(Measure &);
using Kind = SheetProblem::Kind;

} // namespace

Q_DECLARE_METATYPE(Change)

void SheetCheckTest::everyFieldHasItsCodeAndWords()
{
    int number = 0;
    for (const auto &term : terms<SheetField>()) {
        QCOMPARE(static_cast<int>(term.value), number++);
        QCOMPARE(fromCode<SheetField>(codeOf(term.value)), term.value);
        QVERIFY(!wordFor(term.value, Language::German).isEmpty());
    }
    QCOMPARE(number, static_cast<int>(SheetField::Related) + 1);
}

void SheetCheckTest::completeSheetHasNoProblem()
{
    QVERIFY(problemsOf(completeSheet()).isEmpty());
    Measure german = completeSheet();
    german.title.en.clear();
    german.sheet->goals[0].en.clear();
    QVERIFY(problemsOf(german).isEmpty());
    QCOMPARE(tidied(completeSheet()), completeSheet());
}

void SheetCheckTest::everyMistakeIsToldWhereItIs_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("entry");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("keepable");
    const auto row = [](const char *name, Change change, SheetField field, int entry, Kind kind,
                         bool keepable) {
        QTest::newRow(name) << change << int(field) << entry << int(kind) << keepable;
    };
    using enum SheetField;
    row(
        "no title", [](Measure &m) { m.title = {}; }, Title, -1, Kind::Missing, true);
    row(
        "short title", [](Measure &m) { m.title.de = "Da"; }, Title, -1, Kind::TooShort, true);
    row(
        "long title", [](Measure &m) { m.title.en = QString(121, 'x'); }, Title, -1, Kind::TooLong,
        false);
    row(
        "escape in the title", [](Measure &m) { m.title.de = "Wasser\x1b[31m"; }, Title, -1,
        Kind::NotPlain, false);
    row(
        "summary turned around", [](Measure &m) { m.summary.de += QChar(0x202E) + QString("x"); },
        Summary, -1, Kind::NotPlain, false);
    row(
        "no kind", [](Measure &m) { m.classes = {}; }, Classes, -1, Kind::Missing, true);
    row(
        "no area", [](Measure &m) { m.jobAreas = {}; }, JobAreas, -1, Kind::Missing, true);
    row(
        "no goal", [](Measure &m) { m.sheet->goals.clear(); }, Goals, -1, Kind::TooFew, true);
    row(
        "thirteen goals", [](Measure &m) { m.sheet->goals = QList<Text>(13, both("Ruhe")); }, Goals,
        -1, Kind::TooMany, false);
    row(
        "seven first steps",
        [](Measure &m) { m.sheet->firstSteps = QList<Text>(7, both("Gehen")); }, FirstSteps, -1,
        Kind::TooMany, false);
    row(
        "empty second advantage", [](Measure &m) { m.sheet->advantages << Text {}; }, Advantages, 1,
        Kind::Missing, true);
    row(
        "description too short",
        [](Measure &m) {
            m.sheet->description = {"Kurz", {}};
        },
        Description, -1, Kind::TooShort, true);
    row(
        "no source at all",
        [](Measure &m) {
            m.sources.clear();
            m.sheet->evidence.statements[0].sources.clear();
        },
        Sources, -1, Kind::TooFew, true);
    row(
        "file as address", [](Measure &m) { m.sources[0].url = "file:///etc/passwd"; }, Sources, 0,
        Kind::NoAddress, false);
    row(
        "same key twice", [](Measure &m) { m.sources << m.sources[0]; }, Sources, 1, Kind::Twice,
        false);
    row(
        "statement without a source",
        [](Measure &m) { m.sheet->evidence.statements[0].sources.clear(); }, Statements, 0,
        Kind::NoSource, true);
    row(
        "statement with a source from nowhere",
        [](Measure &m) { m.sheet->evidence.statements[0].sources = {"Q2"}; }, Statements, 0,
        Kind::UnknownSource, false);
    row(
        "statement with a source twice",
        [](Measure &m) { m.sheet->evidence.statements[0].sources << "Q1"; }, Statements, 0,
        Kind::Twice, false);
    row(
        "involved twice", [](Measure &m) { m.sheet->involve << m.sheet->involve[0]; }, Involved, 1,
        Kind::Twice, false);
    row(
        "related to itself", [](Measure &m) { m.sheet->related << m.id; }, Related, 1,
        Kind::NoMeasure, false);
    row(
        "related to nothing", [](Measure &m) { m.sheet->related << "Z99"; }, Related, 1,
        Kind::NoMeasure, false);
    row(
        "related twice", [](Measure &m) { m.sheet->related << "B02"; }, Related, 1, Kind::Twice,
        false);
}

void SheetCheckTest::everyMistakeIsToldWhereItIs()
{
    QFETCH(const Change, change);
    QFETCH(const int, field);
    QFETCH(const int, entry);
    QFETCH(const int, kind);
    QFETCH(const bool, keepable);
    Measure sheet = completeSheet();
    change(sheet);
    const auto problems = problemsOf(sheet);
    QVERIFY(!problems.isEmpty());
    QCOMPARE(int(problems.first().field), field);
    QCOMPARE(problems.first().entry, entry);
    QCOMPARE(int(problems.first().kind), kind);
    QCOMPARE(unkeepableIn(sheet).isEmpty(), keepable);
}

void SheetCheckTest::emptySheetLacksWhatHasToBeWritten()
{
    const auto problems = problemsOf(Measure {});
    QVERIFY(unkeepableIn(Measure {}).isEmpty());
    QList<SheetField> fields;
    for (const SheetProblem &problem : problems)
        fields << problem.field;
    for (const auto &term : terms<SheetField>()) {
        using enum SheetField;
        const bool mayBeEmpty = term.value == Group || term.value == Triggers
            || term.value == Effort || term.value == Cost || term.value == LeadTime
            || term.value == Related;
        QCOMPARE(fields.count(term.value), mayBeEmpty ? 0 : 1);
    }
}

void SheetCheckTest::everyProblemIsASentence()
{
    SheetProblem problem {.field = SheetField::Goals,
        .kind = Kind::TooShort,
        .entry = 1,
        .language = Language::German,
        .found = 2,
        .least = 3,
        .most = 500};
    QCOMPARE(sentenceFor(problem, Language::German),
        "Ziele, 2. Eintrag (Deutsch): Der Text ist zu kurz. Es sollten mindestens 3 Zeichen sein.");
    QCOMPARE(sentenceFor(problem, Language::English),
        "Goals, entry 2 (German): The text is too short. It should have at least 3 characters.");
    for (int kind = 0; kind <= int(Kind::NoMeasure); ++kind) {
        problem.kind = static_cast<Kind>(kind);
        for (const auto language : {Language::German, Language::English}) {
            const QString sentence = sentenceFor(problem, language);
            QVERIFY(sentence.endsWith('.'));
            QVERIFY2(!sentence.contains('%'), qPrintable(sentence));
        }
    }
    problem = {.field = SheetField::Goals, .kind = Kind::TooFew, .least = 1};
    QCOMPARE(
        sentenceFor(problem, Language::German), "Ziele: Hier gehört mindestens ein Eintrag hin.");
}

void SheetCheckTest::tidyingLeavesNothingBehind()
{
    Measure rough = completeSheet();
    rough.title.de = "  Wasser\n spender ";
    rough.sheet->goals << Text {} << Text {" ", "\t"};
    rough.sheet->evidence.statements << EvidenceStatement {};
    rough.sources << Source {{}, both("Ein Aufsatz"), " https://example.org "}
                  << Source {{}, {}, {}} << Source {"", both("Noch einer"), {}};
    rough.sheet->evidence.statements[0].sources = {"Q1"};
    const Measure tidy = tidied(rough);
    QCOMPARE(tidy.title.de, "Wasser spender");
    QCOMPARE(tidy.sheet->goals.size(), 1);
    QCOMPARE(tidy.sheet->evidence.statements.size(), 1);
    QCOMPARE(tidy.sources.size(), 3);
    QCOMPARE(tidy.sources[1].key, "Q2");
    QCOMPARE(tidy.sources[1].url, "https://example.org");
    QCOMPARE(tidy.sources[2].key, "Q3");
    QVERIFY(problemsOf(tidy).isEmpty());
    QVERIFY(tidied(Measure {}).sheet.has_value());
}

void SheetCheckTest::freeTextsAreAllThere()
{
    const QString texts = freeTextsOf(completeSheet());
    for (const char *part : {"Wasserspender", "Wer wartet", "mit Bechern", "Ruhe", "Hygiene",
             "Kaufen", "Platz suchen", "Billig", "Becher", "Es hilft bei uns", "Wasseranschluss",
             "Beschwerden", "Beschwerden (en)"})
        QVERIFY2(texts.contains(QString(part)), part);
    // Who has written what is cited is public.
    QVERIFY(!texts.contains("Eigene Erfahrung"));
    QVERIFY(freeTextsOf(Measure {}).isEmpty());
}

QTEST_GUILESS_MAIN(SheetCheckTest)
#include "tst_sheetcheck.moc"
