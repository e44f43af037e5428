// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/serviceslot.h"
#include "intake/indicatormap.h"

namespace rueckhalt {

/// "1.234,5", "1234.5", "12 %": a number that is not negative, with the given decimal sign; the
/// other sign divides groups of three digits. Nothing for anything else.
[[nodiscard]] std::optional<double> decimalIn(QStringView text, QChar decimal);

/// A length of time in minutes; a clock is mm:ss or hh:mm:ss.
[[nodiscard]] std::optional<double> minutesIn(
    QStringView text, IndicatorMap::Duration duration, QChar decimal);

/// "Mo", "Montag", "Mon", "monday".
[[nodiscard]] std::optional<Weekday> weekdayIn(const QString &text);

/// First hour and number of hours: "8", "08:00", "8–9 Uhr", "08.00" are one hour (or `count`),
/// "vormittags" and "Nachmittag" twelve.
[[nodiscard]] std::optional<std::pair<int, int>> hoursIn(const QString &text, int count);

/// The slot of date, hour and weekday as the map has them; the last two may be empty.
struct SlotTexts
{
    QString date;
    QString hour;
    QString weekday;
};
[[nodiscard]] std::optional<ServiceSlot> slotIn(const SlotTexts &texts, const IndicatorMap &map);

} // namespace rueckhalt
