// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/proposing.h"

#include <memory>
#include <vector>

namespace rueckhalt {

namespace Ui {
class ProposalDialog;
}

/// Makes a short list of measures for managers: order, units, name, a note. What it says of the
/// incidents behind it are the words and floors that Proposing lets through; no person is in it.
class ProposalDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// What it begins with.
    struct Request
    {
        Proposal draft {}; ///< from Proposing::drafted(); its title may be empty
        std::vector<FactTable::Row> rows {}; ///< the incidents behind it; none: advice alone
    };
    /// Measures on the officer's own advice, without incidents.
    [[nodiscard]] static Request advice(
        const QList<MeasureId> &measures, const QList<UnitId> &units);

    /// What is passed by reference outlives the dialog.
    ProposalDialog(Proposing &proposing, const OpenRegister &openRegister, Prompter &prompter,
        Request request, QWidget *parent = nullptr);
    ~ProposalDialog() override;

signals:
    /// It waits for the managers now; `notice` says so.
    void proposed(const QString &notice);

protected:
    [[nodiscard]] bool isChanged() const override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void orderTabs();
    void connectWidgets();
    void retranslate();
    void fillCatalogue();
    void showMeasures(qsizetype current);
    void showReasons();
    void move(int step);
    void removeMeasure();
    void addMeasure();
    [[nodiscard]] Proposal proposal() const;
    [[nodiscard]] bool showProblem(const Proposal &proposal);
    void go();

    Proposing &m_proposing;
    const OpenRegister &m_register;
    Request m_request;
    Proposal m_before; ///< as the dialog was opened
    std::unique_ptr<Ui::ProposalDialog> m_ui;
};

} // namespace rueckhalt
