// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/feedbacktables.h"

#include "domain/serviceview/overlaywords.h"
#include "gui/common/uilanguage.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

using By = OverlayQuestion::By;

constexpr double NoColour = 0;

/// 0 for the best that an indicator can be, 1 for the worst; no colour where neither is.
double badnessOf(const Indicator &indicator, double value)
{
    if (indicator.better == BetterIs::Neither)
        return NoColour;
    if (indicator.unit == IndicatorUnit::Points)
        return std::clamp((5 - value) / 4, 0.0, 1.0);
    if (indicator.unit != IndicatorUnit::Percent)
        return NoColour;
    const double share = std::clamp(value / 100, 0.0, 1.0);
    return indicator.better == BetterIs::Higher ? 1 - share : share;
}

HeatTable::Cell textCell(const QString &text, double weight = NoColour)
{
    return {.text = text, .weight = weight};
}

QString figureText(const Indicator &indicator, const std::optional<double> &value)
{
    IndicatorFigure figure;
    figure.value = value;
    return value ? figureWords(indicator, figure, uiLanguage()) : QStringLiteral("–");
}

/// The days and hours between which anything lies.
struct WeekFrame
{
    int days = 5;
    int first = ServiceSlot::HoursOfDay;
    int last = -1;

    void include(int weekday, int hour)
    {
        days = std::max(days, weekday + 1);
        first = std::min(first, hour);
        last = std::max(last, hour);
    }
    [[nodiscard]] HeatTable table() const
    {
        HeatTable table;
        for (int hour = first; hour <= last; ++hour)
            table.columns.append(groupWords(SlotGrouping::Hour, hour, uiLanguage()));
        for (int day = 0; day < days && !table.columns.isEmpty(); ++day)
            table.rows.append(wordFor(static_cast<Weekday>(day), uiLanguage()));
        table.cells.fill(textCell({}), table.rows.size() * table.columns.size());
        return table;
    }
    [[nodiscard]] qsizetype position(int weekday, int hour) const
    {
        return qsizetype {weekday} * (last - first + 1) + hour - first;
    }
};

WeekFrame frameOf(const Overlay &overlay)
{
    WeekFrame frame;
    for (const OverlaySlot &slot : overlay.times)
        frame.include(slot.key / ServiceSlot::HoursOfDay, slot.key % ServiceSlot::HoursOfDay);
    return frame;
}

} // namespace

QString FeedbackTables::shortName(const Indicator &indicator)
{
    const QString &id = indicator.id;
    return id == u"rating.overall"       ? tr("Overall")
        : id == u"rating.satisfied"      ? tr("Satisfied")
        : id == u"rating.friendliness"   ? tr("Friendly")
        : id == u"rating.advice"         ? tr("Advice")
        : id == u"rating.waiting"        ? tr("Waiting")
        : id == u"rating.understandable" ? tr("Clear")
        : id == u"complaints"            ? tr("Complaints")
                                         : indicator.name.in(uiLanguage());
}

HeatTable FeedbackTables::tableOf(const FeedbackEvaluation &evaluation, const QStringList &rows)
{
    HeatTable table;
    table.rows = rows;
    for (const Indicator *indicator : evaluation.indicators)
        table.columns.append(shortName(*indicator));
    table.columns.append(tr("Ratings"));
    if (evaluation.hasComments)
        table.columns.append(tr("Comments"));
    for (const FeedbackRow &row : evaluation.rows) {
        for (qsizetype i = 0; i < evaluation.indicators.size(); ++i) {
            const Indicator &indicator = *evaluation.indicators.at(i);
            const auto &value = row.figures.at(i).value;
            HeatTable::Cell cell = textCell(figureText(indicator, value),
                value && !row.isFew() ? badnessOf(indicator, *value) : NoColour);
            // The unit stands in the head of every column of points.
            if (value && indicator.unit == IndicatorUnit::Points)
                cell.text = QLocale().toString(*value, 'f', 1);
            table.cells.append(cell);
        }
        table.cells.append(textCell(QLocale().toString(row.ratings, 'f', 0)));
        if (evaluation.hasComments)
            table.cells.append(textCell(QLocale().toString(row.comments, 'f', 0)));
    }
    return table;
}

