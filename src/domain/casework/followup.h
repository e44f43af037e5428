// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/casetrack.h"

#include <QMap>

namespace rueckhalt {

/// A field that is asked after the first report, if what happened makes it matter: levels 2 and 3
/// of the merged table (research/mission.md 2.3). Numbers are part of the format.
enum class FollowUpField : std::uint8_t {
    Recurrence, ///< 12; a fact
    Circumstances, ///< 15; a fact
    Alarm, ///< 29; a fact
    DamageEuro, ///< 40; a fact
    DamageText,
    FirstAid, ///< 33; a fact
    FirstAidTime,
    FirstAidKind,
    FirstAidHelper,
    FirstAidRecorded,
    Police, ///< 42; a fact
    PoliceTime,
    PoliceOffice,
    PoliceReference,
    ThreatWords, ///< 18
    Employment, ///< 26
    Witnesses, ///< 27
    BodyParts, ///< 31
    InjuryKinds,
    DoctorSeen, ///< 34
    DoctorName,
    StoppedWork, ///< 35
    IncapacityFrom, ///< 36
    IncapacityUntil,
    IncapacityKnown,
    WorkResumed, ///< 37
    WorkBegan, ///< 38
    WorkEnds,
    WorkedAs, ///< 39
    WorkedSince,
    Evidence, ///< 41
    CriminalReport, ///< 43
    CriminalReportDay,
    VictimKnewAct, ///< 44
    VictimKnewPerson,
    VictimApplication,
    VictimApplicationDay,
    SuperiorKnewAct, ///< 45
    SuperiorKnewPerson,
    SuperiorApplication,
    SuperiorApplicationDay,
    AuthorityKnewAct, ///< the authority itself, where it is injured: 2.2a
    AuthorityKnewPerson,
    AuthorityApplication,
    AuthorityApplicationDay,
    ProceedingsOutcome, ///< 46
    HouseBan, ///< 47
    HouseBanFrom,
    HouseBanUntil,
    HouseBanBuilding,
    HouseBanSignedBy,
    HouseBanHearing,
    AccidentNoticeSent, ///< 48
    ServiceAccidentReported, ///< 49
    StaffCouncilInformed, ///< 50
    SafetyInformed, ///< 51
    DoctorInformed, ///< company doctor
    RiskAssessmentReviewed, ///< ArbSchG §§ 5, 6
    LegalBasis, ///< 61
    Injury, ///< 30; a fact: a report may leave open whether anybody was hurt
    Triggers, ///< 13; a fact
    AffectedCount, ///< a fact: employees affected, 0: only property
};

/// What a value looks like. Values are texts in one form only (problemOf): codes, ISO days.
enum class FieldForm : std::uint8_t {
    OneOf, ///< one code of the choices
    SomeOf, ///< codes of the choices, in their order, with commas
    Day, ///< 2026-11-22
    DayTime, ///< 2026-11-22T14:30, of the place
    Time, ///< 14:30
    Month, ///< 2026-11
    Number, ///< whole, not negative
    Text, ///< at most MaxFollowUpText
    Line, ///< at most MaxFollowUpLine
};
inline constexpr qsizetype MaxFollowUpText = 4000;
inline constexpr qsizetype MaxFollowUpLine = 200;
inline constexpr int MaxFollowUpNumber = 100'000'000;

/// What a field says about people, for lists, exports and rights (2.3, column DC).
enum class DataCategory : std::uint8_t {
    Statistical,
    Employee,
    Health,
    ThirdParty,
    Criminal,
    Free
};
template <>
std::span<const Term<DataCategory>> terms<DataCategory>();

/// Part of the form in which a field stands.
enum class FollowUpGroup : std::uint8_t {
    Event,
    FirstAidGiven,
    Injured,
    Incapacity,
    PoliceAndLaw,
    Application,
    HouseBan,
    Duties,
};
template <>
std::span<const Term<FollowUpGroup>> terms<FollowUpGroup>();

struct FieldChoice
{
    const char *code = "";
    Words words {};
};

using FollowUpValues = QMap<FollowUpField, QString>;

/// Which of several affected and accused persons an answer is about. Numbers from 1, in the order
/// in which they were named; the first of both are always there, named or not.
struct CaseSubject
{
    int person = 1;
    int offender = 1;

    static constexpr int Most = 20; ///< persons of either kind that a case can name
    [[nodiscard]] bool isFirst() const { return person == 1 && offender == 1; }
    auto operator<=>(const CaseSubject &) const = default;
};

/// Answers about others than the first persons.
using OtherAnswers = QMap<CaseSubject, FollowUpValues>;

/// What there is one answer for.
enum class FieldScope : std::uint8_t {
    Case,
    Person, ///< each affected person: employment, incapacity, notices
    Offender, ///< each accused person: when superior and authority knew them
    Both, ///< each affected person against each accused one: their application
};
[[nodiscard]] FieldScope scopeOf(FollowUpField field);
/// The subject that an answer to a field is kept under: what makes no difference for it is 1.
[[nodiscard]] CaseSubject subjectFor(FollowUpField field, CaseSubject subject);
/// The same for something else that has a scope.
[[nodiscard]] CaseSubject keptOf(FieldScope scope, CaseSubject subject);
/// All answers that hold for one affected and one accused person.
[[nodiscard]] FollowUpValues answersFor(
    const CaseSubject &subject, const FollowUpValues &first, const OtherAnswers &others);

/// What decides whether a field is asked.
struct FollowUpSituation
{
    const IncidentFacts &facts;
    const FollowUpValues &values;
    Track track = Track::Light;

    [[nodiscard]] bool says(FollowUpField field, QLatin1StringView value) const
    {
        return values.value(field) == value;
    }
};

/// One line of the table.
struct FollowUpRule
{
    FollowUpField field = FollowUpField::Recurrence;
    const char *code = "";
    Words words {};
    FieldForm form = FieldForm::Text;
    int level = 2; ///< 2: follow-up, 3: serious cases only
    FollowUpGroup group = FollowUpGroup::Event;
    DataCategory category = DataCategory::Statistical;
    bool (*applies)(const FollowUpSituation &) = nullptr;
    std::span<const FieldChoice> choices {};
    bool isFact = false; ///< statistics count it: the facts are changed with it
};

template <>
std::span<const Term<FollowUpField>> terms<FollowUpField>();

/// All of them, in the order of the form.
[[nodiscard]] std::span<const FollowUpRule> followUpRules();
[[nodiscard]] const FollowUpRule &ruleOf(FollowUpField field);
/// The fields that what happened unfolds, in the order of the form.
[[nodiscard]] QList<FollowUpField> fieldsFor(const FollowUpSituation &situation);
/// Those that are not answered yet.
[[nodiscard]] QList<FollowUpField> openFields(const FollowUpSituation &situation);

/// Why a value cannot be entered, as a sentence; nothing if it can. Empty takes an answer back.
[[nodiscard]] std::optional<Words> problemOf(FollowUpField field, const QString &value);
/// What people read: words of the choices, days as days.
[[nodiscard]] QString shownValue(FollowUpField field, const QString &value, Language language);
[[nodiscard]] QDate dayIn(const FollowUpValues &values, FollowUpField field);

/// The value that the facts hold of a field that is a fact; empty if it is none or not known.
[[nodiscard]] QString valueIn(const IncidentFacts &facts, FollowUpField field);
/// The facts with a value of such a field put in; `value` has no problem.
[[nodiscard]] IncidentFacts amended(IncidentFacts facts, FollowUpField field, const QString &value);

} // namespace rueckhalt
