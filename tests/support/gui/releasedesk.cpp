// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/releasedesk.h"

#include "support/vault/rawregister.h"

#include <QDir>

namespace rueckhalt::testing {

namespace {

constexpr int Incidents = 240;

NewIncident incidentNo(int i, const Vault &vault)
{
    NewIncident incident = plainIncident();
    incident.facts.occurred = *IncidentTime::day(QDate(2026, 1, 2).addDays(i * 320 / Incidents));
    incident.facts.unit = i % 5 < 3 ? PlanDesk::other() : PlanDesk::office();
    const auto types = terms<IncidentType>();
    // The first ones are frequent, the last ones rare.
    incident.facts.types = {i % 29 == 0 ? types[static_cast<std::size_t>(3 + i % 3)].value
                                        : types[static_cast<std::size_t>(i * 7 % 10 / 4)].value};
    const auto areas = terms<JobArea>();
    incident.facts.jobArea = areas[static_cast<std::size_t>(i * 11 % 13 % 4)].value;
    incident.facts.level = static_cast<AachenLevel>(i % 11 == 0 ? 2 : i % 2);
    incident.facts.triggers = {terms<Trigger>()[static_cast<std::size_t>(i * 3 % 7)].value};
    const QString name = QStringLiteral("Kollegin %1").arg(i * 17 % 60);
    incident.person.affectedNames = {name};
    incident.facts.affected = {vault.tokenFor(name)};
    incident.facts.affectedCount = 1;
    return incident;
}

} // namespace

ReleaseDesk::ReleaseDesk()
    : m_original(m_dir.filePath(QStringLiteral("vorlage.rueckhalt")))
{
    {
        const auto founder = m_desk.open();
        std::vector<NewIncident> incidents;
        for (int i = 0; i < Incidents; ++i)
            incidents.push_back(incidentNo(i, founder->vault()));
        if (!founder->recordAll(incidents, {}))
            qFatal("release desk");
    }
    if (!copyFolder(m_desk.folder(), m_original))
        qFatal("release desk: copy");
}

void ReleaseDesk::startAfresh()
{
    if (!QDir(m_desk.folder()).removeRecursively() || !copyFolder(m_original, m_desk.folder()))
        qFatal("release desk: copy");
}

} // namespace rueckhalt::testing
