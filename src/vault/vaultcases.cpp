// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/casestore.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

CaseStore casesIn(OpenedVault &opened)
{
    return {*opened.database, opened.objects, opened.incidents, reportsIn(opened),
        opened.environment.clock()};
}

Result<CaseRecord> Vault::caseRecord(const IncidentId &incident) const
{
    return m_opened->mayUse(Right::WorkOnCases) ? casesIn(*m_opened).record(incident)
                                                : m_opened->caseEntries.record(incident);
}

Result<QList<OpenCase>> Vault::openCases() const
{
    const CaseStore store = casesIn(*m_opened);
    if (m_opened->mayUse(Right::WorkOnCases) && m_opened->objects.holdsKeyOf(SealedPart::Case))
        return store.all();
    const auto granted = m_opened->grants.facts();
    const auto settings = store.settings();
    if (!granted || !settings)
        return tl::unexpected<Error>(granted ? settings.error() : granted.error());
    QList<OpenCase> cases;
    for (FactTable::Row row = 0; row < granted->rowCount(); ++row) {
        const IncidentId &incident = granted->ids[row];
        const auto record = m_opened->caseEntries.record(incident);
        if (!record)
            return tl::unexpected<Error>(record.error());
        if (record->isEmpty())
            continue;
        const IncidentFacts facts = granted->facts(row);
        // What the reporter has added is for officers.
        if (auto glance = glanceOf({facts, *record, false, settings->rules()}))
            cases << OpenCase {incident, std::move(*glance)};
    }
    return cases;
}

Result<QList<IncidentId>> Vault::closedCases() const
{
    const CaseStore store = casesIn(*m_opened);
    if (m_opened->mayUse(Right::WorkOnCases) && m_opened->objects.holdsKeyOf(SealedPart::Case))
        return store.closed();
    const auto granted = m_opened->grants.facts();
    if (!granted)
        return tl::unexpected<Error>(granted.error());
    QList<IncidentId> closed;
    for (const IncidentId &incident : granted->ids) {
        const auto record = m_opened->grants.caseRecord(incident);
        if (!record)
            return tl::unexpected<Error>(record.error());
        if (!record->isEmpty() && record->standing().state == CaseState::Closed)
            closed << incident;
    }
    return closed;
}

Result<void> Vault::addToCase(const IncidentId &incident, const QList<CaseEvent> &events,
    const std::optional<Handling> &handling)
{
    if (!m_opened->mayUse(Right::WorkOnCases) && !handling)
        return m_opened->caseEntries.add(incident, events);
    const bool isMove = std::ranges::any_of(
        events, [](const CaseEvent &event) { return event.kind == CaseEvent::Kind::StateChanged; });
    const Deed deed {isMove ? Action::CaseMoved : Action::CaseWorkedOn, incident.toByteArray()};
    return m_opened->change(deed, [&]() -> Result<void> {
        // First the case: that of a report handled before is in the state its reporter was told.
        CaseStore cases = casesIn(*m_opened);
        if (auto added = cases.add(incident, events, m_opened->me); !added)
            return added;
        if (handling) {
            auto saved = reportsIn(*m_opened).save(incident, *handling).and_then([&] {
                return cases.refresh(incident);
            });
            if (!saved)
                return saved;
        }
        return m_opened->grants.handOn(incident);
    });
}

bool Vault::mayEnterGranted() const
{
    return m_opened->caseEntries.isAllowed();
}

Result<void> Vault::noteRefusedEntries()
{
    return m_opened->caseEntries.noteRefused();
}

Result<CaseSettings> Vault::caseSettings() const
{
    return casesIn(*m_opened).settings();
}

Result<void> Vault::saveCaseSettings(const CaseSettings &settings)
{
    return m_opened->change(
        {Action::CaseSettingsSaved}, [&] { return casesIn(*m_opened).saveSettings(settings); });
}

} // namespace rueckhalt
