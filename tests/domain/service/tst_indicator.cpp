// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/closingnotice.h"
#include "domain/service/indicator.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

namespace {

OwnIndicator own(const char *id, Aggregation aggregation = Aggregation::Sum)
{
    const bool isSetAgainst
        = aggregation == Aggregation::Share || aggregation == Aggregation::Ratio;
    OwnIndicator entry;
    entry.indicator = {.id = QString::fromLatin1(id),
        .name = {QStringLiteral("Abgeholte Ausweise"), QStringLiteral("Passports collected")},
        .numerator = {QStringLiteral("abgeholt"), QStringLiteral("collected")},
        .denominator
        = isSetAgainst ? Text {QStringLiteral("alle"), QStringLiteral("all of them")} : Text {},
        .better = BetterIs::Higher,
        .aggregation = aggregation,
        .source = {QStringLiteral("Liste"), QStringLiteral("list")}};
    return entry;
}

} // namespace

class IndicatorTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIndicatorIsDefinedInBothLanguages();
    void closingsAreToldInTimeByOneDefinition();
    void seriesFitWhatIsComputedFromThem();
    void valuesAtABorderBelongToTheLowerClass();
    void ownIndicatorsJoinTheOthers();
    void refusesContradictions_data();
    void refusesContradictions();
    void storedDefinitionsComeBack();
    void storedRubbishIsRefused();
};

void IndicatorTest::everyIndicatorIsDefinedInBothLanguages()
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    QVERIFY(catalogue.indicators().size() >= 25);
    QSet<QString> ids;
    for (const Indicator &indicator : catalogue.indicators()) {
        QVERIFY2(indicator.name.isComplete() && indicator.numerator.isComplete()
                && indicator.source.isComplete(),
            qPrintable(indicator.id));
        QVERIFY(!ids.contains(indicator.id));
        ids.insert(indicator.id);
        QVERIFY(!indicator.isOwn());
        QCOMPARE(catalogue.indicator(indicator.id), &indicator);
        const bool isQuotient = indicator.aggregation == Aggregation::Share
            || indicator.aggregation == Aggregation::Ratio
            || indicator.aggregation == Aggregation::ShareAbove;
        QVERIFY2(!isQuotient || indicator.denominator.isComplete(), qPrintable(indicator.id));
    }
    QVERIFY(!catalogue.indicator(u"nothing"));
}

void IndicatorTest::closingsAreToldInTimeByOneDefinition()
{
    const Indicator *told = IndicatorCatalogue::shipped().indicator(u"closed.announced");
    QVERIFY(told);
    const QString days = QString::number(ClosingNoticeDays);
    QVERIFY(told->numerator.in(Language::German).contains(days + QStringLiteral(" Tage")));
    QVERIFY(told->numerator.in(Language::English).contains(days + QStringLiteral(" days")));
}

void IndicatorTest::seriesFitWhatIsComputedFromThem()
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    QSet<int> numbers;
    QSet<QString> codes;
    for (const Series &series : catalogue.series()) {
        QVERIFY(series.number > 0 && series.number < Series::FirstOwn);
        QVERIFY(series.width() >= 1 && series.width() <= Series::MaxClasses);
        QVERIFY(std::is_sorted(series.borders.begin(), series.borders.end()));
        numbers.insert(series.number);
        codes.insert(series.code);
    }
    QCOMPARE(numbers.size(), catalogue.series().size());
    QCOMPARE(codes.size(), catalogue.series().size());
    for (const Indicator &indicator : catalogue.indicators()) {
        const Series *series = catalogue.series(indicator.series);
        QVERIFY2(series, qPrintable(indicator.id));
        if (indicator.aggregation == Aggregation::ShareAbove && series->points == 0)
            QVERIFY(series->borders.contains(static_cast<int>(indicator.parameter)));
        if (indicator.aggregation == Aggregation::Share)
            QVERIFY(catalogue.series(indicator.against));
    }
}

