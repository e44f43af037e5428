// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/effectfinding.h"
#include "domain/statistics/rateratio.h"

namespace rueckhalt {

/// True numbers of an effect check: for officers alone.
struct EffectNumbers
{
    int before = 0; ///< matching incidents
    int after = 0;
    int earlier = 0; ///< in as many days before `before`
    int personsBefore = 0; ///< affected persons, at least
    int personsAfter = 0;
    int undated = 0; ///< left out because their day is not known well enough
    int largestPart = 0; ///< of before and after: with the person affected most often
    bool operator==(const EffectNumbers &) const = default;
};

/// What else is known of the time.
struct EffectSurroundings
{
    bool campaign = false; ///< reporting was promoted or made easier there
    bool otherMeasures = false;
    bool afterIsOver = true;
    /// Months differ in length. 0: both times are of the same length.
    int daysBefore = 0;
    int daysAfter = 0;
};

struct EffectJudgement
{
    EffectVerdict verdict = EffectVerdict::NotMeasurable;
    VerdictReason reason = VerdictReason::TooFew;
    CodeSet<EffectCaution> cautions {};
    RateRatio ratio {}; ///< rate after by rate before, 95 %
    double expected = 0; ///< incidents in the time after if nothing had changed
    bool operator==(const EffectJudgement &other) const
    {
        return verdict == other.verdict && reason == other.reason && cautions == other.cautions;
    }
};

/// A verdict needs at least so many incidents expected in the time after: with fewer, even none at
/// all would not be sure to be fewer than before by the target.
inline constexpr int LeastExpected = 10;

/// The rules, in this order:
///  1. the time after is not over → not measurable (TooEarly);
///  2. fewer than LeastExpected expected → not measurable (TooFew);
///  3. the whole interval of the rate ratio lies below 1 → effective if the ratio reaches the
///     target (1 − target), partly if not;
///  4. the whole interval lies above 1 − target → no effect of that size, however chance has
///     played: not effective; after a reporting campaign not measurable (MoreReporting), because
///     more reports may hide a decline;
///  5. else the interval holds both → not measurable (TooUncertain): that nothing is proven is no
///     proof of nothing.
[[nodiscard]] EffectJudgement judge(
    const EffectNumbers &numbers, const EffectPlan &plan, const EffectSurroundings &around);

/// The judgement with its numbers, for officers: "12 Vorfälle nachher, 31 vorher: 61 % weniger
/// (95-%-Bereich: 23 % bis 82 % weniger)."
QString sentenceFor(const EffectNumbers &numbers, const EffectPlan &plan,
    const EffectJudgement &judgement, Language language);

} // namespace rueckhalt
