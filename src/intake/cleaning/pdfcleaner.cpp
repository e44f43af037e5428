// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/cleaners.h"

// The library asks which of its pointers we use: those of the standard.
#define POINTERHOLDER_TRANSITION 4
// Nothing here uses its JSON, whose header clang cannot read as C++20: a vector of a class that is
// not complete yet.
#define JSON_HH
class JSON;
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <new>

namespace rueckhalt::cleaners {

namespace {

using Object = QPDFObjectHandle;

/// Metadata of the document and of single pictures and pages in it.
void removeMetadata(QPDF &pdf)
{
    pdf.getTrailer().removeKey("/Info");
    pdf.getTrailer().removeKey("/ID");
    for (Object object : pdf.getAllObjects()) {
        Object dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary())
            continue;
        for (const char *key : {"/Metadata", "/PieceInfo", "/LastModified"})
            dictionary.removeKey(key);
    }
}

bool isSigned(QPDF &pdf)
{
    for (Object object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/ByteRange"))
            return true;
    }
    return pdf.getRoot().hasKey("/Perms");
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // What is packed stays packed.
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_preserve);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
        static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

Result<QByteArray> pdf(ByteView file)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile(
            "attachment", reinterpret_cast<const char *>(file.data()), file.size());
        if (pdf.isEncrypted())
            return failure(Error::Code::Unsupported, QStringLiteral("encrypted"));
        if (isSigned(pdf))
            return failure(Error::Code::Unsupported, QStringLiteral("signed"));
        removeMetadata(pdf);
        QByteArray clean = written(pdf);
        // It goes on without what it cannot read, which would be lost without a word.
        if (pdf.anyWarnings())
            return failure(Error::Code::Malformed, QStringLiteral("PDF"));
        return clean;
    } catch (const std::bad_alloc &) {
        throw; // not the fault of the file alone: told apart by who confines us
    } catch (const std::exception &error) {
        // The library asks for a password before it says so.
        const bool wantsPassword = QByteArrayView(error.what()).contains("password");
        return failure(wantsPassword ? Error::Code::Unsupported : Error::Code::Malformed,
            wantsPassword ? QStringLiteral("encrypted") : QStringLiteral("PDF"));
    }
}

} // namespace rueckhalt::cleaners
