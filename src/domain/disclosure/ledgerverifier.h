// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "domain/disclosure/releaseledger.h"

namespace rueckhalt {

/// What a check of one year found.
struct LedgerFinding
{
    int numbers = 0; ///< published numbers that were added up again
    int groups = 0; ///< sensitive groups
    int witnesses = 0;
    int readers = 0; ///< affected persons whose own knowledge was taken into account
    QStringList problems; ///< codes without anything personal, "number 2026-Q1 site_type 3 4";
                          ///< none: all holds

    [[nodiscard]] bool holds() const { return problems.isEmpty(); }
};

/// Checks the promise for one year without any solver, from what is stored alone: counts the frozen
/// incidents and adds up every witness again and compares with every number ever released in the
/// year, makes the list of sensitive groups of the last release anew, and looks for the two
/// witnesses of each group of any release, for every reader: somebody from outside, and every
/// affected person who knows the own incidents.
///
/// Groups with an erased incident may lack a witness: what earlier releases said of them was no
/// secret when it was said. Teams that are too small are not looked for (head counts are no part of
/// the ledger). NotFound for a year without releases, Cancelled when `progress` says so.
[[nodiscard]] Result<LedgerFinding> verifyLedger(
    const ReleaseLedger &ledger, int year, const Progress &progress = {});

} // namespace rueckhalt
