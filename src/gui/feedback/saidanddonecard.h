// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"
#include "gui/trends/trendcard.h"
#include "session/openregister.h"

class QVBoxLayout;

namespace rueckhalt {

/// "Was gesagt wurde, und was wir getan haben": the measures that were carried out, the newest
/// first, with the ratings in the three months before and after. It describes and explains nothing.
class SaidAndDoneCard : public TrendCard
{
    Q_OBJECT

public:
    explicit SaidAndDoneCard(QWidget *parent = nullptr);

    /// Measures in this unit, above or below it; null: all.
    void showChanges(const OpenRegister &openRegister, const UnitId &unit);
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] bool isWide() const override { return true; }

    static constexpr qsizetype MostShown = 8;

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);

private:
    struct Line
    {
        MeasureId measure {};
        QString title {};
        QString done {};
        QString said {};
    };
    [[nodiscard]] static QList<Line> linesOf(const OpenRegister &openRegister, const UnitId &unit);
    void addLine(const Line &line);

    QWidget *m_list;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
};

} // namespace rueckhalt
