// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/incidentnumber.h"

namespace rueckhalt {

std::optional<FactTable::Row> rowOfNumber(const FactTable &facts, const QString &number)
{
    const QStringList parts = number.split(u'-');
    if (parts.size() != 2)
        return std::nullopt;
    const auto year = parts[0].toUInt();
    const auto sequence = parts[1].toUInt();
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (facts.numberYear[row] == year && facts.numberSequence[row] == sequence)
            return row;
    }
    return std::nullopt;
}

} // namespace rueckhalt
