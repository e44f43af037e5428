// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/statistics/setcolumn.h"

#include <cstdint>
#include <vector>

namespace rueckhalt {

/// Some ids, each of them kept once, and positions in that list.
template <typename IdType>
struct CodedIds
{
    std::vector<IdType> ids; ///< in the order in which they come first
    std::vector<std::uint32_t> codes; ///< positions in `ids`
};

/// Rows of a FactTable on their way to and from storage: plain columns of the same names.
struct FactRows
{
    using Column = std::vector<std::uint32_t>;
    /// Damage is stated of few incidents.
    struct Damage
    {
        std::uint32_t row = 0;
        std::int32_t euro = 0;
    };

    std::vector<IncidentId> ids;
    Column numberYear, numberSequence, occurred;
    std::vector<std::uint64_t> reported; ///< seconds since 1970 as two's complement
    Column place, jobArea, activity, types, level, circumstances, consequences, injury, reporter,
        causedBy, causedByCount, recurrence, waiting, alarm, firstAid, police, flags, affectedCount;
    CodedValues subTypes, triggers, means, actions;
    CodedIds<UnitId> unit;
    CodedIds<ServiceId> service;
    std::vector<Damage> damages; ///< by row
    Column tokenCounts;
    CodedIds<PersonToken> tokens; ///< of all rows, one after the other
};

/// The numbers that a column may hold: those below.
struct FactLimits
{
    std::uint64_t numberYear, occurred, place, jobArea, activity, types, level, circumstances,
        consequences, injury, reporter, causedBy, causedByCount, recurrence, waiting, alarm,
        firstAid, police, flags, affectedCount;
    std::uint64_t subTypes, triggers, means, actions;

    static const FactLimits &all();
};

/// What FactTable::flags is made of.
namespace factflags {
inline constexpr std::uint32_t Press = 1;
inline constexpr std::uint32_t Feedback = 2;
inline constexpr int ConfidentialityShift = 2;
inline constexpr std::uint32_t ConfidentialityMask = 3;
inline constexpr std::uint32_t LevelByHand = 16;
inline constexpr std::uint32_t NotCounted = 32;
inline constexpr std::uint32_t All = 63;
} // namespace factflags

/// Calls `visit` with a column of each of several holders that name them alike; columns with a
/// plain number per row, in the order of storage. Running numbers, moments of reports, sets that
/// are coded, ids and damages are kept on their own.
template <typename Visit, typename... Holders>
void visitColumns(Visit visit, Holders &...holders)
{
    visit(holders.numberYear...);
    visit(holders.occurred...);
    visit(holders.place...);
    visit(holders.jobArea...);
    visit(holders.activity...);
    visit(holders.types...);
    visit(holders.level...);
    visit(holders.circumstances...);
    visit(holders.consequences...);
    visit(holders.injury...);
    visit(holders.reporter...);
    visit(holders.causedBy...);
    visit(holders.causedByCount...);
    visit(holders.recurrence...);
    visit(holders.waiting...);
    visit(holders.alarm...);
    visit(holders.firstAid...);
    visit(holders.police...);
    visit(holders.flags...);
    visit(holders.affectedCount...);
}

/// The same with the sets that are coded.
template <typename Visit, typename... Holders>
void visitSets(Visit visit, Holders &...holders)
{
    visit(holders.subTypes...);
    visit(holders.triggers...);
    visit(holders.means...);
    visit(holders.actions...);
}

} // namespace rueckhalt
