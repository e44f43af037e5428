// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprotector.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>

namespace rueckhalt {

/// Whether the group still follows from what is published: a difference does not, once one of its
/// numbers is hidden.
bool ReleaseProtector::isAsked(const Target &target) const
{
    const SensitiveGroup &definition = target.group.definition;
    return definition.kind != SensitiveGroup::Kind::Difference
        || std::ranges::all_of(definition.places, [this](const LedgerPlace &place) {
               const int number = m_problem.numberAt(place);
               return number >= 0 && m_space.published()[at(number)];
           });
}

/// The number to hide when nothing else tells which: the cheapest of those whose difference the
/// group is, else of all; -1: nothing is left to hide.
int ReleaseProtector::cheapest(const Target &target) const
{
    std::vector<int> candidates;
    const auto add = [this, &candidates](int number) {
        if (number >= 0 && isCandidate(number) && m_space.published()[at(number)])
            candidates.push_back(number);
    };
    if (target.group.definition.kind == SensitiveGroup::Kind::Difference) {
        for (const LedgerPlace &place : target.group.definition.places)
            add(m_problem.numberAt(place));
    }
    if (candidates.empty()) {
        for (int number = 0; number < static_cast<int>(m_space.published().size()); ++number)
            add(number);
    }
    if (candidates.empty())
        return -1;
    return *std::ranges::min_element(
        candidates, {}, [this](int number) { return m_problem.lossOf(number); });
}

/// Whether hiding numbers could change what the group can be, or that it is asked for.
bool ReleaseProtector::mayHelp(const Target &target) const
{
    const auto canHide = [this](int number) {
        return number >= 0 && isCandidate(number) && m_space.published()[at(number)];
    };
    // Without the grand total the parts of the problem move together, which nobody has tried.
    return canHide(m_problem.total())
        || (target.group.definition.kind == SensitiveGroup::Kind::Difference
            && std::ranges::any_of(target.group.definition.places,
                [&](const LedgerPlace &place) { return canHide(m_problem.numberAt(place)); }));
}

/// The readers who would have no witness even if all that is new were hidden.
std::vector<int> ReleaseProtector::hopelessReaders(const Target &target, Aim aim)
{
    std::vector<int> said;
    for (int number = 0; number < static_cast<int>(m_space.published().size()); ++number) {
        if (isCandidate(number) && m_space.published()[at(number)])
            said.push_back(number);
    }
    for (const int number : said)
        m_space.setPublished(number, false);
    m_store.judge(m_space.published());
    const int all = static_cast<int>(m_problem.readers().size()) + 1;
    ReaderSet &proved
        = m_provedBefore.try_emplace({target.group.atoms, aim}, all, false).first->second;
    std::vector<int> hopeless;
    for (int reader = findWitnesses(target, aim, Patience::Long); reader >= 0 && goesOn();
         reader = findWitnesses(target, aim, Patience::Long)) {
        hopeless.push_back(reader);
        proved.set(reader, true);
    }
    if (hopeless.empty())
        m_provedBefore.erase({target.group.atoms, aim});
    for (const int number : said)
        m_space.setPublished(number, true);
    m_store.judge(m_space.published());
    return hopeless;
}

/// Remainders follow from new numbers as well: without the total of their line, or where that was
/// told without the other parts, nobody asks for them.
bool ReleaseProtector::hideLinesOf(const Target &target)
{
    std::set<int> withheld;
    for (const LedgerPlace &place : target.group.definition.places)
        withheld.insert(m_problem.numberAt(place));
    std::set<int> hidden;
    const auto canHide
        = [this](int number) { return isCandidate(number) && m_space.published()[at(number)]; };
    for (const YearProblem::Line &line : m_problem.lines()) {
        const bool isOfLine = m_space.published()[at(line.total)]
            && std::ranges::all_of(withheld,
                [&line](int number) { return std::ranges::count(line.parts, number) > 0; });
        if (isOfLine && canHide(line.total))
            hidden.insert(line.total);
        else if (isOfLine)
            std::ranges::copy_if(line.parts, std::inserter(hidden, hidden.end()), canHide);
    }
    for (const int number : hidden) {
        m_space.setPublished(number, false);
        m_result.reasons[number] = {};
        m_causes[number] = {.target = target, .aim = Aim::None};
    }
    return !hidden.empty();
}

/// Of a group that stays provable whatever is hidden now: earlier releases told of it when it was
/// no group of few, which an erasure or incidents of unknown persons have made it since. What else
/// were hidden would be lost for nothing.
ReleaseProtector::Step ReleaseProtector::acceptAsTold(const Target &target, Aim aim)
{
    using Kind = SensitiveGroup::Kind;
    const Kind kind = target.group.definition.kind;
    const bool mayAccept = target.mayBeTold || kind == Kind::Remainder
        || (aim == Aim::None && m_problem.holdsTold(target.group.atoms));
    if (!mayAccept || kind == Kind::Difference)
        return Step::Nothing;
    const std::vector<int> hopeless = hopelessReaders(target, aim);
    // That no witness was found proves nothing yet: the told number does, for each of them.
    const bool wasTold = target.mayBeTold || std::ranges::all_of(hopeless, [&](int reader) {
        return m_problem.holdsTold(target.group.atoms, target.ownOf(reader));
    });
    if (kind != Kind::Remainder && wasTold && !hopeless.empty())
        return Step::Told;
    m_provedBefore.erase({target.group.atoms, aim});
    const bool isHidden = kind == Kind::Remainder && !hopeless.empty() && hideLinesOf(target);
    return isHidden ? Step::NotAsked : Step::Nothing;
}

/// Hides what stands in the way of the aim. Where there was a way in fractions only, nothing does;
/// then the cheapest goes, to be on the safe side. Nothing: nothing is left to hide, or nothing
/// helps because it was told before.
ReleaseProtector::Step ReleaseProtector::hideAgainst(const Target &target, Aim aim, int reader)
{
    const auto obstacle = m_solver.inTheWay(
        m_store.changeFor(target, aim, reader), m_space.allowanceFor(reader), m_dear);
    std::vector<int> numbers = obstacle.numbers;
    if (numbers.empty()) {
        const bool canHide = !obstacle.isHopeless || mayHelp(target);
        if (!canHide && target.mayBeTold)
            return Step::Nothing;
        if (obstacle.isHopeless
            || target.group.definition.kind == SensitiveGroup::Kind::Remainder) {
            if (const Step step = acceptAsTold(target, aim); step != Step::Nothing)
                return step;
        }
        if (!canHide)
            return Step::Nothing;
        const int number = cheapest(target);
        if (number < 0)
            return Step::Nothing;
        ++m_result.unfinished;
        numbers.push_back(number);
    }
    for (const int number : numbers) {
        m_space.setPublished(number, false);
        m_result.reasons[number] = obstacle.proof;
        m_causes[number] = {.target = target, .aim = aim};
    }
    return Step::Hidden;
}

} // namespace rueckhalt
