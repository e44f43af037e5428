// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/population.h"
#include "support/domain/randomfacts.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId one = numberedId<UnitId>(1);
const UnitId four = numberedId<UnitId>(4);

Population sample()
{
    return *Population::create({{numberedId<UnitId>(2), 2025, 5000, 20'000}, {one, 2026, 1250, 0},
        {one, 2025, 1200, 90'000}, {{}, 2026, 0, 400'000}});
}

} // namespace

class PopulationTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsFiguresByUnitAndYear();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void oneFigureIsSetAndTakenAway();
    void unitsWithoutFiguresAreTheSumOfThoseBelow();
    void periodsTakeTheShareOfEachYear();
    void smallNumbersGetNoRate();
    void ratesHaveExactLimits();
    void ratesAreComparedWithCaution();
    void storedFiguresComeBack();
    void storedRubbishIsRefused_data();
    void storedRubbishIsRefused();
};

void PopulationTest::keepsFiguresByUnitAndYear()
{
    const Population population = sample();
    QCOMPARE(population.figures().size(), 4);
    QCOMPARE(population.figure(one, 2026)->postHundredths, 1250);
    QVERIFY(!population.figure(one, 2024));
    QVERIFY(!population.figure(four, 2026));
    QVERIFY(Population::create({{one, 2026, 0, 0}})->isEmpty());
}

void PopulationTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<QList<PopulationFigure>>("figures");
    QTest::newRow("twice") << QList<PopulationFigure> {{one, 2026, 1, 0}, {one, 2026, 2, 0}};
    QTest::newRow("long ago") << QList<PopulationFigure> {{one, 1899, 1, 0}};
    QTest::newRow("far off") << QList<PopulationFigure> {{one, 2200, 1, 0}};
    QTest::newRow("negative posts") << QList<PopulationFigure> {{one, 2026, -1, 0}};
    QTest::newRow("negative contacts") << QList<PopulationFigure> {{one, 2026, 1, -1}};
    QTest::newRow("too many posts")
        << QList<PopulationFigure> {{one, 2026, PopulationFigure::MaxPostHundredths + 1, 0}};
    QTest::newRow("too many contacts")
        << QList<PopulationFigure> {{one, 2026, 0, PopulationFigure::MaxContacts + 1}};
}

void PopulationTest::refusesWhatCannotBe()
{
    QFETCH(const QList<PopulationFigure>, figures);
    const auto population = Population::create(figures);
    QVERIFY(!population);
    QVERIFY(population.error().code == Error::Code::Invalid);
}

void PopulationTest::oneFigureIsSetAndTakenAway()
{
    const auto more = sample().with({one, 2026, 1300, 7});
    QCOMPARE(more->figures().size(), 4);
    QCOMPARE(more->figure(one, 2026)->contacts, 7);
    QCOMPARE(more->with({one, 2026, 0, 0})->figures().size(), 3);
    QVERIFY(!more->with({one, 3000, 1, 1}));
}

void PopulationTest::unitsWithoutFiguresAreTheSumOfThoseBelow()
{
    const Organisation house = sampleHouse();
    using enum PopulationKind;
    const Population population
        = *Population::create({{one, 2026, 1000, 0}, {numberedId<UnitId>(2), 2026, 2000, 0},
            {numberedId<UnitId>(3), 2026, 500, 0}, {numberedId<UnitId>(10), 2026, 300, 0}});
    QCOMPARE(population.sizeOf({one}, 2026, Posts, house), 10.0);
    // 10 lies below 4.
    QCOMPARE(population.sizeOf({four}, 2026, Posts, house), 3.0);
    QCOMPARE(population.sizeOf(QList<UnitId> {}, 2026, Posts, house), 35.0);
    QCOMPARE(population.sizeOf({numberedId<UnitId>(10), four, one}, 2026, Posts, house),
        population.sizeOf({four, one}, 2026, Posts, house));
    QVERIFY(!population.sizeOf({numberedId<UnitId>(5)}, 2026, Posts, house));
    QVERIFY(!population.sizeOf({one}, 2025, Posts, house));
    QVERIFY(!population.sizeOf({one}, 2026, Contacts, house));
}

