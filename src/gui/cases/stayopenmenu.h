// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace rueckhalt {

/// A menu of ticks in which several can be set in one go: a click, Space or Enter on a checkable
/// entry toggles it and leaves the menu open; Esc or a click outside closes it.
class StayOpenMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool toggle(QAction *action);
};

} // namespace rueckhalt
