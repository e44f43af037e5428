// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/firstaidkeeping.h"

#include "vault/backupnotes.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

Result<void> FirstAidKeeping::mayUse() const
{
    return m_opened.mayUse(Right::WorkOnCases).and_then([this]() -> Result<void> {
        if (!m_opened.objects.holdsKeyOf(SealedPart::FirstAid))
            return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
        return {};
    });
}

QDate FirstAidKeeping::today() const
{
    return m_opened.environment.clock().toLocalTime().date();
}

Result<FirstAidId> FirstAidKeeping::keep(const FirstAidEntry &entry)
{
    if (const auto allowed = mayUse(); !allowed)
        return tl::unexpected<Error>(allowed.error());
    // Local clocks may be a day ahead of the register's.
    if (problemOf(entry, today().addDays(1)))
        return failure(Error::Code::Invalid, QStringLiteral("first-aid"));
    if (!entry.incident.isNull()) {
        const auto known = m_opened.incidents.contains(entry.incident);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (!*known)
            return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    }
    const auto id = randomId<FirstAidId>(m_opened.environment.random);
    const QByteArray plain = encode(entry);
    return m_opened
        .change({Action::FirstAidKept, id.toByteArray()},
            [&] {
                return m_opened.objects.add(
                    ObjectName::of(SealedPart::FirstAid, id), bytesOf(plain));
            })
        .map([&] { return id; });
}

Result<QList<FirstAidEntry>> FirstAidKeeping::all() const
{
    if (const auto allowed = mayUse(); !allowed)
        return tl::unexpected<Error>(allowed.error());
    QList<FirstAidEntry> entries;
    const auto opened = m_opened.objects.openAll(
        SealedPart::FirstAid, [&](const ObjectName &name, const SecretBytes &plain) {
            return decodeFirstAidEntry(plain.view()).map([&](FirstAidEntry &&entry) {
                entry.id = FirstAidId(name.object.bytes());
                entries << std::move(entry);
            });
        });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::ranges::stable_sort(entries, std::ranges::greater {}, &FirstAidEntry::aidDay);
    return entries;
}

Result<QList<FirstAidLine>> FirstAidKeeping::list() const
{
    return all().map([](const QList<FirstAidEntry> &entries) {
        QList<FirstAidLine> lines;
        for (const FirstAidEntry &entry : entries)
            lines << FirstAidLine {
                entry.id, entry.incident, entry.aidDay, entry.unit, entry.keptUntil};
        return lines;
    });
}

Result<QList<FirstAidEntry>> FirstAidKeeping::of(const IncidentId &incident) const
{
    auto entries = all();
    if (!entries)
        return entries;
    entries->removeIf([&](const FirstAidEntry &entry) { return entry.incident != incident; });
    for (const FirstAidEntry &entry : *entries) {
        // A register that is read-only keeps nobody from reading.
        if (!m_opened.isReadOnly())
            static_cast<void>(m_opened.changeUnasked(
                {Action::FirstAidRead, entry.id.toByteArray()}, [] { return Result<void> {}; }));
    }
    return entries;
}

Result<FirstAidEntry> FirstAidKeeping::read(const FirstAidId &id) const
{
    if (const auto allowed = mayUse(); !allowed)
        return tl::unexpected<Error>(allowed.error());
    const auto plain = m_opened.objects.open(ObjectName::of(SealedPart::FirstAid, id));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    if (!*plain)
        return failure(Error::Code::NotFound, QStringLiteral("no such record of first aid"));
    auto entry = decodeFirstAidEntry((*plain)->view());
    if (!entry)
        return entry;
    entry->id = id;
    if (!m_opened.isReadOnly())
        static_cast<void>(m_opened.changeUnasked(
            {Action::FirstAidRead, id.toByteArray()}, [] { return Result<void> {}; }));
    return entry;
}

/// Backups have their keys too: they are counted until those are gone.
Result<void> FirstAidKeeping::remove(const QList<FirstAidId> &ids)
{
    for (const FirstAidId &id : ids) {
        auto removed = m_opened.objects.remove(ObjectName::of(SealedPart::FirstAid, id));
        if (!removed)
            return removed;
    }
    return BackupNotes(*m_opened.database).countErasedNames(ids.size());
}

Result<void> FirstAidKeeping::erase(const FirstAidId &id)
{
    const auto entries = all();
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    if (std::ranges::find(*entries, id, &FirstAidEntry::id) == entries->end())
        return failure(Error::Code::NotFound, QStringLiteral("no such record of first aid"));
    auto erased
        = m_opened.change({Action::FirstAidKept, id.toByteArray()}, [&] { return remove({id}); });
    if (erased)
        static_cast<void>(m_opened.settleBackups());
    return erased;
}

Result<qsizetype> FirstAidKeeping::sweep()
{
    auto over = all();
    if (!over)
        return tl::unexpected<Error>(over.error());
    QList<FirstAidId> ids;
    for (const FirstAidEntry &entry : *over) {
        if (entry.keptUntil < today())
            ids << entry.id;
    }
    if (ids.isEmpty())
        return qsizetype {0};
    const auto swept = m_opened.change({Action::FirstAidKept}, [&] { return remove(ids); });
    if (swept)
        static_cast<void>(m_opened.settleBackups());
    return swept.map([&] { return ids.size(); });
}

} // namespace rueckhalt
