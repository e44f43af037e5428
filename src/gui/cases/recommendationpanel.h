// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/recommendationcard.h"
#include "gui/common/prompter.h"
#include "session/recommending.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// The proposed measures, best first, as cards: five at once, more on demand. Keeps the answers
/// through Recommending and offers the way back. The order stays while the panel is shown, so
/// that nothing jumps away under the hand.
class RecommendationPanel : public QWidget
{
    Q_OBJECT

public:
    RecommendationPanel(OpenRegister &openRegister, Recommending &recommending, Prompter &prompter,
        QWidget *parent = nullptr);

    /// Answers are kept for `unit`; null means the whole authority.
    void show(const QList<Recommendation> &recommendations, const UnitId &unit);
    void clear() { show({}, {}); }
    [[nodiscard]] const QList<RecommendationCard *> &cards() const { return m_cards; }

signals:
    void measureRequested(const MeasureId &measure);
    /// What just happened, for the status line.
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild(qsizetype count);
    void showMore();
    void addCard(qsizetype position);
    void refreshMarks();
    void answer(const MeasureId &measure, MeasureState state);
    void takeBack(const MeasureId &measure);
    /// Nothing if the user thought better of it.
    std::optional<QString> askReason(const MeasureId &measure);
    bool keep(const Result<void> &done);
    [[nodiscard]] PlacedMark markOf(const MeasureId &measure) const;
    [[nodiscard]] std::optional<MeasureMark> ownMarkOf(const MeasureId &measure) const;
    [[nodiscard]] QString titleOf(const MeasureId &measure) const;
    [[nodiscard]] QString nameOf(const UnitId &unit) const;

    OpenRegister &m_register;
    Recommending &m_recommending;
    Prompter &m_prompter;
    QList<Recommendation> m_recommendations;
    UnitId m_unit;
    QHash<MeasureId, std::optional<MeasureMark>> m_before; ///< what an answer has replaced
    QList<RecommendationCard *> m_cards;
    TextLabel *m_intro = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace rueckhalt
