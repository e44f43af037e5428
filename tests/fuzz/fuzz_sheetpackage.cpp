// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheetpackage.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// A package of sheets from another authority: what is accepted is written and read again without
/// a difference.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString name = QStringLiteral("sheets.json");
    const PackageReading reading = readPackage({name, fuzz::bytesFrom(data, size)});
    fuzz::mustHold(reading.problems.isEmpty() != reading.sheets.isEmpty());
    if (reading.sheets.isEmpty())
        return 0;
    const QByteArray written = writePackage(reading.sheets, reading.exported);
    const PackageReading again = readPackage({name, written});
    fuzz::mustHold(again.problems.isEmpty() && again.sheets.size() == reading.sheets.size()
        && again.exported == reading.exported);
    for (const PackagedSheet &sheet : again.sheets)
        fuzz::mustHold(isOwnMeasureId(sheet.measure.id) && sheet.version >= 1);
    fuzz::mustHold(writePackage(again.sheets, again.exported) == written);
    return 0;
}
