// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentfilter.h"
#include "gui/common/uilanguage.h"

#include <QtTest>

using namespace rueckhalt;

class IncidentFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void periodsFollowTheCalendar_data();
    void periodsFollowTheCalendar();
    void everyPartRestrictsAndClearsOnItsOwn();
    void sentenceNamesEveryRestriction();
    void emptyFilterAsksForEverything();
    void accumulationBecomesAFilter();

private:
    static IncidentFilter narrow();
};

IncidentFilter IncidentFilterTest::narrow()
{
    IncidentFilter filter;
    filter.text = QStringLiteral("tür");
    filter.period = {FilterPeriod::Kind::Year, 2025};
    filter.weekdays = {Weekday::Monday, Weekday::Friday};
    filter.times = {TimeBand::LateMorning};
    filter.types = {IncidentType::Physical};
    filter.levels = {AachenLevel::Level2, AachenLevel::Level3};
    filter.triggers = {Trigger::ClosedDoor};
    filter.places = {Place::Counter, Place::Office};
    filter.consequences = {Consequence::Strain};
    filter.unit = UnitId(UnitId::Bytes {1});
    filter.service = ServiceId(ServiceId::Bytes {2});
    filter.counted = {IncidentId(IncidentId::Bytes {3})};
    return filter;
}

void IncidentFilterTest::periodsFollowTheCalendar_data()
{
    using enum FilterPeriod::Kind;
    QTest::addColumn<FilterPeriod>("period");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    const QDate today(2026, 11, 21);
    QTest::newRow("all") << FilterPeriod {} << today << QDate() << QDate();
    QTest::newRow("month") << FilterPeriod {ThisMonth, 0} << today << QDate(2026, 11, 1) << today;
    QTest::newRow("90 days with today")
        << FilterPeriod {Last90Days, 0} << today << QDate(2026, 8, 24) << today;
    QTest::newRow("30 days with today")
        << FilterPeriod {Last30Days, 0} << today << QDate(2026, 10, 23) << today;
    QTest::newRow("365 days with today")
        << FilterPeriod {Last365Days, 0} << today << QDate(2025, 11, 22) << today;
    QTest::newRow("90 days over new year") << FilterPeriod {Last90Days, 0} << QDate(2026, 1, 1)
                                           << QDate(2025, 10, 4) << QDate(2026, 1, 1);
    QTest::newRow("year") << FilterPeriod {ThisYear, 0} << today << QDate(2026, 1, 1)
                          << QDate(2026, 12, 31);
    QTest::newRow("chosen month") << FilterPeriod {.kind = Month, .year = 2024, .month = 2} << today
                                  << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("chosen year") << FilterPeriod {Year, 2024} << today << QDate(2024, 1, 1)
                                 << QDate(2024, 12, 31);
}

void IncidentFilterTest::periodsFollowTheCalendar()
{
    QFETCH(const FilterPeriod, period);
    QFETCH(const QDate, today);
    IncidentFilter filter;
    filter.period = period;
    const IncidentQuery query = filter.queryOn(today);
    QTEST(query.from, "from");
    QTEST(query.until, "until");
}

void IncidentFilterTest::everyPartRestrictsAndClearsOnItsOwn()
{
    for (const FilterPart part : FilterParts) {
        IncidentFilter filter = narrow();
        QVERIFY(filter.restricts(part));
        filter.clear(part);
        QVERIFY(!filter.restricts(part));
        for (const FilterPart other : FilterParts)
            QCOMPARE(filter.restricts(other), other != part);
        QCOMPARE(filter.text, narrow().text);
    }
}

void IncidentFilterTest::sentenceNamesEveryRestriction()
{
    setUiLanguage(Language::English);
    Organisation organisation;
    organisation.units = {{.id = narrow().unit, .parent = {}, .name = QStringLiteral("Town hall")}};
    organisation.services = {{narrow().service, QStringLiteral("Passport")}};
    QCOMPARE(FilterWords::sentenceOf(narrow(), organisation, Language::English),
        QStringLiteral(
            "Search: tür · Period: 2025 · Weekday: Monday, Friday · "
            "Time of day: late morning (10–12 am) · Kind: physical · Level: 2, 3 · "
            "Trigger: Closed door, opening hours · Place: Counter, Office · "
            "Consequences: Emotional strain · Office or unit: Town hall · Matter: Passport · "
            "Accumulation: the 1 counted"));
    QCOMPARE(FilterWords::sentenceOf({}, organisation, Language::English), QString());
}

void IncidentFilterTest::emptyFilterAsksForEverything()
{
    QVERIFY(!IncidentFilter().restrictsAnything());
    QVERIFY(narrow().restrictsAnything());
    QCOMPARE(IncidentFilter().queryOn(QDate(2026, 1, 1)), IncidentQuery());
    QCOMPARE(narrow().queryOn(QDate(2026, 1, 1)).places, narrow().places);
}

void IncidentFilterTest::accumulationBecomesAFilter()
{
    const FilterPeriod period {FilterPeriod::Kind::Last90Days, 0};
    IncidentFilter expected;
    expected.period = period;
    QCOMPARE(filterFor({}, period), expected);
    expected.unit = narrow().unit;
    expected.service = narrow().service;
    expected.places = {Place::WaitingArea};
    expected.triggers = {Trigger::WaitingTime};
    expected.weekdays = {Weekday::Monday};
    expected.times = {TimeBand::Morning};
    QCOMPARE(filterFor({.unit = narrow().unit,
                           .place = Place::WaitingArea,
                           .trigger = Trigger::WaitingTime,
                           .weekday = Weekday::Monday,
                           .band = TimeBand::Morning,
                           .service = narrow().service},
                 period),
        expected);
    const IncidentQuery query = expected.queryOn(QDate(2026, 11, 21));
    QCOMPARE(query.weekdays, expected.weekdays);
    QCOMPARE(query.times, expected.times);
}

QTEST_MAIN(IncidentFilterTest)
#include "tst_incidentfilter.moc"
