// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/benchmarking.h"

#include "domain/deadline/deadline.h"
#include "domain/publicpage/publicpage.h"
#include "domain/ring/ringcodec.h"
#include "intake/ringjson.h"
#include "session/observedservice.h"
#include "session/toldtorings.h"
#include "vault/servicekeeping.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int kindNumber(RingPaperKind kind)
{
    return static_cast<int>(kind);
}

} // namespace

const RingAgreement *KnownRing::agreementOf(int version) const
{
    const auto found = std::ranges::find(agreements, version, &RingAgreement::version);
    return found == agreements.end() ? nullptr : &*found;
}

const KeptRingSheet *KnownRing::sheetOf(const Digest &member, ServiceSlot period) const
{
    const auto found = std::ranges::find_if(sheets, [&](const KeptRingSheet &kept) {
        return kept.sheet.member == member && kept.sheet.period == period;
    });
    return found == sheets.end() ? nullptr : &*found;
}

bool Benchmarking::mayWork() const
{
    return !m_register.isReadOnly() && m_register.may(Right::Release)
        && !m_register.me().awaited.contains(Role::SafetyOfficer);
}

Result<KnownRing> Benchmarking::load(const RingPlace &place) const
{
    KnownRing ring {.place = place};
    if (place.ring.isNull())
        return ring;
    const RingKeeping &keeping = m_register.vault().rings();
    const auto agreements = keeping.papers(place.ring, kindNumber(RingPaperKind::Agreement));
    const auto sheets = keeping.papers(place.ring, kindNumber(RingPaperKind::Sheet));
    if (!agreements || !sheets)
        return tl::unexpected(agreements ? sheets.error() : agreements.error());
    for (const KeptRingPaper &kept : *agreements) {
        const auto agreement = readAgreement(kept.content);
        if (!agreement || agreement->id != place.ring) {
            ++ring.unreadable;
            continue;
        }
        if (ring.agreements.isEmpty() || ring.agreements.last().version < agreement->version)
            ring.newestPaper = kept.content;
        ring.agreements << *agreement;
        std::ranges::sort(ring.agreements, {}, &RingAgreement::version);
        if (ring.agreement().version == agreement->version)
            ring.newestPaper = kept.content;
    }
    for (const KeptRingPaper &kept : *sheets) {
        const auto paper = readPaper(kept.content);
        const auto reference = paper.and_then(ringReferenceOf);
        const RingAgreement *agreement
            = reference ? ring.agreementOf(reference->agreement) : nullptr;
        const auto sheet = agreement ? ringSheetFrom(*paper, *agreement)
                                     : Result<RingSheet>(failure(Error::Code::NotFound));
        const auto basis = kept.basis.isEmpty() ? Result<RingBasis>(RingBasis())
                                                : decodeRingBasis(bytesOf(kept.basis));
        if (!sheet || !basis || sheet->period.text() != kept.subject)
            ++ring.unreadable;
        else
            ring.sheets << KeptRingSheet {*sheet, *basis, kept.content};
    }
    std::ranges::stable_sort(ring.sheets, {},
        [](const KeptRingSheet &kept) { return kept.sheet.period.firstDayNumber(); });
    return ring;
}

Result<QList<KnownRing>> Benchmarking::rings() const
{
    const auto places = m_register.vault().rings().places();
    if (!places)
        return errorOf(places);
    QList<KnownRing> rings;
    for (const RingPlace &place : *places) {
        auto ring = load(place);
        if (!ring)
            return errorOf(ring);
        rings << std::move(*ring);
    }
    return rings;
}

Result<KnownRing> Benchmarking::ring(const QString &name) const
{
    const auto all = rings();
    if (!all)
        return errorOf(all);
    QList<KnownRing> fitting;
    for (const KnownRing &ring : *all) {
        const bool fits = ring.isJoined()
            && (name.isEmpty() || ring.agreement().name.compare(name, Qt::CaseInsensitive) == 0
                || ring.place.ring.toHex().startsWith(name.toLatin1()));
        if (fits)
            fitting << ring;
    }
    if (fitting.isEmpty())
        return failure(Error::Code::NotFound, QStringLiteral("ring"));
    if (fitting.size() > 1)
        return failure(Error::Code::Invalid, QStringLiteral("--ring: several fit"));
    return fitting.first();
}

