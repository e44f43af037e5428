// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/caselist.h"

#include "gui/cases/incidentdelegate.h"
#include "gui/casework/casetablemodel.h"
#include "gui/casework/casewords.h"
#include "gui/casework/unfinishednote.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr int AnyValue = -1;

/// Width of a column in characters; the next deadline takes what is left.
struct ColumnWidth
{
    CaseTableModel::Column column;
    int characters;
};
/// Those that make way first stand last.
constexpr std::array<ColumnWidth, 7> columnWidths {{
    {CaseTableModel::LevelColumn, 7},
    {CaseTableModel::NumberColumn, 12},
    {CaseTableModel::StateColumn, 15},
    {CaseTableModel::DutiesColumn, 9},
    {CaseTableModel::CarerColumn, 20},
    {CaseTableModel::TrackColumn, 10},
    {CaseTableModel::SinceColumn, 16},
}};
/// That the next deadline has at least: its name and its day.
constexpr int DeadlineCharacters = 36;

/// A row of the incident list whose overdue deadline stands in the colour of danger; the word
/// says it too.
class CaseDelegate : public IncidentDelegate
{
public:
    using IncidentDelegate::IncidentDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        if (!index.data(CaseTableModel::OverdueRole).toBool())
            return IncidentDelegate::paint(painter, option, index);
        paintGround(painter, option);
        paintText(painter, option, index.data().toString(), Tokens::current().danger);
    }
};

} // namespace

CaseList::CaseList(OpenRegister &openRegister, Casework &cases, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_cases(cases)
    , m_which(new QTabBar(this))
    , m_tools(new QWidget(this))
    , m_state(new QComboBox(m_tools))
    , m_track(new QComboBox(m_tools))
    , m_overdue(new QCheckBox(m_tools))
    , m_mine(new QCheckBox(m_tools))
    , m_reopen(new QPushButton(m_tools))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_model(new CaseTableModel(cases, this))
    , m_order(new QSortFilterProxyModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    makeTools();
    makeTable();
    m_problem->hide();
    m_empty->setIcon(QStringLiteral("check"));
    auto *unfinished = new UnfinishedNote(cases, this);
    connect(unfinished, &UnfinishedNote::caseRequested, this, &CaseList::openRequested);
    column->addWidget(unfinished);
    column->addWidget(m_which);
    column->addWidget(m_tools);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::actionChosen, this, &CaseList::clearFilter);
    connect(&m_cases, &Casework::caseChanged, this, &CaseList::refresh);
    connect(&m_cases, &Casework::settingsChanged, this, &CaseList::refresh);
    connect(&m_register, &OpenRegister::factsReloaded, this, &CaseList::refresh);
    connect(&m_register, &OpenRegister::incidentRecorded, this, &CaseList::refresh);
    retranslate();
}

void CaseList::makeTools()
{
    auto *flow = new FlowLayout(m_tools, space::Large, space::Small);
    flow->setContentsMargins(0, 0, 0, 0);
    m_state->setObjectName(QStringLiteral("stateFilter"));
    m_track->setObjectName(QStringLiteral("trackFilter"));
    m_overdue->setObjectName(QStringLiteral("overdueFilter"));
    m_mine->setObjectName(QStringLiteral("mineFilter"));
    m_which->setObjectName(QStringLiteral("whichCases"));
    m_which->setExpanding(false);
    m_which->setDrawBase(true);
    m_which->setUsesScrollButtons(false);
    for (int tab = 0; tab < 3; ++tab)
        m_which->addTab(QString());
    connect(m_which, &QTabBar::currentChanged, this, [this] {
        fillChoices();
        refresh();
        emit whichChanged();
    });
    m_reopen->setObjectName(QStringLiteral("reopenCase"));
    connect(m_reopen, &QPushButton::clicked, this, [this] { emit reopenRequested(current()); });
    for (QComboBox *box : {m_state, m_track}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        flow->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &CaseList::showRows);
    }
    for (QCheckBox *box : {m_overdue, m_mine}) {
        flow->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &CaseList::showRows);
    }
    flow->addWidget(m_reopen);
}

void CaseList::makeTable()
{
    m_order->setSourceModel(m_model);
    m_order->setSortRole(CaseTableModel::SortRole);
    m_table->setObjectName(QStringLiteral("caseTable"));
    m_table->setModel(m_order);
    m_table->setItemDelegate(new CaseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &CaseList::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &CaseList::showReopen);
}

void CaseList::retranslate()
{
    m_state->setAccessibleName(tr("Cases in which state"));
    m_track->setAccessibleName(tr("Cases of which track"));
    m_overdue->setText(tr("Only with an overdue deadline"));
    m_mine->setText(tr("Only those I accompany"));
    m_reopen->setText(tr("&Reopen …"));
    m_which->setAccessibleName(tr("Which cases are listed"));
    nameTabs();
    fillChoices();
}

