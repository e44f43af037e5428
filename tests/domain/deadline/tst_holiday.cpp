// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/holiday.h"
#include "support/domain/deadlinetesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Public holidays of the states, as their laws had them year by year.
class HolidayTest : public QObject
{
    Q_OBJECT

private slots:
    void easterFallsOnItsSunday_data();
    void easterFallsOnItsSunday();
    void stateHasSoManyHolidays_data();
    void stateHasSoManyHolidays();
    void dayIsAHolidayOrNot_data();
    void dayIsAHolidayOrNot();
    void repentanceIsTheWednesdayBeforeTheLastSundayOfTheChurchYear();
    void everyDayIsListedOnceAndInOrder();
    void withoutAStateOnlyWhatAllHave();
};

void HolidayTest::easterFallsOnItsSunday_data()
{
    QTest::addColumn<QDate>("easter");
    for (const char *easter : {"1990-04-15", "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24",
             "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2035-03-25",
             "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22"})
        QTest::newRow(easter) << day(easter);
}

void HolidayTest::easterFallsOnItsSunday()
{
    QFETCH(const QDate, easter);
    QCOMPARE(easterSunday(easter.year()), easter);
}

void HolidayTest::stateHasSoManyHolidays_data()
{
    QTest::addColumn<FederalState>("state");
    QTest::addColumn<int>("in1994");
    QTest::addColumn<int>("in2016");
    QTest::addColumn<int>("in2026");
    using enum FederalState;
    QTest::newRow("BW") << BadenWuerttemberg << 13 << 12 << 12;
    QTest::newRow("BY") << Bavaria << 13 << 12 << 12;
    QTest::newRow("BE") << Berlin << 10 << 9 << 10;
    QTest::newRow("BB") << Brandenburg << 13 << 12 << 12;
    QTest::newRow("HB") << Bremen << 10 << 9 << 10;
    QTest::newRow("HH") << Hamburg << 10 << 9 << 10;
    QTest::newRow("HE") << Hesse << 11 << 10 << 10;
    QTest::newRow("MV") << MecklenburgVorpommern << 11 << 10 << 11;
    QTest::newRow("NI") << LowerSaxony << 10 << 9 << 10;
    QTest::newRow("NW") << NorthRhineWestphalia << 12 << 11 << 11;
    QTest::newRow("RP") << RhinelandPalatinate << 12 << 11 << 11;
    QTest::newRow("SL") << Saarland << 13 << 12 << 12;
    QTest::newRow("SN") << Saxony << 11 << 11 << 11;
    QTest::newRow("ST") << SaxonyAnhalt << 12 << 11 << 11;
    QTest::newRow("SH") << SchleswigHolstein << 10 << 9 << 10;
    QTest::newRow("TH") << Thuringia << 11 << 10 << 11;
}

void HolidayTest::stateHasSoManyHolidays()
{
    QFETCH(const FederalState, state);
    QTEST(static_cast<int>(holidaysOf(1994, placeIn(state)).size()), "in1994");
    QTEST(static_cast<int>(holidaysOf(2016, placeIn(state)).size()), "in2016");
    QTEST(static_cast<int>(holidaysOf(2026, placeIn(state)).size()), "in2026");
}

