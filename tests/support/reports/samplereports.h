// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseperiod.h"
#include "reports/reportwriter.h"

#include <QStringList>

#include <optional>

namespace rueckhalt {

/// The protected year of a made-up house, through the real disclosure control.
AnnualRelease sampleRelease(int incidents, int year = 2026);

/// The tables of the first release about that period in a house of five sites, through the release
/// ledger's own preparation.
QList<PublishableTable> releasedTables(const ReleasePeriod &period, int incidents);

/// sampleContents() with the tables of releasedTables() for the period of the template.
ReportContents releasedContents(ReportTemplate form, Language language, int incidents = 600);

/// Everything a report can hold, from sampleRelease(): suggested measures, the plan, an earlier
/// year, population, sources, note, anchor.
ReportContents sampleContents(ReportTemplate form, Language language, int incidents = 300);

/// What a tool says (pdftotext, pdfinfo, qpdf, …); nothing if it is not installed.
std::optional<QString> asked(const QString &tool, const QStringList &arguments);

} // namespace rueckhalt
