// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadline.h"

#include "domain/deadline/deadlinecontext.h"

#include <QTimeZone>

#include <algorithm>

namespace rueckhalt {

namespace {

using enum DeadlineKind;

QTimeZone germany()
{
    return QTimeZone("Europe/Berlin");
}

/// Only these are to be done by somebody until the day: others begin or end on it.
bool hasLastWorkday(DeadlineKind kind)
{
    return kind != HouseBanEnd && kind != FirstAidRecord && kind != Deletion && kind != FirstCare;
}

const DoneMark *markOf(const CaseFacts &facts, const Deadline &deadline)
{
    const auto mark = std::ranges::find_if(facts.done, [&](const DoneMark &one) {
        return one.kind == deadline.kind && one.whom == deadline.whom
            && (one.offender.isEmpty() || one.offender == deadline.offender);
    });
    return mark == facts.done.cend() ? nullptr : &*mark;
}

DeadlineStatus statusOn(const QDate &today, const Deadline &deadline, int soonDays)
{
    if (deadline.day < today)
        return DeadlineStatus::Overdue;
    if (deadline.actBy <= today)
        return DeadlineStatus::Today;
    return deadline.actBy <= today.addDays(soonDays) ? DeadlineStatus::ThisWeek
                                                     : DeadlineStatus::Later;
}

void settleStatus(const DeadlineContext &context, const QDate &today, Deadline &deadline)
{
    deadline.actBy = deadline.day;
    if (deadline.day.isValid() && hasLastWorkday(deadline.kind))
        deadline.actBy = context.calendar.workdayUntil(deadline.day);
    const DoneMark *mark = markOf(context.facts, deadline);
    if (mark && mark->isWaived && !deadline.reason)
        deadline.reason = NotApplicableReason::Waived;
    if (mark && !mark->isWaived) {
        deadline.status = DeadlineStatus::Done;
        deadline.doneOn = mark->on;
        deadline.wasLate
            = hasLastWorkday(deadline.kind) && deadline.day.isValid() && deadline.day < mark->on;
    } else if (deadline.reason) {
        deadline.status = DeadlineStatus::NotApplicable;
    } else if (deadline.missing) {
        deadline.status = DeadlineStatus::Waiting;
    } else {
        deadline.status = statusOn(today, deadline, context.settings.soonDays);
    }
}

} // namespace

QString Deadline::key() const
{
    QStringList parts {codeOf(kind), whom};
    if (role)
        parts << codeOf(*role) << offender
              << (offences.isEmpty() ? QString() : codeOf(offences.values().constFirst()));
    return parts.join(u'/');
}

QList<Deadline> deadlinesOf(const CaseFacts &facts, const DeadlineSettings &settings,
    const DayCalendar &calendar, const QDate &today)
{
    const DeadlineContext context {facts, settings, calendar};
    QList<Deadline> deadlines;
    addAccidentDeadlines(context, deadlines);
    addApplicationDeadlines(context, deadlines);
    addCareDeadlines(context, deadlines);
    addDeletionDeadlines(context, deadlines);
    for (Deadline &deadline : deadlines)
        settleStatus(context, today, deadline);
    std::ranges::stable_sort(deadlines, {}, &Deadline::kind);
    return deadlines;
}

const AffectedPerson *personOf(const CaseFacts &facts, const QString &id)
{
    const auto person = std::ranges::find(facts.affected, id, &AffectedPerson::id);
    return person == facts.affected.cend() ? nullptr : &*person;
}

void settleEnd(Deadline &deadline, EndOnDayOff rule, const DayCalendar &calendar)
{
    const QDate end = deadline.day;
    const QDate workday = calendar.workdayFrom(end);
    if (workday == end)
        return;
    if (rule == EndOnDayOff::Moves)
        deadline.day = workday;
    deadline.notes.append(rule == EndOnDayOff::Moves ? NoteAt {DeadlineNote::Unmoved, end}
                                                     : NoteAt {DeadlineNote::NextWorkday, workday});
}

QDate germanDay(const QDateTime &moment)
{
    return moment.toTimeZone(germany()).date();
}

QDateTime germanMoment(const QDate &day, const QTime &time)
{
    // By hand, because Qt's answers for hours that come twice or never differ between versions.
    const QTimeZone zone = germany();
    const QDateTime clock(day, time, QTimeZone::utc());
    const int before = zone.offsetFromUtc(clock.addSecs(-6 * 3600));
    const int after = zone.offsetFromUtc(clock.addSecs(6 * 3600));
    const QDateTime first = clock.addSecs(-before);
    const QDateTime second = clock.addSecs(-after);
    const bool isSecond
        = zone.offsetFromUtc(first) != before && zone.offsetFromUtc(second) == after;
    return (isSecond ? second : first).toUTC(); // Told as UTC, not as a zone of that name.
}

} // namespace rueckhalt
