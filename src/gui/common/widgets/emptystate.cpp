// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/emptystate.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new HeadingLabel(TypeRole::Section, this))
    , m_sentence(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XXLarge, space::XLarge, space::XXLarge);
    column->setSpacing(space::Medium);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setTone(TextLabel::Tone::Muted);
    m_button->setObjectName(QStringLiteral("emptyStateAction"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::setIcon(const QString &iconName)
{
    m_iconName = iconName;
    showIcon();
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void EmptyState::setAction(const QString &verb)
{
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
}

bool EmptyState::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        showIcon();
    return QWidget::event(event);
}

void EmptyState::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, Tokens::current().edge, 40, devicePixelRatioF()));
}

} // namespace rueckhalt
