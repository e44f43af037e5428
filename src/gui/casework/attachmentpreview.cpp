// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/attachmentpreview.h"

#include "base/plaintext.h"
#include "base/wipe.h"
#include "gui/common/uilanguage.h"
#include "session/attaching.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <utility>

namespace rueckhalt {

QString textIn(ByteView bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto named = QStringConverter::encodingForData(view);
    QStringDecoder decoder(named.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(view);
    if (decoder.hasError())
        text = QString::fromLatin1(view);
    for (QChar &character : text) {
        const bool isBreak = character == u'\n' || character == u'\r' || character == u'\t';
        if (!isBreak && isHarmful(character))
            character = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

AttachmentPreview::AttachmentPreview(
    const Attachment &attachment, SecretBytes bytes, QWidget *parent)
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
    if (isReadableText(attachment.kind))
        showText(attachment, std::move(bytes));
    else
        showPicture(attachment, std::move(bytes));
    column->addWidget(m_close, 0, Qt::AlignRight);
    m_close->setObjectName(QStringLiteral("closePreview"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
    resize(800, 640);
}

AttachmentPreview::~AttachmentPreview() = default;

void AttachmentPreview::showText(const Attachment &attachment, SecretBytes bytes)
{
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("attachmentText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    QString text = textIn(bytes.view());
    m_text->setPlainText(text);
    wipe(text);
    m_text->setAccessibleName(attachment.name);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_text, 1);
}

void AttachmentPreview::showPicture(const Attachment &attachment, SecretBytes bytes)
{
    m_picture = new QLabel(this);
    m_picture->setObjectName(QStringLiteral("attachmentPicture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(320, 240);
    m_picture->setWordWrap(true);
    m_picture->setAccessibleName(attachment.name);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_picture, 1);
    m_reading = std::make_unique<PictureReading>(attachment.kind, std::move(bytes));
    connect(m_reading.get(), &PictureReading::finished, this, &AttachmentPreview::takePicture);
}

void AttachmentPreview::takePicture()
{
    auto rows = m_reading->take();
    if (rows) {
        m_pixels = std::move(rows->pixels);
        // No copy: what is shown is wiped with m_pixels.
        m_image = QImage(std::as_const(m_pixels).view().data(), rows->width, rows->height,
            rows->width * 4, QImage::Format_ARGB32);
    } else {
        m_refusal = rows.error();
    }
    retranslate();
    fit();
    emit shown();
}

void AttachmentPreview::retranslate()
{
    // The name of a file is no title for a window: others see it in a list of windows.
    setWindowTitle(tr("Attachment"));
    m_close->setText(tr("&Close"));
    if (!m_picture || !m_image.isNull())
        return;
    if (!m_refusal)
        m_picture->setText(tr("The picture is being read …"));
    else if (m_refusal->detail.startsWith(QLatin1String("cleaner")))
        m_picture->setText(refusalOf(*m_refusal).in(uiLanguage()));
    else
        m_picture->setText(tr("This picture cannot be shown: it is broken, too large or of a kind "
                              "that this computer cannot read. The file itself is kept as it is."));
}

void AttachmentPreview::fit()
{
    if (!m_picture || m_image.isNull())
        return;
    const QSize room = m_picture->size() * devicePixelRatioF();
    const QSize size = m_image.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_image.size());
    // A picture of that size already would be shared, and its bytes are ours alone.
    QPixmap pixmap = QPixmap::fromImage(size == m_image.size()
            ? m_image.copy()
            : m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
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
