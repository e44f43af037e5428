// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicprotection.h"
#include "support/domain/observationbuilder.h"
#include "support/domain/randomfacts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

Q_DECLARE_METATYPE(rueckhalt::PublicTrend)

#define VERIFY_RESULT(result) QVERIFY((result).has_value())
#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto outcome = (result);                                                             \
        QVERIFY(!outcome);                                                                         \
        QCOMPARE(outcome.error().code, expected);                                                  \
    } while (false)

namespace {

UnitId office(int number)
{
    return numberedId<UnitId>(static_cast<quint32>(number));
}

/// Offices 1, 2, … with so many employees each; 0: nobody knows.
Organisation houseOf(const QList<int> &staff)
{
    Organisation organisation;
    for (int i = 0; i < staff.size(); ++i)
        organisation.units << Unit {.id = office(i + 1),
            .name = QStringLiteral("Amt %1").arg(i + 1),
            .headcount = staff.at(i)};
    return organisation;
}

PublicPeriod period(const char *code)
{
    return *PublicPeriod::fromCode(QString::fromLatin1(code));
}

/// A city with terminals: what was published grows with each page.
class Publisher
{
public:
    explicit Publisher(const QList<int> &staff)
        : m_organisation(houseOf(staff))
    {
    }

    /// So many ratings of 4 points at an office, and as many measured waits of at most 5 minutes.
    Publisher &rate(int number, const QString &slot, quint32 answers, std::size_t points = 4)
    {
        std::array<quint32, 5> numbers {};
        numbers.at(points - 1) = answers;
        m_observed.add("rating.overall", office(number), slot,
            {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]});
        return *this;
    }
    ObservationBuilder &observed() { return m_observed; }

    Result<PublicPage> asked(const char *code, const QList<int> &offices)
    {
        PublicPage page {.period = period(code), .made = {2028, 1, 10}};
        for (const int number : offices)
            page.asked << office(number);
        return withFigures(page, sources());
    }
    /// A sheet for a ring tells a sum of these, and of other offices.
    Publisher &tellRing(const char *code, const char *series, const QList<int> &offices)
    {
        ToldUnits told {.series = {QString::fromLatin1(series)}};
        for (const int number : offices)
            told.units << office(number);
        m_sheets << ToldSums {period(code).firstDay(), period(code).lastDay(), {told}};
        return *this;
    }
    PublicPageSources sources()
    {
        return {m_organisation, m_population, m_observed.table(), IndicatorCatalogue::shipped(),
            m_published, m_sheets};
    }
    /// The same, and kept.
    Result<PublicPage> publish(const char *code, const QList<int> &offices)
    {
        auto page = asked(code, offices);
        if (page)
            m_published << KeptPage {
                static_cast<int>(m_published.size()) + 1, QDateTime::currentDateTimeUtc(), *page};
        return page;
    }
    [[nodiscard]] const QList<KeptPage> &published() const { return m_published; }
    Population &population() { return m_population; }
    [[nodiscard]] const QList<ToldSums> &sheets() const { return m_sheets; }
    [[nodiscard]] Organisation &organisation() { return m_organisation; }

private:
    Organisation m_organisation;
    Population m_population;
    ObservationBuilder m_observed;
    QList<KeptPage> m_published;
    QList<ToldSums> m_sheets;
};

const PublicFigure &overallOf(const PublicGroup &group)
{
    return group.of(PublicFigureKind::Overall);
}

} // namespace

