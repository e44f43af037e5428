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
    if (!FigureProtector::isOfFew(group)) {
        group.largestPart = 0; // what comes or goes is not the person affected most often
        group.largestUnreviewed = 0;
    }
    group.incidents = incidents;
    return FigureProtector::count(group);
}

} // namespace

/// Which incidents one of the two times of a question holds.
struct EffectRelease::Window
{
    const Answer &asked;
    std::size_t position = 0; ///< 0: before, 1: after

    [[nodiscard]] const Period &period() const
    {
        return position == 0 ? asked.finding.periods.before : asked.finding.periods.after;
    }
    [[nodiscard]] bool isSame(const Window &other) const
    {
        const auto sorted = [](QList<UnitId> units) {
            std::ranges::sort(units);
            return units;
        };
        const EffectFinding &theirs = other.asked.finding;
        return period() == other.period() && asked.finding.asked.filter == theirs.asked.filter
            && sorted(asked.finding.units) == sorted(theirs.units);
    }
    [[nodiscard]] bool sharesDaysWith(const Window &other) const
    {
        const Period &first = period();
        const Period &second = other.period();
        if (!first.isValid() || !second.isValid() || first.last < second.first
            || second.last < first.first)
            return false;
        return asked.finding.units.contains(UnitId())
            || other.asked.finding.units.contains(UnitId())
            || asked.units.intersects(other.asked.units);
    }
};

struct EffectRelease::Counted
{
    Answer asked {}; ///< with what is answered
    EffectSurroundings around {};
    std::array<Rows, 2> rows {};
    std::array<FigureGroup, 2> groups {};
    bool hasToStand = true; ///< the answer says something

