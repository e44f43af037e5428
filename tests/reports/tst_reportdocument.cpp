// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::ReportTemplate)

namespace {

QList<ReportPart> partsOf(const ReportDocument &document)
{
    QList<ReportPart> parts;
    for (const ReportSection &section : document.sections)
        parts << section.part;
    return parts;
}

const ReportSection &sectionOf(const ReportDocument &document, ReportPart part)
{
    for (const ReportSection &section : document.sections) {
        if (section.part == part)
            return section;
    }
    qFatal("no such section");
}

} // namespace

class ReportDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void codesLeadBackToTemplatesAndParts();
    void periodsAreNamed_data();
    void periodsAreNamed();
    void templateDecidesSectionsAndWords_data();
    void templateDecidesSectionsAndWords();
    void callerChoosesSectionsAndOrder();
    void tablesStandOnceInTheDocument();
    void numbersAreComparedOnlyWhereBothAreShown();
    void keyFiguresAreMadeFromShownNumbers();
    void totalsOfPartsAreNotThatOfTheWhole();
    void tablesOfTheLedgerGetTheirPictures();
    void theSameBarsAreDrawnOnce();
    void unitSheetTellsOfTheUnit();
    void unitWithoutNumbersOfItsOwnIsToldSo();
    void whatShowsNothingIsNamedBelow();
    void withheldNumbersAreNotSpokenOf();
    void emptyReportSaysSo();
    void everyPictureHasATableAndASentence();
    void annexListsEveryNumber();
    void outsideTextsLoseWhatHidesOrTurns_data();
    void outsideTextsLoseWhatHidesOrTurns();
    void ratesAndSharesAreRounded();
};

void ReportDocumentTest::codesLeadBackToTemplatesAndParts()
{
    for (const ReportTemplate form : AllReportTemplates) {
        QCOMPARE(reportTemplateOf(codeOf(form)), std::optional(form));
        for (const Language language : {Language::German, Language::English}) {
            QVERIFY(!nameOf(form, language).isEmpty());
            QVERIFY(!purposeOf(form, language).isEmpty());
        }
    }
    for (const ReportPart part : AllReportParts)
        QCOMPARE(reportPartOf(codeOf(part)), std::optional(part));
    QVERIFY(!reportTemplateOf(u"tabloid"));
    QVERIFY(!reportPartOf(u""));
}

void ReportDocumentTest::periodsAreNamed_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("englishPhrase");
    QTest::newRow("year") << 1 << 12 << "2026"
                          << "in 2026";
    QTest::newRow("quarter") << 7 << 9 << "3. Quartal 2026"
                             << "in quarter 3 of 2026";
    QTest::newRow("month") << 3 << 3 << QStringLiteral("März 2026") << "in March 2026";
    QTest::newRow("until May") << 1 << 5 << "Januar bis Mai 2026"
                               << "from January to May 2026";
    QTest::newRow("three months") << 2 << 4 << "Februar bis April 2026"
                                  << "from February to April 2026";
}

void ReportDocumentTest::periodsAreNamed()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    const ReportPeriod period {.year = 2026, .firstMonth = first, .lastMonth = last};
    QTEST(nameOf(period, Language::German), "german");
    QTEST(phraseOf(period, Language::English), "englishPhrase");
}

void ReportDocumentTest::templateDecidesSectionsAndWords_data()
{
    QTest::addColumn<ReportTemplate>("form");
    for (const ReportTemplate form : AllReportTemplates)
        QTest::newRow(qPrintable(codeOf(form))) << form;
}

void ReportDocumentTest::templateDecidesSectionsAndWords()
{
    QFETCH(const ReportTemplate, form);
    const auto german = reportDocument(sampleContents(form, Language::German));
    const auto english = reportDocument(sampleContents(form, Language::English));
    QCOMPARE(partsOf(german), defaultPartsOf(form));
    QCOMPARE(partsOf(english), defaultPartsOf(form));
    QVERIFY(!german.introduction.isEmpty());
    QCOMPARE(german.introduction.size(), english.introduction.size());
    QVERIFY(german.introduction != english.introduction);
    QVERIFY(german.fullTitle().contains(german.period));
    // Whatever is chosen, the sign is explained.
    bool isExplained = false;
    for (const auto &fact : german.facts)
        isExplained |= fact.label.contains(WithheldSign);
    QVERIFY(isExplained);
}

