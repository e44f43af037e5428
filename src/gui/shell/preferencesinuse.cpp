// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/preferencesinuse.h"

#include <utility>

namespace rueckhalt {

void PreferencesInUse::takeSettings(const Preferences &settings)
{
    const Preferences before = std::exchange(m_now, settings);
    m_now.incidentListView = before.incidentListView;
    m_now.unconfirmedRecovery = before.unconfirmedRecovery;
    m_now.takesInByItself = before.takesInByItself;
    emit changed(m_now);
}

} // namespace rueckhalt
