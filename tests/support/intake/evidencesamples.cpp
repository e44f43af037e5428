// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/intake/evidencesamples.h"

#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/checksum.h"

namespace rueckhalt::testing {

namespace {

QByteArray exif(int orientation, bool isBig)
{
    // Two entries: the orientation, and text that lies behind them.
    const QByteArray secret = evidenceSecret() + '\0';
    QByteArray out = isBig ? QByteArray("MM\0*", 4) : QByteArray("II*\0", 4);
    const auto number
        = [&](auto value) { isBig ? appendBigEndian(out, value) : appendLittleEndian(out, value); };
    number(std::uint32_t {8});
    number(std::uint16_t {2});
    number(std::uint16_t {0x010f});
    number(std::uint16_t {2});
    number(static_cast<std::uint32_t>(secret.size()));
    number(std::uint32_t {38});
    number(std::uint16_t {0x0112});
    number(std::uint16_t {3});
    number(std::uint32_t {1});
    number(static_cast<std::uint16_t>(orientation));
    number(std::uint16_t {0});
    number(std::uint32_t {0});
    return out + secret;
}

QByteArray segment(char marker, const QByteArray &body)
{
    QByteArray out("\xff");
    out += marker;
    appendBigEndian(out, static_cast<std::uint16_t>(body.size() + 2));
    return out + body;
}

/// A grey picture of eight by eight pixels (baseline, one table for everything).
QByteArray jpegScan()
{
    const QByteArray quantities = QByteArray(1, '\0') + QByteArray(64, '\1');
    const QByteArray frame = QByteArray::fromHex("0800080008010111 00");
    const QByteArray huffman = QByteArray(1, '\0') + QByteArray::fromHex("01")
        + QByteArray(15, '\0') + QByteArray(1, '\0');
    const QByteArray alternating = QByteArray(1, '\x10') + QByteArray::fromHex("01")
        + QByteArray(15, '\0') + QByteArray(1, '\0');
    return segment('\xdb', quantities) + segment('\xc0', frame) + segment('\xc4', huffman)
        + segment('\xc4', alternating) + segment('\xda', QByteArray::fromHex("010100003f00"))
        + QByteArray("\x3f");
}

QByteArray jpegWith(int orientation, bool isBig)
{
    const QByteArray jfif = QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14);
    return QByteArray("\xff\xd8") + segment('\xe0', jfif)
        + segment('\xe1', QByteArray("Exif\0\0", 6) + exif(orientation, isBig))
        + segment('\xe1', "http://ns.adobe.com/xap/1.0/" + QByteArray(1, '\0') + evidenceSecret())
        + segment('\xed', "Photoshop 3.0" + evidenceSecret()) + segment('\xfe', evidenceSecret())
        + jpegScan() + QByteArray("\xff\xd9") + "trailer " + evidenceSecret();
}

QByteArray chunk(const QByteArray &type, const QByteArray &body)
{
    QByteArray out;
    appendBigEndian(out, static_cast<std::uint32_t>(body.size()));
    const QByteArray typed = type + body;
    out += typed;
    appendBigEndian(out, checksumOf(bytesOf(typed)));
    return out;
}

const QByteArray pngStart = QByteArray("\x89PNG\r\n\x1a\n");
/// One grey pixel.
const QByteArray pngPixel = QByteArray::fromHex("789c63f80f00010101 00");

QByteArray pngWith(int orientation)
{
    return pngStart + chunk("IHDR", QByteArray::fromHex("00000001000000010800000000"))
        + chunk("tEXt", "Author" + QByteArray(1, '\0') + evidenceSecret())
        + chunk("iTXt", evidenceSecret()) + chunk("eXIf", exif(orientation, true))
        + chunk("tIME", QByteArray::fromHex("07ea0b150a0000")) + chunk("prVt", evidenceSecret())
        + chunk("IDAT", pngPixel) + chunk("IEND", {}) + evidenceSecret();
}

QByteArray riffChunk(const QByteArray &type, const QByteArray &body)
{
    QByteArray out = type;
    appendLittleEndian(out, static_cast<std::uint32_t>(body.size()));
    out += body;
    return body.size() % 2 == 0 ? out : out + '\0';
}

QByteArray riff(const QByteArray &form, const QByteArray &chunks)
{
    QByteArray out("RIFF");
    appendLittleEndian(out, static_cast<std::uint32_t>(form.size() + chunks.size()));
    return out + form + chunks;
}

const QByteArray webpPicture
    = QByteArray::fromHex("2f00000000074850928c88fe0700"); // lossless, one pixel

QByteArray webpWith(int orientation)
{
    const QByteArray extended = QByteArray::fromHex("0c000000000000000000");
    return riff("WEBP",
        riffChunk("VP8X", extended) + riffChunk("VP8L", webpPicture)
            + riffChunk("EXIF", exif(orientation, false)) + riffChunk("XMP ", evidenceSecret()));
}

QByteArray gifWith()
{
    const QByteArray secret = evidenceSecret();
    const QByteArray comment
        = QByteArray("!\xfe") + static_cast<char>(secret.size()) + secret + '\0';
    return QByteArray::fromHex("474946383961010001008000000000 00ffffff") + comment
        + QByteArray::fromHex("2c000000000100010000020244010 0") + comment + ';';
}

QByteArray wavWith()
{
    const QByteArray format = QByteArray::fromHex("01000100401f0000401f000001000800");
    return riff("WAVE",
        riffChunk("fmt ", format) + riffChunk("LIST", "INFOIART" + evidenceSecret())
            + riffChunk("data", "sound of a door") + riffChunk("id3 ", evidenceSecret()));
}

QByteArray mp3Frames()
{
    return (QByteArray::fromHex("fffb9064") + QByteArray(413, 'm')).repeated(3);
}

QByteArray mp3With()
{
    const QByteArray secret = evidenceSecret();
    const QByteArray tag
        = QByteArray("ID3\4\0\0\0\0\0", 9) + static_cast<char>(secret.size()) + secret;
    const QByteArray end = QByteArray("TAG") + secret;
    return tag + mp3Frames() + end + QByteArray(128 - end.size(), ' ');
}

QByteArray flacWith()
{
    const auto block = [](char kind, const QByteArray &body) {
        return QByteArray(1, kind) + QByteArray(2, '\0') + static_cast<char>(body.size()) + body;
    };
    return "fLaC" + block('\0', QByteArray(34, 's')) + block('\4', evidenceSecret())
        + block('\x81', QByteArray(20, '\0')) + QByteArray::fromHex("fff8691800")
        + "sound of steps";
}

QByteArray box(const QByteArray &type, const QByteArray &body)
{
    QByteArray out;
    appendBigEndian(out, static_cast<std::uint32_t>(body.size() + 8));
    return out + type + body;
}

QByteArray mp4With()
{
    const QByteArray header
        = QByteArray(4, '\0') + evidenceSecret().first(8) + QByteArray(88, '\0');
    const QByteArray track
        = box("tkhd", header) + box("udta", evidenceSecret()) + box("mdia", box("mdhd", header));
    return box("ftyp", QByteArray("isom\0\0\2\0isommp42", 16)) + box("mdat", "moving pictures")
        + box("moov",
            box("mvhd", header) + box("trak", track) + box("udta", evidenceSecret())
                + box("meta", evidenceSecret()))
        + box("uuid", evidenceSecret());
}

QByteArray documentWith()
{
    return zipOf({{"[Content_Types].xml", "<Types/>"},
        {"docProps/core.xml", "<dc:creator>" + evidenceSecret() + "</dc:creator>"},
        {"docProps/app.xml", "<Company>" + evidenceSecret() + "</Company>"},
        {"word/document.xml", "<w:t>Er hat gedroht.</w:t>"}});
}

QByteArray openDocumentWith()
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
        {"meta.xml", "<meta:initial-creator>" + evidenceSecret() + "</meta:initial-creator>"},
        {"content.xml", "<text:p>Er hat gedroht.</text:p>"}});
}

} // namespace

