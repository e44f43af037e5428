// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/authoritydata.h"
#include "domain/casework/casetrack.h"
#include "domain/casework/contactsheet.h"
#include "domain/deadline/deadlinesettings.h"

namespace rueckhalt {

/// What an authority sets for its cases. Names nobody who was affected; every member of the
/// register can read it.
struct CaseSettings
{
    AachenLevel seriousFrom = CaseRules().seriousFrom;
    DeadlineSettings deadlines {};
    HolidayPlace place {};
    QList<QDate> ownHolidays {}; ///< such as one decreed for a single year
    ContactSheet contacts {};
    AuthorityData authority {}; ///< for papers

    static constexpr qsizetype MaxOwnHolidays = 200;

    /// What duties go by: the same numbers as the deadlines.
    [[nodiscard]] CaseRules rules() const;
    bool operator==(const CaseSettings &) const = default;
};

/// What keeps them from being saved, as a sentence.
[[nodiscard]] std::optional<Words> problemOf(const CaseSettings &settings);
/// One line of JSON.
[[nodiscard]] QString encode(const CaseSettings &settings);
/// Nothing for anything that encode() would not have written; an empty text is the default.
[[nodiscard]] std::optional<CaseSettings> decodeCaseSettings(const QString &text);

} // namespace rueckhalt
