// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/onetimepassword.h"

#include "crypto/secretwords.h"

#include <array>

namespace rueckhalt {

SecretBytes oneTimePassword(const Random &random)
{
    static const QStringList words = secretWordList();
    std::array<std::uint8_t, 7> choices {};
    random(choices);
    QByteArray text;
    text.reserve(96); // so that growing leaves no copies behind
    for (const std::uint8_t choice : choices) {
        if (!text.isEmpty())
            text.append('-');
        text.append(words.at(choice).toLatin1());
    }
    SecretBytes password(std::span(
        reinterpret_cast<const std::uint8_t *>(text.constData()), std::size_t(text.size())));
    text.fill('\0');
    choices.fill(0);
    return password;
}

} // namespace rueckhalt
