// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/markstore.h"
#include "vault/openedvault.h"
#include "vault/planstore.h"

namespace rueckhalt {

namespace {

PlanStore planIn(OpenedVault &opened)
{
    return {*opened.database, opened.objects};
}

Result<void> saveAll(OpenedVault &opened, const PlanChange &change)
{
    PlanStore store = planIn(opened);
    Result<void> done;
    for (const auto &proposal : change.proposals) {
        if (done)
            done = store.put(proposal);
    }
    for (const auto &plan : change.plans) {
        if (done)
            done = store.put(plan);
    }
    for (const MeasureMark &mark : change.marks) {
        if (done)
            done = MarkStore(*opened.database).set(mark);
    }
    for (const auto &[measure, unit] : change.removedMarks) {
        if (done)
            done = MarkStore(*opened.database).remove(measure, unit);
    }
    for (const auto &[object, planning] : change.sealedParts) {
        if (done)
            done = store.seal(object, planning);
    }
    return done;
}

} // namespace

Result<PlanBook> Vault::planBook() const
{
    if (const auto allowed = m_opened->mayUse(Right::ReadPlan); !allowed)
        return tl::unexpected<Error>(allowed.error());
    return planIn(*m_opened).book();
}

Result<void> Vault::savePlanning(const PlanChange &change)
{
    return m_opened->change(
        {change.action, change.object}, [&] { return saveAll(*m_opened, change); });
}

Result<SealedPlanning> Vault::sealedPlanning(const ObjectId &object) const
{
    if (const auto allowed = m_opened->mayUse(Right::ReadFacts); !allowed)
        return tl::unexpected<Error>(allowed.error());
    return planIn(*m_opened).sealedPart(object);
}

Result<QList<UnitId>> Vault::managedUnits(const UserId &member) const
{
    return planIn(*m_opened).managedUnits(member);
}

Result<void> Vault::setManagedUnits(const UserId &member, const QList<UnitId> &units)
{
    return m_opened->change({Action::ManagedUnitsChanged, member.toByteArray()},
        [&] { return planIn(*m_opened).setManagedUnits(member, units); });
}

Result<QSet<MeasureId>> Vault::favourites() const
{
    return planIn(*m_opened).favourites(m_opened->me.id);
}

Result<void> Vault::setFavourite(const MeasureId &measure, bool isFavourite)
{
    return m_opened->changeQuietly(
        [&] { return planIn(*m_opened).setFavourite(m_opened->me.id, measure, isFavourite); });
}

Result<QByteArray> Vault::savedViews() const
{
    const auto plain = m_opened->objects.open(ObjectName::of(SealedPart::Views, m_opened->me.id));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    if (!*plain)
        return QByteArray();
    const ByteView view = (*plain)->view();
    return QByteArray(
        reinterpret_cast<const char *>(view.data()), static_cast<qsizetype>(view.size()));
}

Result<void> Vault::saveViews(const QByteArray &views)
{
    if (views.size() > MaxSavedViews)
        return failure(Error::Code::TooLarge, QStringLiteral("saved views"));
    return m_opened->change({Action::ViewsSaved}, [&] {
        return m_opened->objects.put(
            ObjectName::of(SealedPart::Views, m_opened->me.id), bytesOf(views));
    });
}

} // namespace rueckhalt
