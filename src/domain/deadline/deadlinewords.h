// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/deadline.h"

namespace rueckhalt {

/// "Strafantrag: Dienstvorgesetzte Person (Beleidigung)". Names no person.
[[nodiscard]] QString titleOf(const Deadline &deadline, Language language);
/// "bis 10.03.2026, in 3 Tagen", "überfällig seit 10.03.2026", "wartet: …", "entfällt: …".
[[nodiscard]] QString whenWords(const Deadline &deadline, const QDate &today, Language language);
/// Law or rule behind it: "StGB § 77b Abs. 1 bis 3; StGB § 230".
[[nodiscard]] QString sourceOf(const Deadline &deadline, Language language);
/// How the day was counted.
[[nodiscard]] QString readingOf(
    const Deadline &deadline, const DeadlineSettings &settings, Language language);
/// A note as a sentence.
[[nodiscard]] QString sentenceFor(const NoteAt &note, Language language);

} // namespace rueckhalt
