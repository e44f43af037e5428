// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/overlay.h"

#include "domain/serviceview/exposure.h"
#include "domain/statistics/packedtime.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace rueckhalt {

namespace {

using By = OverlayQuestion::By;

constexpr double Thousand = 1000;

int dayNumber(QDate day)
{
    return static_cast<int>(QDate(1970, 1, 1).daysTo(day));
}

/// Months as a whole: of a month that is asked for in part nothing is told.
OverlayQuestion inWholeMonths(OverlayQuestion question)
{
    if (question.by != By::Month || !question.from.isValid() || !question.until.isValid())
        return question;
    if (question.from.day() > 1)
        question.from = question.from.addDays(1 - question.from.day()).addMonths(1);
    if (question.until.day() < question.until.daysInMonth())
        question.until = question.until.addDays(-question.until.day());
    return question;
}

/// Puts incidents into the slots of an overlay.
class IncidentLayer
{
public:
    IncidentLayer(const FactTable &facts, const Exposure &exposure, const OverlayQuestion &question)
        : m_facts(facts)
        , m_exposure(exposure)
        , m_question(question)
        , m_from(dayNumber(question.from))
        , m_until(dayNumber(question.until))
    {
        m_covered.reserve(facts.unitIds.size());
        for (const UnitId &unit : facts.unitIds)
            m_covered.push_back(exposure.monthsOf(unit));
    }

    /// Calls `take(key, row)` for each incident that has a slot; returns how many there are whose
    /// time is not known exactly enough.
    int place(const std::function<void(int, FactTable::Row)> &take) const
    {
        int inexact = 0;
        for (FactTable::Row row = 0; row < m_facts.rowCount(); ++row) {
            const std::uint32_t packed = m_facts.occurred[row];
            const int month = monthOf(packed);
            if (!isCovered(row, month) || m_facts.countedOf(row) == Counted::No)
                continue;
            const auto key = keyOf(packed, month);
            if (key)
                take(*key, row);
            else if (mayBeWithin(packed))
                ++inexact;
        }
        return inexact;
    }

private:
    [[nodiscard]] static int monthOf(std::uint32_t packed)
    {
        return packedtime::yearOf(packed) * 12 + static_cast<int>(packedtime::monthOf(packed)) - 1;
    }
    /// Of what is known to the year only, whether any of its months is.
    [[nodiscard]] bool isCovered(FactTable::Row row, int month) const
    {
        const std::vector<bool> &covered = m_covered[m_facts.unit[row]];
        const int at = month - m_exposure.firstMonth();
        if (packedtime::monthOf(m_facts.occurred[row]) > 0)
            return at >= 0 && static_cast<std::size_t>(at) < covered.size()
                && covered[static_cast<std::size_t>(at)];
        for (int one = std::max(at + 1, 0); one <= at + 12; ++one) {
            if (static_cast<std::size_t>(one) < covered.size()
                && covered[static_cast<std::size_t>(one)])
                return true;
        }
        return false;
    }
    [[nodiscard]] std::optional<int> keyOf(std::uint32_t packed, int month) const
    {
        if (m_question.by == By::Month)
            return packedtime::monthOf(packed) == 0
                ? std::nullopt
                : std::optional(dayNumber(QDate(month / 12, month % 12 + 1, 1)));
        const std::uint32_t hour = packedtime::hourOf(packed);
        const auto day = packedtime::dayNumberOf(packed);
        if (hour == packedtime::UnknownHour || !day || *day < m_from || *day > m_until)
            return std::nullopt;
        return static_cast<int>(packedtime::weekdayOf(packed)) * ServiceSlot::HoursOfDay
            + static_cast<int>(hour);
    }
    [[nodiscard]] bool mayBeWithin(std::uint32_t packed) const
    {
        const auto day = packedtime::dayNumberOf(packed);
        return !day || (*day >= m_from && *day <= m_until);
    }

    const FactTable &m_facts;
    const Exposure &m_exposure;
    const OverlayQuestion &m_question;
    int m_from;
    int m_until;
    std::vector<std::vector<bool>> m_covered; ///< by the position of the unit in the table
};

/// Adjusts chances after Benjamini and Hochberg (1995), in their order.
std::vector<double> adjusted(const std::vector<double> &chances)
{
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return chances[a] > chances[b]; });
    std::vector<double> result(chances.size());
    double least = 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto rank = static_cast<double>(order.size() - i);
        least = std::min(least, chances[order[i]] * static_cast<double>(order.size()) / rank);
        result[order[i]] = least;
    }
    return result;
}

