// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/weekday.h"

#include <compare>

namespace rueckhalt {

/// The stretch of time that an observation of service is about: a period, hours of one day, or one
/// hour of a weekday over all weeks of a period, as feedback terminals and telephone systems tell
/// it. Years 1970–2199.
///
/// Slots are ordered by their beginning, and a longer one stands before those within it.
class ServiceSlot
{
public:
    enum class Kind : std::uint8_t {
        Year,
        YearProfile, ///< an hour of a weekday over a year
        Quarter,
        Month,
        MonthProfile, ///< the same over a month
        Week, ///< Monday to Sunday
        Day,
        Hours, ///< whole hours of one day
    };
    static constexpr int FirstYear = 1970;
    static constexpr int LastYear = 2199;
    static constexpr int HoursOfDay = 24;

    constexpr ServiceSlot() = default;

    // Nothing for what does not exist or lies outside the years.
    static std::optional<ServiceSlot> year(int year);
    static std::optional<ServiceSlot> quarter(int year, int quarter);
    static std::optional<ServiceSlot> month(int year, int month);
    /// The week of a day; the years are those of its Monday.
    static std::optional<ServiceSlot> week(QDate day);
    static std::optional<ServiceSlot> day(QDate day);
    /// `count` hours from the hour `first` on, within the day.
    static std::optional<ServiceSlot> hours(QDate day, int first, int count = 1);
    /// One hour of a weekday over a month, or with month 0 over a year.
    static std::optional<ServiceSlot> profile(int year, int month, Weekday weekday, int hour);

    /// As it is stored. Slots compare as these numbers do.
    [[nodiscard]] constexpr std::uint32_t packed() const { return m_packed; }
    /// Nothing for a number that is no slot.
    static std::optional<ServiceSlot> fromPacked(std::uint32_t packed);
    /// Whether fromPacked() gives something; hours and days are decided without the calendar.
    [[nodiscard]] static bool isStored(std::uint32_t packed);
    /// The same for a number that was a slot's before, without looking at it again.
    [[nodiscard]] static constexpr ServiceSlot asPacked(std::uint32_t packed)
    {
        ServiceSlot slot;
        slot.m_packed = packed;
        return slot;
    }

    [[nodiscard]] constexpr Kind kind() const { return static_cast<Kind>(m_packed >> 8U & 7U); }
    [[nodiscard]] constexpr bool isProfile() const
    {
        return kind() == Kind::YearProfile || kind() == Kind::MonthProfile;
    }
    /// Of more than a month, or of two.
    [[nodiscard]] bool isLongerThanMonth() const;
    /// Days since 1970-01-01.
    [[nodiscard]] constexpr int firstDayNumber() const
    {
        return static_cast<int>(startHour()) / HoursOfDay;
    }
    [[nodiscard]] int lastDayNumber() const;
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /// Hours since 1970-01-01 0:00, local time without summer time.
    [[nodiscard]] constexpr std::uint32_t startHour() const { return m_packed >> 11U; }
    /// Behind the last hour of the period; of a profile, of the period it is about.
    [[nodiscard]] std::uint32_t endHour() const;
    /// How many hours of the calendar it stands for: of a profile the share of the period.
    [[nodiscard]] int length() const;
    /// Of days, hours and profiles.
    [[nodiscard]] std::optional<Weekday> weekday() const;
    /// The first hour of hours and profiles.
    [[nodiscard]] std::optional<int> hour() const;
    /// "2027", "2027-Q1", "2027-03", "2027-W05", "2027-03-15", "2027-03-15T08" (one hour),
    /// "2027-03-15T08/4" (four), "2027-03 Mon 08", "2027 Mon 08" (profiles).
    [[nodiscard]] QString text() const;
    static std::optional<ServiceSlot> fromText(QStringView text);

    constexpr auto operator<=>(const ServiceSlot &) const = default;

private:
    constexpr ServiceSlot(std::uint32_t startHour, Kind kind, std::uint32_t low)
        : m_packed(startHour << 11U | static_cast<std::uint32_t>(kind) << 8U | low)
    {
    }
    [[nodiscard]] constexpr std::uint32_t low() const { return m_packed & 255U; }

    /// Hours since 1970 from bit 11, kind from bit 8; below, weekday (from bit 5) and hour of a
    /// profile, or for hours 24 less their count.
    std::uint32_t m_packed = 0;
};

} // namespace rueckhalt
