// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace rueckhalt {

/// Watches keys and mouse of the whole program and says when nobody has touched it for a while.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent = nullptr);

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

    std::chrono::milliseconds m_limit {0};
    QElapsedTimer m_sinceLast;
    QTimer m_timer;
};

} // namespace rueckhalt
