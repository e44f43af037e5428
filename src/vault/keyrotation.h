// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/openedvault.h"

namespace rueckhalt {

/// What gets new keys.
struct Rotation
{
    QList<KeyRole> roles; ///< a new version of each
    bool databaseKey = false; ///< vault.db is encrypted anew
    const KeyRing *held = nullptr; ///< the present versions; null: those of whoever is in
    const KeySecret *recovery = nullptr; ///< the one that `next` names, if it is another one
};

/// Makes new versions of role keys in `next`, a head under construction whose membership already
/// says who stays: adds them to membership, history, recovery and to the slots of the members who
/// provably held the version before, are not disabled and still have the role. Returns a ring with
/// old and new keys. NotPermitted with the role's code if the present version is needed and not
/// held by whoever is in.
Result<KeyRing> renewRoleKeys(
    Head &next, const QList<KeyRole> &roles, const KeyRing &held, const Random &random);

/// Wraps every content key of these roles that lies under an older version under the newest one.
/// Within a transaction of the caller. Rows that do not open are left as they are.
Result<void> rewrapContentKeys(Database &database, const KeyRing &keys, const QList<KeyRole> &roles,
    const Progress &progress = {});

/// Carries a rotation out: `next` is begun by beginChange(). Everything is as before if it fails,
/// is cancelled, or if the process ends in it; or everything is new.
///
/// With a new database key: vault.db is copied into vault.db.new under the new key and the content
/// keys are wrapped anew there; then the head, which names the new key, is written; then
/// vault.db.new takes the place of vault.db. Whoever opens the register between the last two steps
/// finishes them.
Result<void> rotateKeys(OpenedVault &opened, const Deed &deed, const Rotation &rotation, Head next,
    const Progress &progress);

} // namespace rueckhalt
