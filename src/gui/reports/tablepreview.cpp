// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/tablepreview.h"

#include "gui/common/tokens.h"
#include "gui/reports/publishabletablemodel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Longest word of a text: what a wrapped heading needs at least.
int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.split(QChar(u' ')))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

/// Draws the hairline under each row on through the cells, as the row heads have it.
class RowLineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(Tokens::current().edge);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
};

} // namespace

TablePreview::TablePreview(const PublishableTable &table, Language language, QWidget *parent)
    : QTableView(parent)
    , m_model(new PublishableTableModel(table, language, this))
{
    setModel(m_model);
    setItemDelegate(new RowLineDelegate(this));
    setAccessibleName(table.title().in(language));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    verticalHeader()->setDefaultAlignment(
        Qt::AlignLeft | Qt::AlignVCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
    horizontalHeader()->setDefaultAlignment(
        Qt::AlignRight | Qt::AlignBottom | static_cast<Qt::Alignment>(Qt::TextWordWrap));
    setCornerButtonEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layOut();
}

void TablePreview::explain(const QList<WithheldCell> &withheld, const QList<Release> &known)
{
    m_model->setReasons(withheld, known);
    layOut();
}

void TablePreview::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    const auto head = [this](int section, Qt::Orientation orientation) {
        return m_model->headerData(section, orientation, Qt::DisplayRole).toString();
    };
    QString place = head(current.row(), Qt::Vertical);
    if (m_model->columnCount() > 1)
        place += QStringLiteral(" / ") + head(current.column(), Qt::Horizontal);
    emit explained(tr("%1: %2").arg(place, m_model->explanation(current)));
}

void TablePreview::layOut()
{
    const QFontMetrics metrics = fontMetrics();
    // Long job areas ("Verkehr, Infrastruktur, …") wrap, so that the numbers stay in sight.
    const int widest = metrics.averageCharWidth() * 36;
    int rowHead = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        const QRect wrapped
            = metrics.boundingRect(QRect(0, 0, widest, 1000), Qt::TextWordWrap, text);
        rowHead = std::max(rowHead, wrapped.width());
        setRowHeight(row, std::max(28, wrapped.height() + 8));
    }
    verticalHeader()->setFixedWidth(rowHead + 24);
    int headHeight = metrics.height();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString head
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(widestWord(head, metrics), metrics.averageCharWidth() * 6) + 20;
        setColumnWidth(column, width);
        headHeight = std::max(headHeight,
            metrics.boundingRect(QRect(0, 0, width - 12, 1000), Qt::TextWordWrap, head).height());
    }
    horizontalHeader()->setFixedHeight(headHeight + 12);
    updateGeometry();
}

QSize TablePreview::sizeHint() const
{
    const int height = horizontalHeader()->height() + verticalHeader()->length()
        + horizontalScrollBar()->sizeHint().height() + 4;
    return QSize(verticalHeader()->width() + horizontalHeader()->length() + 4, height);
}

QSize TablePreview::minimumSizeHint() const
{
    return QSize(240, sizeHint().height());
}

void TablePreview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model->asText());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TablePreview::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        layOut();
}

void TablePreview::wheelEvent(QWheelEvent *event)
{
    // Up and down belongs to the page.
    if (event->angleDelta().x() == 0)
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

} // namespace rueckhalt
