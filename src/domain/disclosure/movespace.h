// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/yearproblem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// Incidents more (or fewer, negative) of one atom.
struct AtomStep
{
    int atom = 0;
    int by = 0;
    auto operator<=>(const AtomStep &) const = default;
};
/// A year as it could have been, as the difference from the true one: ascending, without zeros.
using Move = std::vector<AtomStep>;

/// The same, of one kind of incident (MoveSpace).
struct KindStep
{
    int kind = 0;
    int by = 0;
};
using KindMove = std::vector<KindStep>;

/// How many incidents of each kind a move may take away.
struct Allowance
{
    std::vector<int> most;
    std::vector<int> gentle; ///< of these, without one that anybody knows who still needs a world
};

/// Whether the move leaves every published number as it is and does not contradict itself. Whole
/// numbers added up again, no solver involved: this is what the protection rests on.
bool isPossible(const Move &move, const YearProblem &problem, const std::vector<bool> &published,
    bool idleAllowed);

/// Which moves away from the true year leave every published number as it is.
///
/// Atoms that the published numbers do not tell apart are one *kind* here: who looks for a move
/// has a few hundred kinds instead of thousands of atoms, and only at the end is decided from which
/// atoms the incidents are taken. So one move of kinds serves many affected persons, each of whom
/// keeps the own incidents.
class MoveSpace
{
public:
    /// A sum that a kind is part of, or a kind that is part of a sum.
    struct Term
    {
        int other = 0;
        int sign = 0;
    };
    struct Kind
    {
        std::vector<int> atoms;
        std::vector<Term> sums; ///< that are published, or margins that blocks share
        std::uint64_t signature = 0; ///< sum of random numbers of these sums
        int count = 0;
        bool isInGroup = false;
        bool mayMove = false;
        bool mayGrow = false;
        bool isIdle = false;
        LedgerAtom::Block block {};
    };

    /// Only what was told before is published at first. The problem outlives it.
    explicit MoveSpace(const YearProblem &problem);

    void setPublished(int number, bool published);
    [[nodiscard]] const std::vector<bool> &published() const { return m_published; }
    /// The group that is asked for from now on, of one block. `idle`: incidents in fields of work
    /// that had none are thought possible.
    void setGroup(std::span<const int> atoms, bool idle);
    /// Another one whenever kinds have changed.
    [[nodiscard]] std::uint64_t state() const { return m_state; }

    [[nodiscard]] const YearProblem &problem() const { return m_problem; }
    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; }
    [[nodiscard]] int kindOf(int atom) const { return m_kindOf[at(atom)]; }
    /// Kinds before the group told them apart; those of its atoms keep their positions.
    [[nodiscard]] const std::vector<Kind> &wholeKinds() const { return m_whole; }
    [[nodiscard]] int wholeKindOf(int atom) const { return m_wholeKindOf[at(atom)]; }
    /// What is left of a whole kind without the group; -1: nothing.
    [[nodiscard]] int outsideOf(int whole) const { return m_outside[at(whole)]; }
    /// Another one whenever whole kinds have changed.
    [[nodiscard]] std::uint64_t wholeState() const { return m_wholeState; }
    /// Numbers by position, shared margins, and last the group itself.
    [[nodiscard]] int sumCount() const { return static_cast<int>(m_termsOf.size()); }
    [[nodiscard]] int groupSum() const { return sumCount() - 1; }
    [[nodiscard]] const std::vector<Term> &kindsIn(int sum) const { return m_termsOf[at(sum)]; }
    /// What may go for a reader who knows the own incidents (a position in readers(); another
    /// one: nobody's).
    [[nodiscard]] Allowance allowanceFor(int reader) const;
    /// The same as rueckhalt::isPossible() for what is published, looked up by the atoms that move
    /// instead of added up number by number: for the search, not for the proof.
    [[nodiscard]] bool isPossible(const Move &move, bool idleAllowed) const;
    /// Parts of the problem that hang together by the grand total only.
    [[nodiscard]] static int partOf(LedgerAtom::Block block);

private:
    void makeKinds();
    void splitByGroup(std::span<const int> atoms);
    void restoreKinds();
    void makeTerms();

    const YearProblem &m_problem;
    std::vector<bool> m_published;
    std::vector<std::vector<Term>> m_sumsOf; ///< per atom, whether they are published or not
    std::vector<Kind> m_whole; ///< before they are told apart by the group
    std::vector<Kind> m_kinds;
    std::vector<int> m_split; ///< of these, those that are
    std::vector<int> m_kindOf; ///< per atom
    std::vector<int> m_wholeKindOf; ///< per atom
    std::vector<int> m_outside; ///< per whole kind
    std::vector<std::vector<Term>> m_termsOf; ///< per sum
    mutable std::vector<int> m_changes; ///< per sum, of isPossible(); zero otherwise
    bool m_isStale = true;
    std::uint64_t m_state = 0;
    std::uint64_t m_wholeState = 0;
};

} // namespace rueckhalt
