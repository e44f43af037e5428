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

constexpr char Login[] = "org.freedesktop.login1";
constexpr char LoginPath[] = "/org/freedesktop/login1";
constexpr char LoginManager[] = "org.freedesktop.login1.Manager";
constexpr char LoginSession[] = "org.freedesktop.login1.Session";

/// Interfaces by which desktops tell that their screen was locked.
constexpr const char *ScreenSavers[] = {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"};

QDBusMessage loginCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QLatin1String(Login), QLatin1String(LoginPath), QLatin1String(LoginManager), method);
    call.setArguments(arguments);
    call.setAutoStartService(false);
    return call;
}

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
    m_started = true;
    followSession();
    if (m_delaysSleep)
        takeInhibitor();
    QDBusConnection session = QDBusConnection::sessionBus();
    if (!session.isConnected())
        return;
    session.connect(QLatin1String(Portal), QLatin1String(PortalPath), QLatin1String(Settings),
        QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const char *screenSaver : ScreenSavers) {
        session.connect(QString(), QString(), QLatin1String(screenSaver),
            QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    }
    readColorScheme();
}

/// The system's own word, which also comes where the desktop has no screen saver.
void DesktopSignals::followSession()
{
    QDBusConnection system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    system.connect(QString(), QLatin1String(LoginPath), QLatin1String(LoginManager),
        QStringLiteral("PrepareForSleep"), this, SLOT(sleepAnnounced(bool)));
    constexpr quint32 ourselves = 0;
    auto *watcher = new QDBusPendingCallWatcher(
        system.asyncCall(loginCall(QStringLiteral("GetSessionByPID"), {ourselves})), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> session = *watcher;
        // Of this session only: others on the same machine lock theirs.
        if (!session.isError()) {
            QDBusConnection::systemBus().connect(QString(), session.value().path(),
                QLatin1String(LoginSession), QStringLiteral("Lock"), this, SIGNAL(screenLocked()));
        }
        watcher->deleteLater();
    });
}

void DesktopSignals::delaySleep(bool delay)
{
    m_delaysSleep = delay;
    if (!delay)
        m_inhibitor = {};
    else if (m_started)
        takeInhibitor();
}

void DesktopSignals::takeInhibitor()
{
    QDBusConnection system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    auto *watcher = new QDBusPendingCallWatcher(
        system.asyncCall(loginCall(QStringLiteral("Inhibit"),
            {QStringLiteral("sleep"), QStringLiteral("Rückhalt"),
                QStringLiteral("lock the register"), QStringLiteral("delay")})),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> inhibitor = *watcher;
        if (!inhibitor.isError() && m_delaysSleep)
            m_inhibitor = inhibitor.value();
        watcher->deleteLater();
    });
}

void DesktopSignals::sleepAnnounced(bool begins)
{
    if (begins)
        emit aboutToSleep();
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
