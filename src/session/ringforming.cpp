// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringjson.h"
#include "session/benchmarking.h"
#include "session/observedservice.h"
#include "session/serviceobserving.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int agreementNumber = static_cast<int>(RingPaperKind::Agreement);

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
        .kind = agreementNumber,
        .signer = agreement.coordinator,
        .subject = QString::number(agreement.version),
        .content = paper};
}

tl::unexpected<Error> ringProblem(const QStringList &problems)
{
    return failure(Error::Code::Invalid, problems.first());
}

} // namespace

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
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    const IndicatorCatalogue &catalogue = (*observed)->catalogue;
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
    const RingPlace place {
        .id = ringDrawnId<RingPlaceId>(m_random), .ring = agreement.id, .card = me};
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
    if (!member)
        return failure(Error::Code::NotFound, QStringLiteral("member of the ring"));
    if (member->signer == next.coordinator)
        return failure(Error::Code::Invalid, QStringLiteral("the coordinator stays a member"));
    const Digest signer = member->signer;
    next.members.removeIf([&](const RingMember &each) { return each.signer == signer; });
    return saveAgreement(ring, next);
}

Result<void> Benchmarking::agreeOn(const KnownRing &ring, const QStringList &indicators)
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    if (!ring.isCoordinator())
        return failure(Error::Code::NotPermitted, QStringLiteral("coordinator"));
    const IndicatorCatalogue &catalogue = (*observed)->catalogue;
    RingAgreement next = ring.agreement();
    for (const QString &id : indicators) {
        const Indicator *indicator = catalogue.indicator(id);
        if (!indicator)
            return failure(Error::Code::NotFound, id);
        const auto known = std::ranges::find(next.figures, id, &RingFigure::indicator);
        if (known == next.figures.end())
            next.figures << ringFigureOf(*indicator, catalogue);
        else if (known->digest != definitionDigest(*indicator, catalogue))
            *known = ringFigureOf(*indicator, catalogue, known->version + 1);
    }
    return next == ring.agreement() ? Result<void>() : saveAgreement(ring, next);
}

Result<QList<OwnIndicator>> Benchmarking::undefinedHere(const KnownRing &ring) const
{
    return m_register.observed().map([&](const ObservedService *observed) {
        QList<OwnIndicator> missing;
        for (const RingFigure &figure : ring.agreement().figures) {
            if (figure.own && !observed->catalogue.indicator(figure.indicator))
                missing << *figure.own;
        }
        return missing;
    });
}

Result<void> Benchmarking::defineHere(const KnownRing &ring)
{
    const auto missing = undefinedHere(ring);
    if (!missing)
        return errorOf(missing);
    for (const OwnIndicator &own : *missing) {
        if (auto defined = ServiceObserving(m_register).define(own); !defined)
            return defined;
    }
    return {};
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

} // namespace rueckhalt
