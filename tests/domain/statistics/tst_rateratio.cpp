// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/rateratio.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rueckhalt;

class RateRatioTest : public QObject
{
    Q_OBJECT

private slots:
    void publishedBinomialLimits_data();
    void publishedBinomialLimits();
    void limitsSolveTheirDefinition_data();
    void limitsSolveTheirDefinition();
    void publishedRateRatio();
    void withoutEventsNothingIsKnown();
    void coverageIsAtLeastWhatIsPromised_data();
    void coverageIsAtLeastWhatIsPromised();
};

namespace {

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

/// Probability of at most `k` of `n`, added up term by term: shares nothing with the product.
double binomialSum(int k, int n, double p)
{
    double sum = 0;
    for (int i = 0; i <= k; ++i)
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1)
            + i * std::log(p) + (n - i) * std::log1p(-p));
    return sum;
}

} // namespace

void RateRatioTest::publishedBinomialLimits_data()
{
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 5 (Clopper-Pearson).
    QTest::newRow("81 of 263") << 81 << 263 << 0.2527 << 0.3676;
    QTest::newRow("15 of 148") << 15 << 148 << 0.0578 << 0.1617;
    QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1684;
    QTest::newRow("1 of 29") << 1 << 29 << 0.0009 << 0.1776;
}

void RateRatioTest::publishedBinomialLimits()
{
    QFETCH(int, successes);
    QFETCH(int, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    const Limits limits = binomialLimits(successes, trials, 0.95);
    QVERIFY2(isNear(limits.low, low, 0.00006), qPrintable(QString::number(limits.low)));
    QVERIFY2(isNear(limits.high, high, 0.00006), qPrintable(QString::number(limits.high)));
}

void RateRatioTest::limitsSolveTheirDefinition_data()
{
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("trials");
    for (const auto &[k, n] : {std::pair {1, 2}, {3, 7}, {10, 40}, {17, 18}, {99, 250}})
        QTest::addRow("%d of %d", k, n) << k << n;
}

/// At the lower limit so many or more are as improbable as at the upper one so many or fewer.
void RateRatioTest::limitsSolveTheirDefinition()
{
    QFETCH(int, successes);
    QFETCH(int, trials);
    const Limits limits = binomialLimits(successes, trials, 0.9);
    QVERIFY(isNear(1 - binomialSum(successes - 1, trials, limits.low), 0.05, 1e-9));
    QVERIFY(isNear(binomialSum(successes, trials, limits.high), 0.05, 1e-9));
}

/// Breast cancer after fluoroscopy (Boice and Monson 1977, as computed in textbooks of
/// epidemiology): 41 cases in 28,010 person years against 15 in 19,017.
void RateRatioTest::publishedRateRatio()
{
    const RateRatio ratio = rateRatio({15, 19'017}, {41, 28'010});
    QVERIFY(isNear(ratio.ratio, 1.8558, 0.0001));
    QVERIFY2(isNear(ratio.low, 1.0057, 0.0002), qPrintable(QString::number(ratio.low, 'g', 8)));
    QVERIFY2(isNear(ratio.high, 3.6090, 0.001), qPrintable(QString::number(ratio.high, 'g', 8)));
}

void RateRatioTest::withoutEventsNothingIsKnown()
{
    const RateRatio none = rateRatio({0, 1}, {0, 1});
    QCOMPARE(none.low, 0.0);
    QVERIFY(std::isinf(none.high));
    const RateRatio fresh = rateRatio({0, 1}, {4, 1});
    QVERIFY(std::isinf(fresh.ratio) && std::isinf(fresh.high));
    QVERIFY(fresh.low > 0);
    const RateRatio gone = rateRatio({8, 1}, {0, 1});
    QCOMPARE(gone.ratio, 0.0);
    QCOMPARE(gone.low, 0.0);
    QVERIFY(gone.high < 1);
}

void RateRatioTest::coverageIsAtLeastWhatIsPromised_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("ratio");
    for (const double before : {3.0, 12.0, 60.0}) {
        for (const double ratio : {0.4, 1.0, 1.7})
            QTest::addRow("%g before, ratio %g", before, ratio) << before << ratio;
    }
}

void RateRatioTest::coverageIsAtLeastWhatIsPromised()
{
    QFETCH(double, before);
    QFETCH(double, ratio);
    constexpr int rounds = 4000;
    std::mt19937 random(20261122);
    std::poisson_distribution<int> first(before);
    std::poisson_distribution<int> second(before * ratio);
    int held = 0;
    int belowOne = 0;
    for (int round = 0; round < rounds; ++round) {
        const RateRatio found = rateRatio({first(random), 1}, {second(random), 1});
        held += found.low <= ratio && ratio <= found.high ? 1 : 0;
        belowOne += found.high < 1 ? 1 : 0;
    }
    qInfo(
        "coverage %.1f %%, called lower %.1f %%", 100.0 * held / rounds, 100.0 * belowOne / rounds);
    // 95 % less four standard errors of the simulation.
    QVERIFY(held >= rounds * 0.936);
    if (ratio >= 1)
        QVERIFY(belowOne <= rounds * 0.035);
}

QTEST_APPLESS_MAIN(RateRatioTest)
#include "tst_rateratio.moc"
