// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"

#include "domain/service/figurereader.h"

#include <QLocale>

#include <algorithm>
#include <climits>
#include <utility>

namespace rueckhalt {

namespace {

using Lack = IndicatorFigure::Lack;

constexpr double Hundred = 100;

void setPercentile(
    IndicatorFigure &figure, const IndicatorCell &cell, const Series &series, double percentile)
{
    const double wanted = cell.denominator * percentile / Hundred;
    double before = 0;
    for (qsizetype i = 0; i < series.classCount(); ++i) {
        const double count = cell.classes.at(static_cast<std::size_t>(i));
        if (count <= 0 || before + count < wanted) {
            before += count;
            continue;
        }
        figure.least = i == 0 ? 0 : series.borders.value(i - 1);
        if (i >= series.borders.size()) {
            figure.lack = Lack::BeyondClasses;
            return;
        }
        figure.most = series.borders[i];
        figure.value = *figure.least + (*figure.most - *figure.least) * (wanted - before) / count;
        figure.lack = Lack::None;
        return;
    }
}

void setDelivered(IndicatorFigure &figure, const IndicatorCell &cell)
{
    figure.least = cell.least;
    figure.most = cell.most;
    figure.lack = cell.delivered == 1 ? Lack::None : Lack::NotAddable;
    if (cell.delivered == 1)
        figure.value = cell.least;
}

/// What the quotient is multiplied with.
double factorOf(const Indicator &indicator)
{
    switch (indicator.aggregation) {
    case Aggregation::Share:
    case Aggregation::ShareAbove:
        return Hundred;
    case Aggregation::Ratio:
        return indicator.parameter;
    case Aggregation::Sum:
    case Aggregation::Level:
    case Aggregation::Mean:
    case Aggregation::Percentile:
        return 1;
    }
    Q_UNREACHABLE();
}

IndicatorFigure figureFrom(const Indicator &indicator, const IndicatorCell &cell,
    const IndicatorCatalogue &catalogue, int key)
{
    IndicatorFigure figure {.key = key,
        .numerator = cell.numerator,
        .denominator = cell.denominator,
        .observations = cell.rows,
        .hours = cell.hours};
    const Series *series = catalogue.series(indicator.series);
    if (cell.rows == 0 || !series)
        return figure;
    const bool isPlain
        = indicator.aggregation == Aggregation::Sum || indicator.aggregation == Aggregation::Level;
    if (indicator.aggregation == Aggregation::Percentile && cell.denominator > 0) {
        setPercentile(figure, cell, *series, indicator.parameter);
    } else if (cell.delivered > 0) {
        setDelivered(figure, cell);
    } else if (!isPlain && cell.denominator <= 0) {
        figure.lack = Lack::NoDenominator;
    } else {
        figure.value
            = isPlain ? cell.numerator : cell.numerator / cell.denominator * factorOf(indicator);
        figure.least = figure.value;
        figure.most = figure.value;
        figure.lack = Lack::None;
    }
    return figure;
}

int decimalsOf(IndicatorUnit unit)
{
    switch (unit) {
    case IndicatorUnit::Number:
    case IndicatorUnit::Percent:
        return 0;
    case IndicatorUnit::Posts:
    case IndicatorUnit::Minutes:
    case IndicatorUnit::Days:
    case IndicatorUnit::Hours:
    case IndicatorUnit::PerThousand:
        return 1;
    case IndicatorUnit::Points:
        return 2;
    }
    Q_UNREACHABLE();
}

Words unitWords(IndicatorUnit unit)
{
    switch (unit) {
    case IndicatorUnit::Number:
        return {"%1", "%1"};
    case IndicatorUnit::Posts:
        return {"%1 Stellen", "%1 posts"};
    case IndicatorUnit::Minutes:
        return {"%1 Minuten", "%1 minutes"};
    case IndicatorUnit::Days:
        return {"%1 Tage", "%1 days"};
    case IndicatorUnit::Percent:
        return {"%1 %", "%1%"};
    case IndicatorUnit::Points:
        return {"%1 Punkte", "%1 points"};
    case IndicatorUnit::PerThousand:
        return {"%1 je 1.000", "%1 per 1,000"};
    case IndicatorUnit::Hours:
        return {"%1 Stunden", "%1 hours"};
    }
    Q_UNREACHABLE();
}

} // namespace

template <>
std::span<const Term<SlotGrouping>> terms<SlotGrouping>()
{
    using enum SlotGrouping;
    static constexpr std::array<Term<SlotGrouping>, 10> list {{
        {Whole, "whole", {"insgesamt", "in all"}},
        {Year, "year", {"Jahr", "year"}},
        {Quarter, "quarter", {"Quartal", "quarter"}},
        {Month, "month", {"Monat", "month"}},
        {Week, "week", {"Woche", "week"}},
        {Day, "day", {"Tag", "day"}},
        {Weekday, "weekday", {"Wochentag", "weekday"}},
        {HalfDay, "half-day", {"Vormittag und Nachmittag", "morning and afternoon"}},
        {Hour, "hour", {"Stunde", "hour"}},
        {WeekdayHour, "weekday-hour", {"Wochentag und Stunde", "weekday and hour"}},
    }};
    return list;
}

QList<IndicatorFigure> figuresOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const IndicatorQuery &query,
    const Organisation &organisation)
{
    const FigureReader reader(indicator, table, catalogue, query, organisation);
    const auto &cells = reader.cells();
    QList<IndicatorFigure> figures;
    for (std::size_t group = 0; group < cells.size(); ++group) {
        if (cells[group].rows > 0)
            figures.append(figureFrom(indicator, cells[group], catalogue, reader.keys().at(group)));
    }
    return figures;
}

IndicatorFigure figureOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, IndicatorQuery query, const Organisation &organisation)
{
    query.grouping = SlotGrouping::Whole;
    const auto figures = figuresOf(indicator, table, catalogue, query, organisation);
    return figures.isEmpty() ? IndicatorFigure() : figures.first();
}

std::pair<QDate, QDate> spanOf(const ObservationTable &table)
{
    int firstDay = INT_MAX;
    int lastDay = -1;
    for (const std::uint16_t series : table.series()) {
        std::uint32_t known = UINT32_MAX;
        for (const std::uint64_t key : table.column(series)->keys) {
            const auto slot = ServiceSlot::asPacked(ObservationTable::Column::slotOf(key));
            // By the day at least: the calendar is asked once for all hours of one.
            const std::uint32_t period = slot.packed() >> 8U;
            if (std::exchange(known, period) == period)
                continue;
            firstDay = std::min(firstDay, slot.firstDayNumber());
            lastDay = std::max(lastDay, slot.lastDayNumber());
        }
    }
    if (lastDay < 0)
        return {};
    const QDate epoch(1970, 1, 1);
    return {epoch.addDays(firstDay), epoch.addDays(lastDay)};
}

QString figureWords(const Indicator &indicator, const IndicatorFigure &figure, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    const auto number
        = [&](double value) { return locale.toString(value, 'f', decimalsOf(indicator.unit)); };
    const QString unit = unitWords(indicator.unit).in(language);
    if (figure.value)
        return unit.arg(number(*figure.value));
    if (figure.lack == Lack::BeyondClasses && figure.least)
        return Words {"mehr als %1", "more than %1"}.in(language).arg(
            unit.arg(number(*figure.least)));
    if (figure.lack == Lack::NotAddable && figure.least && figure.most)
        return Words {"einzeln %1 bis %2", "singly %1 to %2"}.in(language).arg(
            number(*figure.least), unit.arg(number(*figure.most)));
    return QStringLiteral("–");
}

} // namespace rueckhalt