/// What a public page may tell.
class PublicProtectionTest : public QObject
{
    Q_OBJECT

private slots:
    void periodsAreWholeAndNamed_data();
    void periodsAreWholeAndNamed();
    void largeOfficesStandAlone();
    void smallOfficesAreToldTogetherOrNotAtAll_data();
    void smallOfficesAreToldTogetherOrNotAtAll();
    void theSmallerOfTwoSizesCounts();
    void officesThatObservedNothingHideNobody();
    void fewAnswersAreNotTold();
    void nobodyLearnsOfTheRestBySubtractingTheOwn();
    void totalsAreOverWhatIsToldOnly();
    void whatWasToldIsToldAgain();
    void noOfficeIsToldTwiceForTheSameTime_data();
    void noOfficeIsToldTwiceForTheSameTime();
    void trendsAreThoseOfPublishedFigures_data();
    void trendsAreThoseOfPublishedFigures();
    void noSetOfPagesCanBeSubtracted();
    void whatARingKnowsCannotBeSubtracted_data();
    void whatARingKnowsCannotBeSubtracted();
    void teamsOfAnOfficeAreWhatARingKnows();
    void noSetOfPagesAndSheetsCanBeSubtracted();
    void pagesOfTheFirstFormAreRead();
    void onlyOfficesCanBeAskedFor();
    void pagesAreKeptAsTheyAre();
};

void PublicProtectionTest::periodsAreWholeAndNamed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("words");
    QTest::newRow("year") << "2026" << QDate(2026, 1, 1) << QDate(2026, 12, 31) << "2026";
    QTest::newRow("half") << "2026-H2" << QDate(2026, 7, 1) << QDate(2026, 12, 31)
                          << "2. Halbjahr 2026";
    QTest::newRow("quarter") << "2027-Q1" << QDate(2027, 1, 1) << QDate(2027, 3, 31)
                             << "1. Quartal 2027";
    for (const char *wrong : {"", "2026-H3", "2026-Q5", "2026-Q0", "1969", "2200", "2026-M01",
             "2026-Q1\n", " 2026", "2026-01"})
        QTest::addRow("not %s", wrong) << QString::fromLatin1(wrong) << QDate() << QDate() << "";
}

void PublicProtectionTest::periodsAreWholeAndNamed()
{
    QFETCH(const QString, code);
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const QString, words);
    const auto found = PublicPeriod::fromCode(code);
    QCOMPARE(found.has_value(), first.isValid());
    if (!found)
        return;
    QCOMPARE(found->firstDay(), first);
    QCOMPARE(found->lastDay(), last);
    QCOMPARE(found->words(Language::German), words);
    QCOMPARE(found->code(), code);
    QCOMPARE(found->yearBefore()->lastDay(), last.addYears(-1));
}

void PublicProtectionTest::largeOfficesStandAlone()
{
    Publisher city({40, 12});
    city.rate(1, "2027-02", 100).rate(2, "2027-02", 48, 2);
    const auto page = city.publish("2027-Q1", {2, 1});
    VERIFY_RESULT(page);
    // In the order of the organisation, whatever the question.
    QCOMPARE(page->groups.size(), 2);
    QCOMPARE(page->groups.at(0).names, QStringList("Amt 1"));
    QCOMPARE(overallOf(page->groups.at(0)), (PublicFigure {PublicFigure::State::Told, 40, 100}));
    QCOMPARE(overallOf(page->groups.at(1)), (PublicFigure {PublicFigure::State::Told, 20, 50}));
    const PublicFigure &total = page->total.front();
    QCOMPARE(total.tenths, 34); // 496 points of 148 ratings
    QCOMPARE(total.count, 150);
}

void PublicProtectionTest::smallOfficesAreToldTogetherOrNotAtAll_data()
{
    QTest::addColumn<QList<int>>("staff");
    QTest::addColumn<QList<qsizetype>>("groups"); // offices in each
    QTest::newRow("one") << QList<int> {50, 9} << QList<qsizetype> {1};
    QTest::newRow("two") << QList<int> {50, 9, 9} << QList<qsizetype> {1};
    QTest::newRow("three of which one knows the own")
        << QList<int> {50, 9, 5, 5} << QList<qsizetype> {1, 3};
    QTest::newRow("three too small") << QList<int> {50, 9, 5, 4} << QList<qsizetype> {1};
    QTest::newRow("unknown size counts for nothing")
        << QList<int> {50, 0, 9, 5} << QList<qsizetype> {1};
    QTest::newRow("unknown size goes with others")
        << QList<int> {50, 0, 9, 9, 9} << QList<qsizetype> {1, 4};
}

