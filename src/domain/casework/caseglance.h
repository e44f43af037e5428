// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caserules.h"

namespace rueckhalt {

/// What lists of work need to know of a case that is not closed: small, sealed apart from the
/// record, and without any text that somebody wrote.
struct CaseGlance
{
    CaseState state = CaseState::Reported;
    QDateTime since {}; ///< UTC
    Track track = Track::Light;
    bool isLevelConfirmed = false;
    UserId carer {};
    QList<OpenDuty> duties {};
    /// Answers that deadlines need: days and choices only.
    FollowUpValues days {};
    /// Offers with their day and what became of them; who made them is left out.
    CareStandings care {};
    CodeSet<CaseDuty> waived {}; ///< of the case and of the first person
    QList<int> persons {1}; ///< numbers of the affected persons
    QList<int> offenders {1}; ///< and of those accused
    OtherAnswers others {}; ///< of the same kinds as `days`
    QMap<int, CareStandings> othersCare {};
    QMap<int, CodeSet<CaseDuty>> othersWaived {};

    [[nodiscard]] FollowUpValues daysOf(const CaseSubject &subject) const
    {
        return answersFor(subject, days, others);
    }
    [[nodiscard]] CareStandings careOf(int person) const
    {
        return person == 1 ? care : othersCare.value(person);
    }
    /// Whether the duty need not be done, for that person where each has it apart.
    [[nodiscard]] bool isWaived(CaseDuty duty, int person) const
    {
        return (person == 1 || !isOfEachPerson(duty) ? waived : othersWaived.value(person))
            .contains(duty);
    }
    bool operator==(const CaseGlance &) const = default;
};

/// Whether statistics count the incident: neither what was reported twice nor what is not for this
/// register.
[[nodiscard]] constexpr bool isCounted(CaseState state)
{
    return state != CaseState::Duplicate && state != CaseState::NotPertinent;
}

/// Nothing for a closed case. Duplicates and what is not pertinent keep one: they do not count.
[[nodiscard]] std::optional<CaseGlance> glanceOf(const CaseContext &now);

} // namespace rueckhalt
