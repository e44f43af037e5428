// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releasepreparation.h"

#include <cstdint>

namespace rueckhalt {

/// A made-up authority with several sites, for tests of releases: sites, fields of work and months
/// of unequal weight, some employees affected again and again, several types now and then.
struct ReleaseHouse
{
    int sites = 10;
    int areas = 10;
    int types = 5;
    int incidents = 300; ///< a year
    int employees = 600;
    int firstYear = 2026;
    int years = 1;
    int latePercent = 3; ///< reported in a later quarter
    int severalPercent = 10; ///< with a further type, or a further trigger
    std::uint32_t seed = 1;

    [[nodiscard]] Organisation organisation() const;
    /// All incidents that were reported on the day or before.
    [[nodiscard]] FactTable factsOn(QDate day) const;
};

/// A number anywhere in the release, by codes; nothing: withheld or not there.
PublishableTable::Cell numberIn(const Release &release, const QString &table, const QString &row,
    const QString &column = QStringLiteral("*"));
IncidentId incidentNumber(quint32 number);
UnitId siteNumber(int number);
PersonToken personNumber(quint32 number);

/// Plays releases on a house.
struct ReleaseGame
{
    ReleaseLedger ledger {};
    Organisation organisation {};
    FactTable facts {};
    QSet<IncidentId> unreviewed {};
    int expected = 300;

    [[nodiscard]] ReleaseRequest request(const ReleasePeriod &period) const;
    [[nodiscard]] Result<ReleaseDraft> prepare(
        const ReleasePeriod &period, const Progress &progress = {}) const;
    /// The same, and into the ledger.
    Result<ReleaseDraft> make(const ReleasePeriod &period);
};

} // namespace rueckhalt
