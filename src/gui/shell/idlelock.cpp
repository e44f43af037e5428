// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

namespace rueckhalt {

IdleLock::IdleLock(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (m_sinceLast.isValid())
        start();
}

void IdleLock::start()
{
    qApp->installEventFilter(this);
    m_sinceLast.start();
    if (m_limit.count() > 0)
        m_timer.start(m_limit);
    else
        m_timer.stop();
}

void IdleLock::stop()
{
    qApp->removeEventFilter(this);
    m_sinceLast.invalidate();
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
        m_sinceLast.start(); // Only noted here: restarting a timer for every move would be waste.
        break;
    default:
        break;
    }
    return false;
}

void IdleLock::check()
{
    const std::chrono::milliseconds left
        = m_limit - std::chrono::milliseconds(m_sinceLast.elapsed());
    if (left.count() > 0)
        m_timer.start(left);
    else
        emit idled();
}

} // namespace rueckhalt
