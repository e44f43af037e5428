// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/disclosurerule.h"
#include "domain/disclosure/releaseperiod.h"
#include "domain/disclosure/releasetable.h"
#include "domain/incident/organisation.h"

#include <QList>

#include <optional>

namespace rueckhalt {

struct ReleaseLedger;

/// Sites that are spoken of together, or one of them.
struct SitePart
{
    QString code; ///< hex of the site's id, "rest", "G1", "unknown"
    Text name;
    QList<UnitId>
        members; ///< offices; a null id stands for "not known" and for sites that are gone
    int heads = 0; ///< employees together; 0: not known
    bool operator==(const SitePart &) const = default;
};

/// One of the fixed parts of a small house: these types (any of them, and of no earlier part) at
/// these sites. Every incident belongs to exactly one part.
struct ReleasePart
{
    QString code;
    Text name;
    CodeSet<TypeGroup> types; ///< of the first of an incident's groups in order of presentation
    QList<UnitId> sites; ///< empty: all
    bool operator==(const ReleasePart &) const = default;
};

/// Which tables a release has and how coarse they are. Made from what everybody may know (head
/// counts, numbers published before), never from the year's own true counts, or the choice itself
/// would tell of them.
struct ReleaseProgramme
{
    QList<ReleaseTable> tables;
    QList<SitePart> sites; ///< rows of the tables by site
    QList<SitePart> siteGroups; ///< of the tables by group of sites
    QList<ReleasePart> parts; ///< of ReleaseTable::Parts
    QList<Text> reasons; ///< why it is coarser than usual, one sentence each

    /// Whether everything in this programme is in the other, or together there: then it may be
    /// released instead. Names and reasons do not count.
    [[nodiscard]] bool isCoarserOrEqual(const ReleaseProgramme &other) const;
    /// Puts two sites (groups of sites) together; nothing happens for unknown codes.
    void mergeSites(const QString &code, const QString &other);
    void mergeSiteGroups(const QString &code, const QString &other);
    bool operator==(const ReleaseProgramme &) const = default;
};

/// What the proposal rests on.
struct ProgrammeQuestion
{
    /// The fixed partition for houses that are too small for tables: by the expected number, or as
    /// the officer says.
    enum class Parts { Automatic, Always, Never };

    ReleasePeriod period;
    /// Incidents in a year that anybody would expect; nothing: from the last year released, if any.
    std::optional<int> expected {};
    Parts parts = Parts::Automatic;
    DisclosureRule rule {};
};

/// The finest programme that makes sense for the period. Sites with fewer than rule.minimumHeads
/// employees are put together, groups of sites have at least 50 where head counts are known, and
/// tables are left out whose cells would nearly all be too small for the expected number.
[[nodiscard]] ReleaseProgramme proposeProgramme(const ReleaseLedger &ledger,
    const Organisation &organisation, const ProgrammeQuestion &question);

} // namespace rueckhalt
