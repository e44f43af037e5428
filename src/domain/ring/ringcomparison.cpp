// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringcomparison.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rueckhalt {

namespace {

constexpr double thousandContacts = 1000;

/// One number that is compared, and how.
struct RingMeasure
{
    QString figure {};
    RingBase base = RingBase::AsIs;
};

std::optional<double> contactsOf(const RingGroup &group)
{
    const RingSeries *contacts = group.seriesCalled(u"contacts");
    if (!contacts || contacts->numbers.isEmpty() || contacts->numbers.first() == 0)
        return std::nullopt;
    return contacts->numbers.first();
}

bool isCount(const QString &figure, const IndicatorCatalogue &catalogue)
{
    const Indicator *indicator = catalogue.indicator(figure);
    return figure == RingLine::Incidents
        || (indicator && indicator->aggregation == Aggregation::Sum);
}

QList<RingMeasure> measuresOf(const RingAgreement &agreement)
{
    const IndicatorCatalogue catalogue = agreement.catalogue();
    QList<RingMeasure> measures;
    QStringList figures;
    for (const RingFigure &figure : agreement.figures)
        figures << figure.indicator;
    if (agreement.withIncidents)
        figures << RingLine::Incidents;
    for (const QString &figure : std::as_const(figures)) {
        if (!isCount(figure, catalogue)) {
            measures << RingMeasure {figure, RingBase::AsIs};
            continue;
        }
        measures << RingMeasure {figure, RingBase::PerPost};
        if (figure != u"contacts")
            measures << RingMeasure {figure, RingBase::PerThousandContacts};
    }
    return measures;
}

/// Why a series behind the figure is not told, as the sheet says.
std::optional<RingLack> lackIn(
    const RingGroup &group, const Indicator &indicator, const IndicatorCatalogue &catalogue)
{
    for (const auto number : seriesBehind(indicator, catalogue)) {
        const QString &code = catalogue.series(number)->code;
        for (const RingWithheld &withheld : group.withheld) {
            if (withheld.code == code)
                return withheld.why;
        }
    }
    return std::nullopt;
}

double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

/// Makes the lines of one period.
class RingComparer
{
public:
    RingComparer(const RingAgreement &agreement, const QList<RingSheet> &sheets, const Digest &own,
        ServiceSlot period)
        : m_agreement(agreement)
        , m_catalogue(agreement.catalogue())
        , m_sheets(sheets)
        , m_own(own)
        , m_period(period)
    {
    }

    [[nodiscard]] RingLine line(const QString &task, const RingMeasure &measure) const
    {
        RingLine line {.task = task, .figure = measure.figure, .base = measure.base};
        const Indicator *indicator = m_catalogue.indicator(measure.figure);
        if (indicator)
            line.indicator = *indicator;
        line.better = measure.figure == RingLine::Incidents ? BetterIs::Lower
            : indicator                                     ? indicator->better
                                                            : BetterIs::Neither;
        line.range = rangeFor(task);
        for (const RingMember &member : m_agreement.members) {
            RingNotCompared apart {.code = member.code};
            if (const auto value = valueOf(member, line, indicator, apart))
                line.values << RingValue {member.code, *value, member.signer == m_own};
            else
                line.apart << apart;
        }
        settle(line);
        return line;
    }

private:
    [[nodiscard]] const RingSheet *sheetOf(const Digest &member) const
    {
        const auto found = std::ranges::find_if(m_sheets, [&](const RingSheet &sheet) {
            return sheet.member == member && sheet.period == m_period;
        });
        return found == m_sheets.end() ? nullptr : &*found;
    }
    [[nodiscard]] const RingGroup *groupOf(const Digest &member, const QString &task) const
    {
        const RingSheet *sheet = sheetOf(member);
        return sheet ? sheet->group(task) : nullptr;
    }

    [[nodiscard]] QStringList rangeFor(const QString &task) const
    {
        if (const RingGroup *own = groupOf(m_own, task))
            return own->range;
        std::map<QStringList, int> ranges;
        for (const RingMember &member : m_agreement.members) {
            if (const RingGroup *group = groupOf(member.signer, task))
                ++ranges[group->range];
        }
        const auto most
            = std::ranges::max_element(ranges, {}, [](const auto &range) { return range.second; });
        return most == ranges.end() ? QStringList() : most->first;
    }

    [[nodiscard]] std::optional<double> valueOf(const RingMember &member, const RingLine &line,
        const Indicator *indicator, RingNotCompared &apart) const
    {
        const auto isApart = [&](RingApart why) {
            apart.why = why;
            return std::optional<double>();
        };
        const RingSheet *sheet = sheetOf(member.signer);
        if (!sheet)
            return isApart(RingApart::NoSheet);
        const RingGroup *group = sheet->group(line.task);
        if (!group)
            return isApart(RingApart::NoGroup);
        if (group->range != line.range) {
            std::ranges::set_difference(group->range, line.range, std::back_inserter(apart.more));
            std::ranges::set_difference(line.range, group->range, std::back_inserter(apart.fewer));
            return isApart(RingApart::OtherTasks);
        }
        const RingFigure *figure = m_agreement.figure(line.figure);
        if (figure && sheet->definitions.value(line.figure) != figure->version)
            return isApart(RingApart::OtherDefinition);
        std::optional<double> value = group->incidents;
        if (figure && indicator) {
            value = figureOf(*indicator, *group, m_period, m_catalogue).value;
            apart.lack = lackIn(*group, *indicator, m_catalogue);
        }
        if (!value)
            return isApart(RingApart::Withheld);
        const auto base = baseOf(line.base, *group);
        return base ? std::optional(*value / *base) : isApart(RingApart::NoBase);
    }

