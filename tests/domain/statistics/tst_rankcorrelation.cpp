// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/rankcorrelation.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rueckhalt;

using Values = std::vector<double>;

class RankCorrelationTest : public QObject
{
    Q_OBJECT

private slots:
    void equalValuesShareTheirRank();
    void agreesWithPublishedExamples_data();
    void agreesWithPublishedExamples();
    void isCountedByHandWithTies();
    void tooFewPairsSayNothing();
    void whatIsTheSameEverywhereSaysNothing();
    void aPerfectOrderHasAnInterval();
    void dependsOnOrderOnly();
    void turnsItsSignWithOneOfThem();
    void theIntervalHoldsWhereThereIsNothing();
};

void RankCorrelationTest::equalValuesShareTheirRank()
{
    QCOMPARE(ranksOf(Values {30, 10, 20, 20, 40}), (Values {4, 1, 2.5, 2.5, 5}));
    QCOMPARE(ranksOf(Values {7, 7, 7}), (Values {2, 2, 2}));
    QCOMPARE(ranksOf(Values {}), Values());
}

void RankCorrelationTest::agreesWithPublishedExamples_data()
{
    QTest::addColumn<QList<double>>("first");
    QTest::addColumn<QList<double>>("second");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");

    // D. G. Bonett, R package statpsych, ci.spear(): three ties in the second list.
    QTest::newRow("statpsych") << QList<double> {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16,
        19} << QList<double> {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51}
                               << 0.8699639 << 0.5840951 << 0.9638297;
    // Wikipedia, "Spearman's rank correlation coefficient": -29/165. The interval by hand: z is
    // -0.17760, its deviation √(1.01545 / 7) = 0.38087.
    QTest::newRow("IQ and television")
        << QList<double> {106, 100, 86, 101, 99, 103, 97, 113, 112, 110}
        << QList<double> {7, 27, 2, 50, 28, 29, 20, 12, 6, 17} << -29.0 / 165 << -0.72783
        << 0.51455;
}

void RankCorrelationTest::agreesWithPublishedExamples()
{
    QFETCH(QList<double>, first);
    QFETCH(QList<double>, second);
    QFETCH(double, value);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto found = rankCorrelation(first, second);
    QCOMPARE(found.lack, RankCorrelation::Lack::None);
    QVERIFY2(
        std::abs(found.value - value) < 1e-6, qPrintable(QString::number(found.value, 'f', 8)));
    QVERIFY2(std::abs(found.low - low) < 1e-4, qPrintable(QString::number(found.low, 'f', 7)));
    QVERIFY2(std::abs(found.high - high) < 1e-4, qPrintable(QString::number(found.high, 'f', 7)));
}

void RankCorrelationTest::isCountedByHandWithTies()
{
    // Ranks 1 … 10 against five pairs of equals, 1.5, 1.5, 3.5, 3.5 …: the products of the
    // differences from 5.5 add up to 80, their squares to 82.5 and 80.
    const Values first {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const Values second {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    const auto found = rankCorrelation(first, second);
    QVERIFY(std::abs(found.value - 80 / std::sqrt(82.5 * 80)) < 1e-12);
}

void RankCorrelationTest::tooFewPairsSayNothing()
{
    const Values nine {1, 2, 3, 4, 5, 6, 7, 8, 9};
    QCOMPARE(rankCorrelation(nine, nine).lack, RankCorrelation::Lack::TooFewPairs);
    QCOMPARE(rankCorrelation(Values {}, Values {}).lack, RankCorrelation::Lack::TooFewPairs);
    QCOMPARE(rankCorrelation(Values {1}, Values {1}).pairs, 1);
    QVERIFY(!rankCorrelation(nine, nine).isClear());
}

void RankCorrelationTest::whatIsTheSameEverywhereSaysNothing()
{
    const Values rising {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const Values same(10, 3.0);
    QCOMPARE(rankCorrelation(rising, same).lack, RankCorrelation::Lack::NoSpread);
    QCOMPARE(rankCorrelation(same, rising).lack, RankCorrelation::Lack::NoSpread);
    QCOMPARE(rankCorrelation(same, same).lack, RankCorrelation::Lack::NoSpread);
}

void RankCorrelationTest::aPerfectOrderHasAnInterval()
{
    const Values rising {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const auto found = rankCorrelation(rising, rising);
    QCOMPARE(found.value, 1.0);
    QCOMPARE(found.high, 1.0);
    // That of 1 - 12 / 990: z 2.54993, deviation √(1.48796 / 7) = 0.46105.
    QVERIFY2(found.low > 0.92 && found.low < 0.94, qPrintable(QString::number(found.low)));
    QVERIFY(found.isClear());
}

void RankCorrelationTest::dependsOnOrderOnly()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        Values first;
        Values second;
        for (int i = 0; i < 12 + round; ++i) {
            first.push_back(random.bounded(20));
            second.push_back(random.bounded(20));
        }
        const auto found = rankCorrelation(first, second);
        Values stretched = first;
        std::transform(first.begin(), first.end(), stretched.begin(),
            [](double value) { return std::exp(value / 3) - 5; });
        QCOMPARE(rankCorrelation(stretched, second), found);
        QCOMPARE(rankCorrelation(second, first).pairs, found.pairs);
        QVERIFY(std::abs(rankCorrelation(second, first).value - found.value) < 1e-12);
        QVERIFY(found.low <= found.value && found.value <= found.high);
        QVERIFY(found.low >= -1 && found.high <= 1);
    }
}

void RankCorrelationTest::turnsItsSignWithOneOfThem()
{
    const Values first {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    Values second {2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4};
    const auto found = rankCorrelation(first, second);
    for (double &value : second)
        value = -value;
    const auto turned = rankCorrelation(first, second);
    QVERIFY(std::abs(found.value + turned.value) < 1e-12);
    QVERIFY(std::abs(found.low + turned.high) < 1e-12);
}

void RankCorrelationTest::theIntervalHoldsWhereThereIsNothing()
{
    // Of two thousand pairs of lists that have nothing to do with each other the interval leaves
    // out 0 in about one of twenty: between 3 and 7 percent are more than four deviations around.
    QRandomGenerator random(2000);
    int clear = 0;
    constexpr int rounds = 2000;
    for (int round = 0; round < rounds; ++round) {
        Values first;
        Values second;
        for (int i = 0; i < 30; ++i) {
            first.push_back(random.generateDouble());
            second.push_back(random.generateDouble());
        }
        clear += rankCorrelation(first, second).isClear() ? 1 : 0;
    }
    QVERIFY2(
        clear > rounds * 3 / 100 && clear < rounds * 7 / 100, qPrintable(QString::number(clear)));
}

QTEST_APPLESS_MAIN(RankCorrelationTest)
#include "tst_rankcorrelation.moc"
