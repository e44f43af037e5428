// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinecontext.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using enum DeadlineKind;

/// When more days are lost than the law lets pass.
struct Excess
{
    QDate known {}; ///< earliest day on which it could be known
    QDate reached {}; ///< the day with which the number is exceeded
    [[nodiscard]] bool isThere() const { return reached.isValid(); }
};

/// Counts calendar days after the accident, each once, interrupted ones together.
Excess excessOf(QList<DayPeriod> periods, const QDate &accident, int allowed)
{
    std::ranges::sort(periods, {}, &DayPeriod::first);
    Excess excess;
    QDate next = accident.addDays(1); // The first day that is not counted yet.
    QDate lastCounted;
    qint64 counted = 0;
    for (const DayPeriod &period : periods) {
        const QDate first = std::max(period.first, next);
        if (period.last.isValid() && period.last < first)
            continue;
        if (lastCounted.isNull() || lastCounted.addDays(1) < first)
            excess.known = first; // A new row of days: not foreseen before it began.
        const qint64 days = period.last.isValid() ? first.daysTo(period.last) + 1 : allowed + 1;
        if (counted + days > allowed) {
            excess.reached = first.addDays(allowed - counted);
            return excess;
        }
        counted += days;
        lastCounted = period.last;
        next = period.last.addDays(1);
    }
    return {};
}

class Accident
{
public:
    Accident(const DeadlineContext &context, const AffectedPerson &person)
        : m_context(context)
        , m_person(person)
    {
    }

    [[nodiscard]] bool isInsuredHere() const
    {
        return m_person.status && *m_person.status != EmploymentStatus::CivilServant
            && *m_person.status != EmploymentStatus::Contractor;
    }
    [[nodiscard]] Deadline notice() const;
    [[nodiscard]] Deadline report() const;
    [[nodiscard]] Deadline inquiry() const;
    [[nodiscard]] Deadline lateEffect() const;

private:
    [[nodiscard]] Deadline made(DeadlineKind kind, DeadlineForce force) const
    {
        return {.kind = kind, .whom = m_person.id, .force = force};
    }
    [[nodiscard]] std::optional<NotApplicableReason> exclusion() const;
    void setNoticeDay(Deadline &deadline, Excess excess) const;

    const DeadlineContext &m_context;
    const AffectedPerson &m_person;
};

std::optional<NotApplicableReason> Accident::exclusion() const
{
    if (m_person.status == EmploymentStatus::CivilServant)
        return NotApplicableReason::CivilServant;
    if (m_person.status == EmploymentStatus::Contractor)
        return NotApplicableReason::OtherEmployer;
    return std::nullopt;
}

Deadline Accident::notice() const
{
    Deadline deadline = made(AccidentNotice, DeadlineForce::Duty);
    const QDate accident = m_context.facts.occurredOn;
    deadline.reason = exclusion();
    if (deadline.reason)
        return deadline;
    if (!m_person.status)
        deadline.missing = MissingFact::EmploymentStatus;
    else if (!accident.isValid())
        deadline.missing = MissingFact::DayOfAct;
    else if (!m_person.incapacity && !m_person.died.isValid())
        deadline.missing = MissingFact::Incapacity;
    if (deadline.missing)
        return deadline;
    Excess excess;
    if (m_person.incapacity)
        excess = excessOf(*m_person.incapacity, accident, m_context.settings.noticeOverDays);
    if (m_person.died.isValid()) {
        excess.known = excess.isThere() ? std::min(excess.known, m_person.died) : m_person.died;
        excess.reached = excess.isThere() ? std::min(excess.reached, m_person.died) : m_person.died;
    }
    if (!excess.isThere()) {
        deadline.reason = NotApplicableReason::FewDays;
        deadline.notes.append({DeadlineNote::VoluntaryNotice, {}});
    } else if (!m_person.employerKnew.isValid()) {
        deadline.missing = MissingFact::KnowledgeOfAccident;
    } else {
        setNoticeDay(deadline, excess);
    }
    return deadline;
}

