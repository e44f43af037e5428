// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/organisationstore.h"

#include <QSet>

namespace rueckhalt {

namespace {

/// The value of a code column, if it is one.
template <typename E>
std::optional<E> codeIn(const Statement &row, int column)
{
    const qint64 number = row.number(column);
    if (number < 0 || number >= static_cast<qint64>(terms<E>().size()))
        return std::nullopt;
    return static_cast<E>(number);
}

/// Every parent exists and nobody is his own ancestor.
bool isForest(const QList<Unit> &units)
{
    QHash<UnitId, UnitId> parents;
    for (const Unit &unit : units)
        parents.insert(unit.id, unit.parent);
    QSet<UnitId> rooted;
    for (const Unit &unit : units) {
        QList<UnitId> path;
        for (UnitId id = unit.id; !id.isNull() && !rooted.contains(id); id = parents.value(id)) {
            if (!parents.contains(id) || path.size() > parents.size())
                return false;
            path << id;
        }
        rooted.unite(QSet<UnitId>(path.cbegin(), path.cend()));
    }
    return true;
}

template <typename Entry>
Result<void> checkEntries(const QList<Entry> &entries)
{
    if (entries.size() > OrganisationStore::MaxEntries)
        return failure(Error::Code::TooLarge, QStringLiteral("too many entries"));
    QSet<decltype(Entry::id)> ids;
    for (const Entry &entry : entries) {
        if (entry.id.isNull() || entry.name.isEmpty() || ids.contains(entry.id))
            return failure(Error::Code::Invalid, QStringLiteral("id or name of an entry"));
        if (entry.name.size() > OrganisationStore::MaxName)
            return failure(Error::Code::TooLarge, QStringLiteral("name of an entry"));
        ids.insert(entry.id);
    }
    return {};
}

Result<void> checkOrganisation(const Organisation &organisation)
{
    for (const Unit &unit : organisation.units) {
        if (unit.headcount < 0)
            return failure(Error::Code::Invalid, QStringLiteral("headcount"));
    }
    if (!isForest(organisation.units))
        return failure(Error::Code::Invalid, QStringLiteral("parents of units"));
    return checkEntries(organisation.units).and_then([&] {
        return checkEntries(organisation.services);
    });
}

Result<QList<Unit>> unitsIn(Database &database)
{
    auto row = database.prepare("SELECT id, coalesce(parent, x''), name, job_area, activity,"
                                " headcount FROM unit ORDER BY position");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QList<Unit> units;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return units;
        const auto area = codeIn<JobArea>(*row, 3);
        const auto activity = codeIn<ActivityForm>(*row, 4);
        if (!area || !activity)
            return failure(Error::Code::Damaged, QStringLiteral("code of a unit"));
        units << Unit {row->id<UnitId>(0), row->id<UnitId>(1), row->text(2), {*area, *activity},
            static_cast<int>(row->number(5))};
    }
}

Result<QList<Service>> servicesIn(Database &database)
{
    auto row = database.prepare("SELECT id, name FROM service ORDER BY position");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QList<Service> services;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return services;
        services << Service {row->id<ServiceId>(0), row->text(1)};
    }
}

} // namespace

Result<Organisation> OrganisationStore::organisation() const
{
    auto units = unitsIn(m_database);
    if (!units)
        return tl::unexpected<Error>(units.error());
    auto services = servicesIn(m_database);
    if (!services)
        return tl::unexpected<Error>(services.error());
    return Organisation {std::move(*units), std::move(*services)};
}

Result<void> OrganisationStore::replace(const Organisation &organisation)
{
    auto done = checkOrganisation(organisation)
                    .and_then([&] { return m_database.run("DELETE FROM unit"); })
                    .and_then([&] { return m_database.run("DELETE FROM service"); });
    // Parents are checked at the end of the transaction, so any order will do.
    for (qsizetype i = 0; done && i < organisation.units.size(); ++i) {
        const Unit &unit = organisation.units[i];
        done = m_database.run(
            "INSERT INTO unit (position, id, parent, name, job_area, activity, headcount)"
            " VALUES (?, ?, nullif(?, zeroblob(16)), ?, ?, ?, ?)",
            qint64 {i}, unit.id, unit.parent, unit.name, static_cast<int>(unit.defaults.jobArea),
            static_cast<int>(unit.defaults.activity), unit.headcount);
    }
    for (qsizetype i = 0; done && i < organisation.services.size(); ++i) {
        const Service &service = organisation.services[i];
        done = m_database.run("INSERT INTO service (position, id, name) VALUES (?, ?, ?)",
            qint64 {i}, service.id, service.name);
    }
    return done;
}

} // namespace rueckhalt
