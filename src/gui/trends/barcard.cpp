// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/barcard.h"

#include "gui/common/controls.h"
#include "gui/trends/barview.h"

#include <QBoxLayout>
#include <QPushButton>

namespace rueckhalt {

BarCard::BarCard(QWidget *parent)
    : TrendCard(parent)
    , m_model(new BarTableModel(this))
    , m_view(new BarView(this))
    , m_more(new QPushButton(this))
{
    m_view->setModel(m_model);
    m_more->setObjectName(QStringLiteral("more"));
    setButtonKind(m_more, ButtonKind::Quiet);
    addPart(m_view);
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_more);
    rowLayout->addStretch(1);
    addPart(row);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        fill();
    });
    connect(m_view, &CountView::copyRequested, this, &TrendCard::copy);
    connect(m_view, &CountView::chosen, this, [this](const QModelIndex &index) {
        const int key = index.data(BarTableModel::KeyRole).toInt();
        if (key != BarRow::NoKey)
            emit rowChosen(key);
    });
}

void BarCard::showBars(const BarTable &table)
{
    m_table = table;
    fill();
}

void BarCard::fill()
{
    // One row more is not worth a button.
    const bool isLong = m_table.rows.size() > FirstRows + 1;
    BarTable shown = m_table;
    if (isLong && !m_isOpen) {
        shown.rows.resize(FirstRows);
        // What is filtered by stays in sight.
        for (const BarRow &row : m_table.rows.mid(FirstRows)) {
            if (row.isChosen)
                shown.rows.append(row);
        }
    }
    m_model->setTable(shown);
    m_view->setVisible(!shown.rows.isEmpty());
    m_more->parentWidget()->setVisible(isLong);
    retranslate();
    layOutAnew(m_view);
}

void BarCard::retranslate()
{
    TrendCard::retranslate();
    m_view->setAccessibleName(title());
    m_view->setAccessibleDescription(sentence());
    m_more->setText(m_isOpen ? tr("Show the first %n only", nullptr, static_cast<int>(FirstRows))
                             : tr("Show all %n", nullptr, static_cast<int>(m_table.rows.size())));
    m_more->setAccessibleName(tr("%1: %2").arg(title(), m_more->text()));
}

PlainTable BarCard::plainTable() const
{
    return plainTableOf(*m_model, title(), sentence());
}

} // namespace rueckhalt
