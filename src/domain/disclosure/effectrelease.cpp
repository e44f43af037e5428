// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/effectrelease.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Rows = std::vector<FactTable::Row>; // in ascending order
using Counts = std::array<int, 2>;

Rows without(const Rows &rows, const Rows &others)
{
    Rows rest;
    std::ranges::set_difference(rows, others, std::back_inserter(rest));
    return rest;
}

Rows together(const Rows &rows, const Rows &others)
{
    Rows all;
    std::ranges::set_union(rows, others, std::back_inserter(all));
    return all;
}

bool isBaseline(const EffectFinding &finding)
{
    return !finding.periods.after.isValid();
}

bool sayTheSame(const EffectFinding &one, const EffectFinding &other)
{
    return one.verdict == other.verdict && one.reason == other.reason && one.before == other.before
        && one.after == other.after;
}

void refuse(EffectFinding &finding, VerdictReason reason)
{
    finding.verdict = EffectVerdict::NotMeasurable;
    finding.reason = reason;
    finding.cautions = {};
    finding.before = {};
    finding.after = {};
}

EffectFinding baselineOf(const PlannedMeasure &plan)
{
    EffectFinding finding;
    finding.asked.filter = plan.baselineFilter;
    finding.units = plan.baselineUnits;
    finding.periods.before = plan.baselinePeriod;
    finding.before = plan.baseline;
    return finding;
}

/// How many incidents the floor is said of when the group had `incidents` of them.
ProtectedCount floorOf(FigureGroup group, int incidents)
{
    if (!FigureProtector::isOfFew(group))
        group.largestPart = 0; // what comes or goes is not the person affected most often
    group.incidents = incidents;
    return FigureProtector::count(group);
}

} // namespace

/// Which incidents one of the two times of a question holds.
struct EffectRelease::Window
{
    const EffectFinding &finding;
    std::size_t position = 0; ///< 0: before, 1: after

    [[nodiscard]] const Period &period() const
    {
        return position == 0 ? finding.periods.before : finding.periods.after;
    }
};

struct EffectRelease::Counted
{
    EffectFinding finding {}; ///< with the answer
    EffectSurroundings around {};
    std::array<Rows, 2> rows {};
    std::array<FigureGroup, 2> groups {};
    bool hasToStand = true; ///< the answer says something

    [[nodiscard]] Counts counts() const
    {
        return {static_cast<int>(rows[0].size()), static_cast<int>(rows[1].size())};
    }
    [[nodiscard]] Counts countsWithout(const Rows &gone) const
    {
        return {static_cast<int>(without(rows[0], gone).size()),
            static_cast<int>(without(rows[1], gone).size())};
    }
    /// The answer if there were so many incidents.
    [[nodiscard]] EffectFinding answerFor(const Counts &counts) const
    {
        EffectFinding answer;
        answer.before = floorOf(groups[0], counts[0]);
        if (isBaseline(finding))
            return answer;
        answer.after = floorOf(groups[1], counts[1]);
        const EffectJudgement judgement
            = judge({.before = counts[0], .after = counts[1]}, finding.asked, around);
        answer.verdict = judgement.verdict;
        answer.reason = judgement.reason;
        return answer;
    }
    [[nodiscard]] bool standsFor(const Counts &counts) const
    {
        return !hasToStand || sayTheSame(answerFor(counts), finding);
    }
};

/// A group of few, and the counts that it is part of.
struct EffectRelease::Few
{
    struct Place
    {
        std::size_t counted = 0;
        std::size_t window = 0;
    };
    Rows rows {};
    std::vector<Place> places {};
};

void EffectRelease::addPublished(const PlannedMeasure &plan)
{
    if (plan.baselineTaken.isValid() && plan.baselinePeriod.isValid())
        m_published << Answer {plan.id, baselineOf(plan)};
    for (const EffectFinding &finding : plan.findings) {
        if (finding.reason != VerdictReason::TooEarly)
            m_published << Answer {plan.id, finding};
    }
}

