// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QString>

namespace rueckhalt {

/// A word of a text as the search of the catalogue compares it, and where it stands in the text.
struct SearchWord
{
    QString folded;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const SearchWord &) const = default;
};

/// The words of a text: runs of letters and digits, so that "Online-Termin" is two. Folded: lower
/// case, without accents, and ä like ae like a, ß like ss, so that both ways of writing meet.
QList<SearchWord> searchWordsOf(const QString &text);

/// A folded word without its inflection: "wartezeiten" and "wartezeit" become the same. Endings
/// only, no parts of compounds; short words stay as they are. Compounds are matched by their parts
/// (MeasureSearch), which forgives more than a full stemmer would, so there is none.
QString stemOf(QStringView folded, Language language);

/// Whether at most `limit` wrong, missing, needless or swapped letters part `typed` from `word` or,
/// with `Rest::Open`, from the beginning of `word`.
enum class Rest { Closed, Open };
bool isTypoOf(QStringView typed, QStringView word, int limit, Rest rest);

} // namespace rueckhalt
