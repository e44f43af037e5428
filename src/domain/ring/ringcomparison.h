// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringsheet.h"

namespace rueckhalt {

/// What a number is set against so that large and small authorities can be compared.
enum class RingBase : std::uint8_t { AsIs, PerPost, PerThousandContacts };
template <>
std::span<const Term<RingBase>> terms<RingBase>();

/// Why a member does not stand in a comparison. Nobody is averaged away: each is named.
enum class RingApart : std::uint8_t {
    NoSheet, ///< none for the period
    NoGroup, ///< does not tell of this task by itself
    OtherTasks, ///< its offices offer other tasks as well, or fewer
    OtherDefinition, ///< of the key figure: another version, or defined otherwise there
    Withheld, ///< its sheet says why
    NoBase, ///< posts or contacts are not told
};
template <>
std::span<const Term<RingApart>> terms<RingApart>();

/// A member's number in one period.
struct RingValue
{
    QString code {}; ///< code name
    double value = 0;
    bool isOwn = false;
    bool operator==(const RingValue &) const = default;
};

struct RingNotCompared
{
    QString code {};
    RingApart why = RingApart::NoSheet;
    QStringList more {}; ///< tasks offered there and not here
    QStringList fewer {}; ///< tasks offered here and not there
    std::optional<RingLack> lack {}; ///< of Withheld
    bool operator==(const RingNotCompared &) const = default;
};

/// One step of a trend: one's own number and the median of those that could be compared then.
struct RingTrendPoint
{
    ServiceSlot period {};
    std::optional<double> own {};
    std::optional<double> median {};
    int members = 0;
};

/// One key figure of one task. Quartiles are by straight line between neighbours (R, type 7).
struct RingLine
{
    static constexpr int LeastForMedian = 3;
    static constexpr QLatin1StringView Incidents {"incidents"};

    QString task {};
    QString figure {}; ///< id of the indicator, or Incidents
    RingBase base = RingBase::AsIs;
    BetterIs better = BetterIs::Neither;
    std::optional<Indicator> indicator {}; ///< as agreed; none for Incidents
    QStringList range {}; ///< of the offices that are compared
    QList<RingValue> values {}; ///< best first; where neither is better, the least first
    std::optional<double> own {};
    int position = 0; ///< of one's own among the values; equal ones share the best; 0: none
    std::optional<double> median {}; ///< of at least LeastForMedian values, as the quartiles
    std::optional<double> lowerQuartile {};
    std::optional<double> upperQuartile {};
    QList<RingNotCompared> apart {};
    QList<RingTrendPoint> trend {}; ///< by period, up to the one compared
};

/// Where a member stands in a ring in one period.
struct RingComparison
{
    ServiceSlot period {};
    QList<RingLine> lines {}; ///< by task, then by key figure as agreed
};

/// Compares what the sheets tell. Only groups with the same range of tasks as one's own are
/// compared (without an own one: the range that most members have), by the definitions of the
/// agreement given. Counts are only compared per post and per 1,000 contacts.
[[nodiscard]] RingComparison compareRing(const RingAgreement &agreement,
    const QList<RingSheet> &sheets, const Digest &own, ServiceSlot period);

/// Periods that somebody has told of, the newest first.
[[nodiscard]] QList<ServiceSlot> ringPeriodsOf(const QList<RingSheet> &sheets);

// --- in words -----------------------------------------------------------------------------------
/// "Beschwerden je 1.000 Kontakte", "Vorfälle je Stelle".
[[nodiscard]] QString nameOfLine(
    const RingLine &line, const RingAgreement &agreement, Language language);
/// A number of the line with its unit.
[[nodiscard]] QString ringNumber(
    const RingLine &line, std::optional<double> value, Language language);
/// "Rang 2 von 5; Median 3,9 Punkte, mittlere Hälfte 3,5 bis 4,2", or why there is none.
[[nodiscard]] QString sentenceFor(const RingLine &line, Language language);
/// "Birke: bietet auch Kfz-Zulassung an".
[[nodiscard]] QString sentenceFor(
    const RingNotCompared &apart, const RingAgreement &agreement, Language language);
/// "2027", "1. Quartal 2027".
[[nodiscard]] QString ringPeriodWords(ServiceSlot period, Language language);

} // namespace rueckhalt
