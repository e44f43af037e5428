// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/incidentgroup.h"
#include "domain/disclosure/releaseledger.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace rueckhalt {

/// A position as the standard containers want it.
constexpr std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// What a number speaks about: incidents with one of these values in each respect.
struct NumberMeaning
{
    static constexpr std::uint32_t AllMonths = 0x1ffe; ///< bits 1–12
    static constexpr std::uint32_t AllAreas = 0xfff;
    static constexpr std::uint32_t AllWeekdays = 0xff; ///< bit 7: not known
    static constexpr std::uint32_t AllBands = 0x1ff; ///< bit 8: not known
    static constexpr std::uint32_t AllLevels = 0xf;
    static constexpr int AnyTrigger = -1;
    static constexpr int NoTrigger = 32;

    int version = 0; ///< of the year: 0, or number of the correction
    std::vector<bool> sites {}; ///< by position; empty: all
    std::uint32_t types = 0; ///< has one of them; 0: any
    std::uint32_t notTypes = 0; ///< and none of these, of the earlier parts
    std::uint32_t months = AllMonths;
    std::uint32_t areas = AllAreas;
    int trigger = AnyTrigger;
    std::uint32_t weekdays = AllWeekdays;
    std::uint32_t bands = AllBands;
    std::uint32_t levels = AllLevels;
    auto operator<=>(const NumberMeaning &) const = default;

    [[nodiscard]] bool isPartOfYear() const { return months != AllMonths || version != 0; }
};

/// Everything that was or shall be said about one year as one system of equations in whole
/// numbers, for all releases together. True counts: never leaves domain/disclosure.
///
/// *Numbers* are the cells of the releases' tables; cells that mean the same are one number.
/// *Atoms* are the unknowns of somebody who reads the releases: how many incidents have exactly
/// this set of types at this site in this field of work, and so on. A number is the sum of its
/// atoms. Values that no release ever tells apart share an atom.
///
/// Atoms come in blocks that describe the same incidents: site × area × type set (cube), site ×
/// type set × month (time), trigger sets, weekday × time of day, levels. The blocks hang together
/// as a tree: cube and time by their common sums over site and type set, the others by the grand
/// total. Whole-number worlds of the blocks that agree on these shared margins always extend to one
/// list of incidents (fill it from the north-west corner, first the incidents that a reader knows,
/// then the rest), so nothing is lost by not building the product of all.
///
/// Corrections: an incident is counted in a range of versions of the year. Atoms of the time block
/// are told apart by these ranges, so a corrected number is a plain sum again: what stayed and what
/// was added. That something was removed is always thought possible, also where nothing was.
///
/// Type sets are all single types everywhere, and combinations at sites where they occur, there in
/// all fields of work and all months; trigger sets likewise. A reader who thinks of more
/// combinations can prove less, so leaving them out errs on the side of protection.
class YearProblem
{
public:
    using Block = LedgerAtom::Block;
    static constexpr int BlockCount = 5;

    struct Atom
    {
        LedgerAtom key;
        int count = 0;
        bool idle = false; ///< of a field of work without any incident in the year
    };
    struct Number
    {
        NumberMeaning meaning;
        std::vector<int> atoms; ///< ascending; none: everybody knows that it can only be zero
        int count = 0;
        int weight = 1; ///< how much is lost with it, per incident
        bool isTold = false; ///< published before, for ever
        bool isNew = false; ///< of the last release
        bool isFresh = false; ///< and told by no release before it
        bool isSmallTeam = false;
        std::vector<LedgerPlace> places {};
    };
    struct Line
    {
        int total = 0;
        std::vector<int> parts; ///< some of which may overlap
    };
    struct Link
    {
        std::vector<int> left;
        std::vector<int> right;
    };
    /// What a person who is affected knows: the own incidents.
    struct OwnIncidents
    {
        std::vector<std::pair<int, int>> atoms; ///< ascending, with how many
    };
    struct Group
    {
        SensitiveGroup definition;
        std::vector<int> atoms; ///< ascending, of one block
        int count = 0;
        bool idle = false; ///< only of idle atoms: may be protected by worlds with incidents there
        bool isOpen = false; ///< there may be more in months to come: nobody can prove few
    };
    /// What the tables of a release that is being made do not say.
    struct Draft
    {
        QStringList smallSites {}; ///< codes of its sites and groups with too few employees
        QList<LedgerListing> foreseen {}; ///< that the annual release will list
    };

    /// `releases`: of this year in order. With a `draft` the last one is being made, and its tables
    /// have no numbers yet.
    YearProblem(const LedgerYear &year, std::vector<const Release *> releases,
        const std::optional<Draft> &draft = std::nullopt);

