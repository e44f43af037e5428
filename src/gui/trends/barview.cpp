// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/barview.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/trends/bartable.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Padding = space::Small;

int leastRowHeight(const QFontMetrics &metrics)
{
    return std::max(28, metrics.height() + 10);
}

int markSide(const QFontMetrics &metrics)
{
    return metrics.height();
}

/// Paints cells of a BarTableModel.
class BarDelegate : public QStyledItemDelegate
{
public:
    explicit BarDelegate(BarView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(m_view->font());
        if (index.column() != BarTableModel::Subject)
            return {metrics.horizontalAdvance(index.data().toString()) + 2 * Padding,
                leastRowHeight(metrics)};
        const int room = wordsIn(option.rect.isEmpty()
                ? QRect(0, 0, m_view->columnWidth(BarTableModel::Subject), 0)
                : option.rect,
            metrics, index)
                             .width();
        const int height = metrics
                               .boundingRect(0, 0, std::max(room, 1), 10000,
                                   Qt::AlignLeft | Qt::TextWordWrap, index.data().toString())
                               .height();
        return {room, std::max(leastRowHeight(metrics), height + 10)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens &tokens = Tokens::current();
        paintGround(painter, option, index);
        painter->setFont(m_view->font());
        if (index.column() == BarTableModel::Subject) {
            paintWords(painter, option, index);
        } else if (index.column() == BarTableModel::Counted) {
            paintBar(painter, option, index);
        } else {
            painter->setPen(tokens.mutedText);
            painter->drawText(option.rect.adjusted(Padding, 0, -Padding, 0),
                Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        }
        paintFocus(painter, option, index);
    }

private:
    static QRect wordsIn(const QRect &rect, const QFontMetrics &metrics, const QModelIndex &index)
    {
        const bool isMarked = !index.data(BarTableModel::RemarkRole).toString().isEmpty();
        return rect.adjusted(Padding, 0, -Padding - (isMarked ? markSide(metrics) + 4 : 0), 0);
    }

    static void paintGround(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Tokens &tokens = Tokens::current();
        const bool isChosen = index.data(BarTableModel::ChosenRole).toBool();
        const bool isOver = option.state.testFlag(QStyle::State_MouseOver)
            && index.data(BarTableModel::KeyRole).toInt() != BarRow::NoKey;
        if (isChosen || isOver)
            painter->fillRect(option.rect, isChosen ? tokens.selection : tokens.window);
        if (isChosen && index.column() == BarTableModel::Subject)
            painter->fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens.primary);
    }

    void paintWords(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Tokens &tokens = Tokens::current();
        const QFontMetrics metrics(m_view->font());
        const QRect words = wordsIn(option.rect, metrics, index);
        painter->setPen(tokens.text);
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
        if (index.data(BarTableModel::RemarkRole).toString().isEmpty())
            return;
        const int side = markSide(metrics);
        painter->drawPixmap(words.right() + 4, option.rect.center().y() - side / 2,
            iconPixmap(QStringLiteral("warning"), tokens.warning, side,
                painter->device()->devicePixelRatioF()));
    }

    /// The number stands before its bar, so that long bars do not push it out of sight.
    void paintBar(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Tokens &tokens = Tokens::current();
        const QFontMetrics metrics(m_view->font());
        const QRect cell = option.rect.adjusted(Padding, 0, -Padding, 0);
        const int number = metrics.horizontalAdvance(QStringLiteral("0000"));
        painter->setPen(tokens.text);
        painter->drawText(QRect(cell.left(), cell.top(), number, cell.height()),
            Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        const int left = cell.left() + number + Padding;
        const int room = cell.right() - left;
        const bool hasBefore = index.model()->columnCount() > BarTableModel::Before;
        const int thick = std::max(8, metrics.height() / 2);
        const int thin = hasBefore ? std::max(3, metrics.height() / 6) : 0;
        const double top = option.rect.center().y() - (thick + thin) / 2.0;
        const auto bar = [&](double fraction, double y, int height, const QColor &ink) {
            if (fraction <= 0 || room <= 0)
                return;
            painter->setBrush(ink);
            painter->drawRoundedRect(QRectF(left, y, std::max(2.0, fraction * room), height), 2, 2);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        bar(index.data(BarTableModel::FractionRole).toDouble(), top, thick, tokens.series[0]);
        bar(index.data(BarTableModel::BeforeFractionRole).toDouble(), top + thick + 1, thin,
            tokens.edge);
        painter->restore();
    }

    void paintFocus(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        if (!m_view->hasFocus() || index.row() != m_view->currentIndex().row())
            return;
        // One frame around the row: each cell draws its part of it.
        const int last = index.model()->columnCount() - 1;
        QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
        if (index.column() > 0)
            frame.setLeft(option.rect.left() - 20);
        if (index.column() < last)
            frame.setRight(option.rect.right() + 20);
        painter->save();
        painter->setClipRect(option.rect);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Tokens::current().primary, 2));
        painter->drawRoundedRect(frame, 4, 4);
        painter->restore();
    }

    BarView *m_view;
};

} // namespace

BarView::BarView(QWidget *parent)
    : CountView(parent)
{
    setItemDelegate(new BarDelegate(this));
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // Columns are made to fit.
    verticalHeader()->hide();
}

void BarView::fit()
{
    const int columns = model()->columnCount();
    const int room = viewport()->width();
    const QFontMetrics metrics(font());
    int before = 0;
    if (columns > BarTableModel::Before) {
        before = horizontalHeader()->sectionSizeHint(BarTableModel::Before);
        for (int row = 0; row < model()->rowCount(); ++row)
            before = std::max(before, sizeHintForIndex(model()->index(row, 2)).width());
        setColumnWidth(BarTableModel::Before, before);
    }
    int widest = horizontalHeader()->sectionSizeHint(BarTableModel::Subject);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, BarTableModel::Subject);
        const bool isMarked = !index.data(BarTableModel::RemarkRole).toString().isEmpty();
        widest = std::max(widest,
            metrics.horizontalAdvance(index.data().toString()) + 2 * Padding + 2
                + (isMarked ? markSide(metrics) + 4 : 0));
    }
    // Words get what they need up to nearly half; bars want room to differ.
    const int least = metrics.horizontalAdvance(QStringLiteral("0000")) + 3 * Padding;
    const int words = std::min(widest, std::max((room - before) * 48 / 100, 1));
    setColumnWidth(BarTableModel::Subject, words);
    setColumnWidth(BarTableModel::Counted, std::max(room - before - words, least));
    resizeRowsToContents();
}

} // namespace rueckhalt
