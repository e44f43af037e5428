// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentspage.h"

#include "gui/cases/clusterview.h"
#include "gui/cases/groupview.h"
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidentview.h"
#include "gui/cases/recommendationpanel.h"
#include "gui/common/choicekeys.h"
#include "gui/common/tokens.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

IncidentsPage::IncidentsPage(OpenRegister &openRegister, Browsing &browsing,
    Recommending &recommending, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_stack(new QStackedWidget(this))
    , m_list(new IncidentList(openRegister, browsing, prompter, this))
    , m_incident(new IncidentView(openRegister, browsing, recommending, prompter, this))
    , m_group(new GroupView(openRegister, recommending, prompter, this))
    , m_clusters(new ClusterView(openRegister, this))
    , m_cameFrom(m_list)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::Large);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_incident);
    m_stack->addWidget(m_group);
    m_stack->addWidget(m_clusters);
    makeActions();
    retranslate();
    connectViews();
    goTo(m_list);
}

void IncidentsPage::connectViews()
{
    connect(m_list, &IncidentList::openRequested, this, &IncidentsPage::showIncident);
    connect(m_list, &IncidentList::countChanged, this, &IncidentsPage::nameMeasuresAction);
    connect(m_list, &IncidentList::reportRequested, this, &IncidentsPage::reportRequested);
    connect(m_list, &IncidentList::noticed, this, &Page::noticed);
    connect(m_incident, &IncidentView::backRequested, this, &IncidentsPage::back);
    connect(m_incident, &IncidentView::stepRequested, this, &IncidentsPage::step);
    connect(m_incident, &IncidentView::noticed, this, &Page::noticed);
    connect(m_incident, &IncidentView::caseRequested, this, &IncidentsPage::caseRequested);
    connect(m_incident, &IncidentView::measureRequested, this, &IncidentsPage::measureRequested);
    connect(m_group, &GroupView::backRequested, this, &IncidentsPage::back);
    connect(m_group, &GroupView::measureRequested, this, &IncidentsPage::measureRequested);
    connect(m_group, &GroupView::noticed, this, &Page::noticed);
    connect(m_clusters, &ClusterView::backRequested, this, &IncidentsPage::back);
    connect(m_clusters, &ClusterView::measuresRequested, this,
        [this](
            const Browsing::Rows &rows, const IncidentFilter &filter) { showGroup(rows, filter); });
    connect(m_clusters, &ClusterView::listRequested, this, &IncidentsPage::showList);
    for (RecommendationPanel *panel : {m_incident->panel(), m_group->panel()}) {
        connect(
            panel, &RecommendationPanel::chosenChanged, this, &IncidentsPage::nameProposeAction);
        connect(panel, &RecommendationPanel::proposalRequested, this, &IncidentsPage::propose);
    }
    connect(&m_register, &OpenRegister::factsReloaded, this, &IncidentsPage::leaveWhatIsGone);
}

void IncidentsPage::setAnswering(Answering &answering)
{
    m_incident->setAnswering(answering);
    if (m_offersCases)
        m_incident->offerCase();
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
    m_accumulations = addPageAction({QKeySequence(Qt::CTRL | Qt::Key_H)});
    m_accumulations->setObjectName(QStringLiteral("accumulations"));
    m_accumulations->setIcon(iconFor(QStringLiteral("trends")));
    m_accumulations->setVisible(m_register.may(Right::ReadFacts));
    m_propose = addPageAction({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    m_propose->setObjectName(QStringLiteral("propose"));
    m_propose->setIcon(iconFor(QStringLiteral("send")));
    m_case = addPageAction({QKeySequence(Qt::CTRL | Qt::Key_J)});
    m_case->setObjectName(QStringLiteral("openCase"));
    m_case->setIcon(iconFor(QStringLiteral("heart")));
    m_case->setEnabled(false);
    m_back = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)});
    m_previous = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Up)});
    m_next = addPageAction({QKeySequence(Qt::ALT | Qt::Key_Down)});
    connect(m_find, &QAction::triggered, this, &IncidentsPage::focusSearch);
    connect(m_nextPane, &QAction::triggered, m_list, &IncidentList::focusNextPane);
    connect(m_measures, &QAction::triggered, this, &IncidentsPage::goToMeasures);
    connect(m_accumulations, &QAction::triggered, this, &IncidentsPage::showClusters);
    connect(m_propose, &QAction::triggered, this, &IncidentsPage::propose);
    connect(m_case, &QAction::triggered, this, [this] { emit caseRequested(m_incident->id()); });
    connect(m_back, &QAction::triggered, this, &IncidentsPage::back);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
}

