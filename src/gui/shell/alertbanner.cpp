// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/alertbanner.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int BarWidth = 4;
constexpr int IconSize = 20;

} // namespace

AlertBanner::AlertBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new HeadingLabel(TypeRole::Section, this))
    , m_text(new TextLabel(this))
    , m_details(new QPushButton(this))
    , m_putAway(new QPushButton(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("alertBanner"));
    m_title->setObjectName(QStringLiteral("alertTitle"));
    m_text->setObjectName(QStringLiteral("alertText"));
    m_details->setObjectName(QStringLiteral("alertDetails"));
    m_putAway->setObjectName(QStringLiteral("alertPutAway"));
    setButtonKind(m_putAway, ButtonKind::Quiet);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Hair);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_details);
    buttons->addWidget(m_putAway);
    buttons->addStretch();
    m_row->setSpacing(space::Small);
    m_row->addLayout(words, 1);
    m_row->addLayout(buttons);
    m_row->setAlignment(buttons, Qt::AlignVCenter);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(space::XLarge, space::Medium, space::XLarge, space::Medium);
    whole->setSpacing(space::Medium);
    whole->addWidget(m_icon, 0, Qt::AlignTop);
    whole->addLayout(m_row, 1);
    connect(m_details, &QPushButton::clicked, this, &AlertBanner::detailsRequested);
    connect(m_putAway, &QPushButton::clicked, this, &AlertBanner::putAway);
    setAlerts({});
}

void AlertBanner::setAlerts(const QList<RegisterAlert> &alerts)
{
    m_alerts = alerts;
    std::stable_partition(m_alerts.begin(), m_alerts.end(),
        [](const RegisterAlert &alert) { return forbidsWriting(alert.kind); });
    setVisible(!m_alerts.isEmpty());
    retranslate();
    if (m_alerts.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void AlertBanner::setNarrow(bool narrow)
{
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AlertBanner::putAway()
{
    // The focus goes on to the page, not into nowhere.
    focusNextChild();
    hide();
}

void AlertBanner::retranslate()
{
    m_details->setText(tr("Show &integrity"));
    m_putAway->setText(tr("Put this message away"));
    if (m_alerts.isEmpty())
        return;
    const RegisterAlert &gravest = m_alerts.first();
    const AlertWords &words = wordsFor(gravest.kind);
    const Language language = uiLanguage();
    QStringList sentences {explanationOf(gravest, language), words.whatToDo.in(language)};
    if (m_alerts.size() > 1)
        sentences << tr("%n more finding(s) under “Integrity”.", nullptr,
            static_cast<int>(m_alerts.size()) - 1);
    m_title->setText(words.title.in(language));
    m_text->setText(sentences.join(QChar(u' ')));
    setAccessibleName(m_title->text() + QStringLiteral(". ") + m_text->text());
    m_putAway->setVisible(!forbidsWriting(gravest.kind));
    const int side = IconSize * textScale() / 100;
    m_icon->setPixmap(iconFor(QStringLiteral("warning")).pixmap(side, side));
}

void AlertBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
}

void AlertBanner::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.warningGround);
    painter.fillRect(QRect(0, 0, BarWidth, height()), t.warning);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hairline);
}

} // namespace rueckhalt
