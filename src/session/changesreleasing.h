// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/changeslist.h"
#include "session/openregister.h"

#include <optional>

namespace rueckhalt {

/// What lies in the folders that reporters are sent to.
struct ReleasedChanges
{
    /// What people without an account read, in the first folder where they can.
    std::optional<ChangesList> list {};
    bool isEverywhere = false; ///< the same list in every folder
    bool isAnywhere = false; ///< something lies in one of them, be it valid or not
};

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
    [[nodiscard]] bool isAllowed() const { return mayRelease().has_value(); }
    /// What would be released now.
    [[nodiscard]] ChangesList current() const;
    /// Nothing counts as a list that was not signed with the officers' newest key.
    [[nodiscard]] ReleasedChanges released() const;
    /// Writes current() to every folder with a card. ReadOnly, NotPermitted without the officers'
    /// key. The chain notes it before the first folder is changed; where one of them fails, the
    /// others have it nevertheless: NotFound with its path for a share that is not connected,
    /// Unsupported for one that is not safe (DropFolder).
    Result<void> release();
    /// Takes it away again, whatever lies there. Errors as of release().
    Result<void> withdraw();
    /// Once new keys were made and stand on the cards: signs anew what was released with an older
    /// one, if the plan says the same today. What else lies there nobody is shown; it is left to an
    /// officer, because somebody who has left may hold an older key and have written it.
    void renew();

private:
    [[nodiscard]] Result<void> mayRelease() const;

    OpenRegister &m_register;
};

/// What lies beside the card in `folder`, for somebody who trusts the officers' key with this
/// fingerprint (SealedReporting::fingerprint()). Nothing: nothing was released, or not since the
/// officers have new keys. Damaged, Malformed: what lies there is not the officers'.
[[nodiscard]] Result<std::optional<ChangesList>> releasedChanges(
    const QString &folder, const Digest &fingerprint);

} // namespace rueckhalt
