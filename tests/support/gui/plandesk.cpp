// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/plandesk.h"

#include "session/openregister.h"
#include "support/gui/demodesk.h"
#include "support/vault/rawregister.h"

#include <QDir>

#include <numeric>

namespace rueckhalt::testing {

PlanDesk::PlanDesk()
    : m_original(m_town.path(QStringLiteral("vorlage.rueckhalt")))
{
    setToday(QDate(2026, 11, 21));
    {
        const auto founder = open();
        const bool made
            = founder
                  ->saveOrganisation(
                      {{{office(), {}, QStringLiteral("Bürgeramt Mitte"), {}, 40},
                           {counter(), office(), QStringLiteral("Kfz-Zulassung"), {}, 12},
                           {other(), {}, QStringLiteral("Sozialamt"), {}, 60}},
                          {}})
                  .has_value()
            && founder->setManagedUnits(m_town.idOf(QStringLiteral("manager")), {office()})
                   .has_value();
        if (!made)
            qFatal("plan desk");
        for (int i = 0; i < 24; ++i)
            recordCase(
                *founder, QDate(2026, 1, 10).addDays(12 * i), i % 8, i % 2 ? counter() : office());
    }
    if (!copyFolder(m_town.folder(), m_original))
        qFatal("plan desk: copy");
}

void PlanDesk::startAfresh()
{
    setToday(QDate(2026, 11, 21));
    if (!QDir(m_town.folder()).removeRecursively() || !copyFolder(m_original, m_town.folder()))
        qFatal("plan desk: copy");
}

void PlanDesk::setToday(const QDate &day)
{
    m_now = QDateTime(day, QTime(10, 0), Qt::UTC);
}

VaultEnvironment PlanDesk::environment() const
{
    VaultEnvironment environment = deskEnvironment();
    environment.clock = [this] { return m_now; };
    return environment;
}

std::unique_ptr<OpenRegister> PlanDesk::open(const QString &login) const
{
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), environment());
    if (!vault)
        qFatal("plan desk: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), demoCatalog(), environment().clock);
    if (!loaded)
        qFatal("plan desk: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

std::vector<FactTable::Row> PlanDesk::allRows(const OpenRegister &openRegister)
{
    std::vector<FactTable::Row> rows(openRegister.facts().rowCount());
    std::iota(rows.begin(), rows.end(), FactTable::Row {0});
    return rows;
}

void PlanDesk::recordCase(
    OpenRegister &openRegister, const QDate &day, int person, const UnitId &unit)
{
    NewIncident incident = plainIncident();
    incident.facts.occurred = *IncidentTime::day(day);
    incident.facts.unit = unit;
    incident.facts.types = {IncidentType::Verbal};
    incident.facts.triggers = {Trigger::WaitingTime};
    incident.facts.place = Place::WaitingArea;
    const QString name = QStringLiteral("Person %1").arg(person);
    incident.person.affectedNames = {name};
    incident.facts.affected = {openRegister.vault().tokenFor(name)};
    incident.facts.affectedCount = 1;
    if (const auto recorded = openRegister.record(incident); !recorded)
        qFatal("plan desk: %s", qPrintable(recorded.error().detail));
}

} // namespace rueckhalt::testing
