// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinecontext.h"

#include <QTimeZone>

namespace rueckhalt {

namespace {

using enum DeadlineKind;

/// Hours are elapsed hours, also when the clocks change. Without a time of day the count begins
/// with the day and ends with the last whole day.
void setFirstCare(const DeadlineContext &context, Deadline &deadline)
{
    const CaseFacts &facts = context.facts;
    const int hours = context.settings.firstCareHours;
    if (facts.occurredAt.isValid()) {
        const QDateTime end = facts.occurredAt.addSecs(qint64 {hours} * 3600)
                                  .toTimeZone(QTimeZone("Europe/Berlin"));
        deadline.day = end.date();
        deadline.time = end.time();
        return;
    }
    deadline.day = facts.occurredOn.addDays(std::max(0, hours / 24 - 1));
    deadline.notes.append({DeadlineNote::TimeUnknown, {}});
}

Deadline careDeadline(
    const DeadlineContext &context, const AffectedPerson &person, DeadlineKind kind, int days)
{
    Deadline deadline {.kind = kind, .whom = person.id, .force = DeadlineForce::Advice};
    if (person.care == CareAnswer::Declined)
        deadline.reason = NotApplicableReason::CareDeclined;
    else if (!context.facts.occurredOn.isValid())
        deadline.missing = MissingFact::DayOfAct;
    else if (kind == FirstCare)
        setFirstCare(context, deadline);
    else
        deadline.day = context.facts.occurredOn.addDays(days);
    if (kind != FirstCare)
        deadline.force = DeadlineForce::OwnRule;
    return deadline;
}

} // namespace

void addCareDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines)
{
    const DeadlineSettings &settings = context.settings;
    for (const AffectedPerson &person : context.facts.affected) {
        if (person.died.isValid())
            continue;
        deadlines.append(careDeadline(context, person, FirstCare, 0));
        deadlines.append(careDeadline(context, person, FirstFollowUp, settings.firstFollowUpDays));
        deadlines.append(
            careDeadline(context, person, SecondFollowUp, settings.secondFollowUpDays));
    }
    for (const HouseBan &ban : context.facts.houseBans) {
        deadlines.append({.kind = HouseBanReview,
            .whom = ban.id,
            .force = DeadlineForce::OwnRule,
            .day = ban.until.addDays(-settings.houseBanReviewDays)});
        deadlines.append({.kind = HouseBanEnd,
            .whom = ban.id,
            .force = DeadlineForce::OwnRule,
            .day = ban.until});
    }
    for (const PlannedCheck &check : context.facts.checks)
        deadlines.append({.kind = EffectCheck,
            .whom = check.id,
            .force = DeadlineForce::Duty,
            .day = check.due});
}

} // namespace rueckhalt