    [[nodiscard]] Counts counts() const
    {
        return {static_cast<int>(rows[0].size()), static_cast<int>(rows[1].size())};
    }
    /// The answer if there were so many incidents.
    [[nodiscard]] EffectFinding answerFor(const Counts &counts) const
    {
        EffectFinding answer;
        answer.before = floorOf(groups[0], counts[0]);
        if (isBaseline(asked.finding))
            return answer;
        answer.after = floorOf(groups[1], counts[1]);
        const EffectJudgement judgement
            = judge({.before = counts[0], .after = counts[1]}, asked.finding.asked, around);
        answer.verdict = judgement.verdict;
        answer.reason = judgement.reason;
        return answer;
    }
    [[nodiscard]] bool standsFor(const Counts &counts) const
    {
        return !hasToStand || sayTheSame(answerFor(counts), asked.finding);
    }
    /// In both times without each of these; which one is known to be gone differs by what somebody
    /// knows who asks.
    [[nodiscard]] bool standsWithout(const std::array<Rows, 2> &gone) const
    {
        return std::ranges::all_of(gone, [&](const Rows &before) {
            return std::ranges::all_of(gone, [&](const Rows &after) {
                return standsFor({static_cast<int>(without(rows[0], before).size()),
                    static_cast<int>(without(rows[1], after).size())});
            });
        });
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
    int reviewed = 0; ///< of the rows
};

void EffectRelease::addPublished(const PlannedMeasure &plan)
{
    if (plan.baselineTaken.isValid() && plan.baselinePeriod.isValid())
        m_published << answerWith(plan.id, baselineOf(plan));
    for (const EffectFinding &finding : plan.findings) {
        if (finding.reason != VerdictReason::TooEarly)
            m_published << answerWith(plan.id, finding);
    }
}

EffectRelease::Answer EffectRelease::answerWith(
    const PlanId &plan, const EffectFinding &finding) const
{
    const QList<UnitId> units = withUnitsBelow(finding.units, m_organisation);
    return {plan, finding, QSet<UnitId>(units.cbegin(), units.cend())};
}

bool EffectRelease::shareDays(const Answer &one, const Answer &other)
{
    for (const std::size_t first : {0U, 1U}) {
        for (const std::size_t second : {0U, 1U}) {
            if (Window {one, first}.sharesDaysWith({other, second}))
                return true;
        }
    }
    return false;
}

EffectRelease::Counted EffectRelease::counted(
    const Answer &asked, const EffectSurroundings &around) const
{
    const EffectFinding &finding = asked.finding;
    EffectRows rows = effectRows(
        m_facts, {finding.asked.filter, finding.units, finding.periods}, m_organisation);
    const int headcount = headcountOf(finding.units, m_organisation);
    Counted result {.asked = asked, .around = around};
    result.groups = {figureGroup(m_facts, rows.before, m_unreviewed, headcount),
        figureGroup(m_facts, rows.after, m_unreviewed, headcount)};
    result.rows = {std::move(rows.before), std::move(rows.after)};
    return result;
}

std::vector<EffectRelease::Counted> EffectRelease::withEarlier(
    const Answer &asked, const EffectSurroundings &around) const
{
    std::vector<Counted> all {counted(asked, around)};
    EffectFinding &mine = all.front().asked.finding;
    mine = all.front().answerFor(all.front().counts());
    mine.asked = asked.finding.asked;
    mine.units = asked.finding.units;
    mine.periods = asked.finding.periods;
    for (const Answer &answer : m_published) {
        const EffectFinding &earlier = answer.finding;
        if (!shareDays(asked, answer)
            || (isBaseline(earlier) && Window {asked, 0}.isSame({answer, 0})))
            continue;
        EffectSurroundings then;
        then.campaign = earlier.cautions.contains(EffectCaution::ReportingCampaign);
        then.daysBefore = earlier.periods.before.days();
        then.daysAfter = isBaseline(earlier) ? 0 : earlier.periods.after.days();
        all.push_back(counted(answer, then));
        all.back().hasToStand
            = isBaseline(earlier) ? earlier.before.isSaid() : earlier.saysSomething();
    }
    return all;
}

std::vector<EffectRelease::Few> EffectRelease::fewIn(const std::vector<Counted> &all) const
{
    std::vector<Few> few;
    const auto look = [&](const Rows &group, const std::vector<Few::Place> &places) {
        const FigureGroup behind = figureGroup(m_facts, group, m_unreviewed);
        if (FigureProtector::isOfFew(behind))
            few.push_back({group, places, behind.incidents - behind.unreviewed});
    };
    const Counted &mine = all.front();
    for (const std::size_t window : {0U, 1U}) {
        const Window asked {mine.asked, window};
        if (!asked.period().isValid())
            continue;
        std::vector<Few::Place> places {{0, window}};
        std::vector<Few::Place> others;
        for (std::size_t i = 1; i < all.size(); ++i) {
            for (const std::size_t other : {0U, 1U}) {
                const Window earlier {all[i].asked, other};
                if (asked.sharesDaysWith(earlier))
                    (asked.isSame(earlier) ? places : others).push_back({i, other});
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
    Rows genuine;
    std::ranges::copy_if(gone, std::back_inserter(genuine),
        [&](FactTable::Row row) { return !m_unreviewed.contains(m_facts.ids[row]); });
    if (!std::ranges::all_of(all, [&](const Counted &each) {
            return each.standsWithout({gone, genuine});
        }))
        return false;
    return std::ranges::all_of(few, [&](const Few &group) {
        const int missing = FigureProtector::MinimumPersons - group.reviewed;
        return missing <= 0 || std::ranges::all_of(group.places, [&](const Few::Place &place) {
            Counts counts = all[place.counted].counts();
            counts.at(place.window) += missing;
            return all[place.counted].standsFor(counts);
        });
    });
}

const EffectRelease::Answer *EffectRelease::answerTo(const Answer &asked) const
{
    const auto found = std::ranges::find_if(m_published, [&](const Answer &answer) {
        return Window {asked, 0}.isSame({answer, 0}) && Window {asked, 1}.isSame({answer, 1});
    });
    return found == m_published.end() ? nullptr : &*found;
}

bool EffectRelease::wasAnsweredBefore(const Answer &asked) const
{
    return std::ranges::any_of(m_published, [&](const Answer &answer) {
        return answer.plan == asked.plan && !isBaseline(answer.finding)
            && answer.finding.saysSomething() && answer.finding.stage == asked.finding.stage
            && shareDays(asked, answer);
    });
}

/// True if the same was asked before: then that answer is the answer.
bool EffectRelease::repeatAnswer(const Answer &asked, EffectFinding &finding) const
{
    const Answer *earlier = answerTo(asked);
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
    const Answer asked = answerWith(plan.id, finding);
    if (repeatAnswer(asked, finding))
        return;
    const std::vector<Counted> all = withEarlier(asked, around);
    const Counted &mine = all.front();
    const FigureGroup both = figureGroup(m_facts, together(mine.rows[0], mine.rows[1]),
        m_unreviewed, headcountOf(finding.units, m_organisation));
    if ((plan.toConfirm && wasAnsweredBefore(asked)) || !FigureProtector::isSafe(both)
        || !haveWitnesses(all)) {
        refuse(finding, VerdictReason::CannotBeSaid);
        return;
    }
    const EffectFinding &answer = mine.asked.finding;
    finding.verdict = answer.verdict;
    finding.reason = answer.reason;
    finding.before = answer.before;
    finding.after = answer.after;
    finding.cautions = judgement.cautions;
    for (const EffectCaution ofCounts :
        {EffectCaution::FewPersons, EffectCaution::PeakBefore, EffectCaution::UncertainDates})
        finding.cautions.remove(ofCounts);
    // What was said of the same time stays as it was.
    for (const Answer &earlier : m_published) {
        if (Window {asked, 0}.isSame({earlier, 0}))
            finding.before = earlier.finding.before;
        if (Window {asked, 1}.isSame({earlier, 1}))
            finding.after = earlier.finding.after;
    }
}

void EffectRelease::releaseBaseline(PlannedMeasure &plan) const
{
    const Answer asked = answerWith(plan.id, baselineOf(plan));
    for (const Answer &earlier : m_published) {
        if (Window {asked, 0}.isSame({earlier, 0})) {
            plan.baseline = earlier.finding.before;
            return;
        }
    }
    const std::vector<Counted> all = withEarlier(asked, {});
    plan.baseline = haveWitnesses(all) ? all[0].asked.finding.before : ProtectedCount();
}

} // namespace rueckhalt
