// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/picturereading.h"

#include <QDialog>
#include <QImage>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rueckhalt {

/// The text in these bytes, without anything that turns its direction.
[[nodiscard]] QString textIn(ByteView bytes);

/// An attachment looked at: a picture, or text as it is written and never as what it describes.
/// Everything is in memory, and nothing is fetched from anywhere. A picture is decoded by a process
/// that is shut in. The bytes are wiped as soon as they are text or picture, and the picture with
/// the window; what Qt and the display keep of what they painted is theirs.
class AttachmentPreview : public QDialog
{
    Q_OBJECT

public:
    /// So many bytes are shown.
    static constexpr qint64 MostPicture = 64 * AttachmentLimits::Mebibyte;
    static constexpr qint64 MostText = 2 * AttachmentLimits::Mebibyte;

    AttachmentPreview(const Attachment &attachment, SecretBytes bytes, QWidget *parent);
    ~AttachmentPreview() override;

signals:
    /// The picture is shown, or why it is not.
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showText(const Attachment &attachment, SecretBytes bytes);
    void showPicture(const Attachment &attachment, SecretBytes bytes);
    void takePicture();
    void fit();

    SecretBytes m_pixels; ///< those of the image
    QImage m_image;
    std::optional<Error> m_refusal; ///< why there is no picture
    std::unique_ptr<PictureReading> m_reading;
    QLabel *m_picture = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_close;
};

} // namespace rueckhalt
