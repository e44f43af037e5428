// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/styleparts.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace rueckhalt::parts {

namespace {

constexpr int SelectionBar = 3;

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel
        = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    return QColor(
        channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

/// Only the first cell of a row carries the bar. Tables do not tell the position, trees do.
bool isFirstInRow(const QStyleOptionViewItem *item, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (table == nullptr)
        return item->viewItemPosition != QStyleOptionViewItem::Middle
            && item->viewItemPosition != QStyleOptionViewItem::End;
    const QHeaderView *header = table->horizontalHeader();
    int visual = 0;
    while (visual < header->count() && header->isSectionHidden(header->logicalIndex(visual)))
        ++visual;
    return header->logicalIndex(visual) == item->index.column();
}

} // namespace

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge,
    qreal radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool invalid = widget != nullptr && widget->property("rueckhaltInvalid").toBool();
    const QColor edge = !isEnabled(option) ? t.hairline : invalid ? t.danger : t.edge;
    const QColor ground = isEnabled(option) ? t.surface : t.window;
    drawBox(painter, option->rect, ground, edge, Radius, invalid ? 2 : 1);
}

void drawAreaFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool invalid = widget != nullptr && widget->property("rueckhaltInvalid").toBool();
    drawBox(painter, option->rect, QColor(), invalid ? t.danger : t.edge, 3, invalid ? 2 : 1);
}

ButtonColors buttonColors(const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool enabled = isEnabled(option);
    const bool over = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor disabled = option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    const auto shade = [&](const QColor &base, const QColor &toward) {
        return down ? mixed(base, toward, 0.16) : over ? mixed(base, toward, 0.08) : base;
    };
    switch (buttonKind(widget)) {
    case ButtonKind::Primary:
        if (!enabled)
            return {t.hairline, QColor(), disabled};
        return {shade(t.primary, t.dark ? Qt::white : Qt::black), QColor(), t.onPrimary};
    case ButtonKind::Quiet:
        return {over || down || on ? shade(t.window, t.text) : QColor(), QColor(),
            enabled ? t.primary : disabled};
    case ButtonKind::Danger:
        return {shade(t.surface, t.danger), enabled ? t.danger : t.hairline,
            enabled ? t.danger : disabled};
    case ButtonKind::Secondary:
        break;
    }
    if (on)
        return {shade(t.selection, t.text), t.primary, t.text};
    return {enabled ? shade(t.surface, t.text) : t.window, enabled ? t.edge : t.hairline,
        enabled ? t.text : disabled};
}

void drawChevron(QPainter *painter, const QRect &rect, const QString &icon, bool enabled,
    const QStyleOption *option)
{
    const int size = std::min({16 * textScale() / 100, rect.width(), rect.height()});
    const QColor color = enabled ? Tokens::current().mutedText
                                 : option->palette.color(QPalette::Disabled, QPalette::Text);
    const QPixmap image = iconPixmap(icon, color, size, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.center() - QPoint(size / 2 - 1, size / 2 - 1), image);
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool enabled = isEnabled(option);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const QColor accent = enabled ? t.primary : t.edge;
    const bool filled = on || partly;
    drawBox(painter, box,
        filled        ? accent
            : enabled ? t.surface
                      : t.window,
        filled        ? accent
            : enabled ? t.edge
                      : t.hairline,
        4, 1.5);
    if (filled) {
        const QPixmap mark = iconPixmap(on ? QStringLiteral("check") : QStringLiteral("minus"),
            enabled ? t.onPrimary : t.window, side - 2, painter->device()->devicePixelRatioF());
        painter->drawPixmap(box.topLeft() + QPoint(1, 1), mark);
    }
}

void drawRadioButton(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool enabled = isEnabled(option);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect circle(0, 0, side, side);
    circle.moveCenter(option->rect.center());
    const QColor accent = enabled ? t.primary : t.edge;
    drawBox(painter, circle, enabled ? t.surface : t.window,
        on            ? accent
            : enabled ? t.edge
                      : t.hairline,
        side / 2.0, on ? 2 : 1.5);
    if (on) {
        const int inset = side / 4 + 1;
        drawBox(painter, circle.adjusted(inset, inset, -inset, -inset), accent, QColor(), side);
    }
}