void ReportDocumentTest::callerChoosesSectionsAndOrder()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Annex, ReportPart::Method, ReportPart::Annex};
    const auto document = reportDocument(contents);
    QCOMPARE(partsOf(document), (QList {ReportPart::Annex, ReportPart::Method}));
}

void ReportDocumentTest::tablesStandOnceInTheDocument()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Figures};
    auto document = reportDocument(contents);
    QCOMPARE(document.sections.first().tables.size(), contents.tables.size());
    contents.parts = {ReportPart::Tables, ReportPart::Figures};
    document = reportDocument(contents);
    QCOMPARE(sectionOf(document, ReportPart::Tables).tables.size(), contents.tables.size());
    QVERIFY(sectionOf(document, ReportPart::Figures).tables.isEmpty());
    QVERIFY(!sectionOf(document, ReportPart::Figures).charts.isEmpty());
}

void ReportDocumentTest::numbersAreComparedOnlyWhereBothAreShown()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German, 300);
    QCOMPARE(reportDocument(contents).finding,
        QStringLiteral("300 Vorfälle sind im Jahr 2026 erfasst. Das sind 60 mehr als im Jahr 2025 "
                       "(240)."));
    contents.earlierTables = sampleTables(360, 2025);
    QVERIFY(reportDocument(contents).finding.contains(
        QStringLiteral("60 weniger als im Jahr 2025 (360)")));
    contents.earlierTables = sampleTables(300, 2025);
    QVERIFY(reportDocument(contents).finding.contains(QStringLiteral("so viele wie im Jahr 2025")));
    contents.earlierTables = sampleTables(4, 2025); // withheld
    QCOMPARE(reportDocument(contents).finding,
        QStringLiteral("300 Vorfälle sind im Jahr 2026 erfasst."));
}

void ReportDocumentTest::keyFiguresAreMadeFromShownNumbers()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German, 300);
    const auto figures = sectionOf(reportDocument(contents), ReportPart::KeyFigures).keyFigures;
    QCOMPARE(figures.at(0).value, QStringLiteral("300"));
    QCOMPARE(figures.at(1).value, QStringLiteral("60 mehr"));
    QCOMPARE(figures.at(2).value, QStringLiteral("24,2")); // 300 / 1240 posts
    QCOMPARE(figures.at(3).value, QStringLiteral("16,1")); // 300 / 186,000 contacts
    const DocumentTable table(contents.tables.first().table, Language::German);
    QCOMPARE(figures.at(4).value, numberText(*table.rowTotal(*table.largestRow())));
    // A table twice names its largest row once.
    contents.tables.insert(1, contents.tables.first());
    const auto again = sectionOf(reportDocument(contents), ReportPart::KeyFigures).keyFigures;
    QCOMPARE(again.size(), figures.size());
    QCOMPARE(again.at(5).label, figures.at(5).label);
}

