// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "crypto/secretbytes.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace rueckhalt {

/// A secret for paper: 16 bytes and two check bytes as 18 German words, one for each byte, out of
/// a list of 256. The words have 4 to 8 ASCII letters; already their first four letters differ from
/// those of every other word in at least two places, so that one wrong letter never makes another
/// word. The check bytes are the first two of SHA-256("rueckhalt/2/words/" ‖ share ‖ secret).
inline constexpr int SecretWordCount = 18;
inline constexpr std::size_t WordSecretSize = 16;

/// What 18 words stand for: the whole secret (share 0) or one of three shares of it (1 to 3, see
/// secretsharing.h).
struct WordSecret
{
    int share = 0;
    SecretBytes bytes;
};

/// The 18 words. The texts are constants of the program, but their order is the secret: join them
/// only for the eye and the printer.
[[nodiscard]] QStringList wordsOf(const SecretBytes &secret, int share = 0);

/// Why typed words give no secret, as exactly as it can be told. Positions count from 1.
struct WordsProblem
{
    enum class Kind {
        Count, ///< `found` words instead of 18
        Unknown, ///< the word at `position` is not in the list; `suggestion` is near or empty
        Swapped, ///< the words at `position` and `other` most likely stand in the wrong order
        Mistaken, ///< the word at `position` most likely is wrong; `suggestion` would fit
        Mismatch, ///< all words exist, but they do not belong together
    };

    Kind kind = Kind::Mismatch;
    int found = 0;
    int position = 0;
    int other = 0;
    QString suggestion;

    bool operator==(const WordsProblem &) const = default;
};

/// Reads words as people write them: upper or lower case, with spaces, line breaks, hyphens, commas
/// or numbers between them, and also when only the first four letters are right.
[[nodiscard]] tl::expected<WordSecret, WordsProblem> secretFromWords(QStringView typed);

/// All 256 words in the order of their values, for completing what is typed.
[[nodiscard]] QStringList secretWordList();

/// A digest for reading aloud and for paper: bytes 0 to 3 as words, bytes 4 to 7 as hexadecimal
/// digits, as in "Igel Tinte Ufer Palme 03fe99a1".
[[nodiscard]] QString anchorWords(const Digest &digest);

} // namespace rueckhalt
