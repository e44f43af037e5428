// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicprotection.h"

#include "domain/publicpage/publicgrouping.h"
#include "domain/statistics/effectcount.h"

#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

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
        return std::max(2 * PublicFigure::TenthsOfOne, before / 10);
    case PublicFigureKind::CallsAnswered:
        return 3 * PublicFigure::TenthsOfOne;
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

void compare(QList<PublicGroup> &groups, const PublicPage &before)
{
    for (PublicGroup &group : groups) {
        const auto same = std::ranges::find(before.groups, group.offices, &PublicGroup::offices);
        if (same == before.groups.end())
            continue;
        for (std::size_t i = 0; i < PublicFigureCount; ++i) {
            group.trends.at(i)
                = trendOf(publicFigureAt(i), same->figures.at(i), group.figures.at(i));
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

QList<PublicGroup> PublicProtection::heldForSheets(
    const PublicPage &page, const PublicPageSources &sources)
{
    const QList<ToldSums> none;
    const PublicPageSources without {sources.organisation, sources.population, sources.table,
        sources.catalogue, sources.published, none};
    QList<PublicGroup> held = PublicGrouping(page, without).groups();
    for (PublicGroup &group : held) {
        const auto told = std::ranges::find(page.groups, group.offices, &PublicGroup::offices);
        for (std::size_t i = 0; i < PublicFigureCount; ++i) {
            if (told != page.groups.end() && told->figures.at(i).isTold())
                group.figures.at(i) = {};
        }
    }
    held.removeIf([](const PublicGroup &group) {
        return std::ranges::none_of(group.figures, &PublicFigure::isTold);
    });
    return held;
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
        const bool isOfSheets = !PublicProtection::heldForSheets(page, sources).isEmpty();
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
