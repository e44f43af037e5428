// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ringkeeping.h"

#include "domain/ring/ringcodec.h"
#include "vault/digestcolumn.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

namespace {

ObjectName keysName(const RingPlaceId &place)
{
    return ObjectName::of(SealedPart::RingKeys, place);
}

} // namespace

Result<QList<RingPlace>> RingKeeping::places() const
{
    if (const auto allowed = m_opened.mayUse(Right::ReadReleased); !allowed)
        return errorOf(allowed);
    auto row = m_opened.database->prepare(
        "SELECT id, ring, code, recipient, signer, offices FROM ring NOT INDEXED ORDER BY id");
    if (!row)
        return errorOf(row);
    QList<RingPlace> places;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return places;
        auto offices = decodeRingOffices(row->bytes(5));
        if (!offices)
            return errorOf(offices);
        places << RingPlace {.id = row->id<RingPlaceId>(0),
            .ring = row->id<RingId>(1),
            .card = {row->text(2), digestIn(*row, 3), digestIn(*row, 4)},
            .offices = std::move(*offices)};
    }
}

Result<void> RingKeeping::write(const RingPlace &place)
{
    const auto offices = encodeRingOffices(place.offices);
    if (!offices)
        return errorOf(offices);
    return m_opened.database->run(
        "INSERT INTO ring (id, ring, code, recipient, signer, offices) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET ring = excluded.ring, code = excluded.code,"
        " offices = excluded.offices",
        place.id, place.ring, place.card.code, ByteView(place.card.recipient),
        ByteView(place.card.signer), *offices);
}

Result<void> RingKeeping::write(const QList<KeptRingPaper> &papers)
{
    for (const KeptRingPaper &paper : papers) {
        auto known = m_opened.database->prepare("SELECT count(*) FROM ring_paper WHERE ring = ?"
                                                " AND kind = ? AND signer = ? AND subject = ?");
        if (!known)
            return errorOf(known);
        const auto found
            = known->with(paper.ring, paper.kind, ByteView(paper.signer), paper.subject).next();
        if (!found)
            return errorOf(found);
        if (known->number(0) > 0)
            return failure(Error::Code::AlreadyExists, QStringLiteral("paper of a ring"));
        auto count = m_opened.database->prepare(
            "SELECT count(*) FROM ring_paper WHERE ring = ? AND kind = ?");
        if (!count)
            return errorOf(count);
        const auto counted = count->with(paper.ring, paper.kind).next();
        if (!counted)
            return errorOf(counted);
        if (count->number(0) >= MaxPapers)
            return failure(Error::Code::TooLarge, QStringLiteral("papers of a ring"));
        auto done = m_opened.database->run(
            "INSERT INTO ring_paper (ring, kind, signer, subject, content, basis)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            paper.ring, paper.kind, ByteView(paper.signer), paper.subject, paper.content,
            paper.basis.isNull() ? QByteArray("") : paper.basis);
        if (!done)
            return done;
    }
    return {};
}

Result<void> RingKeeping::add(
    const RingPlace &place, const SecretBytes &keys, const QList<KeptRingPaper> &papers)
{
    const auto known = places();
    if (!known)
        return errorOf(known);
    if (known->size() >= MaxPlaces)
        return failure(Error::Code::TooLarge, QStringLiteral("rings"));
    if (std::ranges::any_of(*known, [&](const RingPlace &other) {
            return other.id == place.id || (!place.ring.isNull() && other.ring == place.ring);
        }))
        return failure(Error::Code::AlreadyExists, QStringLiteral("ring"));
    return m_opened.change({Action::RingChanged, place.ring.toByteArray()}, [&] {
        return m_opened.objects.add(keysName(place.id), keys.view())
            .and_then([&] { return write(place); })
            .and_then([&] { return write(papers); });
    });
}

Result<void> RingKeeping::save(
    Action action, const RingPlace &place, const QList<KeptRingPaper> &papers)
{
    const auto known = places();
    if (!known)
        return errorOf(known);
    const auto before = std::ranges::find(*known, place.id, &RingPlace::id);
    if (before == known->end())
        return failure(Error::Code::NotFound, QStringLiteral("ring"));
    if (before->card.signer != place.card.signer || before->card.recipient != place.card.recipient)
        return failure(Error::Code::Invalid, QStringLiteral("keys of a ring stay"));
    return m_opened.change({action, place.ring.toByteArray()},
        [&] { return write(place).and_then([&] { return write(papers); }); });
}

Result<SecretBytes> RingKeeping::keysOf(const RingPlaceId &place) const
{
    if (const auto allowed = m_opened.mayUse(Right::Release); !allowed)
        return errorOf(allowed);
    auto keys = m_opened.objects.open(keysName(place));
    if (!keys)
        return errorOf(keys);
    if (!*keys)
        return failure(Error::Code::NotFound, QStringLiteral("keys of a ring"));
    return std::move(**keys);
}

Result<QList<KeptRingPaper>> RingKeeping::papers(const RingId &ring, int kind) const
{
    if (const auto allowed = m_opened.mayUse(Right::ReadReleased); !allowed)
        return errorOf(allowed);
    auto row = m_opened.database->prepare("SELECT signer, subject, content, basis FROM ring_paper"
                                          " WHERE ring = ? AND kind = ? ORDER BY signer, subject");
    if (!row)
        return errorOf(row);
    row->with(ring, kind);
    QList<KeptRingPaper> papers;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return papers;
        papers << KeptRingPaper {.ring = ring,
            .kind = kind,
            .signer = digestIn(*row, 0),
            .subject = row->text(1),
            .content = toByteArray(row->bytes(2)),
            .basis = toByteArray(row->bytes(3))};
    }
}

} // namespace rueckhalt
