// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/benchmarking.h"

#include "domain/deadline/deadline.h"
#include "domain/ring/ringcodec.h"
#include "intake/ringjson.h"
#include "session/observedservice.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int kindNumber(RingPaperKind kind)
{
    return static_cast<int>(kind);
}

template <typename IdType>
IdType ringDrawnId(const Random &random)
{
    typename IdType::Bytes bytes {};
    random(bytes);
    return IdType(bytes);
}

KeptRingPaper keptAgreement(const RingAgreement &agreement, const QByteArray &paper)
{
    return {.ring = agreement.id,
        .kind = kindNumber(RingPaperKind::Agreement),
        .signer = agreement.coordinator,
        .subject = QString::number(agreement.version),
        .content = paper};
}

tl::unexpected<Error> ringProblem(const QStringList &problems)
{
    return failure(Error::Code::Invalid, problems.first());
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

Result<KnownRing> Benchmarking::found(const RingWish &wish)
{
    const RingKeys keys = RingKeys::generate(m_random);
    const RingMember me {wish.code, keys.agreement.publicKey(), keys.signing.publicKey()};
    RingAgreement agreement {.id = ringDrawnId<RingId>(m_random),
        .name = wish.name,
        .periods = wish.periods,
        .coordinator = me.signer,
        .tasks = wish.tasks,
        .withIncidents = wish.withIncidents,
        .members = {me}};
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    for (const QString &id : wish.figures.isEmpty() ? usualRingFigures() : wish.figures) {
        const Indicator *indicator = catalogue.indicator(id);
        if (!indicator)
            return failure(Error::Code::Invalid, id + QStringLiteral(": no such key figure"));
        agreement.figures << ringFigureOf(*indicator, catalogue);
    }
    if (const auto problems = problemsOf(agreement); !problems.isEmpty())
        return ringProblem(problems);
    const auto paper = signedPaper(RingPaperKind::Agreement, jsonOf(agreement), keys.signing);
    if (!paper)
        return errorOf(paper);
    const RingPlace place {.id = ringDrawnId<RingPlaceId>(m_random), .ring = agreement.id, .card = me};
    return m_register.vault()
        .rings()
        .add(place, keys.secret(), {keptAgreement(agreement, *paper)})
        .and_then([&] { return load(place); });
}

Result<QByteArray> Benchmarking::card(const QString &code)
{
    if (!isRingCode(code))
        return failure(Error::Code::Invalid, QStringLiteral("code name"));
    RingKeeping &keeping = m_register.vault().rings();
    const auto places = keeping.places();
    if (!places)
        return errorOf(places);
    for (const RingPlace &place : *places) {
        if (place.ring.isNull() && place.card.code == code)
            return keysOf({.place = place}).and_then([&](const RingKeys &keys) {
                return signedPaper(RingPaperKind::Card, jsonOf(place.card), keys.signing);
            });
    }
    const RingKeys keys = RingKeys::generate(m_random);
    const RingPlace place {.id = ringDrawnId<RingPlaceId>(m_random),
        .card = {code, keys.agreement.publicKey(), keys.signing.publicKey()}};
    return keeping.add(place, keys.secret()).and_then([&] {
        return signedPaper(RingPaperKind::Card, jsonOf(place.card), keys.signing);
    });
}

Result<RingMember> Benchmarking::readCard(const QByteArray &bytes)
{
    return readPaper(bytes).and_then(ringCardFrom);
}

Result<RingAgreement> Benchmarking::readAgreement(const QByteArray &bytes)
{
    return readPaper(bytes).and_then(ringAgreementFrom);
}

Result<void> Benchmarking::saveAgreement(const KnownRing &ring, RingAgreement agreement)
{
    if (!ring.isCoordinator())
        return failure(Error::Code::NotPermitted, QStringLiteral("coordinator"));
    ++agreement.version;
    if (const auto problems = problemsOf(agreement); !problems.isEmpty())
        return ringProblem(problems);
    return keysOf(ring)
        .and_then([&](const RingKeys &keys) {
            return signedPaper(RingPaperKind::Agreement, jsonOf(agreement), keys.signing);
        })
        .and_then([&](const QByteArray &paper) {
            return m_register.vault().rings().save(
                Action::RingChanged, ring.place, {keptAgreement(agreement, paper)});
        });
}

Result<void> Benchmarking::admit(const KnownRing &ring, const RingMember &member)
{
    if (!ring.isCoordinator())
        return failure(Error::Code::NotPermitted, QStringLiteral("coordinator"));
    RingAgreement next = ring.agreement();
    if (next.member(member.signer) || next.memberCalled(member.code))
        return failure(Error::Code::AlreadyExists, QStringLiteral("member of the ring"));
    next.members << member;
    return saveAgreement(ring, next);
}

Result<void> Benchmarking::dismiss(const KnownRing &ring, const QString &code)
{
    if (!ring.isCoordinator())
        return failure(Error::Code::NotPermitted, QStringLiteral("coordinator"));
    RingAgreement next = ring.agreement();
    const RingMember *member = next.memberCalled(code);
    if (!member || member->signer == next.coordinator)
        return failure(Error::Code::NotFound, QStringLiteral("member of the ring"));
    const Digest signer = member->signer;
    next.members.removeIf([&](const RingMember &each) { return each.signer == signer; });
    return saveAgreement(ring, next);
}

Result<void> Benchmarking::join(const QByteArray &bytes)
{
    const auto agreement = readAgreement(bytes);
    const auto all = rings();
    if (!agreement || !all)
        return tl::unexpected(agreement ? all.error() : agreement.error());
    RingPlace place;
    for (const KnownRing &ring : *all) {
        if (ring.place.ring == agreement->id) {
            if (ring.newestPaper == bytes)
                return {};
            if (const RingAgreement *same = ring.agreementOf(agreement->version);
                same && *same != *agreement)
                return failure(Error::Code::Invalid,
                    QStringLiteral("the coordinator has signed another agreement under the same "
                                   "version"));
            if (const auto problems = problemsOfChange(ring.agreement(), *agreement);
                !problems.isEmpty())
                return ringProblem(problems);
            place = ring.place;
        } else if (ring.place.ring.isNull() && place.id.isNull()
            && agreement->member(ring.place.card.signer)) {
            place = ring.place;
        }
    }
    if (place.id.isNull())
        return failure(
            Error::Code::NotFound, QStringLiteral("the agreement names no card of this register"));
    const RingMember *me = agreement->member(place.card.signer);
    if (me && me->recipient != place.card.recipient)
        return failure(Error::Code::Invalid, QStringLiteral("our card was altered"));
    if (me)
        place.card.code = me->code;
    place.ring = agreement->id;
    return m_register.vault().rings().save(
        Action::RingChanged, place, {keptAgreement(*agreement, bytes)});
}

Result<void> Benchmarking::setOffices(const KnownRing &ring, const QList<RingOffice> &offices)
{
    if (!ring.isJoined())
        return failure(Error::Code::NotFound, QStringLiteral("agreement"));
    RingPlace place = ring.place;
    place.offices = offices;
    for (RingOffice &office : place.offices) {
        if (!office.range.contains(office.task))
            office.range << office.task;
        office.range.removeDuplicates();
        office.range.sort();
    }
    if (const auto problems
        = problemsOf(place.offices, ring.agreement(), m_register.organisation());
        !problems.isEmpty())
        return ringProblem(problems);
    return m_register.vault().rings().save(Action::RingChanged, place, {});
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
    if (!observed || !releases)
        return tl::unexpected(observed ? releases.error() : observed.error());
    RingSource source {.agreement = ring.agreement(),
        .member = ring.place.card.signer,
        .period = period,
        .offices = ring.place.offices,
        .organisation = m_register.organisation(),
        .population = m_register.population(),
        .table = (*observed)->table,
        .catalogue = (*observed)->catalogue,
        .releases = *releases};
    for (const KeptRingSheet &kept : ring.sheets) {
        if (kept.sheet.member == source.member)
            source.earlier << kept.basis;
    }
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