void PublicProtectionTest::smallOfficesAreToldTogetherOrNotAtAll()
{
    QFETCH(const QList<int>, staff);
    QFETCH(const QList<qsizetype>, groups);
    Publisher city(staff);
    QList<int> all;
    for (int i = 1; i <= staff.size(); ++i) {
        city.rate(i, "2027-02", 100);
        all << i;
    }
    const auto page = city.publish("2027-Q1", all);
    VERIFY_RESULT(page);
    QList<qsizetype> sizes;
    for (const PublicGroup &group : page->groups)
        sizes << group.offices.size();
    QCOMPARE(sizes, groups);
}

void PublicProtectionTest::theSmallerOfTwoSizesCounts()
{
    Publisher city({30, 40});
    city.rate(1, "2027-02", 100).rate(2, "2027-02", 100);
    city.population() = *Population::create(
        {{.unit = office(1), .year = 2027, .postHundredths = 850, .contacts = 1000}});
    const auto page = city.publish("2027-Q1", {1, 2});
    VERIFY_RESULT(page);
    QCOMPARE(page->groups.size(), 1);
    QCOMPARE(page->groups.first().offices, QList {office(2)});
    VERIFY_ERROR(city.asked("2027-Q1", {1}), Error::Code::NotFound);
}

void PublicProtectionTest::officesThatObservedNothingHideNobody()
{
    // Five offices of six: together enough, but only two of them ask for ratings.
    Publisher city({6, 6, 6, 6, 6});
    for (int i = 1; i <= 5; ++i)
        city.observed().addWaits(office(i), "2027-02", 200, 0);
    city.rate(1, "2027-02", 100).rate(2, "2027-02", 100);
    const auto page = city.asked("2027-Q1", {1, 2, 3, 4, 5});
    VERIFY_RESULT(page);
    QVERIFY(!overallOf(page->groups.first()).isTold());
    QVERIFY(page->groups.first().of(PublicFigureKind::WaitingMedian).isTold());
    city.rate(3, "2027-02", 100);
    QVERIFY(overallOf(city.asked("2027-Q1", {1, 2, 3, 4, 5})->groups.first()).isTold());
}

void PublicProtectionTest::fewAnswersAreNotTold()
{
    Publisher city({40, 40});
    city.rate(1, "2027-02", 29).rate(2, "2027-02", 30);
    city.observed().addWaits(office(1), "2027-02", 200, 0);
    const auto page = city.publish("2027-Q1", {1, 2});
    VERIFY_RESULT(page);
    QCOMPARE(page->groups.size(), 2);
    QVERIFY(!overallOf(page->groups.at(0)).isTold());
    QCOMPARE(overallOf(page->groups.at(0)).count, 0);
    QVERIFY(page->groups.at(0).of(PublicFigureKind::WaitingMedian).isTold());
    QVERIFY(overallOf(page->groups.at(1)).isTold());
    Publisher silent({40});
    silent.rate(1, "2027-02", 29);
    VERIFY_ERROR(silent.asked("2027-Q1", {1}), Error::Code::NotFound);
}

void PublicProtectionTest::nobodyLearnsOfTheRestBySubtractingTheOwn()
{
    // Together 129 answers, but 100 of them are known to office 1.
    Publisher city({8, 8, 8});
    city.rate(1, "2027-02", 100).rate(2, "2027-02", 15).rate(3, "2027-02", 14);
    VERIFY_ERROR(city.asked("2027-Q1", {1, 2, 3}), Error::Code::NotFound);
    Publisher other({8, 8, 8});
    other.rate(1, "2027-02", 100).rate(2, "2027-02", 15).rate(3, "2027-02", 15);
    VERIFY_RESULT(other.asked("2027-Q1", {1, 2, 3}));
}

