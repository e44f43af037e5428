// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseledger.h"
#include "vault/releasebook.h"
#include "vault/sealedobjects.h"

namespace rueckhalt {

/// The release ledger (Veröffentlichungsbuch) in vault.db: a row of "released" for each release, a
/// row of "released_document" for each document that was written, and for each year one sealed
/// object (Ledger) of the officers. Functions that change something run within a transaction of the
/// caller.
///
/// Rows are only ever added. "previous" is SHA-256("rueckhalt/1/released" ‖ previous ‖ sequence (8,
/// big endian) ‖ content) of the row before, 32 zero bytes in the first: a row that was changed,
/// taken out of the middle or put there is found by everybody who reads them, beside the digest
/// of the register (RegisterDigest).
///
/// What is sealed knows which incident a frozen row is about, but not by its id: in its place
/// stands a tag, HMAC-SHA-256(tag key, id) cut to 16 bytes, and persons are left out. Both are
/// filled in from the facts of the register when the ledger is read, because facts of an incident
/// never change. So backups, whose sealed years stay readable after an erasure like the year
/// itself, hold neither id nor pseudonyms of an incident that was erased.
class ReleaseStore
{
public:
    /// `tagKey`, of the officers; empty without their key.
    ReleaseStore(Database &database, SealedObjects &objects, ByteView tagKey);

    /// Damaged if they are not in order: changed, missing, or not what they say they are.
    Result<QList<Release>> releases() const;
    /// With what is sealed. NotPermitted for others than officers; Damaged if a year of a release
    /// is missing. Rows of incidents that are not in `facts` are about nobody any more.
    Result<ReleaseLedger> ledger(const FactTable &facts) const;
    /// Adds one and replaces the sealed part of its year. AlreadyExists if another was made since.
    Result<void> add(const Release &release, const LedgerYear &year);
    /// Goes on as a later state of the same register did: adds its releases and documents beyond
    /// those here, and takes over the sealed parts of the years of these releases as they were
    /// sealed there. How many releases.
    Result<int> goOn(const QList<Release> &releases, std::span<const LedgerYear> tagged,
        const QList<KeptDocument> &documents);
    /// For the erasure of an incident: what is sealed forgets whom its rows were about.
    Result<void> forget(const IncidentId &incident);

    /// In the order they were written.
    Result<QList<KeptDocument>> documents() const;
    /// Gives it the next number. TooLarge beyond MaxDocument or MaxDocuments.
    Result<int> add(const KeptDocument &document);

    /// Damaged if something of it cannot be read; sealed years only where their key is held.
    Result<void> check() const;

    static constexpr qsizetype MaxDocument = qsizetype {2} * 1024 * 1024;
    static constexpr qint64 MaxDocuments = 20'000;
    static constexpr qint64 MaxReleases = 5'000;

private:
    struct Row
    {
        Release release;
        Digest hash {};
    };
    [[nodiscard]] Result<QList<Row>> rows() const;
    [[nodiscard]] IncidentId tagOf(const IncidentId &incident) const;
    [[nodiscard]] Result<LedgerYear> sealedYear(int year) const;
    /// The hash that the next row names.
    Result<Digest> addRow(const Release &release, const Digest &previous);
    Result<void> seal(const LedgerYear &tagged);

    Database &m_database;
    SealedObjects &m_objects;
    ByteView m_tagKey;
};

} // namespace rueckhalt
