// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/startpages.h"

#include "gui/casework/unfinishednote.h"
#include "gui/forms/carepagecard.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planreminder.h"
#include "gui/shell/pageways.h"
#include "gui/shell/preferencesinuse.h"
#include "gui/shell/usecases.h"
#include "gui/start/backupreminder.h"
#include "gui/start/inboxreminder.h"
#include "gui/start/rolestartpage.h"
#include "gui/start/startpage.h"
#include "gui/start/worklistcard.h"

namespace rueckhalt {

StartPages::StartPages(
    UseCases &work, PageWays &ways, PreferencesInUse &preferences, Prompter &prompter)
    : m_work(work)
    , m_ways(ways)
    , m_preferences(preferences)
    , m_prompter(prompter)
{
}

Page *StartPages::makeStart(QWidget *parent)
{
    OpenRegister &openRegister = *m_work.openRegister;
    auto *page
        = new StartPage(openRegister, m_work.reporting, m_work.recommending, m_prompter, parent);
    m_ways.lead(page);
    auto *backup = new BackupReminder(
        m_work.backingUp, [&openRegister] { return openRegister.now(); }, page);
    m_ways.lead(backup);
    page->addReminder(backup);
    if (m_work.intake != nullptr) {
        auto *inbox = new InboxReminder(
            *m_work.intake, [&openRegister] { return openRegister.now().toLocalTime().date(); },
            page);
        m_ways.lead(inbox);
        page->setInbox(inbox);
    }
    page->addReminder(makeKeptWriting(page));
    page->addReminder(makePlanReminder(page));
    // Only administrators make sheets; others could do nothing about it.
    if (!openRegister.isReadOnly() && openRegister.may(Right::ManageMembers))
        page->addReminder(makeRecoveryReminder(page));
    page->addFooter(makeCarePageCard(page));
    if (m_work.due != nullptr) {
        page->setWorkList(makeWorkList(page), *m_work.due);
        page->addReminder(makeUnfinishedNote(page));
    }
    return page;
}

Page *StartPages::makeRoleStart(QWidget *parent)
{
    auto *page = new RoleStartPage(*m_work.openRegister, m_work.granted, parent);
    if (m_work.due != nullptr) {
        page->addReminder(makeUnfinishedNote(page));
        page->addReminder(makeWorkList(page));
    }
    page->addReminder(makeKeptWriting(page));
    page->addReminder(makePlanReminder(page));
    page->addReminder(makeCarePageCard(page));
    QObject::connect(page, &RoleStartPage::pageRequested, &m_ways, &PageWays::openPage);
    QObject::connect(page, &RoleStartPage::reportRequested, &m_ways, &PageWays::lockToReport);
    return page;
}

RecoveryReminder::Sheet StartPages::recoverySheet() const
{
    using enum RecoveryReminder::Sheet;
    const Vault &vault = m_work.openRegister->vault();
    if (!vault.members().hasRecovery())
        return Missing;
    const bool isConfirmed = !m_preferences.now().unconfirmedRecovery.contains(vault.folder());
    return isConfirmed ? Fine : Unconfirmed;
}

RecoveryReminder *StartPages::makeRecoveryReminder(QWidget *parent)
{
    auto *reminder = new RecoveryReminder([this] { return recoverySheet(); }, parent);
    QObject::connect(
        &m_preferences, &PreferencesInUse::changed, reminder, &RecoveryReminder::refresh);
    m_ways.lead(reminder);
    return reminder;
}

PlanReminder *StartPages::makePlanReminder(QWidget *parent)
{
    auto *reminder = new PlanReminder(*m_work.openRegister, m_work.planning, parent);
    m_ways.lead(reminder);
    return reminder;
}

WorkListCard *StartPages::makeWorkList(Page *page)
{
    auto *card = new WorkListCard(*m_work.due, m_prompter, page);
    m_ways.lead(card);
    QObject::connect(card, &WorkListCard::noticed, page, &Page::noticed);
    return card;
}

UnfinishedNote *StartPages::makeUnfinishedNote(QWidget *parent)
{
    auto *note = new UnfinishedNote(*m_work.cases, parent);
    m_ways.lead(note);
    return note;
}

KeptWritingNote *StartPages::makeKeptWriting(QWidget *parent)
{
    auto *note = new KeptWritingNote(m_work.openRegister->writing(), m_prompter, parent);
    m_ways.lead(note);
    return note;
}

CarePageCard *StartPages::makeCarePageCard(QWidget *parent)
{
    auto *card = new CarePageCard(parent);
    m_ways.lead(card);
    return card;
}

} // namespace rueckhalt
