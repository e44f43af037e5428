// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "gui/common/tokens.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

class QSettings;

namespace rueckhalt {

/// What a user has set up for himself on this machine. Nothing of it is personal data of cases:
/// paths of registers, looks, the line for emergencies.
struct Preferences
{
    std::optional<Language> language; ///< nothing: as the system says
    Theme theme = Theme::System;
    int textScale = 100; ///< percent, 100–200
    int autoLockMinutes = 10; ///< 0: never by itself
    QString emergencyLine; ///< empty: the sentence that comes with the program
    QStringList recentRegisters; ///< folders, the last used first
    QString reportFolder; ///< where somebody at this machine reported last; empty: nowhere yet
    QStringList unconfirmedRecovery; ///< folders whose recovery sheet nobody has confirmed here
    bool takesInByItself = true; ///< new sealed reports, while an officer works
    QByteArray windowGeometry;
    QString casesListed; ///< which cases the page of cases lists; see CasesPage::listed()
    QByteArray incidentListView; ///< columns, sorting and preview; see IncidentsPage::viewState()

    static constexpr int MaxRecent = 6;
    static constexpr int MaxUnconfirmed = 20;
    static constexpr int MaxEmergencyLine = 200;

    /// The language in force: the set one, or German on a German system, else English.
    [[nodiscard]] Language effectiveLanguage() const;
    /// Puts `folder` in front of the recent registers.
    void remember(const QString &folder);
    void forget(const QString &folder);
    void setRecoveryPending(const QString &folder, bool pending);

    bool operator==(const Preferences &) const = default;
};

/// Reads what was saved; anything missing or out of range is its default.
Preferences loadPreferences(const QSettings &settings);
void savePreferences(QSettings &settings, const Preferences &preferences);

/// The line on top of the incident form: the authority's own, or "Akute Gefahr? 110 …".
QString emergencyLineOf(const Preferences &preferences);

} // namespace rueckhalt
