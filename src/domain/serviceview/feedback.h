// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorfigure.h"

namespace rueckhalt {

/// What citizens said in one stretch of time, or at one office.
struct FeedbackRow
{
    int key = 0; ///< as IndicatorFigure::key; without meaning for offices
    UnitId unit {}; ///< of the rows for offices
    /// In the order of FeedbackEvaluation::indicators; nothing was observed: no value.
    QList<IndicatorFigure> figures {};
    double ratings = 0; ///< most ratings that any of the indicators has
    double comments = 0; ///< written or spoken along with them; their texts are kept nowhere

    /// So few that one rating more turns the picture.
    [[nodiscard]] bool isFew() const;
};

/// What is evaluated.
struct FeedbackQuestion
{
    QList<UnitId> units {}; ///< each with all below it; empty: the whole authority
    QDate from {};
    QDate until {}; ///< included
};

/// Ratings, complaints and comments, by one grouping or office by office (seeds "Ämterbewertung"
/// and "Kundenfeedbackterminals": weekly and monthly, by day and by time of day).
struct FeedbackEvaluation
{
    static constexpr int FewRatings = 10; ///< ours

    QList<const Indicator *> indicators {}; ///< those of which anything was observed
    QList<FeedbackRow> rows {}; ///< with anything in it, in the order of time or as asked
    bool hasComments = false;

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
    /// Position of an indicator in `indicators`; -1: nothing of it was observed.
    [[nodiscard]] qsizetype positionOf(QStringView id) const;
};

/// The indicators of feedback, the overall one first. `catalogue` outlives what it gives.
[[nodiscard]] QList<const Indicator *> feedbackIndicators(const IndicatorCatalogue &catalogue);

/// By weeks, months, weekdays, halves of the day, hours, or as a whole.
[[nodiscard]] FeedbackEvaluation feedbackBy(SlotGrouping grouping, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const FeedbackQuestion &question);

/// Side by side: the units asked for, or without any all offices; each with all below it.
[[nodiscard]] FeedbackEvaluation feedbackByOffice(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const FeedbackQuestion &question);

/// "KW 12/2027", "März 2027", "Montag", "vormittags", "8–9 Uhr".
[[nodiscard]] QString groupWords(SlotGrouping grouping, int key, Language language);

/// What the evaluation shows in one sentence: best and worst of the groups with enough ratings, or
/// that there is too little. `grouping` is that of the evaluation.
[[nodiscard]] QString sentenceFor(
    const FeedbackEvaluation &evaluation, SlotGrouping grouping, Language language);

/// An indicator before and after something began, such as a measure.
struct BeforeAndAfter
{
    static constexpr int Days = 90;

    IndicatorFigure before {}; ///< in the Days days before it
    IndicatorFigure after {}; ///< from it on, in as many days; nothing while it has not begun
    bool isOver = false; ///< all of the days after it have passed
};

/// Describes, explains nothing: whether a measure worked is for the effect check to say.
[[nodiscard]] BeforeAndAfter aroundDay(const Indicator &indicator, QDate day, QDate today,
    const ObservationTable &table, const IndicatorCatalogue &catalogue,
    const Organisation &organisation, const UnitId &unit);

} // namespace rueckhalt
