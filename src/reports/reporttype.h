// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pdfcanvas.h"
#include "reports/reportpalette.h"

/// The type of printed reports.
namespace rueckhalt::reporttype {

inline constexpr PdfCanvas::Style Body {.size = 10};
inline constexpr PdfCanvas::Style Muted {.size = 9, .color = paper::Muted};
inline constexpr PdfCanvas::Style Caption {
    .size = 8.5, .weight = PdfCanvas::Weight::Semibold, .color = paper::Muted};
inline constexpr PdfCanvas::Style Section {
    .size = 16, .weight = PdfCanvas::Weight::Semibold, .color = paper::Primary};
inline constexpr PdfCanvas::Style Topic {.size = 11.5, .weight = PdfCanvas::Weight::Semibold};

} // namespace rueckhalt::reporttype
