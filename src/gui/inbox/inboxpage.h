// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "gui/inbox/intakedesk.h"

#include <memory>

class QListWidget;

namespace rueckhalt {

namespace Ui {
class InboxPage;
}

/// The officer's inbox: sealed reports that wait, those where something is to be done, and files
/// that could not be taken in, each with what to do.
class InboxPage : public Page
{
    Q_OBJECT

public:
    InboxPage(IntakeDesk &intake, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~InboxPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;

signals:
    void incidentRequested(const rueckhalt::IncidentId &id);
    /// The user wants reports taken in by themselves, or not.
    void automaticChosen(bool automatic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showWaiting();
    void showWork();
    void openRow(int row);
    static void fitList(QListWidget *list);
    void showProblems();
    void takeIn();
    void retry();
    void publish();
    [[nodiscard]] QString lineOf(
        const HandledReport &report, std::optional<FactTable::Row> row) const;

    IntakeDesk &m_intake;
    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::InboxPage> m_ui;
    QList<IncidentId> m_shown;
};

} // namespace rueckhalt