    /// Of the last release.
    [[nodiscard]] int minimumPersons() const { return m_releases.back()->rule.minimumPersons; }
    [[nodiscard]] const std::vector<Atom> &atoms() const { return m_atoms; }
    [[nodiscard]] const std::vector<Number> &numbers() const { return m_numbers; }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] const std::vector<OwnIncidents> &readers() const { return m_readers; }
    [[nodiscard]] const std::vector<const Release *> &releases() const { return m_releases; }
    [[nodiscard]] const Release &draft() const { return *m_releases.back(); }
    /// What is lost when the number is hidden, in incidents weighed by what it tells.
    [[nodiscard]] double lossOf(int number) const
    {
        return double(m_numbers[at(number)].count) * m_numbers[at(number)].weight;
    }
    /// False if a published number is not what its frozen incidents add up to, or a table cannot
    /// be read.
    [[nodiscard]] bool isConsistent() const { return m_isConsistent; }
    /// The number of all incidents in the first version; -1 if no table has it.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int numberAt(const LedgerPlace &place) const;
    /// Position in NumberMeaning::sites.
    [[nodiscard]] std::size_t sitePosition(UnitId site) const;

    /// The incidents behind atoms of one block.
    [[nodiscard]] IncidentGroup group(std::span<const int> atoms) const;
    /// Few persons, or one for the most part, or few beside what one person or those of one
    /// incident know anyway. No incident at all is like few.
    [[nodiscard]] bool isSensitive(std::span<const int> atoms) const;
    /// The same for a number, and whether too few work where it is about.
    [[nodiscard]] bool isPrimary(int number) const;
    /// Whether somebody's erased incident is among them.
    [[nodiscard]] bool hasErased(std::span<const int> atoms) const;
    /// Whether a number that releases before the last told lies among them, and has at least
    /// `minimumPersons` incidents more than these `own` ones: that there are some of others has
    /// been known since then. The atoms are ascending.
    [[nodiscard]] bool holdsTold(std::span<const int> atoms, int own = 0) const;
    /// The group that a definition means; nothing if it cannot be read.
    [[nodiscard]] std::optional<Group> resolved(const SensitiveGroup &definition) const;
    /// Sensitive groups of the last release, if these numbers are published.
    [[nodiscard]] std::vector<Group> sensitiveGroups(const std::vector<bool> &published) const;
    /// Atom of the class that the key belongs to; nothing if nobody thinks of it.
    [[nodiscard]] std::optional<int> atomOf(const LedgerAtom &key) const;

private:
    /// The atoms of a number in some block, as bits.
    struct View
    {
        static constexpr std::size_t WordBits = 64;
        int number = 0;
        bool isForeign = false; ///< the block is not its own
        std::vector<std::uint64_t> bits;
        [[nodiscard]] bool holds(const View &other) const;
    };
    /// Two numbers, and the sensitive group that is in the first and not in the second.
    struct Contained
    {
        int whole = 0;
        int part = 0;
        Group group;
    };
    struct Place
    {
        LedgerPlace place;
        NumberMeaning meaning;
        bool isSmallTeam = false;
        int weight = 1;
    };
    void collectSites();
    void readTables(const QStringList &smallSites);
    void readListings(const QList<LedgerListing> &foreseen);
    [[nodiscard]] NumberMeaning meaningOf(const LedgerListing &listing) const;
    void readTable(std::size_t release, int table, const QStringList &smallSites);
    bool narrow(NumberMeaning &meaning, const Release &release, const QString &dimension,
        const QString &code) const;
    void makeClasses();
    void makeAtoms();
    void makeLinks();
    void sortIncidents();
    void makeNumbers();
    void makeLines();
    [[nodiscard]] Block blockOf(const NumberMeaning &meaning) const;
    [[nodiscard]] bool matches(const Atom &atom, const NumberMeaning &meaning) const;
    [[nodiscard]] std::vector<int> matching(const NumberMeaning &meaning, Block block) const;
    [[nodiscard]] LedgerAtom keyOf(const FrozenIncident &incident, Block block) const;
    [[nodiscard]] LedgerAtom classOf(LedgerAtom key) const;
    int addAtom(const LedgerAtom &key);
    void findContained();
    [[nodiscard]] View viewOf(int number, Block block) const;
    void addContained(int whole, int part);
    [[nodiscard]] bool isFresh(const Line &line, const std::vector<bool> &published) const;
    void addBesides(std::vector<Group> &groups, const std::vector<bool> &published) const;
    void addRemainders(std::vector<Group> &groups, const std::vector<bool> &published) const;
    void addDifferences(std::vector<Group> &groups, const std::vector<bool> &published) const;
    void addChanges(std::vector<Group> &groups) const;
    void addForeseen(std::vector<Group> &groups) const;
    void addIfSensitive(std::vector<Group> &groups, SensitiveGroup definition) const;
    [[nodiscard]] Group groupOf(SensitiveGroup definition, std::vector<int> atoms) const;
    [[nodiscard]] std::optional<std::vector<int>> atomsOf(const SensitiveGroup &definition) const;

    const LedgerYear &m_year;
    std::vector<const Release *> m_releases;
    bool m_isDraft;
    bool m_isConsistent = true;
    std::vector<UnitId> m_sites; ///< ascending
    std::vector<int> m_cubeSite; ///< by position: first site that is never told apart from it
    std::vector<int> m_timeSite;
    std::array<int, 13> m_monthClass {};
    std::uint32_t m_months = 0; ///< that any release covers
    std::array<bool, BlockCount> m_hasBlock {};
    Block m_base = Block::Time;
    std::vector<Place> m_places;
    QList<LedgerListing> m_foreseen; ///< by the last release
    std::vector<NumberMeaning> m_listed; ///< of these, and of those that are kept
    std::map<LedgerAtom, int> m_atomIndex;
    std::vector<Atom> m_atoms;
    std::vector<std::vector<std::uint32_t>> m_incidentsOf; ///< per atom
    std::vector<Number> m_numbers;
    std::map<LedgerPlace, int> m_numberIndex;
    std::vector<Line> m_lines;
    std::vector<Link> m_links;
    std::vector<Contained> m_contained;
    std::vector<std::vector<std::uint32_t>> m_personsOf; ///< per incident, as positions
    std::vector<OwnIncidents> m_readers; ///< per person
    int m_total = -1;
};

} // namespace rueckhalt
