// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/casecodec.h"
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

/// The sealed parts of a case. What is read can be told and is continued by itself.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    isCanonical(decodeCaseEvent(bytesOf(bytes)), bytes);
    isCanonical(decodeCaseGlance(bytesOf(bytes)), bytes);
    const auto record = decodeCaseRecord(bytesOf(bytes));
    isCanonical(record, bytes);
    if (!record)
        return 0;
    fuzz::mustHold(!record->isEmpty() && record->continues(*record));
    for (const CaseEvent &event : record->history())
        fuzz::mustHold(!sentenceFor(event, Language::German).isEmpty());
    return 0;
}
