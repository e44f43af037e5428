// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/latertold.h"

#include "vault/digestcolumn.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

Result<LaterTold> LaterTold::missing(Database &there, OpenedVault &here)
{
    LaterTold told;
    return told.comparePlaces(there, *here.database)
        .and_then([&] { return told.comparePapers(there, *here.database); })
        .and_then([&] { return told.comparePages(there, *here.database); })
        .map([&] { return std::move(told); });
}

Result<QList<LaterTold::Place>> LaterTold::placesIn(Database &database)
{
    auto row = database.prepare(
        "SELECT id, ring, code, recipient, signer, offices FROM ring NOT INDEXED ORDER BY id");
    if (!row)
        return errorOf(row);
    QList<Place> places;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return places;
        places << Place {.id = row->id<RingPlaceId>(0),
            .ring = row->id<RingId>(1),
            .code = row->text(2),
            .recipient = digestIn(*row, 3),
            .signer = digestIn(*row, 4),
            .offices = toByteArray(row->bytes(5))};
    }
}

Result<void> LaterTold::comparePlaces(Database &there, Database &here)
{
    const auto theirs = placesIn(there);
    const auto ours = placesIn(here);
    if (!theirs || !ours)
        return tl::unexpected(theirs ? ours.error() : theirs.error());
    for (Place place : *theirs) {
        const auto same = std::ranges::find(*ours, place.id, &Place::id);
        place.isNew = same == ours->end();
        const bool hasJoined = !place.ring.isNull()
            && std::ranges::none_of(
                *ours, [&](const Place &other) { return other.ring == place.ring; });
        const bool isItsCard = !place.isNew && same->ring.isNull() && same->signer == place.signer
            && same->recipient == place.recipient;
        if (place.isNew ? place.ring.isNull() || hasJoined : isItsCard && hasJoined)
            m_places << place;
    }
    return {};
}

Result<void> LaterTold::comparePapers(Database &there, Database &here)
{
    auto row = there.prepare("SELECT ring, kind, signer, subject, content, basis FROM ring_paper"
                             " NOT INDEXED ORDER BY ring, kind, signer, subject");
    if (!row)
        return errorOf(row);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return {};
        KeptRingPaper paper {.ring = row->id<RingId>(0),
            .kind = static_cast<int>(row->number(1)),
            .signer = digestIn(*row, 2),
            .subject = row->text(3)};
        auto known = here.prepare("SELECT count(*) FROM ring_paper WHERE ring = ? AND kind = ?"
                                  " AND signer = ? AND subject = ?");
        if (!known)
            return errorOf(known);
        const auto found
            = known->with(paper.ring, paper.kind, ByteView(paper.signer), paper.subject).next();
        if (!found)
            return errorOf(found);
        if (known->number(0) > 0)
            continue;
        paper.content = toByteArray(row->bytes(4));
        paper.basis = toByteArray(row->bytes(5));
        m_papers << paper;
    }
}

Result<QList<LaterTold::Page>> LaterTold::pagesIn(Database &database)
{
    auto row = database.prepare("SELECT number, made, content FROM public_page ORDER BY number");
    if (!row)
        return errorOf(row);
    QList<Page> pages;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return pages;
        pages << Page {row->number(0), row->number(1), toByteArray(row->bytes(2))};
    }
}

Result<void> LaterTold::comparePages(Database &there, Database &here)
{
    const auto theirs = pagesIn(there);
    const auto ours = pagesIn(here);
    if (!theirs || !ours)
        return tl::unexpected(theirs ? ours.error() : theirs.error());
    const bool goesOn
        = theirs->size() > ours->size() && std::ranges::equal(*ours, theirs->first(ours->size()));
    if (goesOn)
        m_pages = theirs->sliced(ours->size());
    return {};
}

/// Whether it is here after that.
Result<bool> LaterTold::bringInPlace(const Place &place, OpenedVault &here, const OpenThere &open)
{
    if (place.isNew) {
        const ObjectName name = ObjectName::of(SealedPart::RingKeys, place.id);
        const auto keys = open(name);
        if (!keys || !*keys)
            return false;
        if (auto added = here.objects.add(name, (*keys)->view()); !added)
            return errorOf(added);
    }
    return here.database
        ->run("INSERT INTO ring (id, ring, code, recipient, signer, offices)"
              " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ring = excluded.ring,"
              " code = excluded.code, offices = excluded.offices",
            place.id, place.ring, place.code, ByteView(place.recipient), ByteView(place.signer),
            place.offices)
        .map([] { return true; });
}

Result<LaterTold::Count> LaterTold::bringIn(OpenedVault &here, const OpenThere &open) const
{
    Count count;
    for (const Place &place : m_places) {
        if (const auto done = bringInPlace(place, here, open); !done)
            return errorOf(done);
    }
    const auto places = placesIn(*here.database);
    if (!places)
        return errorOf(places);
    for (const KeptRingPaper &paper : m_papers) {
        if (std::ranges::find(*places, paper.ring, &Place::ring) == places->end())
            continue;
        auto added = here.database->run(
            "INSERT INTO ring_paper (ring, kind, signer, subject, content, basis)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            paper.ring, paper.kind, ByteView(paper.signer), paper.subject, paper.content,
            paper.basis.isNull() ? QByteArray("") : paper.basis);
        if (!added)
            return errorOf(added);
        ++count.ringPapers;
    }
    for (const Page &page : m_pages) {
        auto added
            = here.database->run("INSERT INTO public_page (number, made, content) VALUES (?, ?, ?)",
                page.number, page.made, page.content);
        if (!added)
            return errorOf(added);
        ++count.pages;
    }
    return count;
}

} // namespace rueckhalt
