// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/attaching.h"

#include "crypto/hash.h"
#include "intake/cleaning/cleaning.h"
#include "intake/cleaning/filekind.h"
#include "intake/confined/confinedreading.h"
#include "session/outputfile.h"
#include "vault/memberkeeping.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qint64 pieceSize = qint64 {256} * 1024;

Result<QByteArray> piece(QIODevice &device, qint64 most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const qint64 count = device.read(bytes.data(), most);
    if (count < 0)
        return failure(Error::Code::Io, QStringLiteral("attachment"));
    bytes.resize(count);
    return bytes;
}

} // namespace

AttachmentIntake::AttachmentIntake(
    AttachmentSource source, qint64 longest, AttachmentWriting writing)
    : m_source(std::move(source))
    , m_longest(longest)
    , m_writing(std::move(writing))
{
    m_made.name = m_source.name.isEmpty() ? QFileInfo(m_source.path).fileName() : m_source.name;
}

Result<void> AttachmentIntake::run(const Progress &progress)
{
    if (m_source.path.isEmpty()) {
        QBuffer buffer(&m_source.bytes);
        buffer.open(QIODevice::ReadOnly);
        return takeFrom(buffer, progress);
    }
    const QFileInfo info(m_source.path);
    if (!info.exists())
        return failure(Error::Code::NotFound, QStringLiteral("file"));
    // A folder, a pipe or a device has no end or no contents.
    if (!info.isFile())
        return failure(Error::Code::Invalid, QStringLiteral("no plain file"));
    QFile file(m_source.path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral("file cannot be read"));
    return takeFrom(file, progress);
}

Result<void> AttachmentIntake::takeFrom(QIODevice &device, const Progress &progress)
{
    if (device.size() > m_longest)
        return failure(Error::Code::TooLarge, QStringLiteral("file"));
    m_made.kind = kindOf(bytesOf(device.peek(KindBytes)));
    const bool wantsOriginal = m_source.metadata == AttachmentSource::Metadata::Keep;
    const bool isTaken = wantsOriginal || staysAsReceived(m_made.kind);
    m_made.state = staysAsReceived(m_made.kind) ? AttachmentState::AsReceived
        : wantsOriginal                         ? AttachmentState::Original
                                                : AttachmentState::Cleaned;
    if (!isTaken && !canBeCleaned(m_made.kind))
        return failure(Error::Code::Unsupported, QStringLiteral("kind"));
    if (!isTaken && device.size() > MaxCleanedFile)
        return failure(Error::Code::TooLarge, QStringLiteral("too long to be cleaned"));
    auto taken = isTaken ? takeInPieces(device, progress) : takeWhole(device, progress);
    return taken.and_then([this] { return m_writing.finish(); });
}

Result<void> AttachmentIntake::takeInPieces(QIODevice &device, const Progress &progress)
{
    Sha256 digest;
    for (;;) {
        const auto bytes = piece(device, pieceSize);
        if (!bytes)
            return errorOf(bytes);
        if (bytes->isEmpty())
            break;
        m_made.originalSize += bytes->size();
        // It may grow meanwhile.
        if (m_made.originalSize > m_longest)
            return failure(Error::Code::TooLarge, QStringLiteral("file"));
        digest.add(bytesOf(*bytes));
        if (auto written = m_writing.write(bytesOf(*bytes)); !written)
            return written;
        if (progress && !progress(m_made.originalSize, device.size()))
            return failure(Error::Code::Cancelled);
    }
    m_made.originalDigest = digest.result();
    return {};
}

Result<void> AttachmentIntake::takeWhole(QIODevice &device, const Progress &progress)
{
    const auto original = piece(device, MaxCleanedFile + 1);
    if (!original)
        return errorOf(original);
    if (original->size() > std::min(m_longest, MaxCleanedFile))
        return failure(Error::Code::TooLarge, QStringLiteral("file"));
    m_made.originalSize = original->size();
    m_made.originalDigest = sha256(bytesOf(*original));
    const qint64 steps = original->size() * 2;
    if (progress && !progress(0, steps))
        return failure(Error::Code::Cancelled);
    const auto clean = cleanedApart(m_made.kind, bytesOf(*original),
        [&] { return !progress || progress(original->size() / 2, steps); });
    if (!clean)
        return errorOf(clean);
    if (std::ranges::equal(clean->view(), bytesOf(*original)))
        m_made.state = AttachmentState::AsReceived;
    constexpr auto most = static_cast<std::size_t>(pieceSize);
    for (ByteView left = clean->view(); !left.empty();) {
        const ByteView part = left.first(std::min(most, left.size()));
        left = left.subspan(part.size());
        if (auto written = m_writing.write(part); !written)
            return written;
        const auto done = static_cast<qint64>(clean->size() - left.size());
        if (progress && !progress(original->size() + std::min(done, original->size()), steps))
            return failure(Error::Code::Cancelled);
    }
    return {};
}

