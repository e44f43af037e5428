// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/card.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace rueckhalt {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

Card::Card(const QString &heading, QWidget *parent)
    : Card(parent)
{
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    if (m_heading == nullptr) {
        m_heading = new HeadingLabel(TypeRole::Section, this);
        column()->insertWidget(0, m_heading);
    }
    m_heading->setText(heading);
}

QVBoxLayout *Card::column()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    if (column == nullptr) {
        column = new QVBoxLayout(this);
        column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
        column->setSpacing(space::Medium);
    }
    return column;
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(QPen(t.hairline, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace rueckhalt
