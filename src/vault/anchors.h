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

    bool operator==(const Anchor &) const = default;
};

/// The anchors of a user on one machine: a small file for each register, named by its id.
///
/// Format: "RUECKHAN" (8 bytes), canonical CBOR [1, register id (16), epoch of the membership, its
/// hash (32), epoch, sequence, hash (32)], MAC (32). The MAC is HMAC-SHA-256 under
/// HKDF(database key, register id, "rueckhalt/2/anchor") over everything before it: only somebody
/// who has unlocked the register can move it.
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
    /// before it. Damaged for a file that is none or was altered.
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
