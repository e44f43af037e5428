// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/facttable.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// A segment of coded facts. What is taken can be read row by row and written again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    FactTable table;
    if (!table.appendPacked(fuzz::bytesFrom(data, size))) {
        fuzz::mustHold(table.isEmpty());
        return 0;
    }
    for (FactTable::Row row = 0; row < table.rowCount(); ++row) {
        fuzz::mustHold(table.rowOf(table.ids[row]).has_value());
        static_cast<void>(table.facts(row));
        static_cast<void>(table.number(row));
    }
    FactTable again;
    fuzz::mustHold(again.appendPacked(table.packed(0, table.rowCount())).has_value());
    fuzz::mustHold(again.rowCount() == table.rowCount());
    return 0;
}