bool EffectRelease::isSame(const Window &one, const Window &other) const
{
    const auto sorted = [](QList<UnitId> units) {
        std::ranges::sort(units);
        return units;
    };
    return one.period() == other.period() && one.finding.asked.filter == other.finding.asked.filter
        && sorted(one.finding.units) == sorted(other.finding.units);
}

bool EffectRelease::shareDays(const Window &one, const Window &other) const
{
    const Period &first = one.period();
    const Period &second = other.period();
    if (!first.isValid() || !second.isValid() || first.last < second.first
        || second.last < first.first)
        return false;
    if (one.finding.units.contains(UnitId()) || other.finding.units.contains(UnitId()))
        return true;
    const QList<UnitId> units = withUnitsBelow(one.finding.units, m_organisation);
    return std::ranges::any_of(withUnitsBelow(other.finding.units, m_organisation),
        [&](const UnitId &unit) { return units.contains(unit); });
}

bool EffectRelease::shareDays(const EffectFinding &one, const EffectFinding &other) const
{
    for (const std::size_t first : {0U, 1U}) {
        for (const std::size_t second : {0U, 1U}) {
            if (shareDays(Window {one, first}, Window {other, second}))
                return true;
        }
    }
    return false;
}

EffectRelease::Counted EffectRelease::counted(
    const EffectFinding &finding, const EffectSurroundings &around) const
{
    EffectRows rows = effectRows(
        m_facts, {finding.asked.filter, finding.units, finding.periods}, m_organisation);
    const int headcount = headcountOf(finding.units, m_organisation);
    Counted result {.finding = finding, .around = around};
    result.groups = {
        figureGroup(m_facts, rows.before, headcount), figureGroup(m_facts, rows.after, headcount)};
    result.rows = {std::move(rows.before), std::move(rows.after)};
    return result;
}

std::vector<EffectRelease::Counted> EffectRelease::withEarlier(
    const EffectFinding &finding, const EffectSurroundings &around) const
{
    std::vector<Counted> all {counted(finding, around)};
    all.front().finding = all.front().answerFor(all.front().counts());
    all.front().finding.asked = finding.asked;
    all.front().finding.units = finding.units;
    all.front().finding.periods = finding.periods;
    for (const Answer &answer : m_published) {
        const EffectFinding &earlier = answer.finding;
        if (!shareDays(finding, earlier)
            || (isBaseline(earlier) && isSame({finding, 0}, {earlier, 0})))
            continue;
        EffectSurroundings then;
        then.campaign = earlier.cautions.contains(EffectCaution::ReportingCampaign);
        then.daysBefore = earlier.periods.before.days();
        then.daysAfter = isBaseline(earlier) ? 0 : earlier.periods.after.days();
        all.push_back(counted(earlier, then));
        all.back().hasToStand
            = isBaseline(earlier) ? earlier.before.isSaid() : earlier.saysSomething();
    }
    return all;
}

std::vector<EffectRelease::Few> EffectRelease::fewIn(const std::vector<Counted> &all) const
{
    std::vector<Few> few;
    const auto look = [&](const Rows &group, const std::vector<Few::Place> &places) {
        if (FigureProtector::isOfFew(figureGroup(m_facts, group)))
            few.push_back({group, places});
    };
    const Counted &mine = all.front();
    for (const std::size_t window : {0U, 1U}) {
        const Window asked {mine.finding, window};
        if (!asked.period().isValid())
            continue;
        std::vector<Few::Place> places {{0, window}};
        std::vector<Few::Place> others;
        for (std::size_t i = 1; i < all.size(); ++i) {
            for (const std::size_t other : {0U, 1U}) {
                const Window earlier {all[i].finding, other};
                if (shareDays(asked, earlier))
                    (isSame(asked, earlier) ? places : others).push_back({i, other});
            }
        }
        const Rows &rows = mine.rows[window];
        Rows covered;
        for (const Few::Place &other : others) {
            const Rows &theirs = all[other.counted].rows[other.window];
            covered = together(covered, theirs);
            look(without(rows, theirs), places);
            look(without(theirs, rows), {other});
        }
        look(without(rows, covered), places);
        look(rows, places);
    }
    return few;
}

