// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/trends/bartable.h"
#include "gui/trends/barview.h"
#include "gui/trends/heattable.h"
#include "gui/trends/heatview.h"
#include "gui/trends/tablecopy.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;

namespace {

BarTable triggers()
{
    return {.subject = "Trigger",
        .counted = "Incidents",
        .hasBefore = true,
        .rows = {{.word = "Waiting time", .count = 30, .before = 10, .key = 0},
            {.word = "Documents", .count = 15, .before = 40, .key = 1, .isChosen = true},
            {.word = "not stated", .count = 3, .remark = "More than usual"}}};
}

HeatTable week()
{
    HeatTable table {.rows = {"Monday", "Tuesday"}, .columns = {"8–10", "10–12", "12–14"}};
    for (int i = 0; i < 6; ++i)
        table.cells.append({.count = i * 2, .isChosen = i == 4});
    return table;
}

} // namespace

/// Counts as tables: what is shown, said, chosen and copied is the same.
class CountTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void barsAreATable();
    void everyRowIsASentenceForScreenReaders();
    void withoutAYearBeforeThereIsNoColumnForIt();
    void newNumbersInTheSameRowsKeepTheKeyboardWhereItWas();
    void enterAndSpaceChooseARow_data();
    void enterAndSpaceChooseARow();
    void aClickChoosesARow();
    void allRowsAreShownWithoutScrolling_data();
    void allRowsAreShownWithoutScrolling();
    void cellsAreATableWithHeads();
    void textOnEveryCellIsEasyToRead_data();
    void textOnEveryCellIsEasyToRead();
    void arrowsWalkThroughTheCells();
    void copiesHoldNoFormulasAndNoMarkup();
    void copiesOfCellsBeginWithTheirRowHeads();
};

void CountTablesTest::init()
{
    applyTheme(Theme::Light);
    setTextScale(100);
    setUiLanguage(Language::English);
}

void CountTablesTest::barsAreATable()
{
    BarTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(triggers());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), "Trigger");
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), "Year before");
    QCOMPARE(model.index(0, 1).data().toString(), "30");
    QCOMPARE(model.index(1, 2).data().toString(), "40");
    // The year before can be the longest bar.
    QCOMPARE(model.index(1, 1).data(BarTableModel::BeforeFractionRole).toDouble(), 1.0);
    QCOMPARE(model.index(0, 1).data(BarTableModel::FractionRole).toDouble(), 0.75);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void CountTablesTest::everyRowIsASentenceForScreenReaders()
{
    BarTableModel model;
    model.setTable(triggers());
    const auto said
        = [&model](int row) { return model.index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(said(0), "Waiting time: 30, 10 in the year before");
    QCOMPARE(said(1), "Documents: 15, 40 in the year before, chosen as filter");
    QCOMPARE(said(2), "not stated: 3, 0 in the year before. More than usual");
}

void CountTablesTest::withoutAYearBeforeThereIsNoColumnForIt()
{
    BarTable table = triggers();
    table.hasBefore = false;
    BarTableModel model;
    model.setTable(table);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), "Waiting time: 30");
    QCOMPARE(model.index(0, 1).data(BarTableModel::FractionRole).toDouble(), 1.0);
}

void CountTablesTest::newNumbersInTheSameRowsKeepTheKeyboardWhereItWas()
{
    BarTableModel model;
    BarView view;
    view.setModel(&model);
    model.setTable(triggers());
    view.setCurrentIndex(model.index(1, 0));
    BarTable next = triggers();
    next.rows[1].count = 99;
    model.setTable(next);
    QCOMPARE(view.currentIndex().row(), 1);
    QCOMPARE(model.index(1, 1).data().toString(), "99");
}

void CountTablesTest::enterAndSpaceChooseARow_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Enter of the keypad") << Qt::Key_Enter;
}

void CountTablesTest::enterAndSpaceChooseARow()
{
    QFETCH(const Qt::Key, key);
    BarTableModel model;
    BarView view;
    view.setModel(&model);
    model.setTable(triggers());
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QVERIFY(view.currentIndex().isValid()); // Tab lands on a row, not on nothing.
    QTest::keyClick(&view, Qt::Key_Down);
    QSignalSpy chosen(&view, &CountView::chosen);
    QTest::keyClick(&view, key);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toModelIndex().row(), 1);
    QSignalSpy copied(&view, &CountView::copyRequested);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(copied.size(), 1);
}

