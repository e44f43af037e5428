// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoservice.h"

#include "session/demotown.h"
#include "session/serviceobserving.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rueckhalt {

namespace {

constexpr quint64 Seed = 2014;
constexpr int MinutesOfHour = 60;

/// What a source of the invented town is called, as an import of its queue system would be.
const QString sourceName = QStringLiteral("Aufrufanlage und Servicetelefon (erfunden)");

/// What people said at the terminal in an hour.
struct HourRatings
{
    ObservedNumbers overall {};
    ObservedNumbers waiting {};
    ObservedNumbers friendliness {};
    ObservedNumbers advice {};
    ObservedNumbers understandable {};
    int number = 0;
    int comments = 0;
};

/// What a team counted in a month, for what is told by month.
struct MonthSums
{
    int contacts = 0;
    int longWaits = 0;
};

/// Lets the people of one team come, wait and be served.
class DemoDesk
{
public:
    DemoDesk(
        const DemoCounter &counter, const DemoCalendar &calendar, QList<Observation> &observations)
        : m_counter(counter)
        , m_calendar(calendar)
        , m_observations(observations)
        , m_random(Seed + static_cast<quint64>(counter.headcount) * 131 + counter.unit.bytes()[0])
        , m_voices(
              Seed * 3 + static_cast<quint64>(counter.headcount) * 31 + counter.unit.bytes()[0])
    {
    }

    void work(QDate first, QDate last);

private:
    void workDay(QDate day);
    void workHour(QDate day, int hour, int arrivals);
    /// Perhaps one who waited so long presses a button.
    void rate(double wait, HourRatings &ratings);
    /// How friendly, well advised and understandable it was; not everybody presses on.
    void judge(int overall, HourRatings &ratings);
    /// Letters and applications of the month.
    void writeLetters(QDate day);
    void callsOfHour(QDate day, int hour, int calls);
    void closeDay(QDate day);
    void closeMonth(QDate day);
    void closeQuarter(QDate day);
    void put(const char *series, std::optional<ServiceSlot> slot, const ObservedNumbers &numbers);
    void put(const char *series, std::optional<ServiceSlot> slot, int number)
    {
        put(series, slot, ObservedNumbers {static_cast<std::uint32_t>(std::max(number, 0))});
    }
    /// About as many, as chance has it.
    int about(double mean);
    /// How many come on a day, and how many can be served in an hour.
    [[nodiscard]] double visitorsOf(QDate day) const;
    [[nodiscard]] int capacityOf(int openHours) const;

