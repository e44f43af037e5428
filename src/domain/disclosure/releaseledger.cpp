// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseledger.h"

#include <algorithm>

namespace rueckhalt {

bool LedgerYear::forget(const IncidentId &incident, int sequence)
{
    bool found = false;
    if (incident.isNull())
        return found;
    for (FrozenIncident &frozen : incidents) {
        if (frozen.id != incident)
            continue;
        frozen.id = {};
        frozen.persons.clear();
        frozen.changed = sequence;
        found = true;
    }
    return found;
}

int LedgerYear::version() const
{
    int version = 0;
    for (const FrozenIncident &frozen : incidents)
        version = std::max({version, frozen.since, frozen.until});
    return version;
}

const Release *ReleaseLedger::release(const ReleaseId &id) const
{
    const auto found
        = std::ranges::find_if(releases, [&id](const Release &made) { return made.id == id; });
    return found == releases.end() ? nullptr : &*found;
}

const LedgerYear *ReleaseLedger::year(int wanted) const
{
    const auto found = std::ranges::find_if(
        years, [wanted](const LedgerYear &held) { return held.year == wanted; });
    return found == years.end() ? nullptr : &*found;
}

bool ReleaseLedger::isClosed(int year, int month) const
{
    return std::ranges::any_of(releases, [year, month](const Release &made) {
        return made.id.year() == year && made.id.covers(month);
    });
}

bool ReleaseLedger::isYearReleased(int year) const
{
    const auto annual = ReleasePeriod::wholeYear(year);
    return annual && release(*annual) != nullptr;
}

int ReleaseLedger::nextCorrection(int year) const
{
    return 1 + static_cast<int>(std::ranges::count_if(releases, [year](const Release &made) {
        return made.id.year() == year && made.id.kind() == ReleaseKind::Correction;
    }));
}

int ReleaseLedger::lastSequence() const
{
    return releases.isEmpty() ? 0 : releases.last().sequence;
}

QList<int> ReleaseLedger::forget(const IncidentId &incident)
{
    QList<int> changed;
    for (LedgerYear &held : years) {
        if (held.forget(incident, lastSequence()))
            changed.append(held.year);
    }
    return changed;
}

} // namespace rueckhalt
