// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/daycalendar.h"
#include "domain/incident/taxonomy.h"

#include <QDateTime>
#include <QString>

namespace rueckhalt {

/// What decides which way an accident is reported (Beschäftigungsstatus).
enum class EmploymentStatus : std::uint8_t {
    Employee, ///< under a collective agreement or any other contract of employment
    CivilServant, ///< service accident in place of the accident notice
    Trainee,
    Temporary, ///< lent by another employer, who reports as well
    Honorary, ///< honorary office or mandate
    Contractor, ///< employed elsewhere: that employer reports
};
template <>
std::span<const Term<EmploymentStatus>> terms<EmploymentStatus>();

/// Acts that may be prosecuted on application only (Antragsdelikte), as far as they occur here.
/// Choosing one says what was reported; whether it is an offence is for others to decide.
enum class Offence : std::uint8_t {
    Insult, ///< StGB § 185, of a person
    InsultOfAuthority, ///< StGB §§ 185, 194 (3) sentence 2
    Trespass, ///< StGB § 123
    BodilyHarm, ///< StGB §§ 223, 229
    Threat, ///< StGB § 241
    Stalking, ///< StGB § 238 (1)
    SexualHarassment, ///< StGB § 184i
    Recording, ///< spoken word or picture: StGB §§ 201, 201a
    DamageToAuthority, ///< StGB § 303, property of the authority
    DamageToPerson, ///< StGB § 303, property of an employee
    ExOfficio, ///< prosecuted without an application: StGB §§ 113–115, 224, 240 and others
};
template <>
std::span<const Term<Offence>> terms<Offence>();

/// Who may apply for prosecution, each with an own clock (StGB § 77b (3)).
enum class EntitledRole : std::uint8_t {
    Victim, ///< StGB § 77 (1)
    Superior, ///< StGB §§ 77a, 194 (3), 230 (2)
    Authority, ///< as the injured party, by its head
    Relative, ///< StGB § 77 (2), after a death
    Representative, ///< of a minor, StGB § 77 (3): own knowledge counts
};
template <>
std::span<const Term<EntitledRole>> terms<EntitledRole>();

/// What became of the offer of first care.
enum class CareAnswer : std::uint8_t { Open, Accepted, Declined };
template <>
std::span<const Term<CareAnswer>> terms<CareAnswer>();

/// Classes of records with a time after which they are deleted (research/mission.md 3.3).
enum class RecordClass : std::uint8_t {
    LightCase,
    EmployeeCase,
    AccidentPapers,
    SealedIdentity,
    HouseBanRecord,
    PlanRecord,
    AuditLog,
    Draft,
};
template <>
std::span<const Term<RecordClass>> terms<RecordClass>();

/// Days on which somebody cannot work; without `last`: it goes on.
struct DayPeriod
{
    QDate first {};
    QDate last {};
    bool operator==(const DayPeriod &) const = default;
};

/// An employee who was affected. All days are days at the place; invalid: not known or did not
/// happen.
struct AffectedPerson
{
    QString id {}; ///< opaque; never a name
    std::optional<EmploymentStatus> status {};
    /// Whether the superior may apply in this person's stead: an official (StGB § 11 (1) no. 2 and
    /// 4) hit on duty or because of it.
    Answer superiorMayApply = Answer::Unknown;
    std::optional<QList<DayPeriod>> incapacity {}; ///< nothing: not known; empty: none
    QDate died {};
    QDate employerKnew {}; ///< employer or superior knew of the accident
    QDate employerKnewIncapacity {}; ///< … and that more than three days are or will be lost
    QDate lateEffectNoticed {}; ///< a consequence showed later (BeamtVG § 45 (2))
    QDate firstAid {}; ///< first aid was given and recorded
    CareAnswer care = CareAnswer::Open;
    bool operator==(const AffectedPerson &) const = default;
};

/// Since when a person entitled to apply knows one offender.
struct OffenderKnowledge
{
    QString offender {}; ///< opaque id
    QDate person {}; ///< knows who it was
    QDate face {}; ///< could recognise them without a name: may already be knowledge
    bool operator==(const OffenderKnowledge &) const = default;
};

struct EntitledParty
{
    QString id {}; ///< opaque; of a victim that of the affected person
    EntitledRole role = EntitledRole::Victim;
    QString of {}; ///< the affected person whom a superior, relative or representative stands for
    std::optional<CodeSet<Offence>> offences {}; ///< nothing: all of the case that fit the role
    QDate act {}; ///< knows of the act; with several heads of an authority the first to know
    QList<OffenderKnowledge> knowledge {};
    bool operator==(const EntitledParty &) const = default;
};

/// An application for conciliation (Sühneversuch, StPO § 380).
struct Conciliation
{
    QString applicant {}; ///< of the parties entitled
    QString offender {};
    QDate received {}; ///< by the conciliation office
    QDate certified {}; ///< certificate of failure issued; invalid: not yet
    bool operator==(const Conciliation &) const = default;
};

struct HouseBan
{
    QString id {};
    QDate until {}; ///< last day
    bool operator==(const HouseBan &) const = default;
};

/// Something that has a day of its own: the check of a measure's effect.
struct PlannedCheck
{
    QString id {};
    QDate due {};
    bool operator==(const PlannedCheck &) const = default;
};

struct KeptRecord
{
    QString id {};
    RecordClass kind = RecordClass::LightCase;
    QDate from {}; ///< closing, sending, entry or end, as the class says
    bool isHeld = false; ///< a proceeding is pending: nothing is deleted
    bool operator==(const KeptRecord &) const = default;
};

/// Every clock there is.
enum class DeadlineKind : std::uint8_t {
    AccidentAtOnce,
    AccidentNotice,
    ServiceAccidentReport,
    ServiceAccidentInquiry,
    ServiceAccidentLateEffect,
    Application,
    FirstCare,
    FirstFollowUp,
    SecondFollowUp,
    HouseBanReview,
    HouseBanEnd,
    EffectCheck,
    FirstAidRecord,
    Deletion,
};
template <>
std::span<const Term<DeadlineKind>> terms<DeadlineKind>();

/// Something was done, or will not be done on purpose.
struct DoneMark
{
    DeadlineKind kind = DeadlineKind::FirstCare;
    QString whom {}; ///< of Deadline::whom
    QString offender {}; ///< of Deadline::offender; empty: all
    QDate on {};
    bool isWaived = false; ///< decided against, not done
    bool operator==(const DoneMark &) const = default;
};

/// What the clocks of one case depend on. Names nobody: people are opaque ids.
struct CaseFacts
{
    QString number {}; ///< "2026-00123"; may be empty
    QDateTime occurredAt {}; ///< UTC, if the minute is known
    QDate occurredOn {}; ///< day at the place; also with occurredAt
    QDate lastAct {}; ///< of acts that go on (stalking)
    int harmed = 0; ///< persons whose health was harmed, as far as known
    std::optional<CodeSet<Offence>> offences {}; ///< nothing: not looked at yet
    QStringList offenders {}; ///< opaque ids; empty: one nobody knows yet
    QList<AffectedPerson> affected {};
    QList<EntitledParty> entitled {}; ///< those left out are added without knowledge
    QList<Conciliation> conciliations {};
    QList<HouseBan> houseBans {};
    QList<PlannedCheck> checks {};
    QList<KeptRecord> records {};
    QList<DoneMark> done {};
    bool operator==(const CaseFacts &) const = default;
};

/// Ids of those entitled who are in every case: one superior, the authority.
inline constexpr const char *SuperiorId = "superior";
inline constexpr const char *AuthorityId = "authority";

} // namespace rueckhalt
