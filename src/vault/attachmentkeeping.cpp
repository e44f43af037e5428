// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachmentkeeping.h"

#include "base/wipe.h"
#include "crypto/aesgcm.h"
#include "domain/archive/attachmentcodec.h"
#include "vault/attachmentfiles.h"
#include "vault/durablefile.h"
#include "vault/erasureproof.h"
#include "vault/openedvault.h"
#include "vault/settingstore.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(attachmentLog, "rueckhalt.vault", QtWarningMsg)

constexpr auto limitsSetting = "attachments.limits";

tl::unexpected<Error> tooLarge(const char *which)
{
    return failure(Error::Code::TooLarge, QLatin1String(which));
}

} // namespace

AttachmentWriting::AttachmentWriting(const AttachmentId &id, const IncidentId &incident,
    SecretBytes key, std::unique_ptr<SealedFileWriter> writer)
    : m_id(id)
    , m_incident(incident)
    , m_key(std::move(key))
    , m_writer(std::move(writer))
{
}

Result<void> AttachmentWriting::finish()
{
    return m_writer->finish().map([this](const SealedFileFacts &facts) { m_facts = facts; });
}

Result<AttachmentLimits> AttachmentKeeping::limits() const
{
    return SettingStore(*m_opened.database)
        .value(limitsSetting)
        .and_then([](const QString &text) -> Result<AttachmentLimits> {
            const auto limits = decodeAttachmentLimits(text);
            if (!limits)
                return failure(Error::Code::Damaged, QStringLiteral("limits of attachments"));
            return *limits;
        });
}

Result<void> AttachmentKeeping::saveLimits(const AttachmentLimits &limits)
{
    if (!areSensible(limits))
        return failure(Error::Code::Invalid, QStringLiteral("limits of attachments"));
    return m_opened.change({Action::CaseSettingsSaved},
        [&] { return SettingStore(*m_opened.database).set(limitsSetting, encode(limits)); });
}

Result<AttachmentUsage> AttachmentKeeping::usage(const IncidentId &incident) const
{
    auto row = m_opened.database->prepare(
        "SELECT coalesce(sum(size) FILTER (WHERE incident = ?), 0),"
        " count(*) FILTER (WHERE incident = ?), coalesce(sum(size), 0) FROM attachment");
    if (!row)
        return errorOf(row);
    const auto found = row->with(incident, incident).next();
    if (!found)
        return errorOf(found);
    return AttachmentUsage {row->number(0), static_cast<int>(row->number(1)), row->number(2)};
}

Result<void> AttachmentKeeping::checkRoom(const IncidentId &incident, qint64 size) const
{
    const auto known = limits();
    const auto used = usage(incident);
    if (!known || !used)
        return tl::unexpected<Error>(known ? used.error() : known.error());
    if (size > known->perFile)
        return tooLarge("file");
    if (used->caseFiles >= known->filesPerCase)
        return tooLarge("count");
    if (used->caseBytes + size > known->perCase)
        return tooLarge("case");
    if (used->registerBytes + size > known->perRegister)
        return tooLarge("register");
    return {};
}

Result<std::optional<SecretBytes>> AttachmentKeeping::openObject(
    const IncidentId &incident, const ObjectName &name) const
{
    return m_opened.mayUse(Right::ReadPersonPart) ? m_opened.objects.open(name)
                                                  : m_opened.grants.open(incident, name);
}

Result<KeptAttachment> AttachmentKeeping::kept(
    const IncidentId &incident, const AttachmentId &id) const
{
    const auto plain = openObject(incident, ObjectName::of(SealedPart::Attachment, id));
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return failure(Error::Code::Damaged, QStringLiteral("sealed object is missing"));
    return decodeAttachment((*plain)->view()).map([&](KeptAttachment &&kept) {
        kept.attachment.id = id;
        return std::move(kept);
    });
}

Result<QList<Attachment>> AttachmentKeeping::of(const IncidentId &incident) const
{
    const auto rows = attachmentRows(*m_opened.database, incident);
    if (!rows)
        return errorOf(rows);
    // Who has neither key nor grant is told so, also where there is nothing.
    if (const auto allowed = openObject(incident, ObjectName::of(SealedPart::Facts, incident));
        !allowed)
        return errorOf(allowed);
    QList<Attachment> attachments;
    for (const AttachmentRow &row : *rows) {
        auto one = kept(incident, row.id);
        if (!one)
            return errorOf(one);
        wipe(one->fileKey);
        attachments << std::move(one->attachment);
    }
    return attachments;
}

