// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/openregister.h"

#include "domain/statistics/effectcount.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(registerLog, "rueckhalt.session", QtWarningMsg)

} // namespace

OpenRegister::OpenRegister(std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock)
    : m_vault(std::move(vault))
    , m_catalog(catalog)
    , m_clock(std::move(clock))
{
}

OpenRegister::~OpenRegister() = default;

Result<std::unique_ptr<OpenRegister>> OpenRegister::load(
    std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock)
{
    auto facts = vault->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    auto organisation = vault->organisation();
    if (!organisation)
        return tl::unexpected(organisation.error());
    auto marks = vault->marks();
    if (!marks)
        return tl::unexpected(marks.error());

    std::unique_ptr<OpenRegister> result(
        new OpenRegister(std::move(vault), catalog, std::move(clock)));
    result->m_facts = *std::move(facts);
    result->m_organisation = *std::move(organisation);
    result->m_marks = *std::move(marks);
    if (const auto read = result->reloadPlan(); !read)
        return tl::unexpected(read.error());
    return result;
}

Result<void> OpenRegister::reloadPlan()
{
    auto plan = m_vault->planBook();
    // Somebody who still has to choose a password has no plan, but gets in.
    if (!plan && plan.error().code != Error::Code::NotPermitted)
        return tl::unexpected(plan.error());
    const auto managed = m_vault->managedUnits(me().id);
    if (!managed)
        return tl::unexpected(managed.error());
    auto favourites = m_vault->favourites();
    if (!favourites)
        return tl::unexpected(favourites.error());
    m_plan = plan ? *std::move(plan) : PlanBook();
    m_managed = *managed;
    m_favourites = *std::move(favourites);
    return {};
}

bool OpenRegister::manages(const UnitId &unit) const
{
    const CodeSet<Role> &roles = me().roles;
    if (!roles.contains(Role::Manager) || roles.contains(Role::SafetyOfficer)
        || roles.contains(Role::Administrator) || m_managed.isEmpty()
        || m_managed.contains(UnitId()))
        return true;
    return !unit.isNull() && withUnitsBelow(m_managed, m_organisation).contains(unit);
}

bool OpenRegister::seesPlansOf(const UnitId &unit) const
{
    return me().roles.contains(Role::StaffCouncil)
        || me().roles.contains(Role::DataProtectionOfficer) || manages(unit);
}

Result<void> OpenRegister::savePlanning(const PlanChange &change)
{
    if (auto saved = m_vault->savePlanning(change); !saved)
        return saved;
    if (auto read = reloadPlan(); !read)
        return read;
    if (!change.marks.isEmpty() || !change.removedMarks.isEmpty()) {
        auto marks = m_vault->marks();
        if (!marks)
            return tl::unexpected(marks.error());
        m_marks = *std::move(marks);
        emit marksChanged();
    }
    emit planChanged();
    return {};
}

Result<void> OpenRegister::setManagedUnits(const UserId &member, const QList<UnitId> &units)
{
    if (auto saved = m_vault->setManagedUnits(member, units); !saved)
        return saved;
    if (member == me().id)
        m_managed = units;
    emit planChanged();
    return {};
}

Result<void> OpenRegister::setFavourite(const MeasureId &measure, bool isFavourite)
{
    if (auto saved = m_vault->setFavourite(measure, isFavourite); !saved)
        return saved;
    if (isFavourite)
        m_favourites.insert(measure);
    else
        m_favourites.remove(measure);
    emit favouritesChanged();
    return {};
}

QString OpenRegister::name() const
{
    return QFileInfo(m_vault->folder()).completeBaseName();
}

bool OpenRegister::isReadOnly() const
{
    return m_vault->isReadOnly();
}

Result<Incident> OpenRegister::read(const IncidentId &id) const
{
    auto incident = m_vault->incident(id);
    if (!incident || m_read.contains(id))
        return incident;
    if (m_vault->note(Action::IncidentRead, id.toByteArray()))
        m_read.insert(id);
    else
        qCWarning(registerLog, "A reading could not be noted");
    return incident;
}

Result<Incident> OpenRegister::record(const NewIncident &incident)
{
    auto recorded = m_vault->record(incident);
    if (!recorded)
        return recorded;
    append(*recorded);
    emit incidentRecorded(recorded->id);
    return recorded;
}

void OpenRegister::append(const Incident &incident)
{
    const auto number = incident.number.split(QChar(u'-'));
    m_facts.append(incident.id, number.first().toUInt(), number.last().toUInt(), incident.facts);
}

Result<qsizetype> OpenRegister::recordAll(std::span<const NewIncident> incidents,
    const Progress &progress, const Organisation *organisation)
{
    const auto ids = m_vault->recordAll(incidents, progress, organisation);
    if (!ids)
        return tl::unexpected(ids.error());
    if (organisation) {
        m_organisation = *organisation;
        emit organisationChanged();
    }
    return reloadFacts().map([&] { return ids->size(); });
}

Result<void> OpenRegister::erase(const IncidentId &id)
{
    if (auto erased = m_vault->erase(id); !erased)
        return erased;
    // From the facts at hand: what is gone for good must not stay here because reading fails.
    FactTable kept;
    kept.reserve(m_facts.rowCount());
    for (FactTable::Row row = 0; row < m_facts.rowCount(); ++row) {
        if (m_facts.ids[row] != id)
            kept.append(m_facts.ids[row], m_facts.numberYear[row], m_facts.numberSequence[row],
                m_facts.facts(row));
    }
    m_facts = std::move(kept);
    emit factsReloaded();
    return {};
}

Result<void> OpenRegister::reloadFacts()
{
    auto facts = m_vault->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    m_facts = *std::move(facts);
    emit factsReloaded();
    return {};
}

Result<QList<Incident>> OpenRegister::takeIn(std::span<const TakenReport> reports)
{
    auto taken = m_vault->takeIn(reports);
    if (!taken)
        return taken;
    for (const Incident &incident : std::as_const(*taken))
        append(incident);
    if (taken->size() == 1)
        emit incidentRecorded(taken->first().id);
    else
        emit factsReloaded();
    return taken;
}

Result<void> OpenRegister::saveOrganisation(const Organisation &organisation)
{
    if (auto saved = m_vault->saveOrganisation(organisation); !saved)
        return saved;
    m_organisation = organisation;
    emit organisationChanged();
    return {};
}

Result<void> OpenRegister::setMark(const MeasureMark &mark)
{
    if (auto saved = m_vault->setMark(mark); !saved)
        return saved;
    const auto same
        = std::find_if(m_marks.begin(), m_marks.end(), [&mark](const MeasureMark &other) {
              return other.measure == mark.measure && other.unit == mark.unit;
          });
    if (same == m_marks.end())
        m_marks.append(mark);
    else
        *same = mark;
    emit marksChanged();
    return {};
}

Result<void> OpenRegister::removeMark(const MeasureId &measure, const UnitId &unit)
{
    if (auto removed = m_vault->removeMark(measure, unit); !removed)
        return removed;
    m_marks.removeIf(
        [&](const MeasureMark &mark) { return mark.measure == measure && mark.unit == unit; });
    emit marksChanged();
    return {};
}

} // namespace rueckhalt
