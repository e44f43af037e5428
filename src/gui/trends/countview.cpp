// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/countview.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace rueckhalt {

CountView::CountView(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("rueckhaltOwnFocus", true); // The row or cell itself shows the focus.
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAutoFillBackground(false);
}

void CountView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &CountView::refit);
    connect(model, &QAbstractItemModel::dataChanged, this, &CountView::refit);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &CountView::refit);
    refit();
}

QSize CountView::minimumSizeHint() const
{
    return {12 * fontMetrics().averageCharWidth(), height()};
}

void CountView::fit()
{
    resizeRowsToContents();
}

void CountView::refit()
{
    if (model() == nullptr || m_fitting)
        return;
    m_fitting = true;
    fit();
    fitHeight();
    m_fitting = false;
}

void CountView::fitHeight()
{
    const int scroll = horizontalHeader()->length() > viewport()->width()
        ? horizontalScrollBar()->sizeHint().height()
        : 0;
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int wanted = head + verticalHeader()->length() + 2 * frameWidth() + scroll;
    if (wanted != height() || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

void CountView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return emit copyRequested();
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (!isChoice || event->modifiers() != Qt::NoModifier)
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        emit chosen(currentIndex());
}

void CountView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        emit chosen(index);
}

void CountView::wheelEvent(QWheelEvent *event)
{
    // There is nothing to scroll in here; the page is to move.
    event->ignore();
}

void CountView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    QTableView::focusInEvent(event);
    viewport()->update();
}

void CountView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refit();
}

void CountView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        refit();
}

} // namespace rueckhalt
