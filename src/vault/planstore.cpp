// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/planstore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype maxMeasureId = 64;
constexpr qsizetype maxFavourites = 10'000;

QDateTime firstEntryOf(const Kept<PlannedMeasure> &plan)
{
    return plan.value.history.isEmpty() ? QDateTime() : plan.value.history.constFirst().when;
}

} // namespace

const Kept<Proposal> *PlanBook::proposal(const ProposalId &id) const
{
    const auto found = std::ranges::find_if(
        proposals, [&](const Kept<Proposal> &kept) { return kept.value.id == id; });
    return found == proposals.end() ? nullptr : &*found;
}

const Kept<PlannedMeasure> *PlanBook::plan(const PlanId &id) const
{
    const auto found = std::ranges::find_if(
        plans, [&](const Kept<PlannedMeasure> &kept) { return kept.value.id == id; });
    return found == plans.end() ? nullptr : &*found;
}

PlanStore::PlanStore(Database &database, SealedObjects &objects)
    : m_database(database)
    , m_objects(objects)
{
}

Result<PlanBook> PlanStore::book() const
{
    auto row = m_database.prepare("SELECT id, version, kind, content FROM plan_object ORDER BY id");
    if (!row)
        return errorOf(row);
    PlanBook book;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        const auto id = row->id<ObjectId>(0);
        const int version = static_cast<int>(row->number(1));
        const ByteView content = row->bytes(3);
        // Every member can write bytes here; one bad row must not take the plan from all others.
        auto proposal = row->number(2) == static_cast<qint64>(PlanKind::Proposal)
            ? decodeProposal(ProposalId(id.bytes()), content)
            : Result<Proposal>(failure(Error::Code::NotFound));
        auto plan = row->number(2) == static_cast<qint64>(PlanKind::PlannedMeasure)
            ? decodePlannedMeasure(PlanId(id.bytes()), content)
            : Result<PlannedMeasure>(failure(Error::Code::NotFound));
        if (proposal)
            book.proposals << Kept<Proposal> {std::move(*proposal), version};
        else if (plan)
            book.plans << Kept<PlannedMeasure> {std::move(*plan), version};
        else
            ++book.unreadable;
    }
    std::ranges::stable_sort(book.proposals, {},
        [](const Kept<Proposal> &kept) { return kept.value.created.toSecsSinceEpoch(); });
    std::ranges::stable_sort(book.plans, {},
        [](const Kept<PlannedMeasure> &kept) { return firstEntryOf(kept).toSecsSinceEpoch(); });
    return book;
}

Result<void> PlanStore::putRow(
    const ObjectId &id, PlanKind kind, int version, const QByteArray &content)
{
    auto row = m_database.prepare("SELECT version, kind FROM plan_object WHERE id = ?");
    if (!row)
        return errorOf(row);
    const auto found = row->with(id).next();
    if (!found)
        return errorOf(found);
    const bool isPresent = *found && row->number(1) == static_cast<qint64>(kind);
    if (*found != (version != 0) || (*found && (!isPresent || row->number(0) != version)))
        return failure(Error::Code::AlreadyExists, QStringLiteral("changed meanwhile"));
    return m_database.run("INSERT INTO plan_object (id, version, kind, content) VALUES (?, ?, ?, ?)"
                          " ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                          " content = excluded.content",
        id, qint64 {version} + 1, static_cast<int>(kind), bytesOf(content));
}

Result<void> PlanStore::put(const Kept<Proposal> &proposal)
{
    if (proposal.value.id.isNull() || problemOf(proposal.value))
        return failure(Error::Code::Invalid, QStringLiteral("proposal"));
    return encode(proposal.value).and_then([&](const QByteArray &content) {
        return putRow(
            ObjectId(proposal.value.id.bytes()), PlanKind::Proposal, proposal.version, content);
    });
}

