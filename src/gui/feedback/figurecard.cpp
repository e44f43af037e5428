// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/figurecard.h"

#include "gui/common/controls.h"
#include "gui/trends/heatview.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

FigureCard::FigureCard(QWidget *parent)
    : HeatCard(parent)
    , m_more(new QPushButton(this))
{
    m_more->setObjectName(QStringLiteral("more"));
    setButtonKind(m_more, ButtonKind::Quiet);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_more);
    layout->addStretch(1);
    addPart(row);
    row->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        fill();
    });
}

void FigureCard::showFigures(const HeatTable &table)
{
    m_table = table;
    fill();
}

void FigureCard::fill()
{
    // One row more is not worth a button.
    const bool isLong = m_table.rows.size() > m_firstRows + 1;
    HeatTable shown = m_table;
    if (isLong && !m_isOpen) {
        const qsizetype left = m_table.rows.size() - m_firstRows;
        shown.rows = m_table.rows.mid(left);
        shown.cells = m_table.cells.mid(left * m_table.columns.size());
        shown.strongRow = std::max<qsizetype>(m_table.strongRow - left, -1);
    }
    showCells(shown);
    view()->setVisible(!shown.rows.isEmpty());
    m_more->parentWidget()->setVisible(isLong);
    retranslate();
    layOutAnew(view());
}

void FigureCard::retranslate()
{
    HeatCard::retranslate();
    m_more->setText(m_isOpen ? tr("Show the last %n only", nullptr, static_cast<int>(m_firstRows))
                             : tr("Show all %n", nullptr, static_cast<int>(m_table.rows.size())));
    m_more->setAccessibleName(tr("%1: %2").arg(title(), m_more->text()));
}

PlainTable FigureCard::plainTable() const
{
    HeatTableModel model;
    model.setTable(m_table);
    PlainTable table = plainTableOf(model, title(), sentence());
    for (QStringList &row : table.rows) {
        for (QString &cell : row)
            cell.replace(u'\n', u' ');
    }
    if (!m_rowHead.isEmpty() && !table.heads.isEmpty())
        table.heads.first() = m_rowHead;
    return table;
}

} // namespace rueckhalt
