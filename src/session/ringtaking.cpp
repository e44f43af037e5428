// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadline.h"
#include "intake/ringjson.h"
#include "session/benchmarking.h"

#include <algorithm>

namespace rueckhalt {

namespace {

RingTaking takingOf(Error::Code code)
{
    switch (code) {
    case Error::Code::TooLarge:
        return RingTaking::TooLarge;
    case Error::Code::NotFound:
        return RingTaking::NotForUs;
    case Error::Code::Damaged:
        return RingTaking::Altered;
    case Error::Code::NewerFormat:
    case Error::Code::Unsupported:
        return RingTaking::NewerFormat;
    case Error::Code::Invalid:
        return RingTaking::DoesNotFit;
    case Error::Code::Malformed:
    case Error::Code::AlreadyExists:
    case Error::Code::WrongPassword:
    case Error::Code::NotPermitted:
    case Error::Code::NotARegister:
    case Error::Code::LockedByOther:
    case Error::Code::ReadOnly:
    case Error::Code::DiskFull:
    case Error::Code::Cancelled:
    case Error::Code::Io:
        return RingTaking::Malformed;
    }
    Q_UNREACHABLE();
}

RingTakenFile refusedFile(RingTaking outcome, const QString &detail = {})
{
    return {.outcome = outcome, .detail = detail};
}

RingTakenFile refusedFile(const Error &error)
{
    return refusedFile(takingOf(error.code), error.detail);
}

} // namespace

template <>
std::span<const Term<RingTaking>> terms<RingTaking>()
{
    using enum RingTaking;
    static constexpr std::array<Term<RingTaking>, 15> list {{
        {Taken, "taken", {"übernommen", "taken in"}},
        {KnownAlready, "known-already",
            {"war schon da, nichts geändert", "was there already, nothing changed"}},
        {TooLarge, "too-large",
            {"nicht übernommen: größer als jedes Blatt", "refused: larger than any sheet"}},
        {NotSealed, "not-sealed",
            {"nicht übernommen: keine verschlossene Datei eines Rings",
                "refused: no sealed file of a ring"}},
        {NotForUs, "not-for-us",
            {"nicht übernommen: für andere verschlossen", "refused: sealed to others"}},
        {Altered, "altered",
            {"nicht übernommen: verändert, Siegel oder Unterschrift passen nicht",
                "refused: altered, seal or signature do not fit"}},
        {Malformed, "malformed",
            {"nicht übernommen: nicht wie im Schema beschrieben",
                "refused: not as the schema says"}},
        {NewerFormat, "newer-format",
            {"nicht übernommen: von einer neueren Fassung des Programms",
                "refused: by a newer version of the program"}},
        {OtherKind, "other-kind",
            {"nicht übernommen: kein Kennzahlenblatt", "refused: no key-figure sheet"}},
        {OtherRing, "other-ring",
            {"nicht übernommen: aus einem anderen Ring", "refused: of another ring"}},
        {UnknownMember, "unknown-member",
            {"nicht übernommen: von niemandem aus der Vereinbarung unterschrieben",
                "refused: signed by nobody of the agreement"}},
        {UnknownAgreement, "unknown-agreement",
            {"nicht übernommen: unter einer Fassung der Vereinbarung erstellt, die hier fehlt",
                "refused: made under a version of the agreement that is missing here"}},
        {DoesNotFit, "does-not-fit",
            {"nicht übernommen: passt nicht zur Vereinbarung",
                "refused: does not fit the agreement"}},
        {NotOver, "not-over",
            {"nicht übernommen: der Zeitraum ist noch nicht vorbei",
                "refused: the period is not over"}},
        {Contradicts, "contradicts",
            {"nicht übernommen: dieses Mitglied hat für denselben Zeitraum schon ein anderes Blatt "
             "unterschrieben. Fragen Sie nach.",
                "refused: this member has signed another sheet for the same period before. Ask "
                "them."}},
    }};
    return list;
}

Result<RingsToOpen> Benchmarking::ringsToOpen() const
{
    RingsToOpen opening;
    auto all = rings();
    if (!all)
        return errorOf(all);
    for (const KnownRing &ring : *all) {
        auto keys = keysOf(ring);
        if (!keys)
            return errorOf(keys);
        opening.keys.push_back(*std::move(keys));
    }
    opening.rings = *std::move(all);
    return opening;
}

tl::expected<OpenedRingPaper, RingTakenFile> Benchmarking::openPaper(
    const QByteArray &file, const RingsToOpen &rings)
{
    const auto refuse = [](const RingTakenFile &why) { return tl::unexpected<RingTakenFile>(why); };
    if (file.size() > mostSealedPaper())
        return refuse(refusedFile(RingTaking::TooLarge));
    if (!file.startsWith("age-encryption.org/v1\n"))
        return refuse(refusedFile(RingTaking::NotSealed));
    for (qsizetype at = 0; at < rings.rings.size(); ++at) {
        const KnownRing &ring = rings.rings.at(at);
        const auto opened
            = openedPaper(file, rings.keys.at(static_cast<std::size_t>(at)).agreement);
        if (!opened && opened.error().code == Error::Code::NotFound)
            continue;
        const auto paper = opened.and_then(readPaper);
        const auto reference = paper.and_then(ringReferenceOf);
        if (!reference)
            return refuse(refusedFile(reference.error()));
        RingTakenFile about {.ring = reference->ring};
        if (!ring.isJoined() || reference->ring != ring.place.ring) {
            about.outcome = RingTaking::OtherRing;
            return refuse(about);
        }
        const RingMember *member = ring.agreement().member(paper->signer);
        about.member = member ? member->code : QString();
        if (member && ring.agreementOf(reference->agreement))
            return OpenedRingPaper {ring, *paper};
        about.outcome = member ? RingTaking::UnknownAgreement : RingTaking::UnknownMember;
        return refuse(about);
    }
    return refuse(refusedFile(RingTaking::NotForUs));
}

RingTakenFile Benchmarking::look(
    const QByteArray &file, const RingsToOpen &rings, QList<KeptRingPaper> &taken) const
{
    const auto opened = openPaper(file, rings);
    if (!opened)
        return opened.error();
    const auto &[ring, paper] = *opened;
    RingTakenFile about {.outcome = RingTaking::OtherKind,
        .ring = ring.place.ring,
        .member = ring.agreement().member(paper.signer)->code};
    if (paper.kind != RingPaperKind::Sheet)
        return about;
    const auto sheet = ringReferenceOf(paper).and_then([&](const RingReference &reference) {
        return ringSheetFrom(paper, *ring.agreementOf(reference.agreement));
    });
    if (!sheet) {
        about.outcome = takingOf(sheet.error().code);
        about.detail = sheet.error().detail;
        return about;
    }
    about.period = sheet->period.text();
    const KeptRingPaper kept {.ring = ring.place.ring,
        .kind = static_cast<int>(RingPaperKind::Sheet),
        .signer = paper.signer,
        .subject = about.period,
        .content = paper.bytes};
    QByteArray before;
    if (const KeptRingSheet *known = ring.sheetOf(paper.signer, sheet->period))
        before = known->paper;
    for (const KeptRingPaper &other : std::as_const(taken)) {
        if (other.ring == kept.ring && other.signer == kept.signer && other.subject == kept.subject)
            before = other.content;
    }
    if (!before.isEmpty()) {
        about.outcome = before == paper.bytes ? RingTaking::KnownAlready : RingTaking::Contradicts;
        return about;
    }
    if (sheet->period.lastDay() >= germanDay(m_register.now())) {
        about.outcome = RingTaking::NotOver;
        return about;
    }
    about.outcome = RingTaking::Taken;
    taken << kept;
    return about;
}

Result<void> keepTaken(OpenRegister &openRegister, const QList<KeptRingPaper> &taken)
{
    const auto places = openRegister.vault().rings().places();
    if (!places)
        return errorOf(places);
    for (const RingPlace &place : *places) {
        QList<KeptRingPaper> papers;
        std::ranges::copy_if(taken, std::back_inserter(papers),
            [&](const KeptRingPaper &paper) { return paper.ring == place.ring; });
        if (papers.isEmpty())
            continue;
        const auto saved
            = openRegister.vault().rings().save(Action::RingPapersTaken, place, papers);
        if (!saved)
            return saved;
    }
    return {};
}

Result<QList<RingTakenFile>> Benchmarking::import(const QList<QByteArray> &files)
{
    if (!mayWork())
        return failure(Error::Code::NotPermitted, codeOf(Right::Release));
    const auto rings = ringsToOpen();
    if (!rings)
        return errorOf(rings);
    QList<RingTakenFile> outcomes;
    QList<KeptRingPaper> taken;
    for (const QByteArray &file : files)
        outcomes << look(file, *rings, taken);
    const auto kept = keepTaken(m_register, taken);
    return kept ? Result<QList<RingTakenFile>>(outcomes) : errorOf(kept);
}

} // namespace rueckhalt