void PublicProtectionTest::totalsAreOverWhatIsToldOnly()
{
    // The third says so little that it is not told; the total must not give it away.
    Publisher city({40, 40, 40});
    city.rate(1, "2027-02", 100, 4).rate(2, "2027-02", 100, 4).rate(3, "2027-02", 29, 1);
    const auto page = city.publish("2027-Q1", {1, 2, 3});
    VERIFY_RESULT(page);
    QCOMPARE(page->total.front(), (PublicFigure {PublicFigure::State::Told, 40, 200}));
    // Of one group the total would be itself.
    Publisher one({40, 40});
    one.rate(1, "2027-02", 100).rate(2, "2027-02", 20);
    QVERIFY(!one.publish("2027-Q1", {1, 2})->total.front().isTold());
}

void PublicProtectionTest::whatWasToldIsToldAgain()
{
    Publisher city({40, 40});
    city.rate(1, "2027-02", 100, 4).rate(2, "2027-02", 100, 4);
    const auto first = city.publish("2027-Q1", {1, 2});
    VERIFY_RESULT(first);
    city.rate(1, "2027-03", 500, 1); // came late
    const auto again = city.asked("2027-Q1", {2, 1});
    VERIFY_RESULT(again);
    QCOMPARE(again->groups, first->groups);
    QCOMPARE(again->total, first->total);
    // Where nothing was told yet the late ones count.
    Publisher fresh({40, 40});
    fresh.rate(1, "2027-02", 100, 4).rate(2, "2027-02", 100, 4).rate(1, "2027-03", 500, 1);
    QVERIFY(fresh.asked("2027-Q1", {1, 2})->groups != first->groups);
}

void PublicProtectionTest::noOfficeIsToldTwiceForTheSameTime_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<int>>("offices");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("with one more") << "2027-Q1" << QList<int> {1, 2, 3} << false;
    QTest::newRow("with one less") << "2027-Q1" << QList<int> {1} << false;
    QTest::newRow("in the year around it") << "2027" << QList<int> {1, 2} << false;
    QTest::newRow("in the half around it") << "2027-H1" << QList<int> {2, 3} << false;
    QTest::newRow("another time") << "2027-Q2" << QList<int> {1, 2} << true;
    QTest::newRow("other offices") << "2027" << QList<int> {3} << true;
}

void PublicProtectionTest::noOfficeIsToldTwiceForTheSameTime()
{
    QFETCH(const QString, code);
    QFETCH(const QList<int>, offices);
    QFETCH(const bool, isTold);
    Publisher city({40, 40, 40});
    for (int i = 1; i <= 3; ++i)
        city.rate(i, "2027-02", 100).rate(i, "2027-05", 100);
    VERIFY_RESULT(city.publish("2027-Q1", {1, 2}));
    const auto next = city.asked(qPrintable(code), offices);
    QCOMPARE(next.has_value(), isTold);
    if (!isTold) {
        QCOMPARE(next.error().code, Error::Code::AlreadyExists);
        QCOMPARE(next.error().detail, "1"); // the page that tells it
    }
}

void PublicProtectionTest::trendsAreThoseOfPublishedFigures_data()
{
    QTest::addColumn<quint32>("fours"); // of 100 ratings this year, the others are fives
    QTest::addColumn<bool>("isPublished");
    QTest::addColumn<PublicTrend>("trend");
    // The year before all were fours.
    QTest::newRow("better") << 80U << true << PublicTrend::Better;
    QTest::newRow("nearly the same") << 94U << true << PublicTrend::Same;
    QTest::newRow("not published") << 80U << false << PublicTrend::Unknown;
}

void PublicProtectionTest::trendsAreThoseOfPublishedFigures()
{
    QFETCH(const quint32, fours);
    QFETCH(const bool, isPublished);
    QFETCH(const PublicTrend, trend);
    Publisher city({40, 9, 9, 9});
    city.rate(1, "2026-02", 100, 4);
    city.observed().add("rating.overall", office(1), "2027-02", {0, 0, 0, fours, 100 - fours});
    for (int i = 2; i <= 4; ++i)
        city.rate(i, "2026-02", 100, 4).rate(i, "2027-02", 100, 2);
    // Last year one of the small ones was not there: that group is no longer the same.
    if (isPublished)
        VERIFY_RESULT(city.publish("2026-Q1", {1, 2, 3, 4}));
    const auto page = city.publish("2027-Q1", {1, 2, 3, 4});
    VERIFY_RESULT(page);
    QCOMPARE(page->groups.first().trends.front(), trend);
    QCOMPARE(page->groups.first().before.front().isTold(), trend != PublicTrend::Unknown);
    QCOMPARE(page->groups.last().trends.front(),
        isPublished ? PublicTrend::Worse : PublicTrend::Unknown);
}

