// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"
#include "support/domain/randomfacts.h"

#include <QTest>

#include <map>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId office = numberedId<UnitId>(1);
const UnitId team = numberedId<UnitId>(2);
const UnitId otherTeam = numberedId<UnitId>(3);
const UnitId second = numberedId<UnitId>(4);
const ServiceId cars = numberedId<ServiceId>(1);
const ServiceId passports = numberedId<ServiceId>(2);

Organisation house()
{
    return {{{.id = office, .name = QStringLiteral("A")},
                {.id = team, .parent = office, .name = QStringLiteral("B")},
                {.id = otherTeam, .parent = office, .name = QStringLiteral("C")},
                {.id = second, .name = QStringLiteral("D")}},
        {}};
}

/// A table that is written as lines of slots and numbers.
class Given
{
public:
    Given &operator()(const char *series, const UnitId &unit, const char *slot,
        std::initializer_list<std::uint32_t> numbers, const ServiceId &service = {})
    {
        const Series *known
            = IndicatorCatalogue::shipped().seriesCalled(QString::fromLatin1(series));
        Observation observation {
            unit, service, known->number, *ServiceSlot::fromText(QString::fromLatin1(slot)), {}};
        std::copy(numbers.begin(), numbers.end(), observation.numbers.begin());
        m_table.add(observation, known->width());
        return *this;
    }
    const ObservationTable &table()
    {
        m_table.finish();
        return m_table;
    }

private:
    ObservationTable m_table;
};

QList<IndicatorFigure> figures(const char *id, Given &given, SlotGrouping grouping,
    const QList<UnitId> &units = {}, std::optional<ServiceId> service = {},
    QDate from = {2027, 1, 1}, QDate until = {2027, 12, 31})
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    return figuresOf(*catalogue.indicator(QString::fromLatin1(id)), given.table(), catalogue,
        {.units = units, .service = service, .from = from, .until = until, .grouping = grouping},
        house());
}

/// The only figure there is.
IndicatorFigure only(const char *id, Given &given, const QList<UnitId> &units = {},
    std::optional<ServiceId> service = {})
{
    const auto list = figures(id, given, SlotGrouping::Whole, units, service);
    return list.isEmpty() ? IndicatorFigure() : list.first();
}

} // namespace

class IndicatorFigureTest : public QObject
{
    Q_OBJECT

private slots:
    void aMonthAndItsHoursCountOnce();
    void anOfficeAndItsTeamsCountOnce();
    void quartersAndMonthsCountOnce();
    void allServicesAndSingleOnesCountOnce();
    void otherOfficesDoNotChangeTheFiguresOfOne();
    void aSlotBelongsToOneGroupOrNone();
    void hoursOfWeekdaysComeFromHoursAndProfiles();
    void levelsAreMeansOverTimeAndSumsOverUnits();
    void ratingsAreWeightedByTheirNumber();
    void percentilesComeFromTheDistribution();
    void deliveredMediansAreNeverPutTogether();
    void sharesNeedBothNumbers();
    void theLastOfTwoValuesCounts();
    void figuresAreSaidInWords();
    void sumsAreThoseOfASimpleCount();
};

void IndicatorFigureTest::aMonthAndItsHoursCountOnce()
{
    Given given;
    given("contacts", office, "2027-03", {500})("contacts", office, "2027-03-15T08", {40})(
        "contacts", office, "2027-03-15T09", {60})("contacts", office, "2027-04-01T09", {7});
    QCOMPARE(only("contacts", given).value, std::optional(507.0));
    // Asked by day the month says nothing, its hours do.
    const auto days = figures("contacts", given, SlotGrouping::Day);
    QCOMPARE(days.size(), 2);
    QCOMPARE(days[0].value, std::optional(100.0));
    QCOMPARE(days[0].key, ServiceSlot::day({2027, 3, 15})->firstDayNumber());
    const auto months = figures("contacts", given, SlotGrouping::Month);
    QCOMPARE(months[0].value, std::optional(500.0));
    QCOMPARE(months[1].value, std::optional(7.0));
}

