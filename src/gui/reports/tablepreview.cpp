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
#include <QStyle>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int LinesOfHead = 3; // about as many

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

void TablePreview::explain(
    const QList<WithheldCell> &withheld, const QList<Release> &known, const ReleaseId &own)
{
    m_model->setReasons(withheld, known, own);
    layOut();
}

void TablePreview::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    emit explained(
        m_model->place(current), m_model->explanation(current), m_model->numbersBeside(current));
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
    // The style keeps this at both sides of a heading: what wraps inside it is not cut.
    const QHeaderView *heads = horizontalHeader();
    const int margins = 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, heads);
    const QFontMetrics headMetrics = heads->fontMetrics();
    int headHeight = headMetrics.height();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString head
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        // A long heading gets a wider column rather than a tower of words.
        const int least = std::max({widestWord(head, headMetrics),
            headMetrics.horizontalAdvance(head) / LinesOfHead, metrics.averageCharWidth() * 6});
        setColumnWidth(column, least + margins + space::Small);
        headHeight = std::max(headHeight,
            headMetrics.boundingRect(QRect(0, 0, least, 1000), Qt::TextWordWrap, head).height());
    }
    horizontalHeader()->setFixedHeight(headHeight + margins);
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
