// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/choicebutton.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Radius = 6;

constexpr int WrapFlags = Qt::AlignCenter | Qt::TextWordWrap;

} // namespace

ChoiceButton::ChoiceButton(int value, QWidget *parent)
    : QAbstractButton(parent)
    , m_value(value)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setExample(const QString &example)
{
    m_example = example;
    setAccessibleDescription(example);
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const
{
    // Two pixels more than the text, because drawing wraps when the width is just met.
    const int width = fontMetrics().horizontalAdvance(text()) + 2 * padding() + 2;
    return {width, controlHeight(this)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    // A long word may break; half of it is what a line must hold at least.
    return {std::min(sizeHint().width(), 2 * padding() + 12 * fontMetrics().averageCharWidth()),
        controlHeight(this)};
}

int ChoiceButton::heightForWidth(int width) const
{
    const int needed = wrappedHeight(text(), font(), width - 2 * padding()) + 2 * space::Small;
    return std::max(needed, controlHeight(this));
}

int ChoiceButton::wrappedHeight(const QString &text, const QFont &font, int width)
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(font)
        .boundingRect(0, 0, std::max(width, 1), 100000, WrapFlags, text)
        .height();
}

void ChoiceButton::paintFrame(QPainter &painter) const
{
    const Tokens &tokens = Tokens::current();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || underMouse();
    const qreal line = isChecked() ? 2.0 : 1.0;
    painter.setPen(QPen(strong ? tokens.primary : tokens.edge, line));
    painter.setBrush(isChecked() ? tokens.selection : tokens.surface);
    const qreal inset = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius, Radius);
}

int ChoiceButton::padding() const
{
    return fontMetrics().height() * 4 / 3;
}

int ChoiceButton::tickSize() const
{
    return fontMetrics().height() * 4 / 5;
}

void ChoiceButton::paintTick(QPainter &painter, QPointF at) const
{
    const int size = tickSize();
    QPainterPath tick;
    tick.moveTo(at + QPointF(1, size * 0.55));
    tick.lineTo(at + QPointF(size * 0.4, size * 0.85));
    tick.lineTo(at + QPointF(size - 1, size * 0.2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Tokens::current().primary, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    QRect words = rect().adjusted(padding(), 0, -padding(), 0);
    if (isChecked()) {
        paintTick(painter, QPointF(8, (height() - tickSize()) / 2.0));
        words.translate(tickSize() / 2, 0);
    }
    painter.setPen(Tokens::current().text);
    painter.drawText(words, WrapFlags, text());
}

bool ChoiceButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    // Everything but the space bar belongs to the group (arrows, letters) or to the page (digits).
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Select)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

} // namespace rueckhalt