void IndicatorFigureTest::anOfficeAndItsTeamsCountOnce()
{
    Given given;
    given("contacts", office, "2027-03", {500})("contacts", team, "2027-03", {300})(
        "contacts", otherTeam, "2027-03", {100})("contacts", team, "2027-04", {11})(
        "contacts", otherTeam, "2027-04", {12})("contacts", second, "2027-03", {1000});
    QCOMPARE(only("contacts", given, {office}).value, std::optional(523.0));
    QCOMPARE(only("contacts", given, {office, team}).value, std::optional(523.0));
    QCOMPARE(only("contacts", given, {team}).value, std::optional(311.0));
    QCOMPARE(only("contacts", given).value, std::optional(1523.0));
    // An office that counted one day only does not hide what its teams counted in the month.
    Given few;
    few("contacts", office, "2027-03-01", {5})("contacts", team, "2027-03", {300});
    QCOMPARE(only("contacts", few, {office}).value, std::optional(300.0));
}

void IndicatorFigureTest::quartersAndMonthsCountOnce()
{
    Given given;
    // The office tells quarters, its teams months; 2026 is told by month alone.
    given("contacts", office, "2027-Q1", {900})("contacts", office, "2027-Q2", {800})(
        "contacts", team, "2027-01", {250})("contacts", otherTeam, "2027-02", {350})(
        "contacts", office, "2026-12", {70})("contacts", team, "2026-11", {60});
    const auto years = figures("contacts", given, SlotGrouping::Year, {office}, {}, {2026, 1, 1});
    QCOMPARE(years.size(), 2);
    QCOMPARE(years[0].value, std::optional(130.0));
    QCOMPARE(years[1].value, std::optional(1700.0));
    // Asked by month the quarters say nothing.
    const auto months = figures("contacts", given, SlotGrouping::Month, {office});
    QCOMPARE(months.size(), 2);
    QCOMPARE(months[1].value, std::optional(350.0));
}

void IndicatorFigureTest::allServicesAndSingleOnesCountOnce()
{
    Given given;
    given("contacts", office, "2027-03", {500})("contacts", office, "2027-03", {200}, cars)(
        "contacts", office, "2027-03", {250}, passports)("contacts", office, "2027-04", {30}, cars)(
        "contacts", office, "2027-04", {40}, passports);
    QCOMPARE(only("contacts", given).value, std::optional(570.0));
    QCOMPARE(only("contacts", given, {}, cars).value, std::optional(230.0));
    QCOMPARE(only("contacts", given, {}, ServiceId()).value, std::optional(500.0));
}

void IndicatorFigureTest::otherOfficesDoNotChangeTheFiguresOfOne()
{
    Given given;
    given("contacts", office, "2027-01", {100})("contacts", office, "2027-02", {5}, cars)(
        "contacts", team, "2027-03-15T08", {7})("contacts", team, "2027-03-15T09/2", {8});
    QCOMPARE(only("contacts", given, {office}).value, std::optional(120.0));
    // Of the other there is a year in one, which is decided as a whole.
    given("contacts", second, "2027", {9000});
    QCOMPARE(only("contacts", given, {office}).value, std::optional(120.0));
    QCOMPARE(only("contacts", given, {office, office, team}).value, std::optional(120.0));
    const auto hours = figures("contacts", given, SlotGrouping::WeekdayHour, {office});
    QCOMPARE(hours.size(), 1); // two hours together are of neither
    QCOMPARE(hours[0].key, 8);
    const auto halves = figures("contacts", given, SlotGrouping::HalfDay, {office});
    QCOMPARE(halves.size(), 1);
    QCOMPARE(halves[0].value, std::optional(15.0));
}

void IndicatorFigureTest::aSlotBelongsToOneGroupOrNone()
{
    Given given;
    // Monday 2027-03-29 to Sunday 2027-04-04.
    given("contacts", office, "2027-W13", {70})("contacts", office, "2027-W14", {50});
    const auto months = figures("contacts", given, SlotGrouping::Month);
    QCOMPARE(months.size(), 1);
    QCOMPARE(months[0].value, std::optional(50.0));
    QCOMPARE(figures("contacts", given, SlotGrouping::Week).size(), 2);
    // Nor one that reaches beyond what is asked for.
    QVERIFY(figures("contacts", given, SlotGrouping::Whole, {}, {}, {2027, 3, 30}, {2027, 4, 5})
                .isEmpty());
    QVERIFY(figures("contacts", given, SlotGrouping::Whole, {}, {}, {2027, 4, 5}, {2027, 4, 1})
                .isEmpty());
}