/// Random houses, random questions in random order: whatever was told, told groups are large, are
/// the same or have nothing in common, and the same group says the same.
void PublicProtectionTest::noSetOfPagesCanBeSubtracted()
{
    QRandomGenerator random(13);
    int pages = 0;
    int groups = 0;
    for (int house = 0; house < 60; ++house) {
        QList<int> staff;
        for (int i = 0; i < 6; ++i)
            staff << static_cast<int>(random.bounded(25));
        Publisher city(staff);
        for (int i = 1; i <= 6; ++i) {
            for (const char *slot : {"2027-02", "2027-05", "2027-11"})
                city.rate(i, slot, random.bounded(120U), 1 + random.bounded(5U));
        }
        for (int asked = 0; asked < 12; ++asked) {
            QList<int> offices;
            for (int i = 1; i <= 6; ++i) {
                if (random.bounded(3) > 0)
                    offices << i;
            }
            static const char *const codes[]
                = {"2027", "2027-H1", "2027-H2", "2027-Q1", "2027-Q2", "2027-Q4"};
            if (city.publish(codes[random.bounded(6)], offices))
                ++pages;
        }
        for (const KeptPage &one : city.published()) {
            for (const PublicGroup &group : one.page.groups) {
                ++groups;
                double sum = 0;
                double largest = 0;
                for (const UnitId &each : group.offices) {
                    const double size = city.organisation().unit(each)->headcount;
                    sum += size;
                    largest = std::max(largest, size);
                }
                QVERIFY(
                    sum - (group.offices.size() > 1 ? largest : 0) >= PublicProtection::LeastPosts);
                for (const KeptPage &other : city.published()) {
                    if (!other.page.period.overlaps(one.page.period))
                        continue;
                    for (const PublicGroup &second : other.page.groups) {
                        const bool shares = std::ranges::any_of(group.offices,
                            [&](const UnitId &each) { return second.offices.contains(each); });
                        QVERIFY(
                            !shares || (second == group && other.page.period == one.page.period));
                    }
                }
            }
        }
    }
    QVERIFY2(pages > 100 && groups > 200, qPrintable(QString::number(groups)));
}

void PublicProtectionTest::whatARingKnowsCannotBeSubtracted_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QList<int>>("inSheet");
    QTest::addColumn<QList<int>>("asked");
    QTest::addColumn<QList<qsizetype>>("groups"); // offices in each that tells the rating
    QTest::addColumn<QList<qsizetype>>("held"); // and in each that would without the sheet
    // Of offices with 40, 4, 9, 9 and 15 employees.
    using Numbers = QList<int>;
    using Sizes = QList<qsizetype>;
    const auto row
        = [](const char *name, const char *sheet, const char *series, const Numbers &inSheet,
              const Numbers &asked, const Sizes &groups, const Sizes &held) {
              QTest::newRow(name) << QString::fromLatin1(sheet) << QByteArray(series) << inSheet
                                  << asked << groups << held;
          };
    const char *rating = "rating.overall";
    row("a small one would be left", "2027", rating, {1, 2}, {1}, {}, {1});
    row("and with the small ones too", "2027", rating, {1, 2}, {1, 2, 3, 4}, {}, {1, 3});
    row("another large one leaves enough", "2027", rating, {1, 2, 5}, {1, 3}, {1}, {});
    row("the larger of two is told", "2027", rating, {1, 2, 5}, {1, 5}, {1}, {1});
    row("small ones would cut out one", "2027", rating, {1, 2, 5}, {1, 2, 3, 4}, {1}, {3});
    row("exactly these", "2027", rating, {1}, {1}, {1}, {});
    row("a part of a year", "2027-Q1", rating, {1, 2}, {1}, {}, {1});
    row("another time", "2026", rating, {1, 2}, {1}, {1}, {});
    row("another thing", "2027", "contacts", {1, 2}, {1}, {1}, {});
}

