// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseperiod.h"
#include "reports/reportwriter.h"

#include <QStringList>

#include <optional>

namespace rueckhalt {

/// The tables of the first release about that period in a made-up house of three sites with so many
/// incidents a year, through the real disclosure control. Where it lets nothing through, the same
/// tables with every number withheld.
QList<PublishableTable> releasedTables(const ReleasePeriod &period, int incidents);
/// Those of the whole year.
QList<PublishableTable> sampleTables(int incidents, int year = 2026);

/// Everything a report can hold, about the period of the template: tables of the release and of the
/// year before, suggested measures, the plan, population, sources, note, anchor.
ReportContents sampleContents(ReportTemplate form, Language language, int incidents = 300);

/// What a tool says (pdftotext, pdfinfo, qpdf, …); nothing if it is not installed.
std::optional<QString> asked(const QString &tool, const QStringList &arguments);

} // namespace rueckhalt