Result<QList<AttachmentEvent>> AttachmentKeeping::history(const IncidentId &incident) const
{
    const auto plain
        = openObject(incident, ObjectName::of(SealedPart::AttachmentHistory, incident));
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return QList<AttachmentEvent> {};
    return decodeAttachmentEvents((*plain)->view());
}

Result<std::unique_ptr<SealedFileReader>> AttachmentKeeping::open(
    const IncidentId &incident, const AttachmentId &id) const
{
    const auto rows = attachmentRows(*m_opened.database, incident);
    if (!rows)
        return errorOf(rows);
    const auto row = std::ranges::find(*rows, id, &AttachmentRow::id);
    if (row == rows->end())
        return failure(Error::Code::NotFound, QStringLiteral("no such attachment"));
    auto one = kept(incident, id);
    if (!one)
        return errorOf(one);
    const SecretBytes key(bytesOf(one->fileKey));
    wipe(one->fileKey);
    return SealedFileReader::open(blobsIn(m_opened.folder) + u'/' + fileNameOf(id),
        {m_opened.id(), id}, key,
        {one->attachment.size, one->attachment.digest, row->size, row->digest});
}

Result<AttachmentWriting> AttachmentKeeping::begin(const IncidentId &incident)
{
    if (auto allowed = m_opened.mayDo(Action::AttachmentAdded); !allowed)
        return errorOf(allowed);
    if (m_opened.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    const auto known = m_opened.incidents.contains(incident);
    if (!known)
        return errorOf(known);
    if (!*known)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const QString blobs = blobsIn(m_opened.folder);
    if (!QFileInfo::exists(blobs)) {
        auto made = makePrivateFolder(blobs).and_then([&] { return syncFolder(m_opened.folder); });
        if (!made)
            return errorOf(made);
    }
    const Random &random = m_opened.environment.random;
    AttachmentId::Bytes bytes {};
    random(bytes);
    const AttachmentId id(bytes);
    SecretBytes key(aesgcm::KeySize);
    random(key.writable());
    auto writer = SealedFileWriter::create(blobs + u'/' + fileNameOf(id), {m_opened.id(), id}, key);
    if (!writer)
        return errorOf(writer);
    m_pending.insert(id);
    return AttachmentWriting(id, incident, std::move(key), std::move(*writer));
}

Result<Attachment> AttachmentKeeping::add(
    const NewAttachment &attachment, AttachmentWriting &&writing)
{
    Q_ASSERT(writing.m_facts);
    const AttachmentWriting mine = std::move(writing);
    const SealedFileFacts &facts = *mine.m_facts;
    const QDateTime now
        = QDateTime::fromSecsSinceEpoch(m_opened.environment.clock().toSecsSinceEpoch(), Qt::UTC);
    const Attachment added {mine.m_id, cleanName(attachment.name), attachment.kind,
        attachment.state, attachment.originalSize, attachment.originalDigest, facts.size,
        facts.digest, now, m_opened.me.id};
    KeptAttachment kept {added, toByteArray(mine.m_key.view())};
    QByteArray plain = encode(kept);
    wipe(kept.fileKey);
    auto done = m_opened.change({Action::AttachmentAdded, mine.m_incident.toByteArray()}, [&] {
        return checkRoom(mine.m_incident, facts.size)
            .and_then([&]() -> Result<void> {
                // It may have been erased while the file was written.
                const auto known = m_opened.incidents.contains(mine.m_incident);
                if (!known)
                    return errorOf(known);
                if (!*known)
                    return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
                return {};
            })
            .and_then([&] {
                return m_opened.database->run(
                    "INSERT INTO attachment (id, incident, size, digest) VALUES (?, ?, ?, ?)",
                    mine.m_id, mine.m_incident, facts.fileSize, ByteView(facts.fileDigest));
            })
            .and_then([&] {
                return m_opened.objects.add(
                    ObjectName::of(SealedPart::Attachment, mine.m_id), bytesOf(plain));
            })
            .and_then([&] {
                return addToHistory(mine.m_incident,
                    {AttachmentEvent::Kind::Added, mine.m_id, now, m_opened.me.id,
                        added.originalDigest, added.digest, {}});
            })
            .and_then([&] { return m_opened.grants.handOn(mine.m_incident); });
    });
    wipe(plain);
    m_pending.remove(mine.m_id);
    // Of a commit in doubt the row may be there: then the next sweep knows.
    if (done || m_opened.integrity.isInDoubt())
        mine.m_writer->keep();
    return done.map([&] { return added; });
}

Result<void> AttachmentKeeping::addToHistory(
    const IncidentId &incident, const AttachmentEvent &event)
{
    const auto name = ObjectName::of(SealedPart::AttachmentHistory, incident);
    const auto plain = m_opened.objects.open(name);
    if (!plain)
        return errorOf(plain);
    auto events = *plain ? decodeAttachmentEvents((*plain)->view()) : QList<AttachmentEvent> {};
    if (!events)
        return errorOf(events);
    if (events->size() >= static_cast<qsizetype>(MaxAttachmentEvents))
        return tooLarge("history");
    *events << event;
    QByteArray bytes = encode(*events);
    auto put = m_opened.objects.put(name, bytesOf(bytes));
    wipe(bytes);
    return put;
}

/// The row and the object, whose key goes out of the backups with it.
Result<void> AttachmentKeeping::remove(const AttachmentId &id)
{
    const KeySecret *key = m_opened.keys.roles.key(erasureKey);
    if (!key)
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    Database &database = *m_opened.database;
    return m_opened.objects.remove(ObjectName::of(SealedPart::Attachment, id))
        .and_then([&] { return database.run("DELETE FROM attachment WHERE id = ?", id); })
        .and_then([&] {
            return database.run("INSERT INTO erased (id) VALUES (?) ON CONFLICT DO NOTHING", id);
        })
        .and_then([&] {
            return ErasureStore(database).addProof(
                signedErasure(m_opened.id(), ObjectId(id.bytes()), *key));
        });
}

Result<void> AttachmentKeeping::erase(
    const IncidentId &incident, const AttachmentId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty() || reason.size() > MaxRemovalReason)
        return failure(Error::Code::Invalid, QStringLiteral("reason"));
    if (auto allowed = m_opened.mayDo(Action::AttachmentErased); !allowed)
        return allowed;
    const auto known = of(incident);
    if (!known)
        return errorOf(known);
    const auto found = std::ranges::find(*known, id, &Attachment::id);
    if (found == known->end())
        return failure(Error::Code::NotFound, QStringLiteral("no such attachment"));
    const QDateTime now
        = QDateTime::fromSecsSinceEpoch(m_opened.environment.clock().toSecsSinceEpoch(), Qt::UTC);
    auto erased = m_opened.change({Action::AttachmentErased, incident.toByteArray()}, [&] {
        return remove(id)
            .and_then([&] {
                return addToHistory(incident,
                    {AttachmentEvent::Kind::Removed, id, now, m_opened.me.id, found->originalDigest,
                        found->digest, reason.trimmed()});
            })
            .and_then([&] { return m_opened.grants.handOn(incident); });
    });
    if (erased) {
        sweep();
        // Places out of reach stay pending, and their next backup does it.
        static_cast<void>(m_opened.settleBackups());
    }
    return erased;
}

