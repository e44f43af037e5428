// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"

#include <QDate>

#include <span>

namespace rueckhalt {

/// One version of a sheet as authorities exchange it.
struct PackagedSheet
{
    Measure measure; ///< a text in one language only has the other one empty
    int version = 1;
    int line = 0; ///< where it begins in the file; counts from 1, 0 when it was not read from one
};

/// Either all sheets of a package or every problem found in it, never half of both.
struct PackageReading
{
    QDate exported;
    QList<PackagedSheet> sheets;
    QList<CatalogProblem> problems;
};

/// Whether the sheets must have everything, or only nothing that no sheet may have. A draft may
/// also lack id and version.
enum class Completeness { Whole, Draft };

/// A package: one JSON file of at most 4 MiB with at most 500 sheets and the sources they name.
/// Read as strictly as the catalogue, with plain text only, see
/// measures-catalog/package.schema.json.
PackageReading readPackage(
    const CatalogFile &file, Completeness completeness = Completeness::Whole);

/// The same sheets always give the same bytes, and reading them gives the sheets again (as drafts,
/// if one has no id yet). Where two
/// sheets give one key to different sources, the later one gets another key.
QByteArray writePackage(std::span<const PackagedSheet> sheets, const QDate &exported);

} // namespace rueckhalt
