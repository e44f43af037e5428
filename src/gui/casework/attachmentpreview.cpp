// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/attachmentpreview.h"

#include "base/plaintext.h"
#include "gui/common/tokens.h"

#include <QBuffer>
#include <QEvent>
#include <QImageReader>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int longestSide = 2400;
constexpr qint64 mostPixels = 80'000'000;

/// Their codes are the names of Qt's readers.
QByteArray readerOf(AttachmentKind kind)
{
    return isPicture(kind) ? codeOf(kind).toLatin1() : QByteArray();
}

} // namespace

QImage pictureIn(const QByteArray &bytes, AttachmentKind kind)
{
    const QByteArray format = readerOf(kind);
    if (format.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    // No other reader is tried: there are more of them than anybody has looked at.
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()
        || qint64 {size.width()} * qint64 {size.height()} > mostPixels)
        return {};
    if (std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(
            size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QString textIn(const QByteArray &bytes)
{
    const auto named = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(named.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const bool isBreak = character == u'\n' || character == u'\r' || character == u'\t';
        if (!isBreak && isHarmful(character))
            character = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

AttachmentPreview::AttachmentPreview(
    const Attachment &attachment, const QByteArray &bytes, QWidget *parent)
    : QDialog(parent)
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("attachmentPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    auto *name = new QLabel(attachment.name, this);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    column->addWidget(name);
    if (isReadableText(attachment.kind)) {
        m_text = new QPlainTextEdit(this);
        m_text->setObjectName(QStringLiteral("attachmentText"));
        m_text->setReadOnly(true);
        m_text->setTabChangesFocus(true);
        m_text->setUndoRedoEnabled(false);
        m_text->setPlainText(textIn(bytes));
        m_text->setAccessibleName(attachment.name);
        column->addWidget(m_text, 1);
    } else {
        m_image = pictureIn(bytes, attachment.kind);
        m_picture = new QLabel(this);
        m_picture->setObjectName(QStringLiteral("attachmentPicture"));
        m_picture->setAlignment(Qt::AlignCenter);
        m_picture->setMinimumSize(320, 240);
        m_picture->setWordWrap(true);
        m_picture->setAccessibleName(attachment.name);
        column->addWidget(m_picture, 1);
    }
    column->addWidget(m_close, 0, Qt::AlignRight);
    m_close->setObjectName(QStringLiteral("closePreview"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
    resize(800, 640);
}

void AttachmentPreview::retranslate()
{
    // The name of a file is no title for a window: others see it in a list of windows.
    setWindowTitle(tr("Attachment"));
    m_close->setText(tr("&Close"));
    if (m_picture && m_image.isNull())
        m_picture->setText(tr("This picture cannot be shown: it is broken, too large or of a kind "
                              "that this computer cannot read. The file itself is kept as it is."));
}

void AttachmentPreview::fit()
{
    if (!m_picture || m_image.isNull())
        return;
    const QSize room = m_picture->size() * devicePixelRatioF();
    const QSize size = m_image.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_image.size());
    QPixmap pixmap
        = QPixmap::fromImage(m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixmap);
}

void AttachmentPreview::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    layout()->activate();
    fit();
}

void AttachmentPreview::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rueckhalt
