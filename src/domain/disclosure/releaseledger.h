// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/frozenincident.h"
#include "domain/disclosure/release.h"

#include <cstdint>
#include <vector>

namespace rueckhalt {

/// A kind of incident that somebody who reads releases can think of: an unknown of his equations.
/// What a block does not tell apart stays at its default.
struct LedgerAtom
{
    /// Views of the same incidents that share their margins only (see YearProblem).
    enum class Block : std::uint8_t { Cube, Time, Triggers, Weekday, Level };

    Block block = Block::Cube;
    std::int8_t since = 0; ///< versions of the year in which it is counted, as FrozenIncident
    std::int8_t until = -1;
    UnitId site {}; ///< Cube, Time
    std::uint8_t area = 0; ///< Cube
    std::uint8_t types = 0; ///< Cube, Time: the whole set
    std::uint8_t month = 0; ///< Time
    std::uint32_t triggers = 0; ///< Triggers: the whole set
    std::uint8_t weekday = 0; ///< Weekday: 0–6, 7 not known
    std::uint8_t band = 0; ///< Weekday: TimeBand, or their number for not known
    std::uint8_t level = 0; ///< Level
    auto operator<=>(const LedgerAtom &) const = default;
};

/// A year as it could have been, as the difference from the true one, in which every number ever
/// released is the same.
struct LedgerWitness
{
    struct Move
    {
        std::uint32_t atom = 0; ///< position in LedgerYear::atoms
        std::int32_t by = 0; ///< incidents more or fewer
        bool operator==(const Move &) const = default;
    };
    std::vector<Move> moves;
    bool idle = false; ///< has incidents where everybody knows that there can be none
    bool operator==(const LedgerWitness &) const = default;
};

/// A number in a release.
struct LedgerPlace
{
    int release = 0; ///< Release::sequence
    int table = 0; ///< position in Release::tables
    int row = 0;
    int column = 0;
    auto operator<=>(const LedgerPlace &) const = default;
};

/// A number that no release has listed yet and the annual release will list: incidents of a year
/// with one of these types, in these months, at one of these sites.
struct LedgerListing
{
    QList<UnitId> sites {}; ///< offices, null: not known; empty: all
    std::uint8_t types = 0; ///< as CodeSet; 0: any
    std::uint16_t months = 0x1ffe; ///< bits 1–12
    bool operator==(const LedgerListing &) const = default;
};

/// Incidents of which nobody may prove that there were any, or that there were few.
struct SensitiveGroup
{
    enum class Kind : std::uint8_t {
        Cell, ///< behind one withheld number
        Remainder, ///< in any of the withheld parts of a row or column whose total is published
        Difference, ///< in the first, published number and in none of the others
        Added, ///< what a correction brought into a number
        Removed, ///< what a correction took out of a number
        Foreseen, ///< behind a number that the annual release will list
    };
    Kind kind = Kind::Cell;
    QList<LedgerPlace> places {}; ///< of Foreseen: none
    LedgerListing listing {}; ///< of Foreseen alone
    bool operator==(const SensitiveGroup &) const = default;
};

/// What is secret about the releases of one year, sealed to those who see all incidents.
struct LedgerYear
{
    int year = 0;
    QList<FrozenIncident> incidents;
    QList<SensitiveGroup> groups; ///< of all releases, each judged when its release was made
    std::vector<LedgerAtom> atoms; ///< ascending, those that the witnesses move
    std::vector<LedgerWitness> witnesses;

    /// An incident is erased from the register: its rows forget who it was about, the numbers stay.
    /// `sequence`: of the last release so far. False: it was not here.
    bool forget(const IncidentId &incident, int sequence);
    /// How often the year was corrected.
    [[nodiscard]] int version() const;
    bool operator==(const LedgerYear &) const = default;
};

/// Everything that was ever released (Veröffentlichungsbuch) with what is needed to protect it on.
struct ReleaseLedger
{
    QList<Release> releases; ///< in the order in which they were made
    QList<LedgerYear> years; ///< ascending

    [[nodiscard]] const Release *release(const ReleaseId &id) const;
    [[nodiscard]] const LedgerYear *year(int year) const;
    /// Whether some release covers the month: nothing is added to it any more.
    [[nodiscard]] bool isClosed(int year, int month) const;
    /// An annual release was made: the year can only be corrected.
    [[nodiscard]] bool isYearReleased(int year) const;
    /// Number of the next correction of a year.
    [[nodiscard]] int nextCorrection(int year) const;
    [[nodiscard]] int lastSequence() const;

    /// Years whose sealed part changed and must be stored again.
    QList<int> forget(const IncidentId &incident);
};

} // namespace rueckhalt
