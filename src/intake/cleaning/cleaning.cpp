// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/cleaning.h"

#include "intake/cleaning/cleaners.h"

namespace rueckhalt {

namespace {

using Cleaner = Result<QByteArray> (*)(ByteView);

Cleaner cleanerOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Jpeg:
        return cleaners::jpeg;
    case AttachmentKind::Png:
        return cleaners::png;
    case AttachmentKind::WebP:
        return cleaners::webp;
    case AttachmentKind::Gif:
        return cleaners::gif;
    case AttachmentKind::Pdf:
        return cleaners::pdf;
    case AttachmentKind::Office:
        return cleaners::office;
    case AttachmentKind::Mp3:
        return cleaners::mp3;
    case AttachmentKind::Wav:
        return cleaners::wav;
    case AttachmentKind::Flac:
        return cleaners::flac;
    case AttachmentKind::Mp4:
        return cleaners::mp4;
    case AttachmentKind::Bmp:
    case AttachmentKind::Tiff:
    case AttachmentKind::Heic:
    case AttachmentKind::Mail:
    case AttachmentKind::Text:
    case AttachmentKind::Rtf:
    case AttachmentKind::FormerOffice:
    case AttachmentKind::Ogg:
    case AttachmentKind::Archive:
    case AttachmentKind::Other:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

bool canBeCleaned(AttachmentKind kind)
{
    return cleanerOf(kind) != nullptr;
}

bool staysAsReceived(AttachmentKind kind)
{
    return kind == AttachmentKind::Text || kind == AttachmentKind::Mail
        || kind == AttachmentKind::Bmp;
}

Result<QByteArray> cleaned(AttachmentKind kind, ByteView file)
{
    const Cleaner cleaner = cleanerOf(kind);
    if (!cleaner)
        return failure(Error::Code::Unsupported, QStringLiteral("kind"));
    if (file.size() > static_cast<std::size_t>(MaxCleanedFile))
        return failure(Error::Code::TooLarge, QStringLiteral("too long to be cleaned"));
    return cleaner(file);
}

} // namespace rueckhalt