void PopulationTest::periodsTakeTheShareOfEachYear()
{
    const Organisation house = sampleHouse();
    const Population population = sample();
    using enum PopulationKind;
    QCOMPARE(
        population.exposure({one}, QDate(2026, 1, 1), QDate(2026, 12, 31), Posts, house), 12.5);
    const auto half
        = population.exposure({one}, QDate(2025, 12, 31), QDate(2026, 1, 1), Posts, house);
    QVERIFY(half && std::abs(*half - (12.0 + 12.5) / 365) < 1e-9);
    QVERIFY(!population.exposure({one}, QDate(2024, 1, 1), QDate(2026, 1, 1), Posts, house));
    QVERIFY(!population.exposure({one}, QDate(2026, 2, 1), QDate(2026, 1, 1), Posts, house));
    QVERIFY(!population.exposure({one}, QDate(), QDate(2026, 1, 1), Posts, house));
}

void PopulationTest::smallNumbersGetNoRate()
{
    QVERIFY(rateOf(4, 500, PopulationKind::Posts).isTooSmall());
    QVERIFY(rateOf(50, 9, PopulationKind::Posts).isTooSmall());
    QVERIFY(!rateOf(5, 10, PopulationKind::Posts).isTooSmall());
    QVERIFY(rateOf(5, 999, PopulationKind::Contacts).isTooSmall());
    QCOMPARE(rateSentence(rateOf(3, 8, PopulationKind::Posts), Language::German),
        QStringLiteral("3 Vorfälle, 8,0 Stellen im Jahr: zu wenig, um eine Rate zu nennen."));
}

void PopulationTest::ratesHaveExactLimits()
{
    // 10 events: 4.795 to 18.390 (Garwood).
    const Rate rate = rateOf(10, 200, PopulationKind::Posts);
    QCOMPARE(rate.value, 5.0);
    QVERIFY(std::abs(rate.limits.low - 2.398) < 0.001);
    QVERIFY(std::abs(rate.limits.high - 9.195) < 0.001);
    QCOMPARE(rateSentence(rate, Language::German),
        QStringLiteral("5,0 Vorfälle je 100 Stellen und Jahr (95-Prozent-Bereich 2,4 bis 9,2)."));
    QCOMPARE(rateSentence(rateOf(10, 400'000, PopulationKind::Contacts), Language::English),
        QStringLiteral("2.5 incidents per 100,000 contacts (95 percent interval 1.2 to 4.6)."));
}

void PopulationTest::ratesAreComparedWithCaution()
{
    const Rate before = rateOf(10, 200, PopulationKind::Posts);
    QVERIFY(rateComparison(before, rateOf(14, 200, PopulationKind::Posts), Language::German)
                .contains(QStringLiteral("kann Zufall sein")));
    QVERIFY(rateComparison(before, rateOf(60, 200, PopulationKind::Posts), Language::German)
                .contains(QStringLiteral("schlecht")));
    QVERIFY(
        rateComparison(before, rateOf(2, 200, PopulationKind::Posts), Language::German).isEmpty());
}

void PopulationTest::storedFiguresComeBack()
{
    const Population population = sample();
    QVERIFY(decodePopulation(encodePopulation(population)) == population);
    QVERIFY(decodePopulation(QString())->isEmpty());
    QVERIFY(encodePopulation({}).isEmpty());
}

void PopulationTest::storedRubbishIsRefused_data()
{
    const QString good = encodePopulation(sample());
    QTest::addColumn<QString>("text");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("newer") << QString(good).replace("population 1", "population 2")
                           << Error::Code::NewerFormat;
    QTest::newRow("something else") << QStringLiteral("x") << Error::Code::Damaged;
    QTest::newRow("twice") << good + u'\n' + good.section(u'\n', -1) << Error::Code::Damaged;
    QTest::newRow("negative") << QString(good).replace(" 1250 ", " -250 ") << Error::Code::Damaged;
    QTest::newRow("huge") << QString(good).replace(" 1250 ", " 9999999999 ")
                          << Error::Code::Damaged;
    QTest::newRow("empty line") << good + u'\n' << Error::Code::Damaged;
    QTest::newRow("other digits") << QString(good).replace(" 2025 ", QStringLiteral(" ٢٠٢٥ "))
                                  << Error::Code::Damaged;
    QTest::newRow("cut") << good.chopped(1 + static_cast<int>(good.section(u'\n', -1).size()) / 2)
                         << Error::Code::Damaged;
}

void PopulationTest::storedRubbishIsRefused()
{
    QFETCH(const QString, text);
    QFETCH(const Error::Code, code);
    const auto population = decodePopulation(text);
    QVERIFY(!population);
    QCOMPARE(population.error().code, code);
}

QTEST_APPLESS_MAIN(PopulationTest)
#include "tst_population.moc"
