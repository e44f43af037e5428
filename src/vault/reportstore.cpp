// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/reportstore.h"

#include "crypto/hash.h"
#include "domain/archive/handlingcodec.h"
#include "vault/settingstore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// The zero at the beginning keeps these apart from names, which the same key makes pseudonyms of.
Digest tag(ByteView key, const char *kind, ByteView value)
{
    QByteArray text(1, '\0');
    text.append(kind).append(toByteArray(value));
    return hmacSha256(key, bytesOf(text));
}

/// Receipts in hexadecimal digits, separated by spaces. They tell nobody more than the names of the
/// files that they are to remove.
constexpr auto withdrawnSetting = "reporting.withdrawn";

struct NamedSetting
{
    const char *name;
    QString ReportingSettings::*value;
};

constexpr std::array<NamedSetting, 3> namedSettings {{
    {"reporting.name", &ReportingSettings::shownName},
    {"reporting.emergency-line", &ReportingSettings::emergencyLine},
    {"reporting.drop-folder", &ReportingSettings::dropFolder},
}};

/// One path a line: none has a line break in it.
struct NamedList
{
    const char *name;
    QStringList ReportingSettings::*value;
};

constexpr std::array<NamedList, 2> namedLists {{
    {"reporting.other-folders", &ReportingSettings::otherFolders},
    {"reporting.former-folders", &ReportingSettings::formerFolders},
}};

} // namespace

ReportStore::ReportStore(
    Database &database, SealedObjects &objects, IncidentStore &incidents, ByteView tagKey)
    : m_database(database)
    , m_objects(objects)
    , m_incidents(incidents)
    , m_tagKey(tagKey)
{
}

Digest ReportStore::tagOf(const ReceiptId &receipt) const
{
    return tag(m_tagKey, "receipt", receipt.bytes());
}

Digest ReportStore::tagOf(const Digest &digest) const
{
    return tag(m_tagKey, "report", digest);
}

Result<ReportKnown> ReportStore::knows(const ReportId &report, const Digest &digest) const
{
    auto row = m_database.prepare("SELECT digest FROM taken_report WHERE report = ?");
    if (!row)
        return errorOf(row);
    const auto found = row->with(report).next();
    if (!found)
        return errorOf(found);
    if (!*found)
        return ReportKnown::No;
    return std::ranges::equal(row->bytes(0), tagOf(digest)) ? ReportKnown::Yes
                                                            : ReportKnown::Conflicting;
}

Result<void> ReportStore::remember(const ReportId &report, const Digest &digest)
{
    return knows(report, digest).and_then([&](ReportKnown known) -> Result<void> {
        if (known != ReportKnown::No)
            return failure(Error::Code::AlreadyExists, QStringLiteral("report"));
        return m_database.run("INSERT INTO taken_report (report, digest) VALUES (?, ?)", report,
            ByteView(tagOf(digest)));
    });
}

Result<QList<Incident>> ReportStore::takeIn(std::span<const TakenReport> reports)
{
    auto recording = IncidentStore::Recording::begin(m_incidents);
    if (!recording)
        return errorOf(recording);
    QList<Incident> incidents;
    incidents.reserve(static_cast<qsizetype>(reports.size()));
    for (const TakenReport &taken : reports) {
        const auto done
            = remember(taken.report, taken.digest)
                  .and_then(
                      [&] { return recording->add(taken.incident.facts, taken.incident.person); })
                  .and_then([&](Incident &&incident) {
                      incidents << std::move(incident);
                      return put(incidents.constLast().id, taken.handling);
                  });
        if (!done)
            return errorOf(done);
    }
    return recording->finish().map([&] { return std::move(incidents); });
}

