// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/holiday.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<FederalState>> terms<FederalState>()
{
    using enum FederalState;
    static constexpr std::array<Term<FederalState>, 16> list {{
        {BadenWuerttemberg, "BW", {"Baden-Württemberg", "Baden-Württemberg"}},
        {Bavaria, "BY", {"Bayern", "Bavaria"}},
        {Berlin, "BE", {"Berlin", "Berlin"}},
        {Brandenburg, "BB", {"Brandenburg", "Brandenburg"}},
        {Bremen, "HB", {"Bremen", "Bremen"}},
        {Hamburg, "HH", {"Hamburg", "Hamburg"}},
        {Hesse, "HE", {"Hessen", "Hesse"}},
        {MecklenburgVorpommern, "MV", {"Mecklenburg-Vorpommern", "Mecklenburg-Vorpommern"}},
        {LowerSaxony, "NI", {"Niedersachsen", "Lower Saxony"}},
        {NorthRhineWestphalia, "NW", {"Nordrhein-Westfalen", "North Rhine-Westphalia"}},
        {RhinelandPalatinate, "RP", {"Rheinland-Pfalz", "Rhineland-Palatinate"}},
        {Saarland, "SL", {"Saarland", "Saarland"}},
        {Saxony, "SN", {"Sachsen", "Saxony"}},
        {SaxonyAnhalt, "ST", {"Sachsen-Anhalt", "Saxony-Anhalt"}},
        {SchleswigHolstein, "SH", {"Schleswig-Holstein", "Schleswig-Holstein"}},
        {Thuringia, "TH", {"Thüringen", "Thuringia"}},
    }};
    return list;
}

template <>
std::span<const Term<LocalHoliday>> terms<LocalHoliday>()
{
    using enum LocalHoliday;
    static constexpr std::array<Term<LocalHoliday>, 3> list {{
        {Assumption, "assumption", {"Mariä Himmelfahrt", "Assumption Day"}},
        {CorpusChristi, "corpus-christi", {"Fronleichnam", "Corpus Christi"}},
        {PeaceFestival, "peace-festival", {"Augsburger Friedensfest", "Augsburg Peace Festival"}},
    }};
    return list;
}