Result<void> PlanStore::put(const Kept<PlannedMeasure> &plan)
{
    if (plan.value.id.isNull() || problemOf(plan.value))
        return failure(Error::Code::Invalid, QStringLiteral("planned measure"));
    return encode(plan.value).and_then([&](const QByteArray &content) {
        return putRow(
            ObjectId(plan.value.id.bytes()), PlanKind::PlannedMeasure, plan.version, content);
    });
}

Result<SealedPlanning> PlanStore::sealedPart(const ObjectId &object) const
{
    const auto plain = m_objects.open({SealedPart::Planning, object});
    if (!plain)
        return errorOf(plain);
    return *plain ? decodeSealedPlanning((*plain)->view())
                  : Result<SealedPlanning>(SealedPlanning());
}

Result<void> PlanStore::seal(const ObjectId &object, const SealedPlanning &planning)
{
    return encode(planning).and_then([&](const QByteArray &bytes) {
        return m_objects.put({SealedPart::Planning, object}, bytesOf(bytes));
    });
}

Result<void> PlanStore::forget(const QSet<IncidentId> &incidents)
{
    QList<ObjectId> objects;
    {
        auto row = m_database.prepare(
            "SELECT o.object FROM sealed_object o JOIN content_key k ON k.part = o.part"
            " AND k.object = o.object AND k.version = o.version WHERE o.part = ?");
        if (!row)
            return errorOf(row);
        row->with(static_cast<int>(SealedPart::Planning));
        for (auto more = row->next(); !more || *more; more = row->next()) {
            if (!more)
                return errorOf(more);
            objects << row->id<ObjectId>(0);
        }
    }
    for (const ObjectId &object : std::as_const(objects)) {
        auto planning = sealedPart(object);
        if (!planning)
            return errorOf(planning);
        const auto named = planning->incidents.removeIf(
            [&](const IncidentId &incident) { return incidents.contains(incident); });
        if (named == 0)
            continue;
        if (auto sealed = seal(object, *planning); !sealed)
            return sealed;
    }
    return {};
}

Result<QList<UnitId>> PlanStore::managedUnits(const UserId &member) const
{
    auto row = m_database.prepare("SELECT unit FROM managed_unit WHERE member = ? ORDER BY unit");
    if (!row)
        return errorOf(row);
    row->with(member);
    QList<UnitId> units;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return units;
        units << row->id<UnitId>(0);
    }
}

Result<void> PlanStore::setManagedUnits(const UserId &member, const QList<UnitId> &units)
{
    if (units.size() > Proposal::MaxUnits)
        return failure(Error::Code::TooLarge, QStringLiteral("managed units"));
    auto done = m_database.run("DELETE FROM managed_unit WHERE member = ?", member);
    for (const UnitId &unit : units) {
        if (done)
            done = m_database.run("INSERT INTO managed_unit (member, unit) VALUES (?, ?)"
                                  " ON CONFLICT DO NOTHING",
                member, unit);
    }
    return done;
}

Result<QSet<MeasureId>> PlanStore::favourites(const UserId &member) const
{
    auto row = m_database.prepare("SELECT measure FROM favourite WHERE member = ?");
    if (!row)
        return errorOf(row);
    row->with(member);
    QSet<MeasureId> measures;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more || measures.size() >= maxFavourites)
            return measures;
        measures << row->text(0);
    }
}

Result<void> PlanStore::setFavourite(
    const UserId &member, const MeasureId &measure, bool isFavourite)
{
    if (measure.isEmpty() || measure.size() > maxMeasureId)
        return failure(Error::Code::Invalid, QStringLiteral("measure"));
    if (!isFavourite)
        return m_database.run(
            "DELETE FROM favourite WHERE member = ? AND measure = ?", member, measure);
    return m_database.run("INSERT INTO favourite (member, measure) VALUES (?, ?)"
                          " ON CONFLICT DO NOTHING",
        member, measure);
}

} // namespace rueckhalt
