// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace rueckhalt {

/// The icon `name` drawn in one colour, `size` logical pixels wide and high. For painting;
/// widgets take iconFor(), which follows theme and state by itself.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// True when the program has an icon of that name.
bool hasIcon(const QString &name);

} // namespace rueckhalt
