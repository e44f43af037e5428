// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace rueckhalt {

/// Makes widgets that were added later stops of the Tab key before `stop`, in their order; what
/// was made last would otherwise be last in the whole window.
void putTabStopsBefore(QWidget *stop, const QList<QWidget *> &parts);
/// What in a widget takes the Tab key, in the order in which it was made.
[[nodiscard]] QList<QWidget *> tabStopsIn(const QWidget *widget);

} // namespace rueckhalt