void CaseList::fillChoices()
{
    const QSignalBlocker quietState(m_state);
    const QSignalBlocker quietTrack(m_track);
    const int state = m_state->currentIndex();
    const int track = m_track->currentIndex();
    const bool wasSame
        = m_state->count() > 0 && m_state->property("which") == m_which->currentIndex();
    m_state->setProperty("which", m_which->currentIndex());
    m_state->clear();
    m_state->addItem(tr("Every state"), AnyValue);
    const auto isListed = [this](CaseState value) {
        return value != CaseState::Draft
            && (which() == Which::All || isFinished(value) == (which() == Which::Finished));
    };
    for (const auto &term : terms<CaseState>()) {
        if (isListed(term.value))
            m_state->addItem(CaseWords::capital(wordFor(term.value, uiLanguage())),
                static_cast<int>(term.value));
    }
    m_track->clear();
    m_track->addItem(tr("Light and serious"), AnyValue);
    m_track->addItem(tr("Serious only"), static_cast<int>(Track::Serious));
    m_track->addItem(tr("Light only"), static_cast<int>(Track::Light));
    m_state->setCurrentIndex(wasSame ? std::max(0, state) : 0);
    m_track->setCurrentIndex(std::max(0, track));
}

CaseList::Which CaseList::which() const
{
    return static_cast<Which>(std::max(0, m_which->currentIndex()));
}

void CaseList::setWhich(Which which)
{
    m_which->setCurrentIndex(static_cast<int>(which));
}

void CaseList::nameTabs()
{
    m_which->setTabText(0, tr("Open (%1)").arg(m_open));
    m_which->setTabText(1, tr("Finished (%1)").arg(m_finished));
    m_which->setTabText(2, tr("All (%1)").arg(m_open + m_finished));
    const QStringList names {tr("Open cases"), tr("Finished cases"), tr("All cases")};
    m_table->setAccessibleName(names.at(static_cast<int>(which())));
}

void CaseList::refresh()
{
    readCases();
    nameTabs();
    showRows();
}

void CaseList::readCases()
{
    m_rows.clear();
    m_open = m_finished = 0;
    const auto open = m_cases.openCases();
    // Who looks at what is open does not wait for what is closed: that is only counted.
    const auto finished
        = which() == Which::Open ? Result<QList<CaseLine>> {} : m_cases.finishedCases();
    const auto count = which() == Which::Open
        ? m_cases.finishedCount()
        : finished.map([](const auto &lines) { return lines.size(); });
    m_problem->setVisible(!open || !count);
    if (!open || !count) {
        m_problem->setText(sentenceFor(open ? count.error() : open.error()));
        return;
    }
    m_open = static_cast<int>(open->size());
    m_finished = static_cast<int>(*count);
    QHash<IncidentId, QList<Deadline>> deadlines;
    if (const auto all = CaseDeadlines(m_register).all()) {
        for (const WorkItem &item : *all)
            deadlines[item.incident] << item.deadline;
    }
    const QList<CaseLine> shown = which() == Which::Open ? *open
        : which() == Which::Finished                     ? *finished
                                                         : *open + *finished;
    for (const CaseLine &line : shown) {
        CaseRow row {line, {}};
        const QList<Deadline> own = deadlines.value(line.incident);
        if (const Deadline *next = mostPressing(own))
            row.next = *next;
        m_rows << row;
    }
}

bool CaseList::matches(const CaseRow &row) const
{
    const int state = m_state->currentData().toInt();
    const int track = m_track->currentData().toInt();
    const CaseGlance &glance = row.line.glance;
    if (state != AnyValue && static_cast<int>(glance.state) != state)
        return false;
    if (track != AnyValue && static_cast<int>(glance.track) != track)
        return false;
    if (m_mine->isChecked() && glance.carer != m_register.me().id)
        return false;
    return !m_overdue->isChecked() || (row.next && row.next->status == DeadlineStatus::Overdue);
}

void CaseList::showRows()
{
    const IncidentId before = current();
    QList<CaseRow> shown;
    std::ranges::copy_if(
        m_rows, std::back_inserter(shown), [this](const CaseRow &row) { return matches(row); });
    m_model->show(shown, CaseDeadlines(m_register).today());
    select(before);
    m_table->setVisible(!shown.isEmpty());
    m_empty->setVisible(shown.isEmpty() && m_problem->isHidden());
    m_tools->setVisible(!m_rows.isEmpty());
    m_overdue->setVisible(which() != Which::Finished);
    showReopen();
    showEmpty();
    fitColumns();
    emit summaryChanged();
}

