// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/reasonline.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace rueckhalt {

namespace {

constexpr int Gap = 6;

QColor inkOf(TextLabel::Tone tone)
{
    const Tokens &t = Tokens::current();
    switch (tone) {
    case TextLabel::Tone::Normal:
        return t.text;
    case TextLabel::Tone::Muted:
        return t.mutedText;
    case TextLabel::Tone::Danger:
        return t.danger;
    case TextLabel::Tone::Success:
        return t.success;
    case TextLabel::Tone::Warning:
        return t.warning;
    }
    Q_UNREACHABLE();
}

} // namespace

ReasonLine::ReasonLine(
    const QString &icon, TextLabel::Tone iconTone, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(iconTone)
    , m_text(new TextLabel(sentence, TextLabel::Tone::Normal, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    indent();
}

void ReasonLine::indent()
{
    layout()->setContentsMargins(m_text->fontMetrics().height() + Gap, 0, 0, 0);
}

void ReasonLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        indent();
}

void ReasonLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, m_text->y(),
        iconPixmap(m_icon, inkOf(m_tone), m_text->fontMetrics().height(), devicePixelRatioF()));
}

} // namespace rueckhalt
