// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/figureprotector.h"
#include "domain/planning/plannedmeasure.h"
#include "domain/statistics/effectcount.h"

namespace rueckhalt {

/// Decides what everybody may read of effect checks and baselines. Managers choose what these ask
/// (units, times, kinds of incidents, numbers to divide by) and officers answer as a matter of
/// routine, so each answer is protected against all that were given before, of whichever plan.
///
/// **What may be learned.** Nobody can prove from the answers that an incident happened in a group
/// of fewer than five persons or of one person for the most part (FigureProtector::isOfFew()), nor
/// that there were fewer than five in it. The argument:
///
///  1. An answer (verdict, rule and the floors of both counts) is given only if both times together
///     are a safe group in units of enough employees. Everything else looks the same: CannotBeSaid
///     without figures. Cautions that follow from counts (a peak before, imprecise dates, one
///     person in most incidents) are never given.
///  2. Somebody who compares answers can only learn of the groups by which they differ. These are:
///     each time of the question itself (the verdict compares the two), what the new question
///     counts and an earlier one about the same units and days does not, the other way round, and
///     what the new one counts beyond all earlier ones together.
///  3. For such groups that are of few there are witnesses, as in a release: the new and
///     all earlier answers would have been the same word for word if none of these groups had an
///     incident, and also if any one of them had at least five. If not, the answer is not given.
///     That judges the worlds with the rules themselves, so it holds whatever numbers a manager
///     makes the counts be divided by.
///  4. The same question is never counted twice: reports that came late would show in the
///     difference. It gets the answer that it got before, "cannot be said" among them. With another
///     target or other numbers to divide by it is not answered again. Nor is a second check of the
///     same stage with times that overlap those of the first, if a manager changed the plan in
///     between.
///  5. Anybody can send reports, managers too. Those that nobody has reviewed are counted, but
///     their persons make no group safe, and the worlds without a group of few are judged both with
///     its unreviewed reports and without: whoever made them up knows that they stay.
///  6. Times are whole months (periodsAround()), so nothing can be moved by a day.
///
/// Not covered: what the refusal itself lets somebody suspect who knows these rules, as with the
/// choice of withheld numbers in a release (prepareRelease()), among it how many reports nobody
/// has reviewed; what the release ledger says, which protects its tables against each other and
/// does not know these answers (a verdict would have to be an inequality of its years); and more
/// than two earlier answers that together fence in a group, beyond what the floors leave open:
/// their steps are at least twofold.
class EffectRelease
{
public:
    /// The first two outlive this. `unreviewed`: reports that nobody has looked at yet.
    EffectRelease(const FactTable &facts, const Organisation &organisation,
        const QSet<IncidentId> &unreviewed)
        : m_facts(facts)
        , m_organisation(organisation)
        , m_unreviewed(unreviewed)
    {
    }

    /// The answers that stand in a plan already.
    void addPublished(const PlannedMeasure &plan);

    /// What of a check may go into the plan: `finding` says what is asked (stage, asked, units,
    /// periods), the answer is put in here; `judgement` is the true one. Nothing but the reason
    /// while the time after goes on.
    void release(EffectFinding &finding, const PlannedMeasure &plan,
        const EffectJudgement &judgement, const EffectSurroundings &around) const;

    /// The same for a baseline: baselineFilter, baselineUnits and baselinePeriod are asked.
    void releaseBaseline(PlannedMeasure &plan) const;

private:
    struct Answer
    {
        PlanId plan {};
        EffectFinding finding {}; ///< of a baseline: without a time after
        QSet<UnitId> units {}; ///< with all below them
    };
    struct Window;
    struct Counted;
    struct Few;
    [[nodiscard]] Counted counted(const Answer &asked, const EffectSurroundings &around) const;
    [[nodiscard]] Answer answerWith(const PlanId &plan, const EffectFinding &finding) const;
    [[nodiscard]] static bool shareDays(const Answer &one, const Answer &other);
    [[nodiscard]] std::vector<Few> fewIn(const std::vector<Counted> &all) const;
    [[nodiscard]] bool haveWitnesses(const std::vector<Counted> &all) const;
    /// What is counted together with a question: the earlier ones that share days with it.
    [[nodiscard]] std::vector<Counted> withEarlier(
        const Answer &asked, const EffectSurroundings &around) const;
    [[nodiscard]] const Answer *answerTo(const Answer &asked) const;
    [[nodiscard]] bool wasAnsweredBefore(const Answer &asked) const;
    bool repeatAnswer(const Answer &asked, EffectFinding &finding) const;

    const FactTable &m_facts;
    const Organisation &m_organisation;
    QSet<IncidentId> m_unreviewed;
    QList<Answer> m_published;
};

} // namespace rueckhalt