void IndicatorTest::valuesAtABorderBelongToTheLowerClass()
{
    const Series &waiting = *IndicatorCatalogue::shipped().seriesCalled(u"waiting");
    QCOMPARE(waiting.borders[4], 30);
    QCOMPARE(waiting.classOf(0), std::optional(0));
    QCOMPARE(waiting.classOf(30), std::optional(4)); // "over 30 minutes" is not 30
    QCOMPARE(waiting.classOf(30.1), std::optional(5));
    QCOMPARE(waiting.classOf(10'000), std::optional(waiting.classCount() - 1));
    QVERIFY(!waiting.classOf(-1));
    QVERIFY(!waiting.classOf(std::numeric_limits<double>::quiet_NaN()));
    const Series &rating = *IndicatorCatalogue::shipped().seriesCalled(u"rating.overall");
    QCOMPARE(rating.classOf(5), std::optional(4));
    QVERIFY(!rating.classOf(0) && !rating.classOf(6) && !rating.classOf(3.5));
}

void IndicatorTest::ownIndicatorsJoinTheOthers()
{
    OwnIndicator days = own("own.abholung.tage", Aggregation::Percentile);
    days.indicator.parameter = 50;
    days.borders = {1, 5, 10};
    const auto catalogue = IndicatorCatalogue::with(
        {own("own.ausweise"), own("own.quote", Aggregation::Share), days});
    QVERIFY(catalogue);
    QCOMPARE(catalogue->indicators().size(), IndicatorCatalogue::shipped().indicators().size() + 3);
    const Indicator *share = catalogue->indicator(u"own.quote");
    QVERIFY(share && share->isOwn());
    QCOMPARE(catalogue->series(share->series)->code, QStringLiteral("own.quote"));
    QCOMPARE(catalogue->series(share->against)->code, QStringLiteral("own.quote.of"));
    // Numbers stay when others follow.
    const auto more = IndicatorCatalogue::with(
        {own("own.ausweise"), own("own.quote", Aggregation::Share), days, own("own.mehr")});
    for (const Series &series : catalogue->series())
        QCOMPARE(more->series(series.number)->code, series.code);
}

void IndicatorTest::refusesContradictions_data()
{
    QTest::addColumn<QList<OwnIndicator>>("indicators");
    const auto row = [](const char *name, auto change, Aggregation aggregation = Aggregation::Sum) {
        OwnIndicator entry = own("own.a", aggregation);
        change(entry);
        QTest::newRow(name) << QList<OwnIndicator> {entry};
    };
    row("id of the program", [](auto &own) { own.indicator.id = QStringLiteral("contacts"); });
    row("capitals", [](auto &own) { own.indicator.id = QStringLiteral("own.A"); });
    row("no name in the id", [](auto &own) { own.indicator.id = QStringLiteral("own."); });
    row("one language", [](auto &own) { own.indicator.name.en.clear(); });
    row("hidden signs", [](auto &own) { own.indicator.name.de = QStringLiteral("a\u202Eb"); });
    row("long", [](auto &own) { own.indicator.numerator.de = QString(501, u'x'); });
    row(
        "share of nothing", [](auto &own) { own.indicator.denominator = {}; }, Aggregation::Share);
    row("classes of a sum", [](auto &own) { own.borders = {1, 2}; });
    row(
        "percentile without classes", [](auto &own) { own.indicator.parameter = 50; },
        Aggregation::Percentile);
    row(
        "percentile of everything",
        [](auto &own) { own.indicator.parameter = 100, own.borders = {1}; },
        Aggregation::Percentile);
    row(
        "borders back and forth",
        [](auto &own) {
            own.indicator.parameter = 50, own.borders = {5, 3};
        },
        Aggregation::Percentile);
    row(
        "share above no border",
        [](auto &own) {
            own.indicator.parameter = 4, own.borders = {5, 10};
        },
        Aggregation::ShareAbove);
    row(
        "per nothing", [](auto &) {}, Aggregation::Ratio);
    QTest::newRow("twice") << QList<OwnIndicator> {own("own.a"), own("own.a")};
    // The denominator of the first has the code of the second.
    QTest::newRow("same code") << QList<OwnIndicator> {
        own("own.a", Aggregation::Share), own("own.a.of")};
    QTest::newRow("too many") << QList<OwnIndicator>(201, own("own.a"));
}

void IndicatorTest::refusesContradictions()
{
    QFETCH(QList<OwnIndicator>, indicators);
    QVERIFY(!IndicatorCatalogue::with(indicators));
}

void IndicatorTest::storedDefinitionsComeBack()
{
    OwnIndicator above = own("own.b", Aggregation::ShareAbove);
    above.borders = {10, 20};
    above.indicator.parameter = 20;
    const QList<OwnIndicator> list {own("own.a", Aggregation::Ratio), above};
    QList<OwnIndicator> valid = list;
    valid[0].indicator.parameter = 1000;
    const auto read = decodeOwnIndicators(encodeOwnIndicators(valid));
    QVERIFY(read);
    QCOMPARE(*read, valid);
    QVERIFY(decodeOwnIndicators({})->isEmpty());
}

void IndicatorTest::storedRubbishIsRefused()
{
    const QByteArray good = encodeOwnIndicators({own("own.a")});
    for (qsizetype i = 1; i < good.size(); ++i)
        QVERIFY(!decodeOwnIndicators(good.first(i)));
    QVERIFY(!decodeOwnIndicators(good + '\0'));
    QVERIFY(!decodeOwnIndicators(QByteArray(1000, '\xff')));
}

QTEST_APPLESS_MAIN(IndicatorTest)
#include "tst_indicator.moc"
