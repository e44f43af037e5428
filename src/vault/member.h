// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "crypto/secretbytes.h"
#include "domain/protection/role.h"

#include <QString>

#include <optional>

namespace rueckhalt {

/// What somebody unlocks a register with.
struct Credentials
{
    QString login; ///< may be empty while the register has one member only
    SecretBytes password; ///< from passwordBytes()
    SecretBytes keyFile; ///< contents of the key file; empty: none

    [[nodiscard]] Credentials clone() const { return {login, password.clone(), keyFile.clone()}; }
};

/// Names of an account. They stand encrypted in the register, readable by all its members.
struct MemberProfile
{
    QString login; ///< typed to unlock; compared without case, at most 64 characters
    QString name; ///< as shown
    bool operator==(const MemberProfile &) const = default;
};

/// An account as members see it.
struct Member
{
    UserId id;
    MemberProfile profile;
    CodeSet<Role> roles;
    CodeSet<Role> awaited; ///< roles whose key a holder has not handed over yet
    bool holdsIdentities = false;
    bool usesKeyFile = false;
    MemberState state = MemberState::Active;
    Digest fingerprint {}; ///< of the public keys, for comparing by voice: anchorText()

    bool operator==(const Member &) const = default;
};

/// A new account.
struct NewMember
{
    MemberProfile profile;
    CodeSet<Role> roles;
    SecretBytes password;
    SecretBytes keyFile;
    /// The password was made by somebody else: Invited, must be changed at the first unlocking.
    bool mustChangePassword = true;
};

/// The state of a register at one moment, in a form that can be printed and compared: what was
/// written up to entry `sequence` of the chain cannot be changed any more without being noticed.
struct RegisterMark
{
    quint64 epoch = 0; ///< grows with every change of members or keys and with every restore
    quint64 sequence = 0; ///< last entry of the chain
    Digest hash {}; ///< of that entry

    bool operator==(const RegisterMark &) const = default;
};

} // namespace rueckhalt
