// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicgrouping.h"

#include "domain/statistics/effectcount.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace rueckhalt {

PublicGrouping::PublicGrouping(const PublicPage &page, const PublicPageSources &sources)
    : m_page(page)
    , m_sources(sources)
    , m_staff(sources.organisation, sources.population, page.period.year())
    , m_observing(observing())
    , m_sheets(toldIn(sources.sheets))
{
}

PublicGrouping::Observing PublicGrouping::observing() const
{
    using Column = ObservationTable::Column;
    Observing observing;
    for (std::size_t i = 0; i < PublicFigureCount; ++i) {
        for (const QString &code : seriesOf(publicFigureAt(i), m_sources.catalogue)) {
            const Series *series = m_sources.catalogue.seriesCalled(code);
            const Column *column = m_sources.table.column(series->number);
            for (std::size_t row = 0; column && row < column->size(); ++row) {
                const auto slot = ServiceSlot::asPacked(Column::slotOf(column->keys[row]));
                if (slot.firstDay() <= m_page.period.lastDay()
                    && m_page.period.firstDay() <= slot.lastDay())
                    observing.at(i).insert(
                        m_sources.table.units()[Column::unitOf(column->keys[row])]);
            }
        }
    }
    return observing;
}

/// What papers about an overlapping time tell, figure by figure.
std::array<QList<UnitStaff>, PublicFigureCount> PublicGrouping::toldIn(
    const QList<ToldSums> &papers) const
{
    std::array<QList<UnitStaff>, PublicFigureCount> told;
    for (const ToldSums &paper : papers) {
        if (!paper.overlaps(m_page.period.firstDay(), m_page.period.lastDay()))
            continue;
        for (const ToldUnits &sum : paper.sums) {
            for (std::size_t i = 0; i < PublicFigureCount; ++i) {
                if (sum.mayBeOf(seriesOf(publicFigureAt(i), m_sources.catalogue)))
                    told.at(i) << m_staff.staffOf(sum);
            }
        }
    }
    return told;
}

IndicatorFigure PublicGrouping::read(PublicFigureKind kind, const QList<UnitId> &offices) const
{
    const Indicator *indicator = m_sources.catalogue.indicator(indicatorOf(kind));
    if (!indicator)
        return {};
    return figureOf(*indicator, m_sources.table, m_sources.catalogue,
        {.units = offices,
            .service = {},
            .from = m_page.period.firstDay(),
            .until = m_page.period.lastDay()},
        m_sources.organisation);
}

PublicFigure PublicGrouping::rounded(PublicFigureKind kind, const QList<UnitId> &offices) const
{
    const IndicatorFigure figure = read(kind, offices);
    const bool isBeyond = figure.lack == IndicatorFigure::Lack::BeyondClasses
        && kind == PublicFigureKind::WaitingMedian;
    const std::optional<double> value = isBeyond ? figure.least : figure.value;
    if (!value || *value < 0 || *value > PublicFigure::MaxTenths / PublicFigure::TenthsOfOne)
        return {};
    const bool isRating = kind <= PublicFigureKind::Understandable;
    const double tenths = isRating ? std::round(*value * PublicFigure::TenthsOfOne)
                                   : std::round(*value) * PublicFigure::TenthsOfOne;
    return {isBeyond ? PublicFigure::State::MoreThan : PublicFigure::State::Told,
        static_cast<int>(tenths),
        static_cast<int>(std::round(figure.denominator / PublicFigure::CountStep))
            * PublicFigure::CountStep};
}

/// See PublicProtection, 2.
PublicFigure PublicGrouping::toldFigure(PublicFigureKind kind, const QList<UnitId> &offices) const
{
    double most = 0;
    if (offices.size() > 1) {
        for (const UnitId &office : offices)
            most = std::max(most, read(kind, {office}).denominator);
    }
    if (read(kind, offices).denominator - most < PublicProtection::LeastAnswers)
        return {};
    return rounded(kind, offices);
}

