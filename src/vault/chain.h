// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/chainentry.h"
#include "vault/database.h"
#include "vault/logdetail.h"

namespace rueckhalt {

/// Whose signatures count: from the signed history of members.
struct ChainDirectory
{
    /// The key with which `signer` may sign while the membership of that epoch holds.
    std::function<std::optional<PublicKey>(quint64 membershipEpoch, const ChainSigner &signer)>
        signerKey;
    /// The own key of a member at that time.
    std::function<std::optional<PublicKey>(quint64 membershipEpoch, const UserId &user)> memberKey;
    /// To whom details had to be sealed at that time.
    std::function<std::optional<LogRecipients>(quint64 membershipEpoch)> recipients;
};

/// Months since the year 0, by UTC, as entries name them.
[[nodiscard]] quint32 monthOf(const QDateTime &moment);

/// What comes of going through a chain.
struct ChainState
{
    RegisterMark mark; ///< of the last entry; sequence 0 for a chain without entries
    quint64 membershipEpoch = 0;
    quint64 resumptions = 0;
    quint64 prunedTo = 0;
    Roots roots; ///< of every compartment, after the last entry
    /// Entries that resumed an older state.
    QList<quint64> resumedAt;
    quint32 latestMonth = 0; ///< that any entry names
    quint64 latestMonthAt = 0; ///< the first entry with it
    /// An entry that removed details in a month before which others were made afterwards; 0: none.
    /// At the end of a month two clocks that differ by seconds may do that, and it does not count.
    quint64 prunedAhead = 0;
};

/// One entry to be written.
struct NewChainEntry
{
    ChainSigner signer;
    const SigningKey *key = nullptr; ///< of the signer
    quint64 membershipEpoch = 0;
    Roots changed;
    Action action = Action::Unlocked;
    QByteArray object;
    UserId user; ///< null with recovery
    const SigningKey *userKey = nullptr; ///< null with recovery
    QDateTime moment;
    LogRecipients recipients;
    quint64 prunedTo = 0;
    bool resumes = false;
};

/// The chain of a register: one entry for every change of it, in the table
/// `chain (sequence, entry, signature, log_key, detail)`. What everybody sees of an entry is
/// ChainEntry, what four eyes see LogDetail. Entries are never changed; pruning takes only
/// `log_key` and `detail` away, up to a place that a signed entry names, so that all the rest can
/// still be checked from the first entry on and an old printed mark still be found.
class Chain
{
public:
    Chain(Database &database, QByteArray registerId, Random random);

    [[nodiscard]] Result<quint64> count() const;
    /// Of the last entry; sequence 0 if there is none.
    [[nodiscard]] Result<RegisterMark> mark() const;

    /// Writes the next entry within a transaction of the caller. NotPermitted if the matrix of
    /// rights does not let the signer write what changed.
    Result<RegisterMark> append(const NewChainEntry &entry);

    /// Goes through all entries: form, links, compartments, hashes of details and, after `trusted`,
    /// signatures (those before it were checked when that mark was made). Damaged with the sequence
    /// of the first bad entry as detail.
    Result<ChainState> check(const ChainDirectory &directory, const RegisterMark &trusted = {},
        const Progress &progress = {}) const;

    [[nodiscard]] Result<bool> contains(const RegisterMark &mark) const;
    /// The hash of an entry, if there is one with this sequence.
    [[nodiscard]] Result<std::optional<Digest>> hashAt(quint64 sequence) const;

    /// Newest first, without details.
    [[nodiscard]] Result<QList<LogEntry>> entries(quint64 from, int most) const;
    /// With the details that the reader's halves open.
    [[nodiscard]] Result<QList<LogEntry>> entriesInDetail(
        quint64 from, int most, const ChainDirectory &directory, const LogReader &reader) const;

    /// Last entry whose month and those of all before it are over before `moment`; 0: none.
    [[nodiscard]] Result<quint64> lastBefore(const QDateTime &moment) const;
    /// How many entries up to `sequence` still have a detail.
    [[nodiscard]] Result<qsizetype> detailsUpTo(quint64 sequence) const;
    /// Takes details of all entries up to `sequence` away, in a transaction of the caller, who then
    /// appends the entry that says so. Returns how many still had one.
    Result<qsizetype> removeDetails(quint64 sequence);

private:
    struct Row;
    class DetailReading;
    [[nodiscard]] Result<std::optional<Row>> last() const;
    [[nodiscard]] Result<QList<LogEntry>> read(
        quint64 from, int most, DetailReading *reading) const;

    Database &m_database;
    QByteArray m_registerId;
    Random m_random;
    std::optional<LogKey> m_logKey;
    LogRecipients m_recipients; ///< of m_logKey
};

} // namespace rueckhalt
