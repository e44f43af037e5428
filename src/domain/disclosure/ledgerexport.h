// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseledger.h"

#include <QByteArray>

#include <functional>

namespace rueckhalt {

/// The proof of a year in plain text, for an auditor who shares nothing with this program. Speaks
/// of true counts: for officers only.
struct LedgerProof
{
    /// year;target;kind;definition – the numbers that the group is made of, each as
    /// release/table/row_dim=row/column_dim=column with its sign.
    QByteArray targets;
    /// year;target;aim;block;atom;count – for each group one year without any of its incidents
    /// ("none") and one with enough ("enough"), as what is more and fewer than in the true year; no
    /// line where that is the true year itself. "idle": has incidents in fields of work that had
    /// none.
    QByteArray witnesses;
};

/// With header lines if asked for, so that several years can follow each other.
enum class LedgerProofHeader { With, Without };
[[nodiscard]] LedgerProof ledgerProof(
    const ReleaseLedger &ledger, int year, LedgerProofHeader header);

} // namespace rueckhalt
