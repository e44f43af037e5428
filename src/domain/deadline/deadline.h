// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/deadlinesettings.h"

#include <QTime>

namespace rueckhalt {

/// How binding a deadline is.
enum class DeadlineForce : std::uint8_t {
    Duty, ///< demanded by law or by the accident insurer
    Right, ///< a right that is lost afterwards
    Advice, ///< recommended by those who know the field
    OwnRule, ///< of this office
};
template <>
std::span<const Term<DeadlineForce>> terms<DeadlineForce>();

enum class DeadlineStatus : std::uint8_t {
    Overdue,
    Today, ///< today is the last working day for it, or the day itself
    ThisWeek,
    Later,
    Waiting, ///< for a fact
    Done,
    NotApplicable,
};
template <>
std::span<const Term<DeadlineStatus>> terms<DeadlineStatus>();

/// What has to be found out before the day can be told.
enum class MissingFact : std::uint8_t {
    EmploymentStatus,
    DayOfAct,
    Incapacity,
    KnowledgeOfAccident,
    Offences,
    KnowledgeOfAct,
    KnowledgeOfPerson,
    ConciliationCertificate,
};
template <>
std::span<const Term<MissingFact>> terms<MissingFact>();

/// Why something need not be done.
enum class NotApplicableReason : std::uint8_t {
    CivilServant, ///< the way of the service accident
    OtherEmployer,
    FewDays,
    ExOfficio,
    NotEntitled,
    CareDeclined,
    Waived,
    OnHold,
};
template <>
std::span<const Term<NotApplicableReason>> terms<NotApplicableReason>();

/// Another reading of the law or another state of the facts, mostly with the day it leads to.
enum class DeadlineNote : std::uint8_t {
    FromAccident, ///< counted from knowledge of the accident
    FromIncapacity, ///< counted from knowledge of the incapacity
    NextWorkday, ///< if the end moves from a day off
    Unmoved, ///< if it does not
    LaterElsewhere, ///< with the holidays of another state or municipality
    FromName, ///< if only the name is knowledge of the person
    IfKnownAtOnce, ///< if act and person were known on the day of the act
    LongerRest, ///< if the days of receipt and of the certificate rest as well
    NoRest, ///< conciliation does not stop this clock
    RestTooLate, ///< conciliation was asked for after the end
    WithoutRest, ///< without the conciliation
    OfficialsOnly, ///< the superior only if the person hit is an official
    PublicInterest, ///< the prosecutor can go on without an application
    EarlierActs, ///< single acts before the last may have ended earlier
    ThreatFollows, ///< StGB § 241 (5): what holds for the act threatened
    LenderToo, ///< the lending employer reports as well
    VoluntaryNotice, ///< recommended where therapy or late effects are possible
    FirstPeriod, ///< if every report within the first period is in time
    ReportSoon, ///< the law's end is far: report at once all the same
    DamageClaim, ///< things damaged have to be claimed earlier
    TimeUnknown, ///< hours counted from the beginning of the day
    Archive, ///< offer to the archive before deleting
};
template <>
std::span<const Term<DeadlineNote>> terms<DeadlineNote>();

struct NoteAt
{
    DeadlineNote note = DeadlineNote::NextWorkday;
    QDate day {}; ///< invalid: the note has none
    bool operator==(const NoteAt &) const = default;
};

/// One clock of a case, for one person and against one offender where that matters.
struct Deadline
{
    DeadlineKind kind = DeadlineKind::FirstCare;
    QString whom {}; ///< opaque id of the person, house ban, check or record; empty: the office
    std::optional<EntitledRole> role {}; ///< of an application
    QString offender {}; ///< of an application
    CodeSet<Offence> offences {}; ///< of an application
    DeadlineForce force = DeadlineForce::OwnRule;
    /// The last day in time; of deletions the first day on which to do it; of the end of a house
    /// ban the last day of it. A day at the place. Invalid while it waits or does not apply.
    QDate day {};
    QTime time {}; ///< at the place, where hours count
    /// The last working day until then; `day` itself where it makes no difference.
    QDate actBy {};
    DeadlineStatus status = DeadlineStatus::Later;
    std::optional<MissingFact> missing {};
    std::optional<NotApplicableReason> reason {};
    QDate doneOn {};
    bool wasLate = false; ///< done after `day`
    QList<NoteAt> notes {};

    [[nodiscard]] bool isOpen() const
    {
        return status != DeadlineStatus::Done && status != DeadlineStatus::NotApplicable;
    }
    /// Tells the deadlines of a case apart and stays the same while facts are added.
    [[nodiscard]] QString key() const;
    bool operator==(const Deadline &) const = default;
};

/// All clocks of a case on the day `today`: kind by kind in the order of DeadlineKind, with those
/// that are done, do not apply or wait for a fact. Decides no law: where it leaves room, the
/// earliest day is shown and the other readings are notes. No lawyer has read it.
[[nodiscard]] QList<Deadline> deadlinesOf(const CaseFacts &facts, const DeadlineSettings &settings,
    const DayCalendar &calendar, const QDate &today);

/// The day it is in Germany at a moment.
[[nodiscard]] QDate germanDay(const QDateTime &moment);
/// A time on a German clock; of the hour that comes twice in autumn the first, in the hour that is
/// skipped in spring an hour later.
[[nodiscard]] QDateTime germanMoment(const QDate &day, const QTime &time);

} // namespace rueckhalt
