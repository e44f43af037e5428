// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/experiencesharing.h"

#include "crypto/hash.h"
#include "domain/planning/reminder.h"
#include "domain/statistics/effectcount.h"
#include "intake/ringexperiencejson.h"
#include "session/measuretitle.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace rueckhalt {

namespace {

constexpr int experienceNumber = static_cast<int>(RingPaperKind::Experience);

KeptRingPaper keptExperience(const RingExperience &experience, const QByteArray &paper)
{
    return {.ring = experience.ring,
        .kind = experienceNumber,
        .signer = experience.member,
        .subject
        = QString::fromLatin1(experience.id.toHex()) + u'/' + QString::number(experience.version),
        .content = paper};
}

/// The newest finding of the whole measure that may be told; null: none.
const EffectFinding *tellableFinding(const PlannedMeasure &plan)
{
    const EffectFinding *newest = nullptr;
    for (const EffectFinding &finding : plan.findings) {
        if (finding.stage < 0)
            newest = &finding;
    }
    const bool isTold
        = newest && newest->saysSomething() && newest->verdict != EffectVerdict::NotMeasurable;
    return isTold ? newest : nullptr;
}

CodeSet<JobArea> areasOf(const QList<UnitId> &units, const Organisation &organisation)
{
    CodeSet<JobArea> areas;
    const bool isEverywhere = units.contains(UnitId());
    for (const UnitId &unit : withUnitsBelow(units, organisation)) {
        if (!unit.isNull())
            areas.insert(organisation.defaultsOf(unit).jobArea);
    }
    for (const Unit &unit : organisation.units) {
        if (isEverywhere)
            areas.insert(organisation.defaultsOf(unit.id).jobArea);
    }
    return areas;
}

/// What is drafted, as this member of the ring tells it. The id says nothing of the plan's: in two
/// rings it is another one, so that nobody can tell that the same authority is in both.
RingExperience boundTo(const KnownRing &ring, RingExperience experience)
{
    const QByteArray text = "rueckhalt/ring/1/experience" + ring.place.ring.toByteArray()
        + ring.place.id.toByteArray() + experience.id.toByteArray();
    const Digest digest = sha256(bytesOf(text));
    ExperienceId::Bytes id {};
    std::copy_n(digest.begin(), id.size(), id.begin());
    experience.id = ExperienceId(id);
    experience.ring = ring.place.ring;
    experience.agreement = ring.agreement().version;
    experience.member = ring.place.card.signer;
    experience.done = experience.done.simplified();
    experience.conditions = experience.conditions.simplified();
    return experience;
}

} // namespace

Result<RingExperience> ExperienceSharing::drafted(const PlanId &id) const
{
    const auto *kept = m_register.plan().plan(id);
    if (!kept)
        return failure(Error::Code::NotFound, QStringLiteral("planned measure"));
    const PlannedMeasure &plan = kept->value;
    const EffectFinding *finding = tellableFinding(plan);
    if (!finding)
        return failure(Error::Code::Invalid,
            QStringLiteral("no effect check of the whole measure has an answer that may be told"));
    const auto size = officeSizeOf(headcountOf(finding->units, m_register.organisation()));
    if (!size)
        return failure(Error::Code::Invalid,
            QStringLiteral("fewer than ten employees, or nobody knows how many"));
    const auto measure = measureOnceInForce(m_register, plan.measure);
    const QDate since = carriedOut(plan, -1).last;
    const auto quarter = since.isValid()
        ? ServiceSlot::quarter(since.year(), (since.month() - 1) / 3 + 1)
        : std::nullopt;
    if (!measure || !quarter)
        return failure(Error::Code::Invalid, QStringLiteral("it is not carried out"));
    // The same plan is the same experience: a second sending is a new version.
    return RingExperience {.id = ExperienceId(id.bytes()),
        .measure = plan.measure,
        .title = measure->title,
        .verdict = finding->verdict,
        .reason = finding->reason,
        .cautions = finding->cautions,
        .areas = areasOf(finding->units, m_register.organisation()),
        .size = *size,
        .since = *quarter,
        .months = finding->asked.months};
}

