// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseperiod.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<ReleaseKind>> terms<ReleaseKind>()
{
    using enum ReleaseKind;
    static constexpr std::array<Term<ReleaseKind>, 4> list {{
        {Month, "month", {"Monat", "Month"}},
        {Quarter, "quarter", {"Quartal", "Quarter"}},
        {Year, "year", {"Jahr", "Year"}},
        {Correction, "correction", {"Korrektur", "Correction"}},
    }};
    return list;
}

namespace {

std::optional<int> numberIn(QStringView digits, qsizetype most)
{
    if (digits.isEmpty() || digits.size() > most || digits.front() == u'0')
        return std::nullopt;
    int value = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        value = value * 10 + (digit.unicode() - u'0');
    }
    return value;
}

} // namespace

std::optional<ReleasePeriod> ReleasePeriod::month(int year, int month)
{
    if (year < FirstYear || year > LastYear || month < 1 || month > 12)
        return std::nullopt;
    return ReleasePeriod(ReleaseKind::Month, year, month);
}

std::optional<ReleasePeriod> ReleasePeriod::quarter(int year, int quarter)
{
    if (year < FirstYear || year > LastYear || quarter < 1 || quarter > 4)
        return std::nullopt;
    return ReleasePeriod(ReleaseKind::Quarter, year, quarter);
}

std::optional<ReleasePeriod> ReleasePeriod::wholeYear(int year)
{
    if (year < FirstYear || year > LastYear)
        return std::nullopt;
    return ReleasePeriod(ReleaseKind::Year, year, 1);
}

std::optional<ReleasePeriod> ReleasePeriod::correction(int year, int number)
{
    if (year < FirstYear || year > LastYear || number < 1 || number > MostCorrections)
        return std::nullopt;
    return ReleasePeriod(ReleaseKind::Correction, year, number);
}

int ReleasePeriod::firstMonth() const
{
    switch (m_kind) {
    case ReleaseKind::Month:
        return m_number;
    case ReleaseKind::Quarter:
        return 3 * m_number - 2;
    case ReleaseKind::Year:
    case ReleaseKind::Correction:
        return 1;
    }
    Q_UNREACHABLE();
}

int ReleasePeriod::lastMonth() const
{
    switch (m_kind) {
    case ReleaseKind::Month:
        return m_number;
    case ReleaseKind::Quarter:
        return 3 * m_number;
    case ReleaseKind::Year:
    case ReleaseKind::Correction:
        return 12;
    }
    Q_UNREACHABLE();
}

QDate ReleasePeriod::firstDay() const
{
    return QDate(m_year, firstMonth(), 1);
}

QDate ReleasePeriod::lastDay() const
{
    return QDate(m_year, lastMonth(), 1).addMonths(1).addDays(-1);
}

QString ReleasePeriod::code() const
{
    const QString year = QString::number(m_year);
    switch (m_kind) {
    case ReleaseKind::Month:
        return QStringLiteral("%1-M%2").arg(year).arg(m_number, 2, 10, QLatin1Char('0'));
    case ReleaseKind::Quarter:
        return QStringLiteral("%1-Q%2").arg(year).arg(m_number);
    case ReleaseKind::Year:
        return year + QStringLiteral("-Y");
    case ReleaseKind::Correction:
        return QStringLiteral("%1-C%2").arg(year).arg(m_number);
    }
    Q_UNREACHABLE();
}

std::optional<ReleasePeriod> ReleasePeriod::fromCode(QStringView code)
{
    if (code.size() < 6 || code.at(4) != u'-')
        return std::nullopt;
    const auto year = numberIn(code.first(4), 4);
    if (!year)
        return std::nullopt;
    QStringView rest = code.sliced(6);
    std::optional<ReleasePeriod> period;
    if (code.at(5) == u'Y' && rest.isEmpty())
        return wholeYear(*year);
    if (code.at(5) == u'M' && rest.size() == 2 && rest.front() == u'0')
        rest = rest.sliced(1);
    const auto number = numberIn(rest, 2);
    if (!number)
        return std::nullopt;
    if (code.at(5) == u'M')
        period = month(*year, *number);
    else if (code.at(5) == u'Q')
        period = quarter(*year, *number);
    else if (code.at(5) == u'C')
        period = correction(*year, *number);
    // One way to write it: "2026-M3" is no code.
    return period && period->code() == code ? period : std::nullopt;
}

Text ReleasePeriod::words() const
{
    const QString year = QString::number(m_year);
    const QString number = QString::number(m_number);
    switch (m_kind) {
    case ReleaseKind::Month: {
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        return {.de = german.standaloneMonthName(m_number) + QLatin1Char(' ') + year,
            .en = english.standaloneMonthName(m_number) + QLatin1Char(' ') + year};
    }
    case ReleaseKind::Quarter:
        return {.de = QStringLiteral("%1. Quartal %2").arg(number, year),
            .en = QStringLiteral("Quarter %1 of %2").arg(number, year)};
    case ReleaseKind::Year:
        return {
            .de = QStringLiteral("Jahr %1").arg(year), .en = QStringLiteral("Year %1").arg(year)};
    case ReleaseKind::Correction:
        return {.de = QStringLiteral("%1. Korrektur zu %2").arg(number, year),
            .en = QStringLiteral("Correction %1 to %2").arg(number, year)};
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
