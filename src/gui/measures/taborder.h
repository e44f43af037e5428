// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace rueckhalt {

/// Makes widgets that were added later stops of the Tab key before `stop`, in their order; what
/// was made last would otherwise be last in the whole window. A compound widget comes with all that
/// is in it if it has a focus policy besides its focus proxy; without one Qt leaves it where it is.
void putTabStopsBefore(QWidget *stop, const QList<QWidget *> &parts);

} // namespace rueckhalt
