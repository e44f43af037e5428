// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringtrendwords.h"

#include <algorithm>

namespace rueckhalt {

namespace {

QString directionOf(const RingLine &line, double before, double now, Language language)
{
    if (before == now)
        return Words {"unverändert", "unchanged"}.in(language);
    const bool isMore = now > before;
    if (line.better == BetterIs::Neither)
        return (isMore ? Words {"mehr", "more"} : Words {"weniger", "less"}).in(language);
    return (isMore == (line.better == BetterIs::Higher) ? Words {"besser", "better"}
                                                        : Words {"schlechter", "worse"})
        .in(language);
}

} // namespace

QString trendSentenceFor(const RingLine &line, Language language)
{
    if (line.trend.size() < 2 || !line.own)
        return {};
    const auto earlier = line.trend.first(line.trend.size() - 1);
    const auto before = std::find_if(earlier.rbegin(), earlier.rend(),
        [](const RingTrendPoint &point) { return point.own.has_value(); });
    if (before == earlier.rend())
        return {};
    const auto number
        = [&](std::optional<double> value) { return ringNumber(line, value, language); };
    QString sentence
        = Words {"Seit %1: eigener Wert von %2 auf %3 (%4)",
            "Since %1: own number from %2 to %3 (%4)"}
              .in(language)
              .arg(ringPeriodWords(before->period, language), number(before->own), number(line.own),
                  directionOf(line, *before->own, *line.own, language));
    if (before->median && line.median)
        sentence += Words {", Median von %1 auf %2", ", median from %1 to %2"}.in(language).arg(
            number(before->median), number(line.median));
    return sentence;
}

} // namespace rueckhalt
