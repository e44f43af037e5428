// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "gui/report/draftkeeper.h"

#include <memory>

namespace rueckhalt::Ui {
class IncidentFormPage;
}

namespace rueckhalt {

/// Reports an incident in the open register: the form, a draft that is kept while typing, and the
/// confirmation.
class IncidentFormPage : public Page
{
    Q_OBJECT

public:
    IncidentFormPage(Reporting &reporting, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~IncidentFormPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    /// Shows the form; one that nobody has touched takes up the saved draft.
    void enter() override;
    /// Saves the draft; asks only when that fails.
    bool mayLeave() override;

    /// The line on top for those in danger; empty: the general one.
    void setEmergencyLine(const QString &line);
    /// Who helps, shown after sending; empty: the general text.
    void setHelpOffers(const QString &offers);
    /// What is in the form now.
    [[nodiscard]] IncidentDraft draft() const;
    void setDraft(const IncidentDraft &draft);

signals:
    void incidentSent(const rueckhalt::IncidentId &id);
    void openRequested(const rueckhalt::IncidentId &id);
    /// The page "Jetzt wichtig", after a report.
    void carePageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void send(const IncidentDraft &draft);
    void discard();
    void startAnew();
    void restore();
    void showNotice();

    Reporting &m_reporting;
    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::IncidentFormPage> m_ui;
    DraftKeeper m_keeper;
    UnitId m_lastUnit; ///< of the report sent before, proposed again
    QDateTime m_restored; ///< when the restored draft was saved; invalid if none was
};

} // namespace rueckhalt