const CaseRow *CaseList::currentRow() const
{
    const auto found = std::ranges::find_if(
        m_rows, [id = current()](const CaseRow &row) { return row.line.incident == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void CaseList::showReopen()
{
    const CaseRow *row = currentRow();
    m_reopen->setVisible(which() != Which::Open && m_cases.isAllowed());
    m_reopen->setEnabled(row != nullptr && isFinished(row->line.glance.state));
}

void CaseList::showEmpty()
{
    if (m_rows.isEmpty() && which() == Which::Finished) {
        m_empty->setTexts(tr("No case is finished yet"),
            tr("Cases that are closed stand here, and duplicates and reports that are not for this "
               "register. You can look at them and reopen them."));
        m_empty->setAction(QString());
    } else if (m_rows.isEmpty()) {
        m_empty->setTexts(tr("No case is open"),
            m_register.may(Right::WorkOnCases)
                ? tr("Each report that comes in stands here until you have closed its case.")
                : tr("A safety officer can grant you single cases for a time. They stand here "
                     "until they are closed or that time is over."));
        m_empty->setAction(QString());
    } else {
        m_empty->setTexts(tr("No case here is like that"),
            tr("There are %n case(s) of another kind.", nullptr, static_cast<int>(m_rows.size())));
        m_empty->setAction(tr("Show all of them"));
    }
}

void CaseList::clearFilter()
{
    const QSignalBlocker quietOverdue(m_overdue);
    const QSignalBlocker quietMine(m_mine);
    m_state->setCurrentIndex(0);
    m_track->setCurrentIndex(0);
    m_overdue->setChecked(false);
    m_mine->setChecked(false);
    showRows();
    focusTable();
}

QString CaseList::summary() const
{
    if (m_rows.isEmpty())
        return tr("From the first report to a closed case, with no deadline missed.");
    if (which() == Which::Finished)
        return tr("%n finished case(s), what ended last first.", nullptr,
            static_cast<int>(m_rows.size()));
    if (which() == Which::All)
        return tr("%1 open and %2 finished.").arg(m_open).arg(m_finished);
    return openSummary();
}

QString CaseList::openSummary() const
{
    const auto serious = std::ranges::count_if(
        m_rows, [](const CaseRow &row) { return row.line.glance.track == Track::Serious; });
    const auto overdue = std::ranges::count_if(m_rows,
        [](const CaseRow &row) { return row.next && row.next->status == DeadlineStatus::Overdue; });
    QString sentence = tr("%n open case(s)", nullptr, static_cast<int>(m_rows.size()));
    sentence += serious > 0
        ? QStringLiteral(", ") + tr("%n of them serious", nullptr, static_cast<int>(serious))
        : QString();
    sentence += QLatin1Char('.');
    if (overdue > 0)
        sentence += QLatin1Char(' ')
            + tr("For %n of them a deadline has passed.", nullptr, static_cast<int>(overdue));
    return sentence;
}

IncidentId CaseList::current() const
{
    return m_model->idAt(m_order->mapToSource(m_table->currentIndex()).row());
}

QString CaseList::placeOf(const IncidentId &id) const
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return {};
    const int position = m_order->mapFromSource(m_model->index(row, 0)).row();
    return tr("%1 of %2").arg(position + 1).arg(m_model->rowCount());
}

IncidentId CaseList::neighbourOf(const IncidentId &id, int steps) const
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return {};
    const int position = m_order->mapFromSource(m_model->index(row, 0)).row() + steps;
    return m_model->idAt(m_order->mapToSource(m_order->index(position, 0)).row());
}

void CaseList::select(const IncidentId &id)
{
    const int row = std::max(0, m_model->rowOf(id));
    if (row < m_model->rowCount())
        m_table->setCurrentIndex(
            m_order->mapFromSource(m_model->index(row, CaseTableModel::NumberColumn)));
}

void CaseList::focusTable()
{
    QWidget *first = m_table;
    if (m_table->isHidden())
        first = m_rows.isEmpty() ? static_cast<QWidget *>(this) : m_state;
    first->setFocus(Qt::OtherFocusReason);
}

void CaseList::openCurrent()
{
    if (const IncidentId id = current(); !id.isNull())
        emit openRequested(id);
}

bool CaseList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CaseList::fitColumns()
{
    const int character = std::max(1, fontMetrics().averageCharWidth());
    const int room = m_table->viewport()->width();
    int left = room;
    // What is finished has neither duties nor deadlines.
    const bool isFinished = which() == Which::Finished;
    const int deadline = isFinished ? 0 : DeadlineCharacters * character;
    for (const ColumnWidth &each : columnWidths) {
        const int width = each.characters * character;
        const bool fits = each.column == CaseTableModel::LevelColumn
            || each.column == CaseTableModel::NumberColumn
            || (left - width >= deadline
                && !(isFinished && each.column == CaseTableModel::DutiesColumn));
        m_table->setColumnHidden(each.column, !fits);
        m_table->setColumnWidth(each.column, width);
        left -= fits ? width : 0;
    }
    m_table->setColumnHidden(CaseTableModel::NextColumn, isFinished);
    m_table->horizontalHeader()->setStretchLastSection(isFinished);
    m_table->setColumnWidth(CaseTableModel::NextColumn, std::max(left, character));
    m_table->verticalHeader()->setDefaultSectionSize(IncidentDelegate::rowHeight(fontMetrics()));
}

void CaseList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
    }
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void CaseList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
