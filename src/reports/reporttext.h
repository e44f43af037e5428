// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

namespace rueckhalt {

/// What stands in a cell whose number is withheld, whatever the reason.
inline constexpr QChar WithheldSign(0x00b7);

/// "1 234" with a narrow space that does not break.
QString numberText(int number);

/// "fünf" / "five" up to twelve, digits beyond.
QString countingWord(int number, Language language);

/// `part` of `whole` (not 0) as "41 %", rounded to whole percent; "41%" in English.
QString percentText(int part, int whole, Language language);

/// `count` per `base` of `population` (not 0) with one decimal: "4,1"; "4.1" in English. Reckoned
/// in whole numbers, so it is the same on every machine.
QString rateText(int count, int base, int population, Language language);

/// A text from outside as it may stand in a document: control characters, those that turn the
/// direction of lines and what no font knows (noncharacters, halves of pairs) are taken out; line
/// ends stay.
QString printableText(const QString &text);

/// A name on one line: printable, without line ends, at most 200 characters with "…" at the end.
QString printableName(const QString &text);

} // namespace rueckhalt
