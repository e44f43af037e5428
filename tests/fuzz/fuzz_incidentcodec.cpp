// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/incidentcodec.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

namespace {

/// Read it is what it was: there is one way to write each value.
template <typename T>
void isCanonical(const Result<T> &decoded, const QByteArray &bytes)
{
    if (!decoded)
        return;
    const auto again = encode(*decoded);
    fuzz::mustHold(again.has_value() && *again == bytes);
}

} // namespace

/// The contents of sealed objects and, a draft being what a report carries, of reports.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    isCanonical(decodeFacts(bytesOf(bytes)), bytes);
    isCanonical(decodePerson(bytesOf(bytes)), bytes);
    isCanonical(decodeDraft(bytesOf(bytes)), bytes);
    return 0;
}
