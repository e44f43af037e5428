// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>
#include <QTime>

#include <optional>

namespace rueckhalt {

/// Part of the day, for statistics and for those who do not know the minute.
enum class TimeBand {
    Night, ///< 22:00–05:59
    EarlyMorning, ///< 06:00–07:59
    Morning, ///< 08:00–09:59
    LateMorning, ///< 10:00–11:59
    Midday, ///< 12:00–13:59
    Afternoon, ///< 14:00–15:59
    LateAfternoon, ///< 16:00–17:59
    Evening, ///< 18:00–21:59
};

template <>
std::span<const Term<TimeBand>> terms<TimeBand>();

TimeBand bandOf(QTime time);

/// When an incident happened, as exactly as it is known and never more: a year, a month, a day,
/// and with a day possibly a part of the day or a minute. Days and times are those of the place
/// (German calendar days, Europe/Berlin), as people write them down.
class IncidentTime
{
public:
    enum class Precision { Year, Month, Day, Band, Minute };

    /// Each factory gives nothing for dates that do not exist (31 November) or years outside
    /// 1900–2199.
    [[nodiscard]] static std::optional<IncidentTime> year(int year);
    [[nodiscard]] static std::optional<IncidentTime> month(int year, int month);
    [[nodiscard]] static std::optional<IncidentTime> day(QDate day);
    [[nodiscard]] static std::optional<IncidentTime> band(QDate day, TimeBand band);
    [[nodiscard]] static std::optional<IncidentTime> minute(QDate day, QTime time);

    /// "2026", "2026-11", "2026-11-21", "2026-11-21T14:30", "2026-11-21 afternoon" (code of the
    /// band); the inverse of toCode().
    [[nodiscard]] static std::optional<IncidentTime> fromCode(QStringView code);
    [[nodiscard]] QString toCode() const;

    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] std::optional<int> month() const;
    /// 1–4, if the month is known.
    [[nodiscard]] std::optional<int> quarter() const;
    /// Invalid unless the day is known.
    [[nodiscard]] QDate date() const;
    /// Known also when only the minute is.
    [[nodiscard]] std::optional<TimeBand> band() const;
    /// Null unless the minute is known.
    [[nodiscard]] QTime time() const;

    /// First and last day it can have been.
    [[nodiscard]] QDate earliest() const;
    [[nodiscard]] QDate latest() const;

    /// "21.11.2026, 14:30 Uhr" / "21 November 2026, 14:30"; says how exact it is by what it omits.
    [[nodiscard]] QString words(Language language) const;

    /// 32 bits that sort by time, unknown parts first: what registers and columns store.
    [[nodiscard]] quint32 packed() const;
    [[nodiscard]] static std::optional<IncidentTime> fromPacked(quint32 packed);

    bool operator==(const IncidentTime &) const = default;

private:
    IncidentTime() = default;

    Precision m_precision = Precision::Year;
    int m_year = 0;
    int m_month = 0; ///< 0: not known
    int m_day = 0; ///< 0: not known
    int m_minutes = 0; ///< minutes since midnight, or number of the band
};

} // namespace rueckhalt
