// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/measure/measurefit.h"
#include "domain/statistics/facttable.h"

#include <QSet>

#include <span>
#include <vector>

namespace rueckhalt {

/// Facts that are mandatory in a register but may be unknown in a described case.
struct UnknownFacts
{
    bool place = false;
    bool jobArea = false;
    bool activity = false;
};

/// Some of the incidents of a profile, one bit each.
using IncidentSet = std::vector<std::uint64_t>;

/// What matching needs to know of one incident or of a group: for every value of every fact the
/// incidents that have it, as bits. Filled in one pass; after that a question costs a few words per
/// hundred incidents, so that hundreds of questions can be asked of a hundred thousand incidents.
class IncidentProfile
{
public:
    IncidentProfile();
    explicit IncidentProfile(std::span<const IncidentFacts> incidents);
    IncidentProfile(const FactTable &table, std::span<const FactTable::Row> rows);

    void add(const IncidentFacts &facts, UnknownFacts unknown = {});
    /// As many incidents as there are times, alike in everything else.
    void addAlike(
        const IncidentFacts &facts, UnknownFacts unknown, std::span<const IncidentTime> times);

    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] IncidentSet everyone() const;
    /// The incidents for which of every fact named in `when` one value is there, and none of
    /// `without`. Waiting for more than half an hour counts as "long wait", ticked or not.
    [[nodiscard]] IncidentSet matching(
        const FitConditions &when, const FitConditions &without = {}) const;
    /// Those on or after a day; days not exactly known count with the first day they can mean.
    [[nodiscard]] IncidentSet since(QDate day) const;
    /// Those of the values of `named` that occur in `among`.
    [[nodiscard]] FitConditions occurring(
        const FitConditions &named, const IncidentSet &among) const;

    [[nodiscard]] static int count(const IncidentSet &set);
    /// Serious incidents weigh more, so that the few are not lost among the many: level 2 counts
    /// twice, level 3 three times.
    [[nodiscard]] int weightOf(const IncidentSet &set) const;

    [[nodiscard]] QDate firstDay() const; ///< invalid without incidents
    [[nodiscard]] QDate lastDay() const;
    [[nodiscard]] int units() const; ///< how many different ones; 0 if none is known

private:
    static constexpr std::size_t FactCount = 17;
    static constexpr std::size_t ValuesPerFact = 32;

    void grow(int incidents);
    void set(std::size_t fact, std::uint32_t bits, int incident, int count = 1);
    void addDay(IncidentTime occurred);
    template <typename E>
    static constexpr std::uint32_t bitOf(E value)
    {
        return CodeSet<E> {value}.bits();
    }

    int m_total = 0;
    std::vector<IncidentSet> m_values; ///< FactCount × ValuesPerFact, empty where nobody has it
    std::vector<std::int32_t> m_days; ///< Julian day
    QSet<UnitId> m_units; ///< known ones
};

} // namespace rueckhalt
