// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "vault/database.h"

namespace rueckhalt {

/// Units and services as rows of vault.db, in their order.
class OrganisationStore
{
public:
    explicit OrganisationStore(Database &database)
        : m_database(database)
    {
    }
    Result<Organisation> organisation() const;
    /// Replaces everything; within a transaction of the caller. Invalid for ids that are null or
    /// given twice, empty names, parents that are missing or lead in a circle; TooLarge beyond
    /// MaxEntries or MaxName.
    Result<void> replace(const Organisation &organisation);

    static constexpr qsizetype MaxEntries = 10000;
    static constexpr qsizetype MaxName = 500;

private:
    Database &m_database;
};

} // namespace rueckhalt
