// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "domain/casework/casesettings.h"
#include "domain/casework/contactsheet.h"
#include "domain/casework/firstaidentry.h"
#include "domain/protection/identity.h"
#include "domain/statistics/population.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// Settings and small records of a register: what cases and the page for persons concerned need,
/// first aid, names of accused persons, unfinished writing, numbers of employees.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto entry = decodeFirstAidEntry(bytesOf(bytes)))
        fuzz::mustHold(encode(*entry) == bytes);
    if (const auto identity = decodeIdentity(bytesOf(bytes))) {
        fuzz::mustHold(encode(*identity) == bytes);
        static_cast<void>(checkIdentity(*identity, QDate(2026, 11, 22), 24));
    }
    if (const auto work = decodeUnfinishedWork(bytesOf(bytes))) {
        // Texts stand there as JSON, which knows several spellings of the same.
        const auto written = encode(*work);
        fuzz::mustHold(written && decodeUnfinishedWork(bytesOf(*written)) == *work);
    }
    const QString text = QString::fromUtf8(bytes);
    if (const auto settings = decodeCaseSettings(text); settings && !text.isEmpty())
        fuzz::mustHold(encode(*settings) == text);
    if (const auto sheet = decodeContactSheet(text))
        fuzz::mustHold(decodeContactSheet(encode(*sheet)) == sheet);
    if (const auto population = decodePopulation(text)) {
        const auto again = decodePopulation(encodePopulation(*population));
        fuzz::mustHold(again && again->figures() == population->figures());
    }
    return 0;
}
