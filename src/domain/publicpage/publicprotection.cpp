// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicprotection.h"

#include "domain/statistics/effectcount.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr int tenthsOfOne = 10;

PublicFigureKind kindAt(std::size_t position)
{
    return static_cast<PublicFigureKind>(position);
}

/// What a difference between two years has to be for a word, in tenths.
int leastDifference(PublicFigureKind kind, int before)
{
    switch (kind) {
    case PublicFigureKind::Overall:
    case PublicFigureKind::Friendliness:
    case PublicFigureKind::Advice:
    case PublicFigureKind::Waiting:
    case PublicFigureKind::Understandable:
        return 2;
    case PublicFigureKind::WaitingMedian:
        // Two minutes, of long waits a tenth.
        return std::max(2 * tenthsOfOne, before / 10);
    case PublicFigureKind::CallsAnswered:
        return 3 * tenthsOfOne;
    }
    Q_UNREACHABLE();
}

PublicTrend trendOf(PublicFigureKind kind, const PublicFigure &before, const PublicFigure &now)
{
    if (before.state != PublicFigure::State::Told || now.state != PublicFigure::State::Told)
        return PublicTrend::Unknown;
    const int difference = kind == PublicFigureKind::WaitingMedian ? before.tenths - now.tenths
                                                                   : now.tenths - before.tenths;
    const int least = leastDifference(kind, before.tenths);
    return difference >= least ? PublicTrend::Better
        : difference <= -least ? PublicTrend::Worse
                               : PublicTrend::Same;
}

/// Makes the groups of one page.
class PublicGrouping
{
public:
    PublicGrouping(const PublicPage &page, const PublicPageSources &sources);

    [[nodiscard]] QList<PublicGroup> groups() const;
    [[nodiscard]] PublicFigures totalOf(const QList<PublicGroup> &groups) const;

private:
    using Observing = std::array<QSet<UnitId>, PublicFigureCount>;

    [[nodiscard]] Observing observing() const;
    [[nodiscard]] std::array<QList<UnitStaff>, PublicFigureCount> toldIn(
        const QList<ToldSums> &papers) const;
    [[nodiscard]] IndicatorFigure read(PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicFigure rounded(PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicFigure toldFigure(
        PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicGroup groupOf(const QList<UnitId> &offices) const;
    [[nodiscard]] UnitStaff staffOf(const PublicGroup &group, std::size_t kind) const;
    [[nodiscard]] qsizetype cutting(const QList<PublicGroup> &alone) const;
    [[nodiscard]] bool mayBePooled(const QList<UnitId> &offices) const;
    void withdrawWhatCuts(QList<PublicGroup> &groups) const;
    [[nodiscard]] double posts(const UnitId &office) const
    {
        return PublicProtection::postsOf(office, m_page.period.year(), m_sources);
    }

    const PublicPage &m_page;
    const PublicPageSources &m_sources;
    const StaffBook m_staff;
    const Observing m_observing; ///< units that observed a figure in the period
    const std::array<QList<UnitStaff>, PublicFigureCount> m_sheets; ///< whose sums rings know
};

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
        for (const QString &code : seriesOf(kindAt(i), m_sources.catalogue)) {
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
                if (sum.mayBeOf(seriesOf(kindAt(i), m_sources.catalogue)))
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
    if (!value || *value < 0 || *value > PublicFigure::MaxTenths / tenthsOfOne)
        return {};
    const bool isRating = kind <= PublicFigureKind::Understandable;
    const double tenths
        = isRating ? std::round(*value * tenthsOfOne) : std::round(*value) * tenthsOfOne;
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
        group.figures.at(i) = toldFigure(kindAt(i), offices);
        if (!group.figures.at(i).isTold())
            continue;
        std::ranges::copy_if(below, std::back_inserter(group.observers.at(i)),
            [&](const UnitId &unit) { return m_observing.at(i).contains(unit); });
        std::ranges::sort(group.observers.at(i));
    }
    return group;
}

UnitStaff PublicGrouping::staffOf(const PublicGroup &group, std::size_t kind) const
{
    return m_staff.staffOf(group.observers.at(kind));
}

/// The smallest of these offices that leaves too few employees in the sum of a sheet; -1: none.
qsizetype PublicGrouping::cutting(const QList<PublicGroup> &alone) const
{
    for (std::size_t kind = 0; kind < PublicFigureCount; ++kind) {
        for (const UnitStaff &sum : m_sheets.at(kind)) {
            UnitStaff rest = sum;
            qsizetype smallest = -1;
            for (qsizetype i = 0; i < alone.size(); ++i) {
                qsizetype common = 0;
                for (const UnitId &unit : staffOf(alone.at(i), kind).keys())
                    common += rest.remove(unit) ? 1 : 0;
                const bool isSmaller = smallest < 0
                    || posts(alone.at(i).offices.first())
                        < posts(alone.at(smallest).offices.first());
                if (common > 0 && isSmaller)
                    smallest = i;
            }
            const int heads = std::accumulate(rest.cbegin(), rest.cend(), 0);
            if (smallest >= 0 && !rest.isEmpty() && heads < PublicProtection::LeastPosts)
                return smallest;
        }
    }
    return -1;
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
    for (std::size_t kind = 0; kind < PublicFigureCount; ++kind) {
        if (m_sheets.at(kind).isEmpty())
            continue;
        told.at(kind) << m_sheets.at(kind);
        for (PublicGroup &group : groups) {
            if (!group.figures.at(kind).isTold())
                continue;
            const UnitStaff staff = staffOf(group, kind);
            if (staysApart(staff, told.at(kind), static_cast<int>(PublicProtection::LeastPosts))) {
                told.at(kind) << staff;
            } else {
                group.figures.at(kind) = {};
                group.observers.at(kind).clear();
            }
        }
    }
}

QList<PublicGroup> PublicGrouping::groups() const
{
    QList<PublicGroup> groups;
    QSet<UnitId> alone;
    for (const UnitId &office : m_page.asked) {
        if (posts(office) >= PublicProtection::LeastPosts)
            groups << groupOf({office});
    }
    for (qsizetype at = cutting(groups); at >= 0; at = cutting(groups))
        groups.removeAt(at);
    for (const PublicGroup &group : std::as_const(groups))
        alone << group.offices.first();
    QList<UnitId> pooled = m_page.asked;
    pooled.removeIf([&alone](const UnitId &office) { return alone.contains(office); });
    if (mayBePooled(pooled))
        groups << groupOf(pooled);
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
            total.at(i) = rounded(kindAt(i), offices);
    }
    return total;
}

void compare(QList<PublicGroup> &groups, const PublicPage &before)
{
    for (PublicGroup &group : groups) {
        const auto same = std::ranges::find(before.groups, group.offices, &PublicGroup::offices);
        if (same == before.groups.end())
            continue;
        for (std::size_t i = 0; i < PublicFigureCount; ++i) {
            group.trends.at(i) = trendOf(kindAt(i), same->figures.at(i), group.figures.at(i));
            if (group.trends.at(i) != PublicTrend::Unknown)
                group.before.at(i) = same->figures.at(i);
        }
    }
}

/// The number of a page that tells of one of the offices in an overlapping time; 0: none.
int toldBefore(const PublicPage &page, const QList<KeptPage> &published)
{
    const QList<UnitId> offices = page.told();
    const QSet<UnitId> wanted(offices.begin(), offices.end());
    for (const KeptPage &kept : published) {
        if (kept.page.period.overlaps(page.period)
            && std::ranges::any_of(kept.page.told(),
                [&wanted](const UnitId &office) { return wanted.contains(office); }))
            return kept.number;
    }
    return 0;
}

} // namespace

