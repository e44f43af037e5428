// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "session/counting.h"
#include "support/vault/vaulttesting.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Free counts over a real register.
class CountingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDimensionCountsEveryIncident_data();
    void everyDimensionCountsEveryIncident();
    void severalValuesCountInEach();
    void unknownPartsAreNamedAsSuch();
    void dimensionsCross();
    void threeDimensionsAreSlicesOfTwo();
    void officesGatherTheirUnits();
    void wordsFollowTheLanguage();

private:
    QList<CountCell> count(const QList<Grouping> &by, Language language = Language::English) const;
    static int countOf(const QList<CountCell> &cells, const QStringList &codes);

    QTemporaryDir m_folder;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_register;
};

namespace {

const UnitId office(UnitId::Bytes {1});
const UnitId unitA(UnitId::Bytes {2});
const UnitId unitB(UnitId::Bytes {3});

NewIncident incident(IncidentTime time, CodeSet<IncidentType> types, UnitId unit)
{
    NewIncident result;
    result.facts.occurred = time;
    result.facts.reported = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    result.facts.types = types;
    result.facts.unit = unit;
    result.facts.place = Place::Counter;
    return result;
}

} // namespace

void CountingTest::initTestCase()
{
    auto vault
        = createVault(m_folder.filePath("Test.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(std::move(*vault), m_catalog, vaultEnvironment().clock);
    VERIFY_RESULT(opened);
    m_register = std::move(*opened);
    Organisation house;
    house.units = {{.id = office, .parent = {}, .name = "Bürgeramt", .defaults = {}},
        {.id = unitA, .parent = office, .name = "Meldewesen", .defaults = {}},
        {.id = unitB, .parent = office, .name = "Standesamt", .defaults = {}}};
    using enum IncidentType;
    // A Monday morning, a Tuesday, a month, a year.
    const QList<NewIncident> incidents {
        incident(*IncidentTime::minute(QDate(2026, 11, 16), QTime(10, 15)), {Verbal}, unitA),
        incident(*IncidentTime::day(QDate(2026, 11, 17)), {Verbal, Physical}, unitB),
        incident(*IncidentTime::month(2025, 3), {Physical}, unitA),
        incident(*IncidentTime::year(2024), {Digital}, {})};
    VERIFY_RESULT(m_register->recordAll(incidents, {}, &house));
}

QList<CountCell> CountingTest::count(const QList<Grouping> &by, Language language) const
{
    std::vector<FactTable::Row> rows(m_register->facts().rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return countIncidents(*m_register, rows, by, language);
}

int CountingTest::countOf(const QList<CountCell> &cells, const QStringList &codes)
{
    for (const CountCell &cell : cells) {
        QStringList labels;
        for (const CountLabel &label : cell.labels)
            labels << label.code;
        if (labels == codes)
            return cell.count.incidents;
    }
    return 0;
}

void CountingTest::everyDimensionCountsEveryIncident_data()
{
    QTest::addColumn<Grouping>("by");
    for (const auto &term : terms<Grouping>())
        QTest::newRow(term.code) << term.value;
}

void CountingTest::everyDimensionCountsEveryIncident()
{
    QFETCH(const Grouping, by);
    int sum = 0;
    for (const CountCell &cell : count({by})) {
        QCOMPARE(cell.labels.size(), 1);
        QVERIFY(!cell.labels.first().word.isEmpty());
        sum += cell.count.incidents;
    }
    QCOMPARE(sum, by == Grouping::Type ? 5 : 4);
}

void CountingTest::severalValuesCountInEach()
{
    const auto cells = count({Grouping::Type});
    QCOMPARE(countOf(cells, {"V"}), 2);
    QCOMPARE(countOf(cells, {"K"}), 2);
    QCOMPARE(countOf(cells, {"D"}), 1);
    QCOMPARE(cells.size(), 3);
}

void CountingTest::unknownPartsAreNamedAsSuch()
{
    QCOMPARE(countOf(count({Grouping::Weekday}), {"1"}), 1);
    QCOMPARE(countOf(count({Grouping::Weekday}), {""}), 2);
    QCOMPARE(countOf(count({Grouping::Quarter}), {"4"}), 2);
    QCOMPARE(countOf(count({Grouping::Quarter}), {"1"}), 1);
    QCOMPARE(countOf(count({Grouping::Quarter}), {""}), 1);
    QCOMPARE(countOf(count({Grouping::TimeBand}), {""}), 3);
    QCOMPARE(count({Grouping::TimeBand}).last().labels.first().word, QString("not stated"));
}

void CountingTest::dimensionsCross()
{
    const auto cells = count({Grouping::Year, Grouping::Type});
    QCOMPARE(countOf(cells, {"2026", "V"}), 2);
    QCOMPARE(countOf(cells, {"2026", "K"}), 1);
    QCOMPARE(countOf(cells, {"2025", "K"}), 1);
    QCOMPARE(cells.first().labels.first().code, QString("2024"));
}

void CountingTest::threeDimensionsAreSlicesOfTwo()
{
    const auto cells = count({Grouping::Type, Grouping::CalendarMonth, Grouping::Weekday});
    QCOMPARE(countOf(cells, {"V", "2026-11", "1"}), 1);
    QCOMPARE(countOf(cells, {"V", "2026-11", "2"}), 1);
    QCOMPARE(countOf(cells, {"K", "2026-11", "2"}), 1);
    QCOMPARE(countOf(cells, {"K", "2025-03", ""}), 1);
    QCOMPARE(countOf(cells, {"D", "", ""}), 1);
    QCOMPARE(cells.size(), 5);
}

void CountingTest::officesGatherTheirUnits()
{
    QCOMPARE(countOf(count({Grouping::Office}), {"Bürgeramt"}), 3);
    QCOMPARE(countOf(count({Grouping::Unit}), {"Bürgeramt › Meldewesen"}), 2);
    QCOMPARE(countOf(count({Grouping::Unit}), {""}), 1);
}

void CountingTest::wordsFollowTheLanguage()
{
    QCOMPARE(count({Grouping::Weekday}, Language::German).first().labels.first().word,
        QString("Montag"));
    QCOMPARE(
        count({Grouping::Month}, Language::English).first().labels.first().word, QString("March"));
    QCOMPARE(count({Grouping::Level}, Language::German).first().labels.first().word.left(2),
        QString("1 "));
}

QTEST_GUILESS_MAIN(CountingTest)
#include "tst_counting.moc"
