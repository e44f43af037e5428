// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace rueckhalt {

/// Watches keys and mouse of the whole program and says when nobody has touched it for a while.
/// Time during which the machine slept counts.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    /// Time since some moment, running on while the machine sleeps and never set.
    using Uptime = std::function<std::chrono::milliseconds()>;
    explicit IdleLock(QObject *parent = nullptr, Uptime uptime = systemUptime);

    /// Since the machine was started (CLOCK_BOOTTIME).
    static std::chrono::milliseconds systemUptime();

    /// Zero turns it off. Counting starts anew.
    void setLimit(std::chrono::milliseconds limit);
    /// Watches only while running.
    void start();
    void stop();

signals:
    void idled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    [[nodiscard]] std::chrono::milliseconds left() const;

    Uptime m_uptime;
    std::chrono::milliseconds m_limit {0};
    std::optional<std::chrono::milliseconds> m_last; ///< uptime of the last touch; none: stopped
    QTimer m_timer;
};

} // namespace rueckhalt
