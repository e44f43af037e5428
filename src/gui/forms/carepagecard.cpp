// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/carepagecard.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

CarePageCard::CarePageCard(QWidget *parent)
    : Card(QString(), parent)
    , m_text(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("carePageCard"));
    m_button->setObjectName(QStringLiteral("openCarePage"));
    m_button->setIcon(iconFor(QStringLiteral("heart")));
    column()->addWidget(m_text);
    column()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &CarePageCard::carePageRequested);
    retranslate();
}

void CarePageCard::retranslate()
{
    setHeading(tr("Has something just happened?"));
    m_text->setText(
        tr("One page for the person affected, to print and take along: what helps now and who "
           "helps here. It names nobody involved."));
    m_button->setText(tr("Open “What matters &now”"));
}

void CarePageCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rueckhalt
