// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/measure/measure.h"
#include "domain/publicpage/publicperiod.h"
#include "domain/service/indicatorfigure.h"
#include "domain/service/toldunits.h"

#include <array>

namespace rueckhalt {

/// What the public may read of an office. The numbers are part of the format.
enum class PublicFigureKind : std::uint8_t {
    Overall,
    Friendliness,
    Advice,
    Waiting,
    Understandable,
    WaitingMedian, ///< minutes that half of the people waited at most
    CallsAnswered, ///< percent
};
inline constexpr std::size_t PublicFigureCount = 7;
template <>
std::span<const Term<PublicFigureKind>> terms<PublicFigureKind>();
/// The one at a place of PublicFigures.
[[nodiscard]] constexpr PublicFigureKind publicFigureAt(std::size_t place)
{
    return static_cast<PublicFigureKind>(place);
}
/// The indicator that it is the figure of.
[[nodiscard]] QString indicatorOf(PublicFigureKind kind);

/// One figure as it is told: rounded, and its number of answers too.
struct PublicFigure
{
    static constexpr int MaxTenths = 1'000'000;
    static constexpr int CountStep = 10;
    static constexpr int TenthsOfOne = 10;

    enum class State : std::uint8_t {
        Untold, ///< too few answers, or nothing is known
        Told,
        MoreThan, ///< a waiting time above the greatest that was told apart
    };
    State state = State::Untold;
    int tenths = 0; ///< of points (to 0.1), minutes or percent (to whole ones)
    int count = 0; ///< answers, waits or calls, to the nearest CountStep

    [[nodiscard]] bool isTold() const { return state != State::Untold; }
    bool operator==(const PublicFigure &) const = default;
};
using PublicFigures = std::array<PublicFigure, PublicFigureCount>;

/// How a figure stands to that of the page about the same time of the year before.
enum class PublicTrend : std::uint8_t { Unknown, Better, Same, Worse };

/// Offices that are told together: one that is large enough, or several small ones.
struct PublicGroup
{
    QList<UnitId> offices {}; ///< in the order of the organisation
    QStringList names {}; ///< of the offices, as they were called then
    PublicFigures figures {};
    std::array<PublicTrend, PublicFigureCount> trends {};
    PublicFigures before {}; ///< of the page of the year before, where there is a trend
    /// Units of the offices that a figure is told of, sorted; never shown. Pages that were made
    /// before this was noted have none.
    std::array<QList<UnitId>, PublicFigureCount> observers {};

    [[nodiscard]] const PublicFigure &of(PublicFigureKind kind) const
    {
        return figures.at(static_cast<std::size_t>(kind));
    }
    bool operator==(const PublicGroup &) const = default;
};

/// How far a measure is, in the words of the public page.
enum class PublicMeasureState : std::uint8_t { Decided, Running, InPlace };
template <>
std::span<const Term<PublicMeasureState>> terms<PublicMeasureState>();

/// What is told of a measure: nothing of incidents, of reasons, or of who.
struct PublicMeasure
{
    static constexpr qsizetype MaxText = 1000;

    MeasureId measure {};
    Text title {};
    Text text {}; ///< what the authority says of it; may be empty, or in one language only
    PublicMeasureState state = PublicMeasureState::Decided;
    QDate since {}; ///< the first of a month; invalid: not told
    QStringList places {}; ///< names of offices; empty: the whole authority
    bool operator==(const PublicMeasure &) const = default;
};

/// What one public page says. As it is kept it never changes.
struct PublicPage
{
    static constexpr std::size_t MaxGroups = 500;
    static constexpr std::size_t MaxMeasures = 100;
    static constexpr qsizetype MaxName = 1000;

    PublicPeriod period = *PublicPeriod::of(PublicPeriod::FirstYear, 1, 12);
    QString authority {};
    QDate made {};
    QList<UnitId> asked {}; ///< offices that were to be on it, in the order of the organisation
    QList<PublicGroup> groups {}; ///< disjoint; each with a figure that is told
    PublicFigures total {}; ///< over the groups that tell a figure, where they are more than one
    QList<PublicMeasure> measures {};

    /// Offices of all groups.
    [[nodiscard]] QList<UnitId> told() const;
    bool operator==(const PublicPage &) const = default;
};

/// Codes of the series that a figure is made of.
[[nodiscard]] QStringList seriesOf(PublicFigureKind kind, const IndicatorCatalogue &catalogue);
/// Whose sums a page tells.
[[nodiscard]] ToldSums toldBy(const PublicPage &page, const IndicatorCatalogue &catalogue);

/// A page in the register.
struct KeptPage
{
    int number = 0; ///< from 1; 0: not kept yet
    QDateTime made {}; ///< UTC
    PublicPage page {};
    bool operator==(const KeptPage &) const = default;
};

inline constexpr qsizetype MaxPublicPageBytes = qsizetype {1024} * 1024;
/// What registers store: canonical CBOR, version first. Invalid, TooLarge; NewerFormat, Damaged.
[[nodiscard]] Result<QByteArray> encode(const PublicPage &page);
[[nodiscard]] Result<PublicPage> decodePublicPage(ByteView bytes);

} // namespace rueckhalt