void CountTablesTest::aClickChoosesARow()
{
    BarTableModel model;
    BarView view;
    view.setModel(&model);
    model.setTable(triggers());
    view.resize(500, 10);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &CountView::chosen);
    QTest::mouseClick(
        view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 1)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toModelIndex().row(), 2);
}

void CountTablesTest::allRowsAreShownWithoutScrolling_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("usual") << 100 << 500;
    QTest::newRow("narrow") << 100 << 220;
    QTest::newRow("large text") << 200 << 500;
}

void CountTablesTest::allRowsAreShownWithoutScrolling()
{
    QFETCH(const int, scale);
    QFETCH(const int, width);
    setTextScale(scale);
    BarTable table = triggers();
    table.rows[0].word = "Repeated conflict with somebody who is known in several offices";
    BarTableModel model;
    BarView view;
    view.setModel(&model);
    view.resize(width, 10);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    model.setTable(table);
    QVERIFY2(view.viewport()->height() >= view.verticalHeader()->length(),
        qPrintable(QString("%1 of %2")
                       .arg(view.viewport()->height())
                       .arg(view.verticalHeader()->length())));
    QCOMPARE(view.horizontalHeader()->length(), view.viewport()->width());
    const QFontMetrics metrics(view.font());
    const int words = metrics
                          .boundingRect(0, 0, view.columnWidth(0) - 16, 10000, Qt::TextWordWrap,
                              table.rows[0].word)
                          .height();
    QVERIFY(view.rowHeight(0) >= words);
    setTextScale(100);
}

void CountTablesTest::cellsAreATableWithHeads()
{
    HeatTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(week());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), "Tuesday");
    QCOMPARE(model.index(1, 2).data().toString(), "10");
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), "Monday, 10–12: 2");
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
        "Tuesday, 10–12: 8, chosen as filter");
}

void CountTablesTest::textOnEveryCellIsEasyToRead_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void CountTablesTest::textOnEveryCellIsEasyToRead()
{
    QFETCH(const Theme, theme);
    applyTheme(theme);
    for (int percent = 0; percent <= 100; ++percent) {
        const QColor ground = HeatTableModel::groundFor(percent / 100.0);
        const double contrast = contrastOf(Tokens::current().text, ground);
        QVERIFY2(contrast >= 4.5, qPrintable(QString("%1 %: %2").arg(percent).arg(contrast)));
    }
    // And the cells can be told apart.
    QVERIFY(contrastOf(HeatTableModel::groundFor(0), HeatTableModel::groundFor(1)) > 1.8);
}

void CountTablesTest::arrowsWalkThroughTheCells()
{
    HeatTableModel model;
    HeatView view;
    view.setModel(&model);
    model.setTable(week());
    view.resize(600, 10);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QSignalSpy chosen(&view, &CountView::chosen);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toModelIndex().row(), 1);
    QCOMPARE(chosen.first().first().toModelIndex().column(), 1);
}

void CountTablesTest::copiesHoldNoFormulasAndNoMarkup()
{
    BarTable table = triggers();
    table.rows[0].word = "=1+1";
    table.rows[1].word = "<b>A\tB</b>";
    BarTableModel model;
    model.setTable(table);
    const PlainTable plain = plainTableOf(model, "Triggers & more", "One <sentence>.");
    const QStringList lines = tabbedText({plain}).split('\n');
    QCOMPARE(lines.at(0), "Triggers & more");
    QCOMPARE(lines.at(1), "One <sentence>.");
    QCOMPARE(lines.at(2), "Trigger\tIncidents\tYear before");
    QCOMPARE(lines.at(3), "'=1+1\t30\t10");
    QCOMPARE(lines.at(4), "<b>A B</b>\t15\t40");
    const QString html = htmlText({plain});
    QVERIFY(html.contains("&lt;b&gt;A B&lt;/b&gt;"));
    QVERIFY(!html.contains("<b>"));
    QVERIFY(html.contains("One &lt;sentence&gt;."));
}

void CountTablesTest::copiesOfCellsBeginWithTheirRowHeads()
{
    HeatTableModel model;
    model.setTable(week());
    const QStringList lines = tabbedText({plainTableOf(model, {}, {})}).split('\n');
    QCOMPARE(lines.at(0), "\t8–10\t10–12\t12–14");
    QCOMPARE(lines.at(2), "Tuesday\t6\t8\t10");
}

QTEST_MAIN(CountTablesTest)
#include "tst_counttables.moc"
