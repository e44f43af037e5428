// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/checksum.h"
#include "intake/cleaning/cleaners.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace rueckhalt::cleaners {

namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::size_t endSize = 22;
constexpr int mostEntries = 20'000;

/// A file in the package, packed as it was.
struct Entry
{
    QByteArray name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t checksum = 0;
    std::uint32_t size = 0; ///< unpacked, as it says
    ByteView packed;
};

tl::unexpected<Error> broken(const char *where)
{
    return failure(Error::Code::Malformed, QLatin1String(where));
}

/// Where the list of contents is: at the very end, behind it at most a comment.
std::optional<std::size_t> endOf(ByteView file)
{
    constexpr std::size_t longestComment = 65535;
    for (std::size_t back = endSize; back <= std::min(file.size(), endSize + longestComment);
         ++back) {
        const std::size_t at = file.size() - back;
        if (qFromLittleEndian<std::uint32_t>(file.data() + at) == endSignature)
            return at;
    }
    return std::nullopt;
}

/// The packed contents of an entry, found by its own header, which must say the same name.
std::optional<ByteView> packedOf(
    ByteView file, std::uint32_t offset, std::uint32_t size, const QByteArray &name)
{
    ByteCursor cursor(file);
    cursor.take(offset);
    if (cursor.littleEndian<std::uint32_t>() != localSignature)
        return std::nullopt;
    cursor.take(22);
    const auto nameLength = cursor.littleEndian<std::uint16_t>();
    const auto extraLength = cursor.littleEndian<std::uint16_t>();
    const bool isSame = toByteArray(cursor.take(nameLength)) == name;
    cursor.take(extraLength);
    const ByteView packed = cursor.take(size);
    return isSame && !cursor.failed() ? std::optional(packed) : std::nullopt;
}

Result<QList<Entry>> entriesOf(ByteView file)
{
    const auto end = endOf(file);
    if (!end)
        return broken("package");
    ByteCursor last(file.subspan(*end));
    last.take(8);
    const auto here = last.littleEndian<std::uint16_t>();
    const auto count = last.littleEndian<std::uint16_t>();
    last.take(4);
    const auto offset = last.littleEndian<std::uint32_t>();
    if (count > mostEntries || here != count || offset > *end)
        return broken("package");
    ByteCursor cursor(file.first(*end).subspan(offset));
    QList<Entry> entries;
    for (int i = 0; i < count; ++i) {
        Entry entry;
        if (cursor.littleEndian<std::uint32_t>() != centralSignature)
            return broken("package");
        cursor.take(4);
        entry.flags = cursor.littleEndian<std::uint16_t>();
        entry.method = cursor.littleEndian<std::uint16_t>();
        cursor.take(4);
        entry.checksum = cursor.littleEndian<std::uint32_t>();
        const auto packedSize = cursor.littleEndian<std::uint32_t>();
        entry.size = cursor.littleEndian<std::uint32_t>();
        const auto nameLength = cursor.littleEndian<std::uint16_t>();
        const auto extraLength = cursor.littleEndian<std::uint16_t>();
        const auto commentLength = cursor.littleEndian<std::uint16_t>();
        cursor.take(8);
        const auto local = cursor.littleEndian<std::uint32_t>();
        entry.name = toByteArray(cursor.take(nameLength));
        cursor.take(std::size_t {extraLength} + commentLength);
        const auto packed = packedOf(file, local, packedSize, entry.name);
        if (cursor.failed() || !packed)
            return broken("package");
        entry.packed = *packed;
        entries << entry;
    }
    return entries;
}

/// What stands in the place of the properties.
const QHash<QByteArray, QByteArray> &emptyProperties()
{
    static const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static const QHash<QByteArray, QByteArray> properties {
        {"docProps/core.xml",
            xml
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                  "metadata/core-properties\"/>"},
        {"docProps/app.xml",
            xml
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "extended-properties\"/>"},
        {"docProps/custom.xml",
            xml
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "custom-properties\"/>"},
        {"meta.xml",
            xml
                + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:"
                  "office:1.0\" office:version=\"1.2\"><office:meta/></office:document-meta>"},
    };
    return properties;
}

/// Header of an entry: the part that both kinds have in common. Times are those of a new year.
QByteArray commonHeader(const Entry &entry)
{
    QByteArray header;
    appendLittleEndian<std::uint16_t>(header, 20);
    // The checksum stands in front, so that nothing has to come behind.
    appendLittleEndian(header, static_cast<std::uint16_t>(entry.flags & 0x0806U));
    appendLittleEndian(header, entry.method);
    appendLittleEndian<std::uint16_t>(header, 0);
    appendLittleEndian<std::uint16_t>(header, 0x0021); // 1 January 1980
    appendLittleEndian(header, entry.checksum);
    appendLittleEndian(header, static_cast<std::uint32_t>(entry.packed.size()));
    appendLittleEndian(header, entry.size);
    appendLittleEndian(header, static_cast<std::uint16_t>(entry.name.size()));
    appendLittleEndian<std::uint16_t>(header, 0);
    return header;
}

QByteArray packageOf(const QList<Entry> &entries)
{
    QByteArray out;
    QByteArray list;
    for (const Entry &entry : entries) {
        const auto offset = static_cast<std::uint32_t>(out.size());
        const QByteArray common = commonHeader(entry);
        appendLittleEndian(out, localSignature);
        out += common + entry.name;
        append(out, entry.packed);
        appendLittleEndian(list, centralSignature);
        appendLittleEndian<std::uint16_t>(list, 20);
        list += common;
        list += QByteArray(10, '\0'); // comment, disk, attributes
        appendLittleEndian(list, offset);
        list += entry.name;
    }
    const auto listAt = static_cast<std::uint32_t>(out.size());
    out += list;
    appendLittleEndian(out, endSignature);
    appendLittleEndian<std::uint32_t>(out, 0);
    appendLittleEndian(out, static_cast<std::uint16_t>(entries.size()));
    appendLittleEndian(out, static_cast<std::uint16_t>(entries.size()));
    appendLittleEndian(out, static_cast<std::uint32_t>(list.size()));
    appendLittleEndian(out, listAt);
    appendLittleEndian<std::uint16_t>(out, 0);
    return out;
}

bool isSignature(const QByteArray &name)
{
    return name.startsWith("_xmlsignatures/") || name == "META-INF/documentsignatures.xml";
}

} // namespace

Result<QByteArray> office(ByteView file)
{
    auto entries = entriesOf(file);
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    for (Entry &entry : *entries) {
        if (isSignature(entry.name))
            return failure(Error::Code::Unsupported, QStringLiteral("signed"));
        if ((entry.flags & 1U) != 0)
            return failure(Error::Code::Unsupported, QStringLiteral("encrypted"));
        const auto properties = emptyProperties().constFind(entry.name);
        if (properties == emptyProperties().cend())
            continue;
        entry.packed = bytesOf(*properties); // lives as long as the program
        entry.size = static_cast<std::uint32_t>(properties->size());
        entry.checksum = checksumOf(entry.packed);
        entry.method = 0;
    }
    return packageOf(*entries);
}

} // namespace rueckhalt::cleaners
