// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/searchwords.h"

#include "base/searchtext.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <vector>

namespace rueckhalt {

namespace {

QString folded(const QString &word)
{
    QString text = foldedForSearch(word);
    // What is left of ä, ö, ü after folding is a, o, u: the other way of writing joins them.
    text.replace(QStringLiteral("ae"), QStringLiteral("a"));
    text.replace(QStringLiteral("oe"), QStringLiteral("o"));
    text.replace(QStringLiteral("ue"), QStringLiteral("u"));
    return text;
}

/// An ending that words take on, and how many letters must remain.
struct WordEnding
{
    QLatin1StringView letters;
    qsizetype rest;
};

// The longest that fits is taken.
constexpr std::array GermanEndings {WordEnding {QLatin1StringView("ern"), 4},
    WordEnding {QLatin1StringView("em"), 4}, WordEnding {QLatin1StringView("en"), 4},
    WordEnding {QLatin1StringView("er"), 4}, WordEnding {QLatin1StringView("es"), 4},
    WordEnding {QLatin1StringView("e"), 4}, WordEnding {QLatin1StringView("ln"), 4},
    WordEnding {QLatin1StringView("s"), 4}};
constexpr std::array EnglishEndings {WordEnding {QLatin1StringView("ings"), 4},
    WordEnding {QLatin1StringView("ing"), 4}, WordEnding {QLatin1StringView("ies"), 3},
    WordEnding {QLatin1StringView("es"), 4}, WordEnding {QLatin1StringView("ed"), 4},
    WordEnding {QLatin1StringView("y"), 3}, WordEnding {QLatin1StringView("e"), 3},
    WordEnding {QLatin1StringView("s"), 3}};

} // namespace

QList<SearchWord> searchWordsOf(const QString &text)
{
    QList<SearchWord> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inWord
            = i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i).isMark());
        if (inWord && start < 0)
            start = i;
        if (!inWord && start >= 0) {
            words.append({folded(text.mid(start, i - start)), start, i - start});
            start = -1;
        }
    }
    return words;
}

QString stemOf(QStringView folded, Language language)
{
    const std::span<const WordEnding> endings = language == Language::German
        ? std::span<const WordEnding>(GermanEndings)
        : std::span<const WordEnding>(EnglishEndings);
    for (const WordEnding &ending : endings) {
        if (folded.size() >= ending.letters.size() + ending.rest && folded.endsWith(ending.letters))
            return folded.chopped(ending.letters.size()).toString();
    }
    return folded.toString();
}

bool isTypoOf(QStringView typed, QStringView word, int limit, Rest rest)
{
    if (rest == Rest::Open)
        word = word.first(std::min(word.size(), typed.size() + limit));
    if (std::abs(typed.size() - word.size()) > limit
        && (rest == Rest::Closed || word.size() < typed.size()))
        return false;
    // Damerau's distance with neighbours swapped at most once, three rows at a time.
    const auto width = static_cast<std::size_t>(word.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        above[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < typed.size(); ++i) {
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j) - 1;
            const bool same = typed.at(i) == word.at(at);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 0 && at > 0 && typed.at(i) == word.at(at - 1) && typed.at(i - 1) == word.at(at))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > limit)
            return false;
        std::swap(before, above);
        std::swap(above, row);
    }
    return rest == Rest::Open ? *std::min_element(above.begin(), above.end()) <= limit
                              : above.back() <= limit;
}

} // namespace rueckhalt
