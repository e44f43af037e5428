// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentdelegate.h"

#include "gui/cases/incidenttablemodel.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/levelbadge.h"

#include <QPainter>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr int Padding = space::Small;
constexpr int BarWidth = 3;
constexpr int CachedTexts = 2000;
} // namespace

IncidentDelegate::IncidentDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_texts(CachedTexts)
{
}

int IncidentDelegate::rowHeight(const QFontMetrics &metrics)
{
    return std::max(34, metrics.height() + 16);
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {width + 2 * Padding, rowHeight(option.fontMetrics)};
}

void IncidentDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option);
    const Tokens &tokens = Tokens::current();
    switch (static_cast<Emphasis>(index.data(IncidentTableModel::EmphasisRole).toInt())) {
    case Emphasis::Badge:
        paintBadge(painter, option, index.data(IncidentTableModel::LevelRole).toInt());
        return;
    case Emphasis::Normal:
        paintText(painter, option, index.data().toString(), tokens.text);
        return;
    case Emphasis::Muted:
        paintText(painter, option, index.data().toString(), tokens.mutedText);
        return;
    }
}

void IncidentDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Tokens &tokens = Tokens::current();
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    painter->fillRect(option.rect, tokens.selection);
    // The bar stands once at the left of the row, wherever the first column has been dragged.
    if (option.rect.left() <= 0) {
        const QRect bar(0, option.rect.top(), BarWidth, option.rect.height());
        painter->fillRect(bar, tokens.primary);
    }
}

void IncidentDelegate::paintBadge(
    QPainter *painter, const QStyleOptionViewItem &option, int level) const
{
    const int side = LevelBadge::squareSide(option.fontMetrics);
    QRect place = option.rect;
    place.setLeft(place.left() + Padding + BarWidth);
    place.setWidth(side);
    LevelBadge::paintSquare(*painter, place, static_cast<AachenLevel>(level), option.font);
}

void IncidentDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
    const QString &text, const QColor &ink) const
{
    const int width = option.rect.width() - 2 * Padding;
    if (text.isEmpty() || width <= 0)
        return;
    const QString key = QString::number(width) + QLatin1Char(' ')
        + QString::number(option.font.pointSizeF()) + QLatin1Char(' ') + text;
    QStaticText *laidOut = m_texts.object(key);
    if (!laidOut) {
        laidOut = new QStaticText(option.fontMetrics.elidedText(text, Qt::ElideRight, width));
        laidOut->setTextFormat(Qt::PlainText);
        laidOut->setPerformanceHint(QStaticText::AggressiveCaching);
        laidOut->prepare({}, option.font);
        m_texts.insert(key, laidOut);
    }
    painter->setFont(option.font);
    painter->setPen(ink);
    const int top = option.rect.top() + (option.rect.height() - option.fontMetrics.height()) / 2;
    painter->drawStaticText(option.rect.left() + Padding, top, *laidOut);
}

} // namespace rueckhalt
