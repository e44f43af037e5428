// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "gui/common/widgets/card.h"

#include <memory>

class QPushButton;

namespace rueckhalt {

namespace Ui {
class RecommendationCard;
}

/// What the authority has said of a measure, seen from one place.
struct PlacedMark
{
    std::optional<MeasureMark> mark; ///< the one that holds here
    QString where; ///< where it was made: a unit's path or the whole authority
    bool isOwn = false; ///< made for this very place, so it can be taken back here
    bool mayAnswer = true; ///< the one who looks may say something of it
};

/// One proposed measure: number, title, one line of benefit, the reasons as sentences, what speaks
/// against it, and the three answers. Made anew when the language changes.
class RecommendationCard : public Card
{
    Q_OBJECT

public:
    RecommendationCard(
        int number, Recommendation recommendation, Measure measure, QWidget *parent = nullptr);
    ~RecommendationCard() override;

    [[nodiscard]] const MeasureId &measure() const { return m_measure.id; }
    /// Shows what holds here; the focus stays on the card if it was there.
    void setMark(const PlacedMark &mark);

    /// Offers to put the measure on a proposal to managers, and whether it is on it.
    void offerProposing(bool isChosen);

    /// Puts the focus on the first thing that can be done here.
    void focusFirst();

    /// The first sentences of a summary, enough to know what it is about.
    static QString benefitOf(const QString &summary);

signals:
    void opened(const MeasureId &measure);
    void answered(const MeasureId &measure, MeasureState state);
    void takenBack(const MeasureId &measure);
    void chosen(const MeasureId &measure, bool isChosen);

private:
    void prepareButtons();
    void prepareAnswer(QPushButton *button, MeasureState state);
    void showReasons();
    void showCautions();
    [[nodiscard]] QString markSentence() const;

    Recommendation m_recommendation;
    Measure m_measure;
    PlacedMark m_mark;
    std::unique_ptr<Ui::RecommendationCard> m_ui;
};

} // namespace rueckhalt
