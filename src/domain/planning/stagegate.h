// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/unitid.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QList>

#include <functional>
#include <optional>

namespace rueckhalt {

enum class Comparison : std::uint8_t { AtLeast, AtMost };
template <>
std::span<const Term<Comparison>> terms<Comparison>();

/// What has to hold before the next stage begins: an indicator of the units of this stage, over the
/// weeks before the decision, on the right side of a number.
struct GateCriterion
{
    QString indicator {}; ///< id in the catalogue of indicators: "calls.answered30.share"
    Comparison comparison = Comparison::AtLeast;
    int threshold = 0; ///< hundredths of the indicator's unit
    int weeks = 8;
    int leastBasis = 0; ///< fewer single cases than these say too little; 0: one is enough

    static constexpr qsizetype MaxIndicator = 64;
    static constexpr int MaxThreshold = 100'000'000;
    static constexpr int MaxWeeks = 104;
    static constexpr int MaxBasis = 1'000'000;
    static constexpr qsizetype MaxOfStage = 12;

    [[nodiscard]] QDate firstDay(const QDate &today) const { return today.addDays(-7 * weeks); }
    bool operator==(const GateCriterion &) const = default;
};

/// What keeps a criterion from being saved, as a sentence.
[[nodiscard]] std::optional<Words> problemOf(const GateCriterion &criterion);

enum class GateVerdict : std::uint8_t { Go, NoGo, NotEnoughData };
template <>
std::span<const Term<GateVerdict>> terms<GateVerdict>();

/// An indicator as it was measured.
struct GateMeasurement
{
    double value = 0; ///< in the indicator's unit
    double basis = 0; ///< single cases it is made of
    /// All that is known is that it is more than the value: a percentile in an open class.
    bool isMore = false;
};
/// Nothing where nothing was measured. Both days are included.
using GateSource = std::function<std::optional<GateMeasurement>(
    const QString &indicator, const QList<UnitId> &units, const QDate &first, const QDate &last)>;

struct CriterionFinding
{
    GateCriterion criterion {};
    std::optional<GateMeasurement> measured {};
    GateVerdict verdict = GateVerdict::NotEnoughData;
};

/// The answer for a stage. One criterion that is missed says no; all must be met for a go; without
/// criteria there is nothing to go by.
struct GateFinding
{
    QList<CriterionFinding> criteria {};
    GateVerdict verdict = GateVerdict::NotEnoughData;
};
/// `today` is the day after the last that counts.
[[nodiscard]] GateFinding gateFinding(const QList<GateCriterion> &criteria,
    const QList<UnitId> &units, const QDate &today, const GateSource &source);

} // namespace rueckhalt
