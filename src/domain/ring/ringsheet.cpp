// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringsheet.h"

#include "domain/disclosure/releaseperiod.h"

#include <algorithm>

namespace rueckhalt {

namespace {

QStringList problemsOfGroup(
    const RingGroup &group, const RingAgreement &agreement, const IndicatorCatalogue &catalogue)
{
    QStringList problems;
    if (group.task != RingTask::Other && !agreement.task(group.task))
        problems << QStringLiteral("a task that is not agreed");
    if (group.range.isEmpty() || !std::ranges::is_sorted(group.range)
        || std::ranges::adjacent_find(group.range) != group.range.end()
        || !std::ranges::all_of(
            group.range, [&](const QString &code) { return agreement.task(code) != nullptr; }))
        problems << QStringLiteral("a range of tasks that is not agreed or not in order");
    if (group.task != RingTask::Other && !group.range.contains(group.task))
        problems << QStringLiteral("a range without its own task");
    if (group.postHundredths && *group.postHundredths < 0)
        problems << QStringLiteral("posts below zero");
    if (group.incidents && *group.incidents < 0)
        problems << QStringLiteral("incidents below zero");
    QStringList codes;
    for (const RingSeries &series : group.series) {
        codes << series.code;
        const Series *known = catalogue.seriesCalled(series.code);
        const bool fits = known
            ? series.numbers.size() == known->width()
            : !series.numbers.isEmpty() && series.numbers.size() <= Series::MaxClasses;
        if (!fits || (known && known->kind == SeriesKind::Delivered))
            problems << QStringLiteral("series “%1” does not have the numbers of its definition")
                            .arg(series.code);
    }
    for (const RingWithheld &withheld : group.withheld)
        codes << withheld.code;
    if (codes.removeDuplicates() > 0 || codes.size() > RingGroup::MaxSeries)
        problems << QStringLiteral("a series twice, or too many");
    return problems;
}

} // namespace

template <>
std::span<const Term<RingLack>> terms<RingLack>()
{
    using enum RingLack;
    static constexpr std::array<Term<RingLack>, 8> list {{
        {NotObserved, "not-observed", {"nicht erhoben", "not observed"}},
        {Incomplete, "incomplete",
            {"nicht an jeder Stelle in jedem Monat erhoben",
                "not observed at every office in every month"}},
        {FewAnswers, "few-answers", {"zu wenige Einzelwerte", "too few single values"}},
        {SmallUnits, "small-units",
            {"nur in zu kleinen Einheiten erhoben", "observed in units only that are too small"}},
        {Dominated, "dominated",
            {"fast alles stammt aus einer kleinen Stelle",
                "nearly all of it is of a small office"}},
        {OfficesChanged, "offices-changed",
            {"eine kleine Stelle kam hinzu oder fiel weg", "a small office came or went"}},
        {TooLarge, "too-large", {"zu groß für ein Blatt", "too large for a sheet"}},
        {ToldElsewhere, "told-elsewhere",
            {"schon anderswo von einem Teil der Stellen genannt, der Rest wäre zu klein",
                "told elsewhere of a part of the offices already, the rest would be too small"}},
    }};
    return list;
}

const RingSeries *RingGroup::seriesCalled(QStringView code) const
{
    const auto found = std::ranges::find_if(
        series, [code](const RingSeries &each) { return each.code == code; });
    return found == series.end() ? nullptr : &*found;
}

const RingGroup *RingSheet::group(QStringView task) const
{
    const auto found
        = std::ranges::find_if(groups, [task](const RingGroup &each) { return each.task == task; });
    return found == groups.end() ? nullptr : &*found;
}

QStringList problemsOf(const RingSheet &sheet, const RingAgreement &agreement)
{
    const IndicatorCatalogue catalogue = agreement.catalogue();
    QStringList problems;
    if (sheet.ring != agreement.id)
        problems << QStringLiteral("of another ring");
    if (sheet.agreement != agreement.version)
        problems << QStringLiteral("of another version of the agreement");
    if (!agreement.member(sheet.member))
        problems << QStringLiteral("of nobody who is a member");
    if (!isPeriodOf(sheet.period, agreement.periods))
        problems << QStringLiteral("of a kind of period that is not agreed");
    for (const RingFigure &figure : agreement.figures) {
        const bool isTold = sheet.definitions.contains(figure.indicator);
        if (isTold == sheet.otherwise.contains(figure.indicator))
            problems << QStringLiteral("“%1” is not among its definitions").arg(figure.indicator);
        else if (isTold && sheet.definitions.value(figure.indicator) != figure.version)
            problems << QStringLiteral("“%1” of another version of its definition")
                            .arg(figure.indicator);
    }
    if (sheet.definitions.size() + sheet.otherwise.size() != agreement.figures.size())
        problems << QStringLiteral("a key figure that is not agreed");
    QStringList tasks;
    for (const RingGroup &group : sheet.groups) {
        tasks << group.task;
        problems << problemsOfGroup(group, agreement, catalogue);
    }
    if (tasks.removeDuplicates() > 0 || tasks.size() > RingSheet::MaxGroups)
        problems << QStringLiteral("a task twice, or too many");
    const bool tellsIncidents = sheet.incidents
        || std::ranges::any_of(
            sheet.groups, [](const RingGroup &group) { return group.incidents.has_value(); });
    const auto release = ReleasePeriod::fromCode(sheet.release);
    if (tellsIncidents
        && (!release || release->firstDay() != sheet.period.firstDay()
            || release->lastDay() != sheet.period.lastDay()))
        problems << QStringLiteral("incidents without the release they are from");
    problems.removeDuplicates();
    return problems;
}

IndicatorFigure figureOf(const Indicator &indicator, const RingGroup &group, ServiceSlot period,
    const IndicatorCatalogue &catalogue)
{
    // One office that has seen all of it: what holds for registers holds here.
    ObservationTable table;
    for (const auto number : seriesBehind(indicator, catalogue)) {
        const Series *series = catalogue.series(number);
        const RingSeries *told = group.seriesCalled(series->code);
        if (!told || told->numbers.size() != series->width())
            continue;
        Observation observation {.series = number, .slot = period};
        std::ranges::copy(told->numbers, observation.numbers.begin());
        table.add(observation, series->width());
    }
    table.finish();
    const IndicatorQuery query {.from = period.firstDay(), .until = period.lastDay()};
    return figureOf(indicator, table, catalogue, query, Organisation());
}

} // namespace rueckhalt