void IndicatorFigureTest::hoursOfWeekdaysComeFromHoursAndProfiles()
{
    Given given;
    given("contacts", office, "2027-03-01T08", {10})("contacts", office, "2027-03-08T08", {20})(
        "contacts", office, "2027-03-09T16/2", {9})("contacts", office, "2027-04 Mon 08", {100})(
        "contacts", office, "2027-04 Tue 09", {50})("contacts", office, "2027-05", {999});
    const auto hours = figures("contacts", given, SlotGrouping::WeekdayHour);
    QCOMPARE(hours.size(), 2);
    QCOMPARE(hours[0].key, 8);
    QCOMPARE(hours[0].value, std::optional(130.0));
    QCOMPARE(hours[1].key, 24 + 9);
    QCOMPARE(hours[1].value, std::optional(50.0));
    const auto halves = figures("contacts", given, SlotGrouping::HalfDay);
    QCOMPARE(halves.size(), 2);
    QCOMPARE(halves[0].value, std::optional(180.0));
    QCOMPARE(halves[1].value, std::optional(9.0));
    const auto weekdays = figures("contacts", given, SlotGrouping::Weekday);
    QCOMPARE(weekdays[1].value, std::optional(59.0));
}

void IndicatorFigureTest::levelsAreMeansOverTimeAndSumsOverUnits()
{
    Given given;
    given("posts", team, "2027-Q1", {1000})("posts", team, "2027-Q2", {2000})(
        "posts", second, "2027", {500});
    const double mean = (10.0 * 90 + 20.0 * 91) / 181;
    QVERIFY(std::abs(*only("posts", given, {team}).value - mean) < 1e-9);
    QVERIFY(std::abs(*only("posts", given).value - mean - 5) < 1e-9);
}

void IndicatorFigureTest::ratingsAreWeightedByTheirNumber()
{
    Given given;
    given("rating.overall", office, "2027-03-01", {0, 0, 0, 0, 90})(
        "rating.overall", office, "2027-03-02", {10, 0, 0, 0, 0});
    const auto all = only("rating.overall", given);
    QCOMPARE(all.value, std::optional(4.6)); // not 3, the mean of the two days
    QCOMPARE(all.denominator, 100.0);
    QCOMPARE(only("rating.satisfied", given).value, std::optional(90.0));
    // A portal that tells means only; with their number they can be put together.
    Given means;
    means("rating.overall.mean", office, "2027-03-01", {40000, 100})("rating.overall.mean", office,
        "2027-03-02", {200, 1})("rating.overall.mean", second, "2027-03-02", {100, 1});
    QCOMPARE(only("rating.overall", means).value, std::optional(403.0 / 102));
}

void IndicatorFigureTest::percentilesComeFromTheDistribution()
{
    Given given;
    // 0–5, –10, –15, –20, –30 minutes
    given("waiting", office, "2027-03-01T08", {0, 10, 0, 0, 0})(
        "waiting", office, "2027-03-01T09", {0, 0, 0, 0, 30});
    const auto median = only("waiting.median", given);
    QVERIFY(std::abs(*median.value - (20 + 10 * 10.0 / 30)) < 1e-9);
    QCOMPARE(median.least, std::optional(20.0));
    QCOMPARE(median.most, std::optional(30.0));
    QCOMPARE(only("waiting.over30", given).value, std::optional(0.0));
    Given late;
    late("waiting", office, "2027-03-01T08", {1, 0, 0, 0, 0, 1, 0, 0, 0, 8});
    const auto high = only("waiting.p90", late);
    QVERIFY(!high.value);
    QCOMPARE(high.lack, IndicatorFigure::Lack::BeyondClasses);
    QCOMPARE(high.least, std::optional(120.0));
    QCOMPARE(only("waiting.over30", late).value, std::optional(90.0));
}

