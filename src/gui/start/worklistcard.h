// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/start/duework.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class Prompter;
class TextLabel;

/// "Fristen in Ihren Fällen" on the start page: overdue, today, this week, in colour and in words;
/// each line leads to its case. Not there when nothing is due.
class WorkListCard : public Card
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    WorkListCard(const DueWork &due, Prompter &prompter, QWidget *parent = nullptr);

    void refresh();

signals:
    void caseRequested(const rueckhalt::IncidentId &incident);
    void casesRequested();
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Light { Red, Amber, Green };
    void addGroup(Light light, const QString &words, const QList<WorkItem> &items);
    void saveCalendar();

    const DueWork &m_due;
    Prompter &m_prompter;
    QDate m_day; ///< that the lines speak of
    QWidget *m_lines; ///< stands before the buttons, whatever is added to it later
    QVBoxLayout *m_groups;
    TextLabel *m_rest;
    QPushButton *m_all;
    QPushButton *m_calendar;
};

} // namespace rueckhalt
