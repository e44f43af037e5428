// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/wraplayout.h"

#include <QWidget>

#include <algorithm>

namespace rueckhalt {

namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

WrapLayout::~WrapLayout() = default;

void WrapLayout::setColumns(int columns, int minimumWidth)
{
    m_columns = columns;
    m_minimumWidth = minimumWidth;
    invalidate();
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int WrapLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

std::vector<QLayoutItem *> WrapLayout::shownItems() const
{
    std::vector<QLayoutItem *> shown;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            shown.push_back(item.get());
    }
    return shown;
}

int WrapLayout::widestMinimum() const
{
    int widest = 0;
    for (const QLayoutItem *item : shownItems())
        widest = std::max(widest, item->minimumSize().width());
    return widest;
}

int WrapLayout::columnsFor(int width, int items) const
{
    const int needed = std::max(m_minimumWidth, widestMinimum());
    const int fitting = std::clamp((width + spacing()) / (needed + spacing()), 1, m_columns);
    for (int columns = fitting; columns > 1; --columns) {
        if (items % columns == 0)
            return columns;
    }
    return items <= fitting ? std::max(items, 1) : 1;
}

int WrapLayout::arrange(const QRect &rect, Apply apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int height = m_columns > 0 ? arrangeColumns(inner, apply) : arrangeLines(inner, apply);
    return height + margins.top() + margins.bottom();
}

int WrapLayout::arrangeLines(const QRect &rect, Apply apply) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    for (QLayoutItem *item : shownItems()) {
        const int width = std::min(item->sizeHint().width(), rect.width());
        const int height = heightOf(*item, width);
        if (x > rect.x() && x + width > rect.right() + 1) {
            x = rect.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (apply == Apply::Yes)
            item->setGeometry({x, y, width, height});
        x += width + spacing();
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - rect.y();
}

int WrapLayout::arrangeColumns(const QRect &rect, Apply apply) const
{
    const auto items = shownItems();
    const int columns = columnsFor(rect.width(), static_cast<int>(items.size()));
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    int y = rect.y();
    for (auto first = items.begin(); first != items.end();) {
        const auto left = std::min<std::ptrdiff_t>(columns, items.end() - first);
        int lineHeight = 0;
        for (auto item = first; item != first + left; ++item)
            lineHeight = std::max(lineHeight, heightOf(**item, width));
        int x = rect.x();
        for (auto item = first; apply == Apply::Yes && item != first + left; ++item) {
            (*item)->setGeometry({x, y, width, lineHeight});
            x += width + spacing();
        }
        first += left;
        y += lineHeight + (first == items.end() ? 0 : spacing());
    }
    return y - rect.y();
}

int WrapLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Apply::No);
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : shownItems())
        width = std::max(width, item->sizeHint().width());
    if (m_columns > 0)
        width = m_columns * (m_minimumWidth + spacing()) - spacing();
    return {width, heightForWidth(width)};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : shownItems())
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Apply::Yes);
}

} // namespace rueckhalt
