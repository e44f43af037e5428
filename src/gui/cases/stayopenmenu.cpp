// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/stayopenmenu.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMouseEvent>

namespace rueckhalt {

void StayOpenMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void StayOpenMenu::keyPressEvent(QKeyEvent *event)
{
    const bool chosen = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (!chosen || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}

bool StayOpenMenu::toggle(QAction *action)
{
    // One of several (a radio entry) is an answer and closes the menu as usual.
    if (!action || !action->isCheckable() || !action->isEnabled() || action->actionGroup())
        return false;
    action->trigger();
    return true;
}

} // namespace rueckhalt
