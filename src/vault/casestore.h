// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caseglance.h"
#include "domain/casework/casesettings.h"
#include "vault/member.h"
#include "vault/reportstore.h"

namespace rueckhalt {

/// A case that is not closed; duplicates and what is not pertinent are among them.
struct OpenCase
{
    IncidentId incident {};
    CaseGlance glance {};
};

/// Their rows, in one pass.
[[nodiscard]] QHash<IncidentId, FactTable::Row> rowsOf(
    const QList<OpenCase> &cases, const FactTable &facts);

/// Says again which incidents statistics do not count, after segments were made anew.
Result<void> sayCounted(const SealedObjects &objects, IncidentStore &incidents);

/// What happened to the cases of incidents, in vault.db: the sealed part Case is the whole history,
/// CaseGlance what follows from it for lists of work, as long as the case is not closed. Imported
/// incidents have no case until somebody works on them. Needs the officers' key; functions that
/// change something run within a transaction of the caller.
class CaseStore
{
public:
    CaseStore(Database &database, SealedObjects &objects, IncidentStore &incidents,
        ReportStore reports, QDateTime now);

    /// Empty if there is none. A report that was handled before there were cases has one in the
    /// state its reporter was told.
    [[nodiscard]] Result<CaseRecord> record(const IncidentId &incident) const;
    [[nodiscard]] Result<QList<OpenCase>> all() const;
    /// Those that are closed, which all() leaves out. Opens none of them.
    [[nodiscard]] Result<QList<IncidentId>> closed() const;

    /// The case of an incident that was recorded a moment ago; by nobody: a report came in.
    Result<void> open(const IncidentId &incident, const Member &by);
    /// Invalid with the code of a CaseProblem. NotFound.
    Result<void> add(const IncidentId &incident, const QList<CaseEvent> &events, const Member &by);
    /// Takes in what a member entered to whom the case is granted; authors and moments are given.
    /// Does nothing if it is in already. Invalid with the code of a CaseProblem, NotFound.
    Result<void> take(
        const IncidentId &incident, const CaseEntryId &entry, const QList<CaseEvent> &events);
    /// The reporter has added something: a question that was asked is answered with it.
    Result<void> noteAnswer(const IncidentId &incident);
    /// The reporter was told of another state: the case goes there too, if it can.
    Result<void> follow(const IncidentId &incident, HandlingState told, const Member &by);
    /// Makes the glance anew after something else has changed.
    Result<void> refresh(const IncidentId &incident);

    [[nodiscard]] Result<CaseSettings> settings() const;
    /// Invalid with a problem. The glances follow.
    Result<void> saveSettings(const CaseSettings &settings);

private:
    /// A case with all that its duties depend on.
    struct Opened
    {
        IncidentFacts facts {};
        CaseRecord record {};
        bool hasUnreadAdditions = false;
    };
    [[nodiscard]] Result<Opened> opened(const IncidentId &incident) const;
    [[nodiscard]] Result<QList<IncidentId>> handledWithoutRecord() const;
    /// What the reporter is told follows the state of the case.
    Result<void> tellStanding(const IncidentId &incident);
    [[nodiscard]] CaseEvent stamped(CaseEvent event, const Member &by) const;
    Result<void> write(const IncidentId &incident, const CaseRecord &record);
    Result<void> writeGlance(
        const IncidentId &incident, const Opened &opened, const CaseRules &rules);

    Database &m_database;
    SealedObjects &m_objects;
    IncidentStore &m_incidents;
    ReportStore m_reports;
    QDateTime m_now;
};

} // namespace rueckhalt
