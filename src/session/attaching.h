// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/attachment/attachment.h"
#include "session/openregister.h"
#include "vault/attachmentkeeping.h"

#include <QIODevice>
#include <QSaveFile>

#include <memory>

namespace rueckhalt {

/// A file that somebody wants to attach.
struct AttachmentSource
{
    enum class Metadata {
        Remove, ///< refused if they cannot be removed
        Keep, ///< on express wish: the original as it is
    };
    QString path {}; ///< of a file; or
    QByteArray bytes {}; ///< what was pasted
    QString name {}; ///< how it is called; empty: as the file
    Metadata metadata = Metadata::Remove;
};

/// A file on its way into a register: read, recognised, cleaned (by a process that has no key of
/// it, intake/confined), sealed. Does not touch the vault, so that it can happen on another thread
/// while people go on working.
class AttachmentIntake
{
public:
    /// Once. NotFound, Invalid (no plain file), TooLarge ("file", or as cleanedApart()),
    /// Unsupported and Malformed as cleanedApart(), Cancelled when `progress` (bytes) says so,
    /// DiskFull.
    Result<void> run(const Progress &progress = {});

private:
    friend class Attaching;
    AttachmentIntake(AttachmentSource source, qint64 longest, AttachmentWriting writing);
    Result<void> takeFrom(QIODevice &device, const Progress &progress);
    Result<void> takeWhole(QIODevice &device, const Progress &progress);
    Result<void> takeInPieces(QIODevice &device, const Progress &progress);

    AttachmentSource m_source;
    qint64 m_longest;
    AttachmentWriting m_writing;
    NewAttachment m_made;
};

/// An attachment on its way into a file outside the register. Does not touch the vault, so that it
/// can happen on another thread while people go on working. Nothing is left of it if it is
/// destroyed before it was finished.
class AttachmentOutlet
{
public:
    /// Once. Cancelled when `progress` (bytes) says so, Damaged, DiskFull.
    Result<void> run(const Progress &progress = {});

private:
    friend class Attaching;
    AttachmentOutlet(const IncidentId &incident, std::unique_ptr<SealedFileReader> reader,
        std::unique_ptr<QSaveFile> file);

    IncidentId m_incident;
    std::unique_ptr<SealedFileReader> m_reader;
    std::unique_ptr<QSaveFile> m_file;
};

/// Attachments of incidents: photos, mails, papers, sound. What they say of place, author and
/// device is removed unless somebody wants the original.
class Attaching : public QObject
{
    Q_OBJECT

public:
    /// `openRegister` outlives it.
    explicit Attaching(OpenRegister &openRegister, QObject *parent = nullptr);

    /// Whether the member who is in may add, in a register that can be changed.
    [[nodiscard]] bool mayAdd() const;
    [[nodiscard]] bool mayErase() const;
    /// Who was only granted a case looks at it in the program: a file would outlast the grant.
    [[nodiscard]] bool mayExport() const;

    [[nodiscard]] Result<AttachmentLimits> limits() const;
    Result<void> saveLimits(const AttachmentLimits &limits);
    /// In the order in which they were added. NotPermitted without key or grant.
    [[nodiscard]] Result<QList<Attachment>> list(const IncidentId &incident) const;
    [[nodiscard]] Result<QList<AttachmentEvent>> history(const IncidentId &incident) const;
    /// Who added one, as members are called; empty if nobody knows any more.
    [[nodiscard]] QString nameOf(const UserId &member) const;

    /// TooLarge at once where there is no room for one more. NotPermitted, NotFound, DiskFull.
    Result<std::unique_ptr<AttachmentIntake>> begin(
        const IncidentId &incident, AttachmentSource source);
    /// After it has run: from here on it is in the register.
    Result<Attachment> finish(AttachmentIntake &intake);
    /// All of it on this thread.
    Result<Attachment> add(
        const IncidentId &incident, AttachmentSource source, const Progress &progress = {});

    /// The contents in memory, for looking at them; TooLarge beyond `most` bytes. The chain notes
    /// each time that the incident is read, before anything is: without that note there are none. A
    /// register that is read-only keeps nobody from looking.
    [[nodiscard]] Result<SecretBytes> contents(
        const IncidentId &incident, const AttachmentId &id, qint64 most) const;
    /// Writes the contents into a file that only its owner can read. Noted in the chain before it
    /// is there. A failure leaves an older file of that name as it was.
    Result<void> exportTo(const IncidentId &incident, const AttachmentId &id, const QString &path,
        const Progress &progress = {}) const;
    /// The same in three steps: the middle one may run on another thread.
    [[nodiscard]] Result<std::unique_ptr<AttachmentOutlet>> beginExport(
        const IncidentId &incident, const AttachmentId &id, const QString &path) const;
    Result<void> finishExport(AttachmentOutlet &outlet) const;
    /// For good, in every backup within reach too. Invalid without a reason.
    Result<void> erase(const IncidentId &incident, const AttachmentId &id, const QString &reason);

signals:
    void attachmentsChanged(const IncidentId &incident);

private:
    OpenRegister &m_register;
};

/// How an attachment is called as a file: with the ending of what it is, whatever it was called.
[[nodiscard]] QString fileNameFor(const Attachment &attachment);

/// Why a file was not taken, as a sentence that says what to do.
[[nodiscard]] Words refusalOf(const Error &error);
/// Whether it could be taken as an original, with all its metadata.
[[nodiscard]] bool canBeKeptAsOriginal(const Error &error);

} // namespace rueckhalt
