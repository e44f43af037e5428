// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reporting.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rueckhalt {

/// Keeps the draft of a report while it is written: saves it, encrypted, one second after the
/// last change and at once when asked.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds between the last change and the saving.
    static constexpr int Delay = 1000;
    /// Longest time that steady typing can put the saving off.
    static constexpr std::chrono::milliseconds LongestWait {10000};

    /// `current` gives what is written now; an empty draft discards the saved one.
    DraftKeeper(
        Reporting &reporting, std::function<IncidentDraft()> current, QObject *parent = nullptr);

    /// Something changed.
    void touch();
    /// True while there are changes that are not saved.
    [[nodiscard]] bool isPending() const { return m_pending; }
    /// Saves now if there is something to save; false if that failed, and it stays pending.
    bool save();
    /// What was written is sent or thrown away: nothing is pending any more.
    void forget();

signals:
    void saved();
    void failed(const rueckhalt::Error &error);

private:
    Reporting &m_reporting;
    std::function<IncidentDraft()> m_current;
    QTimer m_timer;
    QElapsedTimer m_unsaved; ///< since the first change that is not saved
    bool m_pending = false;
};

} // namespace rueckhalt