Result<MadeRingSheet> Benchmarking::make(const KnownRing &ring, ServiceSlot period) const
{
    if (!ring.isMember())
        return failure(Error::Code::NotFound, QStringLiteral("member of the ring"));
    if (!isPeriodOf(period, ring.agreement().periods))
        return failure(Error::Code::Invalid, QStringLiteral("--period: not of the kind agreed"));
    if (period.lastDay() >= germanDay(m_register.now()))
        return failure(Error::Code::Invalid, QStringLiteral("not-over"));
    const auto observed = m_register.observed();
    const auto releases = m_register.vault().releases();
    const auto told = toldToRings(m_register);
    const auto pages = m_register.vault().service().pages();
    if (!observed)
        return errorOf(observed);
    if (!releases)
        return errorOf(releases);
    if (!told)
        return errorOf(told);
    if (!pages)
        return errorOf(pages);
    RingSource source {.agreement = ring.agreement(),
        .member = ring.place.card.signer,
        .period = period,
        .offices = ring.place.offices,
        .organisation = m_register.organisation(),
        .population = m_register.population(),
        .table = (*observed)->table,
        .catalogue = (*observed)->catalogue,
        .releases = *releases,
        .earlier = *told};
    for (const KeptPage &kept : *pages)
        source.pages << toldBy(kept.page, source.catalogue);
    return makeRingSheet(source);
}

Result<MadeRingSheet> Benchmarking::preview(const KnownRing &ring, ServiceSlot period) const
{
    if (const KeptRingSheet *kept = ring.sheetOf(ring.place.card.signer, period))
        return MadeRingSheet {.sheet = kept->sheet, .basis = kept->basis, .leftOut = {}};
    return make(ring, period);
}

Result<RingKeys> Benchmarking::keysOf(const KnownRing &ring) const
{
    return m_register.vault().rings().keysOf(ring.place.id).and_then([](const SecretBytes &secret) {
        return RingKeys::fromSecret(secret);
    });
}

Result<QByteArray> Benchmarking::sealed(const KnownRing &ring, const QByteArray &paper) const
{
    QList<Digest> recipients;
    for (const RingMember &member : ring.agreement().members)
        recipients << member.recipient;
    return sealedPaper(paper, recipients, m_random);
}

Result<QByteArray> Benchmarking::exportSheet(const KnownRing &ring, ServiceSlot period)
{
    if (!mayWork())
        return failure(Error::Code::NotPermitted, codeOf(Right::Release));
    if (!ring.isMember())
        return failure(Error::Code::NotFound, QStringLiteral("member of the ring"));
    RingKeeping &keeping = m_register.vault().rings();
    if (const KeptRingSheet *kept = ring.sheetOf(ring.place.card.signer, period)) {
        return sealed(ring, kept->paper).and_then([&](const QByteArray &file) {
            return m_register.vault()
                .note(Action::RingSheetMade, ring.place.ring.toByteArray())
                .map([&] { return file; });
        });
    }
    const auto made = make(ring, period);
    const auto keys = keysOf(ring);
    if (!made || !keys)
        return tl::unexpected(made ? keys.error() : made.error());
    const auto paper = signedPaper(RingPaperKind::Sheet, jsonOf(made->sheet), keys->signing);
    const auto basis = encodeRingBasis(made->basis);
    if (!paper || !basis)
        return tl::unexpected(paper ? basis.error() : paper.error());
    const KeptRingPaper kept {.ring = ring.place.ring,
        .kind = kindNumber(RingPaperKind::Sheet),
        .signer = ring.place.card.signer,
        .subject = period.text(),
        .content = *paper,
        .basis = *basis};
    return sealed(ring, *paper).and_then([&](const QByteArray &file) {
        return keeping.save(Action::RingSheetMade, ring.place, {kept}).map([&] { return file; });
    });
}

} // namespace rueckhalt
