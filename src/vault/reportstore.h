// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/incidentstore.h"
#include "vault/takenreport.h"

namespace rueckhalt {

/// Reports that were taken in and what goes on about them, in vault.db: which reports the register
/// has (also those that were erased since, so that a copy from elsewhere does not bring them back),
/// the sealed part "handling" of an incident, and which answers still have to be written out.
/// Functions that change something run within a transaction of the caller.
class ReportStore
{
public:
    /// `tagKey`, of the officers, hides receipts and digests from other members.
    ReportStore(
        Database &database, SealedObjects &objects, IncidentStore &incidents, ByteView tagKey);

    Result<ReportKnown> knows(const ReportId &report, const Digest &digest) const;
    /// Each becomes an incident. AlreadyExists if one of them was taken in before.
    Result<QList<Incident>> takeIn(std::span<const TakenReport> reports);
    /// NotFound without such a receipt, TooLarge beyond Handling::MaxAddenda, AlreadyExists.
    Result<IncidentId> attach(const TakenAddendum &addendum);

    /// Nothing if nobody has handled the incident.
    Result<std::optional<Handling>> handling(const IncidentId &incident) const;
    Result<QList<HandledReport>> all() const;
    /// NotFound without such an incident. What the reporter is told is to be written out anew.
    Result<void> save(const IncidentId &incident, const Handling &handling);
    /// The incident that has this receipt; nothing if none has.
    Result<std::optional<IncidentId>> incidentOf(const ReceiptId &receipt) const;

    Result<QList<PendingReply>> pending() const;
    Result<void> markPublished(std::span<const PendingReply> replies);

    [[nodiscard]] Result<ReportingSettings> settings() const;
    /// With a new folder every answer is to be written out again: its readers may look there.
    Result<void> saveSettings(const ReportingSettings &settings);

    /// For the erasure of an incident, before it: the answer to its reporter is to be taken out of
    /// every folder. That the report was taken in stays known.
    Result<void> withdraw(const IncidentId &incident);
    /// Receipts whose answers still have to be taken away.
    Result<QList<ReceiptId>> withdrawn() const;
    Result<void> markRemoved(std::span<const ReceiptId> receipts);

private:
    [[nodiscard]] Digest tagOf(const ReceiptId &receipt) const;
    [[nodiscard]] Digest tagOf(const Digest &digest) const;
    Result<void> remember(const ReportId &report, const Digest &digest);
    Result<void> put(const IncidentId &incident, const Handling &handling);
    Result<void> setWithdrawn(const QList<ReceiptId> &receipts);

    Database &m_database;
    SealedObjects &m_objects;
    IncidentStore &m_incidents;
    ByteView m_tagKey;
};

} // namespace rueckhalt
