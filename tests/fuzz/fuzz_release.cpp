// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasecodec.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// Rows of the release ledger, which everybody with the key of the database can write bytes into,
/// and what is sealed of a year.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto release = decodeRelease(bytesOf(bytes))) {
        fuzz::mustHold(encode(*release) == bytes);
        for (const PublishableTable &table : release->tables) {
            fuzz::mustHold(table.rowCodes().size() == table.rows().size());
            if (!table.rows().isEmpty() && !table.columns().isEmpty())
                static_cast<void>(table.cell(table.rows().size() - 1, table.columns().size() - 1));
        }
    }
    if (auto year = decodeLedgerYear(bytesOf(bytes))) {
        // What a former program wrote is written as today, and of that there is one form only.
        const auto again = encode(*year);
        fuzz::mustHold(again.has_value());
        fuzz::mustHold(bytes.front() == again->front()
                ? *again == bytes
                : encode(*decodeLedgerYear(bytesOf(*again))) == *again);
        static_cast<void>(year->version());
        if (!year->incidents.isEmpty())
            static_cast<void>(year->forget(year->incidents.constFirst().id, 1));
        fuzz::mustHold(encode(*year).has_value());
    }
    return 0;
}
