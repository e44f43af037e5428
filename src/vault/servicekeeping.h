// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicpage/publicpage.h"
#include "domain/servicebasics/officeprofile.h"
#include "domain/servicebasics/replypromise.h"
#include "vault/planbook.h"

namespace rueckhalt {

class OpenedVault;

/// Profiles of offices as they are.
struct OfficeBook
{
    QList<Kept<OfficeProfile>> offices {}; ///< by unit
    QList<UnitId> unreadable {}; ///< units whose row no program of this version has written

    /// Null without a profile.
    [[nodiscard]] const Kept<OfficeProfile> *of(const UnitId &unit) const;
};

/// Promised replies as they are.
struct PromiseBook
{
    QList<Kept<ReplyPromise>> promises {}; ///< by the promised day
    int unreadable = 0; ///< rows that no program of this version has written
};

enum class PromiseScope { Open, All };

/// What an office owes citizens: its profile, the replies it has promised, and what it told the
/// public of them. Every role may read it; officers and managers write (Right::MaintainService).
class ServiceKeeping
{
public:
    /// `opened` outlives it.
    explicit ServiceKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    [[nodiscard]] Result<OfficeBook> offices() const;
    /// Invalid with a problem, AlreadyExists if it was changed meanwhile.
    Result<void> save(const Kept<OfficeProfile> &profile);

    [[nodiscard]] Result<PromiseBook> promises(PromiseScope scope) const;
    /// As with profiles. Promises that are over and older than ReplyPromise::MonthsKept before
    /// `today` go at the same time.
    Result<void> save(const Kept<ReplyPromise> &promise, const QDate &today);

    static constexpr qint64 MaxPages = 10'000;
    /// By number. Damaged if one of them cannot be read: without it nobody can say what was told.
    [[nodiscard]] Result<QList<KeptPage>> pages() const;
    /// Keeps a page for ever and gives it its number. AlreadyExists if another page was added since
    /// `page` was made: its number is the number expected. TooLarge, Invalid.
    Result<void> add(const KeptPage &page);

private:
    Result<void> removeOld(const QDate &today);

    OpenedVault &m_opened;
};

} // namespace rueckhalt
