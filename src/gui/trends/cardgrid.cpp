// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/cardgrid.h"

#include "gui/common/tokens.h"
#include "gui/trends/trendcard.h"

#include <QEvent>
#include <QGridLayout>

namespace rueckhalt {

namespace {
/// Characters of a word, its number and a bar that still says something.
constexpr int LeastCharacters = 50;
} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::Large);
}

void CardGrid::add(TrendCard *card)
{
    card->setParent(this);
    m_cards.append(card);
}

int CardGrid::columnsFor(int width) const
{
    const int card = LeastCharacters * fontMetrics().averageCharWidth() + 2 * space::Large;
    return width >= 2 * card + space::Large ? 2 : 1;
}

void CardGrid::arrange()
{
    m_columns = columnsFor(width());
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int row = 0;
    int column = 0;
    for (TrendCard *card : std::as_const(m_cards)) {
        if (card->isHidden())
            continue;
        const bool isWide = card->isWide() || m_columns == 1;
        if (isWide && column > 0) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(card, row, column, 1, isWide ? m_columns : 1);
        column = isWide ? 0 : (column + 1) % m_columns;
        if (column == 0)
            ++row;
    }
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnsFor(width()) != m_columns)
        arrange();
}

void CardGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && columnsFor(width()) != m_columns)
        arrange();
}

} // namespace rueckhalt
