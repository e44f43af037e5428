// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/releasesamples.h"

#include <algorithm>

namespace rueckhalt::testing {

ReleaseDraft releaseDraft(
    const ReleaseLedger &before, const FactTable &facts, const ReleasePeriod &period)
{
    ReleaseDraft draft;
    draft.release.id = period;
    draft.release.sequence = before.lastSequence() + 1;
    draft.release.closingDate = QDate(2026, 11, 21);
    draft.release.authority = {"Stadt Musterhausen", "Town of Musterhausen"};
    draft.release.note = "Für den Arbeitsschutzausschuss";
    draft.release.codes = {{"month", {{"01", {"Januar", "January"}, {}}}}};
    if (const LedgerYear *known = before.year(period.year()))
        draft.sealed = *known;
    draft.sealed.year = period.year();
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        const IncidentId id = facts.ids[row];
        const bool isKnown = std::ranges::any_of(draft.sealed.incidents,
            [&id](const FrozenIncident &frozen) { return frozen.id == id; });
        if (isKnown)
            continue;
        FrozenIncident frozen;
        frozen.id = id;
        frozen.month = period.firstMonth();
        frozen.types = {IncidentType::Verbal};
        for (const std::uint32_t token : facts.tokensOf(row))
            frozen.persons << facts.personTokens[token];
        draft.sealed.incidents << frozen;
    }
    draft.sealed.groups << SensitiveGroup {
        SensitiveGroup::Kind::Cell, {{draft.release.sequence, 0, 0, 0}}};
    LedgerAtom atom;
    atom.types = 1;
    draft.sealed.atoms = {atom};
    draft.sealed.witnesses.push_back({{{0, -1}}, false});
    draft.sealed.witnesses.push_back({{{0, 5}}, false});
    return draft;
}

Result<Release> makeRelease(Vault &vault, const ReleasePeriod &period)
{
    const auto facts = vault.facts();
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const auto ledger = vault.releaseLedger(*facts);
    if (!ledger)
        return tl::unexpected<Error>(ledger.error());
    const ReleaseDraft draft = releaseDraft(*ledger, *facts, period);
    return vault.release(draft).map([&] { return draft.release; });
}

} // namespace rueckhalt::testing
