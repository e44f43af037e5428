// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/heatcard.h"

#include "gui/trends/heatview.h"

namespace rueckhalt {

HeatCard::HeatCard(QWidget *parent)
    : TrendCard(parent)
    , m_model(new HeatTableModel(this))
    , m_view(new HeatView(this))
{
    m_view->setModel(m_model);
    addPart(m_view);
    connect(m_view, &CountView::copyRequested, this, &TrendCard::copy);
    connect(m_view, &CountView::chosen, this,
        [this](const QModelIndex &index) { emit cellChosen(index.row(), index.column()); });
}

void HeatCard::showCells(const HeatTable &table)
{
    m_model->setTable(table);
    retranslate();
}

void HeatCard::retranslate()
{
    TrendCard::retranslate();
    m_view->setAccessibleName(title());
    m_view->setAccessibleDescription(sentence());
}

PlainTable HeatCard::plainTable() const
{
    return plainTableOf(*m_model, title(), sentence());
}

} // namespace rueckhalt
