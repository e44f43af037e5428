// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <ctime>

namespace rueckhalt {

namespace {

/// Timers stand still while the machine sleeps, so none runs longer than this.
constexpr std::chrono::milliseconds longestWait {10000};

} // namespace

std::chrono::milliseconds IdleLock::systemUptime()
{
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

IdleLock::IdleLock(QObject *parent, Uptime uptime)
    : QObject(parent)
    , m_uptime(std::move(uptime))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (m_last)
        start();
}

void IdleLock::start()
{
    qApp->installEventFilter(this);
    m_last = m_uptime();
    if (m_limit.count() > 0)
        m_timer.start(std::min(m_limit, longestWait));
    else
        m_timer.stop();
}

void IdleLock::stop()
{
    qApp->removeEventFilter(this);
    m_last.reset();
    m_timer.stop();
}

bool IdleLock::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        // Who wakes the machine after the limit comes too late, though the timer has not noticed.
        // Not locked from here: the event is on its way to a widget.
        if (m_limit.count() > 0 && left().count() <= 0)
            m_timer.start(0);
        else
            m_last = m_uptime(); // No new start of the timer for every move.
        break;
    default:
        break;
    }
    return false;
}

std::chrono::milliseconds IdleLock::left() const
{
    return m_limit - (m_uptime() - m_last.value_or(m_uptime()));
}

void IdleLock::check()
{
    if (const auto remaining = left(); remaining.count() > 0)
        m_timer.start(std::min(remaining, longestWait));
    else
        emit idled();
}

} // namespace rueckhalt
