// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/icons.h"

#include "gui/common/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace rueckhalt {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap rendered(const QString &name, const QColor &color, QSize device)
{
    QPixmap pixmap(device);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    const QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return pixmap;
}

QPixmap cached(const QString &name, const QColor &color, QSize device)
{
    const QString key = QStringLiteral("rueckhalt/%1/%2/%3x%4")
                            .arg(name, color.name(), QString::number(device.width()),
                                QString::number(device.height()));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, color, device);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Draws a line SVG in the colour of the text around it, chosen at the moment of painting, so
/// that icons made earlier follow a change of theme.
class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, image);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return cached(m_name, colorFor(mode), size);
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("rueckhalt-line"); }
    bool isNull() override { return !hasIcon(m_name); }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {QSize(24, 24)}; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return QApplication::palette().color(group, QPalette::ButtonText);
    }

    QString m_name;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = cached(name, color, QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QIcon iconFor(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

} // namespace rueckhalt
