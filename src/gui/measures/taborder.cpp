// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/taborder.h"

#include <QWidget>

namespace rueckhalt {

namespace {

/// Not one that only hands the focus on: QWidget::setTabOrder() would go after what it hands it to.
bool isStop(const QWidget *widget, const QWidget *window)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy()
        && widget->window() == window;
}

} // namespace

void putTabStopsBefore(QWidget *stop, const QList<QWidget *> &parts)
{
    QWidget *before = stop->previousInFocusChain();
    while (before != stop && !isStop(before, stop->window()))
        before = before->previousInFocusChain();
    if (before == stop)
        return;
    for (QWidget *part : parts) {
        QWidget::setTabOrder(before, part);
        before = part;
    }
}

QList<QWidget *> tabStopsIn(const QWidget *widget)
{
    QList<QWidget *> stops;
    for (QWidget *part : widget->findChildren<QWidget *>()) {
        // The list of a combo box is a window of its own.
        if (isStop(part, widget->window()))
            stops << part;
    }
    return stops;
}

} // namespace rueckhalt