void IncidentsPage::retranslate()
{
    m_find->setText(tr("Search incidents"));
    m_nextPane->setText(tr("Next pane"));
    nameMeasuresAction(static_cast<int>(m_list->rowsInQuestion().size()));
    m_accumulations->setText(tr("Accumulations"));
    nameProposeAction();
    m_case->setText(tr("To the case"));
    m_back->setText(tr("Back to the list"));
    m_previous->setText(tr("Previous incident"));
    m_next->setText(tr("Next incident"));
}

void IncidentsPage::nameMeasuresAction(int incidents)
{
    const bool isList = m_stack->currentWidget() == m_list;
    m_measures->setText(
        isList ? tr("Measures for %n incident(s)", nullptr, incidents) : tr("To the measures"));
    m_measures->setEnabled(isList ? incidents > 0 : panel() != nullptr);
}

void IncidentsPage::nameProposeAction()
{
    const RecommendationPanel *shown = panel();
    const auto chosen = shown ? shown->chosen().size() : 0;
    m_propose->setText(chosen == 0
            ? tr("Propose …")
            : tr("Propose %n measure(s) …", nullptr, static_cast<int>(chosen)));
    m_propose->setVisible(m_offersProposing);
    // Also with nothing ticked: it then says what to tick, and leads there.
    m_propose->setEnabled(shown != nullptr);
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
    if (m_stack->currentWidget() == m_clusters)
        return tr("Where more happens than the past of an area lets expect.");
    return tr("Which measures answer what happened, and why.");
}

QList<QAction *> IncidentsPage::pageActions() const
{
    if (m_stack->currentWidget() == m_list && m_register.may(Right::ReadFacts))
        return {m_measures, m_accumulations};
    if (m_stack->currentWidget() == m_list)
        return {m_measures};
    QList<QAction *> actions;
    if (m_offersCases && m_stack->currentWidget() == m_incident)
        actions << m_case;
    if (m_stack->currentWidget() == m_incident)
        actions << m_measures;
    if (m_offersProposing && panel() != nullptr)
        actions << m_propose;
    return actions;
}

void IncidentsPage::enter()
{
    if (m_stack->currentWidget() == m_list)
        m_list->focusTable();
}

bool IncidentsPage::focusSearch()
{
    if (!m_incident->mayLeave())
        return true; // it has a search, but not now
    goTo(m_list);
    m_list->focusSearch();
    return true;
}

void IncidentsPage::keepWork()
{
    m_incident->keepWork();
    emit viewStateKept(viewState());
}

void IncidentsPage::goTo(QWidget *view)
{
    if (view != m_incident)
        m_incident->clear();
    if (view != m_group)
        m_group->clear();
    const bool fromClusters = view == m_group && m_stack->currentWidget() == m_clusters;
    m_cameFrom = fromClusters ? static_cast<QWidget *>(m_clusters) : m_list;
    m_stack->setCurrentWidget(view);
    m_find->setEnabled(true);
    m_nextPane->setEnabled(view == m_list);
    nameMeasuresAction(static_cast<int>(m_list->rowsInQuestion().size()));
    m_accumulations->setEnabled(view == m_list);
    nameProposeAction();
    m_case->setEnabled(m_offersCases && view == m_incident);
    m_back->setEnabled(view != m_list);
    m_previous->setEnabled(view == m_incident);
    m_next->setEnabled(view == m_incident);
    emit headingChanged();
}

