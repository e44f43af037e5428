// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment/attachment.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rueckhalt {

/// The picture in these bytes, turned as it says and no larger than a screen; null if it cannot be
/// read by the one reader of its kind, or would take more memory than a picture may.
[[nodiscard]] QImage pictureIn(const QByteArray &bytes, AttachmentKind kind);
/// The text in these bytes, without anything that turns its direction.
[[nodiscard]] QString textIn(const QByteArray &bytes);

/// An attachment looked at: a picture, or text as it is written and never as what it describes.
/// Everything is in memory, and nothing is fetched from anywhere.
class AttachmentPreview : public QDialog
{
    Q_OBJECT

public:
    /// So many bytes are shown.
    static constexpr qint64 MostPicture = 64 * AttachmentLimits::Mebibyte;
    static constexpr qint64 MostText = 2 * AttachmentLimits::Mebibyte;

    AttachmentPreview(const Attachment &attachment, const QByteArray &bytes, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fit();

    QImage m_image;
    QLabel *m_picture = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_close;
};

} // namespace rueckhalt
