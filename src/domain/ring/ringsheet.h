// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringagreement.h"
#include "domain/service/indicatorfigure.h"

#include <QMap>

namespace rueckhalt {

/// Why a sheet tells nothing of a series.
enum class RingLack : std::uint8_t {
    NotObserved, ///< by none of the offices
    Incomplete, ///< not by every office in every month
    FewAnswers, ///< of fewer than LeastAnswers citizens
    SmallUnits, ///< of units within the offices that have too few employees
    Dominated, ///< nearly all of it is of offices too small to be told of
    OfficesChanged, ///< a small office came or went since an earlier sheet
    TooLarge, ///< the number does not fit a sheet
    ToldElsewhere, ///< another ring or a public page tells a part of it; the rest is too small
};
template <>
std::span<const Term<RingLack>> terms<RingLack>();

/// A sum over the offices of a group: as many numbers as the series has (Series::width()).
struct RingSeries
{
    QString code {};
    QList<std::uint32_t> numbers {};
    bool operator==(const RingSeries &) const = default;
};

/// A series of which nothing is told.
struct RingWithheld
{
    QString code {};
    RingLack why = RingLack::NotObserved;
    bool operator==(const RingWithheld &) const = default;
};

/// What is told of some offices together.
struct RingGroup
{
    static constexpr int MaxSeries = 200;

    QString task {}; ///< of all of them; RingTask::Other for several
    QStringList range {}; ///< every task that one of them offers; sorted
    std::optional<int> postHundredths {}; ///< filled full-time posts; nothing: not told
    std::optional<int> incidents {}; ///< released for exactly these offices; nothing: not released
    QList<RingSeries> series {};
    QList<RingWithheld> withheld {};

    [[nodiscard]] const RingSeries *seriesCalled(QStringView code) const;
    bool operator==(const RingGroup &) const = default;
};

/// The key figures of a member for one period (Kennzahlenblatt), once told never changed. It tells
/// sums of series; every reader computes the key figures from them alike.
struct RingSheet
{
    static constexpr int MaxGroups = 61;
    static constexpr std::uint32_t MostNumber = 4'000'000'000;

    RingId ring {};
    int agreement = 0; ///< version it was made under
    Digest member {}; ///< its signing key
    ServiceSlot period {};
    QMap<QString, int> definitions {}; ///< version of each agreed key figure that is told
    /// Agreed key figures that this member's program defines otherwise: nothing is told of them.
    QStringList otherwise {};
    QList<RingGroup> groups {}; ///< by task; the others last
    /// Some offices are in none of the groups, because they are too small even together.
    bool leavesOut = false;
    QString release {}; ///< "2026-Y": where incidents are from; empty: none was released
    std::optional<int> incidents {}; ///< released for the whole authority

    [[nodiscard]] const RingGroup *group(QStringView task) const;
    bool operator==(const RingSheet &) const = default;
};

/// Why a sheet does not fit an agreement, one English sentence each. Of series that its catalogue
/// knows the number of numbers is checked.
[[nodiscard]] QStringList problemsOf(const RingSheet &sheet, const RingAgreement &agreement);

/// A key figure as it follows from what is told of a group; without value where a series is not.
[[nodiscard]] IndicatorFigure figureOf(const Indicator &indicator, const RingGroup &group,
    ServiceSlot period, const IndicatorCatalogue &catalogue);

} // namespace rueckhalt
