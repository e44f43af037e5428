// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/vocabulary.h"

#include <QJsonArray>

namespace rueckhalt {

/// The codes of a set, in the order of its terms.
template <typename E>
[[nodiscard]] QJsonArray codesJson(CodeSet<E> set)
{
    QJsonArray codes;
    for (const E value : set.values())
        codes.append(codeOf(value));
    return codes;
}

/// Texts of one language.
[[nodiscard]] inline QJsonArray textsJson(const QList<Text> &texts, Language language)
{
    QJsonArray array;
    for (const Text &text : texts)
        array.append(text.in(language));
    return array;
}

} // namespace rueckhalt
