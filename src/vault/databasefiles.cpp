// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/databasefiles.h"

#include "vault/durablefile.h"

#include <QByteArray>

#include <string_view>

#include <sqlite3.h>

namespace rueckhalt {

namespace {

constexpr auto accessName = "rueckhalt";

sqlite3_vfs *systemAccess()
{
    static sqlite3_vfs *const system = sqlite3_vfs_find("unix");
    return system;
}

bool endsWith(const char *name, std::string_view ending)
{
    return name && std::string_view(name).ends_with(ending);
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    constexpr int allowed = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL;
    if ((flags & allowed) == 0) {
        file->pMethods = nullptr; // nothing to close
        return SQLITE_CORRUPT;
    }
    return systemAccess()->xOpen(systemAccess(), name, file, flags, given);
}

int removeFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    return endsWith(name, "-journal") ? systemAccess()->xDelete(systemAccess(), name, syncFolder)
                                      : SQLITE_CORRUPT;
}

int askForFile(sqlite3_vfs *, const char *name, int question, int *answer)
{
    if (endsWith(name, "-journal"))
        return systemAccess()->xAccess(systemAccess(), name, question, answer);
    *answer = 0;
    // SQLite looks for a write-ahead log at every opening; one that was put there is left alone.
    return endsWith(name, "-wal") ? SQLITE_OK : SQLITE_CORRUPT;
}

} // namespace

const char *databaseFiles()
{
    static const bool isKnown = [] {
        if (!systemAccess())
            return false;
        // Lives as long as SQLite, which keeps a pointer to it.
        static sqlite3_vfs access = *systemAccess();
        access.pNext = nullptr;
        access.zName = accessName;
        access.xOpen = openFile;
        access.xDelete = removeFile;
        access.xAccess = askForFile;
        return sqlite3_vfs_register(&access, 0) == SQLITE_OK;
    }();
    return isKnown ? accessName : nullptr;
}

Result<void> refuseForeignJournal(const QString &database)
{
    static const QByteArray ending = QByteArray::fromHex("d9d505f920a163d7");
    const auto end = endOf(database + QStringLiteral("-journal"), ending.size());
    if (!end && end.error().code == Error::Code::NotFound)
        return {};
    if (!end)
        return tl::unexpected<Error>(end.error());
    if (*end == ending)
        return failure(Error::Code::Damaged, QStringLiteral("journal names another file"));
    return {};
}

} // namespace rueckhalt