/// Ground of a row or cell: the tint with the bar at the left of the first column.
void drawItemGround(QPainter *painter, const QStyleOptionViewItem *item, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    if (item->state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(item->rect, t.selection);
        if (isFirstInRow(item, widget))
            painter->fillRect(
                QRect(item->rect.left(), item->rect.top(), SelectionBar, item->rect.height()),
                t.primary);
    } else if (item->state.testFlag(QStyle::State_MouseOver) && isEnabled(item)
        && widget != nullptr) {
        painter->fillRect(item->rect, mixed(t.surface, t.selection, 0.45));
    }
}

/// Position among rows: one box with rounded corners where the current item stands.
void drawItemFocus(QPainter *painter, const QStyleOption *option)
{
    drawBox(
        painter, option->rect.adjusted(1, 1, -1, -1), QColor(), Tokens::current().primary, 4, 2);
}

void drawPanelButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ButtonColors colors = buttonColors(option, widget);
    const bool on
        = option->state.testFlag(QStyle::State_On) && buttonKind(widget) == ButtonKind::Secondary;
    if (colors.fill.isValid() || colors.edge.isValid())
        drawBox(painter, option->rect, colors.fill, colors.edge, Radius, on ? 2 : 1);
}

void drawScrollBar(
    QPainter *painter, const QStyleOptionSlider *bar, const QStyle *style, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(bar->rect, t.dark ? t.surface : t.window);
    if (bar->minimum == bar->maximum)
        return;
    const QRect handle
        = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    const bool active = bar->state.testFlag(QStyle::State_MouseOver)
        || bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    drawBox(painter, handle.adjusted(3, 3, -3, -3), active ? t.mutedText : t.edge, QColor(), 4);
}

void drawTab(QPainter *painter, const QStyleOptionTab *tab)
{
    const Tokens &t = Tokens::current();
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    if (!selected && tab->state.testFlag(QStyle::State_MouseOver))
        drawBox(painter, tab->rect.adjusted(2, 4, -2, -4), mixed(t.window, t.text, 0.06), QColor());
    QRect line = tab->rect;
    line.setTop(line.bottom() - (selected ? 2 : 0));
    painter->fillRect(line, selected ? t.primary : t.hairline);
    // Around the tab and not around the whole bar, which is as wide as the page.
    if (selected && tab->state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.primary, 2));
        painter->drawRoundedRect(QRectF(tab->rect).adjusted(3, 4, -3, -6), 6, 6);
    }
}

void drawHeaderSection(QPainter *painter, const QStyleOptionHeader *header)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(header->rect, t.surface);
    QRect line = header->rect;
    line.setTop(line.bottom());
    painter->fillRect(line, t.edge);
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar)
{
    const Tokens &t = Tokens::current();
    const QRect groove
        = bar->rect.adjusted(0, (bar->rect.height() - 8) / 2, 0, -(bar->rect.height() - 8) / 2);
    drawBox(painter, groove, t.surface, t.edge, 4);
    const bool busy = bar->minimum == bar->maximum;
    const double share = busy
        ? 0.35
        : double(bar->progress - bar->minimum) / std::max(1, bar->maximum - bar->minimum);
    QRect done = groove;
    done.setWidth(static_cast<int>(groove.width() * std::clamp(share, 0.0, 1.0)));
    if (busy)
        done.moveCenter(groove.center());
    if (done.width() > 4)
        drawBox(painter, done, t.primary, QColor(), 4);
}

void drawLine(QPainter *painter, const QRect &rect, Qt::Orientation orientation)
{
    const QRect line = orientation == Qt::Horizontal
        ? QRect(rect.left(), rect.center().y(), rect.width(), 1)
        : QRect(rect.center().x(), rect.top(), 1, rect.height());
    painter->fillRect(line, Tokens::current().hairline);
}

} // namespace rueckhalt::parts