void ReportDocumentTest::totalsOfPartsAreNotThatOfTheWhole()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German, 300);
    contents.earlierTables.clear();
    const auto tables = contents.tables;
    const auto half = [](int first) {
        return ReportPeriod {.year = 2026, .firstMonth = first, .lastMonth = first + 5};
    };
    // Half a year alone says nothing about the year …
    contents.tables = {ReportTable {.table = tables.first().table, .period = half(1)}};
    auto document = reportDocument(contents);
    QVERIFY(document.finding.contains(QStringLiteral("bleibt zurückgehalten")));
    QVERIFY(
        document.figures.first().table.title().endsWith(QStringLiteral(", Januar bis Juni 2026")));
    QCOMPARE(sectionOf(document, ReportPart::KeyFigures).keyFigures.size(), 1);
    // … both halves together do,
    contents.tables << ReportTable {.table = sampleTables(200).first(), .period = half(7)};
    QVERIFY(reportDocument(contents).finding.startsWith(QStringLiteral("500 Vorfälle")));
    // but not where they overlap,
    contents.tables.last().period = half(6);
    QVERIFY(reportDocument(contents).finding.contains(QStringLiteral("bleibt zurückgehalten")));
    // and a table of the year goes before them, of two the newer one.
    contents.tables << ReportTable {.table = sampleTables(360).first(), .release = "Y"}
                    << ReportTable {.table = sampleTables(400).first(), .release = "C1"};
    document = reportDocument(contents);
    QVERIFY(document.finding.startsWith(QStringLiteral("400 Vorfälle")));
    QVERIFY(document.figures.last().table.title().endsWith(QStringLiteral(", C1")));
}

void ReportDocumentTest::tablesOfTheLedgerGetTheirPictures()
{
    const auto document
        = reportDocument(sampleContents(ReportTemplate::Quarter, Language::German, 240));
    QHash<QString, ChartKind> charts;
    for (const ReportFigure &figure : document.figures)
        charts.insert(figure.table.code(), figure.chart);
    QCOMPARE(charts.value("typegroup_month"), ChartKind::Columns); // three months are no line
    QCOMPARE(charts.value("sitegroup_typegroup"), ChartKind::Bars);
    // A sentence is about what its picture shows: here the months.
    for (const ReportFigure &figure : document.figures) {
        if (figure.chart != ChartKind::Columns)
            continue;
        const QString first = figure.sentence.section(u':', 0, 0);
        const auto isNamed = [&first](const QString &month) {
            return first.contains(QStringLiteral("„%1“").arg(month));
        };
        QVERIFY2(std::ranges::any_of(figure.table.columns(), isNamed)
                || first.contains(QStringLiteral("Spalten")),
            qPrintable(figure.sentence));
    }
}

/// By site and area, by site and type: the bars are those of the sites both times.
void ReportDocumentTest::theSameBarsAreDrawnOnce()
{
    const auto contents = sampleContents(ReportTemplate::CouncilPress, Language::German);
    const auto document = reportDocument(contents);
    QList<QStringList> drawn;
    for (const qsizetype position : sectionOf(document, ReportPart::Figures).charts) {
        const ReportFigure &figure = document.figures.at(position);
        if (figure.chart == ChartKind::Bars)
            drawn << QStringList {chartDescription(figure.table, figure.chart)};
    }
    QVERIFY(drawn.size() > 1);
    QCOMPARE(QSet(drawn.begin(), drawn.end()).size(), drawn.size());
    // What has no picture of its own still stands among the tables.
    const auto tables = sectionOf(document, ReportPart::Tables).tables;
    QCOMPARE(tables.size(), contents.tables.size());
    const QString html = QString::fromUtf8(*writeReport(document, ReportFormat::Html));
    QVERIFY(html.contains(QStringLiteral("Die Zahlen stehen in Tabelle 1.")));
}