bool IncidentsPage::hasSameRows() const
{
    const auto &now = m_register.facts().ids;
    return now.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), now.begin());
}

void IncidentsPage::leaveWhatIsGone()
{
    // Reports that were taken in stand behind the rows that a group was made of.
    const bool isSame = hasSameRows();
    if (!isSame)
        m_cameFrom = m_list;
    QWidget *shown = m_stack->currentWidget();
    const bool isGone = ((shown == m_group || shown == m_clusters) && !isSame)
        || (shown == m_incident && !m_register.facts().rowOf(m_incident->id()));
    // With an incident goes what was written about it: nothing to ask.
    if (!isGone)
        return;
    goTo(m_list);
    // Behind another page a table would take the keys from whoever is writing there.
    if (isVisible())
        m_list->focusTable();
}

void IncidentsPage::showIncident(const IncidentId &id)
{
    if (id.isNull() || !m_incident->mayLeave() || !m_incident->show(id, m_list->placeOf(id)))
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
    m_cameFrom = m_list;
    back();
}

void IncidentsPage::showMeasuresForSelection()
{
    const Browsing::Rows rows = m_list->rowsInQuestion();
    if (!rows.empty() && m_incident->mayLeave())
        showGroup(rows, m_list->filter());
}

void IncidentsPage::showGroup(
    const Browsing::Rows &rows, const IncidentFilter &filter, const QList<ServiceFinding> &findings)
{
    m_ids = m_register.facts().ids;
    m_group->show(rows, filter, findings);
    goTo(m_group);
    m_group->focusStart();
}

void IncidentsPage::showClusters()
{
    m_ids = m_register.facts().ids;
    m_clusters->search();
    goTo(m_clusters);
    m_clusters->focusStart();
}

void IncidentsPage::showTable()
{
    if (m_cameFrom == m_clusters) {
        goTo(m_clusters);
        return m_clusters->focusStart();
    }
    goTo(m_list);
    m_list->focusTable();
}

RecommendationPanel *IncidentsPage::panel() const
{
    if (m_stack->currentWidget() == m_incident)
        return m_incident->panel();
    return m_stack->currentWidget() == m_group ? m_group->panel() : nullptr;
}

void IncidentsPage::offerProposing()
{
    m_offersProposing = true;
    m_incident->panel()->offerProposing();
    m_group->panel()->offerProposing();
    emit headingChanged();
}

void IncidentsPage::offerCases()
{
    m_offersCases = true;
    m_incident->offerCase();
    emit headingChanged();
}

void IncidentsPage::clearChosen()
{
    if (RecommendationPanel *shown = panel())
        shown->clearChosen();
}

void IncidentsPage::propose()
{
    RecommendationPanel *shown = panel();
    if (shown == nullptr)
        return;
    if (shown->chosen().isEmpty())
        return emit noticed(shown->focusFirst()
                ? tr("Tick at the measures which of them you propose.")
                : tr("No measure is shown here that could be proposed."));
    if (shown == m_group->panel())
        return emit proposalRequested(shown->chosen(), m_group->rows());
    if (const auto row = m_register.facts().rowOf(m_incident->id()))
        emit proposalRequested(shown->chosen(), {*row});
}

void IncidentsPage::goToMeasures()
{
    if (m_stack->currentWidget() == m_list)
        return showMeasuresForSelection();
    if (RecommendationPanel *shown = panel(); shown != nullptr && !shown->focusFirst())
        emit noticed(tr("No measure is shown here."));
}

void IncidentsPage::back()
{
    if (m_incident->mayLeave())
        showTable();
}

void IncidentsPage::step(int steps)
{
    if (!areForFocusedChoice(steps > 0))
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