    static std::optional<double> baseOf(RingBase base, const RingGroup &group)
    {
        constexpr double hundredths = 100;
        switch (base) {
        case RingBase::AsIs:
            return 1;
        case RingBase::PerPost:
            if (group.postHundredths.value_or(0) == 0)
                return std::nullopt;
            return *group.postHundredths / hundredths;
        case RingBase::PerThousandContacts:
            if (const auto contacts = contactsOf(group))
                return *contacts / thousandContacts;
            return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    static void settle(RingLine &line)
    {
        const bool highestFirst = line.better == BetterIs::Higher;
        std::ranges::stable_sort(line.values, [&](const RingValue &one, const RingValue &other) {
            return highestFirst ? one.value > other.value : one.value < other.value;
        });
        std::vector<double> sorted;
        for (const RingValue &value : std::as_const(line.values)) {
            sorted.push_back(value.value);
            if (value.isOwn)
                line.own = value.value;
        }
        if (line.own) {
            const auto first = std::ranges::find(line.values, *line.own, &RingValue::value);
            line.position = static_cast<int>(first - line.values.begin()) + 1;
        }
        std::ranges::sort(sorted);
        if (sorted.size() < RingLine::LeastForMedian)
            return;
        constexpr double quarter = 0.25;
        line.lowerQuartile = quantile(sorted, quarter);
        line.median = quantile(sorted, 2 * quarter);
        line.upperQuartile = quantile(sorted, 3 * quarter);
    }

    const RingAgreement &m_agreement;
    const IndicatorCatalogue m_catalogue;
    const QList<RingSheet> &m_sheets;
    const Digest &m_own;
    ServiceSlot m_period;
};

} // namespace

template <>
std::span<const Term<RingBase>> terms<RingBase>()
{
    using enum RingBase;
    static constexpr std::array<Term<RingBase>, 3> list {{
        {AsIs, "as-is", {"", ""}},
        {PerPost, "per-post", {"je Stelle", "per post"}},
        {PerThousandContacts, "per-1000-contacts", {"je 1.000 Kontakte", "per 1,000 contacts"}},
    }};
    return list;
}

template <>
std::span<const Term<RingApart>> terms<RingApart>()
{
    using enum RingApart;
    static constexpr std::array<Term<RingApart>, 6> list {{
        {NoSheet, "no-sheet", {"kein Blatt für diesen Zeitraum", "no sheet for this period"}},
        {NoGroup, "no-group",
            {"nennt diese Aufgabe nicht für sich", "does not tell of this task by itself"}},
        {OtherTasks, "other-tasks", {"anderes Aufgabenspektrum", "another range of tasks"}},
        {OtherDefinition, "other-definition",
            {"andere Definition der Kennzahl", "another definition of the key figure"}},
        {Withheld, "withheld", {"nicht genannt", "not told"}},
        {NoBase, "no-base", {"Stellen oder Kontakte nicht genannt", "posts or contacts not told"}},
    }};
    return list;
}

RingComparison compareRing(const RingAgreement &agreement, const QList<RingSheet> &sheets,
    const Digest &own, ServiceSlot period)
{
    RingComparison comparison {.period = period};
    QList<ServiceSlot> periods = ringPeriodsOf(sheets);
    periods.removeIf([&](ServiceSlot each) { return each > period; });
    std::ranges::reverse(periods);
    QStringList tasks;
    for (const RingTask &task : agreement.tasks)
        tasks << task.code;
    tasks << QString(RingTask::Other);
    for (const QString &task : std::as_const(tasks)) {
        const bool isTold = std::ranges::any_of(sheets,
            [&](const RingSheet &sheet) { return sheet.period == period && sheet.group(task); });
        for (const RingMeasure &measure : isTold ? measuresOf(agreement) : QList<RingMeasure>()) {
            RingLine line = RingComparer(agreement, sheets, own, period).line(task, measure);
            for (const ServiceSlot &each : std::as_const(periods)) {
                const RingLine then = each == period
                    ? line
                    : RingComparer(agreement, sheets, own, each).line(task, measure);
                line.trend << RingTrendPoint {
                    each, then.own, then.median, static_cast<int>(then.values.size())};
            }
            comparison.lines << line;
        }
    }
    return comparison;
}

QList<ServiceSlot> ringPeriodsOf(const QList<RingSheet> &sheets)
{
    QList<ServiceSlot> periods;
    for (const RingSheet &sheet : sheets) {
        if (!periods.contains(sheet.period))
            periods << sheet.period;
    }
    std::ranges::sort(periods, std::ranges::greater {});
    return periods;
}

} // namespace rueckhalt