HeatTable FeedbackTables::byTime(const FeedbackEvaluation &evaluation, SlotGrouping grouping)
{
    QStringList rows;
    for (const FeedbackRow &row : evaluation.rows)
        rows.append(groupWords(grouping, row.key, uiLanguage()));
    return tableOf(evaluation, rows);
}

HeatTable FeedbackTables::byOffice(
    const FeedbackEvaluation &evaluation, const Organisation &organisation)
{
    QStringList rows;
    for (const FeedbackRow &row : evaluation.rows)
        rows.append(organisation.pathOf(row.unit));
    return tableOf(evaluation, rows);
}

HeatTable FeedbackTables::quietWeek(const QuietTimes &times)
{
    WeekFrame frame;
    double longest = 1;
    for (const QuietSlot &slot : times.slotsOfWeek) {
        frame.include(static_cast<int>(slot.weekday), slot.hour);
        longest = std::max(longest, slot.wait.value_or(0));
    }
    HeatTable table = frame.table();
    for (const QuietSlot &slot : times.slotsOfWeek) {
        const QString state = wordFor(slot.crowding, uiLanguage());
        QString text = slot.crowding == Crowding::Unknown ? QStringLiteral("?") : state;
        if (slot.byAppointment)
            text += u'*';
        QString said = state;
        if (slot.wait) {
            text += u'\n' + tr("%1 min").arg(std::lround(*slot.wait));
            said = tr("%1, wait of %n minute(s), %2 contacts an hour", nullptr,
                static_cast<int>(std::lround(*slot.wait)))
                       .arg(state, QLocale().toString(slot.contactsPerHour, 'f', 1));
        }
        if (slot.byAppointment)
            said += tr(", by appointment only");
        HeatTable::Cell &cell
            = table.cells[frame.position(static_cast<int>(slot.weekday), slot.hour)];
        cell.text = text;
        cell.said = said;
        cell.weight = slot.wait ? *slot.wait / longest : NoColour;
        cell.isChosen = slot.crowding == Crowding::Quiet;
    }
    return table;
}

HeatTable FeedbackTables::ratesOfWeek(const Overlay &overlay, const Indicator &indicator)
{
    const WeekFrame frame = frameOf(overlay);
    HeatTable table = frame.table();
    double highest = 0;
    for (const OverlaySlot &slot : overlay.times)
        highest = std::max(highest, slot.rate.value_or(0));
    for (const OverlaySlot &slot : overlay.times) {
        HeatTable::Cell &cell = table.cells[frame.position(
            slot.key / ServiceSlot::HoursOfDay, slot.key % ServiceSlot::HoursOfDay)];
        cell.text = slot.rate ? QLocale().toString(*slot.rate, 'f', 2) : QStringLiteral("–");
        cell.weight = slot.rate && highest > 0 ? *slot.rate / highest : NoColour;
        cell.said = tr("%1 incidents per 1,000 contacts, %n incident(s) in all; %2: %3", nullptr,
            slot.incidents)
                        .arg(rateWords(slot, uiLanguage()), indicator.name.in(uiLanguage()),
                            figureText(indicator, slot.figure));
        if (slot.isMore)
            cell.remark = slot.isWorst
                ? tr("More than the contacts let expect, and the indicator is bad.")
                : tr("More than the contacts let expect.");
    }
    return table;
}

HeatTable FeedbackTables::figuresOfWeek(const Overlay &overlay, const Indicator &indicator)
{
    const WeekFrame frame = frameOf(overlay);
    HeatTable table = frame.table();
    QList<double> values;
    for (const OverlaySlot &slot : overlay.times) {
        if (slot.figure)
            values.append(*slot.figure);
    }
    const auto [least, most] = values.isEmpty()
        ? std::pair(0.0, 0.0)
        : std::pair(*std::min_element(values.cbegin(), values.cend()),
            *std::max_element(values.cbegin(), values.cend()));
    for (const OverlaySlot &slot : overlay.times) {
        HeatTable::Cell &cell = table.cells[frame.position(
            slot.key / ServiceSlot::HoursOfDay, slot.key % ServiceSlot::HoursOfDay)];
        cell.text = figureText(indicator, slot.figure);
        if (slot.figure && most > least) {
            const double share = (*slot.figure - least) / (most - least);
            cell.weight = indicator.better == BetterIs::Higher ? 1 - share : share;
        }
        if (slot.isWorst)
            cell.remark = tr("In the worst quarter.");
    }
    return table;
}

