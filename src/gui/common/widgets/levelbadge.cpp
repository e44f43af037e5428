// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/levelbadge.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace rueckhalt {

LevelBadge::LevelBadge(QWidget *parent)
    : LevelBadge(AachenLevel::Level0, Form::DigitAndWord, parent)
{
}

LevelBadge::LevelBadge(AachenLevel level, Form form, QWidget *parent)
    : QWidget(parent)
    , m_level(level)
    , m_form(form)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void LevelBadge::setLevel(AachenLevel level)
{
    m_level = level;
    describe();
    updateGeometry();
    update();
}

QString LevelBadge::word() const
{
    return shortWordFor(m_level, uiLanguage());
}

void LevelBadge::describe()
{
    setAccessibleName(wordFor(m_level, uiLanguage()));
    setToolTip(m_form == Form::DigitOnly ? accessibleName() : QString());
}

int LevelBadge::squareSide(const QFontMetrics &metrics)
{
    return std::max(20, metrics.height() + 4);
}

QSize LevelBadge::sizeHint() const
{
    const int side = squareSide(fontMetrics());
    const int words = m_form == Form::DigitOnly
        ? 0
        : space::Small + fontMetrics().horizontalAdvance(word()) + 1;
    return QSize(side + words, side);
}

void LevelBadge::paintSquare(
    QPainter &painter, const QRect &rect, AachenLevel level, const QFont &font)
{
    const Tokens &t = Tokens::current();
    const int side = squareSide(QFontMetrics(font));
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    QFont bold(font);
    bold.setWeight(QFont::DemiBold);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.colorOf(level));
    painter.drawRoundedRect(square, 4, 4);
    painter.setFont(bold);
    painter.setPen(t.dark ? t.window : t.surface);
    painter.drawText(square, Qt::AlignCenter, QString::number(static_cast<int>(level)));
    painter.restore();
}

void LevelBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = squareSide(fontMetrics());
    paintSquare(painter, QRect(0, 0, side, height()), m_level, font());
    if (m_form == Form::DigitOnly)
        return;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        rect().adjusted(side + space::Small, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word());
}

void LevelBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
