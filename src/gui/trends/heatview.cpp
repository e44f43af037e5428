// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/heatview.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/trends/heattable.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

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

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const QFontMetrics metrics(m_view->font());
        return {metrics.horizontalAdvance(QStringLiteral("0000")) + 2 * space::Small,
            std::max(28, metrics.height() + 12)};
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
        painter->setFont(m_view->font());
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
    int least = sizeHintForIndex(model()->index(0, 0)).width();
    for (int column = 0; column < columns; ++column)
        least = std::max(least, horizontalHeader()->sectionSizeHint(column));
    const int room = width() - 2 * frameWidth() - verticalHeader()->width();
    for (int column = 0; column < columns; ++column) {
        // What does not divide evenly goes to the first columns.
        const int share = room / columns + (column < room % columns ? 1 : 0);
        setColumnWidth(column, std::max(least, share));
    }
    const int high = sizeHintForIndex(model()->index(0, 0)).height();
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, high);
}

} // namespace rueckhalt