void PublicProtectionTest::whatARingKnowsCannotBeSubtracted()
{
    QFETCH(const QString, sheet);
    QFETCH(const QByteArray, series);
    QFETCH(const QList<int>, inSheet);
    QFETCH(const QList<int>, asked);
    QFETCH(const QList<qsizetype>, groups);
    QFETCH(const QList<qsizetype>, held);
    Publisher city({40, 4, 9, 9, 15});
    for (int i = 1; i <= 5; ++i) {
        city.rate(i, "2027-02", 100);
        city.observed().addWaits(office(i), "2027-02", 200, 0);
    }
    city.tellRing(qPrintable(sheet), series.constData(), inSheet);
    const auto page = city.asked("2027-Q1", asked);
    VERIFY_RESULT(page);
    const auto sizes = [](const QList<PublicGroup> &list) {
        QList<qsizetype> offices;
        for (const PublicGroup &group : list) {
            if (overallOf(group).isTold())
                offices << group.offices.size();
        }
        return offices;
    };
    QCOMPARE(sizes(page->groups), groups);
    QCOMPARE(sizes(PublicProtection::heldForSheets(*page, city.sources())), held);
    // The sheet says nothing of waits: they are told as ever.
    QCOMPARE(page->groups.size(), groups.size() + held.size());
    for (const PublicGroup &group : page->groups)
        QVERIFY(group.of(PublicFigureKind::WaitingMedian).isTold());
}

/// The office has forty employees, its telephone team twelve: the ring knows the team's sum with
/// that of a small office, and so the office's figure, which is the team's, would tell the rest.
void PublicProtectionTest::teamsOfAnOfficeAreWhatARingKnows()
{
    Publisher city({40, 4});
    const UnitId team = office(3);
    city.organisation().units << Unit {
        .id = team, .parent = office(1), .name = QStringLiteral("Telefon"), .headcount = 12};
    city.rate(3, "2027-02", 100).rate(2, "2027-02", 100);
    VERIFY_RESULT(city.asked("2027-Q1", {1}));
    QCOMPARE(city.asked("2027-Q1", {1})->groups.first().observers.front(), QList {team});
    city.tellRing("2027", "rating.overall", {3, 2});
    const auto page = city.asked("2027-Q1", {1});
    VERIFY_ERROR(page, Error::Code::NotFound);
    QCOMPARE(page.error().detail, QStringLiteral("told in a ring"));
}

/// Random houses, sheets and pages in random order: the sets that can be cut out of what overlaps
/// in time, as far as they lie in a sheet, have enough employees.
void PublicProtectionTest::noSetOfPagesAndSheetsCanBeSubtracted()
{
    QRandomGenerator random(14);
    int pages = 0;
    int held = 0;
    for (int house = 0; house < 80; ++house) {
        QList<int> staff;
        for (int i = 0; i < 7; ++i)
            staff << 2 + static_cast<int>(random.bounded(30));
        Publisher city(staff);
        for (int i = 1; i <= staff.size(); ++i)
            city.rate(i, "2027-02", 100 + random.bounded(50U)).rate(i, "2027-05", 100);
        QList<int> inSheet;
        int heads = 0;
        for (int i = 1; i <= staff.size(); ++i) {
            if (random.bounded(2) == 0) {
                inSheet << i;
                heads += staff.at(i - 1);
            }
        }
        if (heads < PublicProtection::LeastPosts)
            continue;
        city.tellRing("2027", "rating.overall", inSheet);
        for (int asked = 0; asked < 6; ++asked) {
            QList<int> offices;
            for (int i = 1; i <= staff.size(); ++i) {
                if (random.bounded(3) > 0)
                    offices << i;
            }
            static const char *const codes[] = {"2027", "2027-H1", "2027-Q1", "2027-Q2"};
            const auto page = city.publish(codes[random.bounded(4)], offices);
            pages += page ? 1 : 0;
            held += page && !PublicProtection::heldForSheets(*page, city.sources()).isEmpty();
        }
        const StaffBook book(city.organisation(), city.population(), 2027);
        for (const char *code : {"2027-Q1", "2027-Q2"}) {
            QList<UnitStaff> sets {book.staffOf(city.sheets().first().sums.first())};
            for (const KeptPage &kept : city.published()) {
                if (!kept.page.period.overlaps(period(code)))
                    continue;
                for (const ToldUnits &told : toldBy(kept.page, IndicatorCatalogue::shipped()).sums)
                    sets << book.staffOf(told);
            }
            const UnitStaff sheet = sets.takeFirst();
            QVERIFY(staysApart(sheet, sets, static_cast<int>(PublicProtection::LeastPosts)));
        }
    }
    QVERIFY2(pages > 80 && held > 20, qPrintable(QStringLiteral("%1 %2").arg(pages).arg(held)));
}

