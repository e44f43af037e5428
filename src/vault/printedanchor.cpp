// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/printedanchor.h"

#include "crypto/secretwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype wordCount = 4;
constexpr qsizetype tellingLetters = 4;
constexpr qsizetype hexDigits = 8;
constexpr qsizetype longestLine = 1000;

std::optional<std::uint8_t> valueOfWord(const QString &typed)
{
    static const QStringList words = secretWordList();
    if (typed.size() < tellingLetters)
        return std::nullopt;
    const QString beginning = typed.left(tellingLetters);
    const auto found = std::ranges::find_if(words, [&beginning](const QString &word) {
        return word.startsWith(beginning, Qt::CaseInsensitive);
    });
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(found - words.begin());
}

tl::unexpected<Error> unreadable()
{
    return failure(Error::Code::Invalid, QStringLiteral("printed state of a register"));
}

} // namespace

bool PrintedAnchor::fits(const Digest &hash) const
{
    return std::equal(beginning.begin(), beginning.end(), hash.begin());
}

QString anchorText(const RegisterMark &mark, Language language)
{
    static constexpr Words start {"Registerstand %1", "Register state %1"};
    const QString words = anchorWords(mark.hash);
    const auto digits = words.lastIndexOf(u' ');
    const QString separator = QStringLiteral(" \u00b7 ");
    return start.in(language).arg(mark.sequence) + separator + words.left(digits) + separator
        + words.mid(digits + 1);
}

Result<PrintedAnchor> anchorFrom(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[^A-Za-z0-9]+"));
    QStringList parts = typed.left(longestLine).split(between, Qt::SkipEmptyParts);
    PrintedAnchor anchor;
    const auto isNumber = [](const QString &part) {
        return std::ranges::all_of(part, [](QChar c) { return c.isDigit(); });
    };
    // Words before the number are those of the label.
    const auto number = std::ranges::find_if(parts, isNumber);
    parts.erase(parts.begin(), number);
    if (parts.size() != 1 + wordCount + 1)
        return unreadable();
    bool isGood = false;
    anchor.sequence = parts.first().toULongLong(&isGood);
    if (!isGood || anchor.sequence == 0)
        return unreadable();
    for (qsizetype i = 0; i < wordCount; ++i) {
        const auto value = valueOfWord(parts.at(1 + i));
        if (!value)
            return unreadable();
        anchor.beginning[static_cast<std::size_t>(i)] = *value;
    }
    const QByteArray digits = QByteArray::fromHex(parts.last().toLatin1());
    if (parts.last().size() != hexDigits || digits.size() * 2 != hexDigits
        || QString::fromLatin1(digits.toHex()) != parts.last().toLower())
        return unreadable();
    std::copy(digits.begin(), digits.end(), anchor.beginning.begin() + wordCount);
    return anchor;
}

} // namespace rueckhalt