QByteArray evidenceSecret()
{
    return "N 50.9384 E 6.9600 Erika Mustermann";
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files)
{
    QByteArray out;
    QByteArray list;
    for (const auto &[name, body] : files) {
        QByteArray common;
        appendLittleEndian<std::uint16_t>(common, 20);
        appendLittleEndian<std::uint16_t>(common, 0);
        appendLittleEndian<std::uint16_t>(common, 0);
        appendLittleEndian<std::uint32_t>(common, 0x6d6d5a5a);
        appendLittleEndian(common, checksumOf(bytesOf(body)));
        appendLittleEndian(common, static_cast<std::uint32_t>(body.size()));
        appendLittleEndian(common, static_cast<std::uint32_t>(body.size()));
        appendLittleEndian(common, static_cast<std::uint16_t>(name.size()));
        appendLittleEndian<std::uint16_t>(common, 0);
        const auto offset = static_cast<std::uint32_t>(out.size());
        out += "PK\3\4" + common + name + body;
        list += "PK\1\2" + QByteArray("\x14\0", 2) + common + QByteArray(10, '\0');
        appendLittleEndian(list, offset);
        list += name;
    }
    const auto at = static_cast<std::uint32_t>(out.size());
    out += list + "PK\5\6" + QByteArray(4, '\0');
    appendLittleEndian(out, static_cast<std::uint16_t>(files.size()));
    appendLittleEndian(out, static_cast<std::uint16_t>(files.size()));
    appendLittleEndian(out, static_cast<std::uint32_t>(list.size()));
    appendLittleEndian(out, at);
    return out + QByteArray(2, '\0');
}

