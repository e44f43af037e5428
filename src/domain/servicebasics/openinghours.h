// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/publicwords.h"

#include <QDate>
#include <QList>

#include <array>
#include <optional>

namespace rueckhalt {

/// A time of day as minutes after midnight, on the clock that hangs in the office.
using ClockMinute = int;
inline constexpr ClockMinute MinutesOfDay = 24 * 60;

/// Open from … until, on one day; `until` may be midnight (MinutesOfDay).
struct TimeSpan
{
    ClockMinute from = 0;
    ClockMinute until = 0;
    bool byAppointment = false; ///< nobody is let in without one

    [[nodiscard]] int minutes() const { return until - from; }
    bool operator==(const TimeSpan &) const = default;
};

/// Of one day, in their order; empty: closed.
using DayHours = QList<TimeSpan>;
/// Monday first.
using WeekHours = std::array<DayHours, 7>;

/// The hours of an office from a day on, until the next period begins.
struct HoursPeriod
{
    QDate validFrom {};
    WeekHours counter {};
    WeekHours phone {}; ///< where the telephone has hours of its own; else empty
    /// When the last person without an appointment is taken; nothing: until closing time.
    std::array<std::optional<ClockMinute>, 7> lastAdmission {};

    static constexpr qsizetype MaxSpans = 6; ///< of one day

    [[nodiscard]] bool hasPhoneHours() const;
    [[nodiscard]] bool hasLastAdmission() const;
    bool operator==(const HoursPeriod &) const = default;
};

/// Where hours cannot be as they are entered.
enum class HoursProblem {
    NoDay, ///< from when they count is missing
    TooManySpans,
    EndsBeforeItBegins,
    OutsideTheDay,
    Overlap,
    AdmissionOutsideHours, ///< last admission is not within the last span of its day
};
struct HoursFinding
{
    HoursProblem problem = HoursProblem::NoDay;
    int weekday = 0; ///< 0: Monday; without meaning for NoDay
    bool ofPhone = false;
    bool operator==(const HoursFinding &) const = default;
};
/// Everything that keeps the hours from being saved, in the order of the week.
[[nodiscard]] QList<HoursFinding> problemsOf(const HoursPeriod &period);
/// The same of a single day, such as one with other hours than usual.
[[nodiscard]] std::optional<HoursProblem> problemOf(const DayHours &hours);
/// "Am Dienstag überschneiden sich zwei Zeiten." Also says what to do.
[[nodiscard]] QString sentenceFor(const HoursFinding &finding, Language language);

/// Sum of a week, in minutes.
[[nodiscard]] int minutesPerWeek(const WeekHours &hours);
/// Of it what lies before a time of day …
[[nodiscard]] int minutesBefore(const WeekHours &hours, ClockMinute time);
/// … and after one.
[[nodiscard]] int minutesAfter(const WeekHours &hours, ClockMinute time);

/// "8:00-12:00, 13:30-18:00", spans by appointment with a star behind them: "14:00-16:00*". Empty
/// for a closed day.
[[nodiscard]] QString writtenHours(const DayHours &hours);
/// Reads that, with "–" for "-", "." for ":" and full hours ("8-12") as people write them. Nothing
/// for anything else; spans come in their order.
[[nodiscard]] std::optional<DayHours> hoursFrom(QStringView text);
/// "8:00", "8.30", "8": nothing for anything else.
[[nodiscard]] std::optional<ClockMinute> clockFrom(QStringView text);
/// "8:00"
[[nodiscard]] QString writtenClock(ClockMinute time);

/// As a sign says it: "8:00 Uhr", "8 Uhr", "8am".
[[nodiscard]] QString clockWords(ClockMinute time, PublicLanguage language);
/// "8:00–12:00 Uhr", "von 8 Uhr bis 12 Uhr", "8am to midday".
[[nodiscard]] QString spanWords(const TimeSpan &span, PublicLanguage language);
/// "Montag", "Monday"; 0 is Monday.
[[nodiscard]] QString weekdayWords(int weekday, PublicLanguage language);
/// "Freitag, 4. Dezember 2026", "Friday 4 December 2026".
[[nodiscard]] QString publicDay(const QDate &day, PublicLanguage language);

} // namespace rueckhalt
