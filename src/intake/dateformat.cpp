// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dateformat.h"

#include <algorithm>

namespace rueckhalt {

namespace {

int *numberFor(char16_t letter, int &day, int &month, int &year, int &hour, int &minute)
{
    switch (letter) {
    case u'd':
        return &day;
    case u'M':
        return &month;
    case u'y':
        return &year;
    case u'H':
        return &hour;
    default:
        return &minute;
    }
}

/// The digits from `position` on, which moves behind them. One letter means one digit or two
/// ("3.11.", "12.11."), more mean exactly so many.
std::optional<int> numberAt(QStringView text, qsizetype &position, int least)
{
    const qsizetype start = position;
    int value = 0;
    while (position < text.size() && position - start < std::max(least, 2) && text[position] >= u'0'
        && text[position] <= u'9')
        value = value * 10 + (text[position++].unicode() - u'0');
    return position - start < least ? std::nullopt : std::optional(value);
}

} // namespace

std::optional<DateFormat> DateFormat::parts(const QString &pattern)
{
    static const QStringList known {QStringLiteral("d"), QStringLiteral("dd"), QStringLiteral("M"),
        QStringLiteral("MM"), QStringLiteral("yy"), QStringLiteral("yyyy"), QStringLiteral("H"),
        QStringLiteral("HH"), QStringLiteral("m"), QStringLiteral("mm")};
    DateFormat format;
    for (qsizetype start = 0, end = 0; start < pattern.size(); start = end) {
        const QChar character = pattern[start];
        end = start + 1;
        if (!character.isLetter() || character == u'T') {
            format.m_parts.append({0, 1, character});
            continue;
        }
        while (end < pattern.size() && pattern[end] == character)
            ++end;
        if (!known.contains(pattern.mid(start, end - start)) || format.has(character.unicode()))
            return std::nullopt;
        format.m_parts.append({character.unicode(), static_cast<int>(end - start), {}});
    }
    return format;
}

QString DateFormat::pattern() const
{
    QString pattern;
    for (const Part &part : m_parts)
        pattern += part.letter == 0 ? QString(part.literal) : QString(part.digits, part.letter);
    return pattern;
}

std::optional<DateFormat> DateFormat::fromPattern(const QString &pattern)
{
    auto format = parts(pattern);
    if (!format || !format->has(u'y') || (format->has(u'd') && !format->has(u'M')))
        return std::nullopt;
    if (format->has(u'H') != format->has(u'm') || (format->has(u'H') && !format->has(u'd')))
        return std::nullopt;
    return format;
}

std::optional<DateFormat> DateFormat::timeFromPattern(const QString &pattern)
{
    auto format = parts(pattern);
    if (!format || !format->has(u'H') || format->has(u'y') || format->has(u'M')
        || format->has(u'd'))
        return std::nullopt;
    return format;
}

bool DateFormat::has(char16_t letter) const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(),
        [letter](const Part &part) { return part.letter == letter; });
}

std::optional<DateFormat::Numbers> DateFormat::numbers(QStringView text) const
{
    Numbers result;
    qsizetype position = 0;
    for (const Part &part : m_parts) {
        if (part.letter == 0) {
            if (position >= text.size() || text[position++] != part.literal)
                return std::nullopt;
            continue;
        }
        const auto value = numberAt(text, position, part.digits);
        if (!value)
            return std::nullopt;
        const bool shortYear = part.letter == u'y' && part.digits == 2;
        *numberFor(part.letter, result.day, result.month, result.year, result.hour, result.minute)
            = shortYear ? 2000 + *value : *value;
    }
    return position == text.size() ? std::optional(result) : std::nullopt;
}

std::optional<IncidentTime> DateFormat::read(QStringView text) const
{
    const auto found = numbers(text);
    if (!found)
        return std::nullopt;
    if (!has(u'M'))
        return IncidentTime::year(found->year);
    if (!has(u'd'))
        return IncidentTime::month(found->year, found->month);
    const QDate date(found->year, found->month, found->day);
    if (!has(u'H'))
        return IncidentTime::day(date);
    return IncidentTime::minute(date, QTime(found->hour, found->minute));
}

QTime DateFormat::readTime(QStringView text) const
{
    const auto found = numbers(text);
    return found ? QTime(found->hour, std::max(found->minute, 0)) : QTime();
}

} // namespace rueckhalt
