// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachment/attachment.h"

#include "base/plaintext.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<AttachmentKind>> terms<AttachmentKind>()
{
    using enum AttachmentKind;
    static constexpr std::array list {
        Term<AttachmentKind> {Jpeg, "jpeg", {"Foto (JPEG)", "Photo (JPEG)"}},
        Term<AttachmentKind> {Png, "png", {"Bild (PNG)", "Picture (PNG)"}},
        Term<AttachmentKind> {WebP, "webp", {"Bild (WebP)", "Picture (WebP)"}},
        Term<AttachmentKind> {Gif, "gif", {"Bild (GIF)", "Picture (GIF)"}},
        Term<AttachmentKind> {Bmp, "bmp", {"Bild (BMP)", "Picture (BMP)"}},
        Term<AttachmentKind> {Tiff, "tiff", {"Bild (TIFF)", "Picture (TIFF)"}},
        Term<AttachmentKind> {Heic, "heic", {"Foto (HEIC)", "Photo (HEIC)"}},
        Term<AttachmentKind> {Pdf, "pdf", {"PDF", "PDF"}},
        Term<AttachmentKind> {Mail, "mail", {"E-Mail", "E-mail"}},
        Term<AttachmentKind> {Text, "text", {"Text", "Text"}},
        Term<AttachmentKind> {Rtf, "rtf", {"Dokument (RTF)", "Document (RTF)"}},
        Term<AttachmentKind> {Office, "office", {"Office-Dokument", "Office document"}},
        Term<AttachmentKind> {
            FormerOffice, "former-office", {"Älteres Office-Dokument", "Older Office document"}},
        Term<AttachmentKind> {Mp3, "mp3", {"Ton (MP3)", "Sound (MP3)"}},
        Term<AttachmentKind> {Wav, "wav", {"Ton (WAV)", "Sound (WAV)"}},
        Term<AttachmentKind> {Flac, "flac", {"Ton (FLAC)", "Sound (FLAC)"}},
        Term<AttachmentKind> {Ogg, "ogg", {"Ton (Ogg)", "Sound (Ogg)"}},
        Term<AttachmentKind> {Mp4, "mp4", {"Ton oder Video (MP4)", "Sound or video (MP4)"}},
        Term<AttachmentKind> {Archive, "archive", {"Archiv", "Archive"}},
        Term<AttachmentKind> {Other, "other", {"Unbekannte Art", "Unknown kind"}},
    };
    return list;
}

template <>
std::span<const Term<AttachmentState>> terms<AttachmentState>()
{
    using enum AttachmentState;
    static constexpr std::array list {
        Term<AttachmentState> {Cleaned, "cleaned",
            {"ohne Metadaten (Ort, Autor, Gerät)", "without metadata (place, author, device)"}},
        Term<AttachmentState> {AsReceived, "as-received", {"wie erhalten", "as received"}},
        Term<AttachmentState> {
            Original, "original", {"Original mit allen Metadaten", "original with all metadata"}},
    };
    return list;
}

bool areSensible(const AttachmentLimits &limits)
{
    return limits.perFile >= 1 && limits.perFile <= AttachmentLimits::LargestFile
        && limits.perCase >= limits.perFile && limits.perRegister >= limits.perCase
        && limits.perRegister <= AttachmentLimits::LargestRegister && limits.filesPerCase >= 1
        && limits.filesPerCase <= AttachmentLimits::MostPerCase;
}

QString encode(const AttachmentLimits &limits)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(limits.perFile)
        .arg(limits.perCase)
        .arg(limits.perRegister)
        .arg(limits.filesPerCase);
}

std::optional<AttachmentLimits> decodeAttachmentLimits(const QString &text)
{
    AttachmentLimits limits;
    if (text.isEmpty())
        return limits;
    const QStringList numbers = text.split(u' ');
    if (numbers.size() != 4)
        return std::nullopt;
    limits = {numbers.at(0).toLongLong(), numbers.at(1).toLongLong(), numbers.at(2).toLongLong(),
        numbers.at(3).toInt()};
    return areSensible(limits) && encode(limits) == text ? std::optional(limits) : std::nullopt;
}

namespace {

/// What Windows does not allow in names, and what separates folders anywhere.
bool isForbidden(QChar character)
{
    return isHarmful(character) || QStringView(u"\\/:*?\"<>|").contains(character)
        || character.isSurrogate() || !character.isPrint();
}

/// Other systems lose dots and spaces there.
void chopEnd(QString &name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
}

} // namespace

QString cleanName(const QString &name)
{
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString clean;
    for (const QChar character : name.sliced(folder + 1)) {
        if (isForbidden(character))
            clean += character.isSpace() ? u' ' : u'_';
        else
            clean += character;
    }
    clean = clean.simplified();
    while (clean.startsWith(u'.') || clean.startsWith(u' '))
        clean.remove(0, 1);
    chopEnd(clean);
    if (clean.size() > MaxAttachmentName) {
        constexpr qsizetype longestEnding = 10;
        const qsizetype dot = clean.lastIndexOf(u'.');
        const QString ending
            = dot > 0 && clean.size() - dot <= longestEnding ? clean.sliced(dot) : QString();
        clean = clean.first(MaxAttachmentName - ending.size());
        chopEnd(clean);
        clean += ending;
    }
    return clean.isEmpty() ? QStringLiteral("attachment") : clean;
}

QString endingOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Jpeg:
        return QStringLiteral(".jpg");
    case AttachmentKind::Png:
        return QStringLiteral(".png");
    case AttachmentKind::WebP:
        return QStringLiteral(".webp");
    case AttachmentKind::Gif:
        return QStringLiteral(".gif");
    case AttachmentKind::Bmp:
        return QStringLiteral(".bmp");
    case AttachmentKind::Tiff:
        return QStringLiteral(".tif");
    case AttachmentKind::Heic:
        return QStringLiteral(".heic");
    case AttachmentKind::Pdf:
        return QStringLiteral(".pdf");
    case AttachmentKind::Mail:
        return QStringLiteral(".eml");
    case AttachmentKind::Text:
        return QStringLiteral(".txt");
    case AttachmentKind::Rtf:
        return QStringLiteral(".rtf");
    case AttachmentKind::Mp3:
        return QStringLiteral(".mp3");
    case AttachmentKind::Wav:
        return QStringLiteral(".wav");
    case AttachmentKind::Flac:
        return QStringLiteral(".flac");
    case AttachmentKind::Ogg:
        return QStringLiteral(".ogg");
    case AttachmentKind::Mp4:
        return QStringLiteral(".mp4");
    case AttachmentKind::Office:
    case AttachmentKind::FormerOffice:
    case AttachmentKind::Archive:
    case AttachmentKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

bool isPicture(AttachmentKind kind)
{
    using enum AttachmentKind;
    return kind == Jpeg || kind == Png || kind == WebP || kind == Gif || kind == Bmp;
}

bool isReadableText(AttachmentKind kind)
{
    return kind == AttachmentKind::Text || kind == AttachmentKind::Mail;
}

} // namespace rueckhalt
