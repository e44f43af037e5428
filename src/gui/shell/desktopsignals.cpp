// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/desktopsignals.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rueckhalt {

namespace {

constexpr char Portal[] = "org.freedesktop.portal.Desktop";
constexpr char PortalPath[] = "/org/freedesktop/portal/desktop";
constexpr char Settings[] = "org.freedesktop.portal.Settings";
constexpr char Appearance[] = "org.freedesktop.appearance";
constexpr char ColorScheme[] = "color-scheme";

/// XDG desktop portal: 0 no preference, 1 dark, 2 light. The old Read() wraps the value twice.
bool isDark(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

} // namespace

void DesktopSignals::start()
{
    QDBusConnection session = QDBusConnection::sessionBus();
    if (!session.isConnected())
        return;
    session.connect(QLatin1String(Portal), QLatin1String(PortalPath), QLatin1String(Settings),
        QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    session.connect(QString(), QString(), QStringLiteral("org.freedesktop.ScreenSaver"),
        QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    session.connect(QString(), QString(), QStringLiteral("org.gnome.ScreenSaver"),
        QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    readColorScheme();
}

void DesktopSignals::readColorScheme()
{
    QDBusMessage question = QDBusMessage::createMethodCall(QLatin1String(Portal),
        QLatin1String(PortalPath), QLatin1String(Settings), QStringLiteral("Read"));
    question.setArguments({QLatin1String(Appearance), QLatin1String(ColorScheme)});
    // No desktop is started for our sake.
    question.setAutoStartService(false);
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError())
            emit darkPreferred(isDark(reply.value()));
        watcher->deleteLater();
    });
}

void DesktopSignals::settingChanged(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == QLatin1String(Appearance) && key == QLatin1String(ColorScheme))
        emit darkPreferred(isDark(value.variant()));
}

void DesktopSignals::screenSaverChanged(bool active)
{
    if (active)
        emit screenLocked();
}

} // namespace rueckhalt
