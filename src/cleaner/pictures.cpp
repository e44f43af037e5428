// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleaner/pictures.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Their codes are the names of Qt's readers.
QByteArray readerOf(AttachmentKind kind)
{
    return isPicture(kind) ? codeOf(kind).toLatin1() : QByteArray();
}

} // namespace

void prepareReading(AttachmentKind kind)
{
    const QByteArray format = readerOf(kind);
    if (format.isEmpty())
        return;
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    QImageReader reader(&nothing, format);
    reader.setAutoDetectImageFormat(false);
    static_cast<void>(reader.canRead());
}

Result<QImage> pictureIn(ByteView file, AttachmentKind kind, const PictureBounds &bounds)
{
    const QByteArray format = readerOf(kind);
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format))
        return failure(Error::Code::Unsupported, QStringLiteral("kind"));
    QBuffer buffer;
    buffer.setData(QByteArray::fromRawData(
        reinterpret_cast<const char *>(file.data()), static_cast<qsizetype>(file.size())));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    // No other reader is tried: there are more of them than anybody has looked at.
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return failure(Error::Code::Malformed, QStringLiteral("picture"));
    if (qint64 {size.width()} * qint64 {size.height()} > bounds.mostPixels)
        return failure(Error::Code::TooLarge, QStringLiteral("picture"));
    if (std::max(size.width(), size.height()) > bounds.longestSide)
        reader.setScaledSize(
            size.scaled(bounds.longestSide, bounds.longestSide, Qt::KeepAspectRatio)
                .expandedTo({1, 1}));
    const QImage image = reader.read().convertToFormat(QImage::Format_ARGB32);
    if (image.isNull() || std::max(image.width(), image.height()) > bounds.longestSide)
        return failure(Error::Code::Malformed, QStringLiteral("picture"));
    return image;
}

} // namespace rueckhalt
