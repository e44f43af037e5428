// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/movespace.h"

#include <cstdint>
#include <vector>

namespace rueckhalt {

/// Readers of releases by position: a bit for each affected person who knows the own incidents, and
/// after them one for somebody from outside.
class ReaderSet
{
public:
    ReaderSet() = default;
    ReaderSet(int readers, bool value);
    [[nodiscard]] bool has(int reader) const;
    void set(int reader, bool value);
    void remove(const ReaderSet &others);
    void keep(const ReaderSet &others);
    /// The first of them; -1: there is none.
    [[nodiscard]] int first() const;
    [[nodiscard]] int count() const;

private:
    std::vector<std::uint64_t> m_words;
};

/// A sensitive group, and who knows how much of it.
struct WitnessTarget
{
    YearProblem::Group group;
    std::vector<std::pair<int, int>> own; ///< readers with own incidents in it, and how many
    ReaderSet strangers; ///< all others
    bool mayBeTold = false; ///< an erased incident is in it

    /// Incidents of the group that the reader knows.
    [[nodiscard]] int ownOf(int reader) const;
};

/// What the reader of a year must reckon with: no incident beside the own ones, or enough of them.
enum class WitnessAim { None, Enough };

/// The years as they could have been that were found so far, the true one among them. For every
/// reader it is known which of them keep the own incidents.
class WitnessStore
{
public:
    struct Held
    {
        Move move;
        bool isIdle = false; ///< has incidents in fields of work that had none
        bool isAlive = true; ///< reproduces what is published now
        ReaderSet readers; ///< whose own incidents it keeps
    };

    /// The problem outlives it.
    explicit WitnessStore(const YearProblem &problem);

    [[nodiscard]] WitnessTarget targetOf(YearProblem::Group group) const;
    /// How much the group must change for the reader.
    [[nodiscard]] int changeFor(const WitnessTarget &target, WitnessAim aim, int reader) const;
    /// For whom no world that is alive shows this.
    [[nodiscard]] ReaderSet missing(const WitnessTarget &target, WitnessAim aim) const;
    /// Takes a possible world up. Those for whom it shows the aim are not missing any more.
    void hold(Move move, const WitnessTarget &target, WitnessAim aim, ReaderSet &missing);
    void hold(Move move);

    /// The number is published now: worlds in which it is another are dead. Returns these.
    std::vector<int> retire(int number);
    void revive(const std::vector<int> &worlds);
    /// These numbers are published now and no others.
    void judge(const std::vector<bool> &published);

    /// What may go for a reader, gentle to those who are missing, too.
    [[nodiscard]] Allowance allowance(
        const MoveSpace &space, int reader, const ReaderSet &missing) const;
    /// From which atoms a move of kinds takes incidents, so that the reader keeps the own ones and
    /// as many of those who are missing as possible do.
    [[nodiscard]] Move spread(
        const KindMove &move, const MoveSpace &space, int reader, const ReaderSet &missing) const;

    /// Those alive that some target needs, without the true year.
    [[nodiscard]] std::vector<Held> needed(const std::vector<WitnessTarget> &targets) const;

private:
    struct Own
    {
        int reader = 0;
        int count = 0;
    };
    struct Shift
    {
        int world = 0;
        int by = 0;
    };
    [[nodiscard]] bool reaches(WitnessAim aim, int sum, int own) const;
    [[nodiscard]] std::vector<Shift> shifts(const std::vector<int> &atoms) const;
    void serve(
        const WitnessTarget &target, WitnessAim aim, int world, int sum, ReaderSet &missing) const;
    [[nodiscard]] int hurt(int atom, int left, const ReaderSet &missing) const;

    const YearProblem &m_problem;
    int m_readers;
    std::vector<std::vector<Own>> m_ownOf; ///< per atom
    std::vector<Held> m_held; ///< the first is the true year
    std::vector<std::vector<Shift>> m_shiftsOf; ///< per atom: worlds that move it
    mutable std::vector<int> m_sum; ///< per world, of shifts(); zero otherwise
};

} // namespace rueckhalt
