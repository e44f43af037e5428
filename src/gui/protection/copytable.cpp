// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/copytable.h"

#include "gui/common/tokens.h"
#include "reports/csvreport.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rueckhalt {

namespace {

/// Draws a hairline under each row, so that the eye finds the way across.
class RowLineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(Tokens::current().hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, space::Small);
    }
};

/// A cell on one line, without marks for hyphenation; it is pasted into spreadsheets.
QString cell(const QVariant &value)
{
    return withoutFormulas(value.toString().remove(QChar::SoftHyphen).simplified());
}

} // namespace

CopyTable::CopyTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowLineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(
        Qt::AlignLeft | Qt::AlignBottom | static_cast<Qt::Alignment>(Qt::TextWordWrap));
}

QString CopyTable::asText() const
{
    if (model() == nullptr)
        return {};
    QStringList lines;
    for (int row = -1; row < model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (isColumnHidden(column) && column != m_alsoCopied)
                continue;
            cells << cell(row < 0 ? model()->headerData(column, Qt::Horizontal)
                                  : model()->index(row, column).data());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void CopyTable::copyAll() const
{
    QGuiApplication::clipboard()->setText(asText());
}

void CopyTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyAll();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        emit entered(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CopyTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        resizeRowsToContents();
}

void CopyTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    resizeRowsToContents();
}

} // namespace rueckhalt
