// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/exchanges.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rueckhalt {

namespace {

constexpr std::size_t MostFound = 600; // of one group: more do not help

} // namespace

Exchanges::Exchanges(const MoveSpace &space)
    : m_space(space)
    , m_listsOf(space.problem().atoms().size())
{
    findNeighbours();
}

/// Atoms of a block that are alike but for one respect are in a list together.
void Exchanges::findNeighbours()
{
    std::map<std::pair<int, LedgerAtom>, std::vector<int>> lists;
    const auto &atoms = m_space.problem().atoms();
    for (int atom = 0; atom < static_cast<int>(atoms.size()); ++atom) {
        const LedgerAtom &key = atoms[at(atom)].key;
        for (int respect = 0; respect < 4; ++respect) {
            LedgerAtom rest = key;
            if (respect == 0) {
                rest.site = {};
                rest.weekday = 0;
                rest.triggers = 0;
                rest.level = 0;
            } else if (respect == 1) {
                rest.area = 0;
                rest.month = 0;
                rest.band = 0;
            } else if (respect == 2) {
                rest.types = 0;
            } else {
                rest.since = 0;
                rest.until = 0;
            }
            lists[{respect, rest}].push_back(atom);
        }
    }
    for (auto &[key, list] : lists) {
        if (list.size() < 2)
            continue;
        for (const int atom : list)
            m_listsOf[at(atom)].push_back(static_cast<int>(m_lists.size()));
        m_lists.push_back(std::move(list));
    }
}

void Exchanges::makeChanges()
{
    const auto &whole = m_space.wholeKinds();
    m_changes.clear();
    std::vector<int> seen(whole.size(), -1);
    for (int from = 0; from < static_cast<int>(whole.size()); ++from) {
        if (whole[at(from)].count == 0)
            continue;
        seen[at(from)] = from;
        for (const int atom : whole[at(from)].atoms) {
            for (const int list : m_listsOf[at(atom)]) {
                for (const int other : m_lists[at(list)]) {
                    const int to = m_space.wholeKindOf(other);
                    if (std::exchange(seen[at(to)], from) == from)
                        continue;
                    m_changes.push_back(
                        {.effect = whole[at(to)].signature - whole[at(from)].signature,
                            .from = from,
                            .to = to});
                }
            }
        }
    }
    std::ranges::sort(m_changes);
    m_leaving.assign(whole.size(), {});
    m_arriving.assign(whole.size(), {});
    for (const Change &change : m_changes) {
        m_leaving[at(change.from)].push_back(change.to);
        m_arriving[at(change.to)].push_back(change.from);
    }
}

void Exchanges::add(const KindMove &move)
{
    KindMove sum;
    for (const KindStep &step : move) {
        const auto same = std::ranges::find(sum, step.kind, &KindStep::kind);
        if (same == sum.end())
            sum.push_back(step);
        else
            same->by += step.by;
    }
    const bool isPossible = std::ranges::all_of(sum, [this](const KindStep &step) {
        const MoveSpace::Kind &kind = m_space.kinds()[at(step.kind)];
        return kind.mayMove && (step.by > 0 ? kind.mayGrow : kind.count >= -step.by);
    });
    std::erase_if(sum, [](const KindStep &step) { return step.by == 0; });
    if (isPossible && !sum.empty())
        m_found.push_back(std::move(sum));
}

/// `inner` is of the group and changes by `sign`, `outer` is not and changes the other way.
void Exchanges::findWith(int inner, int outer, int sign)
{
    const auto &whole = m_space.wholeKinds();
    const int outside = m_space.outsideOf(outer);
    if (outside < 0)
        return;
    const std::uint64_t growth = whole[at(inner)].signature - whole[at(outer)].signature;
    const std::uint64_t effect = sign > 0 ? growth : 0 - growth;
    const KindStep in {.kind = inner, .by = sign};
    const KindStep out {.kind = outside, .by = -sign};
    if (effect == 0) {
        add({in, out});
        return;
    }
    // The second incident undoes what the first does to the sums.
    for (const Change &change : with(0 - effect)) {
        const int lost = m_space.outsideOf(change.from);
        const int won = m_space.outsideOf(change.to);
        if (lost >= 0 && won >= 0 && m_found.size() < MostFound)
            add({in, out, {.kind = lost, .by = -1}, {.kind = won, .by = 1}});
    }
}

void Exchanges::find(int sign)
{
    m_found.clear();
    for (const MoveSpace::Term &term : m_space.kindsIn(m_space.groupSum())) {
        const auto &others = sign > 0 ? m_arriving[at(term.other)] : m_leaving[at(term.other)];
        for (const int other : others)
            findWith(term.other, other, sign);
    }
    std::ranges::stable_sort(m_found, {}, &KindMove::size);
}

void Exchanges::update()
{
    if (m_wholeState == m_space.wholeState())
        return;
    m_wholeState = m_space.wholeState();
    makeChanges();
}

std::span<const Exchanges::Change> Exchanges::with(std::uint64_t effect)
{
    update();
    return std::ranges::equal_range(m_changes, effect, {}, &Change::effect);
}

const std::vector<KindMove> &Exchanges::of(int sign)
{
    update();
    if (m_state != m_space.state() || m_sign != sign) {
        m_state = m_space.state();
        m_sign = sign;
        find(sign);
    }
    return m_found;
}

} // namespace rueckhalt
