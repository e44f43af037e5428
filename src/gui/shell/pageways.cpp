// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/pageways.h"

#include "gui/cases/incidentspage.h"
#include "gui/casework/casespage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/forms/carepagedialog.h"
#include "gui/measures/catalogpage.h"
#include "gui/plan/keptmapping.h"
#include "gui/plan/keptring.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planpage.h"
#include "gui/plan/proposalspage.h"
#include "gui/service/servicepage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"

namespace rueckhalt {

namespace {

/// The page in front now; null if there is none of that key or the one in front may not be left.
template <typename PageType>
PageType *shown(MainWindow &window, const QString &key)
{
    return qobject_cast<PageType *>(window.showPage(key));
}

/// Where these incidents stand in the table of facts, in its order.
Browsing::Rows rowsOf(const QSet<IncidentId> &incidents, const FactTable &facts)
{
    Browsing::Rows rows;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (incidents.contains(facts.ids[row]))
            rows.push_back(row);
    }
    return rows;
}

} // namespace

PageWays::PageWays(MainWindow &window, const OpenRegister &openRegister, Prompter &prompter)
    : m_window(window)
    , m_register(openRegister)
    , m_prompter(prompter)
{
}

void PageWays::openPage(const QString &key)
{
    m_window.showPage(key);
}

void PageWays::lockToReport()
{
    emit m_window.lockRequested();
}

void PageWays::openIncident(const IncidentId &id)
{
    if (auto *page = shown<IncidentsPage>(m_window, PageKey::Incidents))
        page->showIncident(id);
}

void PageWays::openCase(const IncidentId &id)
{
    if (auto *page = shown<CasesPage>(m_window, PageKey::Cases))
        page->showCase(id);
    else
        openIncident(id);
}

void PageWays::openMeasure(const MeasureId &id)
{
    if (auto *page = shown<CatalogPage>(m_window, PageKey::Measures))
        page->showMeasure(id);
}

void PageWays::openPlan(const PlanId &id)
{
    if (auto *page = shown<PlanPage>(m_window, PageKey::Plan))
        page->showPlan(id);
}

void PageWays::openProposal(const ProposalId &id)
{
    if (auto *page = shown<ProposalsPage>(m_window, PageKey::Proposals))
        page->showProposal(id);
}

void PageWays::openList(const IncidentFilter &filter)
{
    if (auto *page = shown<IncidentsPage>(m_window, PageKey::Incidents))
        page->showList(filter);
}

void PageWays::openGroup(const IncidentFilter &filter, const QList<ServiceFinding> &findings)
{
    const Browsing::Rows rows = rowsOf(filter.counted, m_register.facts());
    if (rows.empty()) // erased since they were counted
        openList(filter);
    else if (auto *page = shown<IncidentsPage>(m_window, PageKey::Incidents))
        page->showGroup(rows, filter, findings);
}

void PageWays::openClusters()
{
    if (auto *page = shown<IncidentsPage>(m_window, PageKey::Incidents))
        page->showClusters();
}

void PageWays::openUnits()
{
    if (auto *page = shown<SettingsPage>(m_window, PageKey::Settings))
        page->showUnits();
}

void PageWays::openIndicators()
{
    if (auto *page = shown<ServicePage>(m_window, PageKey::Service))
        page->showTab(ServicePage::Tab::Indicators);
}

ProtectionPage *PageWays::openProtection(ProtectionPage::Part part)
{
    auto *page = shown<ProtectionPage>(m_window, PageKey::Protection);
    if (page != nullptr)
        page->showPart(part);
    return page;
}

void PageWays::openCarePage()
{
    const auto settings = m_register.vault().caseSettings();
    auto *dialog = new CarePageDialog(settings.value_or(CaseSettings {}),
        m_register.now().toLocalTime().date(), m_prompter, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CarePageDialog::noticed, &m_window, &MainWindow::showNotice);
    dialog->open();
}

void PageWays::goOnWriting(const QString &form)
{
    const QString about = form.split(u':').value(1);
    if (form.startsWith(KeptForm::FirstAid)) {
        if (auto *page = shown<CasesPage>(m_window, PageKey::Cases))
            page->goOnWithFirstAid(form);
    } else if (form.startsWith(KeptForm::Decision)) {
        openProposal(ProposalId::fromHex(about.toLatin1()).value_or(ProposalId()));
    } else if (form.startsWith(KeptForm::Mapping)) {
        if (auto *page = shown<ServicePage>(m_window, PageKey::Service))
            page->goOnWithMapping();
    } else if (form == KeptForm::OwnIndicator) {
        if (auto *page = shown<ServicePage>(m_window, PageKey::Service))
            page->goOnWithOwnIndicator();
    } else if (form.startsWith(KeptForm::RingOffices) || form == KeptForm::RingFounding
        || form == KeptForm::PublicPage) {
        if (auto *page = shown<FeedbackPage>(m_window, PageKey::Feedback))
            page->goOnWriting(form);
    } else if (form == KeptForm::RollOut) {
        if (auto *page = shown<ServicePage>(m_window, PageKey::Service))
            page->goOnWithRollOut();
    } else if (form.startsWith(KeptForm::Proposal)) {
        openPage(about.isEmpty() ? PageKey::Proposals : PageKey::Measures);
    } else {
        openPlan(PlanId::fromHex(about.toLatin1()).value_or(PlanId()));
    }
}

} // namespace rueckhalt
