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
        // Of version 1, the next saving makes version 2, which is then as it was read.
        const auto written = encode(*record);
        fuzz::mustHold(written.has_value());
        const auto again = decodeReportRecord(bytesOf(*written));
        fuzz::mustHold(again && encode(*again) == *written);
        fuzz::mustHold(bytes.startsWith('\1') || *written == bytes);
        static_cast<void>(reportDocument(record->contents));
    }
    return 0;
}
