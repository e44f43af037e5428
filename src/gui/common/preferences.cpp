// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/preferences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int MaxAutoLockMinutes = 240;

const char *const themeCodes[] = {"system", "light", "dark"};

Theme themeFrom(const QString &code)
{
    for (int i = 0; i < 3; ++i) {
        if (code == QLatin1String(themeCodes[i]))
            return static_cast<Theme>(i);
    }
    return Theme::System;
}

std::optional<Language> languageFrom(const QString &code)
{
    if (code == QLatin1String("de"))
        return Language::German;
    if (code == QLatin1String("en"))
        return Language::English;
    return std::nullopt;
}

QString codeOf(const std::optional<Language> &language)
{
    if (!language)
        return QStringLiteral("system");
    return *language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
}

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

} // namespace

Language Preferences::effectiveLanguage() const
{
    if (language)
        return *language;
    // The system locale, not the default one, which setUiLanguage() changes.
    return QLocale::system().language() == QLocale::German ? Language::German : Language::English;
}

void Preferences::remember(const QString &folder)
{
    forget(folder);
    recentRegisters.prepend(folder);
    recentRegisters = recentRegisters.mid(0, MaxRecent);
}

void Preferences::forget(const QString &folder)
{
    recentRegisters.removeAll(folder);
}

void Preferences::setRecoveryPending(const QString &folder, bool pending)
{
    unconfirmedRecovery.removeAll(folder);
    if (pending)
        unconfirmedRecovery.prepend(folder);
    unconfirmedRecovery = unconfirmedRecovery.mid(0, MaxUnconfirmed);
}

Preferences loadPreferences(const QSettings &settings)
{
    Preferences p;
    p.language = languageFrom(settings.value(QStringLiteral("language")).toString());
    p.theme = themeFrom(settings.value(QStringLiteral("theme")).toString());
    p.textScale = std::clamp(settings.value(QStringLiteral("textScale"), 100).toInt(), 100, 200);
    p.autoLockMinutes = std::clamp(
        settings.value(QStringLiteral("autoLockMinutes"), 10).toInt(), 0, MaxAutoLockMinutes);
    p.emergencyLine = settings.value(QStringLiteral("emergencyLine"))
                          .toString()
                          .left(Preferences::MaxEmergencyLine);
    p.recentRegisters = settings.value(QStringLiteral("recentRegisters"))
                            .toStringList()
                            .mid(0, Preferences::MaxRecent);
    p.reportFolder = settings.value(QStringLiteral("reportFolder")).toString();
    p.unconfirmedRecovery = settings.value(QStringLiteral("unconfirmedRecovery"))
                                .toStringList()
                                .mid(0, Preferences::MaxUnconfirmed);
    p.takesInByItself = settings.value(QStringLiteral("takesInByItself"), true).toBool();
    p.windowGeometry = settings.value(QStringLiteral("windowGeometry")).toByteArray();
    p.casesListed = settings.value(QStringLiteral("casesListed")).toString();
    p.incidentListView = settings.value(QStringLiteral("incidentListView")).toByteArray();
    return p;
}

void savePreferences(QSettings &settings, const Preferences &p)
{
    settings.setValue(QStringLiteral("language"), codeOf(p.language));
    settings.setValue(
        QStringLiteral("theme"), QLatin1String(themeCodes[static_cast<std::size_t>(p.theme)]));
    settings.setValue(QStringLiteral("textScale"), p.textScale);
    settings.setValue(QStringLiteral("autoLockMinutes"), p.autoLockMinutes);
    settings.setValue(QStringLiteral("emergencyLine"), p.emergencyLine);
    settings.setValue(QStringLiteral("recentRegisters"), p.recentRegisters);
    settings.setValue(QStringLiteral("reportFolder"), p.reportFolder);
    settings.setValue(QStringLiteral("unconfirmedRecovery"), p.unconfirmedRecovery);
    settings.setValue(QStringLiteral("takesInByItself"), p.takesInByItself);
    settings.setValue(QStringLiteral("windowGeometry"), p.windowGeometry);
    settings.setValue(QStringLiteral("casesListed"), p.casesListed);
    settings.setValue(QStringLiteral("incidentListView"), p.incidentListView);
}

QString emergencyLineOf(const Preferences &preferences)
{
    return preferences.emergencyLine.isEmpty()
        ? Texts::tr("In danger right now? Call 110 · use the internal alarm · get a first-aider")
        : preferences.emergencyLine;
}

} // namespace rueckhalt