Result<QList<ObjectName>> AttachmentKeeping::objectsOf(const IncidentId &incident) const
{
    return attachmentRows(*m_opened.database, incident).map([](const QList<AttachmentRow> &rows) {
        QList<ObjectName> names;
        for (const AttachmentRow &row : rows)
            names << ObjectName::of(SealedPart::Attachment, row.id);
        return names;
    });
}

Result<void> AttachmentKeeping::eraseOf(const IncidentId &incident)
{
    const auto rows = attachmentRows(*m_opened.database, incident);
    if (!rows)
        return errorOf(rows);
    for (const AttachmentRow &row : *rows) {
        if (auto removed = remove(row.id); !removed)
            return removed;
    }
    return {};
}

Result<void> AttachmentKeeping::eraseAgain(const QList<ObjectId> &ids)
{
    for (const ObjectId &id : ids) {
        if (auto removed = remove(AttachmentId(id.bytes())); !removed)
            return removed;
    }
    return {};
}

void AttachmentKeeping::sweep()
{
    const QString blobs = blobsIn(m_opened.folder);
    if (m_opened.isReadOnly() || m_opened.integrity.isInDoubt() || !QFileInfo(blobs).isDir())
        return;
    const auto rows = attachmentRows(*m_opened.database);
    if (!rows)
        return;
    auto strays = filesIn(blobs);
    for (const AttachmentRow &row : *rows)
        strays.erase(row.id);
    bool isGone = true;
    for (const AttachmentId &id : strays) {
        if (!m_pending.contains(id))
            isGone = QFile::remove(blobs + u'/' + fileNameOf(id)) && isGone;
    }
    if (!strays.empty() && (!syncFolder(blobs) || !isGone))
        qCWarning(attachmentLog, "Files of attachments that are gone could not be removed");
}

} // namespace rueckhalt
