// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/preferences.h"

#include <QObject>

namespace rueckhalt {

/// What a user has set up, while a register is open: pages read it, change it and hear of changes.
class PreferencesInUse : public QObject
{
    Q_OBJECT

public:
    explicit PreferencesInUse(Preferences preferences)
        : m_now(std::move(preferences))
    {
    }

    [[nodiscard]] const Preferences &now() const { return m_now; }
    /// Sets one of them.
    template <typename Value>
    void set(Value Preferences::*which, const Value &value)
    {
        m_now.*which = value;
        emit changed(m_now);
    }
    /// Says whether somebody has yet to confirm the recovery sheet of the register in `folder`.
    void setRecoveryPending(const QString &folder, bool pending)
    {
        m_now.setRecoveryPending(folder, pending);
        emit changed(m_now);
    }
    /// Takes all that the settings page shows. What it does not show may have changed since it was
    /// made, and stays.
    void takeSettings(const Preferences &settings);

signals:
    void changed(const rueckhalt::Preferences &preferences);

private:
    Preferences m_now;
};

} // namespace rueckhalt
