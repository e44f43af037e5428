// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorcells.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr qsizetype MostDigits = 12;
constexpr int MinutesOfHour = 60;
constexpr int SecondsOfMinute = 60;
constexpr int HalfDay = 12;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Digits, perhaps in groups of three; empty if there is anything else.
QString wholeDigits(QStringView text, QChar group)
{
    const auto parts = text.split(group);
    QString digits;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isGroup
            = parts.size() == 1 || (i == 0 ? parts[i].size() <= 3 : parts[i].size() == 3);
        if (parts[i].isEmpty() || !isGroup || !std::ranges::all_of(parts[i], isDigit))
            return {};
        digits += parts[i];
    }
    return digits.size() <= MostDigits ? digits : QString();
}

std::optional<double> clockIn(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isPlain = !parts[i].isEmpty() && parts[i].size() <= (i == 0 ? 4 : 2)
            && std::ranges::all_of(parts[i], isDigit);
        const int number = isPlain ? parts[i].toInt() : MinutesOfHour;
        if (!isPlain || (i > 0 && number >= MinutesOfHour))
            return std::nullopt;
        seconds = seconds * MinutesOfHour + number;
    }
    return seconds / SecondsOfMinute;
}

std::optional<IncidentTime> timeIn(const QString &text, const IndicatorMap &map)
{
    QString shorter = text;
    // Seconds, as machines write them, say nothing about an hour.
    if (text.count(u':') == 2)
        shorter.truncate(text.lastIndexOf(u':'));
    for (const DateFormat &format : map.dateFormats) {
        if (const auto time = format.read(text))
            return time;
        if (const auto time = format.read(shorter))
            return time;
    }
    return std::nullopt;
}

} // namespace

std::optional<double> decimalIn(QStringView text, QChar decimal)
{
    QStringView number = text.trimmed();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    const QChar group = decimal == u',' ? u'.' : u',';
    const qsizetype point = number.indexOf(decimal);
    const QStringView whole = point < 0 ? number : number.first(point);
    const QStringView part = point < 0 ? QStringView() : number.sliced(point + 1);
    const QString digits = wholeDigits(whole, group);
    if (digits.isEmpty() || (point >= 0 && part.isEmpty()) || part.size() > MostDigits
        || !std::ranges::all_of(part, isDigit))
        return std::nullopt;
    return (digits + u'.' + part.toString()).toDouble();
}

std::optional<double> minutesIn(QStringView text, IndicatorMap::Duration duration, QChar decimal)
{
    using Duration = IndicatorMap::Duration;
    if (duration == Duration::Watch)
        return clockIn(text.trimmed());
    const auto number = decimalIn(text, decimal);
    if (!number)
        return number;
    switch (duration) {
    case Duration::Seconds:
        return *number / SecondsOfMinute;
    case Duration::Hours:
        return *number * MinutesOfHour;
    case Duration::None:
    case Duration::Minutes:
    case Duration::Watch:
        return number;
    }
    Q_UNREACHABLE();
}

std::optional<Weekday> weekdayIn(const QString &text)
{
    static constexpr std::array<std::array<const char *, 2>, 7> beginnings {{{"mo", "mon"},
        {"di", "tue"}, {"mi", "wed"}, {"do", "thu"}, {"fr", "fri"}, {"sa", "sat"}, {"so", "sun"}}};
    QString word = foldedCell(text);
    if (word.endsWith(u'.'))
        word.chop(1);
    for (const auto &term : terms<Weekday>()) {
        const auto &[german, english] = beginnings.at(static_cast<std::size_t>(term.value));
        for (const Language language : {Language::German, Language::English}) {
            const QString whole = foldedCell(term.words.in(language));
            if (word == whole || word == whole + u's')
                return term.value;
        }
        if (word == QLatin1StringView(german) || word == QLatin1StringView(english))
            return term.value;
    }
    return std::nullopt;
}

std::optional<std::pair<int, int>> hoursIn(const QString &text, int count)
{
    const QString folded = foldedCell(text);
    for (const char *word : {"vormittag", "vormittags", "morning", "am"}) {
        if (folded == QLatin1StringView(word))
            return std::pair(0, HalfDay);
    }
    for (const char *word : {"nachmittag", "nachmittags", "afternoon", "pm"}) {
        if (folded == QLatin1StringView(word))
            return std::pair(HalfDay, HalfDay);
    }
    qsizetype digits = 0;
    while (digits < folded.size() && isDigit(folded[digits]))
        ++digits;
    if (digits == 0 || digits > 2)
        return std::nullopt;
    // What follows may only say the end of the hour: "08:00", "8–9 Uhr", "08:00 - 08:59".
    const bool isPlain = std::ranges::all_of(QStringView(folded).sliced(digits),
        [](QChar c) { return isDigit(c) || QStringLiteral(" .:–-uhrh").contains(c); });
    const int first = QStringView(folded).first(digits).toInt();
    if (!isPlain || first + count > ServiceSlot::HoursOfDay)
        return std::nullopt;
    return std::pair(first, count);
}

std::optional<ServiceSlot> slotIn(const SlotTexts &texts, const IndicatorMap &map)
{
    const auto time = timeIn(texts.date, map);
    if (!time)
        return std::nullopt;
    std::optional<std::pair<int, int>> hours;
    if (!texts.hour.isEmpty()) {
        hours = hoursIn(texts.hour, map.hourCount);
        if (!hours)
            return std::nullopt;
    }
    if (!texts.weekday.isEmpty()) {
        const auto weekday = weekdayIn(texts.weekday);
        if (!weekday || !hours || hours->second != 1 || time->date().isValid())
            return std::nullopt;
        return ServiceSlot::profile(
            time->year(), time->month().value_or(0), *weekday, hours->first);
    }
    if (time->date().isValid()) {
        if (hours)
            return ServiceSlot::hours(time->date(), hours->first, hours->second);
        return time->time().isValid() ? ServiceSlot::hours(time->date(), time->time().hour())
                                      : ServiceSlot::day(time->date());
    }
    if (hours)
        return std::nullopt;
    return time->month() ? ServiceSlot::month(time->year(), *time->month())
                         : ServiceSlot::year(time->year());
}

} // namespace rueckhalt
