// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/draftkeeper.h"

#include "session/backgroundwork.h"

namespace rueckhalt {

DraftKeeper::DraftKeeper(
    Reporting &reporting, std::function<IncidentDraft()> current, QObject *parent)
    : QObject(parent)
    , m_reporting(reporting)
    , m_current(std::move(current))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Delay);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (BackgroundWork::isRunning())
            m_timer.start();
        else
            save();
    });
}

void DraftKeeper::touch()
{
    if (!m_pending)
        m_unsaved.start();
    m_pending = true;
    // Whoever types without a pause is saved now and then all the same.
    if (!m_timer.isActive() || !m_unsaved.hasExpired(LongestWait.count()))
        m_timer.start();
}

bool DraftKeeper::save()
{
    m_timer.stop();
    if (!m_pending)
        return true;
    const auto result = m_reporting.saveDraft(m_current());
    m_pending = !result.has_value();
    if (result)
        emit saved();
    else
        emit failed(result.error());
    return result.has_value();
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_pending = false;
}

} // namespace rueckhalt
