// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/serviceview/feedback.h"
#include "domain/serviceview/overlay.h"
#include "domain/serviceview/quiettimes.h"
#include "domain/serviceview/releasedbands.h"
#include "gui/trends/heattable.h"

#include <QCoreApplication>

namespace rueckhalt {

/// What the views of service show, as tables in the language of the program.
class FeedbackTables
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::FeedbackTables)

public:
    /// Rows are times; the worse a rating the darker.
    [[nodiscard]] static HeatTable byTime(
        const FeedbackEvaluation &evaluation, SlotGrouping grouping);
    /// Rows are offices.
    [[nodiscard]] static HeatTable byOffice(
        const FeedbackEvaluation &evaluation, const Organisation &organisation);
    /// Days by hours: how full and how long the wait; the longer the darker.
    [[nodiscard]] static HeatTable quietWeek(const QuietTimes &times);

    /// Days by hours: incidents per 1,000 contacts.
    [[nodiscard]] static HeatTable ratesOfWeek(const Overlay &overlay, const Indicator &indicator);
    /// Days by hours: the indicator.
    [[nodiscard]] static HeatTable figuresOfWeek(
        const Overlay &overlay, const Indicator &indicator);
    /// A row for each slot with everything that is known of it.
    [[nodiscard]] static HeatTable slotRows(const Overlay &overlay, const Indicator &indicator);

    /// A row for each period and site that numbers were released of.
    [[nodiscard]] static HeatTable released(
        const QList<ReleasedRate> &rates, const Indicator &indicator);
    /// Days by times of day: released incidents, and below per 1,000 contacts.
    [[nodiscard]] static HeatTable releasedBands(const ReleasedBands &bands);

private:
    [[nodiscard]] static QString shortName(const Indicator &indicator);
    [[nodiscard]] static HeatTable tableOf(
        const FeedbackEvaluation &evaluation, const QStringList &rows);
};

} // namespace rueckhalt
