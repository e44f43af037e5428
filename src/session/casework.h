// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/completeness.h"
#include "domain/casework/duplicates.h"
#include "domain/casework/unfinishedentry.h"
#include "session/answering.h"
#include "vault/casestore.h"

namespace rueckhalt {

/// A case as lists show it.
struct CaseLine
{
    IncidentId incident {};
    QString number {};
    AachenLevel level = AachenLevel::Level0;
    QDateTime reported {}; ///< UTC
    CaseGlance glance {};
};

/// One case opened for somebody to work on or to read. What follows from it is computed when asked.
struct CaseFile
{
    Incident incident {};
    CaseRecord record {}; ///< empty: nobody has worked on it, and it is in no list of work
    std::optional<Handling> handling {}; ///< for officers, if it came as a report
    CaseRules rules {};

    [[nodiscard]] bool hasUnreadAdditions() const
    {
        return handling && handling->hasUnseenAddenda();
    }
    [[nodiscard]] CaseContext context() const
    {
        return {incident.facts, record, hasUnreadAdditions(), rules};
    }
    [[nodiscard]] const CaseStanding &standing() const { return record.standing(); }
    [[nodiscard]] Track track() const { return record.track(incident.facts, rules); }
    [[nodiscard]] CodeSet<SeriousReason> reasons() const
    {
        return seriousReasons(incident.facts, rules);
    }
    /// What is still to be done, in the order of the list.
    [[nodiscard]] QList<OpenDuty> duties() const { return openDuties(context()); }
    /// Where an officer can take it; for Closed the open duties are still asked.
    [[nodiscard]] QList<CaseState> nextStates() const
    {
        QList<CaseState> states
            = rueckhalt::nextStates(standing().state, CaseActor::Officer, track());
        if (!hasSomebodyToAsk())
            states.removeAll(CaseState::Question);
        return states;
    }
    /// Whether a question would reach anybody: who reported, or somebody the report names.
    [[nodiscard]] bool hasSomebodyToAsk() const
    {
        return handling ? canBeAsked(*handling)
                        : !incident.person.affectedNames.isEmpty()
                || !incident.person.feedbackContact.trimmed().isEmpty();
    }
    /// Answers that what happened asks for, in the order of the form, and those not given yet; of
    /// one affected and one accused person where there are several.
    [[nodiscard]] QList<FollowUpField> fields(const CaseSubject &about = {}) const
    {
        return fieldsFor(context().situationOf(standing().valuesOf(about)));
    }
    [[nodiscard]] QList<FollowUpField> openFields(const CaseSubject &about = {}) const
    {
        return rueckhalt::openFields(context().situationOf(standing().valuesOf(about)));
    }
    /// The answer as it stands: entered, or in the facts of the report; empty if there is none.
    [[nodiscard]] QString value(FollowUpField field, const CaseSubject &about = {}) const
    {
        const QString entered = standing().valuesOf(about).value(field);
        return entered.isEmpty() ? valueIn(incident.facts, field) : entered;
    }
    /// What the report leaves open; questionFor() makes a question to the reporter of it.
    [[nodiscard]] QList<ReportGap> gaps() const
    {
        QList<ReportGap> open = gapsOf(incident.facts, incident.person);
        if (!standing().persons.isEmpty())
            open.removeAll(ReportGap::Persons);
        return open;
    }
};

/// A step of a case.
struct CaseMove
{
    CaseState to = CaseState::InReview;
    QString reason {}; ///< stays in the register
    IncidentId duplicateOf {};
    QString question {}; ///< for the reporter; with Question, if there is a reporter
    /// For the reporter when the case is finished; empty: what was there, else thanks.
    QString closingNote {};
};

/// An answer to a field. Empty takes it back.
struct FieldAnswer
{
    FollowUpField field = FollowUpField::Recurrence;
    QString value {}; ///< as the form of the field says (FieldForm)
    QString reason {}; ///< where another answer stood
    CaseSubject about {}; ///< what makes no difference for the field is left out by itself
};

/// An affected or accused person beside the first one.
struct PersonNaming
{
    bool isAccused = false;
    int number = 2;
    QString name {}; ///< as the case calls them; empty: not part of the case after all
    QString reason {}; ///< where they were named before
};

/// How somebody who can be named as carer is called: by name, log-in, else by the role.
[[nodiscard]] QString carerName(const Member &member, Language language);

/// An offer of care and what became of it.
struct CareAnswered
{
    CareKind kind = CareKind::FirstCare;
    CareOutcome outcome = CareOutcome::Offered;
    QDate day {};
    QString by {}; ///< who made it; may be empty
    QString reason {}; ///< where another answer stood
    int person = 1; ///< affected, where there are several
};

/// Case work: from a report to a closed case. Everything that is entered is added to the history of
/// the case; nothing is overwritten. What cannot be entered fails with Invalid and the code of a
/// CaseProblem (problemIn), others than officers get NotPermitted. Case carers enter care, answers
/// that no statistics count and addenda in granted cases; officers have it when one of them unlocks
/// next, and the rest is refused as NotYours.
class Casework : public QObject
{
    Q_OBJECT

public:
    /// Sentences to reporters are written in `language`. What is borrowed outlives this.
    Casework(OpenRegister &openRegister, Answering &answering, Language language,
        QObject *parent = nullptr);