void markMore(Overlay &overlay)
{
    std::vector<double> chances;
    for (const OverlaySlot &slot : std::as_const(overlay.times))
        chances.push_back(
            chanceOfAtLeast(slot.incidents, overlay.incidents, slot.contacts / overlay.contacts));
    const auto found = adjusted(chances);
    for (qsizetype i = 0; i < overlay.times.size(); ++i) {
        OverlaySlot &slot = overlay.times[i];
        slot.adjusted = found[static_cast<std::size_t>(i)];
        slot.isMore = slot.rate && slot.incidents >= Overlay::LeastStanding
            && slot.adjusted <= Overlay::FalseShare;
    }
}

void markWorst(Overlay &overlay, BetterIs better)
{
    const double sign = better == BetterIs::Higher ? -1 : 1;
    QList<double> values;
    for (const OverlaySlot &slot : std::as_const(overlay.times)) {
        if (slot.figure && slot.rate)
            values.append(sign * *slot.figure);
    }
    // A quarter of fewer than four is nothing to compare.
    if (values.size() < 4)
        return;
    std::sort(values.begin(), values.end(), std::greater<>());
    const double border = values.at((values.size() + 3) / 4 - 1);
    // Where the border is held by many, only what is beyond it is worst.
    const auto held = std::count_if(
        values.begin(), values.end(), [border](double value) { return value >= border; });
    const bool isBeyond = 2 * held > values.size();
    for (OverlaySlot &slot : overlay.times) {
        if (!slot.figure || !slot.rate)
            continue;
        const double value = sign * *slot.figure;
        slot.isWorst = isBeyond ? value > border : value >= border;
    }
}

/// Neighbours in the calendar: the next hour of the day, the next month.
bool areNeighbours(int first, int second, By by)
{
    if (by == By::Month)
        return QDate(1970, 1, 1).addDays(first).addMonths(1) == QDate(1970, 1, 1).addDays(second);
    return second == first + 1 && second % ServiceSlot::HoursOfDay != 0;
}

OverlayCluster clusterOf(const Overlay &overlay, const QList<int> &keys)
{
    OverlayCluster cluster;
    cluster.keys = keys;
    for (const OverlaySlot &slot : overlay.times) {
        const bool isIn = keys.contains(slot.key);
        (isIn ? cluster.incidents : cluster.otherIncidents) += slot.incidents;
        (isIn ? cluster.contacts : cluster.otherContacts) += slot.contacts;
    }
    if (cluster.contacts > 0 && cluster.otherContacts > 0)
        cluster.ratio = rateRatio(
            {cluster.otherIncidents, cluster.otherContacts}, {cluster.incidents, cluster.contacts});
    return cluster;
}

void findClusters(Overlay &overlay)
{
    QList<int> worst;
    QList<QList<int>> stretches;
    for (const OverlaySlot &slot : std::as_const(overlay.times)) {
        if (slot.isWorst)
            worst.append(slot.key);
        if (!slot.isBoth())
            continue;
        if (stretches.isEmpty()
            || !areNeighbours(stretches.constLast().constLast(), slot.key, overlay.question.by))
            stretches.append(QList<int>());
        stretches.last().append(slot.key);
    }
    if (!worst.isEmpty()) {
        OverlayCluster all = clusterOf(overlay, worst);
        all.isAllWorst = true;
        if (all.incidents >= Overlay::LeastStanding && all.otherContacts > 0 && all.ratio.low > 1)
            overlay.clusters.append(all);
    }
    for (const QList<int> &keys : std::as_const(stretches)) {
        if (overlay.clusters.isEmpty() || overlay.clusters.constFirst().keys != keys)
            overlay.clusters.append(clusterOf(overlay, keys));
    }
}

void correlate(Overlay &overlay)
{
    std::vector<double> rates;
    std::vector<double> figures;
    for (const OverlaySlot &slot : std::as_const(overlay.times)) {
        if (!slot.rate || !slot.figure)
            continue;
        rates.push_back(*slot.rate);
        figures.push_back(*slot.figure);
    }
    overlay.correlation = rankCorrelation(figures, rates);
}

