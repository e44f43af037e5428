// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>

#include <optional>

namespace rueckhalt {

/// What a public page is about: a quarter, half a year or a year.
class PublicPeriod
{
public:
    static constexpr int FirstYear = 1970;
    static constexpr int LastYear = 2199;

    /// "2026", "2026-H1", "2026-Q1"; nothing for what does not exist.
    [[nodiscard]] static std::optional<PublicPeriod> fromCode(QStringView code);
    /// Of 3, 6 or 12 whole months that end with a quarter, half-year or year.
    [[nodiscard]] static std::optional<PublicPeriod> of(int year, int firstMonth, int months);

    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int firstMonth() const { return m_firstMonth; }
    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] QDate firstDay() const { return {m_year, m_firstMonth, 1}; }
    [[nodiscard]] QDate lastDay() const { return firstDay().addMonths(m_months).addDays(-1); }
    [[nodiscard]] bool overlaps(const PublicPeriod &other) const
    {
        return firstDay() <= other.lastDay() && other.firstDay() <= lastDay();
    }
    /// The same of the year before; nothing before FirstYear.
    [[nodiscard]] std::optional<PublicPeriod> yearBefore() const
    {
        return of(m_year - 1, m_firstMonth, m_months);
    }
    [[nodiscard]] QString code() const;
    /// "1. Halbjahr 2026", "first half of 2026".
    [[nodiscard]] QString words(Language language) const;

    bool operator==(const PublicPeriod &) const = default;

private:
    PublicPeriod(int year, int firstMonth, int months)
        : m_year(year)
        , m_firstMonth(firstMonth)
        , m_months(months)
    {
    }

    int m_year;
    int m_firstMonth;
    int m_months;
};

} // namespace rueckhalt