QByteArray pdfWith(const QByteArray &entry)
{
    const QByteArray contents = "BT (Er hat gedroht.) Tj ET";
    const QByteArray xmp = "<x:xmpmeta>" + evidenceSecret() + "</x:xmpmeta>";
    const QByteArrayList objects {
        "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R /Extra << " + entry + " >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Own 7 0 R"
        " /LastModified ("
            + evidenceSecret() + ") >>",
        "<< /Length " + QByteArray::number(contents.size()) + " >>\nstream\n" + contents
            + "\nendstream",
        "<< /Type /Metadata /Subtype /XML /Length " + QByteArray::number(xmp.size())
            + " >>\nstream\n" + xmp + "\nendstream",
        "<< /Author (" + evidenceSecret() + ") >>",
        "<< /Kept true " + entry + " >>",
    };
    QByteArray out = "%PDF-1.4\n";
    QByteArray table
        = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    return out + table + "trailer\n<< /Root 1 0 R /Info 6 0 R /Size "
        + QByteArray::number(objects.size() + 1) + " >>\nstartxref\n"
        + QByteArray::number(out.size()) + "\n%%EOF\n";
}

QByteArray hugePng()
{
    return pngStart + chunk("IHDR", QByteArray::fromHex("00007530000075300806000000"))
        + chunk("IDAT", pngPixel) + chunk("IEND", {});
}

QByteArray pictureTurned(AttachmentKind kind, int orientation)
{
    if (kind == AttachmentKind::Jpeg)
        return jpegWith(orientation, orientation % 2 == 0);
    return kind == AttachmentKind::Png ? pngWith(orientation) : webpWith(orientation);
}

QList<EvidenceSample> evidenceSamples()
{
    using enum AttachmentKind;
    return {
        {"JPEG", Jpeg, jpegWith(1, true), jpegScan()},
        {"JPEG, turned", Jpeg, jpegWith(6, false), jpegScan()},
        {"PNG", Png, pngWith(1), pngPixel},
        {"PNG, turned", Png, pngWith(8), pngPixel},
        {"WebP", WebP, webpWith(1), webpPicture},
        {"WebP, turned", WebP, webpWith(3), webpPicture},
        {"GIF", Gif, gifWith(), QByteArray::fromHex("2c00000000")},
        {"PDF", Pdf, pdfWith("/Note (x)"), "Er hat gedroht."},
        {"Word", Office, documentWith(), "Er hat gedroht."},
        {"OpenDocument", Office, openDocumentWith(), "Er hat gedroht."},
        {"MP3", Mp3, mp3With(), mp3Frames()},
        {"WAV", Wav, wavWith(), "sound of a door"},
        {"FLAC", Flac, flacWith(), "sound of steps"},
        {"MP4", Mp4, mp4With(), "moving pictures"},
    };
}

} // namespace rueckhalt::testing
