// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "domain/matching/incidentprofile.h"

namespace rueckhalt {

/// Incidents described in a file, without a register: what `rueckhalt-cli match` works on.
struct MatchCase
{
    IncidentProfile incidents;
    QList<MeasureMark> marks;
    QList<CatalogProblem> problems; ///< if there are any, the rest is empty
};

/// Most bytes of such a file.
constexpr qsizetype MaxMatchCase = qsizetype {4} * 1024 * 1024;

/// Reads a case strictly, after match-case.schema.json: unknown keys and codes, contradictions,
/// wrong types, more than 10,000 entries or 1,000,000 incidents, depth or size beyond limits are
/// problems with their line. A missing activity follows from the place, a missing level from the
/// facts; what is not said stays unknown and speaks neither for nor against anything.
MatchCase readMatchCase(const CatalogFile &file, const MeasureCatalog &catalog);

} // namespace rueckhalt
