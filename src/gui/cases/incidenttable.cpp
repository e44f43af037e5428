// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidenttable.h"

#include "gui/cases/incidentdelegate.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QActionGroup>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>

namespace rueckhalt {

namespace {
constexpr quint32 StateMark = 0x52684c31; // "RhL1": raise when columns come, go or move
} // namespace

IncidentTable::IncidentTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new IncidentDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->viewport()->installEventFilter(this);
    setCornerWidget(new QWidget(this));
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        &IncidentTable::showHeaderMenu);
    connect(this, &QTableView::doubleClicked, this, [this] { emit openRequested(currentId()); });
    fitRows();
}

void IncidentTable::setIncidentModel(IncidentTableModel *model)
{
    m_model = model;
    setModel(model);
    fitColumns();
    horizontalHeader()->setSortIndicator(
        IncidentTableModel::columnOf(model->order().column), model->order().order);
    setSortingEnabled(true);
}

int IncidentTable::widthOf(const IncidentColumnInfo &info) const
{
    const bool isMoment
        = info.column == IncidentColumn::Occurred || info.column == IncidentColumn::Reported;
    // The longest month with the widest digits: a date that is cut says nothing.
    static const QDateTime widest(QDate(2000, 9, 28), QTime(20, 0), Qt::UTC);
    const int text = isMoment ? fontMetrics().horizontalAdvance(momentWords(widest, uiLanguage()))
                              : info.characters * fontMetrics().averageCharWidth();
    return text + 2 * space::Small + 2;
}

void IncidentTable::fitColumns()
{
    setHorizontalScrollBarPolicy(
        m_automaticColumns ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!m_model || !m_automaticColumns)
        return;
    const int room = viewport()->width();
    int used = 0;
    const auto columns = incidentColumns();
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const IncidentColumnInfo &info = columns[static_cast<std::size_t>(i)];
        const int width = widthOf(info);
        const bool fits = used == 0 || used + width * 9 / 10 <= room;
        setColumnHidden(i, !info.shownByDefault || !fits);
        setColumnWidth(i, width);
        if (info.shownByDefault && fits)
            used += width;
    }
}

void IncidentTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(IncidentDelegate::rowHeight(fontMetrics()));
    verticalHeader()->setDefaultSectionSize(IncidentDelegate::rowHeight(fontMetrics()));
}

void IncidentTable::fillColumnMenu(QMenu *menu)
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *action
            = menu->addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(isColumnHidden(i) || shownColumns() > 1);
        connect(action, &QAction::toggled, this, [this, i](bool on) { setColumnShown(i, on); });
    }
}

void IncidentTable::fillSortMenu(QMenu *menu)
{
    auto *columns = new QActionGroup(menu);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *action
            = menu->addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(IncidentTableModel::columnOf(m_model->order().column) == i);
        columns->addAction(action);
        connect(action, &QAction::triggered, this,
            [this, i] { sortByColumn(i, m_model->order().order); });
    }
    menu->addSeparator();
    auto *directions = new QActionGroup(menu);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QAction *action
            = menu->addAction(order == Qt::AscendingOrder ? tr("Ascending") : tr("Descending"));
        action->setCheckable(true);
        action->setChecked(m_model->order().order == order);
        directions->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] {
            sortByColumn(IncidentTableModel::columnOf(m_model->order().column), order);
        });
    }
}

void IncidentTable::setColumnShown(int column, bool shown)
{
    if (!shown && !isColumnHidden(column) && shownColumns() == 1)
        return;
    m_automaticColumns = false;
    fitColumns();
    setColumnHidden(column, !shown);
}

int IncidentTable::shownColumns() const
{
    return m_model->columnCount() - horizontalHeader()->hiddenSectionCount();
}

void IncidentTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

IncidentId IncidentTable::currentId() const
{
    return m_model ? m_model->idAt(currentIndex().row()) : IncidentId();
}

void IncidentTable::select(const IncidentId &id)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = id.isNull() ? 0 : std::max(0, m_model->positionOf(id));
    const QModelIndex index = m_model->index(row, horizontalHeader()->logicalIndexAt(0));
    setCurrentIndex(index.isValid() ? index : m_model->index(row, 0));
}

Browsing::Rows IncidentTable::selectedFactRows() const
{
    Browsing::Rows rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(m_model->rows()[static_cast<std::size_t>(row)]);
    }
    return rows;
}

QByteArray IncidentTable::columnState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << StateMark << m_automaticColumns << horizontalHeader()->saveState();
    return state;
}

bool IncidentTable::restoreColumnState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool automatic = true;
    QByteArray header;
    stream >> mark >> automatic >> header;
    const QByteArray before = horizontalHeader()->saveState();
    if (stream.status() != QDataStream::Ok || mark != StateMark)
        return false;
    const bool restored = horizontalHeader()->restoreState(header)
        && horizontalHeader()->count() == m_model->columnCount() && shownColumns() > 0;
    if (!restored) {
        horizontalHeader()->restoreState(before);
        return false;
    }
    horizontalHeader()->setStretchLastSection(true);
    m_automaticColumns = automatic;
    fitColumns();
    m_model->sort(
        horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    return true;
}

void IncidentTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentIndex().isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    emit openRequested(currentId());
}

void IncidentTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LanguageChange)
        return;
    fitRows();
    fitColumns();
}

void IncidentTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

bool IncidentTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == horizontalHeader()->viewport()) {
        if (event->type() == QEvent::MouseButtonPress)
            m_pressedHeader = horizontalHeader()->saveState();
        else if (event->type() == QEvent::MouseMove && !m_pressedHeader.isEmpty())
            noticeChosenColumns();
        else if (event->type() == QEvent::MouseButtonRelease)
            m_pressedHeader.clear();
    }
    return QTableView::eventFilter(watched, event);
}

void IncidentTable::noticeChosenColumns()
{
    if (!m_automaticColumns || m_pressedHeader == horizontalHeader()->saveState())
        return;
    m_automaticColumns = false;
    fitColumns();
}

QModelIndex IncidentTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action == MoveHome || action == MoveEnd) && model() && model()->rowCount() > 0) {
        const int row = action == MoveHome ? 0 : model()->rowCount() - 1;
        return model()->index(row, std::max(0, currentIndex().column()));
    }
    return QTableView::moveCursor(action, modifiers);
}

void IncidentTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        emit currentChangedTo(m_model->idAt(current.row()));
}

} // namespace rueckhalt
