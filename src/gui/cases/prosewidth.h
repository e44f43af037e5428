// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/tokens.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace rueckhalt {

/// Keeps lines of prose in `content` as long as they can be read with ease, however wide `page` is.
/// A margin and not a maximum width, because a layout measures heights for the width without it.
/// To be called when the page has another size or font.
inline void keepProseNarrow(QLayout &content, const QWidget &page)
{
    constexpr int mostCharacters = 110;
    const int surplus = page.width() - mostCharacters * page.fontMetrics().averageCharWidth();
    content.setContentsMargins(0, 0, std::max<int>(space::Small, surplus), space::Large);
}

} // namespace rueckhalt
