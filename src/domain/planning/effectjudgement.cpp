// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/effectjudgement.h"

#include <QLocale>

#include <cmath>

namespace rueckhalt {

namespace {

double exposureOf(const EffectPlan &plan, int number, int days)
{
    if (plan.isNormalised())
        return number;
    return days > 0 ? days : 1;
}

CodeSet<EffectCaution> cautionsFor(
    const EffectNumbers &numbers, const EffectPlan &plan, const EffectSurroundings &around)
{
    CodeSet<EffectCaution> cautions;
    if (around.campaign)
        cautions.insert(EffectCaution::ReportingCampaign);
    if (around.otherMeasures)
        cautions.insert(EffectCaution::OtherMeasures);
    if (plan.months % 12 != 0)
        cautions.insert(EffectCaution::Season);
    if (!plan.isNormalised())
        cautions.insert(EffectCaution::NotNormalised);
    if (numbers.undated > 0)
        cautions.insert(EffectCaution::UncertainDates);
    if (numbers.before + numbers.after > 1
        && numbers.largestPart * 2 > numbers.before + numbers.after)
        cautions.insert(EffectCaution::FewPersons);
    if (rateRatio({numbers.earlier, 1}, {numbers.before, 1}).low > 1)
        cautions.insert(EffectCaution::PeakBefore);
    return cautions;
}

/// "61 % weniger", "12 % mehr", "gleich viele".
QString changeWords(double ratio, Language language)
{
    if (std::isinf(ratio))
        return Words {"beliebig viel mehr", "any number more"}.in(language);
    const int percent = static_cast<int>(std::lround((ratio - 1) * 100));
    if (percent == 0)
        return Words {"gleich viele", "no change"}.in(language);
    return (percent < 0 ? Words {"%1\u00a0% weniger", "%1% fewer"}
                        : Words {"%1\u00a0% mehr", "%1% more"})
        .in(language)
        .arg(std::abs(percent));
}

} // namespace

EffectJudgement judge(
    const EffectNumbers &numbers, const EffectPlan &plan, const EffectSurroundings &around)
{
    const CountedExposure before {
        numbers.before, exposureOf(plan, plan.exposureBefore, around.daysBefore)};
    const CountedExposure after {
        numbers.after, exposureOf(plan, plan.exposureAfter, around.daysAfter)};
    EffectJudgement judgement;
    judgement.cautions = cautionsFor(numbers, plan, around);
    judgement.ratio = rateRatio(before, after);
    judgement.expected = before.events * after.exposure / before.exposure;
    const double aimedAt = 1 - plan.targetPercent / 100.0;
    const auto say = [&](EffectVerdict verdict, VerdictReason reason) {
        judgement.verdict = verdict;
        judgement.reason = reason;
        return judgement;
    };
    if (!around.afterIsOver)
        return say(EffectVerdict::NotMeasurable, VerdictReason::TooEarly);
    if (judgement.expected < LeastExpected)
        return say(EffectVerdict::NotMeasurable, VerdictReason::TooFew);
    if (judgement.ratio.high < 1) {
        return judgement.ratio.ratio <= aimedAt
            ? say(EffectVerdict::Effective, VerdictReason::Target)
            : say(EffectVerdict::Partly, VerdictReason::BelowTarget);
    }
    if (judgement.ratio.low > aimedAt) {
        return around.campaign ? say(EffectVerdict::NotMeasurable, VerdictReason::MoreReporting)
                               : say(EffectVerdict::NotEffective, VerdictReason::NoDecline);
    }
    return say(EffectVerdict::NotMeasurable, VerdictReason::TooUncertain);
}

QString sentenceFor(const EffectNumbers &numbers, const EffectPlan &plan,
    const EffectJudgement &judgement, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    QString text = Words {"Vorher %1 Vorfälle, nachher %2.", "%1 incidents before, %2 after."}
                       .in(language)
                       .arg(locale.toString(numbers.before), locale.toString(numbers.after));
    if (plan.isNormalised()) {
        text += u' '
            + Words {"Gerechnet auf %1 vorher und %2 nachher (%3).",
                "In relation to %1 before and %2 after (%3)."}
                  .in(language)
                  .arg(locale.toString(plan.exposureBefore), locale.toString(plan.exposureAfter),
                      wordFor(plan.exposure, language));
    }
    // Half a time against a whole one would only mislead.
    if (numbers.before == 0 || judgement.reason == VerdictReason::TooEarly)
        return text;
    // The times are whole months of different length: as many incidents may be fewer a day.
    const Words change = plan.isNormalised()
        ? Words {"Das sind %1.", "That is %1."}
        : Words {"Je Tag gerechnet sind das %1.", "Per day that is %1."};
    return text + u' ' + change.in(language).arg(changeWords(judgement.ratio.ratio, language))
        + u' '
        + Words {"Mit 95 Prozent Sicherheit liegt die Veränderung zwischen %1 und %2.",
            "With 95 percent confidence the change lies between %1 and %2."}
              .in(language)
              .arg(changeWords(judgement.ratio.low, language),
                  changeWords(judgement.ratio.high, language));
}

} // namespace rueckhalt