Attaching::Attaching(OpenRegister &openRegister, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
{
}

bool Attaching::mayAdd() const
{
    return m_register.may(Right::WorkOnCases) && m_register.seesAllIncidents()
        && !m_register.isReadOnly();
}

bool Attaching::mayErase() const
{
    return mayAdd() && m_register.may(Right::EraseIncident);
}

bool Attaching::mayExport() const
{
    return m_register.may(Right::ReadPersonPart) && m_register.seesAllIncidents();
}

Result<AttachmentLimits> Attaching::limits() const
{
    return m_register.vault().attachments().limits();
}

Result<void> Attaching::saveLimits(const AttachmentLimits &limits)
{
    return m_register.vault().attachments().saveLimits(limits);
}

Result<QList<Attachment>> Attaching::list(const IncidentId &incident) const
{
    return m_register.vault().attachments().of(incident);
}

Result<QList<AttachmentEvent>> Attaching::history(const IncidentId &incident) const
{
    return m_register.vault().attachments().history(incident);
}

QString Attaching::nameOf(const UserId &member) const
{
    const QList<Member> members = m_register.vault().members().members();
    const auto found = std::ranges::find(members, member, &Member::id);
    return found == members.end() ? QString() : found->profile.name;
}

Result<std::unique_ptr<AttachmentIntake>> Attaching::begin(
    const IncidentId &incident, AttachmentSource source)
{
    if (!m_register.seesAllIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    AttachmentKeeping &attachments = m_register.vault().attachments();
    const auto known = attachments.limits();
    if (!known)
        return errorOf(known);
    const qint64 size = source.path.isEmpty() ? source.bytes.size() : QFileInfo(source.path).size();
    if (auto room = attachments.checkRoom(incident, size); !room)
        return errorOf(room);
    return attachments.begin(incident).map([&](AttachmentWriting &&writing) {
        return std::unique_ptr<AttachmentIntake>(
            new AttachmentIntake(std::move(source), known->perFile, std::move(writing)));
    });
}

Result<Attachment> Attaching::finish(AttachmentIntake &intake)
{
    const IncidentId incident = intake.m_writing.incident();
    auto added = m_register.vault().attachments().add(intake.m_made, std::move(intake.m_writing));
    if (added)
        emit attachmentsChanged(incident);
    return added;
}

Result<Attachment> Attaching::add(
    const IncidentId &incident, AttachmentSource source, const Progress &progress)
{
    auto intake = begin(incident, std::move(source));
    if (!intake)
        return errorOf(intake);
    if (auto taken = (*intake)->run(progress); !taken)
        return errorOf(taken);
    return finish(**intake);
}

Result<SecretBytes> Attaching::contents(
    const IncidentId &incident, const AttachmentId &id, qint64 most) const
{
    const auto reader = m_register.vault().attachments().open(incident, id);
    if (!reader)
        return errorOf(reader);
    if ((*reader)->size() > most)
        return failure(Error::Code::TooLarge, QStringLiteral("preview"));
    const auto noted = m_register.vault().note(Action::IncidentRead, incident.toByteArray());
    if (!noted)
        return errorOf(noted);
    SecretBytes bytes(static_cast<std::size_t>((*reader)->size()));
    for (auto at = bytes.writable().begin();;) {
        const auto chunk = (*reader)->next();
        if (!chunk)
            return errorOf(chunk);
        if (chunk->isEmpty())
            break;
        at = std::ranges::copy(chunk->view(), at).out;
    }
    return bytes;
}

AttachmentOutlet::AttachmentOutlet(const IncidentId &incident,
    std::unique_ptr<SealedFileReader> reader, std::unique_ptr<QSaveFile> file)
    : m_incident(incident)
    , m_reader(std::move(reader))
    , m_file(std::move(file))
{
}

Result<void> AttachmentOutlet::run(const Progress &progress)
{
    for (qint64 done = 0;;) {
        const auto chunk = m_reader->next();
        if (!chunk)
            return errorOf(chunk);
        if (chunk->isEmpty())
            return {};
        if (auto written = writeWhole(*m_file, toByteArray(chunk->view())); !written)
            return written;
        done += static_cast<qint64>(chunk->size());
        if (progress && !progress(done, m_reader->size()))
            return failure(Error::Code::Cancelled);
    }
}

Result<std::unique_ptr<AttachmentOutlet>> Attaching::beginExport(
    const IncidentId &incident, const AttachmentId &id, const QString &path) const
{
    if (!mayExport())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    auto reader = m_register.vault().attachments().open(incident, id);
    if (!reader)
        return errorOf(reader);
    auto file = std::make_unique<QSaveFile>(path);
    if (const auto begun = beginWriting(*file); !begun)
        return errorOf(begun);
    file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return std::unique_ptr<AttachmentOutlet>(
        new AttachmentOutlet(incident, std::move(*reader), std::move(file)));
}

Result<void> Attaching::finishExport(AttachmentOutlet &outlet) const
{
    return m_register.vault()
        .note(Action::AttachmentExported, outlet.m_incident.toByteArray())
        .and_then([&] { return finishWriting(*outlet.m_file); });
}

Result<void> Attaching::exportTo(const IncidentId &incident, const AttachmentId &id,
    const QString &path, const Progress &progress) const
{
    auto outlet = beginExport(incident, id, path);
    if (!outlet)
        return errorOf(outlet);
    return (*outlet)->run(progress).and_then([&] { return finishExport(**outlet); });
}

Result<void> Attaching::erase(
    const IncidentId &incident, const AttachmentId &id, const QString &reason)
{
    auto erased = m_register.vault().attachments().erase(incident, id, reason);
    if (erased)
        emit attachmentsChanged(incident);
    return erased;
}

QString fileNameFor(const Attachment &attachment)
{
    const QString ending = endingOf(attachment.kind);
    const QString lower = attachment.name.toLower();
    static const QStringList alsoRight {QStringLiteral(".jpeg"), QStringLiteral(".jpe"),
        QStringLiteral(".tiff"), QStringLiteral(".m4a"), QStringLiteral(".mov"),
        QStringLiteral(".heif"), QStringLiteral(".avif"), QStringLiteral(".opus"),
        QStringLiteral(".oga"), QStringLiteral(".log"), QStringLiteral(".csv"),
        QStringLiteral(".md")};
    const bool isRight = ending.isEmpty() || lower.endsWith(ending)
        || std::ranges::any_of(
            alsoRight, [&](const QString &other) { return lower.endsWith(other); });
    return isRight ? attachment.name : attachment.name + ending;
}

} // namespace rueckhalt
