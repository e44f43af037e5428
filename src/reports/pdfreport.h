// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/annualdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// The report on A4 as PDF/A-1b: vectors, embedded fonts, searchable text, page numbers. Needs a
/// QGuiApplication (the platform "offscreen" will do) and a font: without them Unsupported.
Result<QByteArray> pdfReport(const AnnualDocument &document);

} // namespace rueckhalt
