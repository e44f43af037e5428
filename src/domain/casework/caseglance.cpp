// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caseglance.h"

namespace rueckhalt {

namespace {

bool isFreeOfText(FollowUpField field)
{
    const FieldForm form = ruleOf(field).form;
    return form != FieldForm::Text && form != FieldForm::Line;
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
        .care = standing.care};
    for (CareStanding &care : glance.care)
        care.by.clear();
    for (auto it = standing.waived.cbegin(); it != standing.waived.cend(); ++it)
        glance.waived.insert(it.key());
    for (auto it = standing.values.cbegin(); it != standing.values.cend(); ++it) {
        if (isFreeOfText(it.key()))
            glance.days.insert(it.key(), it.value());
    }
    return glance;
}

} // namespace rueckhalt
