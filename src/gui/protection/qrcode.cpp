// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/qrcode.h"

#include "gui/common/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <qrencode.h>

#include <memory>

namespace rueckhalt {

namespace {

constexpr int QuietZone = 4; // ISO/IEC 18004, 6.3.8

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QImage qrImageOf(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (code == nullptr)
        return {};
    const int side = code->width + 2 * QuietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) != 0)
                image.scanLine(y + QuietZone)[x + QuietZone] = 0;
        }
    }
    return image;
}

void paintCode(QPainter &painter, const QRectF &box, const QImage &code)
{
    if (code.isNull())
        return;
    const auto isDark
        = [&code](int x, int y) { return x < code.width() && code.constScanLine(y)[x] == 0; };
    const double module = std::min(box.width() / code.width(), box.height() / code.height());
    // One shape, because two that only touch show a hair of paper between them.
    QPainterPath dark;
    dark.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            const int from = x;
            while (isDark(x, y))
                ++x;
            if (x > from)
                dark.addRect(box.left() + from * module, box.top() + y * module,
                    (x - from) * module, module);
        }
    }
    painter.fillPath(dark, Qt::black);
}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QrCode::~QrCode()
{
    setText(QString());
}

void QrCode::setText(const QString &text)
{
    if (!m_image.isNull())
        m_image.fill(Qt::white);
    m_image = text.isEmpty() ? QImage() : qrImageOf(text);
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    // Three pixels a module at least: a telephone reads that from the screen.
    const int module = 3 * textScale() / 100;
    return m_image.isNull() ? QSize(0, 0) : m_image.size() * module;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.drawImage(rect(), m_image);
}

} // namespace rueckhalt
