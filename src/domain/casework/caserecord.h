// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/care.h"
#include "domain/casework/caseduty.h"
#include "domain/casework/casestate.h"
#include "domain/casework/followup.h"
#include "domain/protection/role.h"

#include <QDateTime>

namespace rueckhalt {

/// Something that a member entered in a case that was granted to them, before officers have it.
using CaseEntryId = Id<struct CaseEntryTag>;

/// One thing that happened to a case. Which fields count depends on the kind; the others are as
/// they are by default.
struct CaseEvent
{
    /// Numbers are part of the format.
    enum class Kind : std::uint8_t {
        Opened, ///< state
        StateChanged, ///< state, reason (of Question: what was asked), otherCase for a duplicate
        LevelConfirmed, ///< level, levelBefore, reason if they differ
        TrackSet, ///< track, reason
        CarerNamed, ///< carer (null: nobody any more), text: name
        FieldEntered, ///< field, text: value; before and reason if another value stood there
        CareEntered, ///< care, answer, day, text: by whom; reason if it corrects
        DutyWaived, ///< duty, reason; about.person where each has the duty apart
        Addendum, ///< text, reason: a correction or addition to what was reported
        ReporterAnswered, ///< an addition of the reporter has come in
        PersonNamed, ///< about.person, text: what to call them; empty: not affected after all
        OffenderNamed, ///< about.offender, the same of a person accused
    };

    Kind kind = Kind::Opened;
    QDateTime moment {}; ///< UTC, whole seconds
    UserId author {}; ///< null: the program
    QString authorName {}; ///< as it was then
    CaseState state = CaseState::Reported;
    IncidentId otherCase {};
    AachenLevel level = AachenLevel::Level0;
    AachenLevel levelBefore = AachenLevel::Level0;
    Track track = Track::Light;
    UserId carer {};
    FollowUpField field = FollowUpField::Recurrence;
    CareKind care = CareKind::FirstCare;
    CareOutcome answer = CareOutcome::Offered;
    QDate day {};
    CaseDuty duty = CaseDuty::ConfirmLevel;
    QString text {};
    QString reason {};
    CaseSubject about {}; ///< of answers, offers of care, waived duties and persons named
    /// Entered by somebody to whom the case is granted: what it came in with. Else null.
    CaseEntryId entry {};
    /// The answer of a fact that this one takes the place of: facts keep only the latest.
    QString before {};

    static constexpr qsizetype MaxText = 10000;
    static constexpr qsizetype MaxReason = 1000;
    static constexpr qsizetype MaxName = 200;
    bool operator==(const CaseEvent &) const = default;
};

template <>
std::span<const Term<CaseEvent::Kind>> terms<CaseEvent::Kind>();

/// The latest word on an offer of care.
struct CareStanding
{
    CareOutcome answer = CareOutcome::Offered;
    QDate day {};
    QString by {};
    bool operator==(const CareStanding &) const = default;
};

/// Offers of care to one person.
using CareStandings = QMap<CareKind, CareStanding>;

/// An affected or accused person as the case calls them, for whoever works on it.
struct NamedPerson
{
    QString name {}; ///< may be empty for the first one
    bool isOut = false; ///< named by mistake
    bool operator==(const NamedPerson &) const = default;
};

/// What the history of a case comes to.
struct CaseStanding
{
    CaseState state = CaseState::Reported;
    QDateTime since {}; ///< of the state
    IncidentId duplicateOf {};
    std::optional<AachenLevel> confirmedLevel {};
    std::optional<Track> decidedTrack {}; ///< nothing: as suggested
    UserId carer {};
    QString carerName {};
    FollowUpValues values {};
    CareStandings care {}; ///< to the first affected person
    /// With the reason: of the case, and of the first affected person.
    QMap<CaseDuty, QString> waived {};
    QMap<int, NamedPerson> persons {}; ///< affected, by number
    QMap<int, NamedPerson> offenders {};
    OtherAnswers others {};
    QMap<int, CareStandings> othersCare {};
    QMap<int, QMap<CaseDuty, QString>> othersWaived {};
    bool operator==(const CaseStanding &) const = default;

    /// Numbers of the affected persons and of those accused, ascending, 1 among them.
    [[nodiscard]] QList<int> personNumbers() const;
    [[nodiscard]] QList<int> offenderNumbers() const;
    [[nodiscard]] FollowUpValues valuesOf(const CaseSubject &subject) const
    {
        return answersFor(subject, values, others);
    }
    [[nodiscard]] CareStandings careOf(int person) const
    {
        return person == 1 ? care : othersCare.value(person);
    }
    /// Whether the duty need not be done, for that person where each has it apart.
    [[nodiscard]] bool isWaived(CaseDuty duty, int person) const
    {
        return person == 1 || !isOfEachPerson(duty) ? waived.contains(duty)
                                                    : othersWaived.value(person).contains(duty);
    }
};

/// A case: the list of what happened to it, which only grows. Everything else follows from it, so
/// nothing can be overwritten.
class CaseRecord
{
public:
    static constexpr qsizetype MaxEvents = 2000;

    [[nodiscard]] const QList<CaseEvent> &history() const { return m_history; }
    [[nodiscard]] const CaseStanding &standing() const { return m_standing; }
    [[nodiscard]] bool isEmpty() const { return m_history.isEmpty(); }
    /// The track it is on: decided, else as the facts suggest.
    [[nodiscard]] Track track(const IncidentFacts &facts, const CaseRules &rules) const
    {
        return m_standing.decidedTrack.value_or(suggestedTrack(facts, rules));
    }
    /// Adds what happened; whether it may happen is asked before (problemOf in caserules.h). An
    /// event that is earlier than the last one gets its moment.
    void append(CaseEvent event);
    /// Whether this is `earlier` with more events, or the same.
    [[nodiscard]] bool continues(const CaseRecord &earlier) const;
    /// Whether something of that entry is in it.
    [[nodiscard]] bool contains(const CaseEntryId &entry) const;

    bool operator==(const CaseRecord &) const = default;

private:
    QList<CaseEvent> m_history;
    CaseStanding m_standing;
};

/// "Person 2", "Person 2 (am Schalter)".
[[nodiscard]] QString personWords(int number, const NamedPerson &person, Language language);
[[nodiscard]] QString offenderWords(int number, const NamedPerson &offender, Language language);

/// An event as one line for the history: "Stufe 2 bestätigt (gemeldet war Stufe 1)".
[[nodiscard]] QString sentenceFor(const CaseEvent &event, Language language);

} // namespace rueckhalt
