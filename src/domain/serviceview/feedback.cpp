// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/feedback.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

namespace rueckhalt {

namespace {

constexpr std::array FeedbackIds {"rating.overall", "rating.satisfied", "rating.friendliness",
    "rating.advice", "rating.waiting", "rating.understandable", "complaints"};
constexpr auto CommentsId = u"comments";

/// What is put into a row.
void enter(
    FeedbackRow &row, qsizetype position, const Indicator &indicator, const IndicatorFigure &figure)
{
    row.figures[position] = figure;
    if (indicator.aggregation == Aggregation::Mean
        || indicator.aggregation == Aggregation::ShareAbove)
        row.ratings = std::max(row.ratings, figure.denominator);
}

/// Takes out the indicators that no row says anything of.
void leaveOutUnobserved(FeedbackEvaluation &evaluation)
{
    for (qsizetype i = evaluation.indicators.size(); i-- > 0;) {
        const bool isObserved = std::any_of(evaluation.rows.begin(), evaluation.rows.end(),
            [i](const FeedbackRow &row) { return row.figures.at(i).observations > 0; });
        if (isObserved)
            continue;
        evaluation.indicators.removeAt(i);
        for (FeedbackRow &row : evaluation.rows)
            row.figures.removeAt(i);
    }
}

QLocale localeOfFeedback(Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English);
}

const IndicatorFigure *overallOf(const FeedbackEvaluation &evaluation, const FeedbackRow &row)
{
    const qsizetype position = evaluation.positionOf(u"rating.overall");
    if (position < 0 || row.isFew() || !row.figures.at(position).value)
        return nullptr;
    return &row.figures.at(position);
}

} // namespace

bool FeedbackRow::isFew() const
{
    return ratings < FeedbackEvaluation::FewRatings;
}

qsizetype FeedbackEvaluation::positionOf(QStringView id) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(),
        [id](const Indicator *indicator) { return indicator->id == id; });
    return found == indicators.end() ? -1 : found - indicators.begin();
}

QList<const Indicator *> feedbackIndicators(const IndicatorCatalogue &catalogue)
{
    QList<const Indicator *> indicators;
    for (const char *id : FeedbackIds) {
        if (const Indicator *indicator = catalogue.indicator(QString::fromLatin1(id)))
            indicators.append(indicator);
    }
    return indicators;
}

FeedbackEvaluation feedbackBy(SlotGrouping grouping, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const FeedbackQuestion &question)
{
    FeedbackEvaluation evaluation;
    evaluation.indicators = feedbackIndicators(catalogue);
    const IndicatorQuery query {.units = question.units,
        .from = question.from,
        .until = question.until,
        .grouping = grouping};
    std::map<int, FeedbackRow> rows;
    const auto rowOf = [&](int key) -> FeedbackRow & {
        FeedbackRow &row = rows[key];
        row.key = key;
        row.figures.resize(evaluation.indicators.size());
        return row;
    };
    for (qsizetype i = 0; i < evaluation.indicators.size(); ++i) {
        const Indicator &indicator = *evaluation.indicators.at(i);
        for (const auto &figure : figuresOf(indicator, table, catalogue, query, organisation))
            enter(rowOf(figure.key), i, indicator, figure);
    }
    if (const Indicator *comments = catalogue.indicator(CommentsId)) {
        for (const auto &figure : figuresOf(*comments, table, catalogue, query, organisation)) {
            rowOf(figure.key).comments = figure.value.value_or(0);
            evaluation.hasComments = true;
        }
    }
    for (auto &[key, row] : rows)
        evaluation.rows.append(row);
    leaveOutUnobserved(evaluation);
    return evaluation;
}

FeedbackEvaluation feedbackByOffice(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const FeedbackQuestion &question)
{
    QList<UnitId> units = question.units;
    if (units.isEmpty()) {
        for (const Unit &unit : organisation.units) {
            if (unit.parent.isNull())
                units.append(unit.id);
        }
    }
    FeedbackEvaluation evaluation;
    evaluation.indicators = feedbackIndicators(catalogue);
    for (const UnitId &unit : std::as_const(units)) {
        const FeedbackEvaluation one = feedbackBy(SlotGrouping::Whole, table, catalogue,
            organisation, {.units = {unit}, .from = question.from, .until = question.until});
        if (one.isEmpty())
            continue;
        FeedbackRow row = one.rows.constFirst();
        row.unit = unit;
        QList<IndicatorFigure> figures(evaluation.indicators.size());
        for (qsizetype i = 0; i < figures.size(); ++i) {
            const qsizetype at = one.positionOf(evaluation.indicators.at(i)->id);
            if (at >= 0)
                figures[i] = row.figures.at(at);
        }
        row.figures = figures;
        evaluation.hasComments = evaluation.hasComments || one.hasComments;
        evaluation.rows.append(row);
    }
    leaveOutUnobserved(evaluation);
    return evaluation;
}