PublicGroup PublicGrouping::groupOf(const QList<UnitId> &offices) const
{
    PublicGroup group;
    group.offices = offices;
    for (const UnitId &office : offices)
        group.names << m_sources.organisation.pathOf(office);
    const QList<UnitId> below = withUnitsBelow(offices, m_sources.organisation);
    for (std::size_t i = 0; i < PublicFigureCount; ++i) {
        group.figures.at(i) = toldFigure(publicFigureAt(i), offices);
        if (!group.figures.at(i).isTold())
            continue;
        std::ranges::copy_if(below, std::back_inserter(group.observers.at(i)),
            [&](const UnitId &unit) { return m_observing.at(i).contains(unit); });
        // Of a figure that two of five offices observed, the five do not hide them.
        QList<UnitId> observing;
        for (const UnitId &unit : std::as_const(group.observers.at(i))) {
            const UnitId office = m_sources.organisation.officeOf(unit);
            if (!observing.contains(office))
                observing << office;
        }
        if (offices.size() > 1 && !mayBePooled(observing)) {
            group.figures.at(i) = {};
            group.observers.at(i).clear();
            continue;
        }
        std::ranges::sort(group.observers.at(i));
    }
    return group;
}

/// See PublicProtection, 1.
bool PublicGrouping::mayBePooled(const QList<UnitId> &offices) const
{
    double sum = 0;
    double largest = 0;
    for (const UnitId &office : offices) {
        sum += posts(office);
        largest = std::max(largest, posts(office));
    }
    return offices.size() > 1 && sum - largest >= PublicProtection::LeastPosts;
}

/// See PublicProtection, 6.
void PublicGrouping::withdrawWhatCuts(QList<PublicGroup> &groups) const
{
    QList<ToldSums> pages;
    for (const KeptPage &kept : m_sources.published)
        pages << toldBy(kept.page, m_sources.catalogue);
    auto told = toldIn(pages);
    // The largest first: it leaves the smallest rest, so fewest figures go.
    QList<PublicGroup *> inOrder;
    for (PublicGroup &group : groups)
        inOrder << &group;
    std::ranges::stable_sort(inOrder, std::greater(), [this](const PublicGroup *group) {
        return group->offices.size() > 1 ? 0.0 : posts(group->offices.first());
    });
    for (std::size_t kind = 0; kind < PublicFigureCount; ++kind) {
        if (m_sheets.at(kind).isEmpty())
            continue;
        told.at(kind) << m_sheets.at(kind);
        for (PublicGroup *group : inOrder) {
            if (!group->figures.at(kind).isTold())
                continue;
            const UnitStaff staff = m_staff.staffOf(group->observers.at(kind));
            if (staysApart(staff, told.at(kind), static_cast<int>(PublicProtection::LeastPosts))) {
                told.at(kind) << staff;
            } else {
                group->figures.at(kind) = {};
                group->observers.at(kind).clear();
            }
        }
    }
}

QList<PublicGroup> PublicGrouping::groups() const
{
    QList<PublicGroup> groups;
    QList<UnitId> small;
    for (const UnitId &office : m_page.asked) {
        if (posts(office) >= PublicProtection::LeastPosts)
            groups << groupOf({office});
        else
            small << office;
    }
    if (mayBePooled(small))
        groups << groupOf(small);
    withdrawWhatCuts(groups);
    groups.removeIf([](const PublicGroup &group) {
        return std::ranges::none_of(group.figures, &PublicFigure::isTold);
    });
    return groups;
}

PublicFigures PublicGrouping::totalOf(const QList<PublicGroup> &groups) const
{
    PublicFigures total;
    for (std::size_t i = 0; i < PublicFigureCount; ++i) {
        QList<UnitId> offices;
        int telling = 0;
        for (const PublicGroup &group : groups) {
            if (!group.figures.at(i).isTold())
                continue;
            offices << group.offices;
            ++telling;
        }
        if (telling > 1)
            total.at(i) = rounded(publicFigureAt(i), offices);
    }
    return total;
}

} // namespace rueckhalt
