// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/clipboardguard.h"

#include "gui/common/secretclipboard.h"

#include <QGuiApplication>

namespace rueckhalt {

namespace {

bool ownsReally(QClipboard::Mode mode)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : clipboard->ownsSelection();
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent, Owns owns)
    : QObject(parent)
    , m_owns(owns ? std::move(owns) : Owns(ownsReally))
{
    for (QTimer *timer : {&m_copy, &m_selection})
        timer->setSingleShot(true);
    setStay(Stay);
    connect(&m_copy, &QTimer::timeout, this, [this] { clear(QClipboard::Clipboard); });
    connect(&m_selection, &QTimer::timeout, this, [this] { clear(QClipboard::Selection); });
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &ClipboardGuard::changed);
    // A clipboard manager would take over what is left, for longer than half a minute.
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, qOverload<>(&ClipboardGuard::clear));
}

void ClipboardGuard::setStay(std::chrono::milliseconds stay)
{
    m_copy.setInterval(stay);
    m_selection.setInterval(stay);
}

void ClipboardGuard::changed(QClipboard::Mode mode)
{
    if (mode == QClipboard::FindBuffer)
        return;
    QTimer &timer = mode == QClipboard::Clipboard ? m_copy : m_selection;
    if (!m_owns(mode)) {
        timer.stop();
        return;
    }
    timer.start();
    markSecret(mode); // comes back here once, with the mark
}

void ClipboardGuard::clear()
{
    clear(QClipboard::Clipboard);
    clear(QClipboard::Selection);
}

void ClipboardGuard::clear(QClipboard::Mode mode)
{
    (mode == QClipboard::Clipboard ? m_copy : m_selection).stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    const bool exists = mode == QClipboard::Clipboard || clipboard->supportsSelection();
    if (exists && m_owns(mode))
        clipboard->clear(mode);
}

} // namespace rueckhalt