QList<ShareableExperience> ExperienceSharing::shareable() const
{
    QList<ShareableExperience> all;
    for (const auto &kept : m_register.plan().plans) {
        if (auto experience = drafted(kept.value.id))
            all << ShareableExperience {kept.value.id, *std::move(experience)};
    }
    return all;
}

Result<QByteArray> ExperienceSharing::preview(
    const KnownRing &ring, const RingExperience &experience, NamesChecked checked) const
{
    if (!ring.isMember())
        return failure(Error::Code::NotFound, QStringLiteral("member of the ring"));
    const RingExperience bound = boundTo(ring, experience);
    if (const auto problems = problemsOf(bound); !problems.isEmpty())
        return failure(Error::Code::Invalid, problems.first());
    return checkNames(bound.done + u'\n' + bound.conditions, checked).map([&] {
        return QJsonDocument(jsonOf(bound)).toJson(QJsonDocument::Indented);
    });
}

Result<QList<RingExperience>> ExperienceSharing::kept(const KnownRing &ring) const
{
    QList<RingExperience> all;
    if (!ring.isJoined())
        return all;
    const auto papers = m_register.vault().rings().papers(ring.place.ring, experienceNumber);
    if (!papers)
        return errorOf(papers);
    for (const KeptRingPaper &paper : *papers) {
        // One that cannot be read must not take the others away.
        const auto experience = readPaper(paper.content).and_then(ringExperienceFrom);
        if (experience && experience->member == paper.signer && experience->ring == ring.place.ring)
            all << *experience;
    }
    return all;
}

Result<QByteArray> ExperienceSharing::send(const KnownRing &ring, const RingExperience &experience)
{
    const auto keys = m_rings.keysOf(ring);
    if (!keys)
        return errorOf(keys);
    const auto paper = signedPaper(RingPaperKind::Experience, jsonOf(experience), keys->signing);
    if (!paper)
        return errorOf(paper);
    return m_rings.sealed(ring, *paper).and_then([&](const QByteArray &file) {
        return m_register.vault()
            .rings()
            .save(Action::RingSheetMade, ring.place, {keptExperience(experience, *paper)})
            .map([&] { return file; });
    });
}

Result<QByteArray> ExperienceSharing::share(
    const KnownRing &ring, const RingExperience &experience, NamesChecked checked)
{
    if (!mayShare())
        return failure(Error::Code::NotPermitted, codeOf(Right::Release));
    if (const auto shown = preview(ring, experience, checked); !shown)
        return errorOf(shown);
    const auto known = kept(ring);
    if (!known)
        return errorOf(known);
    RingExperience bound = boundTo(ring, experience);
    for (const RingExperience &other : *known) {
        if (other.id == bound.id && other.member == bound.member)
            bound.version = std::max(bound.version, other.version + 1);
    }
    return send(ring, bound);
}

Result<QByteArray> ExperienceSharing::withdraw(const KnownRing &ring, const ExperienceId &id)
{
    if (!mayShare())
        return failure(Error::Code::NotPermitted, codeOf(Right::Release));
    const auto known = kept(ring);
    if (!known)
        return errorOf(known);
    const RingExperience *newest = nullptr;
    for (const RingExperience &other : *known) {
        if (other.id == id && other.member == ring.place.card.signer
            && (!newest || other.isNewerThan(*newest)))
            newest = &other;
    }
    if (!newest || !ring.isMember())
        return failure(Error::Code::NotFound, QStringLiteral("experience of one's own"));
    if (newest->isWithdrawn)
        return failure(Error::Code::Invalid, QStringLiteral("it is withdrawn already"));
    return send(ring,
        {.id = id,
            .version = newest->version + 1,
            .isWithdrawn = true,
            .ring = newest->ring,
            .agreement = ring.agreement().version,
            .member = newest->member,
            .measure = newest->measure,
            .title = newest->title});
}

