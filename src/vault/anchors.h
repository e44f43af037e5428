// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/secretbytes.h"
#include "vault/member.h"

#include <optional>
#include <span>

namespace rueckhalt {

/// What a machine remembers of a register outside of its folder, so that an older copy of the whole
/// folder, or one that others have carried on, is noticed.
struct Anchor
{
    quint64 membershipEpoch = 0;
    Digest membershipHash {};
    RegisterMark mark; ///< the last state this machine has seen and checked
    /// As it was read: written with a database key that the register knows. If not, it is whole all
    /// the same, and says that there was a key, and so a state, that is not known here.
    bool isProven = true;

    bool operator==(const Anchor &) const = default;
};

/// The anchors of a user on one machine: a small file for each register, named by its id.
///
/// Format: "RUECKHAN" (8 bytes), canonical CBOR [2, register id (16), epoch of the membership, its
/// hash (32), epoch, sequence, hash (32)], MAC (32), SHA-256 of everything before it (32). The MAC
/// is HMAC-SHA-256 under HKDF(database key, register id, "rueckhalt/2/anchor") over everything
/// before it: only somebody who has unlocked the register can make one that is believed. Suite 1
/// was the same without the SHA-256.
///
/// What keeps it is that it lies outside of the folder. Whoever can write only to the folder cannot
/// touch it: not put back an older state, not one from before a change of the database key (whose
/// MAC the older folder has no key for; its contents then still speak against that folder, never
/// for it), not go on from there by himself. On a machine that has never seen the register there
/// is none to compare with; there the mark printed on reports helps. Whoever can write here as well
/// can take the anchor away, as he can the program; a key that only this machine has would lie in
/// his reach too, so that there is none, only the SHA-256 that tells damage from another key. He
/// can also invent one that refuses the register, but none that has anything accepted.
class Anchors
{
public:
    enum class Durability { Lazy, Certain };

    /// With an empty `folder` nothing is remembered.
    explicit Anchors(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Nothing if this machine has not seen the register. `databaseKeys`: the present one and those
    /// before it; with none that fits the anchor is not proven. Damaged for a file that is none or
    /// was altered.
    [[nodiscard]] Result<std::optional<Anchor>> read(
        const QByteArray &registerId, std::span<const SecretBytes> databaseKeys) const;
    /// Replaces the file as a whole. Lazy: after a power cut the anchor before may be back, or
    /// none.
    Result<void> write(const QByteArray &registerId, const Anchor &anchor,
        const SecretBytes &databaseKey, Durability durability) const;

    [[nodiscard]] QString fileOf(const QByteArray &registerId) const;

private:
    QString m_folder;
};

/// $XDG_STATE_HOME/Rueckhalt/anchors, by default ~/.local/state/Rueckhalt/anchors.
[[nodiscard]] QString defaultAnchorFolder();

} // namespace rueckhalt
