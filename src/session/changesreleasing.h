// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/changeslist.h"
#include "session/openregister.h"

#include <optional>

namespace rueckhalt {

/// "Was daraus wurde" for people without an account: an officer releases what WhatFollowed says,
/// and it lies signed where the reporting card lies.
class ChangesReleasing
{
public:
    explicit ChangesReleasing(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Whoever holds the officers' key may, in a register that can be changed.
    [[nodiscard]] bool isAllowed() const;
    /// What would be released now.
    [[nodiscard]] ChangesList current() const;
    /// What people without an account read now; nothing if nothing was released, or if what lies
    /// there was not signed with the officers' newest key.
    [[nodiscard]] std::optional<ChangesList> released() const;
    /// Writes current() to every folder with a card. NotPermitted without the officers' key.
    Result<void> release();
    /// Takes it away again.
    Result<void> withdraw();

private:
    template <typename Change>
    Result<void> inEachFolder(const Change &change);

    OpenRegister &m_register;
};

/// What lies beside the card in `folder`, for somebody who trusts the officers' key with this
/// fingerprint (SealedReporting::fingerprint()). Nothing: nothing was released. Damaged, Malformed:
/// what lies there is not the officers'.
[[nodiscard]] Result<std::optional<ChangesList>> releasedChanges(
    const QString &folder, const Digest &fingerprint);

} // namespace rueckhalt
