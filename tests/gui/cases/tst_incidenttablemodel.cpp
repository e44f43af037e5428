// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidenttablemodel.h"
#include "gui/common/uilanguage.h"
#include "support/gui/casedesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class IncidentTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { setUiLanguage(Language::German); }
    void everyColumnOfTheSessionCanBeShownAndSorted();
    void cellsSayTheFactsInWords_data();
    void cellsSayTheFactsInWords();
    void levelIsReadOutWithItsWords();
    void rowsComeInTheOrderGiven();
    void orderIsAskedForAndNotTakenTwice();
    void languageChangesWordsAndHeadings();

private:
    static QString cell(const IncidentTableModel &model, IncidentColumn column, int role);
    static Browsing::Rows all(CaseDesk &desk);
};

QString IncidentTableModelTest::cell(
    const IncidentTableModel &model, IncidentColumn column, int role = Qt::DisplayRole)
{
    return model.index(0, IncidentTableModel::columnOf(column)).data(role).toString();
}

Browsing::Rows IncidentTableModelTest::all(CaseDesk &desk)
{
    return desk.browsing().find({}, {}, Language::German);
}

void IncidentTableModelTest::everyColumnOfTheSessionCanBeShownAndSorted()
{
    for (int i = 0; i <= static_cast<int>(IncidentColumn::Reported); ++i) {
        const int column = IncidentTableModel::columnOf(static_cast<IncidentColumn>(i));
        QVERIFY2(
            column < static_cast<int>(incidentColumns().size()), qPrintable(QString::number(i)));
    }
    QCOMPARE(
        static_cast<int>(incidentColumns().size()), static_cast<int>(IncidentColumn::Reported) + 1);
}

void IncidentTableModelTest::cellsSayTheFactsInWords_data()
{
    QTest::addColumn<IncidentColumn>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("level") << IncidentColumn::Level << "1";
    QTest::newRow("when") << IncidentColumn::Occurred << "20.11.2026, 09:15 Uhr";
    QTest::newRow("kind") << IncidentColumn::Types << "verbal";
    QTest::newRow("trigger") << IncidentColumn::Triggers << "Wartezeit";
    QTest::newRow("place") << IncidentColumn::Place << "Schalter, Tresen";
    QTest::newRow("unit") << IncidentColumn::Unit << "Bürgeramt Mitte › Meldewesen";
    QTest::newRow("service") << IncidentColumn::Service << "Personalausweis";
    QTest::newRow("injury") << IncidentColumn::Injury << "Unbekannt";
    QTest::newRow("reported, local time") << IncidentColumn::Reported << "20.11.2026, 11:00 Uhr";
    QTest::newRow("number") << IncidentColumn::Number << "2026-00001";
}

void IncidentTableModelTest::cellsSayTheFactsInWords()
{
    QFETCH(const IncidentColumn, column);
    QFETCH(const QString, words);
    CaseDesk desk(0);
    IncidentFacts facts = CaseDesk::someFacts();
    facts.unit = desk.open().organisation().units.at(1).id;
    facts.service = desk.open().organisation().services.at(0).id;
    desk.record({}, facts);
    IncidentTableModel model(desk.open());
    model.show(all(desk), {});
    QCOMPARE(cell(model, column), words);
}

void IncidentTableModelTest::levelIsReadOutWithItsWords()
{
    CaseDesk desk(0);
    desk.record({});
    IncidentTableModel model(desk.open());
    model.show(all(desk), {});
    QCOMPARE(cell(model, IncidentColumn::Level, Qt::AccessibleTextRole),
        QStringLiteral("Stufe 1: Verbale Aggression, Sachschaden"));
}

void IncidentTableModelTest::rowsComeInTheOrderGiven()
{
    CaseDesk desk(30);
    IncidentTableModel model(desk.open());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const IncidentOrder byNumber {IncidentColumn::Number, Qt::AscendingOrder};
    const auto rows = desk.browsing().find({}, byNumber, Language::German);
    model.show(rows, byNumber);
    QCOMPARE(model.rowCount(), 30);
    for (int i = 0; i < 30; ++i) {
        const IncidentId id = desk.open().facts().ids[rows[static_cast<std::size_t>(i)]];
        QCOMPARE(model.idAt(i), id);
        QCOMPARE(model.positionOf(id), i);
    }
    QCOMPARE(model.positionOf(IncidentId()), -1);
    QVERIFY(model.idAt(30).isNull());
    model.show({}, byNumber);
    QCOMPARE(model.rowCount(), 0);
}

void IncidentTableModelTest::orderIsAskedForAndNotTakenTwice()
{
    CaseDesk desk(3);
    IncidentTableModel model(desk.open());
    model.show(all(desk), {IncidentColumn::Occurred, Qt::DescendingOrder});
    QSignalSpy asked(&model, &IncidentTableModel::orderRequested);
    model.sort(IncidentTableModel::columnOf(IncidentColumn::Occurred), Qt::DescendingOrder);
    QCOMPARE(asked.count(), 0);
    model.sort(IncidentTableModel::columnOf(IncidentColumn::Level), Qt::AscendingOrder);
    QCOMPARE(asked.count(), 1);
    const IncidentOrder wanted {IncidentColumn::Level, Qt::AscendingOrder};
    QCOMPARE(asked.at(0).at(0).value<IncidentOrder>(), wanted);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(asked.count(), 1);
}

void IncidentTableModelTest::languageChangesWordsAndHeadings()
{
    CaseDesk desk(0);
    desk.record({});
    IncidentTableModel model(desk.open());
    model.show(all(desk), {});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
    setUiLanguage(Language::English);
    model.retranslate();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(headings.count(), 1);
    QCOMPARE(cell(model, IncidentColumn::Triggers), QStringLiteral("Waiting time"));
    QCOMPARE(model
                 .headerData(IncidentTableModel::columnOf(IncidentColumn::Triggers), Qt::Horizontal,
                     Qt::DisplayRole)
                 .toString(),
        QStringLiteral("Trigger"));
}

QTEST_MAIN(IncidentTableModelTest)
#include "tst_incidenttablemodel.moc"