void PublicProtectionTest::pagesOfTheFirstFormAreRead()
{
    Publisher city({40});
    city.rate(1, "2027-02", 100);
    PublicPage page = *city.asked("2027-Q1", {1});
    for (auto &observers : page.groups.first().observers)
        observers.clear();
    QByteArray bytes = *encode(page);
    // Version 1 knew nothing of the seven lists of observers at the end of each group.
    const QByteArray lists(PublicFigureCount, '\x80');
    QCOMPARE(bytes.count(lists), 1);
    bytes.replace(lists, {});
    QCOMPARE(bytes.front(), '\x02');
    bytes[0] = '\x01';
    const auto read = decodePublicPage(bytesOf(bytes));
    VERIFY_RESULT(read);
    QCOMPARE(*read, page);
    // Whose figures they are follows from the offices then.
    QCOMPARE(toldBy(*read, IndicatorCatalogue::shipped()).sums.first().units, QList {office(1)});
}

void PublicProtectionTest::onlyOfficesCanBeAskedFor()
{
    Publisher city({40});
    city.rate(1, "2027-02", 100);
    VERIFY_ERROR(city.asked("2027-Q1", {}), Error::Code::Invalid);
    VERIFY_ERROR(city.asked("2027-Q1", {1, 7}), Error::Code::Invalid);
}

void PublicProtectionTest::pagesAreKeptAsTheyAre()
{
    Publisher city({40, 9, 9, 9});
    for (int i = 1; i <= 4; ++i)
        city.rate(i, "2026-02", 100).rate(i, "2027-02", 90, 5);
    VERIFY_RESULT(city.publish("2026-Q1", {1, 2, 3, 4}));
    auto page = *city.publish("2027-Q1", {1, 2, 3, 4});
    page.authority = QStringLiteral("Stadt <Übung>");
    page.measures = {{.measure = QStringLiteral("A01"),
        .title = {QStringLiteral("Titel"), QStringLiteral("Title")},
        .text = {QStringLiteral("Text"), {}},
        .state = PublicMeasureState::InPlace,
        .since = {2027, 1, 1},
        .places = {QStringLiteral("Amt 1")}}};
    const auto bytes = encode(page);
    VERIFY_RESULT(bytes);
    const auto read = decodePublicPage(bytesOf(*bytes));
    VERIFY_RESULT(read);
    QCOMPARE(*read, page);
    for (qsizetype i = 0; i < bytes->size(); ++i)
        QVERIFY(!decodePublicPage(bytesOf(bytes->first(i))));
    QByteArray newer = *bytes;
    newer[0] = 9;
    VERIFY_ERROR(decodePublicPage(bytesOf(newer)), Error::Code::NewerFormat);
    VERIFY_ERROR(decodePublicPage(bytesOf(*bytes + '\0')), Error::Code::Damaged);
    page.measures.first().text.de = QString(PublicMeasure::MaxText + 1, u'x');
    VERIFY_ERROR(encode(page), Error::Code::Invalid);
}

QTEST_GUILESS_MAIN(PublicProtectionTest)
#include "tst_publicprotection.moc"
