// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/membership.h"

namespace rueckhalt {

/// Every membership there was, as rows of vault.db.
class MembershipStore
{
public:
    explicit MembershipStore(Database &database)
        : m_database(database)
    {
    }
    /// Encoded, the oldest first.
    Result<QByteArrayList> history() const;
    /// The newest; nothing in a register that was just migrated.
    Result<std::optional<Membership>> newest() const;
    /// The one of this epoch; nothing if there is none or it cannot be read.
    Result<std::optional<Membership>> at(quint64 epoch) const;
    /// Within a transaction of the caller.
    Result<void> add(const Membership &membership);

private:
    Database &m_database;
};

} // namespace rueckhalt
