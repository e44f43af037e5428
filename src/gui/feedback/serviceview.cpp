// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/serviceview.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/trends/cardgrid.h"
#include "gui/trends/trendcard.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

ServiceView::ServiceView(const ServiceViewing &viewing, QWidget *parent)
    : QWidget(parent)
    , m_viewing(viewing)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::XLarge, space::Medium, space::XLarge, 0);
    m_column->setSpacing(space::Medium);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("scroll"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, space::Small, space::Large);
    cards->setSpacing(space::Large);
    m_grid = new CardGrid(content);
    m_empty = new EmptyState(content);
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setIcon(QStringLiteral("trends"));
    m_empty->hide();
    connect(m_empty, &EmptyState::actionChosen, this, &ServiceView::indicatorsRequested);
    cards->addWidget(m_empty);
    cards->addWidget(m_grid);
    cards->addStretch(1);
    area->setWidget(content);
    m_column->addWidget(area, 1);
}

void ServiceView::setScope(const ServiceScope &scope)
{
    m_scope = scope;
}

void ServiceView::addHead(QWidget *head)
{
    m_column->insertWidget(0, head);
}

void ServiceView::add(TrendCard *card, const char *name)
{
    card->setObjectName(QString::fromLatin1(name));
    m_grid->add(card);
    connect(card, &TrendCard::copied, this,
        [this] { emit noticed(tr("Copied. It leaves the clipboard in 30 seconds.")); });
}

void ServiceView::arrange(bool isEmpty)
{
    m_empty->setAction(m_offersIndicators ? tr("Take in or enter numbers") : QString());
    m_empty->setVisible(isEmpty);
    m_grid->setVisible(!isEmpty);
    m_grid->arrange();
    layOutAnew(m_grid);
}

QList<PlainTable> ServiceView::shownTables() const
{
    QList<PlainTable> tables;
    for (const TrendCard *card : m_grid->cards()) {
        if (!card->isHidden())
            tables << card->plainTable();
    }
    return tables;
}

void ServiceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
}

} // namespace rueckhalt
