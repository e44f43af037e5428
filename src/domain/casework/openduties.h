// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caserecord.h"

namespace rueckhalt {

/// Everything that what is due in a case depends on.
struct CaseContext
{
    const IncidentFacts &facts;
    const CaseRecord &record;
    bool hasUnreadAdditions = false;
    CaseRules rules {};

    [[nodiscard]] Track track() const { return record.track(facts, rules); }
    [[nodiscard]] FollowUpSituation situation() const
    {
        return {facts, record.standing().values, track()};
    }
    /// Of one affected and one accused person; `values` are theirs (CaseStanding::valuesOf).
    [[nodiscard]] FollowUpSituation situationOf(const FollowUpValues &values) const
    {
        return {facts, values, track()};
    }
};

/// A duty that is open, and by when if it is about care (other days: domain/deadline).
struct OpenDuty
{
    CaseDuty duty = CaseDuty::ConfirmLevel;
    QDateTime due {}; ///< UTC; invalid: no day of its own here
    int person = 0; ///< affected, where there are several; 0: of the case or of the only one
    bool operator==(const OpenDuty &) const = default;
};

/// What is still to be done, in the order of the list. A finished case has none.
[[nodiscard]] QList<OpenDuty> openDuties(const CaseContext &now);

/// Whether incapacity lasts longer than the rules allow without a notice (SGB VII § 193: more than
/// three days, the day of the accident not counted). Nothing while nobody has said how long.
[[nodiscard]] std::optional<bool> needsAccidentNotice(const CaseContext &now);
/// Of the affected person with these answers.
[[nodiscard]] std::optional<bool> needsAccidentNotice(
    const CaseContext &now, const FollowUpValues &values);

} // namespace rueckhalt
