// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// A file of the catalogue of measures, and the same bytes as list of sources.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray sources
        = R"({"our": {"title": {"de": "Eigenes", "en": "Own"}, "url": ""},
              "WZ": {"title": {"de": "Warten", "en": "Waiting"}, "url": "https://a.example"}})";
    const CatalogFile sourceFile {QStringLiteral("sources.json"), sources};
    const CatalogFile file {QStringLiteral("B02.json"), fuzz::bytesFrom(data, size)};
    const CatalogReading reading = readCatalog({file}, sourceFile);
    const auto &measures = reading.catalog.measures();
    fuzz::mustHold(reading.problems.isEmpty() == (measures.size() == 1));
    if (!measures.isEmpty()) {
        const Measure &measure = measures.first();
        fuzz::mustHold(measure.id == QLatin1String("B02") && !measure.title.de.isEmpty()
            && !measure.title.en.isEmpty() && !measure.classes.isEmpty());
        fuzz::mustHold(measure.sheet && measure.sheet->description.isComplete()
            && measure.sheet->firstSteps.size() == 3
            && !measure.sheet->evidence.statements.isEmpty()
            && !measure.sheet->related.contains(measure.id));
    }
    const CatalogReading asSources
        = readCatalog({}, {sourceFile.name, fuzz::bytesFrom(data, size)});
    fuzz::mustHold(asSources.catalog.measures().isEmpty());
    return 0;
}