namespace {

using States = CodeSet<FederalState>;
using enum FederalState;

constexpr States Everywhere = States::fromBits(0xFFFF);
constexpr int Always = 9999;
/// In place of a month.
constexpr int AfterEaster = 0;
constexpr int BeforeAdvent = -1;

struct HolidayRule
{
    Words name {};
    int month = AfterEaster; ///< of a fixed day; or AfterEaster, BeforeAdvent
    int day = 0; ///< of the month, or days after Easter Sunday
    States states = Everywhere;
    int from = 0;
    int until = Always;
    std::optional<LocalHoliday> local {};
};

/// Sources: the laws on Sundays and holidays of the states; 3 October: Unification Treaty Art. 2
/// (2); 31 October 2017: laws or ordinances of the eleven states that did not have it; 8 May and
/// 17 June: Berlin's law, for these years alone.
constexpr std::array<HolidayRule, 29> rules {{
    {.name = {"Neujahr", "New Year's Day"}, .month = 1, .day = 1},
    {.name = {"Heilige Drei Könige", "Epiphany"},
        .month = 1,
        .day = 6,
        .states = {BadenWuerttemberg, Bavaria, SaxonyAnhalt}},
    {.name = {"Frauentag", "Women's Day"}, .month = 3, .day = 8, .states = {Berlin}, .from = 2019},
    {.name = {"Frauentag", "Women's Day"},
        .month = 3,
        .day = 8,
        .states = {MecklenburgVorpommern},
        .from = 2023},
    {.name = {"Karfreitag", "Good Friday"}, .day = -2},
    {.name = {"Ostersonntag", "Easter Sunday"}, .day = 0, .states = {Brandenburg}},
    {.name = {"Ostermontag", "Easter Monday"}, .day = 1},
    {.name = {"Tag der Arbeit", "Labour Day"}, .month = 5, .day = 1},
    {.name = {"Tag der Befreiung", "Day of Liberation"},
        .month = 5,
        .day = 8,
        .states = {Berlin},
        .from = 2020,
        .until = 2020},
    {.name = {"Tag der Befreiung", "Day of Liberation"},
        .month = 5,
        .day = 8,
        .states = {Berlin},
        .from = 2025,
        .until = 2025},
    {.name = {"Christi Himmelfahrt", "Ascension Day"}, .day = 39},
    {.name = {"Pfingstsonntag", "Whit Sunday"}, .day = 49, .states = {Brandenburg}},
    {.name = {"Pfingstmontag", "Whit Monday"}, .day = 50},
    {.name = {"Fronleichnam", "Corpus Christi"},
        .day = 60,
        .states
        = {BadenWuerttemberg, Bavaria, Hesse, NorthRhineWestphalia, RhinelandPalatinate, Saarland}},
    {.name = {"Fronleichnam", "Corpus Christi"},
        .day = 60,
        .states = {Saxony, Thuringia},
        .local = LocalHoliday::CorpusChristi},
    {.name = {"Jahrestag des 17. Juni 1953", "Anniversary of 17 June 1953"},
        .month = 6,
        .day = 17,
        .states = {Berlin},
        .from = 2028,
        .until = 2028},
    {.name = {"Augsburger Friedensfest", "Augsburg Peace Festival"},
        .month = 8,
        .day = 8,
        .states = {Bavaria},
        .local = LocalHoliday::PeaceFestival},
    {.name = {"Mariä Himmelfahrt", "Assumption Day"}, .month = 8, .day = 15, .states = {Saarland}},
    {.name = {"Mariä Himmelfahrt", "Assumption Day"},
        .month = 8,
        .day = 15,
        .states = {Bavaria},
        .local = LocalHoliday::Assumption},
    {.name = {"Weltkindertag", "World Children's Day"},
        .month = 9,
        .day = 20,
        .states = {Thuringia},
        .from = 2019},
    {.name = {"Tag der Deutschen Einheit", "German Unity Day"}, .month = 10, .day = 3},
    {.name = {"Reformationstag", "Reformation Day"},
        .month = 10,
        .day = 31,
        .states = {Brandenburg, MecklenburgVorpommern, Saxony, SaxonyAnhalt, Thuringia}},
    {.name = {"Reformationstag", "Reformation Day"},
        .month = 10,
        .day = 31,
        .from = 2017,
        .until = 2017},
    {.name = {"Reformationstag", "Reformation Day"},
        .month = 10,
        .day = 31,
        .states = {Bremen, Hamburg, LowerSaxony, SchleswigHolstein},
        .from = 2018},
    {.name = {"Allerheiligen", "All Saints' Day"},
        .month = 11,
        .day = 1,
        .states
        = {BadenWuerttemberg, Bavaria, NorthRhineWestphalia, RhinelandPalatinate, Saarland}},
    {.name = {"Buß- und Bettag", "Day of Repentance"}, .month = BeforeAdvent, .until = 1994},
    {.name = {"Buß- und Bettag", "Day of Repentance"},
        .month = BeforeAdvent,
        .states = {Saxony},
        .from = 1995},
    {.name = {"Erster Weihnachtstag", "Christmas Day"}, .month = 12, .day = 25},
    {.name = {"Zweiter Weihnachtstag", "Second Day of Christmas"}, .month = 12, .day = 26},
}};

/// The Wednesday before the last Sunday of the church's year: the last one before 23 November.
QDate dayOfRepentance(int year)
{
    const QDate latest(year, 11, 22);
    return latest.addDays(-((latest.dayOfWeek() + 7 - Qt::Wednesday) % 7));
}

QDate dayOf(const HolidayRule &rule, int year)
{
    if (rule.month == BeforeAdvent)
        return dayOfRepentance(year);
    if (rule.month == AfterEaster)
        return easterSunday(year).addDays(rule.day);
    return {year, rule.month, rule.day};
}

bool appliesTo(const HolidayRule &rule, int year, const HolidayPlace &place)
{
    if (year < rule.from || year > rule.until)
        return false;
    if (rule.local && !place.local.contains(*rule.local))
        return false;
    return place.state ? rule.states.contains(*place.state) : rule.states == Everywhere;
}

} // namespace

QDate easterSunday(int year)
{
    // Meeus, Jones and Butcher.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

QList<Holiday> holidaysOf(int year, const HolidayPlace &place)
{
    QList<Holiday> holidays;
    for (const HolidayRule &rule : rules) {
        if (!appliesTo(rule, year, place))
            continue;
        const QDate day = dayOf(rule, year);
        // Ascension Day can be Labour Day (2008): one day, named by what comes first here.
        if (std::ranges::find(holidays, day, &Holiday::day) == holidays.end())
            holidays.append({day, rule.name, rule.local});
    }
    std::ranges::sort(holidays, {}, &Holiday::day);
    return holidays;
}

CodeSet<LocalHoliday> localHolidaysIn(FederalState state)
{
    CodeSet<LocalHoliday> set;
    for (const HolidayRule &rule : rules) {
        if (rule.local && rule.states.contains(state))
            set.insert(*rule.local);
    }
    return set;
}

} // namespace rueckhalt
