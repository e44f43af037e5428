// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/foreseen.h"

namespace rueckhalt {

namespace {

constexpr int MonthsOfQuarter = 3;

std::uint16_t quarterOf(int month)
{
    const int first = (month - 1) / MonthsOfQuarter * MonthsOfQuarter + 1;
    return static_cast<std::uint16_t>(0b111U << static_cast<unsigned>(first));
}

/// All incidents of the site or the months, and those of each type.
void addTypes(QList<LedgerListing> &listings, LedgerListing listing)
{
    listings.append(listing);
    for (const auto &type : terms<IncidentType>()) {
        listing.types = static_cast<std::uint8_t>(CodeSet<IncidentType> {type.value}.bits());
        listings.append(listing);
    }
}

} // namespace

QList<LedgerListing> foreseenBy(
    const ReleasePeriod &period, const ReleaseProgramme &programme, const QList<UnitId> &goneSites)
{
    QList<LedgerListing> listings;
    const bool isPartOfYear
        = period.kind() == ReleaseKind::Month || period.kind() == ReleaseKind::Quarter;
    if (!isPartOfYear || programme.tables.contains(ReleaseTable::Parts))
        return listings;
    addTypes(listings, {.months = quarterOf(period.firstMonth())});
    addTypes(listings, {});
    for (const SitePart &part : programme.sites) {
        LedgerListing listing {.sites = part.members};
        if (part.members.contains(UnitId()))
            listing.sites += goneSites;
        addTypes(listings, listing);
    }
    return listings;
}

} // namespace rueckhalt
