// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class FactList;
class FlowLayout;
class HeadingLabel;
class TextLabel;

/// What was reported: the few facts that identify it, the description, what the reporter has added
/// since, and what the report leaves open, with the question to the reporter.
class ReportCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit ReportCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    QWidget *placeFor(CaseDuty duty, int person) override;

signals:
    void incidentRequested(const rueckhalt::IncidentId &id);
    /// The reporter is to be asked what is open.
    void questionRequested();
    /// What the report leaves open is known by now and to be entered.
    void gapChosen(rueckhalt::ReportGap gap);

protected:
    void retranslate() override;

private:
    void showAdditions();
    void showGaps();
    [[nodiscard]] QString senderLine() const;
    void markAsRead();
    [[nodiscard]] QWidget *nextAfterReading() const;

    TextLabel *m_sender;
    FactList *m_facts;
    HeadingLabel *m_descriptionHeading;
    TextLabel *m_description;
    HeadingLabel *m_additionsHeading;
    QVBoxLayout *m_additions;
    HeadingLabel *m_gapsHeading;
    QVBoxLayout *m_gaps;
    QWidget *m_buttons;
    QPushButton *m_read;
    QPushButton *m_ask;
    QPushButton *m_open;
};

} // namespace rueckhalt
