// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprotector.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rueckhalt {

namespace {

constexpr double ForbiddingPrice = 1e7; // of a number that is to stay
constexpr qint64 MostWork = 1'000'000; // kinds times programmes, for better patterns

} // namespace

bool ReleaseProtector::publishAgain(int number)
{
    const std::vector<int> dead = m_store.retire(number);
    m_space.setPublished(number, true);
    const Cause &cause = m_causes[number];
    if (findWitnesses(cause.target, cause.aim, Patience::Short) < 0 && isSafe())
        return true;
    m_space.setPublished(number, false);
    // What was found on the way also reproduces what is published without the number.
    m_store.revive(dead);
    return false;
}

/// Choosing one by one hides too much now and then; the dearest are tried first.
void ReleaseProtector::publishAgainWhatMay()
{
    std::vector<int> complementary;
    for (const auto &[number, proof] : m_result.reasons)
        complementary.push_back(number);
    std::ranges::stable_sort(complementary, std::ranges::greater(),
        [this](int number) { return m_problem.lossOf(number); });
    for (const int number : complementary) {
        if (!goesOn())
            return;
        if (publishAgain(number))
            m_result.reasons.erase(number);
    }
}

/// In cells, and of as many cells those with the fewest incidents. Nothing can be put in relation
/// without the number of all incidents, so that one is worth more than all others.
double ReleaseProtector::lossOfHidden() const
{
    const double all = std::accumulate(m_dear.begin(), m_dear.end(), 0.0);
    double loss = 0;
    for (const auto &[number, proof] : m_result.reasons)
        loss += 1 + m_problem.lossOf(number) / all
            + (isWhole(number) ? static_cast<double>(m_dear.size()) : 0);
    return loss;
}

void ReleaseProtector::hideJust(const Pattern &pattern)
{
    for (int number = 0; number < static_cast<int>(m_space.published().size()); ++number) {
        if (isCandidate(number))
            m_space.setPublished(
                number, !m_primary[at(number)] && !pattern.reasons.contains(number));
    }
    m_result.reasons = pattern.reasons;
    m_result.unfinished = pattern.unfinished;
    m_causes = pattern.causes;
    m_store.judge(m_space.published());
    m_result.outcome = Protection::Outcome::Safe;
}

/// Whether less is lost when this number is published, whatever else must be hidden for it.
bool ReleaseProtector::isBetterWith(int number)
{
    const Pattern before {
        .reasons = m_result.reasons, .causes = m_causes, .unfinished = m_result.unfinished};
    const double loss = lossOfHidden();
    m_store.retire(number);
    m_space.setPublished(number, true);
    m_result.reasons.erase(number);
    const double price = std::exchange(m_dear[at(number)], ForbiddingPrice);
    m_isTrial = true;
    while (goesOn() && protectAll()) {}
    if (goesOn())
        publishAgainWhatMay();
    const bool isSafe = goesOn();
    m_isTrial = false;
    m_dear[at(number)] = price;
    if (m_result.outcome == Protection::Outcome::Cancelled)
        return false;
    if (isSafe && lossOfHidden() < loss)
        return true;
    hideJust(before);
    return false;
}

/// Counted in programmes, not in time, so that the same input gives the same pattern.
bool ReleaseProtector::mayTryMore() const
{
    const qint64 programmes = m_solver.solved() + m_finder.solved();
    return programmes * static_cast<qint64>(m_space.kinds().size()) < MostWork;
}

/// What was chosen first decided what had to be chosen later: single numbers are forced back and
/// the rest is chosen anew, as long as that makes the pattern better. Where the pattern alone was
/// much work, it stays.
void ReleaseProtector::improve()
{
    std::set<int> tried;
    while (goesOn() && mayTryMore()) {
        int next = -1;
        for (const auto &[number, proof] : m_result.reasons) {
            if (!tried.contains(number)
                && (next < 0 || m_problem.lossOf(number) > m_problem.lossOf(next)))
                next = number;
        }
        if (next < 0)
            break;
        if (isBetterWith(next))
            tried.clear();
        tried.insert(next);
    }
    // The targets are those of the last pattern that was tried.
    while (!tried.empty() && goesOn() && protectAll()) {}
}

} // namespace rueckhalt
