// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/boardcolumn.h"

#include "gui/common/tokens.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int BarWidth = 3;

QFont titleFont()
{
    QFont font = fontFor(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A card: the title in bold, the lines below it quiet. Everything wraps, nothing is cut.
class CardDelegate : public QStyledItemDelegate
{
public:
    explicit CardDelegate(QListWidget *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int width = m_list->viewport()->width() - 2 * space::Medium - 2 * space::Hair;
        int height = 2 * space::Small + 2 * space::Hair;
        const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i)
            height += heightOf(lines.at(i), fontOf(i), width) + (i > 0 ? space::Hair : 0);
        return {1, height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens &tokens = Tokens::current();
        const QRect card = option.rect.adjusted(2, space::Hair / 2, -2, -space::Hair / 2 - 1);
        const bool selected = option.state.testFlag(QStyle::State_Selected)
            && option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(selected ? QPen(tokens.primary, 2) : QPen(tokens.hairline, 1));
        painter->setBrush(selected ? tokens.selection : tokens.surface);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 6, 6);
        if (selected)
            painter->fillRect(
                card.left() + 1, card.top() + 6, BarWidth, card.height() - 12, tokens.primary);
        QRect rest = card.adjusted(space::Medium, space::Small, -space::Medium, -space::Small);
        const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
        const bool overdue = index.data(BoardColumn::OverdueRole).toBool();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            painter->setFont(fontOf(i));
            painter->setPen(i == 0                     ? tokens.text
                    : overdue && i + 1 == lines.size() ? tokens.danger
                                                       : tokens.mutedText);
            painter->drawText(rest, Flags, lines.at(i));
            rest.setTop(rest.top() + heightOf(lines.at(i), fontOf(i), rest.width()) + space::Hair);
        }
        painter->restore();
    }

private:
    static constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

    static QFont fontOf(qsizetype line)
    {
        return line == 0 ? titleFont() : fontFor(TypeRole::Muted);
    }
    static int heightOf(const QString &text, const QFont &font, int width)
    {
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Flags, text).height();
    }

    QListWidget *m_list;
};

} // namespace

BoardColumn::BoardColumn(PlanState state, QWidget *parent)
    : QListWidget(parent)
    , m_state(state)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setWordWrap(true);
    setItemDelegate(new CardDelegate(this));
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setDropIndicatorShown(false);
    setProperty("rueckhaltOwnFocus", true); // The card itself shows the focus.
    connect(this, &QListWidget::itemDoubleClicked, this, [this] { emit openRequested(current()); });
}

void BoardColumn::addCard(const PlanId &id, const QString &text, bool isOverdue)
{
    auto *item = new QListWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    item->setData(IdRole, id.toByteArray());
    item->setData(OverdueRole, isOverdue);
    addItem(item);
}

PlanId BoardColumn::idAt(int row) const
{
    const QListWidgetItem *card = item(row);
    return card ? PlanId::fromBytes(card->data(IdRole).toByteArray()).value_or(PlanId()) : PlanId();
}

int BoardColumn::contentsHeight() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return std::max(height, fontMetrics().height() + space::Small);
}

void BoardColumn::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (step != 0 && event->modifiers() == Qt::AltModifier)
        emit carriedTowards(step);
    else if (step != 0 && event->modifiers() == Qt::NoModifier)
        emit leftTowards(step);
    else if (enter && !current().isNull())
        emit openRequested(current());
    else
        QListWidget::keyPressEvent(event);
}

const BoardColumn *BoardColumn::sourceOf(const QDropEvent &event) const
{
    const auto *source = qobject_cast<const BoardColumn *>(event.source());
    return source != this && source != nullptr && source->window() == window() ? source : nullptr;
}

void BoardColumn::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(sourceOf(*event) != nullptr);
}

void BoardColumn::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(sourceOf(*event) != nullptr);
}

void BoardColumn::dropEvent(QDropEvent *event)
{
    const BoardColumn *source = sourceOf(*event);
    if (!source)
        return;
    // The source keeps its card: only the register says where it is.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(source->current());
}

void BoardColumn::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    doItemsLayout();
}

void BoardColumn::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(0);
}

} // namespace rueckhalt
