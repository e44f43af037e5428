// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentspage.h"

#include "gui/cases/groupview.h"
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidentview.h"
#include "gui/common/tokens.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rueckhalt {

IncidentsPage::IncidentsPage(OpenRegister &openRegister, Browsing &browsing,
    Recommending &recommending, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_stack(new QStackedWidget(this))
    , m_list(new IncidentList(openRegister, browsing, prompter, this))
    , m_incident(new IncidentView(openRegister, browsing, recommending, prompter, this))
    , m_group(new GroupView(openRegister, recommending, prompter, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::Large);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_incident);
    m_stack->addWidget(m_group);
    makeActions();
    retranslate();

    connect(m_list, &IncidentList::openRequested, this, &IncidentsPage::showIncident);
    connect(m_list, &IncidentList::countChanged, this, &IncidentsPage::nameMeasuresAction);
    connect(m_list, &IncidentList::reportRequested, this, &IncidentsPage::reportRequested);
    connect(m_list, &IncidentList::noticed, this, &Page::noticed);
    connect(m_incident, &IncidentView::backRequested, this, &IncidentsPage::back);
    connect(m_incident, &IncidentView::stepRequested, this, &IncidentsPage::step);
    connect(m_incident, &IncidentView::noticed, this, &Page::noticed);
    connect(m_incident, &IncidentView::measureRequested, this, &IncidentsPage::measureRequested);
    connect(m_group, &GroupView::backRequested, this, &IncidentsPage::back);
    connect(m_group, &GroupView::measureRequested, this, &IncidentsPage::measureRequested);
    connect(m_group, &GroupView::noticed, this, &Page::noticed);
    connect(&m_register, &OpenRegister::factsReloaded, this, &IncidentsPage::leaveWhatIsGone);
    goTo(m_list);
}

void IncidentsPage::setAnswering(Answering &answering)
{
    m_incident->setAnswering(answering);
}

bool IncidentsPage::mayLeave()
{
    return m_incident->mayLeave();
}

QAction *IncidentsPage::addPageAction(const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void IncidentsPage::makeActions()
{
    m_find = addPageAction({QKeySequence(QKeySequence::Find)});
    m_nextPane = addPageAction({QKeySequence(Qt::Key_F6)});
    m_measures = addPageAction({QKeySequence(Qt::CTRL | Qt::Key_M)});
    m_measures->setObjectName(QStringLiteral("measuresForSelection"));
    m_measures->setIcon(iconFor(QStringLiteral("measures")));
    m_back = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)});
    m_previous = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Up)});
    m_next = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Down)});
    connect(m_find, &QAction::triggered, this, &IncidentsPage::focusSearch);
    connect(m_nextPane, &QAction::triggered, m_list, &IncidentList::focusNextPane);
    connect(m_measures, &QAction::triggered, this, &IncidentsPage::showMeasuresForSelection);
    connect(m_back, &QAction::triggered, this, &IncidentsPage::back);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
}

void IncidentsPage::retranslate()
{
    m_find->setText(tr("Search incidents"));
    m_nextPane->setText(tr("Next pane"));
    nameMeasuresAction(static_cast<int>(m_list->rowsInQuestion().size()));
    m_back->setText(tr("Back to the list"));
    m_previous->setText(tr("Previous incident"));
    m_next->setText(tr("Next incident"));
}

void IncidentsPage::nameMeasuresAction(int incidents)
{
    m_measures->setText(tr("Measures for %n incident(s)", nullptr, incidents));
    m_measures->setEnabled(incidents > 0 && m_stack->currentWidget() == m_list);
}

QString IncidentsPage::title() const
{
    return tr("Incidents");
}

QString IncidentsPage::purpose() const
{
    if (m_stack->currentWidget() == m_list)
        return m_register.may(Right::ReadFacts)
            ? tr("Find incidents, open one, and see which measures answer it.")
            : tr("The cases granted to you for a time, and which measures answer them.");
    return tr("Which measures answer what happened, and why.");
}

QList<QAction *> IncidentsPage::pageActions() const
{
    if (m_stack->currentWidget() == m_list)
        return {m_measures};
    return {};
}

void IncidentsPage::enter()
{
    if (m_stack->currentWidget() == m_list)
        m_list->focusTable();
}

bool IncidentsPage::focusSearch()
{
    goTo(m_list);
    m_list->focusSearch();
    return true;
}

void IncidentsPage::keepWork()
{
    emit viewStateKept(viewState());
}

void IncidentsPage::goTo(QWidget *view)
{
    if (view != m_incident)
        m_incident->clear();
    if (view != m_group)
        m_group->clear();
    m_stack->setCurrentWidget(view);
    m_find->setEnabled(true);
    m_nextPane->setEnabled(view == m_list);
    m_measures->setEnabled(view == m_list && !m_list->rowsInQuestion().empty());
    m_back->setEnabled(view != m_list);
    m_previous->setEnabled(view == m_incident);
    m_next->setEnabled(view == m_incident);
    emit headingChanged();
}

void IncidentsPage::leaveWhatIsGone()
{
    // The rows that a group was made of may be others now.
    const bool isGone = m_stack->currentWidget() == m_group
        || (m_stack->currentWidget() == m_incident && !m_register.facts().rowOf(m_incident->id()));
    if (isGone)
        back();
}

void IncidentsPage::showIncident(const IncidentId &id)
{
    if (id.isNull() || !m_incident->show(id, m_list->placeOf(id)))
        return;
    const bool hasPrevious = !m_list->neighbourOf(id, -1).isNull();
    const bool hasNext = !m_list->neighbourOf(id, 1).isNull();
    m_incident->setNeighbours(hasPrevious, hasNext);
    m_list->select(id);
    const bool isStep = m_stack->currentWidget() == m_incident;
    goTo(m_incident);
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
    if (!isStep)
        m_incident->focusStart();
}

void IncidentsPage::showList(const IncidentFilter &filter)
{
    m_list->setFilter(filter);
    if (!m_incident->mayLeave())
        return;
    goTo(m_list);
    m_list->focusTable();
}

void IncidentsPage::showMeasuresForSelection()
{
    const Browsing::Rows rows = m_list->rowsInQuestion();
    if (rows.empty())
        return;
    m_group->show(rows, m_list->filter());
    goTo(m_group);
    m_group->focusStart();
}

void IncidentsPage::back()
{
    goTo(m_list);
    m_list->focusTable();
}

void IncidentsPage::step(int steps)
{
    if (m_incident->mayLeave())
        showIncident(m_list->neighbourOf(m_incident->id(), steps));
}

QByteArray IncidentsPage::viewState() const
{
    return m_list->viewState();
}

void IncidentsPage::restoreViewState(const QByteArray &state)
{
    m_list->restoreViewState(state);
}

void IncidentsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    emit headingChanged();
}

} // namespace rueckhalt
