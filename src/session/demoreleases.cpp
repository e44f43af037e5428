// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoreleases.h"

#include "session/releasing.h"

namespace rueckhalt {

namespace {

constexpr int WeeksUntilRelease = 5;

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

} // namespace

QList<DemoReleasePlan> demoReleasesUntil(const QDate &lastDay)
{
    QList<DemoReleasePlan> planned;
    const auto add = [&](const std::optional<ReleasePeriod> &period, const char *note) {
        if (!period)
            return;
        const QDate closing = period->lastDay().addDays(7 * WeeksUntilRelease);
        if (closing <= lastDay)
            planned << DemoReleasePlan {*period, closing, QString::fromUtf8(note)};
    };
    add(ReleasePeriod::wholeYear(lastDay.year() - 1),
        "Für den Arbeitsschutzausschuss und den Personalrat.");
    for (int quarter = 1; quarter <= 4; ++quarter)
        add(ReleasePeriod::quarter(lastDay.year(), quarter), "");
    return planned;
}

Result<std::optional<ReleaseDraft>> draftDemoRelease(const ReleaseLedger &ledger,
    const DemoReleaseSource &source, const DemoReleasePlan &planned, const Progress &progress)
{
    const ReleaseRequest request {.period = planned.period,
        .closingDate = planned.closingDate,
        .programme = proposeProgramme(ledger, source.organisation, {.period = planned.period}),
        .authority = {QStringLiteral("Stadt Musterhausen"), QStringLiteral("Town of Musterhausen")},
        .note = planned.note};
    auto draft = prepareRelease(ledger, knownAt(source.facts, planned.closingDate),
        source.organisation, request, source.unreviewed, progress);
    if (draft)
        return std::optional(*std::move(draft));
    if (draft.error().code == Error::Code::Invalid)
        return std::optional<ReleaseDraft> {}; // Not safe, which is what the program is for.
    return errorOf(draft);
}

Result<void> storeDemoReleases(
    OpenRegister &openRegister, const QDate &lastDay, const Progress &progress)
{
    for (const DemoReleasePlan &planned : demoReleasesUntil(lastDay)) {
        const auto ledger = openRegister.vault().releaseLedger(openRegister.facts());
        if (!ledger)
            return errorOf(ledger);
        const auto draft = draftDemoRelease(*ledger,
            {openRegister.facts(), openRegister.organisation(), unreviewedIncidents(openRegister)},
            planned, progress);
        if (!draft)
            return errorOf(draft);
        if (!*draft)
            continue;
        if (auto made = openRegister.makeRelease(**draft); !made)
            return made;
    }
    return {};
}

} // namespace rueckhalt