/// The row of the unit is a table of its own; what is said of the house is marked.
void ReportDocumentTest::unitSheetTellsOfTheUnit()
{
    auto contents = sampleContents(ReportTemplate::UnitSheet, Language::German, 600);
    qsizetype ofUnit = 0;
    DocumentTable::Cell all;
    for (ReportTable &each : contents.tables) {
        const qsizetype row = each.table.rows().indexOf(Text {"Bürgeramt", "Bürgeramt"});
        if (row < 0)
            continue;
        each.row = each.table.rowCodes().at(row);
        all = each.table.cell(row, each.table.columns().size() - 1);
        ++ofUnit;
    }
    QVERIFY(ofUnit >= 2 && all.has_value());
    const auto document = reportDocument(contents);
    QCOMPARE(document.finding,
        QStringLiteral("%1 Vorfälle sind im Jahr 2026 für „Bürgeramt“ erfasst.").arg(*all));
    QVERIFY(document.introduction.contains(
        QStringLiteral("„Bürgeramt Altstadt“ hat keine eigenen veröffentlichten Zahlen; gezeigt "
                       "sind die von „Bürgeramt“.")));
    const auto figures = sectionOf(document, ReportPart::KeyFigures).keyFigures;
    QCOMPARE(figures.first().value, QString::number(*all));
    for (const KeyFigure &figure : figures)
        QVERIFY(!figure.label.contains("Stellen") && !figure.label.startsWith("als")
            && !figure.note.contains("aller")); // of the house
    for (qsizetype i = 0; i < document.figures.size(); ++i) {
        const DocumentTable &table = document.figures.at(i).table;
        if (contents.tables.at(i).row.isEmpty()) {
            QVERIFY2(table.title().endsWith(", ganzes Haus"), qPrintable(table.title()));
            continue;
        }
        QVERIFY2(table.title().endsWith(": Bürgeramt"), qPrintable(table.title()));
        QVERIFY(table.isList());
        QCOMPARE(table.rows().size(), contents.tables.at(i).table.columns().size());
        QCOMPARE(table.total(), all);
    }
}

void ReportDocumentTest::unitWithoutNumbersOfItsOwnIsToldSo()
{
    const auto contents = sampleContents(ReportTemplate::UnitSheet, Language::English);
    const auto document = reportDocument(contents);
    QVERIFY(document.introduction.contains(
        u"All numbers are those of the whole authority. None are released for “Citizens’ office "
        u"Altstadt” alone."_qs));
    QVERIFY(document.finding.startsWith(u"300 incidents are recorded in 2026"_qs));
}

void ReportDocumentTest::whatShowsNothingIsNamedBelow()
{
    int leftOut = 0;
    for (const ReportTable &each :
        sampleContents(ReportTemplate::Year, Language::German, 300).tables) {
        const DocumentTable whole(each.table, Language::German);
        const DocumentTable shown = whole.condensed();
        QStringList heads;
        QList<int> numbers;
        QList<int> shownNumbers;
        for (const auto &row : whole.rows()) {
            for (const auto &cell : row.cells) {
                if (cell)
                    numbers << *cell;
            }
        }
        for (const auto &row : shown.rows()) {
            heads << row.head;
            for (const auto &cell : row.cells) {
                if (cell)
                    shownNumbers << *cell;
            }
        }
        QCOMPARE(shownNumbers, numbers); // none is lost
        heads += shown.columns();
        for (const auto &row : whole.rows())
            QVERIFY2(
                heads.contains(row.head) || shown.note().contains(row.head), qPrintable(row.head));
        for (const QString &column : whole.columns())
            QVERIFY2(heads.contains(column) || shown.note().contains(column), qPrintable(column));
        QCOMPARE(shown.total(), whole.total());
        leftOut += shown.withheldCells() < whole.withheldCells() ? 1 : 0;
        if (whole.code() == "level" || whole.code() == "weekday_band") // a gap would mislead
            QCOMPARE(shown.rows().size(), whole.rows().size());
    }
    QVERIFY(leftOut > 1);
}

void ReportDocumentTest::withheldNumbersAreNotSpokenOf()
{
    const auto contents = sampleContents(ReportTemplate::Year, Language::English, 4);
    const auto document = reportDocument(contents);
    QVERIFY(document.finding.startsWith(QStringLiteral("No number can be shown")));
    const auto figures = sectionOf(document, ReportPart::KeyFigures).keyFigures;
    QVERIFY(figures.isEmpty());
    QVERIFY(sectionOf(document, ReportPart::Figures).charts.isEmpty());
}

