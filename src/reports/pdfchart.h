// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pdfcanvas.h"
#include "reports/reportchart.h"

namespace rueckhalt {

/// Puts the drawing on paper with its upper left corner there.
void drawChart(PdfCanvas &canvas, const ChartDrawing &drawing, double x, double y);

} // namespace rueckhalt
