// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/suppression.h"
#include "support/domain/administration.h"

#include <QTest>

#include <ctime>

using namespace rueckhalt;

/// Effort and loss of the protection; that it protects is shown in tst_tableprotector.
class SuppressionTest : public QObject
{
    Q_OBJECT

private slots:
    void hidesFewCellsBeyondTheSensitiveOnes_data();
    void hidesFewCellsBeyondTheSensitiveOnes();
    void samePatternEveryTime();
    void nothingToProtectNothingHidden();
};

void SuppressionTest::hidesFewCellsBeyondTheSensitiveOnes_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<int>("areas");
    for (int incidents : {120, 500, 1000, 2000}) {
        for (int areas : {3, 6, 12})
            QTest::addRow("%d incidents, %d areas", incidents, areas) << incidents << areas;
    }
}

void SuppressionTest::hidesFewCellsBeyondTheSensitiveOnes()
{
    QFETCH(const int, incidents);
    QFETCH(const int, areas);
    const CountProgramme programme(
        yearOf({.incidents = incidents, .areas = areas, .employees = 600, .seed = 7}), 4);
    SuppressionEffort effort;
    const std::clock_t start = std::clock();
    const auto published = publishedCells(programme, 5, &effort);
    const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;

    double all = 0;
    double shown = 0;
    for (std::size_t i = 0; i < published.size(); ++i) {
        all += programme.cells()[i].count;
        shown += published[i] ? programme.cells()[i].count : 0;
    }
    qInfo("%.0f ms of processor time, %d problems, %d primary, %d complementary, %.0f %% of the "
          "counts published",
        ms, effort.problems, effort.primary, effort.complementary, 100 * shown / all);
    QVERIFY(effort.unfinished <= 2); // in fractions only: hidden to be on the safe side
    QVERIFY(effort.complementary <= 20);
    QVERIFY(effort.problems <= 400);
    QVERIFY(shown > 0.75 * all);
}

void SuppressionTest::samePatternEveryTime()
{
    const CountProgramme programme(yearOf({.incidents = 200, .areas = 4, .seed = 5}), 4);
    const auto first = publishedCells(programme, 5);
    const auto second = publishedCells(programme, 5);
    QVERIFY(first == second);
}

void SuppressionTest::nothingToProtectNothingHidden()
{
    // Every combination of type, area, quarter, trigger and level with many different persons.
    std::vector<CountedIncident> year;
    for (std::uint32_t i = 0; i < 12 * 6 * 5 * 18; ++i) {
        const auto cube = i / 18;
        year.push_back(CountedIncident {.types = {static_cast<IncidentType>(cube % 6)},
            .area = static_cast<JobArea>(cube / 6 % 12),
            .quarter
            = cube / 72 < 4 ? std::optional<int>(1 + static_cast<int>(cube / 72)) : std::nullopt,
            .triggers = CodeSet<Trigger>::fromBits(i % 18 < 17 ? 1U << (i % 18) : 0U),
            .level = static_cast<AachenLevel>(i % 4),
            .affectedCount = 1,
            .persons = {i}});
    }
    const auto published = publishedCells(CountProgramme(year, 4), 5);
    QVERIFY(std::find(published.begin(), published.end(), false) == published.end());
}

QTEST_GUILESS_MAIN(SuppressionTest)
#include "tst_suppression.moc"
