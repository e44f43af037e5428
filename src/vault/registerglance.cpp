// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/registerglance.h"

#include "vault/headcopies.h"

#include <algorithm>

namespace rueckhalt {

RegisterGlance glanceOf(const Head &head)
{
    return {.accounts = static_cast<int>(head.memberSlots.size()),
        .anyKeyFile = std::ranges::any_of(head.memberSlots, &HeadSlot::usesKeyFile),
        .hasRecovery = !head.recoveryDatabaseKey.isEmpty()};
}

Result<RegisterGlance> glanceAt(const QString &folder)
{
    const auto copies = HeadCopies::read(folder);
    const auto head = copies.head();
    if (!head && copies.former())
        return RegisterGlance {.accounts = 1, .anyKeyFile = false, .hasRecovery = false};
    if (!head)
        return tl::unexpected(head.error());
    return glanceOf(*head);
}

} // namespace rueckhalt
