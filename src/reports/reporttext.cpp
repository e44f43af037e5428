// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

QString numberText(int number)
{
    constexpr QChar NarrowSpace(0x202f);
    QString digits = QString::number(number);
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, NarrowSpace);
    return digits;
}

QString dateText(QDate date, Language language)
{
    if (language == Language::German)
        return date.toString(QStringLiteral("dd.MM.yyyy"));
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(date, QStringLiteral("d MMMM yyyy"));
}

QString countingWord(int number, Language language)
{
    static constexpr std::array<Words, 10> words {{
        {"drei", "three"},
        {"vier", "four"},
        {"fünf", "five"},
        {"sechs", "six"},
        {"sieben", "seven"},
        {"acht", "eight"},
        {"neun", "nine"},
        {"zehn", "ten"},
        {"elf", "eleven"},
        {"zwölf", "twelve"},
    }};
    const int position = number - 3;
    if (position < 0 || position >= static_cast<int>(words.size()))
        return QString::number(number);
    return words[static_cast<std::size_t>(position)].in(language);
}

} // namespace rueckhalt
