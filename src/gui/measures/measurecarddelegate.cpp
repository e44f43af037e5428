// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measurecarddelegate.h"

#include "gui/common/tokens.h"
#include "gui/measures/measurelistmodel.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace rueckhalt {

namespace {

constexpr int SummaryLines = 2;
constexpr int BarWidth = 3;

QFont titleFont()
{
    QFont font = fontFor(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

int cardHeight()
{
    return QFontMetrics(titleFont()).height()
        + SummaryLines * QFontMetrics(fontFor(TypeRole::Body)).lineSpacing()
        + QFontMetrics(fontFor(TypeRole::Muted)).height() + 2 * space::Medium + 2 * space::Hair;
}

/// Draws `text` in `rect` on at most SummaryLines lines, the last one elided.
void drawSummary(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    int top = rect.top();
    for (int lineNumber = 1; lineNumber <= SummaryLines; ++lineNumber) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = lineNumber == SummaryLines;
        const QString shown = last
            ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width())
            : text.mid(line.textStart(), line.textLength());
        painter.drawText(rect.left(), top + metrics.ascent(), shown);
        top += metrics.lineSpacing();
    }
    layout.endLayout();
}

void drawGround(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = Tokens::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(tokens.primary, 2) : QPen(tokens.hairline, 1));
    painter.setBrush(selected ? tokens.selection : tokens.surface);
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 6, 6);
    if (selected)
        painter.fillRect(
            card.left() + 1, card.top() + 8, BarWidth, card.height() - 16, tokens.primary);
}

} // namespace

void MeasureCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const QRect card = option.rect.adjusted(2, space::Hair, -2, -space::Hair);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    drawGround(*painter, card, option);

    QRect rest = card.adjusted(space::Large, space::Medium, -space::Large, -space::Medium);
    painter->setFont(titleFont());
    painter->setPen(tokens.text);
    const QFontMetrics titleMetrics = painter->fontMetrics();
    const QString state = index.data(MeasureListModel::StateRole).toString();
    const QFontMetrics mutedMetrics(fontFor(TypeRole::Muted));
    const int stateWidth
        = state.isEmpty() ? 0 : mutedMetrics.horizontalAdvance(state) + space::Medium;
    painter->drawText(rest.left(), rest.top() + titleMetrics.ascent(),
        titleMetrics.elidedText(
            index.data().toString(), Qt::ElideRight, rest.width() - stateWidth));
    if (!state.isEmpty()) {
        painter->setFont(fontFor(TypeRole::Muted));
        painter->setPen(tokens.success);
        painter->drawText(
            rest.right() - stateWidth + space::Medium, rest.top() + titleMetrics.ascent(), state);
    }
    rest.setTop(rest.top() + titleMetrics.height() + space::Hair / 2);
    painter->setFont(fontFor(TypeRole::Body));
    painter->setPen(tokens.text);
    drawSummary(*painter, rest, index.data(MeasureListModel::SummaryRole).toString());
    painter->setFont(fontFor(TypeRole::Muted));
    painter->setPen(tokens.mutedText);
    painter->drawText(rest.left(), rest.bottom() - mutedMetrics.descent(),
        mutedMetrics.elidedText(
            index.data(MeasureListModel::FactsRole).toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize MeasureCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    // As wide as the list: a card never makes it scroll sideways.
    return QSize(1, cardHeight() + 2 * space::Hair);
}

} // namespace rueckhalt
