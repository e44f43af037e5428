// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factcounter.h"
#include "session/openregister.h"

#include <span>
#include <vector>

namespace rueckhalt {

/// One value of a dimension: its code (or name, where there is none) and its word. What an
/// incident does not say is the code "".
struct CountLabel
{
    QString code;
    QString word;
    bool operator==(const CountLabel &) const = default;
};

/// How many incidents fall together in one value of each dimension, and the persons behind them.
struct CountCell
{
    QList<CountLabel> labels;
    Count count;
    bool operator==(const CountCell &) const = default;
};

/// Cells that are not empty, in the order of the lists behind the dimensions, of which there are
/// one to three. An incident with several values of a dimension counts in each of them, so cells
/// may add up to more than all. True numbers, for the safety officer's eyes only: nothing here
/// passes disclosure control.
QList<CountCell> countIncidents(const OpenRegister &openRegister,
    std::span<const FactTable::Row> rows, const QList<Grouping> &by, Language language);

} // namespace rueckhalt
