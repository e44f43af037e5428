// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicator.h"

#include "domain/service/shippedindicators.h"

#include <algorithm>

namespace rueckhalt {

namespace {

Text textOf(const Words &words)
{
    return {words.in(Language::German), words.in(Language::English)};
}

Series seriesOf(const ShippedSeries &shipped)
{
    Series series {.number = shipped.number,
        .code = QString::fromLatin1(shipped.code),
        .kind = shipped.kind,
        .decimals = shipped.decimals,
        .points = shipped.points,
        .name = textOf(shipped.name)};
    for (const int border : shipped.borders) {
        if (border > 0)
            series.borders.append(border);
    }
    return series;
}

} // namespace

template <>
std::span<const Term<SeriesKind>> terms<SeriesKind>()
{
    using enum SeriesKind;
    static constexpr std::array<Term<SeriesKind>, 5> list {{
        {Count, "count", {"Anzahl", "count"}},
        {Stock, "stock", {"Bestand", "stock"}},
        {Mean, "mean", {"Summe und Anzahl", "sum and number"}},
        {Classes, "classes", {"Anzahl nach Klassen", "numbers by class"}},
        {Delivered, "delivered", {"wie geliefert", "as delivered"}},
    }};
    return list;
}

template <>
std::span<const Term<IndicatorUnit>> terms<IndicatorUnit>()
{
    using enum IndicatorUnit;
    static constexpr std::array<Term<IndicatorUnit>, 8> list {{
        {Number, "number", {"Anzahl", "number"}},
        {Posts, "posts", {"Stellen", "posts"}},
        {Minutes, "minutes", {"Minuten", "minutes"}},
        {Days, "days", {"Tage", "days"}},
        {Percent, "percent", {"Prozent", "percent"}},
        {Points, "points", {"Punkte von 1 bis 5", "points from 1 to 5"}},
        {PerThousand, "per-thousand", {"je 1.000", "per 1,000"}},
        {Hours, "hours", {"Stunden", "hours"}},
    }};
    return list;
}

template <>
std::span<const Term<BetterIs>> terms<BetterIs>()
{
    using enum BetterIs;
    static constexpr std::array<Term<BetterIs>, 3> list {{
        {Higher, "higher", {"mehr ist besser", "higher is better"}},
        {Lower, "lower", {"weniger ist besser", "lower is better"}},
        {Neither, "neither", {"ohne Wertung", "neither is better"}},
    }};
    return list;
}

template <>
std::span<const Term<Aggregation>> terms<Aggregation>()
{
    using enum Aggregation;
    static constexpr std::array<Term<Aggregation>, 7> list {{
        {Sum, "sum", {"Summe", "sum"}},
        {Level, "level", {"Stand im Mittel des Zeitraums", "level, mean of the period"}},
        {Mean, "mean", {"Mittelwert, gewichtet mit der Anzahl", "mean, weighted by the number"}},
        {Percentile, "percentile",
            {"Perzentil aus der Verteilung", "percentile from the distribution"}},
        {ShareAbove, "share-above", {"Anteil über einer Grenze", "share above a border"}},
        {Share, "share", {"Anteil", "share"}},
        {Ratio, "ratio", {"Verhältnis", "ratio"}},
    }};
    return list;
}

int Series::width() const
{
    switch (kind) {
    case SeriesKind::Count:
    case SeriesKind::Stock:
    case SeriesKind::Delivered:
        return 1;
    case SeriesKind::Mean:
        return 2;
    case SeriesKind::Classes:
        return classCount();
    }
    Q_UNREACHABLE();
}

std::optional<int> Series::classOf(double value) const
{
    if (points > 0) {
        const int point = value >= 1 && value <= points ? static_cast<int>(value) : 0;
        return point > 0 && point == value ? std::optional(point - 1) : std::nullopt;
    }
    // Not so for NaN either.
    if (!(value >= 0))
        return std::nullopt;
    const auto border = std::ranges::find_if(borders, [value](int end) { return value <= end; });
    return static_cast<int>(border - borders.begin());
}

const IndicatorCatalogue &IndicatorCatalogue::shipped()
{
    static const IndicatorCatalogue catalogue = [] {
        IndicatorCatalogue list;
        for (const ShippedSeries &series : shippedSeries())
            list.m_series.append(seriesOf(series));
        const auto number = [&list](const char *code) -> std::uint16_t {
            const Series *series = list.seriesCalled(QString::fromLatin1(code));
            return series ? series->number : std::uint16_t {0};
        };
        for (const ShippedIndicator &shipped : shippedIndicators())
            list.m_indicators.append({.id = QString::fromLatin1(shipped.id),
                .name = textOf(shipped.name),
                .numerator = textOf(shipped.numerator),
                .denominator = textOf(shipped.denominator),
                .unit = shipped.unit,
                .better = shipped.better,
                .aggregation = shipped.aggregation,
                .source = textOf(shipped.source),
                .series = number(shipped.series),
                .against = number(shipped.against),
                .otherwise = number(shipped.otherwise),
                .otherwiseAgainst = number(shipped.otherwiseAgainst),
                .parameter = shipped.parameter});
        return list;
    }();
    return catalogue;
}

const Indicator *IndicatorCatalogue::indicator(QStringView id) const
{
    const auto found = std::ranges::find_if(
        m_indicators, [id](const Indicator &indicator) { return indicator.id == id; });
    return found == m_indicators.end() ? nullptr : &*found;
}

const Series *IndicatorCatalogue::series(std::uint16_t number) const
{
    const auto found = std::ranges::find(m_series, number, &Series::number);
    return found == m_series.end() ? nullptr : &*found;
}

const Series *IndicatorCatalogue::seriesCalled(QStringView code) const
{
    const auto found = std::ranges::find_if(
        m_series, [code](const Series &series) { return series.code == code; });
    return found == m_series.end() ? nullptr : &*found;
}

QList<std::uint16_t> seriesBehind(const Indicator &indicator, const IndicatorCatalogue &catalogue)
{
    QList<std::uint16_t> numbers;
    for (const auto number :
        {indicator.series, indicator.against, indicator.otherwise, indicator.otherwiseAgainst}) {
        const Series *series = catalogue.series(number);
        if (series && series->kind != SeriesKind::Delivered && !numbers.contains(number))
            numbers << number;
    }
    return numbers;
}

} // namespace rueckhalt
