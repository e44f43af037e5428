// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/bulletlist.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QGridLayout>

namespace rueckhalt {

BulletList::BulletList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Small);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(1, 1);
}

void BulletList::setLines(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
        auto *dot = new TextLabel(QStringLiteral("•"), TextLabel::Tone::Muted, this);
        auto *line = new TextLabel(lines.at(row), TextLabel::Tone::Normal, this);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(dot, row, 0, Qt::AlignTop);
        m_grid->addWidget(line, row, 1);
    }
}

} // namespace rueckhalt
