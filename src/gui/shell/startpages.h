// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/start/recoveryreminder.h"

namespace rueckhalt {

class CarePageCard;
class KeptWritingNote;
class Page;
class PageWays;
class PlanReminder;
class PreferencesInUse;
class Prompter;
class UnfinishedNote;
class WorkListCard;
struct UseCases;

/// Makes the page everybody begins with: which reminders and cards stand on it, by role.
class StartPages
{
public:
    /// All outlive it and the pages.
    StartPages(UseCases &work, PageWays &ways, PreferencesInUse &preferences, Prompter &prompter);

    /// For those who see all incidents.
    Page *makeStart(QWidget *parent);
    /// For everybody else.
    Page *makeRoleStart(QWidget *parent);
    /// How the recovery sheet of this register stands.
    [[nodiscard]] RecoveryReminder::Sheet recoverySheet() const;

private:
    RecoveryReminder *makeRecoveryReminder(QWidget *parent);
    PlanReminder *makePlanReminder(QWidget *parent);
    WorkListCard *makeWorkList(Page *page);
    UnfinishedNote *makeUnfinishedNote(QWidget *parent);
    KeptWritingNote *makeKeptWriting(QWidget *parent);
    CarePageCard *makeCarePageCard(QWidget *parent);

    UseCases &m_work;
    PageWays &m_ways;
    PreferencesInUse &m_preferences;
    Prompter &m_prompter;
};

} // namespace rueckhalt
