// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/deciding.h"
#include "session/proposing.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class ProposalsPage;
}

class DecisionCard;

/// Proposals of measures: managers decide here ("Entscheidungen"), officers see what became of
/// their proposals, make new ones and withdraw them ("Vorschläge"). Managers see those for units
/// of their own. F6 goes from the list to the measures and back.
class ProposalsPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    ProposalsPage(OpenRegister &openRegister, Proposing &proposing, Deciding &deciding,
        Prompter &prompter, QWidget *parent = nullptr);
    ~ProposalsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;

    /// Shows a proposal; unknown ids change nothing.
    void showProposal(const ProposalId &id);
    /// Proposals in which something waits for whoever is in.
    [[nodiscard]] static int openProposals(const Deciding &deciding);

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);
    void planRequested(const rueckhalt::PlanId &plan);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showChosen();
    void showHead(const Proposal &proposal);
    void addCards(const Proposal &proposal);
    void answer(const MeasureId &measure, DecisionKind kind);
    void focusNextOpen();
    void newProposal();
    void withdraw();
    void changePane();
    void arrange();
    [[nodiscard]] bool mayDecide() const;
    [[nodiscard]] QString lineOf(const Proposal &proposal) const;
    [[nodiscard]] PlanId planOf(const Proposal &proposal, const MeasureId &measure) const;
    [[nodiscard]] const Proposal *chosen() const;

    OpenRegister &m_register;
    Proposing &m_proposing;
    Deciding &m_deciding;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ProposalsPage> m_ui;
    QAction *m_new;
    QAction *m_nextPane;
    QList<Kept<Proposal>> m_proposals; ///< the newest first
    QList<DecisionCard *> m_cards;
    ProposalId m_chosen;
};

} // namespace rueckhalt
