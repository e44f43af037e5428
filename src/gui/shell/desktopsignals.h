// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>

namespace rueckhalt {

/// What the desktop says over D-Bus: whether it prefers dark windows, and that its screen was
/// locked. Asks asynchronously and is silent where there is no desktop. To be started after the
/// first paint, because connecting to the bus costs milliseconds.
class DesktopSignals : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start();

signals:
    void darkPreferred(bool dark);
    void screenLocked();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    void screenSaverChanged(bool active);

private:
    void readColorScheme();
};

} // namespace rueckhalt