    /// Sentences to reporters are written in this language from now on.
    void setLanguage(Language language) { m_language = language; }
    [[nodiscard]] const OpenRegister &openRegister() const { return m_register; }
    /// Whether the member who is in works on cases, and the register can be changed.
    [[nodiscard]] bool isAllowed() const;
    /// Whether the member who is in enters offers of care and addenda in the cases that he sees:
    /// an officer, or somebody to whom they are granted for that (caseentries.h).
    [[nodiscard]] bool mayAdd() const;
    /// Why something was refused, if it was by a rule of case work.
    [[nodiscard]] static std::optional<CaseProblem> problemIn(const Error &error);

    /// Cases that are not closed, the gravest and then the oldest first; for a carer the granted
    /// ones.
    [[nodiscard]] Result<QList<CaseLine>> openCases() const;
    /// How many are closed, duplicates or not pertinent. Opens none of the closed ones.
    [[nodiscard]] Result<qsizetype> finishedCount() const;
    /// Those, what ended last first. Opens each of them.
    [[nodiscard]] Result<QList<CaseLine>> finishedCases() const;
    /// Noted in the chain as OpenRegister::read() does.
    [[nodiscard]] Result<CaseFile> read(const IncidentId &incident) const;
    /// Incidents that may be the same, the likeliest first. Suggestions: nothing is merged.
    [[nodiscard]] QList<DuplicateHint> duplicates(const IncidentId &incident) const;
    /// Members who can be named as carer of a case.
    [[nodiscard]] QList<Member> carers() const;
    /// The closing note of a light case if nobody writes another one.
    [[nodiscard]] QString thanks() const;

    /// Puts an incident that has no case, because it was imported, into the lists of work.
    Result<void> open(const IncidentId &incident);
    /// Takes the case to another state, by the table of transitions. Its reporter is told
    /// (reporterSees): the answer is written out as by Answering::answer().
    Result<void> move(const IncidentId &incident, const CaseMove &step);
    /// The level that counts from now on. Another one than before needs a reason, which the
    /// reporter reads as one of the changes that came of the report.
    Result<void> confirmLevel(
        const IncidentId &incident, AachenLevel level, const QString &reason = {});
    Result<void> setTrack(const IncidentId &incident, Track track, const QString &reason = {});
    /// Null: nobody any more. Grants nothing: see Granting. NotFound for one who is not among
    /// carers().
    Result<void> nameCarer(const IncidentId &incident, const UserId &carer);
    /// All or none.
    Result<void> enter(const IncidentId &incident, const QList<FieldAnswer> &answers);
    Result<void> enterCare(const IncidentId &incident, const CareAnswered &care);
    /// Several affected or accused persons: each has answers, offers and deadlines of their own.
    Result<void> namePerson(const IncidentId &incident, const PersonNaming &naming);
    /// `person`: affected, where there are several and each has the duty apart.
    Result<void> waive(
        const IncidentId &incident, CaseDuty duty, const QString &reason, int person = 1);
    /// A correction or addition to what was reported, which stays as it is.
    Result<void> addAddendum(
        const IncidentId &incident, const QString &text, const QString &reason);

    /// Keeps what was being written in a dialog about a case, sealed and for its author alone;
    /// the case does not change. One for each case.
    Result<void> keepUnfinished(const IncidentId &incident, const UnfinishedEntry &entry);
    /// What whoever is in has not finished, by case.
    [[nodiscard]] QHash<IncidentId, UnfinishedEntry> unfinished() const;
    Result<void> discardUnfinished(const IncidentId &incident);

    [[nodiscard]] Result<CaseSettings> settings() const;
    /// Invalid with a problem (problemOf).
    Result<void> saveSettings(const CaseSettings &settings);

signals:
    void caseChanged(const rueckhalt::IncidentId &incident);
    /// Something unfinished was kept or is gone.
    void unfinishedChanged();
    /// Deadlines, tracks and contacts may be others now.
    void settingsChanged();

private:
    [[nodiscard]] QHash<IncidentId, UnfinishedEntry> unfinishedGranted() const;
    Result<void> add(const IncidentId &incident, const CaseEvent &event);
    Result<void> tell(const IncidentId &incident, const QList<CaseEvent> &events,
        std::optional<Handling> handling);
    [[nodiscard]] QString levelSentence(
        AachenLevel level, AachenLevel before, const QString &reason) const;

    OpenRegister &m_register;
    Answering &m_answering;
    Language m_language;
};

} // namespace rueckhalt