    const DemoCounter &m_counter;
    const DemoCalendar &m_calendar;
    QList<Observation> &m_observations;
    DemoRandom m_random;
    /// Of what hangs on nothing else: whoever adds to it moves no queue.
    DemoRandom m_voices;
    int m_capacity = 0; ///< of the day, in an hour
    int m_waiting = 0; ///< people who are still there at the end of the hour
    int m_visitors = 0; ///< of the day
    int m_refused = 0; ///< of the day
    MonthSums m_month;
};

int DemoDesk::about(double mean)
{
    // Of four draws of 0–1 the sum spreads as visitors do, near enough for a demonstration.
    const int spread = m_random.below(101) + m_random.below(101) + m_random.below(101)
        + m_random.below(101) - 200;
    const double deviation = mean > 0 ? spread / 115.0 * std::sqrt(mean) : 0;
    return std::max(0, static_cast<int>(std::lround(mean + deviation)));
}

double DemoDesk::visitorsOf(QDate day) const
{
    // Half come whatever the day, half as the load of the day is.
    constexpr double usualLoad = 20.0 * 100 * 108;
    const double perDay = m_counter.headcount * 6.6 * m_counter.busy;
    return perDay * (0.5 + 0.5 * m_calendar.load(m_counter.rhythm, day) / usualLoad);
}

int DemoDesk::capacityOf(int openHours) const
{
    // In an hour. On long days the same people are at the counters by turns.
    const double atOnce = openHours <= 4 ? 1.62 : openHours <= 6 ? 1.17 : 1.0;
    return std::max(
        2, static_cast<int>(std::lround(m_counter.headcount * atOnce * m_counter.speed)));
}

void DemoDesk::put(
    const char *series, std::optional<ServiceSlot> slot, const ObservedNumbers &numbers)
{
    const Series *known = IndicatorCatalogue::shipped().seriesCalled(QString::fromLatin1(series));
    Q_ASSERT(known && slot);
    m_observations.append({m_counter.unit, {}, known->number, *slot, numbers});
}

void DemoDesk::rate(double wait, HourRatings &ratings)
{
    // One in fourteen does, and the longer the wait the lower.
    if (m_random.below(14) > 0)
        return;
    const double patience = 4.7 - wait / 22 + m_random.below(101) / 100.0 - 0.5;
    const auto point = std::clamp(static_cast<int>(std::lround(patience)), 1, 5);
    ++ratings.waiting.at(static_cast<std::size_t>(point - 1));
    const int overall = std::clamp((point + 4 + m_random.below(2)) / 2, 1, 5);
    ++ratings.overall.at(static_cast<std::size_t>(overall - 1));
    judge(overall, ratings);
    ++ratings.number;
    // Who is angry writes more often.
    ratings.comments += m_random.below(10) < 6 - point ? 1 : 0;
}

void DemoDesk::judge(int overall, HourRatings &ratings)
{
    const auto press = [&](ObservedNumbers &numbers, int ofTen, double usual) {
        if (m_voices.below(10) >= ofTen)
            return;
        // Whoever is annoyed finds everything worse, but not as much.
        const double point = usual + (overall - 3) * 0.35 + m_voices.below(161) / 100.0 - 0.8;
        const auto at = std::clamp(static_cast<int>(std::lround(point)), 1, 5) - 1;
        ++numbers.at(static_cast<std::size_t>(at));
    };
    press(ratings.friendliness, 9, 4.1);
    press(ratings.advice, 7, 3.9);
    press(ratings.understandable, 6, 3.4);
}

void DemoDesk::workHour(QDate day, int hour, int arrivals)
{
    const Series &series = *IndicatorCatalogue::shipped().seriesCalled(u"waiting");
    ObservedNumbers waits {};
    HourRatings ratings;
    const int served = std::min(m_waiting + arrivals, m_capacity);
    // Who comes in the middle of the hour has those before him and half of those who came with him.
    const double ahead = m_waiting + arrivals / 2.0 - m_capacity / 2.0;
    const double usual = 4 + std::max(0.0, ahead) * MinutesOfHour / m_capacity;
    for (int i = 0; i < served; ++i) {
        // From none, for those with an appointment, to twice as long.
        const double wait = usual * m_random.below(201) / 100;
        ++waits.at(static_cast<std::size_t>(*series.classOf(wait)));
        m_month.longWaits += wait > 45 ? 1 : 0;
        rate(wait, ratings);
    }
    m_waiting = m_waiting + arrivals - served;
    m_visitors += served;
    const auto slot = ServiceSlot::hours(day, hour);
    put("contacts", slot, served);
    if (served > 0)
        put("waiting", slot, waits);
    if (ratings.number == 0)
        return;
    put("rating.overall", slot, ratings.overall);
    put("rating.waiting", slot, ratings.waiting);
    const auto putIfAny = [&](const char *about, const ObservedNumbers &numbers) {
        if (numbers != ObservedNumbers {})
            put(about, slot, numbers);
    };
    putIfAny("rating.friendliness", ratings.friendliness);
    putIfAny("rating.advice", ratings.advice);
    putIfAny("rating.understandable", ratings.understandable);
    put("comments.number", slot, ratings.comments);
}

void DemoDesk::callsOfHour(QDate day, int hour, int calls)
{
    const int room = static_cast<int>(m_counter.headcount * 3.4);
    const int answered = std::min(calls - m_random.below(calls / 16 + 1), room);
    // The fuller the lines, the fewer get through at once.
    const double free = 1 - 0.75 * std::min(1.0, calls / (room * 1.15));
    const auto slot = ServiceSlot::hours(day, hour);
    put("calls.offered", slot, calls);
    put("calls.answered", slot, answered);
    put("calls.within30", slot, static_cast<int>(answered * std::clamp(free + 0.3, 0.2, 0.95)));
    put("calls.solved", slot, static_cast<int>(answered * (58 + m_random.below(15)) / 100));
    m_month.contacts += answered;
}

void DemoDesk::workDay(QDate day)
{
    int whole = 0;
    int open = 0;
    for (int hour = 0; hour < ServiceSlot::HoursOfDay; ++hour) {
        const int load = DemoCalendar::hourLoad(m_counter.rhythm, day.dayOfWeek(), hour);
        whole += load;
        open += load > 0 ? 1 : 0;
    }
    m_capacity = capacityOf(open);
    m_visitors = 0;
    m_refused = 0;
    for (int hour = 0; hour < ServiceSlot::HoursOfDay; ++hour) {
        const int load = DemoCalendar::hourLoad(m_counter.rhythm, day.dayOfWeek(), hour);
        if (load == 0)
            continue;
        const double share = (0.5 / open + 0.5 * load / whole);
        if (m_counter.rhythm == DemoRhythm::Phone)
            callsOfHour(day, hour, about(visitorsOf(day) * 4 * share));
        else
            workHour(day, hour, about(visitorsOf(day) * share));
        // Who is still there when the doors close, at noon too, is sent home.
        if (DemoCalendar::hourLoad(m_counter.rhythm, day.dayOfWeek(), hour + 1) == 0)
            m_refused += std::exchange(m_waiting, 0);
    }
    if (m_counter.rhythm == DemoRhythm::Counter)
        closeDay(day);
}

void DemoDesk::closeDay(QDate day)
{
    const auto slot = ServiceSlot::day(day);
    const int withAppointment = about(m_visitors * m_counter.appointments);
    put("appointments", slot, std::min(withAppointment, m_visitors));
    put("walkins", slot, m_visitors - std::min(withAppointment, m_visitors));
    put("refused", slot, m_refused);
    m_month.contacts += m_visitors;
}

void DemoDesk::writeLetters(QDate day)
{
    const auto slot = ServiceSlot::month(day.year(), day.month());
    const Series &series = *IndicatorCatalogue::shipped().seriesCalled(u"answer");
    const int letters = m_counter.headcount * (12 + m_voices.below(7));
    ObservedNumbers days {};
    for (int i = 0; i < letters; ++i) {
        // Most within ten days, a few take a month.
        const int longer = m_voices.below(12) == 0 ? 12 + m_voices.below(20) : 0;
        ++days.at(static_cast<std::size_t>(*series.classOf(1 + m_voices.below(11) + longer)));
    }
    put("answer", slot, days);
    // A little more of it every month is digital.
    const int digital = 38 + static_cast<int>(QDate(2024, 1, 1).daysTo(day) / 90);
    put("post", slot, letters * 2);
    put("post.digital", slot, letters * 2 * std::min(digital + m_voices.below(5), 95) / 100);
    const int asked = m_counter.headcount * (20 + m_voices.below(9));
    put("applications", slot, asked);
    put("applications.online", slot, asked * std::min(digital - 16 + m_voices.below(6), 90) / 100);
}

void DemoDesk::closeMonth(QDate day)
{
    const auto slot = ServiceSlot::month(day.year(), day.month());
    put("complaints", slot, about(m_month.contacts * 0.0008 + m_month.longWaits * 0.004));
    if (m_counter.rhythm == DemoRhythm::Phone) {
        const int promised = about(m_month.contacts * 0.06);
        put("promises.due", slot, promised);
        put("promises.kept", slot, promised * (74 + m_random.below(14)) / 100);
    } else {
        writeLetters(day);
    }
    m_month = {};
}

void DemoDesk::closeQuarter(QDate day)
{
    constexpr int hundredthsPerHead = 86;
    const auto slot = ServiceSlot::quarter(day.year(), (day.month() + 2) / 3);
    put("posts", slot, m_counter.headcount * hundredthsPerHead);
}

void DemoDesk::work(QDate first, QDate last)
{
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        if (m_calendar.load(m_counter.rhythm, day) > 0)
            workDay(day);
        const bool endsMonth = day.day() == day.daysInMonth();
        if (endsMonth)
            closeMonth(day);
        if (endsMonth && day.month() % 3 == 0)
            closeQuarter(day);
    }
}

} // namespace

