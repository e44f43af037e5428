// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment/attachment.h"
#include "domain/incident/incident.h"
#include "vault/sealedfile.h"
#include "vault/sealedobjects.h"

#include <QSet>

#include <memory>

namespace rueckhalt {

class OpenedVault;
struct KeptAttachment;

/// What is known of a file before it is in the register.
struct NewAttachment
{
    QString name {};
    AttachmentKind kind = AttachmentKind::Other;
    AttachmentState state = AttachmentState::AsReceived;
    qint64 originalSize = 0;
    Digest originalDigest {};
};

/// The contents of an attachment on their way into the register. Nothing is left of them if it is
/// destroyed before they were added.
class AttachmentWriting
{
public:
    /// On any thread, one at a time.
    Result<void> write(ByteView plain) { return m_writer->write(plain); }
    /// After the last of them; durable when it returns. On any thread.
    Result<void> finish();
    [[nodiscard]] const IncidentId &incident() const { return m_incident; }

private:
    friend class AttachmentKeeping;
    AttachmentWriting(const AttachmentId &id, const IncidentId &incident, SecretBytes key,
        std::unique_ptr<SealedFileWriter> writer);

    AttachmentId m_id;
    IncidentId m_incident;
    SecretBytes m_key;
    std::unique_ptr<SealedFileWriter> m_writer;
    std::optional<SealedFileFacts> m_facts;
};

/// How much is attached, as it lies on the disk.
struct AttachmentUsage
{
    qint64 caseBytes = 0;
    int caseFiles = 0;
    qint64 registerBytes = 0;
};

/// Attachments of incidents: evidence.
///
/// The contents lie in files of their own beside vault.db, "blobs/<id>" (SealedFileWriter):
/// vault.db is read from end to end whenever a register is unlocked, because only so an older row
/// is noticed, and is written anew with every backup, so that with a gigabyte of pictures in it
/// neither would be bearable. A file never changes, and its SHA-256 stands in a row that the signed
/// chain covers; its key stands in a sealed object with a content key of its own, so that grants,
/// new role keys, erasing and the keys of the backups treat an attachment as any other part of a
/// case.
///
/// First the file is durable, then the row says that it is there; first the row goes, then the
/// file. What is left of an interruption is a file without a row, and sweep() takes it away.
class AttachmentKeeping
{
public:
    /// `opened` outlives it.
    explicit AttachmentKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    Result<AttachmentLimits> limits() const;
    /// Invalid if they are not sensible.
    Result<void> saveLimits(const AttachmentLimits &limits);
    Result<AttachmentUsage> usage(const IncidentId &incident) const;
    /// Whether one more of this size would be within the limits: TooLarge with "file", "case",
    /// "register" or "count" as detail.
    Result<void> checkRoom(const IncidentId &incident, qint64 size) const;

    /// In the order in which they were added: with the officers' key or a grant of the case.
    Result<QList<Attachment>> of(const IncidentId &incident) const;
    /// What happened to them, also to those that are gone.
    Result<QList<AttachmentEvent>> history(const IncidentId &incident) const;
    /// Their contents. NotFound without such an attachment of this incident; Damaged, NotFound if
    /// the file is not as it was written.
    Result<std::unique_ptr<SealedFileReader>> open(
        const IncidentId &incident, const AttachmentId &id) const;

    /// NotFound, NotPermitted, ReadOnly, DiskFull.
    Result<AttachmentWriting> begin(const IncidentId &incident);
    /// After AttachmentWriting::finish(): one change, after which it is there. TooLarge as
    /// checkRoom(); nothing is left then.
    Result<Attachment> add(const NewAttachment &attachment, AttachmentWriting &&writing);
    /// For good, also out of every backup within reach. The history keeps hashes and reason.
    /// Invalid without a reason.
    Result<void> erase(const IncidentId &incident, const AttachmentId &id, const QString &reason);

    // --- inside of the vault ------------------------------------------------------------------
    /// The sealed objects of the attachments of an incident.
    Result<QList<ObjectName>> objectsOf(const IncidentId &incident) const;
    /// All of an incident that is being erased, within a transaction of the caller, who sweeps.
    Result<void> eraseOf(const IncidentId &incident);
    /// Erased again, within a transaction of the caller, who sweeps.
    Result<void> eraseAgain(const QList<ObjectId> &ids);
    /// Removes files that no row knows and nobody is writing. A failure keeps nobody out.
    void sweep();

private:
    Result<KeptAttachment> kept(const IncidentId &incident, const AttachmentId &id) const;
    Result<std::optional<SecretBytes>> openObject(
        const IncidentId &incident, const ObjectName &name) const;
    Result<void> remove(const AttachmentId &id);
    Result<void> addToHistory(const IncidentId &incident, const AttachmentEvent &event);

    OpenedVault &m_opened;
    QSet<AttachmentId> m_pending;
};

} // namespace rueckhalt
