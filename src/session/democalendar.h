// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/demorandom.h"
#include "session/demotown.h"

#include <QDate>
#include <QTime>

namespace rueckhalt {

/// When the invented incidents happen: opening hours, busy Mondays and Thursday afternoons, peaks
/// before closing, quiet Augusts, no counters on public holidays.
class DemoCalendar
{
public:
    /// From 1 January two years before `lastDay` up to that day.
    explicit DemoCalendar(QDate lastDay);
    DemoCalendar(QDate firstDay, QDate lastDay)
        : m_first(firstDay)
        , m_last(lastDay)
    {
    }

    [[nodiscard]] QDate day(const DemoTeam &team, Trigger trigger, DemoRandom &random) const;
    [[nodiscard]] static QTime time(DemoRhythm rhythm, QDate day, DemoRandom &random);
    /// How much is going on on a day, with the season and the growth from year to year; 0: closed.
    [[nodiscard]] int load(DemoRhythm rhythm, QDate day) const;
    /// How the load of a day spreads over its hours; 0: closed.
    [[nodiscard]] static int hourLoad(DemoRhythm rhythm, int weekday, int hour);
    /// The last half hour before a counter closes.
    [[nodiscard]] static bool isBeforeClosing(DemoRhythm rhythm, QTime time);

private:
    QDate m_first;
    QDate m_last;
};

/// The holidays of most of the country: those of all states and Corpus Christi.
bool isPublicHoliday(QDate day);

} // namespace rueckhalt
