// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/keypair.h"
#include "vault/compartment.h"
#include "vault/member.h"

#include <optional>

namespace rueckhalt {

/// In whose name an entry is signed: with the key of a role, of recovery, or of a member who holds
/// no role key yet and changes his own account.
struct ChainSigner
{
    std::optional<Role> role;
    quint32 keyVersion = 0; ///< of the role key
    UserId member; ///< only without role; null: recovery

    [[nodiscard]] bool isRecovery() const { return !role && member.isNull(); }
    bool operator==(const ChainSigner &) const = default;
};

/// What everybody sees of an entry of the chain.
///
/// Format (canonical CBOR):
///
///     [suite 1, sequence, hash of the entry before (32; zero for the first), epoch of the
///      membership, number of resumptions so far, month (12 × year + month − 1),
///      [role] or [] with version of its key, member (16; zero without), [[compartment, root], …]
///      of those that it changed (all in the first entry), hash of log key and detail (32),
///      sequence up to which it takes details away (0: none), 1 if it resumes an older state]
///
/// Signed is "rueckhalt/2/chain entry" ‖ register id ‖ these bytes; the hash is the SHA-256 of what
/// is signed ‖ signature.
struct ChainEntry
{
    quint64 sequence = 0;
    Digest previous {};
    quint64 membershipEpoch = 0;
    quint64 resumptions = 0;
    quint32 month = 0;
    ChainSigner signer;
    Roots changed;
    Digest detailHash {};
    quint64 prunedTo = 0;
    bool resumes = false;

    /// Grows with every membership and every resumption.
    [[nodiscard]] quint64 epoch() const { return membershipEpoch + resumptions; }
    bool operator==(const ChainEntry &) const = default;
};

[[nodiscard]] QByteArray encodeEntry(const ChainEntry &entry);
/// Damaged.
Result<ChainEntry> parseEntry(ByteView bytes);

/// What is signed of an entry with these bytes.
[[nodiscard]] QByteArray signedText(const QByteArray &registerId, ByteView entry);
[[nodiscard]] Digest entryHash(const QByteArray &signedText, ByteView signature);

/// Why the signer may not make such an entry: null if he may. By the matrix of rights; the first
/// entry of a chain names all compartments, of which those still empty were changed by nobody.
[[nodiscard]] const char *offenceOf(const ChainEntry &entry);

} // namespace rueckhalt
