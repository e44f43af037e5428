// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"

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
