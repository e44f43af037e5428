// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

class QWidget;

namespace rueckhalt {

/// What stands in the fields of a window, by their names: texts, days, what is chosen and ticked,
/// also in lists of boxes. Passwords are left out.
[[nodiscard]] QMap<QString, QString> fieldTexts(const QWidget &window);

/// Puts it back as far as the fields are there and can take it. Choices come first, because other
/// fields may depend on them.
void putFieldTexts(QWidget &window, const QMap<QString, QString> &texts);

} // namespace rueckhalt
