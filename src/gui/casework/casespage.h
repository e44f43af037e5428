// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/caseview.h"
#include "gui/common/page.h"

class QStackedWidget;

namespace rueckhalt {

class CaseList;
class FirstAidList;

/// The page "Fälle": the list of work, or one case, with Alt+Left or Esc back to the list.
class CasesPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    CasesPage(OpenRegister &openRegister, Casework &cases, Answering &answering, Prompter &prompter,
        QWidget *parent = nullptr);

    /// The page of one case, to which other fields of work add their cards.
    [[nodiscard]] CaseView &view() const { return *m_view; }
    /// Opens a case, also one that is closed; asks as mayLeave() does.
    void showCase(const IncidentId &id);
    /// Shows the first-aid records and goes on with one that was being written.
    void goOnWithFirstAid(const QString &form);
    /// Opens a case where a duty is done.
    void showDuty(const IncidentId &id, CaseDuty duty);
    /// How many cases are open, for the navigation.
    [[nodiscard]] static int openCount(const Casework &cases);

    /// Which cases the list shows ("open", "finished", "all"), to be remembered; anything else is
    /// "open".
    [[nodiscard]] QString listed() const;
    void setListed(const QString &code);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;
    bool mayLeave() override { return m_view->mayLeave(); }
    void keepWork() override { m_view->keepWork(); }

signals:
    /// The whole incident with its measures.
    void incidentRequested(const rueckhalt::IncidentId &id);
    /// The user lists other cases: see listed().
    void listedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addPageAction(const QList<QKeySequence> &shortcuts);
    void retranslate();
    void reopen(const IncidentId &id);
    void goToList();
    void goToFirstAid();
    void back();
    void step(int steps);
    void nameActions();
    [[nodiscard]] bool showsCase() const;

    QStackedWidget *m_stack;
    CaseList *m_list;
    CaseView *m_view;
    FirstAidList *m_firstAid = nullptr; ///< for officers
    QAction *m_toFirstAid;
    QAction *m_back;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_toDuties; ///< in the case that is shown
};

} // namespace rueckhalt
