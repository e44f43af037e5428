// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/chip.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace rueckhalt {

Chip::Chip(QWidget *parent)
    : Chip(QString(), parent)
{
}

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    setCheckable(!removable);
    updateGeometry();
    update();
}

int Chip::markSize() const
{
    return fontMetrics().height();
}

QSize Chip::sizeHint() const
{
    // Room for the mark is kept even when it is off, so that nothing moves when it comes.
    const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + markSize()
        + space::Hair + 2 * space::Medium;
    return QSize(width, std::max(controlHeight(this), fontMetrics().height() + 10));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    const bool on = isChecked() || m_removable;
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor ink = palette().color(group, QPalette::ButtonText);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = on ? 1.5 : 1;
    QColor ground = on ? t.selection : t.surface;
    if (underMouse() && isEnabled())
        ground = t.dark ? ground.lighter(115) : ground.darker(104);
    painter.setBrush(ground);
    painter.setPen(QPen(!isEnabled() ? t.hairline : on ? t.primary : t.edge, width));
    const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const int mark = markSize();
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int used = words.width() + (on ? mark + space::Hair : 0);
    int x = (this->width() - used) / 2;
    const QPoint middle = rect().center();
    if (on && !m_removable) {
        painter.drawPixmap(x, middle.y() - mark / 2,
            iconPixmap(QStringLiteral("check"), t.primary, mark, devicePixelRatioF()));
        x += mark + space::Hair;
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, words.width() + 1, height()),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
    if (m_removable)
        painter.drawPixmap(x + words.width() + space::Hair, middle.y() - mark / 2,
            iconPixmap(QStringLiteral("close"), t.mutedText, mark, devicePixelRatioF()));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

} // namespace rueckhalt
