// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/factlist.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QGridLayout>

namespace rueckhalt {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Medium);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
}

void FactList::show(const QList<StatedFact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < static_cast<int>(facts.size()); ++row) {
        auto *label = new TextLabel(facts.at(row).label, TextLabel::Tone::Muted, this);
        auto *value = new TextLabel(facts.at(row).value, TextLabel::Tone::Normal, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
    }
}

} // namespace rueckhalt
