// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/anchors.h"
#include "vault/chain.h"
#include "vault/head.h"
#include "vault/registeralert.h"
#include "vault/registerdigest.h"

namespace rueckhalt {

/// What a change is, for rights and for the chain.
struct Deed
{
    Action action = Action::Created;
    QByteArray object = {}; ///< id or empty
    quint64 prunedTo = 0;
    bool resumes = false;
};

/// A register as a backup holds it, before anything newer was brought in.
struct BackedUpState
{
    RegisterMark mark; ///< as the manifest says
    Roots roots; ///< of the rows that were copied
};

/// Digest, chain and anchor of an unlocked register, and what they say about each other.
///
/// At unlocking the rows are compared with the last entry of the chain, the chain with the signed
/// history of members, the head with the chain, all of it with what this machine remembers, and
/// the indexes with their tables.
/// Afterwards every transaction enters what it changed into the chain before it is committed.
class Integrity
{
public:
    /// What it looks at and writes with; borrowed.
    struct Parts
    {
        Database &database;
        const Head &head;
        const RegisterKeys &keys;
        const Clock &clock;
        const Random &random;
        Anchors anchors;
    };

    explicit Integrity(Parts parts);

    /// Compares everything; alerts() says what was found. An error means that looking itself
    /// failed. `headIsDamaged`: one copy of the head could not be used.
    Result<void> check(bool headIsDamaged, const Progress &progress = {});
    /// A register without a chain that was made, or brought to this format, a moment ago.
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// From here on the register can be changed.
    Result<void> follow();
    /// Another connection stands in place of the one before, with the same contents.
    Result<void> followAnew();

    [[nodiscard]] const QList<RegisterAlert> &alerts() const { return m_alerts; }
    /// Something beside the register itself; what is known already is not told twice.
    void noticed(const RegisterAlert &alert) { found(alert.kind, alert.sequence, alert.count); }
    /// Somebody has said that they know of it; not for what forbids writing.
    void forget(RegisterAlert::Kind kind);
    [[nodiscard]] bool allowsWriting() const;
    [[nodiscard]] bool canBeAccepted() const;
    /// Whether the rows of a backup are those of the last signed entry of its chain, that entry is
    /// the one the backup says, and nothing but lists of members, which prove themselves, came on
    /// top. Every member has the keys to make a backup that only looks right.
    [[nodiscard]] bool isSigned(const BackedUpState &state) const;
    /// Sets aside what stands against writing, and puts it back if accepting it has failed.
    QList<RegisterAlert> settle();
    void restore(const QList<RegisterAlert> &alerts) { m_alerts = alerts; }

    /// Within a transaction, after its changes: adds the entry. NotPermitted if no role of the
    /// member who is in may write what was changed.
    Result<void> note(const Deed &deed);
    /// After the commit.
    void committed();
    /// After a commit that failed: if the last call of it did, it has taken place all the same.
    /// While in doubt, nothing may be changed or compared.
    void doubt() { m_isInDoubt = true; }
    [[nodiscard]] bool isInDoubt() const { return m_isInDoubt; }
    /// Looks which of the two it is; reads all rows anew. Damaged if it is neither.
    Result<void> findOut();
    /// Writes down for this machine what it has seen.
    void remember(Anchors::Durability durability);

    [[nodiscard]] const RegisterMark &mark() const { return m_mark; }
    /// The digests of all rows after the entry mark().
    [[nodiscard]] const Roots &roots() const { return m_roots; }
    [[nodiscard]] Chain &chain() { return m_chain; }
    [[nodiscard]] const Chain &chain() const { return m_chain; }
    /// Whose signatures count, as of now.
    [[nodiscard]] Result<ChainDirectory> directory() const;

private:
    using Kind = RegisterAlert::Kind;
    void found(Kind kind, quint64 sequence = 0, qint64 count = 0);
    Result<std::vector<SecretBytes>> databaseKeys() const;
    Result<void> checkMembers();
    Result<void> checkChain(const Progress &progress);
    void checkMonths();
    Result<void> checkHead();
    Result<void> checkAnchor();
    Result<void> checkContentKeys();
    /// What is found by way of an index is what the digest has read from the table.
    Result<void> checkIndexes();
    [[nodiscard]] Result<ChainSigner> signerFor(const Deed &deed, const Roots &changed) const;
    [[nodiscard]] const SigningKey *keyOf(const ChainSigner &signer) const;

    Parts m_parts;
    QByteArray m_registerId;
    Chain m_chain;
    std::unique_ptr<RegisterDigest> m_digest;
    QList<RegisterAlert> m_alerts;
    ChainState m_state;
    std::optional<Anchor> m_anchor; ///< as it was found
    RegisterMark m_mark;
    Roots m_roots; ///< after the entry m_mark
    RegisterMark m_pending; ///< entry of the transaction that is open
    Roots m_pendingRoots; ///< after it
    bool m_isInDoubt = false;
    bool m_lacksMembers = false; ///< a later list of members is known
    bool m_isNew = false;
};

} // namespace rueckhalt
