// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "domain/casework/caserecord.h"
#include "vault/casegrants.h"

namespace rueckhalt {

class OpenedVault;

/// What members to whom a case is granted enter in it. They hold the content keys of the case but
/// not the officers' key, under which its history is sealed, and the signed chain lets only
/// officers write there. So an entry waits in a table of its own until the next officer unlocks,
/// whose program checks it and adds it to the history, in the name of who entered it and with the
/// id of the entry, so that it never comes in twice.
///
/// A row of `case_entry` is covered by the signed chain (its digest, which is that of the box):
/// none is added, exchanged or taken away without a signed entry of the chain. "box" is sealed to
/// the officers' key, "own" to its author, who sees what waits. Neither is in backups: what was
/// erased would be readable there. What was not taken in when a backup was made is told as lost if
/// the register is restored from it. A register that can only be read takes nothing in, also one
/// that is older than a state known here, such as the original after a restored copy went on: the
/// entry waits there until an officer accepts that state, and only its author sees it until then.
///
/// box = sealed box (purpose "case entry"; "own case entry" for the author's, with version 0),
/// bound [register id, author, entry id, version of the officers' key], with CBOR
/// [incident, grant, moment, [event …], signature (64)]. Signed with the author's own key is
/// "rueckhalt/2/case entry" and CBOR [register id, author, entry id, incident, grant, moment,
/// [event …]].
///
/// Taken in is what a member entered who had that very grant, signed with keys that the grant
/// vouches for (CaseGrants::holders), before it was over by the member's own clock. What is not is
/// removed and counted: RegisterAlert::Kind::EntriesRefused, at every unlocking of an officer until
/// one says that they know.
class CaseEntries
{
public:
    /// `opened` outlives it.
    explicit CaseEntries(OpenedVault &opened)
        : m_opened(opened)
    {
    }
    static constexpr std::size_t MostEvents = 100; ///< of one entry
    static constexpr qint64 MostWaiting = 500; ///< of one author

    // --- members who were granted a case ---------------------------------------------------------
    /// Whether the member who is in may enter something in cases granted to him.
    [[nodiscard]] bool isAllowed() const;
    /// All or none. NotPermitted without a grant that is still good, Invalid with the code of a
    /// CaseProblem, TooLarge beyond MostWaiting.
    Result<void> add(const IncidentId &incident, const QList<CaseEvent> &events);
    /// The case as the member knows it: with what he has entered and no officer has taken in yet.
    Result<CaseRecord> record(const IncidentId &incident) const;
    /// Seals what waits of one's own to another key of one's own, within a transaction of the
    /// caller.
    Result<void> sealAnew(const PublicKey &recipient);

    // --- officers --------------------------------------------------------------------------------
    /// Takes in everything that waits. Comes before grants are ended: they vouch for it.
    Result<void> takeIn();
    /// How many could not be taken in since an officer last said that they know.
    [[nodiscard]] Result<qint64> refused() const;
    /// An officer knows of them.
    Result<void> noteRefused();

private:
    /// An entry as it came out of its box.
    struct Entry
    {
        CaseEntryId id {};
        UserId author {};
        IncidentId incident {};
        GrantId grant {};
        QDateTime moment {}; ///< UTC, by the author's clock
        QByteArrayList events {}; ///< encoded
        QByteArray signature {};
    };
    struct Row;
    [[nodiscard]] QByteArray binding(
        const UserId &author, const CaseEntryId &id, quint32 keyVersion) const;
    [[nodiscard]] QByteArray signedText(const Entry &entry) const;
    [[nodiscard]] static Result<Entry> parse(const Row &row, ByteView plain);
    [[nodiscard]] Result<Entry> written(
        const CaseGrant &grant, const QList<CaseEvent> &events) const;
    Result<void> store(const Entry &entry);
    Result<QList<Row>> rows() const;
    [[nodiscard]] Result<Entry> opened(const Row &row) const;
    [[nodiscard]] Result<QList<CaseEvent>> checked(
        const Entry &entry, const std::vector<CaseGrants::Holder> &holders) const;
    Result<bool> take(const Row &row, const std::vector<CaseGrants::Holder> &holders);
    Result<void> remove(const CaseEntryId &id);

    OpenedVault &m_opened;
};

/// What the chain names with CaseEntriesTaken where some were refused; nothing personal.
[[nodiscard]] QByteArray refusedObject(qint64 count);
/// 0 for any other object.
[[nodiscard]] qint64 refusedIn(const QByteArray &object);

} // namespace rueckhalt
