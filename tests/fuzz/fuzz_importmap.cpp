// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/importreading.h"

using namespace rueckhalt;

/// A mapping file; a good one is put to use.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ImportMapReading reading = readImportMap(fuzz::bytesFrom(data, size));
    if (!reading.problems.isEmpty())
        return 0;
    static const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    QByteArray list = reading.map.columnNames().join(reading.map.delimiter).toUtf8() + '\n';
    list += QByteArray("1;2,3\t01.02.2026|x\n");
    static_cast<void>(readImport(list, reading.map, now));
    return 0;
}
