// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "domain/disclosure/disclosurerule.h"
#include "domain/disclosure/publishabletable.h"
#include "domain/disclosure/releasedmeasures.h"
#include "domain/measure/measure.h"
#include "domain/statistics/facttable.h"

#include <QDate>
#include <QSet>

namespace rueckhalt {

/// What a report says of itself: period, filters, rule.
struct ReleaseScope
{
    int year = 0; ///< incidents that happened in this year
    QDate asOf; ///< day the report was made
    Text authority; ///< name of the house; may be empty
    DisclosureRule rule;
};

/// All that the annual report (Jahresbericht) may say: protected tables and measures, no persons.
/// Made only by releaseYear().
struct AnnualRelease
{
    ReleaseScope scope;
    QList<PublishableTable> tables; ///< job area × type, type × quarter, level, trigger
    QList<ReleasedMeasure> measures; ///< the most recommended, best first, at most ten
};

/// Counts the year and protects all its tables together: sensitive cells, zeros and every further
/// cell needed carry one symbol, so that nobody who has the whole report can compute a sensitive
/// cell, prove that a sensitive group had an incident, or that it had fewer than the minimum.
/// `unreviewed`: reports that nobody has looked at yet; they are counted, but their persons protect
/// nobody, because anybody can send them.
AnnualRelease releaseYear(const FactTable &facts, const ReleaseScope &scope,
    const MeasureCatalog &catalog, const QSet<IncidentId> &unreviewed = {});

} // namespace rueckhalt
