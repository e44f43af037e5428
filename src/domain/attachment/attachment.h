// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/protection/role.h"
#include "domain/vocabulary.h"

#include <QDateTime>

namespace rueckhalt {

using AttachmentId = Id<struct AttachmentTag>;

/// What an attachment is, by its contents. The numbers are part of the format.
enum class AttachmentKind : std::uint8_t {
    Jpeg = 1,
    Png = 2,
    WebP = 3,
    Gif = 4,
    Bmp = 5,
    Tiff = 6,
    Heic = 7, ///< and AVIF
    Pdf = 10,
    Mail = 11, ///< a message with its headers (.eml)
    Text = 12, ///< also source text of anything, as HTML
    Rtf = 13,
    Office = 14, ///< Office Open XML and OpenDocument
    FormerOffice = 15, ///< the binary formats before, also mail of Outlook (.msg)
    Mp3 = 20,
    Wav = 21,
    Flac = 22,
    Ogg = 23, ///< Vorbis, Opus
    Mp4 = 24, ///< sound or moving pictures
    Archive = 30,
    Other = 31,
};

template <>
std::span<const Term<AttachmentKind>> terms<AttachmentKind>();

/// What became of the metadata: position, author, device. The numbers are part of the format.
enum class AttachmentState : std::uint8_t {
    Cleaned = 1, ///< taken out
    AsReceived = 2, ///< there is nothing of the kind, or it belongs to the evidence
    Original = 3, ///< kept on express wish
};

template <>
std::span<const Term<AttachmentState>> terms<AttachmentState>();

/// A file that belongs to an incident.
struct Attachment
{
    AttachmentId id {}; ///< null before it is in the register
    QString name {}; ///< as cleanName() makes it
    AttachmentKind kind = AttachmentKind::Other;
    AttachmentState state = AttachmentState::AsReceived;
    qint64 originalSize = 0;
    Digest originalDigest {}; ///< SHA-256 of the file as it came
    qint64 size = 0;
    Digest digest {}; ///< SHA-256 of what is kept
    QDateTime added {}; ///< UTC, whole seconds
    UserId addedBy {};
    bool operator==(const Attachment &) const = default;
};

/// Something that happened to the attachments of an incident; never taken away from its history.
struct AttachmentEvent
{
    enum class Kind : std::uint8_t { Added = 1, Removed = 2 };
    Kind kind = Kind::Added;
    AttachmentId attachment {};
    QDateTime moment {}; ///< UTC, whole seconds
    UserId by {};
    Digest originalDigest {};
    Digest digest {};
    QString reason {}; ///< why it was removed
    bool operator==(const AttachmentEvent &) const = default;
};

/// How much may be attached.
struct AttachmentLimits
{
    static constexpr qint64 Mebibyte = 1024 * 1024;
    static constexpr qint64 LargestFile = 2048 * Mebibyte;
    static constexpr qint64 LargestRegister = qint64 {1024} * 1024 * Mebibyte;
    static constexpr int MostPerCase = 500;

    qint64 perFile = 100 * Mebibyte;
    qint64 perCase = 500 * Mebibyte;
    qint64 perRegister = 20 * 1024 * Mebibyte;
    int filesPerCase = 100;
    bool operator==(const AttachmentLimits &) const = default;
};

/// Whether every limit is within its bounds and none is smaller than one it contains.
[[nodiscard]] bool areSensible(const AttachmentLimits &limits);
/// One line, as a setting of the register.
[[nodiscard]] QString encode(const AttachmentLimits &limits);
/// Nothing for anything that encode() would not have written; an empty text is the default.
[[nodiscard]] std::optional<AttachmentLimits> decodeAttachmentLimits(const QString &text);

inline constexpr qsizetype MaxAttachmentName = 120;
inline constexpr qsizetype MaxRemovalReason = 500;

/// A name for a file from outside: without folders, control characters, marks that turn the reading
/// direction and what other systems do not allow; at most MaxAttachmentName long, its ending kept.
/// Never empty and never hidden.
[[nodiscard]] QString cleanName(const QString &name);

/// How the plain text of an attachment ends as a file, with the dot; empty if that is not known.
[[nodiscard]] QString endingOf(AttachmentKind kind);

/// Pictures the program shows by itself.
[[nodiscard]] bool isPicture(AttachmentKind kind);
/// Shown as plain text, whatever is written in it.
[[nodiscard]] bool isReadableText(AttachmentKind kind);

} // namespace rueckhalt
