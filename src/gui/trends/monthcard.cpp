// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/monthcard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/trends/barview.h"

#include <QBoxLayout>
#include <QPushButton>

namespace rueckhalt {

MonthCard::MonthCard(QWidget *parent)
    : TrendCard(parent)
    , m_model(new BarTableModel(this))
    , m_chart(new MonthChart(this))
    , m_view(new BarView(this))
    , m_asTable(new QPushButton(this))
{
    m_view->setModel(m_model);
    m_view->hide();
    m_asTable->setObjectName(QStringLiteral("asTable"));
    m_asTable->setIcon(iconFor(QStringLiteral("table")));
    m_asTable->setCheckable(true);
    setButtonKind(m_asTable, ButtonKind::Quiet);
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_asTable);
    rowLayout->addStretch(1);
    addPart(m_chart);
    addPart(row);
    addPart(m_view);
    connect(m_asTable, &QPushButton::toggled, this, &MonthCard::showTable);
    connect(m_view, &CountView::copyRequested, this, &TrendCard::copy);
    connect(m_view, &CountView::chosen, this, [this](const QModelIndex &index) {
        emit monthChosen(index.data(BarTableModel::KeyRole).toInt());
    });
    connect(m_chart, &MonthChart::monthChosen, this,
        [this](int position) { emit monthChosen(m_model->table().rows.at(position).key); });
}

void MonthCard::showMonths(const MonthChart::Content &content, const BarTable &table)
{
    Q_ASSERT(content.months.size() == table.rows.size());
    m_model->setTable(table);
    m_chart->show(content, sentence());
    retranslate();
}

void MonthCard::showTable(bool shown)
{
    m_asTable->setChecked(shown);
    m_view->setVisible(shown);
    retranslate();
    layOutAnew(m_view);
}

bool MonthCard::isTableShown() const
{
    return m_asTable->isChecked();
}

void MonthCard::focusStart()
{
    (isTableShown() ? static_cast<QWidget *>(m_view) : m_asTable)->setFocus(Qt::OtherFocusReason);
}

void MonthCard::retranslate()
{
    TrendCard::retranslate();
    m_view->setAccessibleName(title());
    m_view->setAccessibleDescription(sentence());
    m_asTable->setText(isTableShown() ? tr("Hide the table") : tr("Show as table"));
    m_asTable->setAccessibleName(tr("%1: %2").arg(title(), m_asTable->text()));
}

PlainTable MonthCard::plainTable() const
{
    return plainTableOf(*m_model, title(), sentence());
}

} // namespace rueckhalt
