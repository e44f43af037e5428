// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "session/releasing.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class ReportPage;
}

class KeptReports;
class Prompter;
class ReportBuilder;

/// Reports: what was released and what is due; one period in the builder; and the documents that
/// were written. Officers release; all other roles see released numbers and nothing else.
class ReportPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    ReportPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~ReportPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    void cancelJob() override;
    /// How many periods are over and not released; 0 for those who may not release.
    [[nodiscard]] static int dueCount(OpenRegister &openRegister);

signals:
    /// There is nothing to report on yet; the user wants to report an incident.
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void showTexts();
    /// Reads ledger and plan anew.
    void refresh();
    void openChosen();
    void goBack();

    OpenRegister &m_register;
    Releasing m_releasing;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReportPage> m_ui;
    KeptReports *m_kept;
    ReportBuilder *m_builder;
};

} // namespace rueckhalt
