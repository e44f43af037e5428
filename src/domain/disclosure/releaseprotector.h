// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/disclosure/movefinder.h"
#include "domain/disclosure/witnessstore.h"
#include "domain/disclosure/yearsolver.h"

#include <map>

namespace rueckhalt {

/// Which numbers of a new release are published, and the proof that this is safe.
struct Protection
{
    enum class Outcome {
        Safe,
        AlreadyTold, ///< earlier releases tell of a group of few, whatever this one says
        Cancelled,
    };
    Outcome outcome = Outcome::Safe;
    std::vector<bool> published; ///< per number, those told before included
    std::vector<YearProblem::Group> groups; ///< of all releases of the year
    std::vector<WitnessStore::Held> witnesses; ///< the true year is one without being listed
    std::map<int, std::vector<int>> reasons; ///< per number hidden to protect others: with which
    int primary = 0;
    int complementary = 0;
    int problems = 0;
    int unfinished = 0;
};

/// Decides for all tables of a release together, and for everything told before about its year,
/// what may be published.
///
/// **Withheld for its own sake** (primary) is a number with no incident, with 1 to
/// `minimumPersons`-1 affected persons, in which one person is known to be affected in more than
/// half of the incidents, or behind which fewer than that many are left for somebody who knows one
/// incident or the own ones (research/privacy_security.md 1.1). Persons are counted from below: the
/// pseudonyms that are known, or the most employees affected by a single incident; people who are
/// not known could all be one and the same. Reports that nobody has reviewed are counted, but
/// without persons, or a made-up one could unlock any number.
///
/// **Safe** is a sensitive group when a reader of all releases of the year must reckon with 0
/// incidents in it as well as with at least `minimumPersons` of them. For both there is a
/// *witness*: a year in whole numbers that reproduces every number ever published, added up again
/// without a solver. So neither the value, nor its existence, nor its smallness can be proved, and
/// a fault of the solver can only hide too much, never too little. **Readers** are outsiders, and
/// every person affected in the year: for each of them there are two such years that keep the own
/// incidents, with none, and with enough, of others.
///
/// **Zeros** are held to the same, or the pattern of what is withheld would tell them apart. Two
/// exceptions, where the reader is taken to know better: fields of work without any incident in the
/// year (protection of other numbers never leans on imagined incidents there; these zeros alone
/// may), and the row of incidents without a site in a year in which all sites are known: a place
/// where nobody works tells of nobody.
///
/// **Remainders and differences**: a published total minus its published parts, a year minus its
/// quarters, a correction minus what it corrects are protected like numbers where few are behind.
///
/// **The year to come**: a month or a quarter protects what its annual release will list of these
/// months (foreseenBy()), or the year would have to withhold what is proved already.
///
/// **Earlier releases** stay protected: their groups are kept and need witnesses among the years
/// that reproduce the new numbers as well. What they told is never hidden, and what was no group of
/// few when it was told does not become one by a later erasure: to tell the same numbers again, and
/// what lies between these, tells nothing new. Nor does it hide anything to withhold new numbers
/// for a larger group, around one that was told, that became one of few later (by an erasure, or by
/// incidents of unknown persons, who could all be one): what the old
/// numbers prove of it alone is not asked for any more. What a new number says, alone or together
/// with old ones, is judged by who is known when it is told first.
///
/// Complementary numbers: where a witness is missing, the move to it that disturbs the least
/// published incidents tells which numbers to hide; at the end those that turned out not to be
/// needed are published again, and in small houses each of the others is forced back once, to see
/// whether fewer then have to go. The same input gives the same pattern.
///
/// **Not covered**: what a reader knows about single cases of others, several affected persons who
/// put their knowledge together, conclusions from the choice of complementary numbers by somebody
/// who reruns these rules (minimality attack), and numbers that leave the house another way.
class ReleaseProtector
{
public:
    /// Both outlive this. `before`: the year with the groups and witnesses of earlier releases.
    ReleaseProtector(
        const YearProblem &problem, const LedgerYear &before, const Progress &progress);

    [[nodiscard]] Protection protect();

private:
    using Target = WitnessTarget;
    using Aim = WitnessAim;
    using Patience = YearSolver::Patience;

    /// Against what a number was hidden: as long as this is not safe with it, nothing is.
    struct Cause
    {
        Target target;
        Aim aim = Aim::None;
    };
    /// What was done for a group that lacks a witness.
    enum class Step {
        Nothing, ///< nothing could be
        Hidden, ///< some numbers, which may be enough
        NotAsked, ///< the number from which it follows
        Told, ///< earlier releases prove it alone: it is not asked for any more
    };
    /// What is hidden to protect others, to come back to it.
    struct Pattern
    {
        std::map<int, std::vector<int>> reasons;
        std::map<int, Cause> causes;
        int unfinished = 0;
    };
    /// Moves of kinds that were found for one group and aim, by how much they change it.
    using Found = std::map<int, std::vector<KindMove>>;

    void publishWhatIsNotPrimary();
    [[nodiscard]] bool isWhole(int number) const;
    bool canTellWhole();
    void takeEarlierWitnesses();
    [[nodiscard]] Move withoutCorrecting(const Move &move) const;
    [[nodiscard]] std::vector<Target> targets() const;
    [[nodiscard]] static std::span<const Aim> aimsOf(const Target &target);
    /// For this reader, and for as many of the missing as it can serve.
    bool findWitness(const Target &target, Aim aim, int reader, ReaderSet &missing, Found &found,
        Patience patience);
    bool take(const KindMove &move, const Target &target, Aim aim, int reader, ReaderSet &missing);
    /// For everybody. Returns a reader for whom there is none; -1: all have theirs.
    int findWitnesses(const Target &target, Aim aim, Patience patience);
    bool protectTarget(const Target &target, Aim aim);
    bool protectAll();
    [[nodiscard]] bool isAsked(const Target &target) const;
    [[nodiscard]] int cheapest(const Target &target) const;
    [[nodiscard]] bool mayHelp(const Target &target) const;
    std::vector<int> hopelessReaders(const Target &target, Aim aim);
    bool hideLinesOf(const Target &target);
    Step acceptAsTold(const Target &target, Aim aim);
    Step hideAgainst(const Target &target, Aim aim, int reader);
    void publishAgainWhatMay();
    bool publishAgain(int number);
    [[nodiscard]] double lossOfHidden() const;
    void hideJust(const Pattern &pattern);
    bool isBetterWith(int number);
    void improve();
    [[nodiscard]] bool mayTryMore() const;
    bool isSafe();
    [[nodiscard]] bool goesOn();
    [[nodiscard]] bool isCandidate(int number) const;

    const YearProblem &m_problem;
    const LedgerYear &m_before;
    const Progress &m_progress;
    MoveSpace m_space;
    YearSolver m_solver;
    MoveFinder m_finder;
    WitnessStore m_store;
    std::vector<YearProblem::Group> m_earlier;
    std::vector<bool> m_primary;
    std::vector<double> m_dear; ///< per number, what hiding it costs
    std::vector<Target> m_targets;
    std::map<int, Cause> m_causes; ///< per number hidden to protect others
    /// By atoms of a group: to whom earlier releases alone prove it.
    std::map<std::pair<std::vector<int>, Aim>, ReaderSet> m_provedBefore;
    Protection m_result;
    bool m_isTrial = false; ///< of a better pattern: it may be given up
    qint64 m_done = 0;
    qint64 m_all = 0;
};

} // namespace rueckhalt
