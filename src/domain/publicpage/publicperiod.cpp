// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicperiod.h"

#include <QRegularExpression>

#include <array>

namespace rueckhalt {

namespace {

constexpr int monthsOfYear = 12;
constexpr int monthsOfHalf = 6;
constexpr int monthsOfQuarter = 3;

} // namespace

std::optional<PublicPeriod> PublicPeriod::of(int year, int firstMonth, int months)
{
    const bool isLength
        = months == monthsOfQuarter || months == monthsOfHalf || months == monthsOfYear;
    if (year < FirstYear || year > LastYear || !isLength || firstMonth < 1
        || firstMonth > monthsOfYear || (firstMonth - 1) % months != 0)
        return std::nullopt;
    return PublicPeriod(year, firstMonth, months);
}

std::optional<PublicPeriod> PublicPeriod::fromCode(QStringView code)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{4})(?:-([HQ])([1-4]))?\\z"));
    const auto match = form.match(code.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.capturedView(1).toInt();
    if (match.capturedView(2).isEmpty())
        return of(year, 1, monthsOfYear);
    const int months = match.capturedView(2) == u"H" ? monthsOfHalf : monthsOfQuarter;
    return of(year, 1 + (match.capturedView(3).toInt() - 1) * months, months);
}

QString PublicPeriod::code() const
{
    const QString year = QString::number(m_year);
    if (m_months == monthsOfYear)
        return year;
    return year + (m_months == monthsOfHalf ? QStringLiteral("-H") : QStringLiteral("-Q"))
        + QString::number((m_firstMonth - 1) / m_months + 1);
}

QString PublicPeriod::words(Language language) const
{
    static constexpr std::array halves {Words {"1. Halbjahr %1", "first half of %1"},
        Words {"2. Halbjahr %1", "second half of %1"}};
    static constexpr std::array quarters {Words {"1. Quartal %1", "first quarter of %1"},
        Words {"2. Quartal %1", "second quarter of %1"},
        Words {"3. Quartal %1", "third quarter of %1"},
        Words {"4. Quartal %1", "fourth quarter of %1"}};
    const auto part = static_cast<std::size_t>((m_firstMonth - 1) / m_months);
    if (m_months == monthsOfYear)
        return QString::number(m_year);
    return (m_months == monthsOfHalf ? halves.at(part) : quarters.at(part))
        .in(language)
        .arg(m_year);
}

} // namespace rueckhalt
