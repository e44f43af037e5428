// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace rueckhalt {

void WheelGuard::protect(QWidget *widget)
{
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return false;
    event->ignore(); // for the page around it
    return true;
}

} // namespace rueckhalt