RingTakenFile ExperienceSharing::look(const QByteArray &file, const RingsToOpen &rings,
    const QList<KeptRingPaper> &known, QList<KeptRingPaper> &taken)
{
    const auto opened = Benchmarking::openPaper(file, rings);
    if (!opened)
        return opened.error();
    const auto &[ring, paper] = *opened;
    RingTakenFile about {.outcome = RingTaking::OtherKind,
        .ring = ring.place.ring,
        .member = ring.agreement().member(paper.signer)->code};
    if (paper.kind != RingPaperKind::Experience)
        return about;
    const auto experience = ringExperienceFrom(paper);
    if (!experience) {
        about.outcome = experience.error().code == Error::Code::Invalid ? RingTaking::DoesNotFit
                                                                        : RingTaking::Malformed;
        about.detail = experience.error().detail;
        return about;
    }
    const KeptRingPaper fresh = keptExperience(*experience, paper.bytes);
    for (const KeptRingPaper &other : known + taken) {
        if (other.ring != fresh.ring || other.signer != fresh.signer
            || other.subject != fresh.subject)
            continue;
        about.outcome
            = other.content == fresh.content ? RingTaking::KnownAlready : RingTaking::Contradicts;
        return about;
    }
    about.outcome = RingTaking::Taken;
    taken << fresh;
    return about;
}

Result<QList<RingTakenFile>> ExperienceSharing::import(const QList<QByteArray> &files)
{
    if (!mayShare())
        return failure(Error::Code::NotPermitted, codeOf(Right::Release));
    const auto rings = m_rings.ringsToOpen();
    if (!rings)
        return errorOf(rings);
    QList<KeptRingPaper> known;
    for (const KnownRing &ring : rings->rings) {
        const auto papers = m_register.vault().rings().papers(ring.place.ring, experienceNumber);
        if (!papers)
            return errorOf(papers);
        known << *papers;
    }
    QList<RingTakenFile> outcomes;
    QList<KeptRingPaper> taken;
    for (const QByteArray &file : files)
        outcomes << look(file, *rings, known, taken);
    const auto kept = keepTaken(m_register, taken);
    return kept ? Result<QList<RingTakenFile>>(outcomes) : errorOf(kept);
}

Result<QList<HeardExperience>> ExperienceSharing::heard() const
{
    const auto rings = m_rings.rings();
    if (!rings)
        return errorOf(rings);
    QList<HeardExperience> heard;
    for (const KnownRing &ring : *rings) {
        const auto all = kept(ring);
        if (!all)
            return errorOf(all);
        std::map<std::pair<Digest, QByteArray>, RingExperience> newest;
        for (const RingExperience &experience : *all) {
            const auto key = std::pair(experience.member, experience.id.toByteArray());
            const auto known = newest.find(key);
            if (known == newest.end() || experience.isNewerThan(known->second))
                newest[key] = experience;
        }
        for (const auto &[key, experience] : newest) {
            if (experience.isWithdrawn)
                continue;
            // Who has left the ring is named as at the time.
            const RingAgreement *then = ring.agreementOf(experience.agreement);
            const RingMember *member = ring.agreement().member(experience.member);
            if (!member && then)
                member = then->member(experience.member);
            heard << HeardExperience {experience, ring.agreement().name,
                member ? member->code : QString(), experience.member == ring.place.card.signer};
        }
    }
    return heard;
}

QList<HeardExperience> ExperienceSharing::heardOf(const MeasureId &measure) const
{
    QList<HeardExperience> all = heard().value_or(QList<HeardExperience> {});
    all.removeIf([&](const HeardExperience &each) { return each.experience.measure != measure; });
    return all;
}

Result<QList<RingTakenFile>> takeInRingFiles(
    OpenRegister &openRegister, const Random &random, const QList<QByteArray> &files)
{
    auto outcomes = Benchmarking(openRegister, random).import(files);
    if (!outcomes)
        return outcomes;
    QList<qsizetype> others;
    QList<QByteArray> rest;
    for (qsizetype at = 0; at < files.size(); ++at) {
        if (outcomes->at(at).outcome == RingTaking::OtherKind) {
            others << at;
            rest << files.at(at);
        }
    }
    if (rest.isEmpty())
        return outcomes;
    const auto more = ExperienceSharing(openRegister, random).import(rest);
    if (!more)
        return more;
    for (qsizetype at = 0; at < others.size(); ++at)
        (*outcomes)[others.at(at)] = more->at(at);
    return outcomes;
}

} // namespace rueckhalt
