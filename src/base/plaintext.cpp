// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

#include <QUrl>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxAddress = 500;

} // namespace

bool isHarmful(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= 0x20 && code < 0x7F)
        return false;
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
    return character.category() == QChar::Other_Control || turnsDirection
        || character.isNonCharacter() || code == 0xFEFF || code == 0x2028 || code == 0x2029;
}

bool isPlainText(const QString &text)
{
    return !text.isEmpty() && !text.front().isSpace() && !text.back().isSpace()
        && std::none_of(text.begin(), text.end(), isHarmful);
}

bool isWebAddress(const QString &text)
{
    if (text.size() > MaxAddress)
        return false;
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty();
}

} // namespace rueckhalt
