// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentdelegate.h"
#include "gui/cases/incidenttable.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "support/gui/casedesk.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class IncidentTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void homeAndEndReachTheFirstAndLastIncident();
    void enterAndDoubleClickOpen_data();
    void enterAndDoubleClickOpen();
    void clickOnAHeadingAsksForThatOrder();
    void sortMenuDoesTheSameByKeyboard();
    void columnsAreChosenByMenu();
    void lastColumnCannotBeHidden();
    void lessImportantColumnsMakeWayWhenThereIsLittleRoom();
    void columnsOutliveTheTable();
    void foreignBytesAreNoState_data();
    void foreignBytesAreNoState();
    void rowsGrowWithTheFont();
    void selectionIsPaintedWithItsBar();

private:
    [[nodiscard]] bool isShown(IncidentColumn column) const;
    [[nodiscard]] QAction *entry(QMenu &menu, IncidentColumn column) const;

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<IncidentTableModel> m_model;
    std::unique_ptr<IncidentTable> m_table;
};

void IncidentTableTest::init()
{
    setUiLanguage(Language::English);
    if (!m_desk)
        m_desk = std::make_unique<CaseDesk>(40);
    m_model = std::make_unique<IncidentTableModel>(m_desk->open());
    m_model->show(m_desk->browsing().find({}, {}, Language::English), {});
    m_table = std::make_unique<IncidentTable>();
    m_table->setIncidentModel(m_model.get());
    m_table->resize(1600, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void IncidentTableTest::cleanup()
{
    m_table.reset();
    m_model.reset();
}

bool IncidentTableTest::isShown(IncidentColumn column) const
{
    return !m_table->isColumnHidden(IncidentTableModel::columnOf(column));
}

QAction *IncidentTableTest::entry(QMenu &menu, IncidentColumn column) const
{
    return menu.actions().at(IncidentTableModel::columnOf(column));
}

void IncidentTableTest::homeAndEndReachTheFirstAndLastIncident()
{
    QSignalSpy current(m_table.get(), &IncidentTable::currentChangedTo);
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->currentId(), m_model->idAt(39));
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(m_table->currentId(), m_model->idAt(0));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(m_table->currentId(), m_model->idAt(1));
    QCOMPARE(current.count(), 3);
    QCOMPARE(current.last().at(0).value<IncidentId>(), m_model->idAt(1));
    QCOMPARE(m_table->selectedFactRows().size(), std::size_t {1});
}

void IncidentTableTest::enterAndDoubleClickOpen_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("return") << static_cast<int>(Qt::Key_Return);
    QTest::newRow("enter") << static_cast<int>(Qt::Key_Enter);
    QTest::newRow("double click") << 0;
}

void IncidentTableTest::enterAndDoubleClickOpen()
{
    QFETCH(const int, key);
    QSignalSpy opened(m_table.get(), &IncidentTable::openRequested);
    m_table->select(m_model->idAt(3));
    const QPoint place = m_table->visualRect(m_model->index(3, 1)).center();
    if (key != 0) {
        QTest::keyClick(m_table.get(), static_cast<Qt::Key>(key));
    } else {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place);
    }
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).value<IncidentId>(), m_model->idAt(3));
}

void IncidentTableTest::clickOnAHeadingAsksForThatOrder()
{
    QSignalSpy asked(m_model.get(), &IncidentTableModel::orderRequested);
    QHeaderView *header = m_table->horizontalHeader();
    const int column = IncidentTableModel::columnOf(IncidentColumn::Types);
    const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<IncidentOrder>().column, IncidentColumn::Types);
}

void IncidentTableTest::sortMenuDoesTheSameByKeyboard()
{
    QSignalSpy asked(m_model.get(), &IncidentTableModel::orderRequested);
    connect(m_model.get(), &IncidentTableModel::orderRequested, this,
        [this](const IncidentOrder &order) { m_model->show(m_model->rows(), order); });
    QMenu menu;
    m_table->fillSortMenu(&menu);
    QVERIFY(entry(menu, IncidentColumn::Occurred)->isChecked());
    entry(menu, IncidentColumn::Level)->trigger();
    QCOMPARE(asked.count(), 1);
    const IncidentOrder byLevel {IncidentColumn::Level, Qt::DescendingOrder};
    QCOMPARE(asked.at(0).at(0).value<IncidentOrder>(), byLevel);
    QAction *ascending = menu.actions().at(menu.actions().size() - 2);
    QCOMPARE(ascending->text(), QStringLiteral("Ascending"));
    ascending->trigger();
    const IncidentOrder up {IncidentColumn::Level, Qt::AscendingOrder};
    QCOMPARE(asked.last().at(0).value<IncidentOrder>(), up);
}

