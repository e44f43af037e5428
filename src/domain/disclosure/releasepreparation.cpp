// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasepreparation.h"

#include "domain/disclosure/incidentfreezer.h"
#include "domain/disclosure/releasetablemaker.h"

namespace rueckhalt {

namespace {

Result<void> mayBeMade(const ReleaseLedger &ledger, const ReleaseRequest &request)
{
    const ReleasePeriod &period = request.period;
    if (ledger.release(period))
        return failure(Error::Code::AlreadyExists, period.code());
    if (!request.closingDate.isValid() || request.closingDate <= period.lastDay())
        return failure(Error::Code::NotPermitted, QStringLiteral("not-over"));
    if (period.kind() == ReleaseKind::Correction) {
        if (!ledger.isYearReleased(period.year()))
            return failure(Error::Code::NotPermitted, QStringLiteral("not-released"));
        if (period.number() != ledger.nextCorrection(period.year()))
            return failure(Error::Code::NotPermitted, QStringLiteral("number"));
    }
    if (period.kind() != ReleaseKind::Correction && ledger.isYearReleased(period.year()))
        return failure(Error::Code::NotPermitted, QStringLiteral("year-closed"));
    if (request.programme.tables.isEmpty() || request.note.size() > Release::MaxNote
        || request.rule.minimumPersons < DisclosureRule::LeastPersons
        || request.rule.minimumPersons > DisclosureRule::MostPersons)
        return failure(Error::Code::Invalid, QStringLiteral("request"));
    return {};
}

/// Sites of incidents that no part of the programme names.
QList<UnitId> goneSites(const LedgerYear &year, const ReleaseProgramme &programme)
{
    QList<UnitId> gone;
    for (const FrozenIncident &incident : year.incidents) {
        const auto names
            = [&incident](const SitePart &part) { return part.members.contains(incident.site); };
        if (!incident.site.isNull() && !gone.contains(incident.site)
            && !std::ranges::any_of(programme.sites, names))
            gone.append(incident.site);
    }
    std::ranges::sort(gone);
    return gone;
}

} // namespace

void ReleaseDraft::addTo(ReleaseLedger &ledger) const
{
    ledger.releases.append(release);
    const auto place = std::ranges::lower_bound(ledger.years, sealed.year, {}, &LedgerYear::year);
    if (place != ledger.years.end() && place->year == sealed.year)
        *place = sealed;
    else
        ledger.years.insert(place, sealed);
}

Result<ReleaseDraft> prepareRelease(const ReleaseLedger &ledger, const FactTable &facts,
    const Organisation &organisation, const ReleaseRequest &request,
    const QSet<IncidentId> &unreviewed, const Progress &progress)
{
    if (auto allowed = mayBeMade(ledger, request); !allowed)
        return tl::unexpected(allowed.error());
    if (progress && !progress(0, 0))
        return failure(Error::Code::Cancelled);
    const FrozenYear frozen
        = IncidentFreezer(ledger, facts, organisation, unreviewed).freeze(request.period);
    const ReleaseTableMaker maker(
        request.programme, request.period, goneSites(frozen.year, request.programme));
    ReleaseDraft draft;
    draft.sealed = frozen.year;
    draft.figures.incidents = frozen.counted;
    draft.figures.late = frozen.late;
    draft.release = {.id = request.period,
        .sequence = ledger.lastSequence() + 1,
        .closingDate = request.closingDate,
        .authority = request.authority,
        .note = request.note,
        .rule = request.rule,
        .tables = maker.emptyTables(),
        .codes = maker.codes()};
    return draft;
}

} // namespace rueckhalt