QString groupWords(SlotGrouping grouping, int key, Language language)
{
    const QDate day = QDate(1970, 1, 1).addDays(key);
    const QLocale locale = localeOfFeedback(language);
    switch (grouping) {
    case SlotGrouping::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        return Words {"KW %1/%2", "week %1/%2"}.in(language).arg(week).arg(year);
    }
    case SlotGrouping::Month:
        return locale.toString(day, QStringLiteral("MMMM yyyy"));
    case SlotGrouping::Quarter:
        return Words {"%1. Quartal %2", "quarter %1 %2"}
            .in(language)
            .arg((day.month() + 2) / 3)
            .arg(day.year());
    case SlotGrouping::Year:
        return QString::number(day.year());
    case SlotGrouping::Day:
        return locale.toString(day, QLocale::ShortFormat);
    case SlotGrouping::Weekday:
        return wordFor(static_cast<Weekday>(key), language);
    case SlotGrouping::HalfDay:
        return (key == 0 ? Words {"vormittags", "before noon"} : Words {"nachmittags", "afternoon"})
            .in(language);
    case SlotGrouping::Hour:
        return Words {"%1–%2 Uhr", "%1:00–%2:00"}.in(language).arg(key).arg(key + 1);
    case SlotGrouping::WeekdayHour:
        return wordFor(static_cast<Weekday>(key / ServiceSlot::HoursOfDay), language) + u' '
            + groupWords(SlotGrouping::Hour, key % ServiceSlot::HoursOfDay, language);
    case SlotGrouping::Whole:
        return Words {"alles zusammen", "all together"}.in(language);
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const FeedbackEvaluation &evaluation, SlotGrouping grouping, Language language)
{
    const FeedbackRow *best = nullptr;
    const FeedbackRow *worst = nullptr;
    const auto valueOf = [&](const FeedbackRow &row) { return *overallOf(evaluation, row)->value; };
    for (const FeedbackRow &row : evaluation.rows) {
        if (!overallOf(evaluation, row))
            continue;
        if (!best || valueOf(row) > valueOf(*best))
            best = &row;
        if (!worst || valueOf(row) < valueOf(*worst))
            worst = &row;
    }
    if (!best)
        return Words {"Zu wenige Bewertungen für eine Aussage.", "Too few ratings to say anything."}
            .in(language);
    const Indicator &indicator
        = *evaluation.indicators.at(evaluation.positionOf(u"rating.overall"));
    const auto told = [&](const FeedbackRow &row) {
        return QStringList {groupWords(grouping, row.key, language),
            figureWords(indicator, *overallOf(evaluation, row), language)};
    };
    if (valueOf(*best) <= valueOf(*worst))
        return Words {"Zufriedenheit insgesamt: %1.", "Satisfaction overall: %1."}.in(language).arg(
            told(*best).constLast());
    return Words {"Am zufriedensten: %1 (%2). Am wenigsten zufrieden: %3 (%4).",
        "Most satisfied: %1 (%2). Least satisfied: %3 (%4)."}
        .in(language)
        .arg(told(*best).constFirst(), told(*best).constLast(), told(*worst).constFirst(),
            told(*worst).constLast());
}

BeforeAndAfter aroundDay(const Indicator &indicator, QDate day, QDate today,
    const ObservationTable &table, const IndicatorCatalogue &catalogue,
    const Organisation &organisation, const UnitId &unit)
{
    const auto figure = [&](QDate from, QDate until) {
        const IndicatorQuery query {.units = {unit}, .from = from, .until = until};
        return figureOf(indicator, table, catalogue, query, organisation);
    };
    BeforeAndAfter result;
    result.before = figure(day.addDays(-BeforeAndAfter::Days), day.addDays(-1));
    const QDate end = day.addDays(BeforeAndAfter::Days - 1);
    if (day <= today)
        result.after = figure(day, std::min(end, today));
    result.isOver = end < today;
    return result;
}

} // namespace rueckhalt