void IncidentTableTest::columnsAreChosenByMenu()
{
    QVERIFY(!isShown(IncidentColumn::Service));
    QMenu menu;
    m_table->fillColumnMenu(&menu);
    QVERIFY(!entry(menu, IncidentColumn::Service)->isChecked());
    entry(menu, IncidentColumn::Service)->trigger();
    QVERIFY(isShown(IncidentColumn::Service));
    entry(menu, IncidentColumn::Place)->trigger();
    QVERIFY(!isShown(IncidentColumn::Place));
    // What was chosen stays, however narrow the window becomes.
    m_table->resize(400, 500);
    QVERIFY(isShown(IncidentColumn::Service));
}

void IncidentTableTest::lastColumnCannotBeHidden()
{
    QMenu menu;
    m_table->fillColumnMenu(&menu);
    for (QAction *action : menu.actions()) {
        if (action->isChecked())
            action->trigger();
    }
    QCOMPARE(m_model->columnCount() - m_table->horizontalHeader()->hiddenSectionCount(), 1);
    QMenu again;
    m_table->fillColumnMenu(&again);
    for (QAction *action : again.actions())
        QCOMPARE(action->isEnabled(), !action->isChecked());
}

void IncidentTableTest::lessImportantColumnsMakeWayWhenThereIsLittleRoom()
{
    QVERIFY(isShown(IncidentColumn::Unit));
    m_table->resize(520, 500);
    QVERIFY(!isShown(IncidentColumn::Unit));
    QVERIFY(isShown(IncidentColumn::Level));
    QVERIFY(isShown(IncidentColumn::Occurred));
    QVERIFY(!m_table->horizontalScrollBar()->isVisible());
    m_table->resize(1600, 500);
    QVERIFY(isShown(IncidentColumn::Unit));
}

void IncidentTableTest::columnsOutliveTheTable()
{
    QMenu menu;
    m_table->fillColumnMenu(&menu);
    entry(menu, IncidentColumn::Injury)->trigger();
    m_table->setColumnWidth(IncidentTableModel::columnOf(IncidentColumn::Types), 222);
    m_table->horizontalHeader()->moveSection(0, 2);
    m_table->sortByColumn(IncidentTableModel::columnOf(IncidentColumn::Place), Qt::AscendingOrder);
    const QByteArray state = m_table->columnState();

    IncidentTableModel model(m_desk->open());
    IncidentTable other;
    other.setIncidentModel(&model);
    QSignalSpy asked(&model, &IncidentTableModel::orderRequested);
    QVERIFY(other.restoreColumnState(state));
    QVERIFY(!other.isColumnHidden(IncidentTableModel::columnOf(IncidentColumn::Injury)));
    QCOMPARE(other.columnWidth(IncidentTableModel::columnOf(IncidentColumn::Types)), 222);
    QCOMPARE(other.horizontalHeader()->visualIndex(0), 2);
    QVERIFY(asked.count() >= 1);
    const IncidentOrder byPlace {IncidentColumn::Place, Qt::AscendingOrder};
    QCOMPARE(asked.last().at(0).value<IncidentOrder>(), byPlace);
}

void IncidentTableTest::foreignBytesAreNoState_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("columns=all");
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("a mark and nothing") << QByteArray::fromHex("52684c31");
    QTest::newRow("a mark and rubbish") << QByteArray::fromHex("52684c31010000000441424344");
}

void IncidentTableTest::foreignBytesAreNoState()
{
    QFETCH(const QByteArray, state);
    const QByteArray before = m_table->columnState();
    QVERIFY(!m_table->restoreColumnState(state));
    QCOMPARE(m_table->columnState(), before);
}

void IncidentTableTest::rowsGrowWithTheFont()
{
    QCOMPARE(IncidentDelegate::rowHeight(QFontMetrics(m_table->font())), m_table->rowHeight(0));
    QVERIFY(m_table->rowHeight(0) >= 34);
    const int before = m_table->rowHeight(0);
    QFont large = m_table->font();
    large.setPointSizeF(large.pointSizeF() * 2.5);
    m_table->setFont(large);
    QVERIFY(m_table->rowHeight(0) > before);
}

void IncidentTableTest::selectionIsPaintedWithItsBar()
{
    m_table->select(m_model->idAt(2));
    const QImage image = m_table->viewport()->grab().toImage();
    const QRect row = m_table->visualRect(m_model->index(2, 0));
    const qreal ratio = image.devicePixelRatio();
    const QPoint bar = QPoint(1, row.center().y()) * ratio;
    QCOMPARE(image.pixelColor(bar), Tokens::current().primary);
    const QPoint ground = QPoint(row.right() - 2, row.top() + 3) * ratio;
    QCOMPARE(image.pixelColor(ground), Tokens::current().selection);
}

QTEST_MAIN(IncidentTableTest)
#include "tst_incidenttable.moc"