double PublicProtection::postsOf(const UnitId &office, int year, const PublicPageSources &sources)
{
    const int staff = headcountOf({office}, sources.organisation);
    const auto posts
        = sources.population.sizeOf({office}, year, PopulationKind::Posts, sources.organisation);
    if (staff > 0 && posts)
        return std::min(static_cast<double>(staff), *posts);
    return staff > 0 ? staff : posts.value_or(0);
}

QList<UnitId> PublicProtection::joinedForSheets(
    const PublicPage &page, const PublicPageSources &sources)
{
    const QList<ToldSums> none;
    const PublicPageSources without {sources.organisation, sources.population, sources.table,
        sources.catalogue, sources.published, none};
    QList<UnitId> joined;
    for (const PublicGroup &group : PublicGrouping(page, without).groups()) {
        const bool stands = std::ranges::any_of(page.groups,
            [&group](const PublicGroup &each) { return each.offices == group.offices; });
        if (group.offices.size() == 1 && !stands)
            joined << group.offices;
    }
    return joined;
}

const KeptPage *keptLike(const PublicPage &page, const QList<KeptPage> &published)
{
    const auto found = std::find_if(published.rbegin(), published.rend(), [&](const auto &kept) {
        return kept.page.period == page.period && kept.page.asked == page.asked;
    });
    return found == published.rend() ? nullptr : &*found;
}

Result<PublicPage> withFigures(PublicPage page, const PublicPageSources &sources)
{
    const bool areOffices = std::ranges::all_of(page.asked, [&](const UnitId &office) {
        return !office.isNull() && sources.organisation.officeOf(office) == office;
    });
    if (page.asked.isEmpty() || !areOffices)
        return failure(Error::Code::Invalid, QStringLiteral("offices of a public page"));
    // In one order, so that the same offices are the same page; each once.
    QList<UnitId> ordered;
    for (const Unit &unit : sources.organisation.units) {
        if (page.asked.contains(unit.id))
            ordered << unit.id;
    }
    page.asked = ordered;
    if (const KeptPage *kept = keptLike(page, sources.published)) {
        page.groups = kept->page.groups;
        page.total = kept->page.total;
        return page;
    }
    const PublicGrouping grouping(page, sources);
    page.groups = grouping.groups();
    if (page.groups.isEmpty()) {
        const bool isOfSheets = !PublicProtection::joinedForSheets(page, sources).isEmpty();
        return failure(Error::Code::NotFound,
            isOfSheets ? QStringLiteral("told in a ring") : QStringLiteral("too small"));
    }
    if (const int other = toldBefore(page, sources.published); other > 0)
        return failure(Error::Code::AlreadyExists, QString::number(other));
    page.total = grouping.totalOf(page.groups);
    if (const auto before = page.period.yearBefore()) {
        for (const KeptPage &kept : sources.published) {
            if (kept.page.period == *before)
                compare(page.groups, kept.page);
        }
    }
    return page;
}

} // namespace rueckhalt
