// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

namespace rueckhalt {

/// Settings of a register, by name. All members can read them.
class SettingStore
{
public:
    explicit SettingStore(Database &database)
        : m_database(database)
    {
    }
    /// Empty if it was never set.
    Result<QString> value(const char *name) const;
    /// Within a transaction of the caller.
    Result<void> set(const char *name, const QString &value);
    Result<void> remove(const char *name);

private:
    Database &m_database;
};

} // namespace rueckhalt