void HolidayTest::dayIsAHolidayOrNot_data()
{
    QTest::addColumn<QDate>("when");
    QTest::addColumn<HolidayPlace>("where");
    QTest::addColumn<bool>("is");
    using enum FederalState;
    using enum LocalHoliday;
    const auto row = [](const char *name, const char *when, const HolidayPlace &where, bool is) {
        QTest::newRow(name) << day(when) << where << is;
    };
    row("Women's Day in Berlin before", "2018-03-08", placeIn(Berlin), false);
    row("Women's Day in Berlin", "2019-03-08", placeIn(Berlin), true);
    row("Women's Day in the north-east before", "2022-03-08", placeIn(MecklenburgVorpommern),
        false);
    row("Women's Day in the north-east", "2023-03-08", placeIn(MecklenburgVorpommern), true);
    row("Women's Day in Hamburg", "2026-03-08", placeIn(Hamburg), false);
    row("Liberation 2020", "2020-05-08", placeIn(Berlin), true);
    row("Liberation 2021", "2021-05-08", placeIn(Berlin), false);
    row("Liberation 2025", "2025-05-08", placeIn(Berlin), true);
    row("Liberation 2025 in Brandenburg", "2025-05-08", placeIn(Brandenburg), false);
    row("17 June 2028", "2028-06-17", placeIn(Berlin), true);
    row("17 June 2027", "2027-06-17", placeIn(Berlin), false);
    row("Corpus Christi 2026", "2026-06-04", placeIn(Hesse), true);
    row("Corpus Christi in Lower Saxony", "2026-06-04", placeIn(LowerSaxony), false);
    row("Corpus Christi in Crostwitz", "2026-06-04", placeIn(Saxony, {CorpusChristi}), true);
    row("Corpus Christi in Dresden", "2026-06-04", placeIn(Saxony), false);
    row("Corpus Christi in Heiligenstadt", "2026-06-04", placeIn(Thuringia, {CorpusChristi}), true);
    row("Assumption in Munich", "2026-08-15", placeIn(Bavaria, {Assumption}), true);
    row("Assumption in Nuremberg", "2026-08-15", placeIn(Bavaria), false);
    row("Assumption in Saarbrücken", "2026-08-15", placeIn(Saarland), true);
    row("Assumption is nothing in Saxony", "2026-08-15", placeIn(Saxony, {Assumption}), false);
    row("Peace Festival", "2026-08-08", placeIn(Bavaria, {Assumption, PeaceFestival}), true);
    row("Peace Festival elsewhere", "2026-08-08", placeIn(Bavaria, {Assumption}), false);
    row("Children's Day before", "2018-09-20", placeIn(Thuringia), false);
    row("Children's Day", "2019-09-20", placeIn(Thuringia), true);
    row("Reformation in the north before", "2016-10-31", placeIn(Hamburg), false);
    row("Reformation everywhere once", "2017-10-31", placeIn(Bavaria), true);
    row("Reformation in the north", "2018-10-31", placeIn(Hamburg), true);
    row("Reformation in Bavaria after", "2018-10-31", placeIn(Bavaria), false);
    row("Reformation in Saxony", "1992-10-31", placeIn(Saxony), true);
    row("Reformation in Berlin", "2026-10-31", placeIn(Berlin), false);
    row("All Saints' Day", "2026-11-01", placeIn(RhinelandPalatinate), true);
    row("All Saints' Day in Thuringia", "2026-11-01", placeIn(Thuringia), false);
    row("Repentance everywhere", "1994-11-16", placeIn(Hamburg), true);
    row("Repentance given up", "1995-11-22", placeIn(Hamburg), false);
    row("Repentance in Saxony", "2026-11-18", placeIn(Saxony), true);
    row("Easter Sunday by law", "2026-04-05", placeIn(Brandenburg), true);
    row("Whit Sunday by law", "2026-05-24", placeIn(Brandenburg), true);
    row("Epiphany", "2026-01-06", placeIn(SaxonyAnhalt), true);
    row("Epiphany in Hesse", "2026-01-06", placeIn(Hesse), false);
    row("Christmas Eve", "2026-12-24", placeIn(Bavaria), false);
    row("New Year's Eve", "2026-12-31", placeIn(Bavaria), false);
    row("Unity Day", "1990-10-03", placeIn(Hesse), true);
}

void HolidayTest::dayIsAHolidayOrNot()
{
    QFETCH(const QDate, when);
    QFETCH(const HolidayPlace, where);
    const auto holidays = holidaysOf(when.year(), where);
    QTEST(std::ranges::find(holidays, when, &Holiday::day) != holidays.cend(), "is");
}

void HolidayTest::repentanceIsTheWednesdayBeforeTheLastSundayOfTheChurchYear()
{
    for (int year = 1990; year <= 2100; ++year) {
        // The fourth Sunday before Christmas begins the next church year.
        const QDate christmas(year, 12, 25);
        const QDate fourthAdvent = christmas.addDays(-(christmas.dayOfWeek()));
        const QDate lastSunday = fourthAdvent.addDays(-28);
        const QDate expected = lastSunday.addDays(-4);
        const auto holidays = holidaysOf(year, placeIn(FederalState::Saxony));
        const auto found = std::ranges::find_if(holidays, [](const Holiday &one) {
            return one.name.in(Language::English) == u"Day of Repentance";
        });
        QVERIFY(found != holidays.cend());
        QCOMPARE(found->day, expected);
    }
}

void HolidayTest::everyDayIsListedOnceAndInOrder()
{
    // On 1 May 2008 Ascension Day and Labour Day fall together.
    for (const auto &term : terms<FederalState>()) {
        for (int year = 1990; year <= 2100; ++year) {
            const auto holidays
                = holidaysOf(year, placeIn(term.value, CodeSet<LocalHoliday>::all()));
            for (qsizetype i = 1; i < holidays.size(); ++i)
                QVERIFY(holidays.at(i - 1).day < holidays.at(i).day);
        }
    }
    QCOMPARE(holidaysOf(2008, placeIn(FederalState::Hamburg)).size(), 8);
}

void HolidayTest::withoutAStateOnlyWhatAllHave()
{
    QCOMPARE(holidaysOf(2026, {}).size(), 9);
    QCOMPARE(holidaysOf(2017, {}).size(), 10);
    QCOMPARE(holidaysOf(1994, {}).size(), 10);
}

QTEST_APPLESS_MAIN(HolidayTest)
#include "tst_holiday.moc"
