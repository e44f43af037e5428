// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportwriter.h"

#include <QStringList>

#include <optional>

namespace rueckhalt {

/// The protected year of a made-up house, through the real disclosure control.
AnnualRelease sampleRelease(int incidents, int year = 2026);

/// Everything a report can hold, from sampleRelease(): suggested measures, the plan, an earlier
/// year, population, sources, note, anchor.
ReportContents sampleContents(ReportTemplate form, Language language, int incidents = 300);

/// What a tool says (pdftotext, pdfinfo, qpdf, …); nothing if it is not installed.
std::optional<QString> asked(const QString &tool, const QStringList &arguments);

} // namespace rueckhalt
