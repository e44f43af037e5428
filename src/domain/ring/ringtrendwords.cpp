// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringtrendwords.h"

#include <algorithm>

namespace rueckhalt {

namespace {

QString directionOf(const RingLine &line, bool isMore, Language language)
{
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
    const QString since = Words {"Seit %1: ", "Since %1: "}.in(language).arg(
        ringPeriodWords(before->period, language));
    // What reads the same has not changed, however the digits behind it went.
    const QString own = number(line.own);
    QString sentence = since
        + (number(before->own) == own
                ? Words {"eigener Wert unverändert %1", "own number unchanged at %1"}
                      .in(language)
                      .arg(own)
                : Words {"eigener Wert von %1 auf %2 (%3)", "own number from %1 to %2 (%3)"}
                      .in(language)
                      .arg(number(before->own), own,
                          directionOf(line, *line.own > *before->own, language)));
    if (!before->median || !line.median)
        return sentence;
    const QString median = number(line.median);
    sentence += number(before->median) == median
        ? Words {", Median unverändert %1", ", median unchanged at %1"}.in(language).arg(median)
        : Words {", Median von %1 auf %2", ", median from %1 to %2"}.in(language).arg(
            number(before->median), median);
    return sentence;
}

} // namespace rueckhalt
