// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/browsing.h"
#include "session/recommending.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class IncidentView;
}

class AccusedCard;
class Answering;
class Card;
class CaseAccessCard;
class ReplySection;
class RecommendationPanel;

/// One incident in full: what happened in plain words, the description, and beside it the
/// measures recommended for it with their reasons. The description is in memory only while shown.
class IncidentView : public QWidget
{
    Q_OBJECT

public:
    IncidentView(OpenRegister &openRegister, const Browsing &browsing, Recommending &recommending,
        Prompter &prompter, QWidget *parent = nullptr);
    ~IncidentView() override;

    /// Opens an incident; `place` says where it stands in the list ("3 von 37"). False, and the
    /// user has been told why, if it cannot be opened.
    bool show(const IncidentId &id, const QString &place);
    /// Whether there is an incident before and after this one.
    void setNeighbours(bool hasPrevious, bool hasNext);
    [[nodiscard]] const IncidentId &id() const { return m_id; }
    /// Takes everything off the screen and out of memory.
    void clear();
    void focusStart();
    [[nodiscard]] RecommendationPanel *panel() const { return m_measures; }
    /// With it, incidents that came as sealed reports show the answer to their reporter.
    void setAnswering(Answering &answering);
    /// The answer to the reporter shows the way to the case.
    void offerCase();
    /// Asks if an answer was written and not saved.
    bool mayLeave();
    /// Keeps an answer that was not saved, sealed in the register.
    void keepWork();

signals:
    void backRequested();
    /// -1 for the previous, 1 for the next incident.
    void stepRequested(int steps);
    void measureRequested(const MeasureId &measure);
    /// From the answer to the reporter: the next step of the case is taken there.
    void caseRequested(const rueckhalt::IncidentId &id);
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFacts(const Incident &incident);
    void showPersonPart(const IncidentPersonPart &person);
    void showForeign(const QList<ForeignField> &fields);
    void showMeasures(const UnitId &unit);
    void fitColumns();
    void addBelowFacts(QWidget *card);
    void removeFactCards();

    OpenRegister &m_register;
    const Browsing &m_browsing;
    Recommending &m_recommending;
    Prompter &m_prompter;
    IncidentId m_id;
    std::unique_ptr<Ui::IncidentView> m_ui;
    RecommendationPanel *m_measures;
    AccusedCard *m_accused;
    CaseAccessCard *m_access = nullptr; ///< null for those who grant and erase nothing
    ReplySection *m_reply = nullptr; ///< null for those who may not answer
    Card *m_foreign = nullptr; ///< the row of an imported list; null for our own reports
};

} // namespace rueckhalt
