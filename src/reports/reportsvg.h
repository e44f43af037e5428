// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportchart.h"

namespace rueckhalt {

/// The drawing as an SVG element for a page whose style sheet colours its classes (HtmlStyle),
/// with title and description for those who do not see it. `id` is its own in the page.
QString svgElement(const ChartDrawing &drawing, const QString &id, const QString &title,
    const QString &description);

} // namespace rueckhalt