void fillSlots(
    Overlay &overlay, const QList<IndicatorFigure> &contacts, const QList<IndicatorFigure> &figures)
{
    QHash<int, double> known;
    for (const IndicatorFigure &figure : figures) {
        if (figure.value)
            known.insert(figure.key, *figure.value);
    }
    for (const IndicatorFigure &figure : contacts) {
        if (figure.value.value_or(0) <= 0)
            continue;
        OverlaySlot slot {.key = figure.key, .contacts = *figure.value};
        if (const auto found = known.constFind(figure.key); found != known.constEnd())
            slot.figure = *found;
        overlay.times.append(slot);
        overlay.contacts += slot.contacts;
    }
}

void placeIncidents(Overlay &overlay, const FactTable &facts, const Exposure &exposure)
{
    QHash<int, qsizetype> positions;
    for (qsizetype i = 0; i < overlay.times.size(); ++i)
        positions.insert(overlay.times.at(i).key, i);
    const IncidentLayer layer(facts, exposure, overlay.question);
    overlay.inexact = layer.place([&](int key, FactTable::Row) {
        const auto found = positions.constFind(key);
        if (found == positions.constEnd()) {
            ++overlay.outside;
            return;
        }
        ++overlay.times[*found].incidents;
        ++overlay.incidents;
    });
    for (OverlaySlot &slot : overlay.times) {
        if (slot.contacts < Overlay::LeastContacts)
            continue;
        const Limits limits = poissonLimits(slot.incidents);
        const double scale = Thousand / slot.contacts;
        slot.rate = slot.incidents * scale;
        slot.rateLimits = {limits.low * scale, limits.high * scale};
    }
}

void fillRows(Overlay &overlay, const FactTable &facts, const Exposure &exposure)
{
    if (overlay.clusters.isEmpty())
        return;
    const IncidentLayer layer(facts, exposure, overlay.question);
    layer.place([&](int key, FactTable::Row row) {
        for (OverlayCluster &cluster : overlay.clusters) {
            if (cluster.keys.contains(key))
                cluster.rows.append(row);
        }
    });
}

} // namespace

const OverlaySlot *Overlay::at(int key) const
{
    const auto found = std::find_if(
        times.begin(), times.end(), [key](const OverlaySlot &slot) { return slot.key == key; });
    return found == times.end() ? nullptr : &*found;
}

bool canBeLaidOver(const Indicator &indicator)
{
    return indicator.aggregation != Aggregation::Sum && indicator.aggregation != Aggregation::Level;
}

Overlay overlayOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const FactTable &facts, const Organisation &organisation,
    const OverlayQuestion &question)
{
    Overlay overlay;
    overlay.question = inWholeMonths(question);
    const Exposure exposure(indicator, table, catalogue, organisation, overlay.question);
    if (!exposure.hasContacts())
        return overlay;
    overlay.lack = Overlay::Lack::NoIndicator;
    if (exposure.units().isEmpty())
        return overlay;
    IndicatorQuery query {.units = exposure.units(),
        .from = overlay.question.from,
        .until = overlay.question.until,
        .grouping = question.by == By::Month ? SlotGrouping::Month : SlotGrouping::WeekdayHour};
    const Indicator &contacts = *catalogue.indicator(u"contacts");
    fillSlots(overlay, figuresOf(contacts, table, catalogue, query, organisation),
        figuresOf(indicator, table, catalogue, query, organisation));
    if (overlay.times.isEmpty()) {
        overlay.lack = Overlay::Lack::NoContacts;
        return overlay;
    }
    placeIncidents(overlay, facts, exposure);
    if (std::none_of(overlay.times.begin(), overlay.times.end(),
            [](const OverlaySlot &slot) { return slot.figure.has_value(); }))
        return overlay;
    overlay.figure = figureOf(indicator, table, catalogue, query, organisation).value;
    overlay.lack = Overlay::Lack::TooFewIncidents;
    if (overlay.incidents < Overlay::LeastIncidents)
        return overlay;
    overlay.lack = Overlay::Lack::None;
    markMore(overlay);
    markWorst(overlay, indicator.better);
    correlate(overlay);
    findClusters(overlay);
    fillRows(overlay, facts, exposure);
    return overlay;
}

} // namespace rueckhalt