Result<void> ReportStore::put(const IncidentId &incident, const Handling &handling)
{
    const auto bytes = encode(handling);
    if (!bytes)
        return errorOf(bytes);
    const auto sealed
        = m_objects.put(ObjectName::of(SealedPart::Handling, incident), bytesOf(*bytes));
    if (!sealed)
        return sealed;
    if (!handling.receipt)
        return m_database.run("INSERT INTO handling (incident, receipt, revision, published)"
                              " VALUES (?, NULL, 1, 0) ON CONFLICT (incident) DO UPDATE SET"
                              " receipt = NULL, revision = revision + 1",
            incident);
    return m_database.run("INSERT INTO handling (incident, receipt, revision, published)"
                          " VALUES (?, ?, 1, 0) ON CONFLICT (incident) DO UPDATE SET"
                          " receipt = excluded.receipt, revision = revision + 1",
        incident, ByteView(tagOf(handling.receipt->id)));
}

Result<std::optional<IncidentId>> ReportStore::incidentOf(const ReceiptId &receipt) const
{
    auto row = m_database.prepare("SELECT incident FROM handling WHERE receipt = ?");
    if (!row)
        return errorOf(row);
    const auto found = row->with(ByteView(tagOf(receipt))).next();
    if (!found)
        return errorOf(found);
    if (!*found)
        return std::nullopt;
    return std::optional(row->id<IncidentId>(0));
}

Result<IncidentId> ReportStore::attach(const TakenAddendum &taken)
{
    const auto incident = incidentOf(taken.receipt);
    if (!incident)
        return errorOf(incident);
    if (!*incident)
        return failure(Error::Code::NotFound, QStringLiteral("report of an addendum"));
    auto current = handling(**incident);
    if (!current)
        return errorOf(current);
    if (!*current)
        return failure(Error::Code::Damaged, QStringLiteral("handling is missing"));
    if ((*current)->addenda.size() >= Handling::MaxAddenda)
        return failure(Error::Code::TooLarge, QStringLiteral("addenda of a report"));
    (*current)->addenda << taken.addendum;
    return remember(taken.report, taken.digest)
        .and_then([&] { return put(**incident, **current); })
        .map([&] { return **incident; });
}

Result<std::optional<Handling>> ReportStore::handling(const IncidentId &incident) const
{
    const auto plain = m_objects.open(ObjectName::of(SealedPart::Handling, incident));
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return std::nullopt;
    return decodeHandling((*plain)->view()).map([](Handling &&read) {
        return std::optional(std::move(read));
    });
}

Result<QList<HandledReport>> ReportStore::all() const
{
    QList<HandledReport> reports;
    return m_objects
        .openAll(SealedPart::Handling,
            [&reports](const ObjectName &name, const SecretBytes &plain) {
                return decodeHandling(plain.view()).map([&](Handling &&handling) {
                    reports << HandledReport {IncidentId(name.object.bytes()), std::move(handling)};
                });
            })
        .map([&] { return std::move(reports); });
}

Result<void> ReportStore::save(const IncidentId &incident, const Handling &handling)
{
    auto row = m_database.prepare("SELECT 1 FROM incident WHERE id = ?");
    if (!row)
        return errorOf(row);
    const auto found = row->with(incident).next();
    if (!found)
        return errorOf(found);
    if (!*found)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    return put(incident, handling);
}

Result<QList<PendingReply>> ReportStore::pending() const
{
    auto row = m_database.prepare("SELECT incident, revision FROM handling"
                                  " WHERE published < revision AND receipt IS NOT NULL");
    if (!row)
        return errorOf(row);
    QList<PendingReply> replies;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return replies;
        const auto incident = row->id<IncidentId>(0);
        auto found = handling(incident);
        if (!found)
            return errorOf(found);
        if (!*found)
            return failure(Error::Code::Damaged, QStringLiteral("handling is missing"));
        replies << PendingReply {
            incident, static_cast<quint32>(row->number(1)), *std::move(*found)};
    }
}

