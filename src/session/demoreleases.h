// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releasepreparation.h"
#include "session/openregister.h"

namespace rueckhalt {

/// A release that an invented town makes some weeks after the end of a period.
struct DemoReleasePlan
{
    ReleasePeriod period;
    QDate closingDate;
    QString note {};
};
/// Last year, and the quarters of this year, as far as they are released on `lastDay`.
[[nodiscard]] QList<DemoReleasePlan> demoReleasesUntil(const QDate &lastDay);

/// What a release of an invented town is made of. It outlives the call.
struct DemoReleaseSource
{
    const FactTable &facts; ///< those reported after the closing date do not count
    const Organisation &organisation;
    QSet<IncidentId> unreviewed {};
};
/// The release, by the same way as any; nothing if it cannot be made safely. Errors as of
/// prepareRelease() but Invalid.
[[nodiscard]] Result<std::optional<ReleaseDraft>> draftDemoRelease(const ReleaseLedger &ledger,
    const DemoReleaseSource &source, const DemoReleasePlan &planned, const Progress &progress = {});

/// What the invented town has released so far: last year, and the quarters of this year that are
/// over, each with what was known some weeks after its end. By the same way as any release; what
/// cannot be released safely, as in a demo of a few incidents, is left out. For a register that
/// holds a demo and was opened by its founder; `lastDay` as for generateDemo().
Result<void> storeDemoReleases(
    OpenRegister &openRegister, const QDate &lastDay, const Progress &progress = {});

} // namespace rueckhalt
