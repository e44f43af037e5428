// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>
#include <QObject>

namespace rueckhalt {

/// What the desktop says over D-Bus: whether it prefers dark windows, that its screen was locked,
/// and that the machine is about to sleep. Asks asynchronously and is silent where there is no
/// desktop. To be started after the first paint, because connecting to the bus costs milliseconds.
class DesktopSignals : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start();
    /// While something is open: asks the system to wait before it sleeps until aboutToSleep() has
    /// been dealt with (at most its own limit, some seconds). False lets it go.
    void delaySleep(bool delay);

signals:
    void darkPreferred(bool dark);
    void screenLocked();
    void aboutToSleep();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    void screenSaverChanged(bool active);
    void sleepAnnounced(bool begins);

private:
    void readColorScheme();
    void followSession();
    void takeInhibitor();

    bool m_started = false;
    bool m_delaysSleep = false;
    QDBusUnixFileDescriptor m_inhibitor; ///< the system waits while it is open
};

} // namespace rueckhalt
