// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoreleases.h"

#include "session/releasing.h"

namespace rueckhalt {

namespace {

constexpr int WeeksUntilRelease = 5;

struct Planned
{
    ReleasePeriod period;
    QDate closingDate;
    const char *note;
};

QList<Planned> plannedUntil(const QDate &lastDay)
{
    QList<Planned> planned;
    const auto add = [&](const std::optional<ReleasePeriod> &period, const char *note) {
        if (!period)
            return;
        const QDate closing = period->lastDay().addDays(7 * WeeksUntilRelease);
        if (closing <= lastDay)
            planned << Planned {*period, closing, note};
    };
    add(ReleasePeriod::wholeYear(lastDay.year() - 1),
        "Für den Arbeitsschutzausschuss und den Personalrat.");
    for (int quarter = 1; quarter <= 4; ++quarter)
        add(ReleasePeriod::quarter(lastDay.year(), quarter), "");
    return planned;
}

/// What had been reported at the end of that day.
FactTable knownAt(const FactTable &facts, const QDate &day)
{
    const qint64 end = day.addDays(1).startOfDay(Qt::UTC).toSecsSinceEpoch();
    FactTable known;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (facts.reported[row] < end)
            known.append(facts.ids[row], facts.numberYear[row], facts.numberSequence[row],
                facts.facts(row), facts.countedOf(row));
    }
    return known;
}

Result<void> release(OpenRegister &openRegister, const Planned &planned, const Progress &progress)
{
    const auto ledger = openRegister.vault().releaseLedger(openRegister.facts());
    if (!ledger)
        return tl::unexpected<Error>(ledger.error());
    const Organisation &organisation = openRegister.organisation();
    const ReleaseRequest request {.period = planned.period,
        .closingDate = planned.closingDate,
        .programme = proposeProgramme(*ledger, organisation, {.period = planned.period}),
        .authority = {QStringLiteral("Stadt Musterhausen"), QStringLiteral("Town of Musterhausen")},
        .note = QString::fromUtf8(planned.note)};
    const auto draft = prepareRelease(*ledger, knownAt(openRegister.facts(), planned.closingDate),
        organisation, request, unreviewedIncidents(openRegister), progress);
    if (!draft && draft.error().code == Error::Code::Invalid)
        return {}; // Not safe, which is what the program is for.
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    return openRegister.makeRelease(*draft);
}

} // namespace

Result<void> storeDemoReleases(
    OpenRegister &openRegister, const QDate &lastDay, const Progress &progress)
{
    for (const Planned &planned : plannedUntil(lastDay)) {
        if (auto released = release(openRegister, planned, progress); !released)
            return released;
    }
    return {};
}

} // namespace rueckhalt
