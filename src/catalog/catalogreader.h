// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/measure/measure.h"

#include <QByteArray>

namespace rueckhalt {

/// A file given to the reader: its name for messages and its bytes (UTF-8 JSON).
struct CatalogFile
{
    QString name;
    QByteArray content;
};

/// One thing wrong in a catalogue file; `line` counts from 1.
struct CatalogProblem
{
    QString file;
    int line = 0;
    QString message; ///< English, for whoever edits the catalogue
    QString german = {}; ///< where an authority can meet it: in packages and drafts

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::German && !german.isEmpty() ? german : message;
    }
    bool operator==(const CatalogProblem &) const = default;
};

/// Either a catalogue or every problem found in all files, never half of both.
struct CatalogReading
{
    MeasureCatalog catalog;
    QList<CatalogProblem> problems;
};

/// Reads measure files strictly: unknown or missing keys, unknown codes, duplicate ids and keys,
/// a missing language, texts out of bounds, wrong types, depth or size beyond limits are problems.
/// `sources` is the content of sources.json.
CatalogReading readCatalog(const QList<CatalogFile> &measures, const CatalogFile &sources);

/// The catalogue embedded in the program. Fails only when the program was built from a bad one,
/// which a test prevents.
Result<MeasureCatalog> shippedCatalog();

} // namespace rueckhalt
