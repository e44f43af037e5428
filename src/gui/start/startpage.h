// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/start/overview.h"
#include "session/recommending.h"
#include "session/reporting.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class Card;
class DueWork;
class EmptyState;
class InboxReminder;
class Prompter;
class TextLabel;
class WorkListCard;

/// What needs attention: a draft that waits, this month in a sentence, severe incidents of the
/// last days, and the trigger behind most of them with what helps against it.
class StartPage : public Page
{
    Q_OBJECT

public:
    StartPage(OpenRegister &openRegister, Reporting &reporting, Recommending &recommending,
        Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;

    /// Shows a reminder about backups where it belongs; the page owns it.
    void addReminder(QWidget *reminder);
    /// Shows what waits in the inbox, before everything else but a draft; the page owns it.
    void setInbox(InboxReminder *inbox);
    /// Shows something after everything else that is not what work starts with; the page owns it.
    void addFooter(QWidget *footer);
    /// Shows what is due in cases, after the inbox and before the reminders that were added so
    /// far; the page owns it. `due` outlives the page.
    void setWorkList(WorkListCard *card, const DueWork &due);

signals:
    void reportRequested();
    void incidentRequested(const IncidentId &id);
    void measureRequested(const MeasureId &id);
    void unitsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void refreshDraft();
    void refreshMonth();
    void refreshSevere();
    void refreshTrigger();
    void recommend();
    void discardDraft();
    [[nodiscard]] QString incidentLine(FactTable::Row row) const;

    OpenRegister &m_register;
    Reporting &m_reporting;
    Recommending &m_recommending;
    Prompter &m_prompter;
    Overview m_overview;
    InboxReminder *m_inbox = nullptr;
    QWidget *m_workList = nullptr;
    QWidget *m_footer = nullptr;
    const DueWork *m_due = nullptr; ///< null: for those without cases
    QList<QWidget *> m_reminders;

    QVBoxLayout *m_column;
    EmptyState *m_empty;
    QWidget *m_unitsHint;
    TextLabel *m_unitsText;
    QPushButton *m_unitsButton;
    Card *m_draftCard;
    TextLabel *m_draftText;
    QPushButton *m_continue;
    QPushButton *m_discard;
    Card *m_monthCard;
    TextLabel *m_monthText;
    Card *m_severeCard;
    TextLabel *m_severeText;
    QVBoxLayout *m_severeRows;
    Card *m_triggerCard;
    TextLabel *m_triggerText;
    TextLabel *m_measureText;
    QPushButton *m_measureButton;
    MeasureId m_measure;
};

} // namespace rueckhalt
