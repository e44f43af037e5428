// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/databasecopy.h"

namespace rueckhalt {

Result<DatabaseCopy> DatabaseCopy::begin(Database &source, Database &target)
{
    std::unique_ptr<sqlite3_backup, Finish> handle(
        sqlite3_backup_init(target.m_handle.get(), "main", source.m_handle.get(), "main"));
    if (!handle)
        return tl::unexpected<Error>(target.lastError());
    return DatabaseCopy(std::move(handle), target);
}

Result<bool> DatabaseCopy::step(int pages)
{
    const int result = sqlite3_backup_step(m_handle.get(), pages);
    switch (result) {
    case SQLITE_OK:
        return false;
    case SQLITE_DONE:
        // What is still to be written shows here.
        if (const int finished = sqlite3_backup_finish(m_handle.release()); finished != SQLITE_OK)
            return tl::unexpected<Error>(m_target->errorFor(finished));
        return true;
    default:
        return tl::unexpected<Error>(m_target->errorFor(result));
    }
}

qint64 DatabaseCopy::pagesDone() const
{
    return pagesTotal() - (m_handle ? sqlite3_backup_remaining(m_handle.get()) : 0);
}

qint64 DatabaseCopy::pagesTotal() const
{
    return m_handle ? sqlite3_backup_pagecount(m_handle.get()) : 0;
}

Result<void> DatabaseCopy::whole(Database &source, Database &target, const Progress &progress)
{
    constexpr int pages = 64;
    auto copy = begin(source, target);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    for (;;) {
        const auto done = copy->step(pages);
        if (!done)
            return tl::unexpected<Error>(done.error());
        if (*done)
            return {};
        if (progress && !progress(copy->pagesDone(), copy->pagesTotal()))
            return failure(Error::Code::Cancelled);
    }
}

} // namespace rueckhalt