void ReportDocumentTest::emptyReportSaysSo()
{
    ReportContents contents {.form = ReportTemplate::Quarter,
        .parts = QList<ReportPart>(AllReportParts.begin(), AllReportParts.end()),
        .period = {.year = 2026, .firstMonth = 1, .lastMonth = 3}};
    const auto document = reportDocument(contents);
    QVERIFY(document.finding.contains(QStringLiteral("noch nichts veröffentlicht")));
    for (const auto part :
        {ReportPart::Figures, ReportPart::Tables, ReportPart::Recommended, ReportPart::Followed})
        QVERIFY(!sectionOf(document, part).paragraphs.isEmpty());
    for (const auto format :
        {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Xlsx})
        QVERIFY(writeReport(document, format).has_value());
}

void ReportDocumentTest::everyPictureHasATableAndASentence()
{
    for (const ReportTemplate form : AllReportTemplates) {
        for (const int incidents : {40, 300}) {
            const auto document = reportDocument(sampleContents(form, Language::German, incidents));
            QSet<qsizetype> charts;
            QSet<qsizetype> tables;
            for (const ReportSection &section : document.sections) {
                charts += QSet(section.charts.begin(), section.charts.end());
                tables += QSet(section.tables.begin(), section.tables.end());
            }
            QVERIFY(tables.contains(charts));
            for (const ReportFigure &figure : document.figures)
                QVERIFY(!figure.sentence.isEmpty());
        }
    }
}

void ReportDocumentTest::annexListsEveryNumber()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Annex};
    const auto annex = reportDocument(contents).sections.first().annexes.first();
    qsizetype cells = 0;
    for (const auto &each : contents.tables)
        cells += each.table.rows().size() * each.table.columns().size();
    QCOMPARE(annex.rows.size(), cells);
    contents.annexes = {{.heading = QStringLiteral("Eigene Liste"),
        .columns = {QStringLiteral("A"), QStringLiteral("B")},
        .rows = {{QStringLiteral("nur eine")}}}};
    const auto own = reportDocument(contents).sections.first().annexes.first();
    QCOMPARE(own.rows.first(), (QStringList {QStringLiteral("nur eine"), QString()}));
}

void ReportDocumentTest::outsideTextsLoseWhatHidesOrTurns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "Amt"
                           << "Amt";
    QTest::newRow("right to left override") << u"A\u202emt\u202c"_qs << "Amt";
    QTest::newRow("isolates") << u"\u2066Amt\u2069"_qs << "Amt";
    QTest::newRow("zero width") << u"A\u200bm\u2060t\ufeff"_qs << "Amt";
    QTest::newRow("control") << u"A\u0001m\u001bt\u007f"_qs << "Amt";
    QTest::newRow("tabulator") << "A\tB"
                               << "A B";
    QTest::newRow("lines") << u"A\nB\u2028C"_qs << "A\nB C";
    QTest::newRow("emoji") << u"A\U0001F600"_qs << u"A\U0001F600"_qs;
    QTest::newRow("half of a pair") << QString(QChar(0xd83d)) + "A"
                                    << "A";
    QTest::newRow("no character") << u"A\uffff"_qs << "A";
    QTest::newRow("Arabic") << u"بلدية"_qs << u"بلدية"_qs;
}

void ReportDocumentTest::outsideTextsLoseWhatHidesOrTurns()
{
    QFETCH(const QString, text);
    QTEST(printableText(text), "shown");
    const QString name = printableName(text.repeated(5000));
    QVERIFY(name.size() <= 200);
    QVERIFY(!name.contains(u'\n'));
    QVERIFY(name.endsWith(QChar(0x2026)));
}

void ReportDocumentTest::ratesAndSharesAreRounded()
{
    QCOMPARE(percentText(1, 3, Language::German), u"33\u202f%"_qs);
    QCOMPARE(percentText(2, 3, Language::English), u"67%"_qs);
    QCOMPARE(percentText(1, 2, Language::German), u"50\u202f%"_qs);
    QCOMPARE(rateText(5, 100, 300, Language::German), u"1,7"_qs);
    QCOMPARE(rateText(5, 100, 300, Language::English), u"1.7"_qs);
    QCOMPARE(rateText(2000000000, 100000, 2000, Language::German).isEmpty(), false);
}

QTEST_MAIN(ReportDocumentTest)
#include "tst_reportdocument.moc"
