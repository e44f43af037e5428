// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/officeindicators.h"

#include <QSet>

#include <array>
#include <cmath>

namespace rueckhalt {

namespace {

constexpr std::array postedSeries {
    "hours.week", "hours.early", "hours.late", "closed", "closed.announced"};
constexpr int MinutesPerHour = 60;
constexpr int MonthsPerYear = 12;

int monthOf(const QDate &day)
{
    return day.year() * MonthsPerYear + day.month() - 1;
}

/// A unit and a month of which something is stored already.
using Told = QSet<std::pair<UnitId, int>>;

/// Days of closings in a month on which the office would be open, and of them those told in time.
struct ClosedCount
{
    std::uint32_t days = 0;
    std::uint32_t inTime = 0;
};

ClosedCount closedIn(const OfficeProfile &profile, const QDate &first, const QDate &last,
    const std::function<bool(const QDate &)> &isHoliday)
{
    ClosedCount count;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const ClosedDays *closed = profile.closedOn(day);
        const HoursPeriod *hours = closed ? profile.hoursOn(day) : nullptr;
        if (!hours || isHoliday(day)
            || hours->counter.at(static_cast<std::size_t>(day.dayOfWeek() - 1)).isEmpty())
            continue;
        ++count.days;
        count.inTime += isAnnouncedInTime(*closed) ? 1 : 0;
    }
    return count;
}

/// Puts what one profile says beside what is stored.
class PostedReader
{
public:
    PostedReader(
        const ObservationTable &stored, const IndicatorCatalogue &catalogue, OfficeIndicators &told)
        : m_told(told)
    {
        for (const char *code : postedSeries) {
            const Series *series = catalogue.seriesCalled(QString::fromLatin1(code));
            m_series.push_back(series);
            if (series)
                m_stored.push_back(takeStored(stored, *series));
            else
                m_stored.emplace_back();
        }
    }

    void read(const OfficeProfile &profile, int month, const QDate &today,
        const std::function<bool(const QDate &)> &isHoliday)
    {
        const QDate first(month / MonthsPerYear, month % MonthsPerYear + 1, 1);
        const QDate last = std::min(first.addDays(first.daysInMonth() - 1), today);
        const OfficeFigures figures = figuresOf(profile, first, last);
        if (figures.minutesAWeek == 0)
            return;
        const auto hours = [](int minutes) {
            constexpr double hundredths = 100;
            return ObservedNumbers {
                static_cast<std::uint32_t>(std::lround(minutes * hundredths / MinutesPerHour)), 1};
        };
        const ClosedCount closed = closedIn(profile, first, last, isHoliday);
        const std::array numbers {hours(figures.minutesAWeek), hours(figures.minutesBefore7),
            hours(figures.minutesAfter17), ObservedNumbers {closed.days},
            ObservedNumbers {closed.inTime}};
        for (std::size_t i = 0; i < numbers.size(); ++i)
            put(i, profile.unit, month, numbers.at(i));
    }

private:
    /// Copies the rows of a series, and tells for which units and months there are some.
    Told takeStored(const ObservationTable &stored, const Series &series)
    {
        Told told;
        const auto *column = stored.column(series.number);
        if (!column || column->width != series.width())
            return told;
        for (std::size_t row = 0; row < column->size(); ++row) {
            const std::uint64_t key = column->keys[row];
            Observation observation {.unit = stored.units()[column->unitOf(key)],
                .service = stored.services()[column->serviceOf(key)],
                .series = series.number,
                .slot = ServiceSlot::asPacked(column->slotOf(key))};
            for (std::size_t i = 0; i < static_cast<std::size_t>(column->width); ++i)
                observation.numbers.at(i)
                    = column->numbers[row * static_cast<std::size_t>(column->width) + i];
            m_told.table.add(observation, column->width);
            const int last = monthOf(observation.slot.lastDay());
            for (int month = monthOf(observation.slot.firstDay()); month <= last; ++month)
                told.insert({observation.unit, month});
        }
        return told;
    }

    void put(std::size_t which, const UnitId &unit, int month, const ObservedNumbers &numbers)
    {
        const Series *series = m_series[which];
        if (!series || m_stored[which].contains({unit, month}))
            return;
        m_told.table.add(
            {.unit = unit,
                .series = series->number,
                .slot = *ServiceSlot::month(month / MonthsPerYear, month % MonthsPerYear + 1),
                .numbers = numbers},
            series->width());
        if (!m_told.units.contains(unit))
            m_told.units << unit;
    }

    OfficeIndicators &m_told;
    std::vector<const Series *> m_series;
    std::vector<Told> m_stored;
};

} // namespace

bool isToldByProfiles(const Indicator &indicator, const IndicatorCatalogue &catalogue)
{
    const Series *series = catalogue.series(indicator.series);
    return series && std::ranges::any_of(postedSeries, [series](const char *code) {
        return series->code == QLatin1StringView(code);
    });
}

OfficeIndicators officeIndicatorsOf(const QList<OfficeProfile> &profiles,
    const ObservationTable &stored, const IndicatorCatalogue &catalogue, const QDate &today,
    const std::function<bool(const QDate &)> &isHoliday)
{
    OfficeIndicators told;
    PostedReader reader(stored, catalogue, told);
    for (const OfficeProfile &profile : profiles) {
        if (profile.hours.isEmpty())
            continue;
        const int last = monthOf(today);
        const int first = std::max(
            monthOf(profile.hours.first().validFrom), last - OfficeIndicators::MaxMonths + 1);
        for (int month = first; month <= last; ++month)
            reader.read(profile, month, today, isHoliday);
    }
    told.table.finish();
    return told;
}

} // namespace rueckhalt
