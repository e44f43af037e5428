// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "vault/database.h"

namespace rueckhalt {

/// A copy of a whole database, made in small steps while the source stays in use. What is written
/// through the source's connection between two steps enters the copy as well: it shows the state
/// of the last step. Each page is decrypted and encrypted anew, so the two files may have
/// different keys; their page sizes are the same because the format pins them.
///
/// Must end before either database does. The target must not be used while it runs.
class DatabaseCopy
{
public:
    /// Pages of 16 KiB per step: some milliseconds, so that nobody who saves between two steps
    /// notices, and few enough steps to be quick.
    static constexpr int PagesPerStep = 32;

    static Result<DatabaseCopy> begin(Database &source, Database &target);

    /// True when the copy is complete and, as far as the target's connection makes it so, durable.
    /// LockedByOther while a transaction writes to the source: try again later. Other errors end
    /// the copy; the target is worth nothing then.
    Result<bool> step(int pages = PagesPerStep);

    [[nodiscard]] qint64 pagesDone() const;
    [[nodiscard]] qint64 pagesTotal() const;

    /// begin() and all steps in one. `progress` counts pages.
    static Result<void> whole(Database &source, Database &target, const Progress &progress = {});

private:
    struct Finish
    {
        void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
    };
    DatabaseCopy(std::unique_ptr<sqlite3_backup, Finish> handle, const Database &target)
        : m_handle(std::move(handle))
        , m_target(&target)
    {
    }
    std::unique_ptr<sqlite3_backup, Finish> m_handle;
    const Database *m_target;
};

} // namespace rueckhalt
