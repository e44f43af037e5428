// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/recommendationcard.h"
#include "gui/common/prompter.h"
#include "session/recommending.h"

#include <QHash>
#include <QSet>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class IneffectiveNote;
class RecommendationFilter;
class TextLabel;
class WhyNotBox;

/// The answer of the matching for one incident or a group: what is in place without effect, the
/// proposed measures, best first, as cards (five at once, more on demand, narrowed down by kind),
/// and "why not" for all others. Keeps the answers through Recommending and offers the way back.
/// The order stays while the panel is shown, so that nothing jumps away under the hand.
class RecommendationPanel : public QWidget
{
    Q_OBJECT

public:
    RecommendationPanel(OpenRegister &openRegister, Recommending &recommending, Prompter &prompter,
        QWidget *parent = nullptr);

    /// Answers are kept for `unit`; null means the whole authority.
    void show(const MatchResult &result, const UnitId &unit);
    void clear() { show({}, {}); }
    /// From now on cards can be ticked for a proposal to managers.
    void offerProposing();
    /// What is ticked, best first.
    [[nodiscard]] QList<Recommendation> chosen() const;
    /// Unticks all, after a proposal was made.
    void clearChosen();
    /// Puts the keys on the first measure, and it in sight, below its heading; false if there is
    /// none.
    bool focusFirst();
    [[nodiscard]] const QList<RecommendationCard *> &cards() const { return m_cards; }

signals:
    void measureRequested(const MeasureId &measure);
    /// What just happened, for the status line.
    void noticed(const QString &notice);
    /// How many are ticked for a proposal.
    void chosenChanged(int measures);
    void proposalRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void rebuild(qsizetype count);
    void applyFilter();
    void showMore();
    void addCard(qsizetype position);
    void showIntro();
    void showChosen();
    void orderTabs();
    [[nodiscard]] QString mixSentence() const;
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
    MatchResult m_result;
    QList<qsizetype> m_positions; ///< of what the filter lets through, in the ranking
    UnitId m_unit;
    QSet<MeasureId> m_chosen; ///< ticked for a proposal
    bool m_offersProposing = false;
    QHash<MeasureId, std::optional<MeasureMark>> m_before; ///< what an answer has replaced
    QList<RecommendationCard *> m_cards;
    TextLabel *m_intro = nullptr;
    IneffectiveNote *m_ineffective = nullptr;
    RecommendationFilter *m_filter = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_propose = nullptr;
    WhyNotBox *m_whyNot = nullptr;
};

} // namespace rueckhalt