bool EffectRelease::haveWitnesses(const std::vector<Counted> &all) const
{
    const std::vector<Few> few = fewIn(all);
    Rows gone;
    for (const Few &group : few)
        gone = together(gone, group.rows);
    if (!std::ranges::all_of(
            all, [&](const Counted &each) { return each.standsFor(each.countsWithout(gone)); }))
        return false;
    return std::ranges::all_of(few, [&](const Few &group) {
        const int missing = FigureProtector::MinimumPersons - static_cast<int>(group.rows.size());
        return missing <= 0 || std::ranges::all_of(group.places, [&](const Few::Place &place) {
            Counts counts = all[place.counted].counts();
            counts.at(place.window) += missing;
            return all[place.counted].standsFor(counts);
        });
    });
}

const EffectRelease::Answer *EffectRelease::answerTo(const EffectFinding &finding) const
{
    const auto found = std::ranges::find_if(m_published, [&](const Answer &answer) {
        return isSame({finding, 0}, {answer.finding, 0})
            && isSame({finding, 1}, {answer.finding, 1});
    });
    return found == m_published.end() ? nullptr : &*found;
}

bool EffectRelease::wasAnsweredBefore(const EffectFinding &finding, const PlanId &plan) const
{
    return std::ranges::any_of(m_published, [&](const Answer &answer) {
        return answer.plan == plan && !isBaseline(answer.finding) && answer.finding.saysSomething()
            && answer.finding.stage == finding.stage && shareDays(finding, answer.finding);
    });
}

/// True if the same was asked before: then that answer is the answer.
bool EffectRelease::repeatAnswer(EffectFinding &finding) const
{
    const Answer *earlier = answerTo(finding);
    if (!earlier)
        return false;
    const EffectFinding &answer = earlier->finding;
    if (answer.asked != finding.asked) {
        refuse(finding, VerdictReason::CannotBeSaid);
        return true;
    }
    finding.verdict = answer.verdict;
    finding.reason = answer.reason;
    finding.cautions = answer.cautions;
    finding.before = answer.before;
    finding.after = answer.after;
    return true;
}

void EffectRelease::release(EffectFinding &finding, const PlannedMeasure &plan,
    const EffectJudgement &judgement, const EffectSurroundings &around) const
{
    if (!around.afterIsOver) {
        refuse(finding, VerdictReason::TooEarly);
        return;
    }
    if (repeatAnswer(finding))
        return;
    const std::vector<Counted> all = withEarlier(finding, around);
    const Counted &mine = all.front();
    const FigureGroup both = figureGroup(
        m_facts, together(mine.rows[0], mine.rows[1]), headcountOf(finding.units, m_organisation));
    if ((plan.toConfirm && wasAnsweredBefore(finding, plan.id)) || !FigureProtector::isSafe(both)
        || !haveWitnesses(all)) {
        refuse(finding, VerdictReason::CannotBeSaid);
        return;
    }
    finding.verdict = mine.finding.verdict;
    finding.reason = mine.finding.reason;
    finding.before = mine.finding.before;
    finding.after = mine.finding.after;
    finding.cautions = judgement.cautions;
    for (const EffectCaution ofCounts :
        {EffectCaution::FewPersons, EffectCaution::PeakBefore, EffectCaution::UncertainDates})
        finding.cautions.remove(ofCounts);
    // What was said of the same time stays as it was.
    for (const Answer &earlier : m_published) {
        if (isSame({finding, 0}, {earlier.finding, 0}))
            finding.before = earlier.finding.before;
        if (isSame({finding, 1}, {earlier.finding, 1}))
            finding.after = earlier.finding.after;
    }
}

void EffectRelease::releaseBaseline(PlannedMeasure &plan) const
{
    EffectFinding finding = baselineOf(plan);
    for (const Answer &earlier : m_published) {
        if (isSame({finding, 0}, {earlier.finding, 0})) {
            plan.baseline = earlier.finding.before;
            return;
        }
    }
    const std::vector<Counted> all = withEarlier(finding, {});
    plan.baseline = haveWitnesses(all) ? all[0].finding.before : ProtectedCount();
}

} // namespace rueckhalt
