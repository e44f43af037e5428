// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinecontext.h"

namespace rueckhalt {

namespace {

/// The first day after the time for which the record is kept.
QDate deletionDay(const KeptRecord &record, const DeadlineSettings &settings)
{
    const auto after = [&record](int months) { return record.from.addMonths(months).addDays(1); };
    switch (record.kind) {
    case RecordClass::LightCase:
        return after(settings.lightCaseMonths);
    case RecordClass::EmployeeCase:
        return after(settings.employeeCaseMonths);
    case RecordClass::AccidentPapers:
        return after(settings.accidentPapersMonths);
    case RecordClass::SealedIdentity:
        return after(settings.sealedIdentityMonths);
    case RecordClass::HouseBanRecord:
        return after(settings.houseBanMonths);
    case RecordClass::PlanRecord:
        return after(settings.planMonths);
    case RecordClass::AuditLog:
        return after(settings.auditLogMonths);
    case RecordClass::Draft:
        return record.from.addDays(settings.draftDays + 1);
    }
    Q_UNREACHABLE();
}

} // namespace

void addDeletionDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines)
{
    const DeadlineSettings &settings = context.settings;
    for (const AffectedPerson &person : context.facts.affected) {
        if (person.firstAid.isValid())
            deadlines.append({.kind = DeadlineKind::FirstAidRecord,
                .whom = person.id,
                .force = DeadlineForce::Duty,
                .day = person.firstAid.addMonths(settings.firstAidMonths).addDays(1)});
    }
    for (const KeptRecord &record : context.facts.records) {
        Deadline deadline {.kind = DeadlineKind::Deletion,
            .whom = record.id,
            .force = DeadlineForce::OwnRule,
            .day = deletionDay(record, settings)};
        if (record.isHeld)
            deadline.reason = NotApplicableReason::OnHold;
        if (record.kind == RecordClass::EmployeeCase || record.kind == RecordClass::PlanRecord)
            deadline.notes.append({DeadlineNote::Archive, {}});
        deadlines.append(deadline);
    }
}

} // namespace rueckhalt
