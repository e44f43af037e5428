// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace rueckhalt {

WheelGuard::WheelGuard(QWidget *form)
    : QObject(form)
{
    const auto widgets = form->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget))
            continue;
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel either
        widget->installEventFilter(this);
    }
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace rueckhalt
