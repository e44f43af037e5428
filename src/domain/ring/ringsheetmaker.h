// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/release.h"
#include "domain/incident/organisation.h"
#include "domain/ring/ringsheet.h"
#include "domain/service/toldunits.h"

namespace rueckhalt {

/// What a sheet needs before it tells something. The program knows no other values than these; the
/// auditor weakens them one by one to see that its attacks would find what is left open.
struct RingRule
{
    int leastHeads = 10; ///< employees of the offices that are told of together
    double leastAnswers = 10; ///< single values (ratings, waits, days to answer)
    double mostShare = 0.8; ///< of a count that may be of offices with fewer employees than that
    bool needsAll = true; ///< a series is told only if every office has observed it all the time
    bool watchesChanges = true; ///< of standing figures, over all sheets there ever were
    bool watchesElsewhere = true; ///< what other rings and public pages tell of the same time
};

/// Whose sums a sheet has told; stays with its member.
struct RingBasis
{
    ServiceSlot period {};
    QList<ToldUnits> told {};

    [[nodiscard]] ToldSums sums() const { return {period.firstDay(), period.lastDay(), told}; }
    bool operator==(const RingBasis &) const = default;
};

/// What a member makes a sheet of.
struct RingSource
{
    const RingAgreement &agreement;
    Digest member {};
    ServiceSlot period {};
    QList<RingOffice> offices {};
    const Organisation &organisation;
    const Population &population;
    const ObservationTable &table;
    const IndicatorCatalogue &catalogue;
    QList<Release> releases {};
    QList<RingBasis> earlier {}; ///< of every sheet this register has made, for any ring
    QList<ToldSums> pages {}; ///< every public page of this register
};

/// A sheet, the offices behind it, and those that are in none of its groups.
struct MadeRingSheet
{
    RingSheet sheet;
    RingBasis basis;
    QList<UnitId> leftOut {};
};

/// Why offices are not in order, one English sentence each: a unit twice, below another one or not
/// there, a task that is not agreed.
[[nodiscard]] QStringList problemsOf(const QList<RingOffice> &offices,
    const RingAgreement &agreement, const Organisation &organisation);

/// The sheet for one period, protected by construction.
///
/// **What is promised.** From all sheets of all members and periods nobody can compute a figure of
/// offices that have fewer than RingRule::leastHeads employees together.
///
/// **Why it holds.** A member's offices fall into groups by their main task. A group is told only
/// if its offices have that many employees (unknown counts as none); the groups that are too small
/// become one group of "other tasks", and if that is too small too, it is left out. So the groups
/// of a sheet are disjoint and each is safe. Of a group each series is told at most once, as the
/// sum over the whole period, and only if every office has observed it, each of the units that did
/// in every month. Series of a group may come from different units of its offices (calls from the
/// telephone team); cut into atoms by whose sums are told, every atom has enough employees. So the
/// difference of two numbers of one thing (contacts less those with and without appointment) is
/// never that of a small unit or of a missing month. A sheet has no total of its own; whoever adds
/// the groups up has a union of safe groups. The periods of a ring do not overlap, and what was
/// told of a period is never told again: late data go nowhere. Every linear combination of sheets
/// is therefore constant on groups, and so isolates unions of whole groups only.
///
/// What hardly changes (posts, opening hours) can be compared over time: the same offices less one
/// that closed. For these figures all groups that ever told one are cut into atoms; a group is
/// told only as long as every atom is safe.
///
/// Numbers of incidents come from released tables alone, where rows of exactly these offices are
/// told; release ledger and disclosure control have protected them together with everything that
/// was released before. Without a release for the period a sheet has none.
///
/// Others read sheets of another ring, and everybody the public pages. A series is withheld if what
/// they tell of it in an overlapping time would cut a set with too few employees out of the group;
/// of another ring also what is told of other series, because they may follow from each other.
/// Pages ask the same the other way round (PublicProtection).
///
/// **What is not promised.** Whoever knows all offices of a group but one can subtract them, as
/// with every published sum; members of the same authority may. A sum of which a small unit has
/// more than RingRule::mostShare is not told, because it would be that unit's own number nearly;
/// less than that may still be guessed closely by who knows how offices compare. A median comes
/// from the classes of all single values of a group; it says of each office only that all together
/// lie around it. An office that offers several tasks is counted under its main one, with
/// everything it does: shares of tasks within an office are not known. Contacts change little from
/// year to year; a small office that joins a large group is hidden by the group's own change only.
/// A register that is restored from an old backup has forgotten sheets; the other members notice
/// a second one for the same period and refuse it. Of the same offices two rings, or a ring and a
/// page, may be told different numbers if data came in between: the difference is what came late.
///
/// Invalid with a problem of the offices; NotFound if there are none.
[[nodiscard]] Result<MadeRingSheet> makeRingSheet(
    const RingSource &source, const RingRule &rule = {});

} // namespace rueckhalt