void Accident::setNoticeDay(Deadline &deadline, Excess excess) const
{
    const DeadlineSettings &settings = m_context.settings;
    if (m_person.employerKnewIncapacity.isValid())
        excess = {m_person.employerKnewIncapacity, m_person.employerKnewIncapacity};
    // The law counts from knowledge of the accident; nobody has to report before there is a reason.
    const QDate fromAccident
        = std::max(m_person.employerKnew.addDays(settings.noticeDays), excess.known);
    const QDate fromIncapacity
        = std::max(m_person.employerKnew, excess.reached).addDays(settings.noticeDays);
    const bool isFromAccident = settings.noticeStart == NoticeStart::Accident;
    deadline.day = isFromAccident ? fromAccident : fromIncapacity;
    if (fromAccident != fromIncapacity)
        deadline.notes.append(isFromAccident ? NoteAt {DeadlineNote::FromIncapacity, fromIncapacity}
                                             : NoteAt {DeadlineNote::FromAccident, fromAccident});
    settleEnd(deadline, settings.noticeEnd, m_context.calendar);
    if (m_person.status == EmploymentStatus::Temporary)
        deadline.notes.append({DeadlineNote::LenderToo, {}});
}

Deadline Accident::report() const
{
    Deadline deadline = made(ServiceAccidentReport, DeadlineForce::Right);
    const QDate accident = m_context.facts.occurredOn;
    if (!accident.isValid()) {
        deadline.missing = MissingFact::DayOfAct;
        return deadline;
    }
    deadline.day = accident.addMonths(m_context.settings.serviceAccidentMonths);
    deadline.notes.append({DeadlineNote::ReportSoon, {}});
    const QDate claim = accident.addMonths(m_context.settings.damageClaimMonths);
    if (claim < deadline.day)
        deadline.notes.append({DeadlineNote::DamageClaim, claim});
    settleEnd(deadline, m_context.settings.serviceAccidentEnd, m_context.calendar);
    return deadline;
}

Deadline Accident::inquiry() const
{
    Deadline deadline = made(ServiceAccidentInquiry, DeadlineForce::Duty);
    deadline.day = m_person.employerKnew; // "sofort"
    if (!deadline.day.isValid())
        deadline.missing = MissingFact::KnowledgeOfAccident;
    return deadline;
}

Deadline Accident::lateEffect() const
{
    Deadline deadline = made(ServiceAccidentLateEffect, DeadlineForce::Right);
    const DeadlineSettings &settings = m_context.settings;
    const QDate accident = m_context.facts.occurredOn;
    if (!accident.isValid()) {
        deadline.missing = MissingFact::DayOfAct;
        return deadline;
    }
    const QDate limit = accident.addMonths(settings.lateEffectLimitMonths);
    const QDate first = accident.addMonths(settings.serviceAccidentMonths);
    deadline.day = std::min(m_person.lateEffectNoticed.addMonths(settings.lateEffectMonths), limit);
    if (first > deadline.day)
        deadline.notes.append({DeadlineNote::FirstPeriod, first});
    settleEnd(deadline, settings.serviceAccidentEnd, m_context.calendar);
    return deadline;
}

/// The insurer hears of many persons harmed at once, for the office as a whole.
void addManyHarmed(const DeadlineContext &context, QList<Deadline> &deadlines)
{
    if (context.facts.harmed < context.settings.manyHarmed)
        return;
    Deadline deadline {.kind = AccidentAtOnce, .force = DeadlineForce::Duty};
    for (const AffectedPerson &person : context.facts.affected) {
        if (person.employerKnew.isValid())
            deadline.day = deadline.day.isValid() ? std::min(deadline.day, person.employerKnew)
                                                  : person.employerKnew;
    }
    if (!deadline.day.isValid())
        deadline.day = context.facts.occurredOn;
    if (!deadline.day.isValid())
        deadline.missing = MissingFact::DayOfAct;
    deadlines.append(deadline);
}

} // namespace

void addAccidentDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines)
{
    addManyHarmed(context, deadlines);
    for (const AffectedPerson &person : context.facts.affected) {
        const Accident accident(context, person);
        if (person.died.isValid() && accident.isInsuredHere())
            deadlines.append({.kind = AccidentAtOnce,
                .whom = person.id,
                .force = DeadlineForce::Duty,
                .day = person.died});
        deadlines.append(accident.notice());
        if (person.status != EmploymentStatus::CivilServant)
            continue;
        deadlines.append(accident.report());
        deadlines.append(accident.inquiry());
        if (person.lateEffectNoticed.isValid())
            deadlines.append(accident.lateEffect());
    }
}

} // namespace rueckhalt
