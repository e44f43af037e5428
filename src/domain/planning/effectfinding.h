// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/protectedfigure.h"
#include "domain/incident/taxonomy.h"
#include "domain/incident/unitid.h"
#include "domain/measure/measure.h"
#include "domain/protection/role.h"

#include <QDate>
#include <QDateTime>

namespace rueckhalt {

/// Which incidents a measure is to prevent. Empty sets do not restrict.
struct EffectFilter
{
    CodeSet<Trigger> triggers {};
    CodeSet<IncidentType> types {};
    CodeSet<Place> places {};
    bool operator==(const EffectFilter &) const = default;
};

/// The filter that follows from a measure: its triggers; without any, its places (`places`, from
/// the theme of matching), else its types unless these are all.
[[nodiscard]] EffectFilter derivedFilter(const Measure &measure, CodeSet<Place> places = {});

/// What the counts are set in relation to.
enum class ExposureKind : std::uint8_t { Days, Contacts, Posts };
template <>
std::span<const Term<ExposureKind>> terms<ExposureKind>();

/// How an effect is to be checked.
struct EffectPlan
{
    EffectFilter filter {};
    int months = 12; ///< length of the time before and of the time after, 3 to 24
    int targetPercent = 20; ///< fewer incidents by so much count as an effect, 5 to 90
    ExposureKind exposure = ExposureKind::Days;
    int exposureBefore = 0; ///< visitor contacts or full-time posts in that time; 0: not known
    int exposureAfter = 0;

    static constexpr int LeastMonths = 3;
    static constexpr int MostMonths = 24;
    static constexpr int LeastTarget = 5;
    static constexpr int MostTarget = 90;
    static constexpr int MaxExposure = 1'000'000'000;

    /// Both numbers are known.
    [[nodiscard]] bool isNormalised() const
    {
        return exposure != ExposureKind::Days && exposureBefore > 0 && exposureAfter > 0;
    }
    bool operator==(const EffectPlan &) const = default;
};

/// First and last day.
struct Period
{
    QDate first {};
    QDate last {};

    [[nodiscard]] bool isValid() const { return first.isValid() && first <= last; }
    [[nodiscard]] int days() const { return static_cast<int>(first.daysTo(last)) + 1; }
    bool operator==(const Period &) const = default;
};

/// The times that are compared: as many months before the month in which carrying out began as
/// after the one in which it ended. What lies between them belongs to neither. Whole months,
/// because a time that could be moved by a day would tell what happened on that day.
struct EffectPeriods
{
    Period before {};
    Period after {};
    /// First day on which a check makes sense: late reports have come in.
    QDate due {};

    static constexpr int DaysForLateReports = 30;
    bool operator==(const EffectPeriods &) const = default;
};
[[nodiscard]] EffectPeriods periodsAround(const QDate &start, const QDate &finished, int months);
/// As many months before it, or as many days for a time that is not made of whole months.
[[nodiscard]] Period timeBefore(const Period &period);

enum class EffectVerdict : std::uint8_t { Effective, Partly, NotEffective, NotMeasurable };
template <>
std::span<const Term<EffectVerdict>> terms<EffectVerdict>();

/// By which rule the verdict came about.
enum class VerdictReason : std::uint8_t {
    Target, ///< surely fewer, and the target is reached
    BelowTarget, ///< surely fewer, but less than aimed at
    NoDecline, ///< a decline of the target's size can be ruled out
    TooFew, ///< fewer than LeastExpected incidents would be expected without any effect
    TooUncertain, ///< the interval holds both an effect and none
    TooEarly, ///< the time after is not over
    MoreReporting, ///< no decline, but more is reported since a campaign
    CannotBeSaid, ///< the answer could tell of a few persons; officers know it
};
template <>
std::span<const Term<VerdictReason>> terms<VerdictReason>();

/// What has to be borne in mind with a verdict.
enum class EffectCaution : std::uint8_t {
    ReportingCampaign, ///< reporting was made easier in that time: more of what happens is reported
    OtherMeasures, ///< others began in the same units
    Season, ///< the times are of different seasons
    PeakBefore, ///< there were unusually many before; that alone lets numbers fall again
    NotNormalised, ///< visitors and posts are not known
    UncertainDates, ///< some incidents are known to the month or year only and were left out
    FewPersons, ///< nearly all from one person's reports
};
template <>
std::span<const Term<EffectCaution>> terms<EffectCaution>();

/// The result of one check as it stands in the plan: no true count, and nothing but what
/// EffectRelease lets through.
struct EffectFinding
{
    QDateTime made {}; ///< UTC, whole seconds
    UserId by {};
    int stage = -1; ///< position of the stage; -1: the whole measure
    EffectPeriods periods {};
    EffectVerdict verdict = EffectVerdict::NotMeasurable;
    VerdictReason reason = VerdictReason::TooFew;
    CodeSet<EffectCaution> cautions {};
    ProtectedCount before {};
    ProtectedCount after {};
    QString note {}; ///< of the officer
    /// What was asked: the plan may have been changed since.
    EffectPlan asked {};
    QList<UnitId> units {};

    static constexpr qsizetype MaxNote = 2000;
    /// Whether it tells anything about incidents.
    [[nodiscard]] bool saysSomething() const
    {
        return reason != VerdictReason::TooEarly && reason != VerdictReason::CannotBeSaid;
    }
    bool operator==(const EffectFinding &) const = default;
};

/// Verdict and rule in plain sentences, for everybody; cautions each as one more sentence.
QString sentenceFor(const EffectFinding &finding, Language language);
QString sentenceFor(EffectCaution caution, Language language);

} // namespace rueckhalt
