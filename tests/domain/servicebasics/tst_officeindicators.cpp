// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"
#include "domain/servicebasics/officeindicators.h"

#include <QTest>

using namespace rueckhalt;

namespace {

const QDate today(2026, 11, 20);
const UnitId office({1});
const UnitId other({2});
const QDate holiday(2026, 10, 9);

OfficeProfile profileOf(const UnitId &unit, const char *hours, const QDate &since = {2026, 9, 1})
{
    OfficeProfile profile {.unit = unit};
    profile.hours = {{.validFrom = since}};
    for (std::size_t day = 0; day < 5; ++day)
        profile.hours.first().counter[day] = *hoursFrom(QString::fromLatin1(hours));
    return profile;
}

} // namespace

/// Opening hours and closed days as indicators, from what the door says.
class OfficeIndicatorsTest : public QObject
{
    Q_OBJECT

private slots:
    void hoursComeFromTheProfile();
    void closedDaysCountWhereTheOfficeWouldBeOpen();
    void monthsFollowTheHoursOfTheirTime();
    void whatWasObservedStands();
    void nothingIsMadeUp();
    void onlyOpeningHoursAndClosedDaysAreTold();

private:
    [[nodiscard]] static OfficeIndicators told(
        const QList<OfficeProfile> &profiles, const ObservationTable &stored = {})
    {
        return officeIndicatorsOf(
            profiles, stored, catalogue, today, [](const QDate &day) { return day == holiday; });
    }
    [[nodiscard]] static std::optional<double> figure(const OfficeIndicators &indicators,
        const char *id, const QDate &from = {2026, 9, 1}, const QDate &until = {2026, 11, 30})
    {
        return figureOf(*catalogue.indicator(QString::fromLatin1(id)), indicators.table, catalogue,
            {.from = from, .until = until},
            {{{.id = office, .name = "A"}, {.id = other, .name = "B"}}, {}})
            .value;
    }
    static const IndicatorCatalogue &catalogue;
};

const IndicatorCatalogue &OfficeIndicatorsTest::catalogue = IndicatorCatalogue::shipped();

void OfficeIndicatorsTest::hoursComeFromTheProfile()
{
    const auto indicators = told({profileOf(office, "6:30-12, 13-18"), profileOf(other, "8-12")});
    QCOMPARE(indicators.units, QList<UnitId>({office, other}));
    // The mean of both offices: 52.5 and 20 hours.
    QCOMPARE(figure(indicators, "hours.week"), std::optional(36.25));
    QCOMPARE(figure(indicators, "hours.early"), std::optional(1.25));
    QCOMPARE(figure(indicators, "hours.late"), std::optional(2.5));
}

void OfficeIndicatorsTest::closedDaysCountWhereTheOfficeWouldBeOpen()
{
    OfficeProfile profile = profileOf(office, "8-12");
    // Thursday to Monday, with a holiday on Friday and a week-end: two days, told in time.
    profile.closed << ClosedDays {
        .first = {2026, 10, 8}, .last = {2026, 10, 12}, .announced = {2026, 9, 20}};
    // One day, told a week before; and one that lies ahead.
    profile.closed << ClosedDays {
        .first = {2026, 11, 4}, .last = {2026, 11, 4}, .announced = {2026, 10, 28}};
    profile.closed << ClosedDays {.first = {2026, 11, 25}, .last = {2026, 11, 25}};
    const auto indicators = told({profile});
    QCOMPARE(figure(indicators, "closed.announced", {2026, 10, 1}, {2026, 10, 31}),
        std::optional(100.0));
    QCOMPARE(qRound(*figure(indicators, "closed.announced")), 67); // two of three
}

void OfficeIndicatorsTest::monthsFollowTheHoursOfTheirTime()
{
    OfficeProfile profile = profileOf(office, "8-12");
    profile.hours << profile.hours.first();
    profile.hours.last().validFrom = QDate(2026, 11, 1);
    profile.hours.last().counter[0] = *hoursFrom(u"8-18");
    const auto indicators = told({profile});
    QCOMPARE(figure(indicators, "hours.week", {2026, 10, 1}, {2026, 10, 31}), std::optional(20.0));
    QCOMPARE(figure(indicators, "hours.week", {2026, 11, 1}, {2026, 11, 30}), std::optional(26.0));
    QVERIFY(!figure(indicators, "hours.week", {2026, 7, 1}, {2026, 8, 31}));
}

void OfficeIndicatorsTest::whatWasObservedStands()
{
    const Series &week = *catalogue.seriesCalled(u"hours.week");
    ObservationTable stored;
    QVERIFY(stored.add({.unit = office,
                           .series = week.number,
                           .slot = *ServiceSlot::quarter(2026, 3),
                           .numbers = {3300, 1}},
        week.width()));
    stored.finish();
    const auto indicators = told({profileOf(office, "8-12")}, stored);
    // September is told by the quarter, October and November by the profile; nothing twice.
    QCOMPARE(figure(indicators, "hours.week", {2026, 7, 1}, {2026, 9, 30}), std::optional(33.0));
    QCOMPARE(figure(indicators, "hours.week", {2026, 10, 1}, {2026, 11, 30}), std::optional(20.0));
    QVERIFY(!figure(indicators, "hours.week", {2026, 9, 1}, {2026, 9, 30}));
}

void OfficeIndicatorsTest::nothingIsMadeUp()
{
    OfficeProfile empty {.unit = office};
    empty.closed << ClosedDays {.first = {2026, 10, 8}, .last = {2026, 10, 8}};
    OfficeProfile ahead = profileOf(other, "8-12", {2027, 1, 1});
    const auto indicators = told({empty, ahead});
    QVERIFY(indicators.units.isEmpty());
    QVERIFY(indicators.table.isEmpty());
}

void OfficeIndicatorsTest::onlyOpeningHoursAndClosedDaysAreTold()
{
    QStringList ids;
    for (const Indicator &indicator : catalogue.indicators()) {
        if (isToldByProfiles(indicator, catalogue))
            ids << indicator.id;
    }
    QCOMPARE(ids, QStringList({"hours.week", "hours.early", "hours.late", "closed.announced"}));
}

QTEST_APPLESS_MAIN(OfficeIndicatorsTest)
#include "tst_officeindicators.moc"
