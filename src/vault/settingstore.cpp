// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/settingstore.h"

namespace rueckhalt {

Result<QString> SettingStore::value(const char *name) const
{
    auto row = m_database.prepare("SELECT value FROM setting WHERE name = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(QString::fromLatin1(name)).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    return *found ? row->text(0) : QString();
}

Result<void> SettingStore::set(const char *name, const QString &value)
{
    return m_database.run("INSERT INTO setting (name, value) VALUES (?, ?)"
                          " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        QString::fromLatin1(name), value);
}

Result<void> SettingStore::remove(const char *name)
{
    return m_database.run("DELETE FROM setting WHERE name = ?", QString::fromLatin1(name));
}

} // namespace rueckhalt