HeatTable FeedbackTables::slotRows(const Overlay &overlay, const Indicator &indicator)
{
    HeatTable table;
    table.columns = {tr("Contacts"), tr("Incidents"), tr("per 1,000 contacts"),
        indicator.unit == IndicatorUnit::Points ? tr("Points") : tr("Indicator")};
    double highest = 0;
    for (const OverlaySlot &slot : overlay.times)
        highest = std::max(highest, slot.rate.value_or(0));
    for (const OverlaySlot &slot : overlay.times) {
        table.rows.append(timeWords(slot.key, overlay.question.by, uiLanguage()));
        table.cells.append(textCell(QLocale().toString(slot.contacts, 'f', 0)));
        table.cells.append(textCell(QLocale().toString(slot.incidents)));
        HeatTable::Cell rate = textCell(rateWords(slot, uiLanguage()),
            slot.rate && highest > 0 ? *slot.rate / highest : NoColour);
        if (slot.isMore)
            rate.remark = tr("More than the contacts let expect.");
        table.cells.append(rate);
        HeatTable::Cell figure = textCell(figureText(indicator, slot.figure));
        if (slot.isWorst)
            figure.remark = tr("In the worst quarter.");
        table.cells.append(figure);
    }
    return table;
}

HeatTable FeedbackTables::released(const QList<ReleasedRate> &rates, const Indicator &indicator)
{
    HeatTable table;
    table.columns = {tr("Incidents released"), tr("Contacts"), tr("per 1,000 contacts"),
        indicator.unit == IndicatorUnit::Points ? tr("Points") : tr("Indicator")};
    double highest = 0;
    for (const ReleasedRate &rate : rates)
        highest = std::max(highest, rate.rate.value_or(0));
    for (const ReleasedRate &rate : rates) {
        table.rows.append(
            tr("%1, %2").arg(rate.name.in(uiLanguage()), rate.period.words().in(uiLanguage())));
        HeatTable::Cell incidents
            = textCell(rate.incidents ? QLocale().toString(*rate.incidents) : tr("protected"));
        table.cells.append(incidents);
        table.cells.append(textCell(
            rate.contacts > 0 ? QLocale().toString(rate.contacts, 'f', 0) : QStringLiteral("–")));
        table.cells.append(
            textCell(rate.rate ? QLocale().toString(*rate.rate, 'f', 2) : QStringLiteral("–"),
                rate.rate && highest > 0 ? *rate.rate / highest : NoColour));
        table.cells.append(textCell(figureText(indicator, rate.figure)));
    }
    return table;
}

HeatTable FeedbackTables::releasedBands(const ReleasedBands &bands)
{
    HeatTable table;
    for (const TimeBand band : bands.bands)
        table.columns.append(wordFor(band, uiLanguage()));
    for (const Weekday weekday : bands.weekdays)
        table.rows.append(wordFor(weekday, uiLanguage()));
    double highest = 0;
    for (const ReleasedBand &cell : bands.cells)
        highest = std::max(highest, cell.rate.value_or(0));
    for (const ReleasedBand &band : bands.cells) {
        const QString incidents
            = band.incidents ? QLocale().toString(*band.incidents) : tr("protected");
        HeatTable::Cell cell
            = textCell(incidents, band.rate && highest > 0 ? *band.rate / highest : NoColour);
        if (band.rate) {
            const QString rate = QLocale().toString(*band.rate, 'f', 2);
            cell.text += u'\n' + rate;
            cell.said = tr("%1 released incidents, %2 per 1,000 contacts").arg(incidents, rate);
        }
        table.cells.append(cell);
    }
    return table;
}

} // namespace rueckhalt
