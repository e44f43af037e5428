// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/identitykeeping.h"

#include "vault/backupnotes.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"
#include "vault/settingstore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr auto monthsSetting = "identities.longest-months";

QList<IdentityId> idsOf(const QList<Identity> &identities)
{
    QList<IdentityId> ids;
    for (const Identity &identity : identities)
        ids << identity.id;
    return ids;
}

} // namespace

Result<void> IdentityKeeping::mayRead() const
{
    if (m_opened.me.state != MemberState::Active)
        return failure(Error::Code::NotPermitted, codeOf(m_opened.me.state));
    if (m_opened.keys.userId.isNull() || !m_opened.me.roles.contains(Role::SafetyOfficer)
        || !m_opened.keys.roles.holds(KeyRole::Identities))
        return failure(Error::Code::NotPermitted, codeOfKey(KeyRole::Identities));
    return {};
}

QDate IdentityKeeping::today() const
{
    return m_opened.environment.clock().toLocalTime().date();
}

int IdentityKeeping::longestMonths() const
{
    const auto value = SettingStore(*m_opened.database).value(monthsSetting);
    const int months = value ? value->toInt() : 0;
    return months >= 1 && months <= MaxIdentityMonths ? months : DefaultIdentityMonths;
}

Result<void> IdentityKeeping::setLongestMonths(int months)
{
    if (auto allowed = mayRead(); !allowed)
        return allowed;
    if (months < 1 || months > MaxIdentityMonths)
        return failure(Error::Code::Invalid, QStringLiteral("months"));
    return m_opened.change({Action::IdentitiesSwitched}, [&] {
        return SettingStore(*m_opened.database).set(monthsSetting, QString::number(months));
    });
}

Result<IdentityId> IdentityKeeping::record(const Identity &identity)
{
    const auto checked
        = mayRead().and_then([&] { return checkIdentity(identity, today(), longestMonths()); });
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    if (!identity.incident.isNull()) {
        const auto known = m_opened.incidents.contains(identity.incident);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (!*known)
            return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    }
    const auto id = randomId<IdentityId>(m_opened.environment.random);
    const QByteArray plain = encode(identity);
    return m_opened
        .change({Action::IdentityRecorded, id.toByteArray()},
            [&] {
                return m_opened.objects.add(
                    ObjectName::of(SealedPart::Identity, id), bytesOf(plain));
            })
        .map([&] { return id; });
}

Result<QList<Identity>> IdentityKeeping::all() const
{
    if (auto allowed = mayRead(); !allowed)
        return tl::unexpected<Error>(allowed.error());
    QList<Identity> identities;
    const auto opened = m_opened.objects.openAll(
        SealedPart::Identity, [&](const ObjectName &name, const SecretBytes &plain) {
            return decodeIdentity(plain.view()).map([&](Identity &&identity) {
                identity.id = IdentityId(name.object.bytes());
                identities << std::move(identity);
            });
        });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::ranges::stable_sort(identities, {}, &Identity::ends);
    return identities;
}

Result<QList<Identity>> IdentityKeeping::of(const IncidentId &incident) const
{
    return all().map([&](QList<Identity> &&identities) {
        identities.removeIf(
            [&](const Identity &identity) { return identity.incident != incident; });
        return std::move(identities);
    });
}

Result<QList<Identity>> IdentityKeeping::due() const
{
    return all().map([this](QList<Identity> &&identities) {
        const QDate now = today();
        identities.removeIf([&](const Identity &identity) { return identity.ends >= now; });
        return std::move(identities);
    });
}

/// Backups have their keys too: they are counted until those are gone.
Result<void> IdentityKeeping::remove(const QList<IdentityId> &ids)
{
    for (const IdentityId &id : ids) {
        auto removed = m_opened.objects.remove(ObjectName::of(SealedPart::Identity, id));
        if (!removed)
            return removed;
    }
    return BackupNotes(*m_opened.database).countErasedNames(ids.size());
}

Result<void> IdentityKeeping::erase(const IdentityId &id)
{
    if (auto allowed = mayRead(); !allowed)
        return allowed;
    auto erased = m_opened.change(
        {Action::IdentityRecorded, id.toByteArray()}, [&] { return remove({id}); });
    if (erased)
        static_cast<void>(m_opened.settleBackups());
    return erased;
}

Result<qsizetype> IdentityKeeping::sweep()
{
    const auto over = due();
    if (!over)
        return tl::unexpected<Error>(over.error());
    if (over->isEmpty())
        return qsizetype {0};
    const QList<IdentityId> ids = idsOf(*over);
    const auto swept = m_opened.change({Action::IdentityRecorded}, [&] { return remove(ids); });
    if (swept)
        static_cast<void>(m_opened.settleBackups());
    return swept.map([&] { return ids.size(); });
}

Result<void> IdentityKeeping::eraseOf(const IncidentId &incident)
{
    // Whoever does not hold the key cannot know which they are; their end day removes them.
    if (!mayRead())
        return {};
    return of(incident).and_then(
        [this](const QList<Identity> &theirs) { return remove(idsOf(theirs)); });
}

Result<void> IdentityKeeping::eraseAll()
{
    const int part = static_cast<int>(SealedPart::Identity);
    Database &database = *m_opened.database;
    auto count = database.prepare("SELECT count(*) FROM sealed_object WHERE part = ?");
    const auto counted
        = count ? count->with(part).next() : Result<bool>(tl::unexpected<Error>(count.error()));
    if (!counted)
        return tl::unexpected<Error>(counted.error());
    return BackupNotes(database)
        .countErasedNames(count->number(0))
        .and_then([&] { return database.run("DELETE FROM content_key WHERE part = ?", part); })
        .and_then([&] { return database.run("DELETE FROM sealed_object WHERE part = ?", part); })
        .and_then([&] { return SettingStore(database).remove(monthsSetting); });
}

} // namespace rueckhalt
