// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/population.h"

#include <QHash>

namespace rueckhalt {

/// Employees (Beschäftigte) of units that have none below them; of a unit that has, those it has
/// beside them. 0: not known.
using UnitStaff = QHash<UnitId, int>;

/// Units of which a sum was told to others: in a sheet for a ring, on a public page. It cannot be
/// taken back, and whatever is told later can be subtracted from it.
struct ToldUnits
{
    QStringList series {}; ///< codes of what the sum is of; empty: not noted, anything
    QList<UnitId> units {}; ///< the finest that were known then
    QList<int> heads {}; ///< of each of them, as they were then; empty: not noted
    bool isStanding = false; ///< hardly changes from period to period (posts, opening hours)

    [[nodiscard]] bool mayBeOf(const QStringList &codes) const;
    bool operator==(const ToldUnits &) const = default;
};

/// All sums of one paper.
struct ToldSums
{
    QDate firstDay {};
    QDate lastDay {};
    QList<ToldUnits> sums {};

    [[nodiscard]] bool overlaps(QDate first, QDate last) const
    {
        return firstDay <= last && first <= lastDay;
    }
};

/// How many people work where.
class StaffBook
{
public:
    /// `organisation` and `population` outlive it; posts are those of `year`.
    StaffBook(const Organisation &organisation, const Population &population, int year)
        : m_organisation(organisation)
        , m_population(population)
        , m_year(year)
    {
    }

    /// Employees of a unit as far as they are known: its own number, else those of the units right
    /// below, else its posts.
    [[nodiscard]] int headsOf(const UnitId &unit, int depth = 0) const;
    /// A unit cut into the finest units that employees are known of.
    [[nodiscard]] UnitStaff staffOf(const UnitId &unit, int depth = 0) const;
    [[nodiscard]] UnitStaff staffOf(const QList<UnitId> &units) const;
    /// The same of what was told, in the units there are today: a unit that was divided since is
    /// divided here too, one that is gone or whole has the number it had then.
    [[nodiscard]] UnitStaff staffOf(const ToldUnits &told) const;

private:
    const Organisation &m_organisation;
    const Population &m_population;
    int m_year;
};

/// Whether every set that can be cut out of these, by adding and subtracting their sums, has at
/// least so many employees. Of a unit in several sets the number in the last one counts.
[[nodiscard]] bool atomsAreSafe(const QList<UnitStaff> &sets, int leastHeads);

/// Whether a sum of `candidate` may be told beside the others: those that it has units in common
/// with, directly or by way of others, are cut into atoms with it. True where it meets none.
[[nodiscard]] bool staysApart(
    const UnitStaff &candidate, const QList<UnitStaff> &others, int leastHeads);

} // namespace rueckhalt