void IndicatorFigureTest::deliveredMediansAreNeverPutTogether()
{
    Given given;
    given("waiting.median", office, "2027-03-01", {125})(
        "waiting.median", office, "2027-03-02", {300});
    const auto both = only("waiting.median", given);
    QVERIFY(!both.value);
    QCOMPARE(both.lack, IndicatorFigure::Lack::NotAddable);
    QCOMPARE(both.least, std::optional(12.5));
    QCOMPARE(both.most, std::optional(30.0));
    const auto days = figures("waiting.median", given, SlotGrouping::Day);
    QCOMPARE(days[0].value, std::optional(12.5));
    // In a month with a distribution that alone is asked.
    given("waiting", office, "2027-04-02T08", {4})("waiting.median", office, "2027-04-05", {900});
    const auto months = figures("waiting.median", given, SlotGrouping::Month);
    QCOMPARE(months[0].lack, IndicatorFigure::Lack::NotAddable);
    QCOMPARE(months[1].value, std::optional(2.5));
}

void IndicatorFigureTest::sharesNeedBothNumbers()
{
    Given given;
    given("contacts", team, "2027-03", {200})("appointments", team, "2027-03", {50})(
        "contacts", second, "2027-03", {9'000});
    // The second office does not count appointments: that is not a share of nothing.
    const auto share = only("appointments.share", given);
    QCOMPARE(share.value, std::optional(25.0));
    QCOMPARE(share.denominator, 200.0);
    QVERIFY(!only("walkins.share", given).value);
    given("appointments", otherTeam, "2027-04", {0})("contacts", otherTeam, "2027-04", {0});
    const auto months = figures("appointments.share", given, SlotGrouping::Month);
    QCOMPARE(months[1].lack, IndicatorFigure::Lack::NoDenominator);
    given("complaints", team, "2027-03", {3});
    QCOMPARE(only("complaints.rate", given).value, std::optional(15.0));
}

void IndicatorFigureTest::theLastOfTwoValuesCounts()
{
    Given given;
    given("contacts", team, "2027-03", {200})("contacts", team, "2027-02", {1})(
        "contacts", team, "2027-03", {210});
    QCOMPARE(only("contacts", given).value, std::optional(211.0));
    QCOMPARE(given.table().size(), std::size_t {2});
}

void IndicatorFigureTest::figuresAreSaidInWords()
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    const Indicator &median = *catalogue.indicator(u"waiting.median");
    IndicatorFigure figure {.value = 12.34};
    QCOMPARE(figureWords(median, figure, Language::German), QStringLiteral("12,3 Minuten"));
    figure = {.lack = IndicatorFigure::Lack::NotAddable, .least = 5, .most = 20.5};
    QCOMPARE(figureWords(median, figure, Language::English),
        QStringLiteral("singly 5.0 to 20.5 minutes"));
    figure = {.lack = IndicatorFigure::Lack::BeyondClasses, .least = 120};
    QCOMPARE(
        figureWords(median, figure, Language::German), QStringLiteral("mehr als 120,0 Minuten"));
    QCOMPARE(figureWords(median, {}, Language::German), QStringLiteral("–"));
}

void IndicatorFigureTest::sumsAreThoseOfASimpleCount()
{
    QRandomGenerator random(7);
    Given given;
    std::map<int, double> byKey;
    double whole = 0;
    for (int day = 0; day < 120; ++day) {
        for (int hour = 7; hour < 18; ++hour) {
            for (const UnitId &unit : {team, otherTeam, second}) {
                const auto slot = *ServiceSlot::hours(QDate(2027, 1, 15).addDays(day), hour);
                const std::uint32_t contacts = random.bounded(50U);
                given("contacts", unit, qPrintable(slot.text()), {contacts});
                byKey[static_cast<int>(*slot.weekday()) * 24 + hour] += contacts;
                whole += contacts;
            }
        }
    }
    QCOMPARE(only("contacts", given).value, std::optional(whole));
    const auto list = figures("contacts", given, SlotGrouping::WeekdayHour);
    QCOMPARE(static_cast<std::size_t>(list.size()), byKey.size());
    for (const IndicatorFigure &figure : list)
        QCOMPARE(figure.value, std::optional(byKey.at(figure.key)));
    QCOMPARE(spanOf(given.table()), std::pair(QDate(2027, 1, 15), QDate(2027, 1, 15).addDays(119)));
}

QTEST_APPLESS_MAIN(IndicatorFigureTest)
#include "tst_indicatorfigure.moc"
