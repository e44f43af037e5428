// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/heatview.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/trends/heattable.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

/// Paints cells of a HeatTableModel.
class HeatDelegate : public QStyledItemDelegate
{
public:
    explicit HeatDelegate(HeatView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(fontOf(index));
        const QSize text = metrics.size(0, index.data().toString());
        return {std::max(metrics.horizontalAdvance(QStringLiteral("0000")), text.width())
                + 2 * space::Small,
            std::max(28, std::max(metrics.height(), text.height()) + 12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens &tokens = Tokens::current();
        const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = index.data(HeatTableModel::ChosenRole).toBool();
        const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
        painter->setBrush(index.data(Qt::BackgroundRole).value<QColor>());
        painter->setPen(
            isChosen || isOver ? QPen(tokens.primary, isChosen ? 2 : 1) : QPen(tokens.hairline, 1));
        painter->drawRoundedRect(cell, 4, 4);
        painter->setFont(fontOf(index));
        painter->setPen(tokens.text);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        if (!index.data(HeatTableModel::RemarkRole).toString().isEmpty()) {
            const int side = m_view->fontMetrics().height() * 3 / 4;
            painter->drawPixmap(QPointF(cell.right() - side - 2, cell.top() + 2),
                iconPixmap(QStringLiteral("warning"), tokens.text, side,
                    painter->device()->devicePixelRatioF()));
        }
        if (m_view->hasFocus() && index == m_view->currentIndex()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(tokens.primary, 2));
            painter->drawRoundedRect(cell.adjusted(2, 2, -2, -2), 3, 3);
        }
        painter->restore();
    }

private:
    [[nodiscard]] QFont fontOf(const QModelIndex &index) const
    {
        return index.data(Qt::FontRole).value<QFont>().resolve(m_view->font());
    }

    HeatView *m_view;
};

} // namespace

HeatView::HeatView(QWidget *parent)
    : CountView(parent)
{
    setItemDelegate(new HeatDelegate(this));
    setSelectionBehavior(SelectItems);
}

void HeatView::fit()
{
    const int columns = model()->columnCount();
    if (columns == 0)
        return;
    verticalHeader()->setFixedWidth(verticalHeader()->sizeHint().width() + space::Small);
    const int rows = model()->rowCount();
    QList<int> least(columns);
    int high = 0;
    for (int column = 0; column < columns; ++column) {
        least[column] = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QSize cell = sizeHintForIndex(model()->index(row, column));
            least[column] = std::max(least[column], cell.width());
            high = std::max(high, cell.height());
        }
    }
    const int room = width() - 2 * frameWidth() - verticalHeader()->width();
    const int widest = *std::max_element(least.constBegin(), least.constEnd());
    // Columns are alike where there is room for that; else each takes what it needs, and scrolls.
    const bool areAlike = widest * columns <= room;
    const int rest = std::max(0, room - std::accumulate(least.constBegin(), least.constEnd(), 0));
    for (int column = 0; column < columns; ++column) {
        const int shared = areAlike ? room : rest;
        // What does not divide evenly goes to the first columns.
        const int share = shared / columns + (column < shared % columns ? 1 : 0);
        setColumnWidth(column, areAlike ? share : least.at(column) + share);
    }
    for (int row = 0; row < rows; ++row)
        setRowHeight(row, high);
}

} // namespace rueckhalt
