// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/ledgerverifier.h"

namespace rueckhalt {

Result<LedgerFinding> verifyLedger(const ReleaseLedger &ledger, int year, const Progress &progress)
{
    if (!ledger.year(year))
        return failure(Error::Code::NotFound, QString::number(year));
    if (progress && !progress(0, 0))
        return failure(Error::Code::Cancelled);
    LedgerFinding finding;
    for (const Release &release : ledger.releases) {
        for (const PublishableTable &table : release.tables) {
            for (qsizetype row = 0; row < table.rows().size(); ++row) {
                for (qsizetype column = 0; column < table.columns().size(); ++column)
                    finding.numbers += release.id.year() == year && table.cell(row, column) ? 1 : 0;
            }
        }
    }
    if (finding.numbers > 0)
        finding.problems.append(QStringLiteral("not-verified"));
    return finding;
}

} // namespace rueckhalt
