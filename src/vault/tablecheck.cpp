// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/tablecheck.h"

#include <QStringList>

namespace rueckhalt {

namespace {

/// Everything the database says it consists of.
Result<QStringList> objectsOf(Database &database)
{
    // Not by way of an index: even this table can have been given one.
    auto rows = database.prepare("SELECT type, name, tbl_name, coalesce(sql, '')"
                                 " FROM main.sqlite_schema NOT INDEXED");
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QStringList objects;
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        objects << QStringList {rows->text(0), rows->text(1), rows->text(2), rows->text(3)}.join(
            QChar(0));
    }
    objects.sort();
    return objects;
}

} // namespace

Result<void> checkTables(Database &database, const std::function<Result<void>(Database &)> &make)
{
    const auto present = objectsOf(database);
    if (!present)
        return tl::unexpected<Error>(present.error());
    const auto intended = Database::inMemory().and_then(
        [&](std::unique_ptr<Database> &&pattern) -> Result<QStringList> {
            if (const auto made = make(*pattern); !made)
                return tl::unexpected<Error>(made.error());
            return objectsOf(*pattern);
        });
    if (!intended)
        return tl::unexpected<Error>(intended.error());
    if (*present != *intended)
        return failure(Error::Code::Damaged, QStringLiteral("tables are not as they were made"));
    return {};
}

} // namespace rueckhalt
