// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::ChartKind)

namespace {

constexpr const char *AreaByType = "area_type";
constexpr const char *TypeByQuarter = "type_quarter";
constexpr const char *Level = "level";
constexpr const char *Trigger_ = "trigger";

DocumentTable tableOf(const char *code, int incidents)
{
    for (const PublishableTable &table : sampleTables(incidents)) {
        if (table.tableCode() == QLatin1StringView(code))
            return {table, Language::German};
    }
    qFatal("no such table");
}

template <typename Shape>
QList<Shape> shapesOf(const ChartDrawing &drawing)
{
    QList<Shape> found;
    for (const auto &shape : drawing.shapes) {
        if (const auto *each = std::get_if<Shape>(&shape))
            found << *each;
    }
    return found;
}

/// Numbers and signs for withheld that are written into the picture.
QMap<QString, int> writtenIn(const ChartDrawing &drawing)
{
    QMap<QString, int> found;
    for (const auto &label : shapesOf<ChartDrawing::Label>(drawing)) {
        const QString text = label.text;
        if (text == QString(WithheldSign) || text.front().isDigit())
            ++found[text];
    }
    return found;
}

} // namespace

class ReportChartTest : public QObject
{
    Q_OBJECT

private slots:
    void kindSuitsTheTable();
    void tooFewNumbersAreNoPicture();
    void barsAreAsLongAsTheirNumbers();
    void columnsShowTotalsAndSigns();
    void heatMapHasAFieldForEveryCell();
    void pictureShowsNoOtherNumbers_data();
    void pictureShowsNoOtherNumbers();
    void everythingStaysInside_data() { pictureShowsNoOtherNumbers_data(); }
    void everythingStaysInside();
    void descriptionTellsEveryNumber();
};

void ReportChartTest::kindSuitsTheTable()
{
    const auto quarters = tableOf(TypeByQuarter, 300);
    QCOMPARE(settledChart(quarters, ChartKind::Line), ChartKind::Columns); // too few points
    QCOMPARE(settledChart(quarters, ChartKind::Automatic), ChartKind::Columns);
    QCOMPARE(settledChart(tableOf(AreaByType, 300), ChartKind::Automatic), ChartKind::Bars);
    QCOMPARE(settledChart(quarters, ChartKind::None), ChartKind::None);
    QCOMPARE(settledChart(tableOf(AreaByType, 300), ChartKind::Line), ChartKind::Line);
}

void ReportChartTest::tooFewNumbersAreNoPicture()
{
    for (const char *each : {AreaByType, TypeByQuarter, Level, Trigger_}) {
        for (const auto kind : {ChartKind::Automatic, ChartKind::Bars, ChartKind::Columns,
                 ChartKind::Line, ChartKind::HeatMap})
            QCOMPARE(settledChart(tableOf(each, 4), kind), ChartKind::None);
    }
}

void ReportChartTest::barsAreAsLongAsTheirNumbers()
{
    const auto table = tableOf(Trigger_, 1400);
    const auto drawing = drawingOf(table, ChartKind::Bars, 480);
    const auto boxes = shapesOf<ChartDrawing::Box>(drawing);
    qsizetype position = 0;
    double perIncident = 0;
    for (const auto &row : table.rows()) {
        if (row.isTotal || !row.cells.first())
            continue;
        const double each = boxes.at(position).area.width() / *row.cells.first();
        if (position > 0)
            QVERIFY(std::abs(each - perIncident) < 1e-9);
        perIncident = each;
        ++position;
    }
    QCOMPARE(boxes.size(), position);
    QVERIFY(position > 8);
}

void ReportChartTest::columnsShowTotalsAndSigns()
{
    for (const int incidents : {40, 60, 300}) {
        const auto table = tableOf(TypeByQuarter, incidents);
        QMap<QString, int> expected;
        for (qsizetype i = 0; i < table.innerColumns(); ++i)
            ++expected[cellText(table.rows().last().cells.at(i))];
        QCOMPARE(writtenIn(drawingOf(table, ChartKind::Columns, 480)), expected);
        QCOMPARE(writtenIn(drawingOf(table, ChartKind::Line, 480)), expected);
    }
}

void ReportChartTest::heatMapHasAFieldForEveryCell()
{
    const auto table = tableOf(AreaByType, 300);
    const auto drawing = drawingOf(table, ChartKind::HeatMap, 480);
    QMap<QString, int> expected;
    int withheld = 0;
    for (const auto &row : table.rows()) {
        for (qsizetype i = 0; !row.isTotal && i < table.innerColumns(); ++i) {
            ++expected[cellText(row.cells.at(i))];
            withheld += row.cells.at(i) ? 0 : 1;
        }
    }
    QCOMPARE(writtenIn(drawing), expected);
    int empty = 0;
    for (const auto &box : shapesOf<ChartDrawing::Box>(drawing))
        empty += box.tone == ChartTone::Empty ? 1 : 0;
    QCOMPARE(empty, withheld);
}

void ReportChartTest::pictureShowsNoOtherNumbers_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<int>("incidents");
    for (const int incidents : {40, 300, 1400}) {
        QTest::addRow("bars %d", incidents) << ChartKind::Bars << incidents;
        QTest::addRow("columns %d", incidents) << ChartKind::Columns << incidents;
        QTest::addRow("line %d", incidents) << ChartKind::Line << incidents;
        QTest::addRow("heat %d", incidents) << ChartKind::HeatMap << incidents;
    }
}

void ReportChartTest::pictureShowsNoOtherNumbers()
{
    QFETCH(const ChartKind, kind);
    QFETCH(const int, incidents);
    for (const char *each : {AreaByType, TypeByQuarter, Level, Trigger_}) {
        const auto table = tableOf(each, incidents);
        QSet<QString> shown {QString(WithheldSign)};
        for (const auto &row : table.rows()) {
            for (const auto &cell : row.cells)
                shown << cellText(cell);
        }
        const auto written = writtenIn(drawingOf(table, kind, 480));
        for (auto it = written.cbegin(); it != written.cend(); ++it)
            QVERIFY2(shown.contains(it.key()), qPrintable(it.key()));
    }
}

void ReportChartTest::everythingStaysInside()
{
    QFETCH(const ChartKind, kind);
    QFETCH(const int, incidents);
    for (const char *each : {AreaByType, TypeByQuarter, Level, Trigger_}) {
        const auto drawing = drawingOf(tableOf(each, incidents), kind, 480);
        const QRectF paper(0, 0, drawing.width, drawing.height);
        for (const auto &box : shapesOf<ChartDrawing::Box>(drawing))
            QVERIFY(paper.contains(box.area));
        for (const auto &label : shapesOf<ChartDrawing::Label>(drawing))
            QVERIFY2(paper.contains(label.place), qPrintable(label.text));
        for (const auto &dot : shapesOf<ChartDrawing::Dot>(drawing))
            QVERIFY(paper.contains(dot.center));
    }
}

void ReportChartTest::descriptionTellsEveryNumber()
{
    const auto table = tableOf(Level, 300);
    const auto text = chartDescription(table, ChartKind::Bars);
    for (const auto &row : table.rows()) {
        if (row.isTotal)
            continue;
        const QString value
            = row.cells.first() ? numberText(*row.cells.first()) : QStringLiteral("zurückgehalten");
        QVERIFY2(text.contains(row.head + ": " + value), qPrintable(text));
    }
    QVERIFY(!chartDescription(table, ChartKind::HeatMap).contains(WithheldSign));
}

QTEST_MAIN(ReportChartTest)
#include "tst_reportchart.moc"
