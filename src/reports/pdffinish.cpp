// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdffile.h"

#include <QString>

// The library asks which of its pointers we use: those of the standard.
#define POINTERHOLDER_TRANSITION 4
// Nothing here uses its JSON, whose header clang cannot read as C++20: a vector of a class that is
// not complete yet.
#define JSON_HH
class JSON;
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rueckhalt {

namespace {

using Object = QPDFObjectHandle;

constexpr const char *Maker = "Rückhalt";

Object unicode(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

/// Qt names a subset after the number of an object, and that hangs on the seed of its hashes:
/// named anew in the order of the pages.
class FontNames
{
public:
    void rename(Object font)
    {
        if (!font.isDictionary())
            return;
        if (font.getKey("/DescendantFonts").isArray()) {
            for (Object child : font.getKey("/DescendantFonts").aitems())
                rename(child);
        }
        renameIn(font, "/BaseFont");
        Object descriptor = font.getKey("/FontDescriptor");
        if (descriptor.isDictionary())
            renameIn(descriptor, "/FontName");
    }

private:
    void renameIn(Object dictionary, const std::string &key)
    {
        Object value = dictionary.getKey(key);
        if (!value.isName())
            return;
        const std::string old = value.getName(); // "/ABCDE+Inter-Regular"
        const auto plus = old.find('+');
        if (plus == std::string::npos || m_given.contains(old))
            return;
        auto &name = m_names[old];
        if (name.empty()) {
            name = '/' + tag() + old.substr(plus);
            m_given.insert({name, true});
        }
        dictionary.replaceKey(key, Object::newName(name));
    }
    /// "AAAAAB": six capitals, as PDF wants it.
    std::string tag()
    {
        std::string letters(6, 'A');
        int rest = m_next++;
        for (auto place = letters.rbegin(); place != letters.rend(); ++place, rest /= 26)
            *place = static_cast<char>('A' + rest % 26);
        return letters;
    }

    std::map<std::string, std::string> m_names;
    std::map<std::string, bool> m_given;
    int m_next = 1;
};

void renameFonts(std::vector<QPDFPageObjectHelper> &pages)
{
    FontNames names;
    for (QPDFPageObjectHelper &page : pages) {
        Object fonts = page.getAttribute("/Resources", false).getKey("/Font");
        if (!fonts.isDictionary())
            continue;
        for (const std::string &key : fonts.getKeys())
            names.rename(fonts.getKey(key));
    }
}

QString isoDate(const QDate &date)
{
    return date.toString(QStringLiteral("yyyy-MM-dd")) + QStringLiteral("T00:00:00Z");
}

/// What the XMP of a PDF/A says must be what the information dictionary says.
QByteArray xmp(const PdfProperties &properties)
{
    const QString language
        = properties.language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
    QString dates;
    if (properties.date.isValid()) {
        dates = QStringLiteral(" <xmp:CreateDate>%1</xmp:CreateDate>\n"
                               " <xmp:ModifyDate>%1</xmp:ModifyDate>\n")
                    .arg(isoDate(properties.date));
    }
    return QStringLiteral(
        "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\"\n"
        "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
        "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
        "  xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        " <dc:format>application/pdf</dc:format>\n"
        " <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        " <dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>\n"
        " <xmp:CreatorTool>%3</xmp:CreatorTool>\n"
        " <pdf:Producer>%3</pdf:Producer>\n"
        "%4"
        " <pdfaid:part>1</pdfaid:part>\n"
        " <pdfaid:conformance>B</pdfaid:conformance>\n"
        "</rdf:Description>\n"
        "</rdf:RDF>\n"
        "</x:xmpmeta>\n"
        "<?xpacket end=\"w\"?>\n")
        .arg(properties.title.toHtmlEscaped(), language, QString::fromUtf8(Maker), dates)
        .toUtf8();
}

void setProperties(QPDF &pdf, const PdfProperties &properties)
{
    Object information = Object::newDictionary();
    information.replaceKey("/Title", unicode(properties.title));
    information.replaceKey("/Creator", unicode(QString::fromUtf8(Maker)));
    information.replaceKey("/Producer", unicode(QString::fromUtf8(Maker)));
    if (properties.date.isValid()) {
        const QString day = QStringLiteral("D:")
            + properties.date.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("000000Z");
        information.replaceKey("/CreationDate", Object::newString(day.toStdString()));
        information.replaceKey("/ModDate", Object::newString(day.toStdString()));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
    // Qt made it of the clock, and the library would keep it as the name of the first version.
    pdf.getTrailer().removeKey("/ID");

    Object root = pdf.getRoot();
    Object metadata = Object::newStream(&pdf, xmp(properties).toStdString());
    metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    const bool isGerman = properties.language == Language::German;
    root.replaceKey("/Lang", Object::newString(isGerman ? "de-DE" : "en-GB"));
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// One level of the bookmarks below `parent`: linked to each other, each to its place.
class Outline
{
public:
    Outline(QPDF &pdf, const std::vector<QPDFPageObjectHelper> &pages)
        : m_pdf(pdf)
        , m_pages(pages)
    {
    }

    void add(const QList<PdfBookmark> &bookmarks)
    {
        if (bookmarks.isEmpty() || m_pages.empty())
            return;
        Object root = m_pdf.makeIndirectObject(Object::newDictionary());
        root.replaceKey("/Type", Object::newName("/Outlines"));
        Object chapter = root;
        for (const PdfBookmark &bookmark : bookmarks) {
            const bool isInner = bookmark.level > 0 && root.hasKey("/Last");
            Object entry = entryOf(bookmark);
            append(isInner ? chapter : root, entry);
            if (!isInner)
                chapter = entry;
        }
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

private:
    Object entryOf(const PdfBookmark &bookmark)
    {
        const int last = static_cast<int>(m_pages.size()) - 1;
        Object page = m_pages.at(static_cast<std::size_t>(std::clamp(bookmark.page - 1, 0, last)))
                          .getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        Object place = Object::newArray();
        place.appendItem(page);
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newNull());
        place.appendItem(Object::newReal(std::clamp(height - bookmark.y, 0.0, height), 1));
        place.appendItem(Object::newNull());
        Object entry = m_pdf.makeIndirectObject(Object::newDictionary());
        entry.replaceKey("/Title", unicode(bookmark.title));
        entry.replaceKey("/Dest", place);
        return entry;
    }
    void append(Object parent, Object entry)
    {
        entry.replaceKey("/Parent", parent);
        Object before = parent.getKey("/Last");
        if (before.isDictionary()) {
            before.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", before);
        } else {
            parent.replaceKey("/First", entry);
        }
        parent.replaceKey("/Last", entry);
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", Object::newInteger(count + 1));
    }

    QPDF &m_pdf;
    const std::vector<QPDFPageObjectHelper> &m_pages;
};

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // What PDF/A-1 allows, and nothing by chance.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.forcePDFVersion("1.4");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
        static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

Result<QByteArray> finishedPdf(
    const QByteArray &bytes, const PdfProperties &properties, const QList<PdfBookmark> &bookmarks)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
        renameFonts(pages);
        setProperties(pdf, properties);
        Outline(pdf, pages).add(bookmarks);
        return written(pdf);
    } catch (const std::exception &) {
        return failure(Error::Code::Damaged, QStringLiteral("PDF"));
    }
}

} // namespace rueckhalt
