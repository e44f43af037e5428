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

QString percentText(int part, int whole, Language language)
{
    const qint64 percent = (200LL * part + whole) / (2LL * whole);
    constexpr QChar NarrowSpace(0x202f);
    const QString digits = QString::number(percent);
    return language == Language::German ? digits + NarrowSpace + u'%' : digits + u'%';
}

QString rateText(int count, int base, int population, Language language)
{
    const qint64 tenths = (20LL * count * base + population) / (2LL * population);
    const QString whole = numberText(static_cast<int>(tenths / 10));
    const QChar point = language == Language::German ? u',' : u'.';
    return whole + point + QString::number(tenths % 10);
}

QString printableText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(character, text.at(i + 1));
            if (!QChar::isNonCharacter(point))
                result += text.sliced(i, 2);
            ++i;
            continue;
        }
        // Format characters are direction marks and joiners; the soft hyphen is one as well, and a
        // hidden one at that.
        const bool isHidden = character.category() == QChar::Other_Format
            || character.category() == QChar::Other_Control || character.isSurrogate()
            || character.isNonCharacter();
        if (character == u'\n')
            result += character;
        else if (character == u'\t' || character == u'\r' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            result += u' ';
        else if (!isHidden)
            result += character;
    }
    return result;
}

QString printableName(const QString &text)
{
    constexpr qsizetype Longest = 200;
    QString name = printableText(text).simplified();
    if (name.size() <= Longest)
        return name;
    name.truncate(Longest - 1);
    if (name.back().isHighSurrogate())
        name.chop(1);
    return name.trimmed() + QChar(0x2026);
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
