// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/indicatorfile.h"
#include "intake/indicatorlist.h"
#include "intake/indicatormapwriting.h"

using namespace rueckhalt;

/// A mapping of a list of indicators, which is put to use and written again, and the definition of
/// an indicator of one's own.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    const IndicatorMapReading reading = readIndicatorMap(bytes, catalogue);
    if (reading.problems.isEmpty()) {
        const QByteArray written = writtenIndicatorMap(reading.map, catalogue);
        const IndicatorMapReading again = readIndicatorMap(written, catalogue);
        fuzz::mustHold(again.problems.isEmpty());
        fuzz::mustHold(writtenIndicatorMap(again.map, catalogue) == written);
        QByteArray list;
        for (int i = 0; i < reading.map.skipLines && i < 100; ++i)
            list += '\n';
        list += reading.map.columnNames().join(reading.map.delimiter).toUtf8() + '\n';
        list += QByteArray("1;2,3\t01.02.2026|x\n");
        static_cast<void>(readIndicators(list, reading.map, catalogue, {}, QDate(2026, 11, 20)));
    }
    const OwnIndicatorReading own = readOwnIndicator(bytes);
    if (!own.problems.isEmpty())
        return 0;
    if (IndicatorCatalogue::with({own.own})) {
        const QByteArray kept = encodeOwnIndicators({own.own});
        const auto again = decodeOwnIndicators(kept);
        fuzz::mustHold(again && encodeOwnIndicators(*again) == kept);
    }
    return 0;
}
