// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "session/reportarchive.h"

using namespace rueckhalt;

/// What documents of releases are made of, as rows that everybody with the key of the database can
/// write bytes into. Whatever can be read can be laid out.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto record = decodeReportRecord(bytesOf(bytes))) {
        fuzz::mustHold(encode(*record) == bytes);
        static_cast<void>(reportDocument(record->contents));
    }
    return 0;
}
