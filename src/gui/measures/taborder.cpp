// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/taborder.h"

#include <QWidget>

namespace rueckhalt {

void putTabStopsBefore(QWidget *stop, const QList<QWidget *> &parts)
{
    // Not one that only hands the focus on: setTabOrder() would go after what it hands it to.
    QWidget *before = stop->previousInFocusChain();
    while (before != stop && (before->focusPolicy() == Qt::NoFocus || before->focusProxy()))
        before = before->previousInFocusChain();
    if (before == stop)
        return;
    for (QWidget *part : parts) {
        QWidget::setTabOrder(before, part);
        before = part;
    }
}

} // namespace rueckhalt
