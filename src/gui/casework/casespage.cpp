// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casespage.h"

#include "gui/casework/attachmentscard.h"
#include "gui/casework/caselist.h"
#include "gui/common/choicekeys.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/forms/firstaidlist.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

const QStringList &listCodes()
{
    static const QStringList codes {
        QStringLiteral("open"), QStringLiteral("finished"), QStringLiteral("all")};
    return codes;
}

} // namespace

CasesPage::CasesPage(OpenRegister &openRegister, Casework &cases, Answering &answering,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_stack(new QStackedWidget(this))
    , m_list(new CaseList(openRegister, cases, m_stack))
    , m_view(new CaseView(openRegister, cases, answering, prompter, m_stack))
    , m_toFirstAid(addPageAction({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}))
    , m_back(addPageAction({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)}))
    , m_previous(addPageAction({QKeySequence(Qt::ALT | Qt::Key_Up)}))
    , m_next(addPageAction({QKeySequence(Qt::ALT | Qt::Key_Down)}))
    , m_toDuties(addPageAction({QKeySequence(Qt::ALT | Qt::Key_Home)}))
{
    setObjectName(QStringLiteral("casesPage"));
    m_view->addCard(new AttachmentsCard(m_view->editing(), m_view));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::Large);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    m_toFirstAid->setObjectName(QStringLiteral("firstAidRecords"));
    m_toFirstAid->setIcon(iconFor(QStringLiteral("heart")));
    if (openRegister.vault().firstAid().isAvailable()) {
        m_firstAid = new FirstAidList(openRegister, prompter, m_stack);
        m_stack->addWidget(m_firstAid);
        connect(m_firstAid, &FirstAidList::backRequested, this, &CasesPage::back);
        connect(m_firstAid, &FirstAidList::noticed, this, &CasesPage::noticed);
        connect(m_toFirstAid, &QAction::triggered, this, &CasesPage::goToFirstAid);
    }
    connect(m_list, &CaseList::openRequested, this, &CasesPage::showCase);
    connect(m_list, &CaseList::reopenRequested, this, &CasesPage::reopen);
    connect(m_list, &CaseList::whichChanged, this, &CasesPage::listedChanged);
    connect(m_list, &CaseList::summaryChanged, this, &CasesPage::headingChanged);
    connect(m_view, &CaseView::backRequested, this, &CasesPage::back);
    connect(m_view, &CaseView::gone, this, &CasesPage::goToList);
    connect(m_view, &CaseView::incidentRequested, this, &CasesPage::incidentRequested);
    connect(m_view, &CaseView::caseRequested, this, &CasesPage::showCase);
    connect(m_view, &CaseView::noticed, this, &CasesPage::noticed);
    connect(m_back, &QAction::triggered, this, &CasesPage::back);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_toDuties, &QAction::triggered, m_view, &CaseView::goToDuties);
    retranslate();
    nameActions();
    m_list->refresh();
}

QAction *CasesPage::addPageAction(const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void CasesPage::retranslate()
{
    m_toFirstAid->setText(tr("First-aid records"));
    m_back->setText(tr("Back to the list"));
    m_previous->setText(tr("Previous case"));
    m_next->setText(tr("Next case"));
    m_toDuties->setText(tr("What is to be done now"));
}

bool CasesPage::showsCase() const
{
    return m_stack->currentWidget() == m_view;
}

void CasesPage::nameActions()
{
    const bool showsList = m_stack->currentWidget() == m_list;
    m_toFirstAid->setEnabled(m_firstAid != nullptr && showsList);
    m_back->setEnabled(!showsList);
    m_previous->setEnabled(showsCase() && !m_list->neighbourOf(m_view->id(), -1).isNull());
    m_next->setEnabled(showsCase() && !m_list->neighbourOf(m_view->id(), 1).isNull());
    m_toDuties->setEnabled(showsCase());
    emit headingChanged();
}

QString CasesPage::title() const
{
    return tr("Cases");
}

QString CasesPage::purpose() const
{
    if (showsCase())
        return tr("What is to be done in this case, and what was done.");
    const bool showsFirstAid = m_firstAid != nullptr && m_stack->currentWidget() == m_firstAid;
    return showsFirstAid ? m_firstAid->summary() : m_list->summary();
}

QList<QAction *> CasesPage::pageActions() const
{
    if (m_firstAid != nullptr && m_stack->currentWidget() == m_list)
        return {m_toFirstAid};
    return {};
}

void CasesPage::goToFirstAid()
{
    m_firstAid->refresh();
    m_stack->setCurrentWidget(m_firstAid);
    nameActions();
    m_firstAid->focusTable();
}

void CasesPage::goOnWithFirstAid(const QString &form)
{
    if (m_firstAid == nullptr || (showsCase() && !m_view->mayLeave()))
        return;
    goToFirstAid();
    m_firstAid->goOn(form);
}

void CasesPage::enter()
{
    if (m_stack->currentWidget() != m_list)
        return;
    m_list->refresh();
    m_list->focusTable();
}

void CasesPage::showCase(const IncidentId &id)
{
    if (id.isNull() || (showsCase() && id != m_view->id() && !m_view->mayLeave()))
        return;
    if (!m_view->show(id, m_list->placeOf(id)))
        return;
    m_list->select(id);
    m_stack->setCurrentWidget(m_view);
    nameActions();
    m_view->focusStart();
}

QString CasesPage::listed() const
{
    return listCodes().at(static_cast<int>(m_list->which()));
}

void CasesPage::setListed(const QString &code)
{
    const auto place = std::max(qsizetype {0}, listCodes().indexOf(code));
    m_list->setWhich(static_cast<CaseList::Which>(place));
}

void CasesPage::reopen(const IncidentId &id)
{
    showCase(id);
    if (showsCase() && m_view->id() == id)
        m_view->take(CaseState::Reopened);
}

void CasesPage::showDuty(const IncidentId &id, CaseDuty duty)
{
    showCase(id);
    if (showsCase() && m_view->id() == id)
        m_view->leadTo(duty);
}

int CasesPage::openCount(const Casework &cases)
{
    const auto open = cases.openCases();
    return open ? static_cast<int>(open->size()) : 0;
}

void CasesPage::goToList()
{
    const IncidentId id = m_view->id();
    m_view->clear();
    m_stack->setCurrentWidget(m_list);
    m_list->select(id);
    nameActions();
    // Behind another page a table would take the keys from whoever is writing there.
    if (isVisible())
        m_list->focusTable();
}

void CasesPage::back()
{
    if (m_view->mayLeave())
        goToList();
}

void CasesPage::step(int steps)
{
    if (areForFocusedChoice(steps > 0))
        return;
    const IncidentId id = m_list->neighbourOf(m_view->id(), steps);
    if (!id.isNull())
        showCase(id);
}

void CasesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    emit headingChanged();
}

} // namespace rueckhalt
