// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace rueckhalt {

/// `text` as a QR code (ISO/IEC 18004, error correction M), one pixel a module, with the white
/// margin of four modules that readers need. Null if the text is too long.
[[nodiscard]] QImage qrImageOf(const QString &text);

/// Paints such a code into `box` as one shape, not as a picture: a PDF would make a lossy one of
/// that, with grey around the modules.
void paintCode(QPainter &painter, const QRectF &box, const QImage &code);

/// A QR code on the screen: always black on white, because readers expect it so.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);
    ~QrCode() override;

    /// An empty text shows nothing; what was shown is overwritten.
    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace rueckhalt
