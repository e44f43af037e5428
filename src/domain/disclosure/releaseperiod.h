// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>

#include <optional>

namespace rueckhalt {

/// What a release is about: a month, a quarter, a year, or what changed in a year already released.
enum class ReleaseKind { Month, Quarter, Year, Correction };

template <>
std::span<const Term<ReleaseKind>> terms<ReleaseKind>();

/// Whole months of one year. There is at most one release of each kind and period, except
/// corrections, which are numbered within their year.
class ReleasePeriod
{
public:
    static constexpr int FirstYear = 1900;
    static constexpr int LastYear = 2199;
    static constexpr int MostCorrections = 99;

    /// Nothing for months, quarters, years and numbers that do not exist.
    [[nodiscard]] static std::optional<ReleasePeriod> month(int year, int month);
    [[nodiscard]] static std::optional<ReleasePeriod> quarter(int year, int quarter);
    [[nodiscard]] static std::optional<ReleasePeriod> wholeYear(int year);
    [[nodiscard]] static std::optional<ReleasePeriod> correction(int year, int number);

    [[nodiscard]] ReleaseKind kind() const { return m_kind; }
    [[nodiscard]] int year() const { return m_year; }
    /// 1–12; a correction is about the whole year.
    [[nodiscard]] int firstMonth() const;
    [[nodiscard]] int lastMonth() const;
    [[nodiscard]] bool covers(int month) const
    {
        return month >= firstMonth() && month <= lastMonth();
    }
    /// Month 1–12, quarter 1–4, 1 for a year, running number of a correction.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;

    /// "2026-M03", "2026-Q1", "2026-Y", "2026-C1": also the identity of the release.
    [[nodiscard]] QString code() const;
    [[nodiscard]] static std::optional<ReleasePeriod> fromCode(QStringView code);
    /// "1. Quartal 2026", "March 2026", "2026", "2. Korrektur zu 2026".
    [[nodiscard]] Text words() const;

    bool operator==(const ReleasePeriod &) const = default;

private:
    ReleasePeriod(ReleaseKind kind, int year, int number)
        : m_kind(kind)
        , m_year(year)
        , m_number(number)
    {
    }

    ReleaseKind m_kind;
    int m_year;
    int m_number;
};

/// A release is named by its period: no two have the same.
using ReleaseId = ReleasePeriod;

} // namespace rueckhalt