QList<Observation> generateDemoCounters(
    const QList<DemoCounter> &counters, const DemoCalendar &calendar, QDate firstDay, QDate lastDay)
{
    QList<Observation> observations;
    for (const DemoCounter &counter : counters)
        DemoDesk(counter, calendar, observations).work(firstDay, lastDay);
    return observations;
}

QList<DemoCounter> demoCounters(const Organisation &organisation)
{
    QList<DemoCounter> counters;
    for (const DemoTeam &team : demoTeams()) {
        const Unit *unit = unitOf(team, organisation);
        const bool isCounted
            = team.rhythm == DemoRhythm::Counter || team.rhythm == DemoRhythm::Phone;
        if (unit && isCounted)
            counters << DemoCounter {unit->id, unit->headcount, team.rhythm};
    }
    return counters;
}

QList<Observation> generateDemoService(const Organisation &organisation, QDate lastDay)
{
    // Whole quarters, so that none says less than it seems to.
    const QDate twoYears = lastDay.addYears(-2);
    const QDate first(twoYears.year(), (twoYears.month() - 1) / 3 * 3 + 1, 1);
    return generateDemoCounters(demoCounters(organisation), DemoCalendar(lastDay), first, lastDay);
}

Result<void> storeDemoService(OpenRegister &openRegister, QDate lastDay)
{
    const auto stored
        = ServiceObserving(openRegister)
              .enter(sourceName, generateDemoService(openRegister.organisation(), lastDay));
    return stored ? Result<void>() : tl::unexpected(stored.error());
}

} // namespace rueckhalt
