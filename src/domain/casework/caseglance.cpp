// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caseglance.h"

namespace rueckhalt {

namespace {

bool isFreeOfText(FollowUpField field)
{
    const FieldForm form = ruleOf(field).form;
    return form != FieldForm::Text && form != FieldForm::Line;
}

FollowUpValues freeOfText(const FollowUpValues &values)
{
    FollowUpValues free;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (isFreeOfText(it.key()))
            free.insert(it.key(), it.value());
    }
    return free;
}

CareStandings withoutNames(CareStandings standings)
{
    for (CareStanding &care : standings)
        care.by.clear();
    return standings;
}

CodeSet<CaseDuty> dutiesIn(const QMap<CaseDuty, QString> &waived)
{
    CodeSet<CaseDuty> duties;
    for (auto it = waived.cbegin(); it != waived.cend(); ++it)
        duties.insert(it.key());
    return duties;
}

/// Of persons who are out nothing is due any more.
void addOthers(CaseGlance &glance, const CaseStanding &standing)
{
    for (auto it = standing.others.cbegin(); it != standing.others.cend(); ++it) {
        const bool isIn = glance.persons.contains(it.key().person)
            && glance.offenders.contains(it.key().offender);
        const FollowUpValues days = isIn ? freeOfText(*it) : FollowUpValues();
        if (!days.isEmpty())
            glance.others.insert(it.key(), days);
    }
    for (auto it = standing.othersCare.cbegin(); it != standing.othersCare.cend(); ++it) {
        if (glance.persons.contains(it.key()) && !it->isEmpty())
            glance.othersCare.insert(it.key(), withoutNames(*it));
    }
    for (auto it = standing.othersWaived.cbegin(); it != standing.othersWaived.cend(); ++it) {
        if (glance.persons.contains(it.key()))
            glance.othersWaived.insert(it.key(), dutiesIn(*it));
    }
}

} // namespace

std::optional<CaseGlance> glanceOf(const CaseContext &now)
{
    const CaseStanding &standing = now.record.standing();
    if (standing.state == CaseState::Closed)
        return std::nullopt;
    CaseGlance glance {.state = standing.state,
        .since = standing.since,
        .track = now.track(),
        .isLevelConfirmed = standing.confirmedLevel.has_value(),
        .carer = standing.carer,
        .duties = openDuties(now),
        .days = freeOfText(standing.values),
        .care = withoutNames(standing.care),
        .waived = dutiesIn(standing.waived),
        .persons = standing.personNumbers(),
        .offenders = standing.offenderNumbers()};
    addOthers(glance, standing);
    return glance;
}

} // namespace rueckhalt
