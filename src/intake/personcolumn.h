// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

namespace rueckhalt {

/// Why something of a foreign list must not become an indicator.
enum class PersonHint {
    None,
    Employee, ///< names an employee, a log-in or a personnel number
    Citizen, ///< names or reaches a citizen
    FreeText, ///< comments, in which anybody may be named
};

/// What a column is about by its name: "Sachbearbeiter", "Platzinhaber", "Personalnr.",
/// "user_login", "served by", "Anrufer", "Kommentar". How many employees there are names none:
/// "Anzahl Mitarbeiter". Indicators are never kept per employee: whoever could compare employees by
/// them would be watching performance, which needs the staff council's consent (BPersVG § 80 (1)
/// no. 21 and the state laws, BetrVG § 87 (1) no. 6: objectively suitable is enough).
[[nodiscard]] PersonHint personHintOf(const QString &columnName);

/// The same by what stands in a cell of a column that should name units, services or kinds:
/// "Meier, Anna", "Frau Kaya", "a.meier", "PNr 00123", addresses and telephone numbers.
[[nodiscard]] PersonHint personHintIn(const QString &cell);

/// Why it is not taken, in a sentence.
[[nodiscard]] QString sentenceFor(PersonHint hint, Language language);

} // namespace rueckhalt
