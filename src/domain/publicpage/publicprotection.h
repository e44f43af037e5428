// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicpage/publicpage.h"
#include "domain/statistics/population.h"

namespace rueckhalt {

/// What is looked at to make a page.
struct PublicPageSources
{
    const Organisation &organisation;
    const Population &population;
    const ObservationTable &table;
    const IndicatorCatalogue &catalogue;
    const QList<KeptPage> &published; ///< all pages that were ever made
    const QList<ToldSums> &sheets; ///< of all sheets that were made for rings
};

/// The figures of a public page, so that nobody who reads any of the pages learns what a small
/// office did, not even somebody of another small office who knows the own numbers.
///
///  1. The authority is told in disjoint groups of whole offices. An office with LeastPosts posts
///     or more is a group; smaller ones, and those of which nobody knows the size, are one group
///     together. Without any one of its offices such a group still has LeastPosts, else it is not
///     told at all; and a figure only if that holds for those of them that observed it.
///  2. A figure is told of a group only with LeastAnswers answers, of several offices also without
///     any one of them. It is rounded, and so is the number of answers.
///  3. A total is over the groups that tell the figure, never over others: it says nothing that
///     they do not.
///  4. What was told of a time stays as it was told, also when more is imported or something is
///     undone: a page asked for again is the kept one. An office that was told is not told again
///     for a time that overlaps (a year and a quarter of it), nor in another group, so that no two
///     pages can be subtracted.
///  5. The trend is that of the published figures of two pages, and only of the same offices.
///  6. Members of a ring (domain/ring) read sums of several offices. What is left of such a sum
///  when
///     a page is subtracted has LeastPosts employees too, or the page does not tell the figure.
struct PublicProtection
{
    static constexpr double LeastPosts = 10;
    static constexpr double LeastAnswers = 30;

    /// Posts of an office in a year: the smaller of the staff that the organisation names and the
    /// posts of the population; 0: not known.
    [[nodiscard]] static double postsOf(
        const UnitId &office, int year, const PublicPageSources &sources);
    /// What `page` would tell too if no sheet had been made: groups with the figures that are
    /// missing, and nothing else.
    [[nodiscard]] static QList<PublicGroup> heldForSheets(
        const PublicPage &page, const PublicPageSources &sources);
};

/// Groups, totals and trends for the offices of `page` (PublicPage::asked) in its period.
///
/// The page that was made of the same time and offices gives its figures again. Invalid for no
/// office, or for a unit that is none. AlreadyExists, with the number of the page, if one of the
/// offices that would be told stands on another page about an overlapping time. NotFound, "too
/// small" or "told in a ring": nothing of it may be told.
[[nodiscard]] Result<PublicPage> withFigures(PublicPage page, const PublicPageSources &sources);

/// The page that is kept of the same time and offices, the newest; null: there is none.
[[nodiscard]] const KeptPage *keptLike(const PublicPage &page, const QList<KeptPage> &published);

} // namespace rueckhalt
