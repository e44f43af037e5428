// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/importing.h"

#include "session/newincident.h"

#include <vector>

namespace rueckhalt {

namespace {

/// Finds units and services by name and makes those that are missing.
class NameBook
{
public:
    NameBook(Organisation organisation, const Random &random)
        : m_organisation(std::move(organisation))
        , m_random(random)
    {
        for (const Unit &unit : std::as_const(m_organisation.units))
            m_units.insert({unit.parent, folded(unit.name)}, unit.id);
        for (const Service &service : std::as_const(m_organisation.services))
            m_services.insert(folded(service.name), service.id);
    }

    UnitId unit(const QString &name, UnitId parent, const UnitDefaults &defaults)
    {
        if (name.isEmpty())
            return parent;
        UnitId &id = m_units[{parent, folded(name)}];
        if (id.isNull()) {
            id = fresh<UnitId>();
            m_organisation.units.append(
                {.id = id, .parent = parent, .name = name, .defaults = defaults});
        }
        return id;
    }

    ServiceId service(const QString &name)
    {
        if (name.isEmpty())
            return {};
        ServiceId &id = m_services[folded(name)];
        if (id.isNull()) {
            id = fresh<ServiceId>();
            m_organisation.services.append({.id = id, .name = name});
        }
        return id;
    }

    [[nodiscard]] const Organisation &organisation() const { return m_organisation; }

private:
    static QString folded(const QString &name) { return name.simplified().toCaseFolded(); }

    template <typename T>
    T fresh() const
    {
        typename T::Bytes bytes {};
        m_random(bytes);
        return T(bytes);
    }

    Organisation m_organisation;
    const Random &m_random;
    QHash<std::pair<UnitId, QString>, UnitId> m_units;
    QHash<QString, ServiceId> m_services;
};

UnitDefaults defaultsFrom(const IncidentDraft &draft)
{
    const UnitDefaults standard;
    return {.jobArea = draft.jobArea.value_or(standard.jobArea),
        .activity = draft.activity.value_or(standard.activity)};
}

} // namespace

Importing::Importing(OpenRegister &openRegister, Random random)
    : m_register(openRegister)
    , m_random(std::move(random))
{
}

Result<ImportReading> Importing::preview(
    const QByteArray &file, const ImportMap &map, const Progress &progress) const
{
    return readImport(file, map, m_register.now().toLocalTime(), progress);
}

Result<ImportOutcome> Importing::import(const ImportReading &reading, const Progress &progress)
{
    if (!reading.isImportable())
        return failure(Error::Code::Invalid, QStringLiteral("list with problems"));
    const Organisation before = m_register.organisation();
    NameBook names(before, m_random);
    std::vector<NewIncident> incidents;
    incidents.reserve(static_cast<std::size_t>(reading.incidents.size()));
    for (const ImportedIncident &imported : reading.incidents) {
        IncidentDraft draft = imported.draft;
        const UnitDefaults defaults = defaultsFrom(draft);
        draft.unit = names.unit(imported.unit, names.unit(imported.office, {}, defaults), defaults);
        draft.service = names.service(imported.service);
        const QDateTime reported = imported.reported.isValid()
            ? QDateTime(imported.reported, QTime(12, 0), Qt::UTC)
            : m_register.now();
        incidents.push_back(
            newIncidentOf(draft, reported, names.organisation(), m_register.vault()));
    }

    const Organisation &after = names.organisation();
    const auto recorded
        = m_register.recordAll(incidents, progress, after == before ? nullptr : &after);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return ImportOutcome {.incidents = *recorded,
        .newUnits = after.units.size() - before.units.size(),
        .newServices = after.services.size() - before.services.size()};
}

} // namespace rueckhalt
