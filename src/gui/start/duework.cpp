// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/duework.h"

namespace rueckhalt {

DueWork::DueWork(OpenRegister &openRegister, Casework &cases, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
{
    connect(&cases, &Casework::caseChanged, this, &DueWork::forget);
    connect(&cases, &Casework::settingsChanged, this, &DueWork::forget);
    connect(&m_register, &OpenRegister::factsReloaded, this, &DueWork::forget);
    connect(&m_register, &OpenRegister::incidentRecorded, this, &DueWork::forget);
}

void DueWork::forget()
{
    m_list.reset();
    emit changed();
}

const WorkList &DueWork::list() const
{
    if (const QDate day = today(); !m_list || m_day != day) {
        m_day = day;
        m_list = CaseDeadlines(m_register).workList().value_or(WorkList {});
    }
    return *m_list;
}

int DueWork::pressing() const
{
    return static_cast<int>(list().overdue.size() + list().today.size());
}

} // namespace rueckhalt
