// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/filekind.h"

#include "intake/cleaning/bytecursor.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace rueckhalt {

namespace {

struct Signature
{
    QByteArrayView bytes;
    AttachmentKind kind;
};

/// What says all by itself.
const std::array signatures {
    Signature {QByteArrayView("\xff\xd8\xff"), AttachmentKind::Jpeg},
    Signature {QByteArrayView("\x89PNG\r\n\x1a\n"), AttachmentKind::Png},
    Signature {QByteArrayView("GIF87a"), AttachmentKind::Gif},
    Signature {QByteArrayView("GIF89a"), AttachmentKind::Gif},
    Signature {QByteArrayView("II*\0", 4), AttachmentKind::Tiff},
    Signature {QByteArrayView("MM\0*", 4), AttachmentKind::Tiff},
    Signature {QByteArrayView("{\\rtf"), AttachmentKind::Rtf},
    Signature {QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), AttachmentKind::FormerOffice},
    Signature {QByteArrayView("ID3"), AttachmentKind::Mp3},
    Signature {QByteArrayView("fLaC"), AttachmentKind::Flac},
    Signature {QByteArrayView("OggS"), AttachmentKind::Ogg},
    Signature {QByteArrayView("PK\x05\x06"), AttachmentKind::Archive},
    Signature {QByteArrayView("7z\xbc\xaf\x27\x1c"), AttachmentKind::Archive},
    Signature {QByteArrayView("Rar!"), AttachmentKind::Archive},
    Signature {QByteArrayView("\x1f\x8b"), AttachmentKind::Archive},
};

QByteArrayView charsOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

AttachmentKind kindOfZip(QByteArrayView start)
{
    const bool isOpenDocument
        = start.sliced(0, std::min<qsizetype>(start.size(), 200))
              .contains(QByteArrayView("mimetypeapplication/vnd.oasis.opendocument."));
    const bool isOpenXml = start.contains(QByteArrayView("[Content_Types].xml"))
        || start.contains(QByteArrayView("_rels/.rels"));
    return isOpenDocument || isOpenXml ? AttachmentKind::Office : AttachmentKind::Archive;
}

std::optional<AttachmentKind> kindOfContainer(QByteArrayView start)
{
    if (start.startsWith("RIFF") && start.size() >= 12) {
        if (start.sliced(8).startsWith("WEBP"))
            return AttachmentKind::WebP;
        if (start.sliced(8).startsWith("WAVE"))
            return AttachmentKind::Wav;
        return AttachmentKind::Other;
    }
    if (start.startsWith("PK\x03\x04"))
        return kindOfZip(start);
    if (start.size() >= 12 && start.sliced(4).startsWith("ftyp")) {
        static const QList<QByteArrayView> pictures {
            "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"};
        return pictures.contains(start.sliced(8, 4)) ? AttachmentKind::Heic : AttachmentKind::Mp4;
    }
    if (start.startsWith("BM") && start.size() >= 26
        && start.sliced(6, 4) == QByteArrayView("\0\0\0\0", 4))
        return AttachmentKind::Bmp;
    // A frame of layer III.
    if (start.size() >= 4 && static_cast<std::uint8_t>(start[0]) == 0xff
        && (static_cast<std::uint8_t>(start[1]) & 0xe6) == 0xe2
        && (static_cast<std::uint8_t>(start[2]) & 0xf0) != 0xf0)
        return AttachmentKind::Mp3;
    return std::nullopt;
}

bool isText(QByteArrayView start)
{
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        return true; // UTF-16
    for (const char character : start) {
        const auto code = static_cast<std::uint8_t>(character);
        if (code < 0x20 && code != '\n' && code != '\r' && code != '\t' && code != '\f'
            && code != 0x1b)
            return false;
    }
    return true;
}

/// Lines of a header from the first on, among them who wrote and another that mails have.
bool isMail(QByteArrayView start)
{
    bool hasFrom = false;
    bool hasOther = false;
    const auto text = QString::fromLatin1(start);
    qsizetype lines = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty() || ++lines > 500)
            break;
        if (line.startsWith(u' ') || line.startsWith(u'\t'))
            continue;
        const QStringView name = line.first(std::max<qsizetype>(line.indexOf(u':'), 0));
        const bool isName = std::ranges::all_of(
            name, [](QChar character) { return character > u' ' && character < QChar(0x7f); });
        if (name.isEmpty() || name.size() > 70 || !isName)
            return false;
        hasFrom = hasFrom || name.compare(u"from", Qt::CaseInsensitive) == 0;
        for (const char *other : {"date", "message-id", "received", "mime-version"}) {
            hasOther = hasOther || name.compare(QLatin1StringView(other), Qt::CaseInsensitive) == 0;
        }
    }
    return hasFrom && hasOther;
}

} // namespace

AttachmentKind kindOf(ByteView beginning)
{
    const QByteArrayView start = charsOf(beginning).first(
        std::min<qsizetype>(static_cast<qsizetype>(beginning.size()), KindBytes));
    for (const auto &[bytes, kind] : signatures) {
        if (start.startsWith(bytes))
            return kind;
    }
    if (const auto kind = kindOfContainer(start))
        return *kind;
    // Readers accept something in front of it.
    if (start.first(std::min<qsizetype>(start.size(), 1024)).contains(QByteArrayView("%PDF-")))
        return AttachmentKind::Pdf;
    if (!isText(start) || start.isEmpty())
        return AttachmentKind::Other;
    return isMail(start) ? AttachmentKind::Mail : AttachmentKind::Text;
}

} // namespace rueckhalt
