// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicator.h"

#include <array>

namespace rueckhalt {

/// A series that comes with the program. Numbers and codes are never reused: registers store them.
struct ShippedSeries
{
    std::uint16_t number;
    const char *code;
    SeriesKind kind;
    int decimals;
    int points;
    std::array<int, Series::MaxClasses - 1> borders; ///< up to the first 0
    Words name;
};

/// An indicator that comes with the program.
struct ShippedIndicator
{
    const char *id;
    Words name;
    Words numerator;
    Words denominator;
    IndicatorUnit unit;
    BetterIs better;
    Aggregation aggregation;
    Words source;
    const char *series;
    const char *against = "";
    const char *otherwise = "";
    const char *otherwiseAgainst = "";
    double parameter = 0;
};

[[nodiscard]] std::span<const ShippedSeries> shippedSeries();
[[nodiscard]] std::span<const ShippedIndicator> shippedIndicators();

} // namespace rueckhalt
