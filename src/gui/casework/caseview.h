// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rueckhalt {

class HeadingLabel;
class LevelBadge;
class NextStepsCard;
class NextStepsCard;
class TextLabel;

/// Everything about one case on one page to be read from top to bottom: what is next to do, what
/// was reported, level and track, care, follow-up answers, deadlines, history. Each part is a
/// CaseCard.
class CaseView : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    CaseView(OpenRegister &openRegister, Casework &cases, Answering &answering, Prompter &prompter,
        QWidget *parent = nullptr);

    [[nodiscard]] CaseEditing &editing() const { return *m_editing; }
    /// Puts a card of another field of work before the deadlines and the history.
    void addCard(CaseCard *card);

    /// Opens a case; `place` says where it stands in the list ("3 von 12"). False, and the user was
    /// told why, if it cannot be opened.
    bool show(const IncidentId &id, const QString &place);
    /// Takes everything off the screen and out of memory.
    void clear();
    [[nodiscard]] const IncidentId &id() const { return m_editing->id(); }
    /// Asks if something is entered that was not saved; false keeps the page.
    [[nodiscard]] bool mayLeave();
    /// Saves what is entered as far as it can be saved, without asking.
    void keepWork();
    void focusStart();
    /// Takes the case to another state; asks first what that needs.
    void take(CaseState state);
    /// Puts the focus where a duty is done; `person`: of several affected, 0: who has it first.
    void leadTo(CaseDuty duty, int person = 0);
    /// The same for what the report leaves open.
    void leadToGap(ReportGap gap);
    /// Puts the focus on what is to be done next, on top of the page.
    void goToDuties();

signals:
    void backRequested();
    /// The whole incident with its measures and the answer to the reporter.
    void incidentRequested(const rueckhalt::IncidentId &id);
    /// Another case, such as one that may be the same.
    void caseRequested(const rueckhalt::IncidentId &id);
    void noticed(const QString &notice);
    /// The case that was shown is not there any more.
    void gone();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void openAgain(const QString &form);
    void goTo(QWidget *place);
    void showHead();
    void showAll();

    CaseEditing *m_editing;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QPushButton *m_back;
    QPushButton *m_toDuties;
    TextLabel *m_place;
    HeadingLabel *m_title;
    LevelBadge *m_badge;
    TextLabel *m_facts;
    TextLabel *m_readOnly;
    NextStepsCard *m_next = nullptr;
    QList<CaseCard *> m_cards;
    CaseCard *m_firstOfLast = nullptr; ///< further cards stand before it
};

} // namespace rueckhalt