Result<void> ReportStore::markPublished(std::span<const PendingReply> replies)
{
    for (const PendingReply &reply : replies) {
        auto marked = m_database.run(
            "UPDATE handling SET published = ? WHERE incident = ?", reply.revision, reply.incident);
        if (!marked)
            return marked;
    }
    return {};
}

Result<ReportingSettings> ReportStore::settings() const
{
    auto row = m_database.prepare("SELECT name, value FROM setting");
    if (!row)
        return errorOf(row);
    ReportingSettings settings;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return settings;
        for (const NamedSetting &named : namedSettings) {
            if (row->text(0) == QLatin1StringView(named.name))
                settings.*named.value = row->text(1);
        }
        for (const NamedList &named : namedLists) {
            if (row->text(0) == QLatin1StringView(named.name))
                settings.*named.value = row->text(1).split(u'\n', Qt::SkipEmptyParts);
        }
    }
}

namespace {

/// Whether answers that lie in every folder of `before` may be missing in one of `after`.
bool hasNewFolder(const ReportingSettings &before, const ReportingSettings &after)
{
    const auto isNew = [&before](const QString &folder) {
        return !folder.isEmpty() && folder != before.dropFolder
            && !before.otherFolders.contains(folder);
    };
    return isNew(after.dropFolder) || std::ranges::any_of(after.otherFolders, isNew);
}

} // namespace

Result<void> ReportStore::saveSettings(const ReportingSettings &settings)
{
    const auto before = this->settings();
    if (!before)
        return errorOf(before);
    if (hasNewFolder(*before, settings)) {
        if (auto reset = m_database.run("UPDATE handling SET published = 0"); !reset)
            return reset;
    }
    SettingStore store(m_database);
    for (const NamedSetting &named : namedSettings) {
        if (auto saved = store.set(named.name, settings.*named.value); !saved)
            return saved;
    }
    for (const NamedList &named : namedLists) {
        const QStringList &folders = settings.*named.value;
        if (folders.size() > ReportingSettings::MaxFolders)
            return failure(Error::Code::TooLarge, QStringLiteral("folders for reports"));
        if (!folders.filter(QStringLiteral("\n")).isEmpty())
            return failure(Error::Code::Invalid, QStringLiteral("folder for reports"));
        if (auto saved = store.set(named.name, folders.join(u'\n')); !saved)
            return saved;
    }
    return {};
}

Result<QList<ReceiptId>> ReportStore::withdrawn() const
{
    return SettingStore(m_database).value(withdrawnSetting).map([](const QString &value) {
        QList<ReceiptId> receipts;
        for (const QString &hex : value.split(u' ', Qt::SkipEmptyParts)) {
            if (const auto id = ReceiptId::fromBytes(QByteArray::fromHex(hex.toLatin1())))
                receipts << *id;
        }
        return receipts;
    });
}

Result<void> ReportStore::setWithdrawn(const QList<ReceiptId> &receipts)
{
    QStringList words;
    for (const ReceiptId &receipt : receipts)
        words << QString::fromLatin1(receipt.toByteArray().toHex());
    SettingStore settings(m_database);
    return words.isEmpty() ? settings.remove(withdrawnSetting)
                           : settings.set(withdrawnSetting, words.join(u' '));
}

Result<void> ReportStore::withdraw(const IncidentId &incident)
{
    const auto handled = handling(incident);
    if (!handled)
        return errorOf(handled);
    if (!*handled || !(*handled)->receipt)
        return {};
    return withdrawn().and_then([&](QList<ReceiptId> &&receipts) {
        receipts << (*handled)->receipt->id;
        return setWithdrawn(receipts);
    });
}

Result<void> ReportStore::markRemoved(std::span<const ReceiptId> receipts)
{
    return withdrawn().and_then([&](QList<ReceiptId> &&left) {
        left.removeIf([&](const ReceiptId &receipt) {
            return std::ranges::find(receipts, receipt) != receipts.end();
        });
        return setWithdrawn(left);
    });
}

} // namespace rueckhalt
